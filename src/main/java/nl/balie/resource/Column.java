package nl.balie.resource;

/**
 * One column of a resource's table.
 *
 * @param name name in the database; or what is worked out of a row, in which {@code %1$s} stands for that row
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

    /** As SQL, of the row that {@code alias} names. */
    public String of(String alias) {
        return name.contains("%1$s") ? name.formatted(alias) : alias + "." + name;
    }
}
