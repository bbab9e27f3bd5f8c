package nl.balie.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Walks two OpenAPI documents from their operations and notes where ours does not promise what theirs does. Names of schemas
 * don't count.
 */
final class OpenApiComparison {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final List<String> FORM =
            List.of("type", "format", "pattern", "minLength", "maxLength", "minimum", "maximum");

    private final JsonNode theirs;
    private final JsonNode ours;
    private final List<String> differences = new ArrayList<>();

    private OpenApiComparison(JsonNode theirs, JsonNode ours) {
        this.theirs = theirs;
        this.ours = ours;
    }

    /** All differences, each with the place where it was found. */
    static List<String> differences(JsonNode theirs, JsonNode ours) {
        OpenApiComparison comparison = new OpenApiComparison(theirs, ours);
        theirs.path("paths").properties().forEach(path -> {
            for (String method : METHODS) {
                if (path.getValue().has(method)) {
                    JsonNode our = ours.path("paths").path(path.getKey()).path(method);
                    comparison.operation(
                            method + " " + path.getKey(), path.getValue().get(method), our);
                }
            }
        });
        return comparison.differences;
    }

    private void operation(String at, JsonNode their, JsonNode our) {
        if (our.isMissingNode()) {
            differences.add(at + ": missing");
            return;
        }
        same(at, "operationId", their, our);
        for (JsonNode parameter : their.path("parameters")) {
            parameter(at + " ?" + parameter.path("name").asText(), parameter, our.path("parameters"));
        }
        if (their.has("requestBody")) {
            if (their.at("/requestBody/required").asBoolean()
                    && !our.at("/requestBody/required").asBoolean()) {
                differences.add(at + " body: not required");
            }
            content(at + " body", their.path("requestBody"), our.path("requestBody"), false);
        }
        their.path("responses").properties().forEach(response -> {
            String status = response.getKey();
            JsonNode answer = our.path("responses").path(status);
            if (answer.isMissingNode()) {
                differences.add(at + " " + status + ": missing");
            }
            response.getValue().path("headers").fieldNames().forEachRemaining(header -> {
                if (!answer.path("headers").has(header)) {
                    differences.add(at + " " + status + ": no header " + header);
                }
            });
            content(at + " " + status, response.getValue(), answer, true);
        });
    }

    private void parameter(String at, JsonNode their, JsonNode ourParameters) {
        for (JsonNode our : ourParameters) {
            if (our.path("name").equals(their.path("name")) && our.path("in").equals(their.path("in"))) {
                for (String keyword : List.of("style", "explode")) {
                    same(at, keyword, their, our);
                }
                flag(at, "required", their, our);
                flag(at, "deprecated", their, our);
                schema(at, their.path("schema"), our.path("schema"), false, false);
                return;
            }
        }
        differences.add(at + ": missing");
    }

    private void content(String at, JsonNode their, JsonNode our, boolean isAnswer) {
        their.path("content").properties().forEach(content -> {
            JsonNode same = our.path("content").path(content.getKey());
            if (same.isMissingNode()) {
                differences.add(at + ": no " + content.getKey());
            } else {
                schema(at, content.getValue().path("schema"), same.path("schema"), isAnswer, isAnswer);
            }
        });
    }

    /** An answer, and what stands inside something read-only, is read-only too, said or not: there we may promise more. */
    private void schema(String at, JsonNode theirRef, JsonNode ourRef, boolean theirReadOnly, boolean ourReadOnly) {
        ObjectNode their = effective(theirs, theirRef);
        ObjectNode our = effective(ours, ourRef);
        their.put("readOnly", theirReadOnly || their.path("readOnly").asBoolean());
        our.put("readOnly", ourReadOnly || our.path("readOnly").asBoolean());
        for (String keyword : FORM) {
            if (their.has(keyword) || !our.path("readOnly").asBoolean()) {
                same(at, keyword, their, our);
            }
        }
        List.of("nullable", "readOnly", "deprecated").forEach(keyword -> flag(at, keyword, their, our));
        sets(at, "enum", their, our);
        sets(at, "required", their, our);
        boolean theirInside = their.path("readOnly").asBoolean();
        boolean ourInside = our.path("readOnly").asBoolean();
        their.path("properties").properties().forEach(property -> {
            JsonNode same = our.path("properties").path(property.getKey());
            if (same.isMissingNode()) {
                differences.add(at + "." + property.getKey() + ": missing");
            } else {
                schema(at + "." + property.getKey(), property.getValue(), same, theirInside, ourInside);
            }
        });
        for (String keyword : List.of("items", "additionalProperties")) {
            if (their.has(keyword)) {
                schema(at + "[]", their.path(keyword), our.path(keyword), theirInside, ourInside);
            }
        }
        variants(at, their, our, theirInside, ourInside);
    }

