package nl.balie.platform;

import java.util.UUID;

/** Who makes a request: an application, and the token that it showed. */
public record Caller(UUID applicatie, String naam, UUID token) {}
