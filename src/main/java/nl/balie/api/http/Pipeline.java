package nl.balie.api.http;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.balie.api.http.Routes.Found;
import nl.balie.api.http.Routes.Operation;
import nl.balie.api.http.Routes.Route;
import nl.balie.api.openapi.Format;
import nl.balie.platform.Turns;
import nl.balie.platform.identity.Caller;
import nl.balie.platform.identity.Consumers;
import nl.balie.platform.identity.Tokens;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Violation;
import nl.balie.store.Makers;
import nl.balie.store.Repeats;
import nl.balie.store.Trouble;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The way of every request: find the route, agree on the format, know who is calling, do it; whatever goes wrong becomes a problem. */
@ApplicationScoped
class Pipeline {
    private static final Logger LOG = Logger.getLogger(Pipeline.class);

    private final Routes routes;
    private final Tokens tokens;
    private final Consumers consumers;
    private final Once once;

    Pipeline(Routes routes, Tokens tokens, Consumers consumers, Once once) {
        this.routes = routes;
        this.tokens = tokens;
        this.consumers = consumers;
        this.once = once;
    }

    /** The route of a request; null when its path leads nowhere. */
    @Nullable
    Found find(Request request) {
        return routes.find(request.path());
    }

    /** How long the body of a request may be, in MB. */
    int bodyLimit(String path, String method) {
        Found found = routes.find(path);
        Operation operation = found == null ? null : found.route().operations().get(method);
        return operation == null ? Operation.BODY_LIMIT : operation.bodyLimit();
    }

    /** The APIs that are answered. */
    List<Api> apis() {
        return routes.apis();
    }

    /** Answers a request; never throws. */
    Answer answer(Request request, @Nullable Found found, String id) {
        if (found == null) {
            return unknown(request, id);
        }
        Api api = found.route().api();
        Answer answer;
        try {
            answer = dispatch(request, found);
        } catch (RuntimeException | Error thrown) {
            answer = problem(problemOf(thrown), api.format(), request.path(), request.base(), id);
        }
        if (answer.status() == 401) {
            answer = answer.with("WWW-Authenticate", found.route().challenge());
        }
        return answer.with("API-version", api.version())
                .with("Allow", String.join(", ", found.route().methods()));
    }

    /** What the client is told of this; whatever goes wrong while that is worked out is a fault of ours, and told at once as well. */
    private static Problem problemOf(Throwable thrown) {
        try {
            return known(thrown);
        } catch (RuntimeException | Error another) {
            return fault(another);
        }
    }

    private static Problem known(Throwable thrown) {
        return switch (thrown) {
            case Problem problem -> problem;
            case Invalid invalid -> Problem.invalid(invalid.violations());
            case Tokens.Refused refused -> Problem.unauthenticated(refused.code(), refused.detail());
            case Tokens.Unavailable _ -> Problem.unavailable();
            case Turns.NotNow _ -> Problem.unavailable();
            case Makers.NotTheMaker _ -> Problem.deniedToOthers();
            case Repeats.OtherRequest _ -> Problem.keyUsedBefore();
            case Trouble trouble -> ofDatabase(trouble);
            default -> fault(thrown);
        };
    }

    /** The message of a fault may quote what a citizen said; the class and the place say enough. */
    private static Problem fault(Throwable thrown) {
        LOG.errorf("%s at %s", thrown.getClass().getName(), place(thrown));
        return Problem.fault();
    }

    private static Object place(Throwable thrown) {
        return thrown.getStackTrace().length == 0 ? "?" : thrown.getStackTrace()[0];
    }

    private Answer dispatch(Request request, Found found) {
        if (!found.route().isPublic()
                && !accepts(request.headerOf("Accept"), found.route().api().format())) {
            throw Problem.notAcceptable();
        }
        Route route = found.route();
        Request known = route.isPublic() ? request : authorised(request, route);
        if (request.method().equals("OPTIONS")) {
            return Answer.json(200, Bodies.write(json -> {
                json.writeStartObject();
                json.writeStringField("name", route.path());
                json.writeEndObject();
            }));
        }
        Operation operation = operation(route, request.method());
        return once.answer(known, operation, () -> operation.handler().answer(known, found.id()));
    }

    private static Operation operation(Route route, String method) {
        Operation operation = route.operations().get(method);
        if (operation == null) {
            throw Problem.methodNotAllowed(method);
        }
        return operation;
    }

