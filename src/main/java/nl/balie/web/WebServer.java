package nl.balie.web;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.balie.platform.Unreadable;
import nl.balie.platform.identity.IdentityProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pages on the HTTP server: who asks is known by a cookie that travels to pages only, a form counts only when it comes from a
 * page of ours, and every answer forbids the browser whatever a page does not need.
 */
@ApplicationScoped
class WebServer implements Unreadable {
    private static final Logger LOG = Logger.getLogger(WebServer.class);
    /** Before the routes of the APIs, whose faults are told in JSON. */
    private static final int FIRST = -2;

    /** Where mails of older programs lead, and what stands there now. */
    private static final Map<String, String> OLD =
            Map.of("/contactmoment/", "/contacten/", "/contactverzoek/", "/contactverzoeken/");

    private static final long LONGEST_FORM = 256 * 1024;
    /** A list of some thousands of medewerkers that is pasted in. */
    private static final long LONGEST_LIST = 2 * 1024 * 1024;

    private static final long HANG_UP_MILLIS = 2_000;
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

    private final Reception reception;
    private final Aanmelddienst aanmelddienst;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    WebServer(Reception reception, Aanmelddienst aanmelddienst) {
        this.reception = reception;
        this.aanmelddienst = aanmelddienst;
    }

    void mount(@Observes Router router) {
        router.get("/").order(FIRST).handler(context -> send(context, Reply.goTo(Frames.PREFIX + "/")));
        OLD.forEach((old, now) -> router.route(old + ":nummer")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(FIRST)
                .handler(context -> moved(context, now)));
        router.route(Pages.PREFIX + "/beheer/*")
                .order(FIRST)
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST_LIST))
                .failureHandler(this::refuse);
        router.route(Pages.PREFIX + "/*")
                .order(FIRST)
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST_FORM))
                .failureHandler(this::refuse);
        router.route(Pages.PREFIX + "/*").order(FIRST).handler(this::answer);
    }

    /** What the router can't read is answered with a page as well. */
    @Override
    public boolean answer(RoutingContext context, String path) {
        boolean isOurs =
                path.startsWith(Pages.PREFIX + "/") || OLD.keySet().stream().anyMatch(path::startsWith);
        if (isOurs) {
            send(context, reception.show(context, null, Fault.malformed()));
        }
        return isOurs;
    }

    /** What is unreadable or too long; the line is cut, for what still comes of it would stand before the next request. */
    private void refuse(RoutingContext context) {
        context.request().resume();
        send(context, reception.show(context, null, Fault.malformed()).with("Connection", "close"));
        context.vertx()
                .setTimer(
                        HANG_UP_MILLIS, timer -> context.request().connection().close());
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
        if (!aanmelddienst.isOn() || reception.isForEverybody(context.request())) {
            work(context, null);
            return;
        }
        // what must not go on to the provider, where it would be lost, is told that the session is over
        boolean stays = Asked.isBackground(context.request()) || reception.isFormToKeep(context);
        aanmelddienst.identify(context, stays, new Aanmelddienst.Outcome() {
            @Override
            public void known(Medewerker medewerker) {
                work(context, medewerker);
            }

            @Override
            public void refused(Fault fault) {
                send(context, reception.show(context, null, fault));
            }
        });
    }

    private void work(RoutingContext context, @Nullable Medewerker medewerker) {
        Context loop = context.vertx().getOrCreateContext();
        workers.execute(() -> {
            Reply reply = answered(context, medewerker);
            Body body = body(context, reply);
            loop.runOnContext(ready -> send(context, reply, body));
        });
    }

    /** Also when the page that tells of a fault has one itself. */
    private Reply answered(RoutingContext context, @Nullable Medewerker medewerker) {
        try {
            return reception.answer(context, medewerker);
        } catch (RuntimeException | Error thrown) {
            LOG.errorf(
                    "%s at %s",
                    thrown.getClass().getName(),
                    Arrays.stream(thrown.getStackTrace()).findFirst().orElse(null));
            return Reply.text(500, "Er ging iets mis. Dat ligt aan Balie, niet aan jou.");
        }
    }

    private static Body body(RoutingContext context, Reply reply) {
        return Body.of(reply.body(), context.request().getHeader("Accept-Encoding"));
    }

    private static void send(RoutingContext context, Reply reply) {
        send(context, reply, body(context, reply));
    }

    private static void send(RoutingContext context, Reply reply, Body body) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(reply.status()).putHeader("Content-Type", reply.type());
        FENCES.forEach(response::putHeader);
        response.putHeader("Cache-Control", "no-store").putHeader("Vary", "Accept-Encoding");
        if (body.isPacked()) {
            response.putHeader("Content-Encoding", "gzip");
        }
        reply.headers().forEach(response::putHeader);
        response.putHeader(
                "Set-Cookie",
                reply.cookies().entrySet().stream()
                        .map(cookie -> cookie(context, cookie.getKey(), cookie.getValue()))
                        .toList());
        var _ = response.end(Buffer.buffer(body.bytes()));
    }

    /** A cookie with this value; without one, it is gone at once. */
    private static String cookie(RoutingContext context, String name, String value) {
        boolean secure = Asked.origin(context.request()).startsWith("https:");
        return name + "=" + value + "; Path=" + Frames.PREFIX + "; HttpOnly; SameSite=Lax"
                + (value.isEmpty() ? "; Max-Age=0" : "")
                + (secure ? "; Secure" : "");
    }
}
