package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.balie.api.http.Api;
import nl.balie.api.klantinteracties.Klantinteracties;
import nl.balie.api.openapi.OpenApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our OpenAPI documents promise all that Open Klant's do. The system property {@code balie.reference} names the directory of
 * those; without it nothing is compared.
 */
class OpenApiAgainstReferenceTest {
    /** Where the reference is wrong about what is sent and answered: why, and which differences that makes. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "null until it was sent, and after another soort was chosen",
            ".*\\.(actor|partij)Identificatie: nullable",
            "without actors it is {\"uuid\": null}",
            ".*\\.toegewezenAanActor(: required without url|\\.uuid: nullable)",
            "null when it was not made along with the klantcontact",
            "post /maak-klantcontact (body|201)\\.(betrokkene|onderwerpobject): nullable",
            "a PATCH need not send anything, not even the soort that chooses between the variants",
            "patch /(actoren|partijen)/\\{uuid} body.*: (no discriminator|type none, ours object|required with.*)",
            "the standard's own dialect may have stored a longer code of a country or a language",
            ".*\\.(land: m(in|ax)Length 2|(voorkeurs)?taal: maxLength 3), ours none",
            "the older dialects, or a municipality that chose roomy texts, may have stored longer text",
            ".*\\.(inhoud|toelichting|adres|onderwerp|gevraagdeHandeling): maxLength (1000|200|80), ours none",
            "it takes whole numbers only, and does not tell so",
            ".*\\.(nummer|referentienummer): pattern none, ours .*",
            "the older dialects keep the numbers of services and municipalities",
            ".*\\.telefoonnummer: (pattern .*|maxLength 20), ours none",
            "what is expanded is a list, if an empty one",
            "get /partijen.*\\._expand\\.digitaleAdressen: not nullable",
            "the details can be expanded too, which only Balie keeps with a klantcontact",
            "get /klantcontacten.* \\?expand\\[\\]: enum with details");

    static Stream<Api> apis() {
        return Klantinteracties.APIS.stream();
    }

    @ParameterizedTest
    @MethodSource("apis")
    void promisesWhatTheReferenceDoes(Api api) throws IOException {
        assertThat(differences(api))
                .filteredOn(difference -> EXCEPTIONS.values().stream().noneMatch(difference::matches))
                .isEmpty();
    }

    @Test
    void needsEveryException() throws IOException {
        List<String> differences = differences(Klantinteracties.APIS.getFirst());
        assertThat(EXCEPTIONS.values()).allMatch(pattern -> differences.stream().anyMatch(it -> it.matches(pattern)));
    }

    private static List<String> differences(Api api) throws IOException {
        Path theirs = Path.of(System.getProperty("balie.reference", "none"), "openklant", api.title() + ".yaml");
        assumeTrue(Files.exists(theirs), "no reference to compare with");
        OpenApi ours = api.document().get();
        return OpenApiComparison.differences(new YAMLMapper().readTree(theirs.toFile()), ours.document());
    }
}
