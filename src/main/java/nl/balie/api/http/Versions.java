package nl.balie.api.http;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/**
 * Versions of rows on the wire (RFC 9110): a weak {@code ETag} that stands for the row itself and the lists that were sent with it, the
 * same in every dialect and with every expand, and {@code If-Match}, by which a client changes only what it has read (F0796).
 */
public final class Versions {
    private static final Pattern AROUND = Pattern.compile("-[0-9a-f]{8}\"$");

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
            if (AROUND.matcher(weak(tag.strip())).replaceFirst("\"").equals(tag(stored))) {
                return;
            }
        }
        throw Problem.changedMeanwhile();
    }

    /**
     * The version of a row and of all that this answer shows around it, as an {@code ETag}: for dialects that answer 304. It does for
     * {@code If-Match} too, by the version of the row.
     */
    public static String tag(Row row, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return "W/\"%s-%08x\"".formatted(Objects.requireNonNull(row.values[Resource.VERSIE]), sum.getValue());
    }

    /** Does the client have what this tag stands for already ({@code If-None-Match})? Then it need not be sent again. */
    public static boolean isKnown(Request request, String tag) {
        @Nullable String known = request.headerOf("If-None-Match");
        return known != null
                && Arrays.stream(known.split(",", -1))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || weak(each).equals(tag));
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag : "W/" + tag;
    }
}
