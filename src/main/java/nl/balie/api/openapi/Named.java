package nl.balie.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import java.util.TreeMap;

/** The schemas of one document that have a name of their own. */
public final class Named {
    private final SortedMap<String, ObjectNode> byName = new TreeMap<>();

    /** All of them, by name. */
    public SortedMap<String, ObjectNode> byName() {
        return byName;
    }

    /** Keeps a schema under a name of its own, and refers to it. */
    public ObjectNode keep(String name, ObjectNode schema) {
        ObjectNode known = byName.putIfAbsent(name, schema);
        if (known != null && !known.equals(schema)) {
            throw new IllegalStateException("two schemas are named " + name);
        }
        return Nodes.object().put("$ref", "#/components/schemas/" + name);
    }
}
