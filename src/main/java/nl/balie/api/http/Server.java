package nl.balie.api.http;

import io.netty.buffer.Unpooled;
import io.quarkus.arc.All;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import nl.balie.api.http.Routes.Found;
import nl.balie.api.http.Routes.Operation;
import nl.balie.api.http.Routes.Route;
import nl.balie.platform.Call;
import nl.balie.platform.Requests;
import nl.balie.platform.Seen;
import nl.balie.platform.Turns;
import nl.balie.platform.Unreadable;
import nl.balie.store.Statements;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Puts the APIs on the HTTP server. The event loop collects the request and sends the answer; the work in between is done on a
 * virtual thread, which holds no connection to the database while it waits for a client.
 */
@ApplicationScoped
class Server {
    private static final Logger LOG = Logger.getLogger("nl.balie.verzoek");
    private static final long MEGABYTE = 1024 * 1024;
    /** How many bodies longer than most are held at once: each takes several times its own length. */
    private static final int LONG_AT_ONCE = 1;

    private static final long PATIENCE_MILLIS = 30_000;
    private static final long HANG_UP_MILLIS = 2_000;
    private static final int BEFORE_QUARKUS = -1;
    private static final String TIMER = "balie.timer";

    private final Pipeline pipeline;
    private final Requests requests;
    private final List<Unreadable> rooms;
    private final Semaphore longBodies = new Semaphore(LONG_AT_ONCE);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    Server(Pipeline pipeline, Requests requests, @All List<Unreadable> rooms) {
        this.pipeline = pipeline;
        this.requests = requests;
        this.rooms = rooms;
    }

    void mount(@Observes Router router) {
        router.errorHandler(404, context -> refuse(context, Problem.notFound()));
        router.errorHandler(400, this::unreadable);
        router.errorHandler(405, context -> refuseMethod(context, "GET, HEAD, OPTIONS"));
        router.route().handler(Entrance::pass).failureHandler(this::failed);
        router.route("/q/health*").order(BEFORE_QUARKUS).handler(this::readOnly);
        for (Api api : pipeline.apis()) {
            String under = api.root() + "*";
            router.route(under).handler(Server::impatiently);
            router.route(under).handler(this::receive);
            router.route(under).handler(this::answer);
        }
    }

    /** What the router can't read it ends itself when its handler comes back: so it is answered at once. */
    private void unreadable(RoutingContext context) {
        String path = String.valueOf(context.request().path());
        if (rooms.stream().noneMatch(room -> room.answer(context, path))) {
            write(context.response(), refusal(context, Problem.malformed()));
        }
    }

    private void refuseMethod(RoutingContext context, String allowed) {
        context.response().putHeader("Allow", allowed);
        refuse(context, Problem.methodNotAllowed(context.request().method().name()));
    }

    /** Health is looked at, and nothing else: Quarkus itself would answer any method. */
    private void readOnly(RoutingContext context) {
        if (Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(context.request().method())) {
            context.next();
        } else {
            refuseMethod(context, "GET, HEAD");
        }
    }

    /** Answers what no API is asked. */
    private void refuse(RoutingContext context, Problem problem) {
        send(context, context.vertx().getOrCreateContext(), refusal(context, problem));
    }

    private Answer refusal(RoutingContext context, Problem problem) {
        return pipeline.before(
                problem,
                String.valueOf(context.request().path()),
                Outside.address(context.request()),
                UUID.randomUUID().toString());
    }

    /** Collects the body, as far as it may be so long; one that is longer than most only when it is its turn. */
    private void receive(RoutingContext context) {
        HttpServerRequest http = context.request();
        int limit = limit(http);
        String length = http.getHeader("Content-Length");
        if (limit > Operation.BODY_LIMIT && (length == null || Long.parseLong(length) > MEGABYTE)) {
            if (!longBodies.tryAcquire()) {
                context.fail(503);
                return;
            }
            context.addEndHandler(done -> longBodies.release());
        }
        BodyHandler.create(false).setBodyLimit(limit * MEGABYTE).handle(context);
    }

    private int limit(HttpServerRequest http) {
        return pipeline.bodyLimit(String.valueOf(http.path()), http.method().name());
    }

    /** A client that does not finish its request in time is told so, and let go. */
    private static void impatiently(RoutingContext context) {
        context.put(TIMER, context.vertx().setTimer(PATIENCE_MILLIS, timer -> context.fail(408)));
        context.next();
    }

    private static void patient(RoutingContext context) {
        Long timer = context.get(TIMER);
        if (timer != null) {
            context.vertx().cancelTimer(timer);
        }
    }

