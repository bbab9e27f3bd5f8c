package nl.balie.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.balie.platform.Call;
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
    private static final long BODY_LIMIT = 1024 * 1024;
    private static final long PATIENCE_MILLIS = 30_000;
    private static final String TIMER = "balie.timer";

    private final Pipeline pipeline;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    Server(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    void mount(@Observes Router router) {
        for (Api api : Klantinteracties.APIS) {
            String under = api.root() + "*";
            router.route(under).handler(Server::impatiently).failureHandler(this::failed);
            router.route(under).handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT));
            router.route(under).handler(this::answer);
        }
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
                http.scheme() + "://" + http.authority(),
                String.valueOf(http.path()),
                QueryString.parse(http.query()),
                http::getHeader,
                body == null ? new byte[0] : body.getBytes(),
                Call.BALIE);
        workers.execute(() -> work(context, request));
    }

    private void work(RoutingContext context, Request request) {
        String id = UUID.randomUUID().toString();
        MDC.put("verzoek", id);
        long begin = System.nanoTime();
        int[] statements = new int[1];
        Answer[] answer = new Answer[1];
        Statements.counting(statements, () -> answer[0] = pipeline.answer(request, id));
        Answer done = answer[0];
        if (request.headerOf("X-Server-Timing") != null) {
            done = done.with(
                    "Server-Timing",
                    "sql;desc=\"" + statements[0] + "\", total;dur=" + (System.nanoTime() - begin) / 1_000_000.0);
        }
        log(context.request().method().name(), done.status(), begin);
        send(context, done);
    }

    private static void log(String method, int status, long begin) {
        if (status >= 500 || LOG.isDebugEnabled()) {
            LOG.logf(
                    status >= 500 ? Logger.Level.ERROR : Logger.Level.DEBUG,
                    "%s %d in %d ms",
                    method,
                    status,
                    (System.nanoTime() - begin) / 1_000_000);
        }
    }

    private static void send(RoutingContext context, Answer answer) {
        HttpServerResponse response = context.response();
        context.vertx().runOnContext(loop -> {
            if (response.ended() || response.closed()) {
                return;
            }
            response.setStatusCode(answer.status());
            answer.headers().forEach(response::putHeader);
            var _ = response.end(Buffer.buffer(answer.body()));
        });
    }

    /** What went wrong before the work began: the body was too long, or too long in coming. */
    private void failed(RoutingContext context) {
        patient(context);
        @Nullable Throwable failure = context.failure();
        Problem problem = context.statusCode() == 413
                ? Problem.tooLarge()
                : context.statusCode() == 408 ? Problem.tooSlow() : Problem.fault();
        if (problem.status() == 500) {
            LOG.errorf(
                    "before the work: %s",
                    failure == null ? "unknown" : failure.getClass().getName());
        }
        HttpServerRequest http = context.request();
        send(
                context,
                pipeline.problem(
                                problem,
                                http.scheme() + "://" + http.authority(),
                                UUID.randomUUID().toString())
                        .with("Connection", "close"));
    }
}
