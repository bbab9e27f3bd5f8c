package nl.balie.resource;

import java.util.Locale;

/** One key in the JSON of a resource, in the order in which the resource declares them. */
public sealed interface Member permits Attribute, Group, Reference, Listing, Variant, Derived {

    /** The key, camelCase, as in the standard. */
    String name();

    /** camelCase to snake_case, as columns are named and as Open Klant also accepts keys. */
    static String snake(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
