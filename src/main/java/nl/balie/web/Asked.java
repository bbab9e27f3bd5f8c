package nl.balie.web;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.balie.platform.Settings;
import nl.balie.platform.identity.SignIn;
import org.jspecify.annotations.Nullable;

/** What a browser asks, as pages look at it. */
final class Asked {
    private static final @Nullable String ADRES = Settings.adres();

    /** What a program between the browser and us tells of itself. */
    private static final List<String> OF_A_PROXY =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private Asked() {}

    /** Does a script of ours ask, which wants a sentence and no page? */
    static boolean isBackground(HttpServerRequest http) {
        return http.getHeader("X-Requested-With") != null;
    }

    static String method(HttpServerRequest http) {
        return http.method().name().equals("HEAD") ? "GET" : http.method().name();
    }

    static String path(HttpServerRequest http) {
        try {
            return QueryStringDecoder.decodeComponent(
                    String.valueOf(http.path()).substring(Pages.PREFIX.length()));
        } catch (IllegalArgumentException unreadable) {
            throw Fault.malformed();
        }
    }

    /** Of a page, as the browser has it. */
    static String address(HttpServerRequest http) {
        String page = Frames.PREFIX + String.valueOf(http.path()).substring(Pages.PREFIX.length());
        return http.query() == null ? page : page + "?" + http.query();
    }

    static Map<String, String> cookies(HttpServerRequest http) {
        return http.cookies().stream()
                .collect(Collectors.toMap(Cookie::getName, Cookie::getValue, (first, second) -> first));
    }

    static Map<String, String> parsed(@Nullable String text) {
        Map<String, String> fields = new HashMap<>();
        try {
            new QueryStringDecoder(text == null ? "" : text, StandardCharsets.UTF_8, false)
                    .parameters()
                    .forEach((name, values) -> fields.put(name, values.getLast()));
        } catch (IllegalArgumentException unreadable) {
            throw Fault.malformed();
        }
        return fields;
    }

    /** Browsers tell where a form came from; one of another site is refused. */
    static boolean isOwnForm(HttpServerRequest http) {
        String site = http.getHeader("Sec-Fetch-Site");
        String origin = http.getHeader("Origin");
        return site == null ? origin != null && origin.equals(origin(http)) : site.equals("same-origin");
    }

    static String origin(HttpServerRequest http) {
        if (ADRES != null) {
            URI adres = URI.create(ADRES);
            return adres.getScheme() + "://" + adres.getRawAuthority();
        }
        return http.scheme() + "://" + http.authority();
    }

    static boolean isNear(HttpServerRequest http) {
        return SignIn.isLoopback(http.remoteAddress().hostAddress())
                && http.authority() != null
                && SignIn.isLoopback(http.authority().host())
                && OF_A_PROXY.stream().allMatch(name -> http.getHeader(name) == null);
    }

    static String body(RoutingContext context) {
        String body = context.body().asString("UTF-8");
        return body == null ? "" : body;
    }
}
