package nl.balie.store;

import java.util.Objects;
import nl.balie.resource.Column;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row that came, changed or went in a transaction.
 *
 * @param before the row as it was; null when it came
 * @param after the row as it is; null when it went
 */
record Mutation(
        Resource resource, @Nullable Row before, @Nullable Row after) {

    /** What is done to a row, in the words of the audit trail. */
    static final String CREATED = "aangemaakt";

    static final String CHANGED = "gewijzigd";
    static final String DELETED = "verwijderd";

    /** This and what was done to the same row after it, as one; null when it came and went. */
    @Nullable
    Mutation then(Mutation later) {
        return before == null && later.after == null ? null : new Mutation(resource, before, later.after);
    }

    /** In the words of the audit trail. */
    String action() {
        return before == null ? CREATED : after == null ? DELETED : CHANGED;
    }

    /** The row, as it is or else as it was. */
    Row row() {
        return Objects.requireNonNull(after == null ? before : after);
    }

    /** Is the row itself another? A row of which only members of a list came, changed or went has a next version, and is the same. */
    boolean differs() {
        return before == null || after == null || after.differs(before);
    }

    /** Does it say something about this column? Of a change, only what became different is kept. */
    boolean tells(Column column) {
        return column.place() > Resource.VERSIE
                && column.isTold()
                && (before == null || after == null || !Objects.equals(before.get(column), after.get(column)));
    }
}
