package nl.balie.api.klantenregister;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.api.openapi.Format;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** Which row a request is about: told by the address, by a parameter or in the body, and by all of them alike. */
final class WhichRow {
    /** The key of a row, by either of its names. */
    static final List<String> NAMES = List.of("id", "_id");

    private WhichRow() {}

    /** The key that the parameters ask for, when all else that they say is how it is shown: one row, and no list. Else null. */
    static @Nullable UUID asked(Map<String, List<String>> asked) {
        List<String> keys = NAMES.stream().flatMap(name -> texts(asked, name)).toList();
        boolean more = asked.keySet().stream().anyMatch(name -> !NAMES.contains(name) && !ListQuery.isShowing(name));
        return keys.size() == 1 && !more ? BodyReader.key(keys.getFirst()) : null;
    }

    /** The key that a change of one at the address of its list tells: in a parameter, or in the body. */
    static UUID told(Request request) {
        String key = NAMES.stream()
                .flatMap(name -> texts(request.query(), name))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        if (key.isEmpty()) {
            JsonNode body = Bodies.read(request, Format.GATEWAY);
            key = (body.hasNonNull("id") ? body.path("id") : body.path("_id")).asText();
        }
        if (key.isBlank()) {
            throw new Invalid("id", Message.REQUIRED);
        }
        UUID id = BodyReader.key(key);
        if (id == null) {
            throw Problem.notFound();
        }
        return id;
    }

    /** Refuses what a write is asked besides what it sends: it would not be done. */
    static void requireNone(Map<String, List<String>> query) {
        Violations faults = new Violations();
        query.keySet().forEach(name -> faults.add(name, Message.unknownParameters(List.of(name))));
        faults.throwIfAny();
    }

    /**
     * Refuses a key that is told besides and is another: which of the two is meant nobody knows. Nothing else can be asked of a change.
     */
    static void requireSame(UUID id, Map<String, List<String>> query, JsonNode body) {
        Violations faults = new Violations();
        query.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> faults.add(name, Message.unknownParameters(List.of(name))));
        for (String name : NAMES) {
            List<@Nullable UUID> told = new ArrayList<>();
            texts(query, name).filter(text -> !text.isBlank()).forEach(text -> told.add(BodyReader.key(text)));
            if (body.hasNonNull(name)) {
                told.add(BodyReader.key(body.get(name)));
            }
            if (told.stream().anyMatch(key -> !Objects.equals(key, id))) {
                faults.add(name, Message.OTHER_KEY);
            }
        }
        faults.throwIfAny();
    }

    private static Stream<String> texts(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream();
    }
}
