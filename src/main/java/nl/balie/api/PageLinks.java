package nl.balie.api;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import nl.balie.resource.Query.Place;
import nl.balie.store.Reading.Page;
import org.jspecify.annotations.Nullable;

/**
 * The links to the pages before and after. {@code next} holds, beside the number of the page, the place where it begins and the
 * count ({@code vanaf}), so that a client who follows the links pays the same for every page.
 */
public final class PageLinks {
    private PageLinks() {}

    /** The link to the page after this one; null when this is the last. */
    public static @Nullable String next(Request request, Page page) {
        return page.next() == null
                ? null
                : toPage(request, page.number() + 1) + "&" + Parameters.FROM + "=" + text(page.next());
    }

    /** The link to the page before this one; null when this is the first. */
    public static @Nullable String previous(Request request, Page page) {
        return page.number() == 1 ? null : toPage(request, page.number() - 1);
    }

    /** The link to a page by its number; the first has none. */
    public static String toPage(Request request, int number) {
        Map<String, @Nullable String> changes = new HashMap<>();
        changes.put(Parameters.PAGE, number == 1 ? null : String.valueOf(number));
        changes.put(Parameters.FROM, null);
        return request.base() + request.path() + QueryString.with(request.query(), changes);
    }

    /** The place that a link holds; a link that we did not make leads to no page. */
    public static Place place(String link) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(link));
            long moment = bytes.getLong();
            long volgnummer = bytes.getLong();
            long count = bytes.getLong();
            String text = StandardCharsets.UTF_8.decode(bytes).toString();
            if (Values.unstorable(text) != null) {
                throw noPage();
            }
            return new Place(moment, text, volgnummer, count);
        } catch (IllegalArgumentException | BufferUnderflowException strange) {
            throw noPage();
        }
    }

    private static String text(Place place) {
        byte[] text = place.text().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(3 * Long.BYTES + text.length)
                .putLong(place.moment())
                .putLong(place.volgnummer())
                .putLong(place.count())
                .put(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** 404: the list has no such page. */
    public static Problem noPage() {
        return Problem.notFound("Ongeldige pagina.");
    }
}
