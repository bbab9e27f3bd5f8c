package nl.balie.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** The few forms of JSON that an OpenAPI document is made of. */
final class Nodes {
    private Nodes() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode object(String name, JsonNode value) {
        ObjectNode object = object();
        object.set(name, value);
        return object;
    }

    static ArrayNode list(JsonNode... members) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (JsonNode member : members) {
            list.add(member);
        }
        return list;
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    static ObjectNode typed(String type) {
        return object().put("type", type);
    }

    static ObjectNode text(String format) {
        return typed("string").put("format", format);
    }

    static ObjectNode listOf(ObjectNode items) {
        ObjectNode list = typed("array");
        list.set("items", items);
        return list;
    }

    static ObjectNode all(ObjectNode... schemas) {
        return object("allOf", list(schemas));
    }

    static ObjectNode nullable(ObjectNode schema) {
        return withRoom(schema).put("nullable", true);
    }

    static ObjectNode readOnly(ObjectNode schema) {
        return withRoom(schema).put("readOnly", true);
    }

    static ObjectNode deprecated(ObjectNode schema) {
        return withRoom(schema).put("deprecated", true);
    }

    /** OpenAPI 3.0 ignores what stands beside a {@code $ref}. */
    private static ObjectNode withRoom(ObjectNode schema) {
        return schema.has("$ref") ? all(schema) : schema;
    }
}
