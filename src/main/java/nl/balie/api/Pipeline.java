package nl.balie.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import nl.balie.api.Routes.Found;
import nl.balie.api.Routes.Operation;
import nl.balie.api.Routes.Route;
import nl.balie.platform.Caller;
import nl.balie.platform.Right;
import nl.balie.platform.Tokens;
import nl.balie.resource.Invalid;
import nl.balie.resource.Violation;
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

    Pipeline(Routes routes, Tokens tokens) {
        this.routes = routes;
        this.tokens = tokens;
    }

    /** The route of a request; null when its path leads nowhere. */
    @Nullable
    Found find(Request request) {
        return routes.find(request.path());
    }

    /** Answers a request; never throws. */
    Answer answer(Request request, @Nullable Found found, String id) {
        if (found == null) {
            return unknown(request, id);
        }
        Answer answer;
        try {
            answer = dispatch(request, found);
        } catch (Problem problem) {
            answer = problem(problem, request.base(), id);
        } catch (Invalid invalid) {
            answer = problem(Problem.invalid(invalid.violations()), request.base(), id);
        } catch (Tokens.Refused refused) {
            answer = problem(
                    Problem.unauthenticated(refused.code(), String.valueOf(refused.getMessage())), request.base(), id);
        } catch (Repeats.OtherRequest other) {
            answer = problem(Problem.keyUsedBefore(), request.base(), id);
        } catch (Tokens.Unavailable away) {
            answer = problem(Problem.unavailable(), request.base(), id);
        } catch (Trouble trouble) {
            answer = problem(ofDatabase(trouble), request.base(), id);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            // The message of a fault may quote what a citizen said; the class and the place say enough.
            LOG.errorf(
                    "%s at %s",
                    fault.getClass().getName(), fault.getStackTrace().length == 0 ? "?" : fault.getStackTrace()[0]);
            answer = problem(Problem.fault(), request.base(), id);
        }
        return answer.with("API-version", found.route().api().version())
                .with("Allow", String.join(", ", found.route().methods()));
    }

    private Answer dispatch(Request request, Found found) {
        if (!found.route().isPublic() && !accepts(request.headerOf("Accept"))) {
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
        return operation(route, request.method()).handler().answer(known, found.id());
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
        Caller caller = tokens.authenticate(request.headerOf("Authorization"));
        List<Right> needed = request.method().equals("OPTIONS")
                ? route.rightsToAsk()
                : operation(route, request.method()).rights();
        if (!needed.stream().allMatch(caller.rights()::include)) {
            throw Problem.denied();
        }
        return request.by(new OnBehalf(request).of(caller));
    }

    private static boolean accepts(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        for (String range : accept.split(",", -1)) {
            String type = range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (type.equals("*/*") || type.equals("application/*") || type.equals("application/json")) {
                return true;
            }
        }
        return false;
    }

    /** No such path; the address of an API without its last slash leads to the API. */
    private Answer unknown(Request request, String id) {
        for (Api api : Klantinteracties.APIS) {
            if (request.path().equals(api.root())) {
                return Answer.empty(301).with("Location", request.base() + api.root() + "/");
            }
            if (request.path().startsWith(api.root() + "/")) {
                return problem(Problem.notFound(), request.base(), id).with("API-version", api.version());
            }
        }
        return problem(Problem.notFound(), request.base(), id);
    }

    private static Problem ofDatabase(Trouble trouble) {
        Violation violation = trouble.violation();
        if (violation != null) {
            return Problem.invalid(List.of(violation));
        }
        LOG.errorf("%s at %s", trouble.getMessage(), trouble.getStackTrace()[0]);
        return trouble.isAway() ? Problem.unavailable() : Problem.fault();
    }

    /** A problem in the shape of Open Klant. */
    Answer problem(Problem problem, String base, String id) {
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
                    json.writeStringField("name", violation.name());
                    json.writeStringField("code", violation.code());
                    json.writeStringField("reason", violation.reason());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        });
        Answer answer = Answer.json(problem.status(), body);
        return switch (problem.status()) {
            case 401 -> answer.with("WWW-Authenticate", "Token");
            case 503 -> answer.with("Retry-After", "2");
            default -> answer;
        };
    }
}
