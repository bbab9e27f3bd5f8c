package nl.balie.elders;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads texts of what registers answer, of which each writes in its own way that something is not known. */
final class Gelezen {
    private Gelezen() {}

    /**
     * The text, number or truth at this place, as text; empty when it is missing or null.
     *
     * @param place as a JSON pointer
     */
    static String tekst(JsonNode from, String place) {
        return from.at(place).asText("");
    }
}
