package nl.balie.web;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Context;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.balie.platform.IdentityProvider;
import nl.balie.platform.Settings;
import nl.balie.platform.SignIn;
import nl.balie.platform.Tokens;
import nl.balie.store.Trouble;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pages on the HTTP server: who asks is known by a cookie that travels to pages only, a form counts only when it comes from a
 * page of ours, and every answer forbids the browser whatever a page does not need.
 */
@ApplicationScoped
class WebServer {
    private static final Logger LOG = Logger.getLogger(WebServer.class);
    /** Before the routes of the APIs, whose faults are told in JSON. */
    private static final int FIRST = -2;

    private static final long LONGEST_FORM = 256 * 1024;
    private static final @Nullable String ADRES = Settings.adres();
    private static final Map<String, String> FENCES = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self';"
                    + " form-action 'self'" + provider() + "; frame-ancestors 'none'; base-uri 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    private final Pages pages;
    private final Frames frames;
    private final Style style;
    private final Sessions sessions;
    private final Aanmelddienst aanmelddienst;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    WebServer(Pages pages, Frames frames, Style style, Sessions sessions, Aanmelddienst aanmelddienst) {
        this.pages = pages;
        this.frames = frames;
        this.style = style;
        this.sessions = sessions;
        this.aanmelddienst = aanmelddienst;
    }

