package nl.balie.platform;

/**
 * A request as figures and traces tell of it. By the template of its route and by known methods only: no key and no query gets
 * out, and nobody can make up names from outside.
 *
 * @param route the template; {@code none} when the path led nowhere
 * @param method {@code other} when the route does not know it
 * @param statements how many were sent to the database
 */
public record Seen(String route, String method, int status, long nanos, int statements) {}
