package nl.balie.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** The few forms of JSON that an OpenAPI document is made of. */
public final class Nodes {
    private Nodes() {}

    /** An empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An object of one property. */
    public static ObjectNode object(String name, JsonNode value) {
        ObjectNode object = object();
        object.set(name, value);
        return object;
    }

    /** A list. */
    public static ArrayNode list(JsonNode... members) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (JsonNode member : members) {
            list.add(member);
        }
        return list;
    }

    /** A list of texts. */
    public static ArrayNode texts(Collection<String> texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    /** The schema of a type. */
    public static ObjectNode typed(String type) {
        return object().put("type", type);
    }

    /** The schema of text in a format. */
    public static ObjectNode text(String format) {
        return typed("string").put("format", format);
    }

    /** The schema of a list. */
    public static ObjectNode listOf(ObjectNode items) {
        ObjectNode list = typed("array");
        list.set("items", items);
        return list;
    }

    /** The schema of what fits all of these. */
    public static ObjectNode all(ObjectNode... schemas) {
        return object("allOf", list(schemas));
    }

    /** The schema of what may be null too; what a {@code $ref} leads to is an object, for {@code nullable} counts beside a type only. */
    public static ObjectNode nullable(ObjectNode schema) {
        ObjectNode nullable = schema.has("$ref") ? typed("object").setAll(all(schema)) : schema;
        return nullable.put("nullable", true);
    }

    /** The schema of what only answers hold. */
    public static ObjectNode readOnly(ObjectNode schema) {
        return withRoom(schema).put("readOnly", true);
    }

    /** The schema of what is no longer advised. */
    public static ObjectNode deprecated(ObjectNode schema) {
        return withRoom(schema).put("deprecated", true);
    }

    /** OpenAPI 3.0 ignores what stands beside a {@code $ref}. */
    private static ObjectNode withRoom(ObjectNode schema) {
        return schema.has("$ref") ? all(schema) : schema;
    }
}
