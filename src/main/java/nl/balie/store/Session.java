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
import java.util.function.Consumer;
import nl.balie.platform.Call;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/** A connection inside one transaction: sends statements, counts them, and remembers which rows came, changed and went. */
public final class Session {
    private static final int PORTION = 500;

    private final Connection connection;
    private final OffsetDateTime now;
    private final Call call;
    private final boolean refusesMoves;
    private final Map<String, Mutation> mutations = new LinkedHashMap<>();
    private int statements;

    Session(Connection connection, Call call, OffsetDateTime now, boolean refusesMoves) {
        this.connection = connection;
        this.refusesMoves = refusesMoves;
        this.call = call;
        this.now = now;
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    interface Reader<T extends @Nullable Object> {
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

    /** Waits until nobody else in a transaction holds one of these names, and holds them until this one ends. */
    public void takeTurns(List<String> names) throws SQLException {
        if (!names.isEmpty()) {
            query(
                    "select pg_advisory_xact_lock(beurt)::text from (select distinct hashtextextended(naam, 0) as beurt"
                            + " from unnest(?) naam order by beurt) beurten",
                    List.of(names),
                    result -> true);
        }
    }

    <T extends @Nullable Object> List<T> query(String sql, List<?> parameters, Reader<T> reader) throws SQLException {
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

    /** Reads a result of any length row by row, and holds no more than a portion of it at a time. */
    <T extends @Nullable Object> void each(String sql, List<?> parameters, Reader<T> reader, Consumer<T> consumer)
            throws SQLException {
        update("declare rijen no scroll cursor for " + sql, parameters);
        List<T> portion;
        do {
            portion = query("fetch " + PORTION + " from rijen", List.of(), reader);
            portion.forEach(consumer);
        } while (!portion.isEmpty());
    }

    int update(String sql, List<?> parameters) throws SQLException {
        statements++;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** On whose behalf. */
    public Call call() {
        return call;
    }

    /** May nothing be taken away from another without a word? See {@link Move}. */
    boolean refusesMoves() {
        return refusesMoves;
    }

    /** Tells that a row came (no {@code before}), changed, or went (no {@code after}). */
    void note(Resource resource, @Nullable Row before, @Nullable Row after) {
        Mutation mutation = new Mutation(resource, before, after);
        mutations.merge(resource.name() + mutation.row().id(), mutation, Mutation::then);
    }

    /** What came, changed and went so far: each row once. */
    Collection<Mutation> mutations() {
        return mutations.values();
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
        Object first = values.isEmpty() ? null : values.iterator().next();
        return switch (first) {
            case UUID _ -> "uuid";
            case Long _ -> "bigint";
            case OffsetDateTime _ -> "timestamptz";
            case null, default -> "text";
        };
    }
}
