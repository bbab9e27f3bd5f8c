package nl.balie.api.vng;

import java.util.Locale;
import java.util.Map;

/** The spellings of the paths: the texts of the standard do not agree on capitals, dashes, vowels and plurals. */
final class Spelling {
    private static final Map<String, String> OTHERS = Map.of(
            "partijidentificatoren", "partij-identificatoren",
            "digitaleadressen", "digitaaladressen",
            "actor", "actoren",
            "partij", "partijen",
            "betrokkenebijklantcontact", "betrokkenenbijklantcontact",
            "betrokkenen", "betrokkenenbijklantcontact");

    private Spelling() {}

    /** The path of the route that a client means. */
    static String path(String path) {
        String[] parts = path.substring(1).split("/", 2);
        String first = parts[0].toLowerCase(Locale.ROOT);
        String collection = OTHERS.getOrDefault(first, first);
        boolean known =
                Standaard.RESOURCES.stream().anyMatch(wording -> wording.path().equals(collection));
        if (!known) {
            return path;
        }
        return "/" + collection + (parts.length == 1 || parts[1].isEmpty() ? "" : "/" + parts[1]);
    }
}
