package nl.balie.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.resource.Resource;
import org.jspecify.annotations.Nullable;

/** A connection inside one transaction: sends statements, counts them, and remembers how many rows came and went. */
public final class Session {
    private final Connection connection;
    private final OffsetDateTime now;
    private final Map<Resource, Integer> grown = new LinkedHashMap<>();
    private int statements;

    Session(Connection connection, OffsetDateTime now) {
        this.connection = connection;
        this.now = now;
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet result) throws SQLException;
    }

    /** The moment at which this transaction counts as taking place. */
    public OffsetDateTime now() {
        return now;
    }

    /** How many statements were sent. */
    public int statements() {
        return statements;
    }

    <T> List<T> query(String sql, List<?> parameters, Reader<T> reader) throws SQLException {
        statements++;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(reader.read(result));
                }
                return rows;
            }
        }
    }

    int update(String sql, List<?> parameters) throws SQLException {
        statements++;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** Tells that so many rows of a resource came (or, negative, went). */
    void grown(Resource resource, int rows) {
        grown.merge(resource, rows, Integer::sum);
    }

    Map<Resource, Integer> grown() {
        return grown;
    }

    private void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        int place = 0;
        for (@Nullable Object parameter : parameters) {
            place++;
            switch (parameter) {
                case null -> statement.setNull(place, Types.NULL);
                case Collection<?> ids ->
                    statement.setArray(place, connection.createArrayOf(typeOf(ids), ids.toArray()));
                case Map<?, ?> map -> statement.setObject(place, Json.text(map), Types.OTHER);
                default -> statement.setObject(place, parameter);
            }
        }
    }

    private static String typeOf(Collection<?> values) {
        return values.stream().allMatch(UUID.class::isInstance) ? "uuid" : "text";
    }
}
