package nl.balie.api;

import java.util.Objects;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/**
 * Versions of rows on the wire (RFC 9110): a weak {@code ETag} that stands for the row itself, the same in every dialect and with
 * every expand, and {@code If-Match}, by which a client changes only what it has read (F0796).
 */
public final class Versions {
    private Versions() {}

    /** The version of a row as an {@code ETag}. */
    public static String tag(Row row) {
        return "W/\"" + Objects.requireNonNull(row.values[Resource.VERSIE]) + "\"";
    }

    /** Refuses when the client names versions and the stored row has none of them; without a version anything goes (Open Klant). */
    public static void check(Request request, Row stored) {
        @Nullable String wanted = request.headerOf("If-Match");
        if (wanted == null || wanted.strip().equals("*")) {
            return;
        }
        for (String tag : wanted.split(",", -1)) {
            if (weak(tag.strip()).equals(tag(stored))) {
                return;
            }
        }
        throw Problem.changedMeanwhile();
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag : "W/" + tag;
    }
}
