package nl.balie.resource;

/** What kind of value a column holds; the Java type of the value stands behind it. */
public enum Kind {
    /** {@link String}; absent text is the empty string, unless the attribute is nullable. */
    TEXT,
    /** {@link Integer}. */
    INTEGER,
    /** {@link Boolean}. */
    FLAG,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.OffsetDateTime} in UTC, microseconds. */
    MOMENT,
    /** {@link java.util.UUID}. */
    UUID,
    /** {@code Map<String, String>}, keys in the order in which they were sent. */
    MAP,
    /** {@link Long}; only for what the store itself keeps with a row. */
    NUMBER
}
