package nl.balie.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedSet;
import java.util.TreeSet;

/** The schema of an object, property by property. */
public final class Shape {
    private final ObjectNode properties = Nodes.object();
    private final SortedSet<String> required = new TreeSet<>();

    /** Adds a property, or replaces it. */
    public void add(String name, ObjectNode schema, boolean isRequired) {
        properties.set(name, schema);
        if (isRequired) {
            required.add(name);
        } else {
            required.remove(name);
        }
    }

    /** Adds a property that is always there. */
    public Shape must(String name, ObjectNode schema) {
        add(name, schema, true);
        return this;
    }

    /** Adds a property that may be absent. */
    public Shape may(String name, ObjectNode schema) {
        add(name, schema, false);
        return this;
    }

    /** The same, in which this property may be absent. */
    public Shape optional(String name) {
        required.remove(name);
        return this;
    }

    /** The same without this property. */
    public Shape without(String name) {
        properties.remove(name);
        required.remove(name);
        return this;
    }

    /** What only answers hold is always there: OpenAPI requires it of answers alone. */
    public Shape shows(String name, ObjectNode schema) {
        return must(name, Nodes.readOnly(schema));
    }

    /** The schema of the object. */
    public ObjectNode schema() {
        ObjectNode schema = Nodes.typed("object");
        schema.set("properties", properties);
        if (!required.isEmpty()) {
            schema.set("required", Nodes.texts(required));
        }
        return schema;
    }

    /** The same object in a PATCH, which requires nothing. */
    public ObjectNode partial() {
        required.clear();
        return schema();
    }
}
