package nl.balie.web;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.balie.platform.Requests;
import nl.balie.platform.Seen;
import nl.balie.platform.Settings;
import nl.balie.platform.Turns;
import nl.balie.platform.identity.SignIn;
import nl.balie.platform.identity.Tokens;
import nl.balie.store.Statements;
import nl.balie.store.Trouble;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The way of every request for a page: know who asks, find the page, see that she may, let it answer; whatever goes wrong becomes a page
 * that says so.
 */
@ApplicationScoped
class Reception {
    private static final Logger LOG = Logger.getLogger(Reception.class);
    private static final @Nullable String ADRES = Settings.adres();

    private static final String AWAY =
            "Balie kan de gegevens nu niet bereiken. Wat je invulde, staat nog op deze pagina: kies zo dadelijk Opnieuw.";

    private final Pages pages;
    private final Frames frames;
    private final Style style;
    private final Sessions sessions;
    private final Aanmelddienst aanmelddienst;
    private final Requests requests;

    Reception(
            Pages pages,
            Frames frames,
            Style style,
            Sessions sessions,
            Aanmelddienst aanmelddienst,
            Requests requests) {
        this.pages = pages;
        this.frames = frames;
        this.style = style;
        this.sessions = sessions;
        this.aanmelddienst = aanmelddienst;
        this.requests = requests;
    }

    /** Does it matter who asks? */
    boolean isForEverybody(HttpServerRequest http) {
        Pages.@Nullable Found found = found(http);
        return found == null ? isOfStyle(http) : found.page().isOpen();
    }

    /** Whatever happens, who asks is answered, and what it took is told; files are not counted. */
    Reply answer(RoutingContext context, @Nullable Medewerker identified) {
        long begin = System.nanoTime();
        MDC.put("verzoek", UUID.randomUUID().toString());
        Reply[] reply = new Reply[1];
        Statements statements = Statements.during(() -> reply[0] = reply(context, identified));
        HttpServerRequest http = context.request();
        long nanos = System.nanoTime() - begin;
        if (!isOfStyle(http)) {
            String method = http.method().name();
            Pages.@Nullable Found found = found(http);
            requests.tell(
                    new Seen(
                            found == null ? "none" : Pages.PREFIX + found.page().path(),
                            found == null ? "other" : method,
                            reply[0].status(),
                            nanos,
                            statements.count()),
                    http::getHeader);
        }
        return http.getHeader("X-Server-Timing") == null
                ? reply[0]
                : reply[0].with("Server-Timing", statements.timing(nanos));
    }

    private boolean isOfStyle(HttpServerRequest http) {
        return String.valueOf(http.path()).startsWith(Pages.PREFIX)
                && style.has(String.valueOf(http.path()).substring(Pages.PREFIX.length()));
    }

    private Pages.@Nullable Found found(HttpServerRequest http) {
        try {
            return pages.find(method(http), path(http));
        } catch (Fault unreadable) {
            return null;
        }
    }

    private Reply reply(RoutingContext context, @Nullable Medewerker identified) {
        Medewerker medewerker = identified;
        try (var _ = requests.turn()) {
            Cookie cookie = context.request().getCookie(Sessions.COOKIE);
            if (!aanmelddienst.isOn()) {
                medewerker =
                        sessions.of(cookie == null ? null : cookie.getValue()).orElse(null);
            }
            return page(context, medewerker);
        } catch (RuntimeException | Error thrown) {
            return show(context, medewerker, fault(thrown));
        }
    }

    private Reply page(RoutingContext context, @Nullable Medewerker medewerker) {
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
            String above = path.substring(0, path.lastIndexOf('/'));
            if (method.equals("GET") && pages.find(method, above) != null) {
                return Reply.goTo(Frames.PREFIX + above); // where a form was sent to, and came back with faults
            }
            throw Fault.method();
        }
        if (medewerker == null && (found == null || !found.page().isOpen())) {
            if (isBackground(http) || isFormToKeep(context)) {
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
        if (!method.equals("GET") && !isOwnForm(http)) {
            throw Fault.foreign();
        }
        Visit visit = new Visit(
                medewerker,
                found.page().path(),
                found.parts(),
                parsed(http.query()),
                parsed(body(context)),
                isBackground(http),
                isNear(http));
        return found.page().handler().answer(visit);
    }

    /** Does a script of ours ask, which wants a sentence and no page? */
    static boolean isBackground(HttpServerRequest http) {
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

    /** Browsers tell where a form came from; one of another site is refused. */
    private static boolean isOwnForm(HttpServerRequest http) {
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
            case Turns.NotNow _ -> Fault.busy();
            default -> {
                String number = UUID.randomUUID().toString();
                StackTraceElement[] stack = thrown.getStackTrace();
                LOG.errorf("%s at %s (%s)", thrown.getClass().getName(), stack.length == 0 ? "?" : stack[0], number);
                yield Fault.ofOurs(number);
            }
        };
    }

    /** Is this a form of ours in which somebody may have typed a lot? Then it is shown again, when it can't be worked on now. */
    boolean isFormToKeep(RoutingContext context) {
        HttpServerRequest http = context.request();
        Pages.@Nullable Found found = found(http);
        return method(http).equals("POST")
                && found != null
                && !found.page().isOpen()
                && !body(context).isEmpty()
                && isOwnForm(http);
    }

    private static String body(RoutingContext context) {
        String body = context.body().asString("UTF-8");
        return body == null ? "" : body;
    }

    Reply show(RoutingContext context, @Nullable Medewerker medewerker, Fault fault) {
        if (isBackground(context.request())) {
            return Reply.text(fault.status(), fault.uitleg());
        }
        if (fault.isWorthAnother() && isFormToKeep(context)) {
            return Reply.page(
                    fault.status(),
                    new Templates.Opnieuw(
                                    frames.of(fault.titel(), medewerker),
                                    fault.isPassing() ? AWAY : fault.uitleg(),
                                    Frames.PREFIX + path(context.request()),
                                    parsed(body(context)))
                            .render());
        }
        boolean again = fault.isPassing() && method(context.request()).equals("GET");
        return Reply.page(
                fault.status(),
                new Templates.Fout(frames.of(fault.titel(), medewerker), fault.uitleg(), again).render());
    }
}
