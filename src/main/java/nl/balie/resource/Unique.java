package nl.balie.resource;

import java.util.List;
import java.util.function.Predicate;

/**
 * No two rows have the same values in these columns. Backed by a unique index, or by taking turns, so that it also holds for two who write at once.
 *
 * @param columns the columns that together are unique
 * @param name the name under which a breach is reported
 * @param message what the client is told
 * @param applies which rows it holds for
 */
public record Unique(List<Column> columns, String name, Message message, Predicate<Row> applies) {
    /** For every row, by a name, which is the last of the columns: two that read the same are the same, and what is not seen of one is not kept. */
    public static final Predicate<Row> NAMED = new Named();

    private static final class Named implements Predicate<Row> {
        @Override
        public boolean test(Row row) {
            return true;
        }
    }

    /** Is the last of the columns a name? */
    public boolean isName() {
        return applies instanceof Named;
    }
}
