package nl.balie.resource;

import java.util.function.Function;

/**
 * A text that is worked out from the row whenever it is answered, and never stored.
 *
 * @param name the key
 * @param text how it is worked out
 */
public record Derived(String name, Function<Row, String> text) implements Member {}
