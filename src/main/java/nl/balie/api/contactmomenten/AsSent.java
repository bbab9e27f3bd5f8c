package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.balie.api.http.Bodies;
import nl.balie.api.openapi.Nodes;

/**
 * Lets an object read back as it was sent, also where the register spells it in another way or has no place for it. Only those
 * differences are kept, by the place where they stand, and each counts as long as the register tells what it told when it was sent: what
 * became different since, in any dialect, is told as it is now. So no name or address stands in two places.
 */
final class AsSent {
    private static final String TOLD = "told";
    static final String SENT = "sent";

    private AsSent() {}

    /** What was sent and the register tells differently, by its place. */
    static Map<String, String> differences(JsonNode told, JsonNode sent) {
        Map<String, String> differences = new LinkedHashMap<>();
        compare(JsonPointer.empty(), told, sent, differences);
        return differences;
    }

    private static void compare(JsonPointer at, JsonNode told, JsonNode sent, Map<String, String> differences) {
        if (told.isObject() && sent.isObject()) {
            Set<String> names = new TreeSet<>();
            told.fieldNames().forEachRemaining(names::add);
            sent.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(at.appendProperty(name), told.path(name), sent.path(name), differences));
        } else if (told.isArray() && sent.isArray() && told.size() == sent.size()) {
            for (int i = 0; i < told.size(); i++) {
                compare(at.appendIndex(i), told.path(i), sent.path(i), differences);
            }
        } else if (!told.equals(sent) && !(told.isContainerNode() && sent.isMissingNode())) {
            ObjectNode difference = Nodes.object();
            set(difference, TOLD, told);
            set(difference, SENT, sent);
            differences.put(at.toString(), difference.toString());
        }
    }

    /** What the register tells now, as it was sent. */
    static ObjectNode restore(ObjectNode told, Map<String, String> differences) {
        differences.forEach((place, kept) -> {
            JsonPointer at = JsonPointer.compile(place);
            JsonNode difference = Bodies.tree(json -> json.writeRaw(kept));
            if (told.at(at).equals(difference.path(TOLD))) {
                JsonNode parent = told.at(at.head());
                if (parent instanceof ArrayNode list) {
                    list.set(at.last().getMatchingIndex(), difference.path(SENT));
                } else if (parent instanceof ObjectNode object) {
                    set(object, at.last().getMatchingProperty(), difference.path(SENT));
                }
            }
        });
        return told;
    }

    private static void set(ObjectNode object, String name, JsonNode value) {
        if (value.isMissingNode()) {
            object.remove(name);
        } else {
            object.set(name, value);
        }
    }

    /** Without what is null or empty, and without the objects that nothing is left of. */
    static ObjectNode withoutEmpty(ObjectNode object) {
        ObjectNode rest = Nodes.object();
        object.properties().forEach(member -> {
            JsonNode value = member.getValue() instanceof ObjectNode inside ? withoutEmpty(inside) : member.getValue();
            boolean empty = value.isNull()
                    || (value.isContainerNode() && value.isEmpty())
                    || (value.isTextual() && value.textValue().isEmpty());
            set(rest, member.getKey(), empty ? MissingNode.getInstance() : value);
        });
        return rest;
    }

    /** What is there, with what is sent over it (RFC 7396): null takes away, objects are gone into, anything else is replaced. */
    static ObjectNode merged(ObjectNode there, JsonNode sent) {
        ObjectNode merged = there.deepCopy();
        sent.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isNull()) {
                merged.remove(member.getKey());
            } else if (value.isObject()) {
                boolean both = merged.path(member.getKey()).isObject();
                merged.set(
                        member.getKey(),
                        merged(both ? merged.withObjectProperty(member.getKey()) : Nodes.object(), value));
            } else {
                merged.set(member.getKey(), value);
            }
        });
        return merged;
    }
}
