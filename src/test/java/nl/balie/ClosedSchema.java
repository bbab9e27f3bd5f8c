package nl.balie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** A schema of an OpenAPI 3.0 document in the words of JSON Schema 2020-12, which allows no property but those that it names. */
final class ClosedSchema {
    private ClosedSchema() {}

    /** The schema, with all that it may refer to. */
    static ObjectNode of(JsonNode schema, JsonNode document) {
        ObjectNode whole = closed(schema);
        ObjectNode schemas = whole.withObject("/components/schemas");
        document.at("/components/schemas")
                .properties()
                .forEach(named -> schemas.set(named.getKey(), open(named.getValue())));
        return whole;
    }

    /** A schema that stands on its own. */
    private static ObjectNode closed(JsonNode schema) {
        return orNull(schema, open(schema).put("unevaluatedProperties", false));
    }

    /** A schema that may be combined with others, which then name properties too. */
    private static ObjectNode open(JsonNode schema) {
        ObjectNode open = schema.deepCopy();
        if (schema.path("format").asText().equals("email")) {
            // The validator knows fewer domains than the world does.
            open.remove("format");
        }
        schema.path("properties").properties().forEach(property -> {
            JsonNode value = property.getValue();
            boolean required = schema.path("required")
                    .valueStream()
                    .anyMatch(name -> name.asText().equals(property.getKey()));
            open.withObjectProperty("properties")
                    .set(
                            property.getKey(),
                            required || !isFormed(value) ? closed(value) : either(closed(value), object("const", "")));
        });
        for (String keyword : List.of("items", "additionalProperties")) {
            if (schema.path(keyword).isObject()) {
                open.set(keyword, closed(schema.get(keyword)));
            }
        }
        for (String keyword : List.of("allOf", "oneOf")) {
            if (schema.has(keyword)) {
                ArrayNode parts = open.putArray(keyword);
                schema.get(keyword).forEach(part -> parts.add(open(part)));
            }
        }
        if (schema.has("anyOf")) {
            ArrayNode choices = open.putArray("anyOf");
            schema.get("anyOf").forEach(choice -> choices.add(orNull(choice, open(choice))));
        }
        variants(schema, open);
        return open;
    }

    private static ObjectNode orNull(JsonNode schema, ObjectNode closed) {
        return schema.path("nullable").asBoolean() ? either(closed, object("type", "null")) : closed;
    }

    /** Text of a certain form: answered as the empty text when there is none. */
    private static boolean isFormed(JsonNode schema) {
        return schema.has("pattern")
                || schema.has("minLength")
                || Set.of("uri", "email").contains(schema.path("format").asText());
    }

    /** Only the variant of the code that is there counts. */
    private static void variants(JsonNode schema, ObjectNode open) {
        JsonNode discriminator = schema.path("discriminator");
        if (discriminator.isObject()) {
            open.remove("oneOf");
            ArrayNode variants = open.putArray("allOf");
            discriminator.path("mapping").properties().forEach(variant -> {
                ObjectNode chosen = variants.addObject();
                chosen.withObject("/if/properties")
                        .set(discriminator.path("propertyName").asText(), object("const", variant.getKey()));
                chosen.set("then", object("$ref", variant.getValue().asText()));
            });
        }
    }

    private static ObjectNode either(ObjectNode one, ObjectNode other) {
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        either.putArray("anyOf").add(one).add(other);
        return either;
    }

    private static ObjectNode object(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }
}
