package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.balie.api.http.Api;
import org.junit.jupiter.api.Test;

/**
 * Our document of the Profielservice promises all that the one of MinBZK does. The system property {@code balie.reference} names the
 * directory of that; without it nothing is compared.
 */
class ProfielserviceAgainstReferenceTest {
    /** What differs and may: why, and which differences that makes. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "theirs has no names of operations",
            ".*: operationId none, ours .*",
            "a fault of ours looks as any other, and is not promised",
            ".* 500: .*",
            "Balie does not verify e-mail addresses",
            "post /emailverificatie.*: missing",
            "all that is kept has a length",
            ".* body.*: maxLength none, ours .*",
            "what is no uuid, or blank, is told of without a pattern",
            ".*: pattern .*, ours none",
            "what may be left out may be sent as null",
            ".* body.*: nullable",
            "without its id nothing can be changed",
            "put .* body: required with id",
            "a status is a number",
            ".*\\.status: format int32, ours none");

    @Test
    void promisesWhatTheReferenceDoes() throws IOException {
        assertThat(differences())
                .filteredOn(difference -> EXCEPTIONS.values().stream().noneMatch(difference::matches))
                .isEmpty();
    }

    @Test
    void needsEveryException() throws IOException {
        List<String> differences = differences();
        assertThat(EXCEPTIONS.values()).allMatch(pattern -> differences.stream().anyMatch(it -> it.matches(pattern)));
    }

    private static List<String> differences() throws IOException {
        Path file = Path.of(System.getProperty("balie.reference", "none"), "profielservice", "profielservice_api.json");
        assumeTrue(Files.exists(file), "no reference to compare with");
        Api api = Dialects.APIS.stream()
                .filter(each -> each.title().equals("profielservice"))
                .findFirst()
                .orElseThrow();
        String theirs = Files.readString(file)
                .replace(api.root(), "")
                .replaceAll("(contactgegeven|voorkeur)Id\\b", "uuid")
                .replaceAll("\\{dienstverlenerNaam}", "{naam}")
                .replaceAll("\"name\" *: *\"dienstverlenerNaam\"", "\"name\": \"naam\"")
                .replaceAll("\"additionalProperties\" *: *true *,", "");
        return OpenApiComparison.differences(
                new ObjectMapper().readTree(theirs),
                resolved(api.document().get().document()));
    }

    /** The same, with the responses that operations share at each of these. */
    private static JsonNode resolved(ObjectNode document) {
        document.path("paths")
                .forEach(path -> path.forEach(operation -> operation
                        .path("responses")
                        .properties()
                        .forEach(response -> {
                            String ref = response.getValue().path("$ref").asText();
                            if (!ref.isEmpty()) {
                                response.setValue(document.at(ref.substring(1)));
                            }
                        })));
        return document;
    }
}
