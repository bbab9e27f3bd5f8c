package nl.balie.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What goes back to the browser.
 *
 * @param headers names and values
 * @param cookies of ours, by name; an empty one is gone at once
 */
record Reply(int status, String type, byte[] body, Map<String, String> headers, Map<String, String> cookies) {
    /** What turns the order of all that follows round: not only of the text that it stands in, but of ours after it. */
    private static final String ROUND = "[\\u202a-\\u202e\\u2066-\\u2069]";

    /** That, and before it what must stay as it is: tags with the values of fields, and what is typed in a textarea. */
    private static final Pattern ROUND_IN_TEXT =
            Pattern.compile("(<textarea\\b.*?</textarea>|<[^>]*>)|" + ROUND, Pattern.DOTALL);

    private static final Pattern ANY_ROUND = Pattern.compile(ROUND);

    static final String HTML = "text/html;charset=UTF-8";

    /** A page. Letters that are read from right to left turn themselves; what would turn our words round is not shown. */
    static Reply page(int status, String html) {
        boolean isRound = ANY_ROUND.matcher(html).find();
        return of(status, HTML, isRound ? ROUND_IN_TEXT.matcher(html).replaceAll("$1") : html, Map.of());
    }

    /** A sentence, for a script of ours. */
    static Reply text(int status, String text) {
        return of(status, "text/plain;charset=UTF-8", text, Map.of());
    }

    /** A file. */
    static Reply file(String type, byte[] bytes, String kept) {
        return new Reply(200, type, bytes, Map.of("Cache-Control", kept), Map.of());
    }

    /** Go on to this address: after a form, so that a refresh does not send it again. */
    static Reply goTo(String address) {
        return of(303, HTML, "", Map.of("Location", address));
    }

    /** This address has moved for good. */
    static Reply moved(String address) {
        return of(301, HTML, "", Map.of("Location", address));
    }

    private static Reply of(int status, String type, String text, Map<String, String> headers) {
        return new Reply(status, type, text.getBytes(StandardCharsets.UTF_8), headers, Map.of());
    }

    /** The same with one more header. */
    Reply with(String name, String value) {
        return new Reply(status, type, body, plus(headers, name, value), cookies);
    }

    /** The same with one more cookie. */
    Reply withCookie(String name, String value) {
        return new Reply(status, type, body, headers, plus(cookies, name, value));
    }

    private static Map<String, String> plus(Map<String, String> map, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }
}
