package nl.balie.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedSet;
import java.util.TreeSet;

/** The schema of an object, property by property. */
final class Shape {
    private final ObjectNode properties = Nodes.object();
    private final SortedSet<String> required = new TreeSet<>();

    /** Adds a property, or replaces it. */
    void add(String name, ObjectNode schema, boolean isRequired) {
        properties.set(name, schema);
        if (isRequired) {
            required.add(name);
        } else {
            required.remove(name);
        }
    }

    Shape must(String name, ObjectNode schema) {
        add(name, schema, true);
        return this;
    }

    Shape may(String name, ObjectNode schema) {
        add(name, schema, false);
        return this;
    }

    /** What only answers hold is always there: OpenAPI requires it of answers alone. */
    Shape shows(String name, ObjectNode schema) {
        return must(name, Nodes.readOnly(schema));
    }

    ObjectNode schema() {
        ObjectNode schema = Nodes.typed("object");
        schema.set("properties", properties);
        if (!required.isEmpty()) {
            schema.set("required", Nodes.texts(required));
        }
        return schema;
    }

    /** The same object in a PATCH, which requires nothing. */
    ObjectNode partial() {
        required.clear();
        return schema();
    }
}
