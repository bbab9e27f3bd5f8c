package nl.balie.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balie.platform.Trouble;
import nl.balie.platform.outbox.DestinationsFile.Contents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of destinations: what can be said in it, and one sentence for what is wrong. */
class DestinationsFileTest {
    private static final String WHOLE = """
            address = https://balie.turfstad.example/klantinteracties/api/v1/
            esuite.kind = e-suite
            esuite.url = https://esuite.turfstad.example/contactmomenten
            esuite.client-id = balie
            esuite.secret = geheim
            esuite.default = true
            esuite.patience = PT20S
            nrc.kind = notificaties-api
            nrc.url = https://nrc.turfstad.example/api/v1/notificaties
            nrc.token = abc
            nrc.kanalen = partijen, internetaken
            ita.kind = webhook
            ita.url = https://ita.turfstad.example/events
            ita.secret = whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=
            """;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void everythingIsRead() throws IOException {
        Contents contents = read(WHOLE);
        assertThat(contents.address()).isEqualTo("https://balie.turfstad.example/klantinteracties/api/v1");
        List<Destination> all = contents.destinations();
        assertThat(all).extracting(Destination::name).containsExactly("esuite", "ita", "nrc");
        assertThat(all.get(0).isDefault()).isTrue();
        assertThat(all.get(0).kanalen()).isEmpty();
        assertThat(all.get(0).tries().patience()).isEqualTo(Duration.ofSeconds(20));
        assertThat(all.get(0).followUp()).isEqualTo(Duration.ofSeconds(5));
        assertThat(read(WHOLE + "esuite.follow-up = PT0S")
                        .destinations()
                        .getFirst()
                        .followUp())
                .isZero();
        assertThat(all.get(1).kanalen())
                .containsExactlyInAnyOrder("partijen", "internetaken", "klantcontacten", "zaken", "taken", "berichten");
        assertThat(all.get(2).kanalen()).containsExactlyInAnyOrder("partijen", "internetaken");
        assertThat(all.toString()).doesNotContain("geheim", "abc", "whsec");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            address = https://balie                | address =                        | address must be an address
            esuite.kind = e-suite                  | esuite.kind = esuite             | esuite.kind must be
            esuite.kind = e-suite                  | verkeerd = 1                     | verkeerd belongs to no destination
            esuite.default = true                  | esuite.defualt = true            | e-suite has no setting defualt
            esuite.secret = geheim                 | esuite.patience = PT1S           | client-id and esuite.secret go together
            nrc.token = abc                        | nrc.tries = 2                    | needs a client-id with a secret, or a token
            https://esuite.turfstad.example        | ftp://esuite.turfstad.example    | esuite.url must be an address
            https://esuite.turfstad.example        | https://a:b@esuite.example       | esuite.url must be an address
            nrc.kanalen = partijen                 | nrc.kanalen = zaken              | nrc.kanalen can be
            esuite.patience = PT20S                | esuite.patience = 20             | patience like PT5S
            esuite.patience = PT20S                | esuite.tries = 0                 | tries must be a number
            esuite.patience = PT20S                | esuite.follow-up = 5             | esuite.follow-up must be like PT5S
            esuite.patience = PT20S                | esuite.follow-up = -PT1S         | an hour at most
            esuite.patience = PT20S                | esuite.follow-up = PT61M         | an hour at most
            esuite.patience = PT20S                | nrc.follow-up = PT5S             | notificaties-api has no setting follow-up
            ita.secret = whsec_MDEyMzQ1Njc4OTAx    | ita.secret = MDEyMzQ1Njc4OTAx    | must be whsec_
            ita.secret = whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkw | ita.secret = whsec_      | at least 24 bytes
            """)
    void whatIsWrongIsToldInOneSentence(String right, String wrong, String sentence) {
        assertThatThrownBy(() -> read(WHOLE.replace(right, wrong)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("geheim");
    }

    @Test
    void balieIsNoNameAndThereIsOneDefaultAndAFile() {
        assertThatThrownBy(() -> read(WHOLE.replace("esuite.", "balie."))).hasMessageContaining("balie is no name");
        assertThatThrownBy(() -> read(WHOLE + WHOLE.replace("esuite.", "ander.")))
                .hasMessageContaining("only one register can be the default one");
        assertThatThrownBy(() -> DestinationsFile.read(directory.resolve("elders")))
                .hasMessageContaining("cannot be read");
    }

    private Contents read(String text) throws IOException {
        return DestinationsFile.read(Files.writeString(directory.resolve("destinations"), text));
    }

    @Test
    void aKenmerkIsOneThatAKanaalOfItsOwnTells() throws IOException {
        Map<String, Set<String>> told = Map.of(
                "partijen", Set.of("soortPartij"), "internetaken", Set.of("status"), "berichten", Set.of("kanaal"));
        String kenmerken = "nrc.kenmerken = %s\n";
        for (String right : List.of("soortPartij=persoon", "status=verwerkt, soortPartij=persoon")) {
            Destinations.checkKenmerken(nrc(kenmerken.formatted(right)), told);
        }
        Destination wrong = nrc(kenmerken.formatted("kanaal=email"));
        assertThatThrownBy(() -> Destinations.checkKenmerken(wrong, told))
                .isInstanceOf(Trouble.class)
                .hasMessage(
                        "nrc.kenmerken has kanaal, which none of its kanalen tells: these tell soortPartij, status.");
    }

    private Destination nrc(String more) throws IOException {
        return read(WHOLE + more).destinations().getLast();
    }
}