    void mount(@Observes Router router) {
        router.get("/").order(FIRST).handler(context -> send(context, Reply.goTo(Frames.PREFIX + "/")));
        // the addresses that mails of older programs hold
        router.get("/contactmoment/:nummer").order(FIRST).handler(context -> moved(context, "/contacten/"));
        router.route(Pages.PREFIX + "/*")
                .order(FIRST)
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST_FORM))
                .failureHandler(context -> send(context, show(context, null, Fault.malformed())));
        router.route(Pages.PREFIX + "/*").order(FIRST).handler(this::answer);
    }

    /** Forms may lead to the provider as well: the one that signs out does, and any that is sent when the session is over. */
    private static String provider() {
        String origin = IdentityProvider.origin();
        return origin == null ? "" : " " + origin;
    }

    private static void moved(RoutingContext context, String to) {
        String nummer = String.valueOf(context.pathParam("nummer"));
        send(
                context,
                nummer.matches("[0-9a-f-]{1,36}")
                        ? Reply.moved(Frames.PREFIX + to + nummer)
                        : Reply.goTo(Frames.PREFIX + "/"));
    }

    private void answer(RoutingContext context) {
        if (!aanmelddienst.isOn() || isForEverybody(context.request())) {
            work(context, null);
            return;
        }
        aanmelddienst.identify(context, isBackground(context.request()), new Aanmelddienst.Outcome() {
            @Override
            public void known(Medewerker medewerker) {
                work(context, medewerker);
            }

            @Override
            public void refused(Fault fault) {
                send(context, show(context, null, fault));
            }
        });
    }

    /** Does it matter who asks? */
    private boolean isForEverybody(HttpServerRequest http) {
        try {
            String path = path(http);
            Pages.Found found = pages.find(method(http), path);
            return style.has(path) || (found != null && found.page().isOpen());
        } catch (Fault unreadable) {
            return true;
        }
    }

    private void work(RoutingContext context, @Nullable Medewerker medewerker) {
        Context loop = context.vertx().getOrCreateContext();
        String body = context.body().asString("UTF-8");
        workers.execute(() -> {
            Reply reply = reply(context, medewerker, body == null ? "" : body);
            loop.runOnContext(ready -> send(context, reply));
        });
    }

    /** Whatever happens, who asks is answered. */
    private Reply reply(RoutingContext context, @Nullable Medewerker identified, String body) {
        Medewerker medewerker = identified;
        try {
            Cookie cookie = context.request().getCookie(Sessions.COOKIE);
            if (!aanmelddienst.isOn()) {
                medewerker =
                        sessions.of(cookie == null ? null : cookie.getValue()).orElse(null);
            }
            return page(context, medewerker, body);
        } catch (RuntimeException | Error thrown) {
            return show(context, medewerker, fault(thrown));
        }
    }

    private Reply page(RoutingContext context, @Nullable Medewerker medewerker, String body) {
        HttpServerRequest http = context.request();
        String path = path(http);
        String method = method(http);
        if (method.equals("GET") && style.has(path)) {
            return style.file(path);
        }
        if (path.isEmpty()) {
            return Reply.goTo(Frames.PREFIX + "/");
        }
        Pages.Found found = pages.find(method, path);
        if (found == null && pages.knows(path)) {
            throw Fault.method();
        }
        if (medewerker == null && (found == null || !found.page().isOpen())) {
            if (isBackground(http)) {
                throw Fault.sessionOver();
            }
            return Reply.goTo(Frames.PREFIX + "/aanmelden");
        }
        if (found == null) {
            throw Fault.notFound();
        }
        if (medewerker != null
                && !found.page().isOpen()
                && !medewerker.isOneOf(found.page().rollen())) {
            throw Fault.forbidden(Rol.inWords(found.page().rollen()));
        }
        if (!method.equals("GET")) {
            requireOwnForm(http);
        }
        Visit visit = new Visit(
                medewerker, found.parts(), parsed(http.query()), parsed(body), isBackground(http), isNear(http));
        return found.page().handler().answer(visit);
    }

    /** Does a script of ours ask, which wants a sentence and no page? */
    private static boolean isBackground(HttpServerRequest http) {
        return http.getHeader("X-Requested-With") != null;
    }

    private static String method(HttpServerRequest http) {
        return http.method().name().equals("HEAD") ? "GET" : http.method().name();
    }

    private static String path(HttpServerRequest http) {
        try {
            return QueryStringDecoder.decodeComponent(
                    String.valueOf(http.path()).substring(Pages.PREFIX.length()));
        } catch (IllegalArgumentException unreadable) {
            throw Fault.malformed();
        }
    }

    private static Map<String, String> parsed(@Nullable String text) {
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

    /** A form of another site is refused: browsers tell where it came from. */
    private static void requireOwnForm(HttpServerRequest http) {
        String site = http.getHeader("Sec-Fetch-Site");
        String origin = http.getHeader("Origin");
        boolean ours = site == null ? origin != null && origin.equals(origin(http)) : site.equals("same-origin");
        if (!ours) {
            throw Fault.foreign();
        }
    }

    private static String origin(HttpServerRequest http) {
        if (ADRES != null) {
            URI adres = URI.create(ADRES);
            return adres.getScheme() + "://" + adres.getRawAuthority();
        }
        return http.scheme() + "://" + http.authority();
    }

    private static boolean isNear(HttpServerRequest http) {
        return SignIn.isLoopback(http.remoteAddress().hostAddress())
                && http.authority() != null
                && SignIn.isLoopback(http.authority().host())
                && http.getHeader("X-Forwarded-For") == null
                && http.getHeader("Forwarded") == null;
    }

    private static Fault fault(Throwable thrown) {
        return switch (thrown) {
            case Fault fault -> fault;
            case Trouble trouble when trouble.isAway() -> Fault.busy();
            case Tokens.Unavailable _ -> Fault.busy();
            default -> {
                String number = UUID.randomUUID().toString();
                StackTraceElement[] stack = thrown.getStackTrace();
                LOG.errorf("%s at %s (%s)", thrown.getClass().getName(), stack.length == 0 ? "?" : stack[0], number);
                yield Fault.ofOurs(number);
            }
        };
    }

    private Reply show(RoutingContext context, @Nullable Medewerker medewerker, Fault fault) {
        if (isBackground(context.request())) {
            return Reply.text(fault.status(), fault.uitleg());
        }
        boolean again = fault.isPassing() && method(context.request()).equals("GET");
        return Reply.page(
                fault.status(),
                new Templates.Fout(frames.of(fault.titel(), medewerker), fault.uitleg(), again).render());
    }

    private static void send(RoutingContext context, Reply reply) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(reply.status()).putHeader("Content-Type", reply.type());
        FENCES.forEach(response::putHeader);
        response.putHeader("Cache-Control", "no-store");
        reply.headers()
                .forEach((name, value) ->
                        response.putHeader(name, name.equals("Set-Cookie") ? cookie(context, value) : value));
        var _ = response.end(reply.body());
    }

    /** The cookie with this value; without one, a cookie that is gone at once. */
    private static String cookie(RoutingContext context, String value) {
        boolean secure = origin(context.request()).startsWith("https:");
        return Sessions.COOKIE + "=" + value + "; Path=" + Frames.PREFIX + "; HttpOnly; SameSite=Lax"
                + (value.isEmpty() ? "; Max-Age=0" : "")
                + (secure ? "; Secure" : "");
    }
}
