package nl.balie.api.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.register.Bron;
import nl.balie.register.Contactmomentdetails;
import nl.balie.resource.Member;

/** Details of a klantcontact whose keys may be in any case ({@code specifiekevraag}), as KISS sends and reads them. */
public final class AnyCase {
    private static final Map<String, String> NAMES = Stream.of(
                    List.of("id"), names(Contactmomentdetails.RESOURCE.members()), names(Bron.RESOURCE.members()))
            .flatMap(List::stream)
            .collect(Collectors.toMap(
                    name -> name,
                    name -> name,
                    (one, same) -> one,
                    () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));

    private AnyCase() {}

    private static List<String> names(List<Member> members) {
        return members.stream().map(Member::name).toList();
    }

    /** The same body with our own keys; of a key that stands there twice, the last counts. */
    public static JsonNode of(JsonNode body) {
        if (body.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            body.forEach(member -> list.add(of(member)));
            return list;
        }
        if (!body.isObject()) {
            return body;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        body.properties()
                .forEach(entry -> object.set(NAMES.getOrDefault(entry.getKey(), entry.getKey()), of(entry.getValue())));
        return object;
    }
}
