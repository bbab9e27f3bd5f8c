package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import nl.balie.api.contactmomenten.Form.Gevuld;
import nl.balie.api.http.Bodies;

/** What a client got, to know what of it comes back as it was: that is no change, also where it says less than a client must. */
final class SentBack {
    private SentBack() {}

    /** What was answered, as it is written. */
    static JsonNode answered(Gevuld gevuld) {
        return Bodies.tree(json -> gevuld.vorm().write(json, gevuld.values()));
    }

    /** Are these members sent as they were answered? */
    static boolean isSame(JsonNode sent, JsonNode answered, String... names) {
        return Stream.of(names).allMatch(name -> sent.path(name).equals(answered.path(name)));
    }
}
