package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.api.http.Api;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example in the API documents works as shown, in the order in which they stand; only the keys are those of rows that are there. */
class VoorbeeldenIT {
    /** In the klantenregister a PUT takes away what hangs on a row and is not told with it: there it comes late. */
    private static final Map<String, List<String>> METHODS =
            Map.of("/api/kic/v1", List.of("patch", "get", "put", "post"));

    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client CLIENT = new Client(BALIE.address(), BALIE.token());

    private final Map<String, String> keys = new HashMap<>();

    static Stream<Api> apis() {
        return Dialects.APIS.stream();
    }

    @ParameterizedTest
    @MethodSource("apis")
    void everyExampleWorksAsShown(Api api) throws IOException {
        JsonNode paths = api.document().get().document().path("paths");
        otherRows();
        JsonNode examples = new YAMLMapper()
                .readTree(Path.of("src", "main", "resources", "voorbeelden", api.title() + ".yaml")
                        .toFile());
        examples.properties().stream()
                .filter(example -> example.getValue().has("post"))
                .forEach(example -> make(api, example, paths));
        for (String method : METHODS.getOrDefault(api.root(), List.of("put", "patch", "get", "post"))) {
            paths.properties().forEach(path -> {
                boolean done = method.equals("post")
                        && (examples.has(path.getKey()) || path.getKey().endsWith("/{uuid}"));
                if (!done && path.getValue().has(method)) {
                    Answer answer = send(api, method, path.getKey(), path.getValue());
                    if (path.getKey().endsWith("/audittrail")) {
                        keys.put(key(90), answer.body().at("/0/uuid").asText());
                    }
                }
            });
        }
        deleteAll(api, examples, paths);
    }

    private void make(Api api, Map.Entry<String, JsonNode> example, JsonNode paths) {
        Answer made = send(api, "post", example.getKey(), paths.path(example.getKey()));
        String key = made.body().at("/uuid").asText(made.body().at("/id").asText());
        String url = key.isEmpty() ? made.body().path("url").asText() : key;
        if (example.getValue().has("uuid")) {
            keys.put(example.getValue().path("uuid").asText(), url.substring(url.lastIndexOf('/') + 1));
        }
    }

    /** What hangs on a row goes before it; a row that a PUT took away, or that was deleted in another way, is made again. */
    private void deleteAll(Api api, JsonNode examples, JsonNode paths) {
        for (Map.Entry<String, JsonNode> example :
                List.copyOf(examples.properties()).reversed()) {
            for (String key : List.of("", "/{uuid}", "/{code}")) {
                String path = example.getKey() + key;
                if (paths.path(path).has("delete")) {
                    if (isGone(api, example)) {
                        make(api, example, paths);
                    }
                    send(api, "delete", path, paths.path(path));
                }
            }
        }
    }

    private boolean isGone(Api api, Map.Entry<String, JsonNode> example) {
        String key = example.getValue()
                .path("uuid")
                .asText(example.getValue().path("code").asText());
        return CLIENT.get(api.root() + example.getKey() + "/" + real(key)).status() == 404;
    }

    /** What examples refer to that they don't make themselves. */
    private void otherRows() {
        Client register = new Client(BALIE.address() + "/klantinteracties/api/v1", BALIE.token());
        Examples examples = new Examples(BALIE);
        keys.put(
                key(1),
                register.post("/klantcontacten", examples.klantcontact()).uuid());
        keys.put(key(2), register.post("/actoren", examples.body("/actoren")).uuid());
        keys.put(key(4), register.post("/partijen", examples.partij()).uuid());
        keys.put(
                key(11),
                register.post("/internetaken", examples.body("/internetaken")).uuid());
        keys.put(key(15), register.post("/partijen", examples.partij()).uuid());
    }

    private static String key(int number) {
        return "01930000-0000-7000-8000-0000000000%02d".formatted(number);
    }

    private Answer send(Api api, String method, String path, JsonNode operations) {
        JsonNode operation = operations.path(method);
        String query = operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.has("example")
                        && parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText() + "=" + encoded(parameter.path("example")))
                .collect(Collectors.joining("&", "?", ""));
        String place = path;
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("path")) {
                place = place.replace(
                        "{" + parameter.path("name").asText() + "}",
                        real(parameter.path("example").asText()));
            }
        }
        JsonNode example = operation.at("/requestBody/content").findPath("example");
        Answer answer = CLIENT.send(
                method.toUpperCase(Locale.ROOT),
                api.root() + place + (query.equals("?") ? "" : query),
                example.isMissingNode() ? null : real(example.toString()),
                Map.of());
        assertThat(answer.status())
                .as("%s %s%s %s %s", method, place, query, example, answer.body())
                .isBetween(200, 299);
        assertThat(answer.body())
                .as("%s %s", method, place)
                .containsAll(operation.at("/responses/200/content").findPath("example"));
        return answer;
    }

    private String encoded(JsonNode example) {
        String text = example.isArray()
                ? example.valueStream().map(JsonNode::asText).collect(Collectors.joining(","))
                : example.asText();
        return URLEncoder.encode(real(text), StandardCharsets.UTF_8);
    }

    private String real(String example) {
        String real = example.replace("https://balie.example", BALIE.address());
        for (Map.Entry<String, String> key : keys.entrySet()) {
            real = real.replace(key.getKey(), key.getValue());
        }
        return real;
    }
}