    /** Each of their variants is compared with ours of the same code, or else with all of ours. */
    private void variants(String at, ObjectNode their, ObjectNode our, boolean theirReadOnly, boolean ourReadOnly) {
        JsonNode discriminator = their.path("discriminator");
        if (discriminator.has("mapping") && !our.has("discriminator")) {
            differences.add(at + ": no discriminator");
        } else {
            same(at, "propertyName", discriminator, our.path("discriminator"));
        }
        discriminator.path("mapping").properties().forEach(variant -> {
            JsonNode same = our.at("/discriminator/mapping/" + variant.getKey());
            schema(
                    at + "{" + variant.getKey() + "}",
                    reference(variant.getValue().asText()),
                    same.isMissingNode() ? our : reference(same.asText()),
                    theirReadOnly,
                    ourReadOnly);
        });
    }

    private static ObjectNode reference(String ref) {
        return JsonNodeFactory.instance.objectNode().put("$ref", ref);
    }

    private void same(String at, String keyword, JsonNode their, JsonNode our) {
        if (!their.path(keyword).asText().equals(our.path(keyword).asText())) {
            differences.add("%s: %s %s, ours %s".formatted(at, keyword, said(their, keyword), said(our, keyword)));
        }
    }

    private static String said(JsonNode schema, String keyword) {
        return schema.has(keyword) ? schema.get(keyword).asText() : "none";
    }

    private void flag(String at, String keyword, JsonNode their, JsonNode our) {
        if (their.path(keyword).asBoolean() != our.path(keyword).asBoolean()) {
            differences.add("%s: %s%s".formatted(at, our.path(keyword).asBoolean() ? "" : "not ", keyword));
        }
    }

    private void sets(String at, String keyword, JsonNode their, JsonNode our) {
        Set<String> theirSet = texts(their.path(keyword));
        Set<String> ourSet = texts(our.path(keyword));
        Set<String> less = new TreeSet<>(theirSet);
        less.removeAll(ourSet);
        less.forEach(text -> differences.add("%s: %s without %s".formatted(at, keyword, text)));
        if (!our.path("readOnly").asBoolean()) {
            ourSet.removeAll(theirSet);
            ourSet.forEach(text -> differences.add("%s: %s with %s".formatted(at, keyword, text)));
        }
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A schema with its reference followed, its {@code allOf} merged, and what it may be merged too, but for variants. */
    private static ObjectNode effective(JsonNode document, JsonNode schema) {
        ObjectNode effective = schema.deepCopy();
        @Nullable JsonNode ref = effective.remove("$ref");
        if (ref != null) {
            merge(effective, effective(document, document.at(ref.asText().substring(1))));
        }
        @Nullable JsonNode all = effective.remove("allOf");
        if (all != null) {
            all.forEach(part -> merge(effective, effective(document, part)));
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (effective.has(choice) && !effective.has("discriminator")) {
                effective.remove(choice).forEach(part -> merge(effective, effective(document, part)));
            }
        }
        return effective;
    }

    private static void merge(ObjectNode into, ObjectNode part) {
        part.properties().forEach(entry -> {
            @Nullable JsonNode known = into.get(entry.getKey());
            if (known instanceof ObjectNode object && entry.getValue() instanceof ObjectNode more) {
                more.properties().forEach(inside -> object.putIfAbsent(inside.getKey(), inside.getValue()));
            } else if (known instanceof ArrayNode list) {
                list.addAll((ArrayNode) entry.getValue());
            } else if (known == null) {
                into.set(entry.getKey(), entry.getValue());
            }
        });
    }
}
