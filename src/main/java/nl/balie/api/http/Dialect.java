package nl.balie.api.http;

import java.util.List;

/** A language in which the register is spoken: one or more APIs, all over the same rows. */
public interface Dialect {
    /** Its APIs. */
    List<Api> apis();

    /** Tells what can be done at which path of these. */
    void addTo(Routes routes);
}
