package nl.balie.api.http;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.platform.Reporting;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.platform.identity.Rights;
import nl.balie.resource.Resource;
import org.jspecify.annotations.Nullable;

/** All routes, derived from the declarations: which path, which methods, which rights. */
@ApplicationScoped
public class Routes {
    private static final Pattern UUID_IN_PATH =
            Pattern.compile("/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(/|$)");

    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final List<Api> apis = new ArrayList<>();
    private final Documentation documentation;

    /** Answers a request; the key is that of the path, the nil uuid when the path has none. */
    @FunctionalInterface
    public interface Handler {
        /** Answers. */
        Answer answer(Request request, UUID id);
    }

    /**
     * What a method does at a path.
     *
     * @param rights what a token must have all of; none when it is answered without a token
     * @param isOneEnough what is asked tells which of the rights it needs: the handler requires that one
     * @param bodyLimit how long a body may be, in MB
     */
    public record Operation(List<Right> rights, boolean isOneEnough, Handler handler, int bodyLimit) {
        /** How long a body may be when nobody says so, in MB. */
        public static final int BODY_LIMIT = 1;

        /** What takes bodies of ordinary length. */
        public Operation(List<Right> rights, Handler handler) {
            this(rights, false, handler, BODY_LIMIT);
        }

        /** The same, for bodies of so many MB. */
        public Operation taking(int megabytes) {
            return new Operation(rights, isOneEnough, handler, megabytes);
        }

        /** What needs this right on one of these resources, which the handler knows. */
        public static Operation needsOne(Deed deed, Collection<Resource> resources, Handler handler) {
            return new Operation(rights(deed, resources).toList(), true, handler, BODY_LIMIT);
        }

        /** Has a token with these rights what it needs, as far as the path tells? */
        boolean isAllowed(Rights held) {
            return isOneEnough
                    ? rights.stream().anyMatch(held::include)
                    : rights.stream().allMatch(held::include);
        }

        /** The rights as they are written: with a bar between them when one is enough. */
        private String needed() {
            return rights.stream().map(Right::toString).collect(Collectors.joining(isOneEnough ? "|" : ","));
        }

        /** What needs this right on this resource. */
        public static Operation needs(Deed deed, Resource resource, Handler handler) {
            return new Operation(List.of(new Right(deed, resource.plural())), handler);
        }

        /** What anybody may ask. */
        public static Operation open(Handler handler) {
            return new Operation(List.of(), handler);
        }

        /** An act that creates members of several resources needs the right on each, and to read what its answer shows besides. */
        public static Operation creates(Collection<Resource> writes, Collection<Resource> shows, Handler handler) {
            return new Operation(
                    Stream.concat(rights(Deed.CREATE, writes), rights(Deed.READ, shows))
                            .toList(),
                    handler);
        }

        private static Stream<Right> rights(Deed deed, Collection<Resource> resources) {
            return resources.stream().map(resource -> new Right(deed, resource.plural()));
        }
    }

    /**
     * What can be done at one path.
     *
     * @param api the API it belongs to
     * @param path with {@code {uuid}} where the key stands
     * @param operations by method
     */
    public record Route(Api api, String path, Map<String, Operation> operations) {
        /** Answered without a token. */
        public boolean isPublic() {
            return about().isEmpty();
        }

        /** May a token with these rights be told what can be done here? When it may read what it is about. */
        boolean mayAsk(Rights held) {
            Operation first = operations.values().iterator().next();
            List<Right> reading = about().stream()
                    .map(right -> new Right(Deed.READ, right.resource()))
                    .toList();
            return new Operation(reading, first.isOneEnough(), first.handler(), 0).isAllowed(held);
        }

        /** How a client can make itself known here, for the header {@code WWW-Authenticate}. */
        String challenge() {
            return about().contains(Reporting.READ) ? "Bearer, Token" : "Token";
        }

        private List<Right> about() {
            return operations.values().iterator().next().rights();
        }

        /** The methods, for the header {@code Allow}. */
        public List<String> methods() {
            Stream<String> extra = operations.containsKey("GET") ? Stream.of("HEAD", "OPTIONS") : Stream.of("OPTIONS");
            return Stream.concat(operations.keySet().stream(), extra).toList();
        }
    }

    /** A route with the key that its path held. */
    public record Found(Route route, UUID id) {}

    /** Shows the document of this API below a path as well, where those who call only that look for it. */
    public void document(Api api, String under) {
        documentation.handlers(api).forEach((path, handler) -> add(api, under + path, "GET", Operation.open(handler)));
    }

    public Routes(@All List<Dialect> dialects, Documentation documentation) {
        this.documentation = documentation;
        dialects.stream()
                .sorted(Comparator.comparing(
                        dialect -> dialect.apis().getFirst().root()))
                .forEach(dialect -> {
                    for (Api api : dialect.apis()) {
                        apis.add(api);
                        add(api, "/", "GET", Operation.open((request, id) -> root(api, request)));
                        document(api, "");
                    }
                    dialect.addTo(this);
                });
    }

    /** Adds what a method does at a path below the root of this API. */
    public void add(Api api, String path, String method, Operation operation) {
        routes.computeIfAbsent(api.root() + path, whole -> new Route(api, whole, new LinkedHashMap<>()))
                .operations()
                .put(method, operation);
    }

    /** The APIs, those of one dialect together. */
    public List<Api> apis() {
        return apis;
    }

    /** The addresses of everything that an API offers. */
    private Answer root(Api api, Request request) {
        String under = api.root() + "/";
        return Answer.json(200, Bodies.write(json -> {
            json.writeStartObject();
            for (Route route : routes.values()) {
                String name = route.path().startsWith(under) ? route.path().substring(under.length()) : "";
                if (!name.isEmpty() && !route.isPublic() && !name.contains("/")) {
                    json.writeStringField(name, request.base() + route.path());
                }
            }
            json.writeEndObject();
        }));
    }

    /** The route of this path; null when there is none. */
    @Nullable
    public Found find(String asked) {
        String path = spelled(asked);
        Matcher uuid = UUID_IN_PATH.matcher(path);
        boolean keyed = uuid.find();
        Route route = routes.get(keyed ? uuid.replaceFirst("/{uuid}$2") : path);
        if (route == null || (!keyed && asked.contains("{"))) {
            return null;
        }
        return new Found(route, keyed ? UUID.fromString(uuid.group(1)) : new UUID(0, 0));
    }

    private String spelled(String path) {
        Api api = apiOf(path);
        return api == null
                ? path
                : api.root() + api.spelling().apply(path.substring(api.root().length()));
    }

    /** The API under whose root this path lies: the nearest; null when there is none. */
    @Nullable
    public Api apiOf(String path) {
        return apis.stream()
                .filter(api -> path.startsWith(api.root() + "/"))
                .max(Comparator.comparingInt(api -> api.root().length()))
                .orElse(null);
    }

    /** All of them, in the order in which they are documented. */
    public Collection<Route> all() {
        return routes.values();
    }

    /** Each route as a line: method, path and right; the golden file of routes is made of these. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        routes.values()
                .forEach(route -> route.operations()
                        .forEach((method, operation) -> lines.add("%-7s%-70s%s"
                                .formatted(method, route.path(), route.isPublic() ? "public" : operation.needed()))));
        return lines;
    }
}
