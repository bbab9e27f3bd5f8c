package nl.balie.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back to the browser.
 *
 * @param headers names and values
 * @param cookies of ours, by name; an empty one is gone at once
 */
record Reply(int status, String type, byte[] body, Map<String, String> headers, Map<String, String> cookies) {
    static final String HTML = "text/html;charset=UTF-8";

    /** A page. */
    static Reply page(int status, String html) {
        return of(status, HTML, html, Map.of());
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
