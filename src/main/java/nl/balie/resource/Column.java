package nl.balie.resource;

/**
 * One column of a resource's table.
 *
 * @param name name in the database
 * @param kind what it holds
 * @param place index in {@link Row#values}
 * @param label where it stands in the JSON of the resource, names joined by dots
 * @param isTold does the audit trail tell of it?
 */
public record Column(String name, Kind kind, int place, String label, boolean isTold) {
    /** A column that the audit trail tells of. */
    public Column(String name, Kind kind, int place, String label) {
        this(name, kind, place, label, true);
    }
}
