package nl.balie.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.act.RegistreerKlantcontact;
import nl.balie.platform.Right;
import nl.balie.platform.Right.Deed;
import nl.balie.register.Partij;
import nl.balie.resource.Resource;
import org.jspecify.annotations.Nullable;

/** All routes, derived from the declarations: which path, which methods, which rights. */
@ApplicationScoped
public class Routes {
    private static final Pattern UUID_IN_PATH =
            Pattern.compile("/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(/|$)");

    private final Map<String, Route> routes = new LinkedHashMap<>();

    /** Answers a request; the key is that of the path, the nil uuid when the path has none. */
    @FunctionalInterface
    interface Handler {
        Answer answer(Request request, UUID id);
    }

    /**
     * What a method does at a path.
     *
     * @param rights what a token must have all of; none when it is answered without a token
     */
    record Operation(List<Right> rights, Handler handler) {}

    /**
     * What can be done at one path.
     *
     * @param api the API it belongs to
     * @param path with {@code {uuid}} where the key stands
     * @param operations by method
     */
    record Route(Api api, String path, Map<String, Operation> operations) {
        /** Answered without a token. */
        boolean isPublic() {
            return about().isEmpty();
        }

        /** What a token needs to be told what can be done here: to read what it is about. */
        List<Right> rightsToAsk() {
            return about().stream()
                    .map(right -> new Right(Deed.READ, right.resource()))
                    .toList();
        }

        private List<Right> about() {
            return operations.values().iterator().next().rights();
        }

        /** The methods, for the header {@code Allow}. */
        List<String> methods() {
            Stream<String> extra = operations.containsKey("GET") ? Stream.of("HEAD", "OPTIONS") : Stream.of("OPTIONS");
            return Stream.concat(operations.keySet().stream(), extra).toList();
        }
    }

    /** A route with the key that its path held. */
    record Found(Route route, UUID id) {}

    Routes(
            Klantinteracties dialect,
            MaakKlantcontact maakKlantcontact,
            Registreer registreer,
            AuditTrail audit,
            Documentation documentation) {
        for (Api api : Klantinteracties.APIS) {
            add(api, "/", "GET", open((request, id) -> root(api, request)));
            documentation.handlers(api).forEach((path, handler) -> add(api, path, "GET", open(handler)));
            for (Resource resource : api.resources()) {
                String all = "/" + resource.plural();
                add(api, all, "GET", Deed.READ, resource, (request, id) -> dialect.list(resource, request));
                add(api, all, "POST", Deed.CREATE, resource, (request, id) -> dialect.create(resource, request));
                Handler put = (request, id) -> dialect.change(resource, id, request, false);
                Handler patch = (request, id) -> dialect.change(resource, id, request, true);
                Handler trail = (request, id) -> audit.list(resource, id, request);
                String one = all + "/{uuid}";
                add(api, one, "GET", Deed.READ, resource, (request, id) -> dialect.read(resource, id, request));
                add(api, one, "PUT", Deed.CHANGE, resource, put);
                add(api, one, "PATCH", Deed.CHANGE, resource, patch);
                add(api, one, "DELETE", Deed.DELETE, resource, (request, id) -> dialect.delete(resource, id, request));
                add(api, one + "/audittrail", "GET", Deed.AUDIT, resource, trail);
            }
        }
        Api api = Klantinteracties.APIS.getFirst();
        Handler maak = (request, id) -> maakKlantcontact.create(request);
        add(api, "/maak-klantcontact", "POST", creates(MaakKlantcontact.WRITES, List.of(), maak));
        Handler registreren = (request, id) -> registreer.registreer(request);
        add(
                api,
                "/registreer-klantcontact",
                "POST",
                creates(RegistreerKlantcontact.WRITES, List.of(Partij.RESOURCE), registreren));
    }

    private void add(Api api, String path, String method, Deed deed, Resource resource, Handler handler) {
        add(api, path, method, new Operation(List.of(new Right(deed, resource.plural())), handler));
    }

    private void add(Api api, String path, String method, Operation operation) {
        routes.computeIfAbsent(api.root() + path, whole -> new Route(api, whole, new LinkedHashMap<>()))
                .operations()
                .put(method, operation);
    }

    private static Operation open(Handler handler) {
        return new Operation(List.of(), handler);
    }

    /** An act that creates members of several resources needs the right on each, and to read what its answer shows besides. */
    private static Operation creates(Collection<Resource> writes, Collection<Resource> shows, Handler handler) {
        return new Operation(
                Stream.concat(rights(Deed.CREATE, writes), rights(Deed.READ, shows))
                        .toList(),
                handler);
    }

    private static Stream<Right> rights(Deed deed, Collection<Resource> resources) {
        return resources.stream().map(resource -> new Right(deed, resource.plural()));
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
    Found find(String path) {
        Matcher uuid = UUID_IN_PATH.matcher(path);
        boolean keyed = uuid.find();
        Route route = routes.get(keyed ? uuid.replaceFirst("/{uuid}$2") : path);
        if (route == null || (!keyed && path.contains("{"))) {
            return null;
        }
        return new Found(route, keyed ? UUID.fromString(uuid.group(1)) : new UUID(0, 0));
    }

    /** All of them, in the order in which they are documented. */
    Collection<Route> all() {
        return routes.values();
    }

    /** Each route as a line: method, path and right; the golden file of routes is made of these. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        routes.values()
                .forEach(route -> route.operations()
                        .forEach((method, operation) -> lines.add("%-7s%-70s%s"
                                .formatted(
                                        method,
                                        route.path(),
                                        route.isPublic()
                                                ? "public"
                                                : operation.rights().stream()
                                                        .map(Right::toString)
                                                        .collect(Collectors.joining(","))))));
        return lines;
    }
}
