package nl.balie.resource;

/**
 * One fault in what a client sent.
 *
 * @param name path of the faulty value, camelCase and dotted, list indexes included ({@code digitaleAdressen.0.uuid})
 * @param code machine-readable kind of fault
 * @param reason sentence for a person
 */
public record Violation(String name, String code, String reason) {

    /** The name under which a fault of the whole document is reported. */
    public static final String WHOLE = "nonFieldErrors";
}
