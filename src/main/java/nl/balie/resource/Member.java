package nl.balie.resource;

/** One key in the JSON of a resource, in the order in which the resource declares them. */
public sealed interface Member permits Attribute, Group, Reference, Listing, Variant, Derived {

    /** The key, camelCase, as in the standard. */
    String name();
}
