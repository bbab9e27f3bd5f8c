package nl.balie.api.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.regex.Pattern;

/** What every request is held against before anything else: can its address be read, and is it no longer than any client needs? */
final class Entrance {
    /** Characters that an address may have. */
    static final int LONGEST_ADDRESS = 65_536;
    /** Characters that the names and values of all headers may have together. */
    static final int LONGEST_HEADERS = 20_480;

    /** What no path of ours holds. In a query such signs are clear, though they should have been encoded. */
    private static final Pattern STRANGE = Pattern.compile("[\"<>\\[\\]\\\\^`{|}]");

    private static final Pattern MALFORMED = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private Entrance() {}

    /** Lets a request through, or fails it with 414, 400 or 431; far longer ones the HTTP server refuses itself, with nothing but a status. */
    static void pass(RoutingContext context) {
        HttpServerRequest http = context.request();
        int headers = 0;
        for (Map.Entry<String, String> header : http.headers()) {
            headers += header.getKey().length() + header.getValue().length();
        }
        if (http.uri().length() > LONGEST_ADDRESS) {
            context.fail(414);
        } else if (STRANGE.matcher(String.valueOf(http.path())).find()
                || MALFORMED.matcher(String.valueOf(http.query())).find()) {
            context.fail(400);
        } else if (headers > LONGEST_HEADERS) {
            context.fail(431);
        } else {
            context.next();
        }
    }
}
