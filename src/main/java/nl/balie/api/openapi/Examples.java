package nl.balie.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The examples of an API document, from {@code voorbeelden/<title>.yaml}: by list a key, what to search for, and what to send. What
 * is sent with POST is sent with PUT and PATCH as well, unless there is an example of that; a list that nothing can be asked of shows what was sent. All of them work as shown, one after
 * the other.
 */
final class Examples {
    private final JsonNode byList;

    Examples(String title) {
        try (InputStream file = Examples.class.getResourceAsStream("/voorbeelden/" + title + ".yaml")) {
            byList = file == null ? MissingNode.getInstance() : new YAMLMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Adds them to the operations of a document. */
    void addTo(JsonNode paths) {
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                add(path.getKey(), operation.getKey(), (ObjectNode) operation.getValue())));
    }

    private void add(String path, String method, ObjectNode operation) {
        String list = path.replaceFirst("/(\\{.*|_zoek)", "");
        JsonNode examples = byList.path(list);
        JsonNode sent = path.endsWith("/_zoek") ? examples.path("get") : body(examples, method, path.equals(list));
        if (!sent.isMissingNode()) {
            operation.at("/requestBody/content").forEach(content -> ((ObjectNode) content).set("example", sent));
        }
        if (method.equals("get") && !operation.has("parameters")) {
            operation
                    .at("/responses/200/content")
                    .forEach(content ->
                            ((ObjectNode) content).putArray("example").add(examples.path("post")));
        }
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").textValue();
            JsonNode value = switch (parameter.path("in").textValue()) {
                case "path" -> examples.path(name);
                case "query" -> path.equals(list) ? asked(examples, method, name) : MissingNode.getInstance();
                default -> MissingNode.getInstance();
            };
            if (!value.isMissingNode()) {
                ((ObjectNode) parameter).set("example", value);
            }
        }
    }

    /** What is asked of a list; where the path does not say which row is deleted, the query does. */
    private static JsonNode asked(JsonNode examples, String method, String name) {
        return switch (method) {
            case "get" -> examples.path("get").path(name);
            case "delete" -> name.equals("id") ? examples.path("uuid") : MissingNode.getInstance();
            default -> MissingNode.getInstance();
        };
    }

    /** What is sent; where the path does not say which row it changes, the body does. */
    private static JsonNode body(JsonNode examples, String method, boolean isOfList) {
        boolean changes = method.equals("put") || method.equals("patch");
        JsonNode body = changes && !examples.has(method) ? examples.path("post") : examples.path(method);
        return changes && isOfList && body.isObject() && !body.has("id") && examples.has("uuid")
                ? ((ObjectNode) body.deepCopy()).set("id", examples.get("uuid"))
                : body;
    }
}
