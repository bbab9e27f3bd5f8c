package nl.balie.resource;

import java.util.List;
import java.util.function.Predicate;

/**
 * No two rows have the same values in these columns. Backed by a unique index, so that it also holds for two who write at once.
 *
 * @param columns the columns that together are unique
 * @param name the name under which a breach is reported
 * @param message what the client is told
 * @param applies which rows it holds for
 */
public record Unique(List<Column> columns, String name, Message message, Predicate<Row> applies) {}
