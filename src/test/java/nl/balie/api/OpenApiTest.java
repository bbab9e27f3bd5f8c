package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import nl.balie.api.http.Api;
import nl.balie.api.http.Routes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The OpenAPI documents are kept in docs/openapi, so that every change of them is seen in review. */
class OpenApiTest {

    static Stream<Api> apis() {
        return Dialects.APIS.stream();
    }

    @ParameterizedTest
    @MethodSource("apis")
    void documentIsAsKept(Api api) throws IOException {
        Path golden = Path.of("docs", "openapi", api.title() + ".yaml");
        byte[] yaml = api.document().get().yaml();
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(golden.getParent());
            Files.write(golden, yaml);
        }
        assertThat(golden)
                .as("%s; rewrite it with: ./mvnw test -Dtest=OpenApiTest -Dgolden.write=true", golden)
                .hasBinaryContent(yaml);
    }

    /** What generators of clients trip over: {@code nullable} without a type, anything beside a {@code $ref}, and codes of digits that YAML takes for numbers. */
    @ParameterizedTest
    @MethodSource("apis")
    void generatorsCanReadIt(Api api) throws IOException {
        JsonNode document = new YAMLMapper().readTree(api.document().get().yaml());
        assertThat(document).isEqualTo(api.document().get().document());
        for (JsonNode holder : document.findParents("nullable")) {
            assertThat(holder.has("type")).as("%s", holder).isTrue();
        }
        for (JsonNode holder : document.findParents("$ref")) {
            assertThat(holder.size()).as("%s", holder).isOne();
        }
    }

    /** Every key and every body is filled in, and where there is neither: what may be asked, or what is answered. */
    @ParameterizedTest
    @MethodSource("apis")
    void everyOperationHasAnExample(Api api) {
        api.document()
                .get()
                .document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> assertThat(hasExample(operation.getValue()))
                                .as("%s %s", operation.getKey(), path.getKey())
                                .isTrue()));
    }

    private static boolean hasExample(JsonNode operation) {
        return operation.findValue("example") != null
                && operation.at("/requestBody/content").valueStream().allMatch(content -> content.has("example"))
                && operation
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> parameter.path("in").asText().equals("path"))
                        .allMatch(key -> key.has("example"));
    }

    @ParameterizedTest
    @MethodSource("apis")
    void everyRouteIsDocumented(Api api) {
        JsonNode paths = api.document().get().document().path("paths");
        Routes routes = Dialects.routes();
        assertThat(routes.lines().stream().filter(line -> !line.endsWith(" public")))
                .map(line -> line.split(" +", 3))
                .filteredOn(route -> api.equals(routes.apiOf(route[1])))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(
                                paths.path(route[1].substring(api.root().length()))
                                        .has(route[0].toLowerCase(Locale.ROOT)))
                        .as("%s %s", route[0], route[1])
                        .isTrue());
    }
}
