package nl.balie.platform;

import java.util.UUID;

/** Who makes a request: an application, the token that it showed, and what that token may do. */
public record Caller(UUID applicatie, String naam, UUID token, Rights rights) {}
