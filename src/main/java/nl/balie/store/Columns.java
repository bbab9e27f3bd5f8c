package nl.balie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.balie.resource.Column;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/** Columns in SQL: their list in a select, and their values out of a result. */
final class Columns {
    private Columns() {}

    static String list(String alias, List<Column> columns) {
        return columns.stream().map(column -> alias + "." + column.name()).collect(Collectors.joining(", "));
    }

    /** The row whose columns stand in the result, the first of them at {@code first}. */
    static Row row(ResultSet result, int first, Resource resource, List<Column> columns) throws SQLException {
        Row row = new Row(resource);
        int place = first;
        for (Column column : columns) {
            row.values[column.place()] = value(result, place++, column);
        }
        return row;
    }

    /** Much text is empty, and one empty text is enough. */
    private static @Nullable String text(@Nullable String text) {
        return text != null && text.isEmpty() ? "" : text;
    }

    private static @Nullable Object value(ResultSet result, int place, Column column) throws SQLException {
        return switch (column.kind()) {
            case TEXT -> text(result.getString(place));
            case UUID -> result.getObject(place, UUID.class);
            case MOMENT -> result.getObject(place, OffsetDateTime.class);
            case DATE -> result.getObject(place, LocalDate.class);
            case FLAG -> {
                boolean value = result.getBoolean(place);
                yield result.wasNull() ? null : value;
            }
            case INTEGER -> {
                int value = result.getInt(place);
                yield result.wasNull() ? null : value;
            }
            case NUMBER -> result.getLong(place);
            case MAP -> {
                String json = result.getString(place);
                yield json == null ? null : Json.map(json);
            }
        };
    }
}
