package nl.balie.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.resource.Resource;
import org.jspecify.annotations.Nullable;

/** All routes, derived from the declarations: which path, which methods, which rights. */
@ApplicationScoped
public class Routes {
    private static final Pattern UUID_IN_PATH =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final Map<String, Route> routes = new LinkedHashMap<>();

    /** Answers a request; the key is that of the path, the nil uuid when the path has none. */
    @FunctionalInterface
    interface Handler {
        Answer answer(Request request, UUID id);
    }

    /**
     * What can be done at one path.
     *
     * @param api the API it belongs to
     * @param path with {@code {uuid}} where the key stands
     * @param isPublic answered without a token
     * @param handlers by method
     */
    record Route(Api api, String path, boolean isPublic, Map<String, Handler> handlers) {
        /** The methods, for the header {@code Allow}. */
        String allow() {
            Stream<String> extra = handlers.containsKey("GET") ? Stream.of("HEAD", "OPTIONS") : Stream.of("OPTIONS");
            return Stream.concat(handlers.keySet().stream(), extra).collect(Collectors.joining(", "));
        }
    }

    /** A route with the key that its path held. */
    record Found(Route route, UUID id) {}

    Routes(
            Klantinteracties dialect,
            MaakKlantcontact maakKlantcontact,
            Registreer registreer,
            Documentation documentation) {
        for (Api api : Klantinteracties.APIS) {
            add(api, "/", true, Map.of("GET", (request, id) -> root(api, request)));
            documentation.handlers(api).forEach((path, handler) -> add(api, path, true, Map.of("GET", handler)));
            for (Resource resource : api.resources()) {
                Map<String, Handler> list = new LinkedHashMap<>();
                list.put("GET", (request, id) -> dialect.list(resource, request));
                list.put("POST", (request, id) -> dialect.create(resource, request));
                add(api, "/" + resource.plural(), false, list);
                Map<String, Handler> one = new LinkedHashMap<>();
                one.put("GET", (request, id) -> dialect.read(resource, id, request));
                one.put("PUT", (request, id) -> dialect.change(resource, id, request, false));
                one.put("PATCH", (request, id) -> dialect.change(resource, id, request, true));
                one.put("DELETE", (request, id) -> dialect.delete(resource, id, request));
                add(api, "/" + resource.plural() + "/{uuid}", false, one);
            }
        }
        Api api = Klantinteracties.APIS.getFirst();
        add(api, "/maak-klantcontact", false, Map.of("POST", (request, id) -> maakKlantcontact.create(request)));
        add(api, "/registreer-klantcontact", false, Map.of("POST", (request, id) -> registreer.registreer(request)));
    }

    private void add(Api api, String path, boolean isPublic, Map<String, Handler> handlers) {
        routes.put(api.root() + path, new Route(api, api.root() + path, isPublic, handlers));
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
        Route route = routes.get(path);
        if (route != null && !path.endsWith("}")) {
            return new Found(route, new UUID(0, 0));
        }
        int slash = path.lastIndexOf('/');
        String last = path.substring(slash + 1);
        Route one = routes.get(path.substring(0, slash + 1) + "{uuid}");
        return one != null && UUID_IN_PATH.matcher(last).matches() ? new Found(one, UUID.fromString(last)) : null;
    }

    /** Each route as a line: method, path and right; the golden file of routes is made of these. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        routes.values()
                .forEach(route -> route.handlers()
                        .keySet()
                        .forEach(method -> lines.add(
                                "%-7s%-70s%s".formatted(method, route.path(), route.isPublic() ? "public" : "token"))));
        return lines;
    }
}