    /** The request, now that it is known who makes it, and that it may be made. */
    private Request authorised(Request request, Route route) {
        String authorization = request.headerOf("Authorization");
        Caller consumer = consumers.caller(authorization);
        Caller caller = consumer == null ? tokens.authenticate(authorization) : consumer;
        boolean allowed = request.method().equals("OPTIONS")
                ? route.mayAsk(caller.rights())
                : operation(route, request.method()).isAllowed(caller.rights());
        if (!allowed) {
            throw Problem.denied();
        }
        return request.by(new OnBehalf(request).of(caller));
    }

    private static boolean accepts(@Nullable String accept, Format format) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        for (String range : accept.split(",", -1)) {
            String type = range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (type.equals("*/*")
                    || type.equals("application/*")
                    || format.spoken().contains(type)) {
                return true;
            }
        }
        return false;
    }

    /** No such path; the address of an API without its last slash leads to the API. */
    private Answer unknown(Request request, String id) {
        Api api = routes.apiOf(request.path() + "/");
        if (api == null) {
            return problem(Problem.notFound(), Format.JSON, request.path(), request.base(), id);
        }
        return request.path().equals(api.root())
                ? Answer.empty(301).with("Location", request.base() + api.root() + "/")
                : problem(Problem.notFound(), api.format(), request.path(), request.base(), id)
                        .with("API-version", api.version());
    }

    /** What went wrong after the answer was given, while it was being made. */
    Answer failed(Throwable thrown, Request request, String id) {
        return before(problemOf(thrown), request.path(), request.base(), id);
    }

    /** What went wrong before the work began. */
    Answer before(Problem problem, String path, String base, String id) {
        Api api = routes.apiOf(path);
        return problem(problem, api == null ? Format.JSON : api.format(), path, base, id);
    }

    private static Problem ofDatabase(Trouble trouble) {
        Violation violation = trouble.violation();
        if (violation != null) {
            return Problem.invalid(List.of(violation));
        }
        if (trouble.isUnstorable()) {
            return Problem.invalid(List.of(new Violation(Violation.WHOLE, Message.NUL.code(), Message.NUL.text())));
        }
        LOG.errorf("%s at %s", trouble.getMessage(), place(trouble));
        if (trouble.isTooSlow()) {
            return Problem.tooMuchWork();
        }
        return trouble.isAway() ? Problem.unavailable() : Problem.fault();
    }

    /** The words of CommonGateway: what went wrong, where, and each fault under its name. */
    private static void gateway(Problem problem, String path, JsonGenerator json) throws IOException {
        json.writeStringField("message", problem.violations().isEmpty() ? problem.detail() : "Validation errors");
        json.writeStringField("path", path);
        json.writeObjectFieldStart("data");
        if (problem.status() == 404) {
            json.writeStringField("id", path.substring(path.lastIndexOf('/') + 1));
        }
        Map<String, List<String>> faults = new LinkedHashMap<>();
        for (Violation violation : problem.violations()) {
            faults.computeIfAbsent(violation.name(), name -> new ArrayList<>()).add(violation.reason());
        }
        for (Map.Entry<String, List<String>> each : faults.entrySet()) {
            json.writeArrayFieldStart(each.getKey());
            for (String reason : each.getValue()) {
                json.writeString(reason);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** A problem in the shape of Open Klant, which is that of RFC 9457. */
    private static Answer problem(Problem problem, Format format, String path, String base, String id) {
        byte[] body = Bodies.write(json -> {
            json.writeStartObject();
            json.writeStringField("type", base + "/ref/fouten/" + problem.kind() + "/");
            json.writeStringField("code", problem.code());
            json.writeStringField("title", problem.title());
            json.writeNumberField("status", problem.status());
            json.writeStringField("detail", problem.detail());
            json.writeStringField("instance", "urn:uuid:" + id);
            if (!problem.violations().isEmpty()) {
                json.writeArrayFieldStart("invalidParams");
                for (Violation violation : problem.violations()) {
                    json.writeStartObject();
                    if (format == Format.HAL) {
                        json.writeStringField("type", base + "/ref/fouten/" + violation.code() + "/");
                    }
                    json.writeStringField("name", violation.name());
                    json.writeStringField("code", violation.code());
                    json.writeStringField("reason", violation.reason());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            if (format == Format.GATEWAY) {
                gateway(problem, path, json);
            }
            json.writeEndObject();
        });
        Answer answer = Answer.of(problem.status(), format.problems(), body);
        return switch (problem.status()) {
            case 503 -> answer.with("Retry-After", "2");
            default -> answer;
        };
    }
}
