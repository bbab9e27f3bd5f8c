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

    /** The address of the web at this place; empty when there is none: any other leads nowhere. */
    static String adres(JsonNode from, String place) {
        String told = tekst(from, place);
        return told.matches("https?://.+") ? told : "";
    }
}
