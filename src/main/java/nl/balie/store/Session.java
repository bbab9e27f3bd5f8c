package nl.balie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.balie.platform.Call;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.store.Pending.Reader;
import org.jspecify.annotations.Nullable;

/** A connection inside one transaction: sends statements, counts them, and remembers which rows came, changed and went. */
public final class Session {
    private static final int PORTION = 500;

    private final Connection connection;
    private final OffsetDateTime now;
    private final Call call;
    private final boolean refusesMoves;
    private final Indexes indexes;
    private final Map<String, Mutation> mutations = new LinkedHashMap<>();
    private final List<Pending<?>> waiting = new ArrayList<>();
    private int statements;
    private int trips;
    private boolean ended;

    /** The transaction begins, as {@code begin} says, when the first statement is sent. */
    Session(Connection connection, String begin, Call call, OffsetDateTime now, boolean refusesMoves, Indexes indexes) {
        this.connection = connection;
        waiting.add(new Pending<>(this, begin, List.of(), result -> true));
        this.refusesMoves = refusesMoves;
        this.indexes = indexes;
        this.call = call;
        this.now = now;
    }

    /** The moment at which this transaction counts as taking place. */
    public OffsetDateTime now() {
        return now;
    }

    /** How many statements were asked; the begin and the end of the transaction are not counted. */
    int statements() {
        return statements;
    }

    /** How many times the database was waited for. */
    int trips() {
        return trips;
    }

    /** Waits until nobody else in a transaction holds one of these names, and holds them until this one ends. */
    public void takeTurns(List<String> names) {
        if (!names.isEmpty()) {
            ask(
                    "select pg_advisory_xact_lock(beurt)::text from (select distinct hashtextextended(naam, 0) as beurt"
                            + " from unnest(?) naam order by beurt) beurten",
                    List.of(names),
                    result -> true);
        }
    }

    /** Asks for rows: they come when somebody looks at them. */
    <T extends @Nullable Object> Pending<T> ask(String sql, List<?> parameters, Reader<T> reader) {
        if (ended) {
            throw new IllegalStateException("asked after the end");
        }
        Pending<T> pending = new Pending<>(this, sql, parameters, reader);
        waiting.add(pending);
        statements++;
        return pending;
    }

    <T extends @Nullable Object> List<T> query(String sql, List<?> parameters, Reader<T> reader) throws SQLException {
        return ask(sql, parameters, reader).rows();
    }

    /** Changes rows, at the latest when the transaction ends. */
    void update(String sql, List<?> parameters) {
        ask(sql, parameters, result -> true);
    }

    /** Changes rows; tells how many. */
    int updated(String sql, List<?> parameters) throws SQLException {
        return ask(sql, parameters, result -> true).changed();
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

    /** The transaction ends with what was asked last: nothing is asked after this. */
    void endSoon() {
        waiting.add(new Pending<>(this, "commit", List.of(), result -> true));
        ended = true;
    }

    /** Has the end been asked for? */
    boolean hasEnded() {
        return ended;
    }

    /** Ends the transaction, if it began at all; its end may have been asked for and not sent yet. */
    void end() throws SQLException {
        if (statements > 0) {
            if (!ended) {
                endSoon();
            }
            send();
        }
    }

    /** Sends all that waits. */
    public void send() throws SQLException {
        if (!waiting.isEmpty()) {
            trips++;
            List<Pending<?>> all = List.copyOf(waiting);
            waiting.clear();
            Pending.send(connection, all);
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

    /** The indexes of the database. */
    Indexes indexes() {
        return indexes;
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
}
