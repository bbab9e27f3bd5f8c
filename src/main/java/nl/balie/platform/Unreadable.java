package nl.balie.platform;

import io.vertx.ext.web.RoutingContext;

/** Answers, for the addresses of one room, what the router cannot read; there is one place where the router tells of that. */
public interface Unreadable {
    /** Answers at once, when the path is one of the room; the router ends the request when this comes back. */
    boolean answer(RoutingContext context, String path);
}
