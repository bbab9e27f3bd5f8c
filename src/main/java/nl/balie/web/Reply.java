package nl.balie.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to the browser. */
record Reply(int status, String type, String body, Map<String, String> headers) {
    static final String HTML = "text/html;charset=UTF-8";

    /** A page. */
    static Reply page(int status, String html) {
        return new Reply(status, HTML, html, Map.of());
    }

    /** A sentence, for a script of ours. */
    static Reply text(int status, String text) {
        return new Reply(status, "text/plain;charset=UTF-8", text, Map.of());
    }

    /** Go on to this address: after a form, so that a refresh does not send it again. */
    static Reply goTo(String address) {
        return new Reply(303, HTML, "", Map.of("Location", address));
    }

    /** This address has moved for good. */
    static Reply moved(String address) {
        return new Reply(301, HTML, "", Map.of("Location", address));
    }

    /** The same with one more header. */
    Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, type, body, more);
    }
}
