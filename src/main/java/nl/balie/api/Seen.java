package nl.balie.api;

import nl.balie.api.Routes.Route;
import org.jspecify.annotations.Nullable;

/**
 * A request as figures and traces tell of it. By the template of its route and by known methods only: no key and no query gets
 * out, and nobody can make up names from outside.
 *
 * @param route the template; {@code none} when the path led nowhere
 * @param method {@code other} when the route does not know it
 * @param statements how many were sent to the database
 */
record Seen(String route, String method, int status, long nanos, int statements) {
    static Seen of(@Nullable Route route, String method, int status, long nanos, int statements) {
        boolean known = route != null && route.methods().contains(method);
        return new Seen(route == null ? "none" : route.path(), known ? method : "other", status, nanos, statements);
    }
}