    private void answer(RoutingContext context) {
        HttpServerRequest http = context.request();
        patient(context);
        Buffer body = context.body().buffer();
        Request request = new Request(
                http.method().name().equals("HEAD") ? "GET" : http.method().name(),
                Outside.address(http),
                Outside.called(http),
                String.valueOf(http.path()),
                QueryString.parse(http.query()),
                http::getHeader,
                body == null ? new byte[0] : body.getBytes(),
                Call.BALIE);
        Context loop = context.vertx().getOrCreateContext();
        workers.execute(() -> {
            String id = UUID.randomUUID().toString();
            MDC.put("verzoek", id);
            try {
                work(context, loop, request, id);
            } catch (RuntimeException | Error thrown) {
                send(context, loop, pipeline.failed(thrown, request, id)); // who asks is answered, whatever happens
            }
        });
    }

    private void work(RoutingContext context, Context loop, Request request, String id) {
        long begin = System.nanoTime();
        Found found = pipeline.find(request);
        Answer[] answer = new Answer[1];
        Statements statements = Statements.during(() -> answer[0] = inTurn(request, found, id));
        Answer done = answer[0];
        long nanos = System.nanoTime() - begin;
        if (request.headerOf("X-Server-Timing") != null) {
            done = done.with("Server-Timing", statements.timing(nanos));
        }
        String method = context.request().method().name();
        Route route = found == null ? null : found.route();
        boolean known = route != null && route.methods().contains(method);
        requests.tell(
                new Seen(
                        route == null ? "none" : route.path(),
                        known ? method : "other",
                        done.status(),
                        nanos,
                        statements.count()),
                request::headerOf);
        if (done.content() == null || method.equals("HEAD")) {
            send(context, loop, done);
        } else {
            stream(context, loop, done, done.content(), request, id);
        }
    }

    /** Sends an answer while it is made. What goes wrong before anything has left is answered like any other trouble. */
    private void stream(
            RoutingContext context, Context loop, Answer answer, Answer.Content content, Request request, String id) {
        Sending out = new Sending(context, loop, answer);
        try {
            content.to(out);
            out.finish();
        } catch (IOException left) {
            out.cut();
        } catch (RuntimeException thrown) {
            Answer failed = pipeline.failed(thrown, request, id);
            if (out.hasBegun()) {
                out.cut();
            } else {
                send(context, loop, failed);
            }
        }
    }

    /** Answers when it is this request's turn; when that takes too long, tells the client to come back. */
    private Answer inTurn(Request request, @Nullable Found found, String id) {
        try (var _ = requests.turn()) {
            return pipeline.answer(request, found, id);
        } catch (Turns.NotNow busy) {
            return pipeline.failed(busy, request, id);
        }
    }

    /** Sends from the event loop of the connection, which no other thread may write to. */
    private static void send(RoutingContext context, Context loop, Answer answer) {
        loop.runOnContext(ready -> write(context.response(), answer));
    }

    private static void write(HttpServerResponse response, Answer answer) {
        if (response.ended() || response.closed()) {
            return;
        }
        Sending.head(response, answer);
        var _ = response.end(Buffer.buffer(Unpooled.wrappedBuffer(answer.body())));
    }

    /** What went wrong before the work began: the request is malformed, too long, or too long in coming. */
    private void failed(RoutingContext context) {
        patient(context);
        if (context.failure() instanceof HttpClosedException) {
            return; // the client left: nobody is there to answer
        }
        String id = UUID.randomUUID().toString();
        int status = context.statusCode();
        Problem problem = switch (status) {
            case 408 -> Problem.tooSlow();
            case 413 -> Problem.tooLarge(limit(context.request()));
            case 414 -> Problem.addressTooLong(Entrance.LONGEST_ADDRESS);
            case 431 -> Problem.headersTooLong(Entrance.LONGEST_HEADERS);
            case 503 -> Problem.unavailable();
            default -> status < 500 ? Problem.malformed() : Problem.fault();
        };
        if (problem.status() == 500) {
            MDC.put("verzoek", id);
            LOG.errorf(
                    "before the work: %s",
                    context.failure() == null
                            ? "unknown"
                            : context.failure().getClass().getName());
            MDC.remove("verzoek");
        }
        Answer answer = pipeline.before(
                        problem, String.valueOf(context.request().path()), Outside.address(context.request()), id)
                .with("Connection", "close");
        send(context, context.vertx().getOrCreateContext(), answer);
        hangUp(context);
    }

    /** Cuts the line; a little later, so that a client who is still sending gets to see why. What it sends is thrown away. */
    private static void hangUp(RoutingContext context) {
        context.request().resume();
        context.vertx()
                .setTimer(
                        HANG_UP_MILLIS, timer -> context.request().connection().close());
    }
}
