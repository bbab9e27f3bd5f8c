package nl.balie.api.http;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import nl.balie.api.words.Values;
import nl.balie.resource.Filter;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Place;
import nl.balie.store.Reading.Page;
import org.jspecify.annotations.Nullable;

/**
 * The links to the pages before and after. {@code next} holds, beside the number of the page, the place where it begins and the
 * count ({@code vanaf}), so that a client who follows the links pays the same for every page.
 */
public final class PageLinks {
    /** The parameter that tells the number of a page. */
    public static final String PAGE = "page";

    /** The parameter that tells how many a page holds. */
    public static final String PAGE_SIZE = "pageSize";

    /** The parameter that tells where a page begins. */
    public static final String FROM = "vanaf";

    /** How many a page holds when nothing is asked. */
    public static final int STANDARD_SIZE = 100;

    /** The most that a page holds. */
    public static final int GREATEST_SIZE = 500;

    /** The longest place that a link can hold. */
    private static final int LONGEST = Filter.LONGEST_VALUE;

    private static final byte[] NOTHING = {};

    private PageLinks() {}

    /** The number of the page that is asked for: the first when none is. */
    public static int number(String asked) {
        int number = asked.isEmpty() ? 1 : Values.positive(asked);
        if (number < 1) {
            throw noPage();
        }
        return number;
    }

    /** The number of the page that is asked for, which may be the last. */
    public static int page(String asked) {
        return asked.equals("last") ? Query.LAST : number(asked);
    }

    /** How many a page holds when the dialect tells no other: 100, and at most 500 (Open Klant). */
    public static int size(String asked) {
        return size(asked, STANDARD_SIZE, GREATEST_SIZE);
    }

    /** How many a page holds: what is asked, as far as it can be. */
    public static int size(String asked, int standard, int greatest) {
        int size = Values.positive(asked);
        return size < 1 ? standard : Math.min(size, greatest);
    }

    /** The link to the page after this one; null when this is the last. */
    public static @Nullable String next(Request request, Page page) {
        return page.next() == null
                ? null
                : toPage(request, page.number() + 1) + "&" + FROM + "=" + sealed(request, bytes(page.next()));
    }

    /** The link to the page before this one; null when this is the first. */
    public static @Nullable String previous(Request request, Page page) {
        return page.number() == 1 ? null : toPage(request, page.number() - 1);
    }

    /** The link to a page by its number; the first has none. */
    public static String toPage(Request request, int number) {
        Map<String, @Nullable String> changes = new HashMap<>();
        changes.put(PAGE, number == 1 ? null : String.valueOf(number));
        changes.put(FROM, null);
        return request.base() + request.path() + QueryString.with(request.query(), changes);
    }

    /** The place that a link holds; a link that we did not make leads to no page. */
    public static Place place(Request request, String link) {
        try {
            ByteBuffer bytes = opened(request, link);
            long moment = bytes.getLong();
            long volgnummer = bytes.getLong();
            long count = bytes.getLong();
            String text = StandardCharsets.UTF_8.decode(bytes).toString();
            if (Values.unstorable(text) != null) {
                throw noPage();
            }
            return new Place(moment, text, volgnummer, count);
        } catch (BufferUnderflowException strange) {
            throw noPage();
        }
    }

    private static byte[] bytes(Place place) {
        byte[] text = place.text().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(3 * Long.BYTES + text.length)
                .putLong(place.moment())
                .putLong(place.volgnummer())
                .putLong(place.count())
                .put(text)
                .array();
    }

    /** A place as a link holds it: with a sum over it and over what is asked, by which we know what we gave out for this question. */
    public static String sealed(Request request, byte[] place) {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + place.length)
                .putInt(sum(request, place))
                .put(place)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What was sealed; a text that is not of our making, or was given out for another question, leads to no page. */
    public static ByteBuffer opened(Request request, String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(
                    text.length() > LONGEST ? NOTHING : Base64.getUrlDecoder().decode(text));
            int sum = bytes.getInt();
            byte[] place = new byte[bytes.remaining()];
            bytes.get(place);
            if (sum != sum(request, place)) {
                throw noPage();
            }
            return ByteBuffer.wrap(place);
        } catch (IllegalArgumentException | BufferUnderflowException strange) {
            throw noPage();
        }
    }

    /** Over the list and what narrows and sorts it; which page of what size it is for is not part of that. */
    private static int sum(Request request, byte[] place) {
        Map<String, @Nullable String> pages = new HashMap<>();
        for (String name : List.of(PAGE, PAGE_SIZE, FROM)) {
            pages.put(name, null);
        }
        String asked = request.path() + QueryString.with(request.query(), pages);
        CRC32 sum = new CRC32();
        sum.update(asked.getBytes(StandardCharsets.UTF_8));
        sum.update(place);
        return (int) sum.getValue();
    }

    /** 404: the list has no such page. */
    public static Problem noPage() {
        return Problem.notFound("Ongeldige pagina.");
    }
}
