package nl.balie.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.balie.resource.Column;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;

/** An address or account that is not of a partij is not its preference: what it preferred is emptied when another, or nobody, gets it. */
final class Preferences {
    private final Rows rows;

    Preferences(Rows rows) {
        this.rows = rows;
    }

    /** Does this reference name what a row prefers of what belongs to it? */
    static boolean isOne(Resource resource, Reference reference) {
        return reference.target().owners().stream().anyMatch(owner -> owner.target() == resource);
    }

    /** Empties what pointed at those of these rows that have another owner now, or none: all of them the same. */
    void follow(Resource resource, List<Row> before, List<Row> after) throws SQLException {
        for (Reference owner : resource.owners()) {
            List<Row> moved = IntStream.range(0, after.size())
                    .filter(i -> !Objects.equals(
                            before.get(i).get(owner), after.get(i).get(owner)))
                    .mapToObj(after::get)
                    .toList();
            for (Reference preferred : owner.target().references()) {
                if (preferred.target() == resource && !moved.isEmpty()) {
                    empty(preferred, owner, moved);
                }
            }
        }
    }

    private void empty(Reference preferred, Reference owner, List<Row> moved) throws SQLException {
        List<UUID> ids = moved.stream().map(Row::id).toList();
        Column column = preferred.column();
        rows.update(
                owner.target(),
                column.name() + " = any(?) and id is distinct from ?",
                Arrays.asList(ids, moved.getFirst().get(owner)),
                row -> row.set(column, null));
    }
}
