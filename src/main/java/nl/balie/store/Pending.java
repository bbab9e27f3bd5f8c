package nl.balie.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * A statement that may wait, and what it finds. It is sent together with all that wait beside it, at the latest when somebody looks
 * at what it found: each trip to the database costs more than most statements.
 *
 * @param <T> what a row of its result becomes
 */
final class Pending<T extends @Nullable Object> {
    private final Session session;
    private final String sql;
    private final List<?> parameters;
    private final Reader<T> reader;
    private final List<T> rows = new ArrayList<>();
    private int changed;
    private boolean sent;

    Pending(Session session, String sql, List<?> parameters, Reader<T> reader) {
        this.session = session;
        this.sql = sql;
        this.parameters = parameters;
        this.reader = reader;
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    interface Reader<T extends @Nullable Object> {
        T read(ResultSet result) throws SQLException;
    }

    /** The rows it found. */
    List<T> rows() throws SQLException {
        requireSent();
        return rows;
    }

    /** How many rows it changed. */
    int changed() throws SQLException {
        requireSent();
        return changed;
    }

    private void requireSent() throws SQLException {
        if (!sent) {
            session.send();
        }
    }

    /** Sends all of them in one trip: the driver takes them apart, prepares each, and waits for the database once. */
    static void send(Connection connection, List<Pending<?>> all) throws SQLException {
        StringBuilder sql = new StringBuilder();
        for (Pending<?> pending : all) {
            sql.append(sql.isEmpty() ? "" : ";").append(pending.sql);
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            int place = 1;
            for (Pending<?> pending : all) {
                place = pending.bind(statement, connection, place);
            }
            statement.execute();
            for (Pending<?> pending : all) {
                pending.read(statement);
                statement.getMoreResults();
            }
        }
    }

    private void read(PreparedStatement statement) throws SQLException {
        sent = true;
        changed = statement.getUpdateCount();
        try (ResultSet result = statement.getResultSet()) {
            while (result != null && result.next()) {
                rows.add(reader.read(result));
            }
        }
    }

    private int bind(PreparedStatement statement, Connection connection, int first) throws SQLException {
        int place = first;
        for (@Nullable Object parameter : parameters) {
            switch (parameter) {
                case null -> statement.setNull(place, Types.NULL);
                case Collection<?> values
                when !values.isEmpty() && values.iterator().next() instanceof UUID ->
                    statement.setObject(place, keys(values));
                case Collection<?> values ->
                    statement.setArray(place, connection.createArrayOf(typeOf(values), values.toArray()));
                case Map<?, ?> map -> statement.setObject(place, Json.text(map), Types.OTHER);
                default -> statement.setObject(place, parameter);
            }
            place++;
        }
        return place;
    }

    /** Keys, which need no quotes: the driver puts these around them a character at a time, and a page asks for hundreds. */
    private static PGobject keys(Collection<?> keys) throws SQLException {
        StringJoiner text = new StringJoiner(",", "{", "}");
        keys.forEach(key -> text.add(String.valueOf(key))); // null is the word for none there too
        PGobject array = new PGobject();
        array.setType("uuid[]");
        array.setValue(text.toString());
        return array;
    }

    private static String typeOf(Collection<?> values) {
        Object first = values.isEmpty() ? null : values.iterator().next();
        return switch (first) {
            case Long _ -> "bigint";
            case Integer _ -> "integer";
            case Boolean _ -> "boolean";
            case LocalDate _ -> "date";
            case OffsetDateTime _ -> "timestamptz";
            case null, default -> "text";
        };
    }
}
