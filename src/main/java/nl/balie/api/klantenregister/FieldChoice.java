package nl.balie.api.klantenregister;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.balie.api.openapi.Nodes;

/** Shows only the parts of an answer that were asked for ({@code _fields}), and always which one it is. */
final class FieldChoice {
    private static final Set<String> ALWAYS = Set.of("_id", "id", "_self");

    private FieldChoice() {}

    /** The object with no more than what these dotted paths name. */
    static ObjectNode only(ObjectNode whole, Collection<String> paths) {
        ObjectNode only = Nodes.object();
        whole.properties().forEach(each -> {
            String name = each.getKey();
            List<String> inside = paths.stream()
                    .filter(path -> path.startsWith(name + "."))
                    .map(path -> path.substring(name.length() + 1))
                    .toList();
            if (ALWAYS.contains(name) || paths.contains(name)) {
                only.set(name, each.getValue());
            } else if (!inside.isEmpty()) {
                only.set(name, part(each.getValue(), inside));
            }
        });
        return only;
    }

    private static JsonNode part(JsonNode value, List<String> paths) {
        if (value instanceof ObjectNode object) {
            return only(object, paths);
        }
        return value.isArray()
                ? Nodes.list(value.valueStream().map(each -> part(each, paths)).toArray(JsonNode[]::new))
                : value;
    }
}
