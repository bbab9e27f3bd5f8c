package nl.balie.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import nl.balie.platform.Call;
import nl.balie.platform.Settings;
import nl.balie.platform.database.Reserve;
import nl.balie.resource.Invalid;
import nl.balie.resource.Query;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Gives work a transaction of its own. A read sees one moment of the register, however many statements it takes. A write is
 * done a second time when another got in its way: after the other is done, its own checks tell what is wrong.
 */
@ApplicationScoped
public class Database {
    /** Serialization failure, deadlock, and a key that another took between check and insert. */
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "23505", "23503");

    /** The transaction that all that is written on this thread is a part of; see {@link #around}. */
    private static final ScopedValue<Session> AROUND = ScopedValue.newInstance();

    /** How long a search waits for its turn. */
    private static final int TURN_MILLIS = 3_000;

    /** May no row be taken away from its owner without a word? Open Klant allows it. */
    private static final boolean REFUSES_MOVES = Settings.chosen("balie.stille-verplaatsing", "weigeren");

    private final Reserve.Source pool;
    private final Clock clock;
    private final Iterable<Consequence> consequences;
    private final int searchesAtOnce;
    private final Semaphore searches;
    private volatile @Nullable Indexes indexes;

    @Inject
    Database(
            AgroalDataSource pool,
            Clock clock,
            @Any Instance<Consequence> consequences,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this(pool::getConnection, clock, consequences, connections);
    }

    private Database(Reserve.Source pool, Clock clock, Iterable<Consequence> consequences, int connections) {
        this.pool = pool;
        this.clock = clock;
        this.consequences = consequences;
        this.searchesAtOnce = Math.max(1, connections / 2);
        this.searches = new Semaphore(searchesAtOnce, true);
    }

    /** For a command, beside a server or without one: nothing follows from what is written, and nobody is told of it before a server runs. */
    public static Database beside(Reserve.Source source) {
        return new Database(source, Clock.systemUTC(), List.of(), 1);
    }

    /** What is done inside a transaction. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        /** Does it. */
        T in(Session session) throws SQLException;
    }

    /** Does work that only reads. */
    public <T extends @Nullable Object> T read(Work<T> work) {
        try {
            return transaction("begin isolation level repeatable read, read only", Call.BALIE, work);
        } catch (SQLException problem) {
            throw Trouble.of(problem);
        }
    }

    /** Reads a list; when that may take long, as {@link #search} does. */
    public <T extends @Nullable Object> T read(Query query, Work<T> work) {
        return indexes().bound(query) ? search(work) : read(work);
    }

    /** Read once: a server that is started after an index was added knows it. */
    private Indexes indexes() {
        Indexes known = indexes;
        if (known == null) {
            try (Connection connection = connection()) {
                known = Indexes.of(connection);
                indexes = known;
            } catch (SQLException problem) {
                throw Trouble.of(problem);
            }
        }
        return known;
    }

    /** Does work that only reads and may take long. Of such work only so much is done at once, that others find a connection. */
    public <T extends @Nullable Object> T search(Work<T> work) {
        try {
            if (searches.getQueueLength() > 2 * searchesAtOnce
                    || !searches.tryAcquire(TURN_MILLIS, TimeUnit.MILLISECONDS)) {
                throw Trouble.busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Trouble.busy();
        }
        try {
            return read(work);
        } finally {
            searches.release();
        }
    }

    /** Does work that writes, on behalf of the caller: all of it or nothing. */
    public <T extends @Nullable Object> T write(Call call, Work<T> work) {
        if (AROUND.isBound()) {
            return part(AROUND.get(), work);
        }
        try {
            try {
                return transaction("begin", call, work);
            } catch (SQLException problem) {
                if (problem.getSQLState() == null || !TRY_AGAIN.contains(problem.getSQLState())) {
                    throw problem;
                }
                return transaction("begin", call, work);
            }
        } catch (SQLException problem) {
            throw Trouble.of(problem);
        }
    }

    /** Does work that writes; what is wrong is told by the names that the caller's dialect has for what the register names so. */
    public <T extends @Nullable Object> T write(Call call, Work<T> work, UnaryOperator<String> names) {
        try {
            return write(call, work);
        } catch (Invalid invalid) {
            throw invalid.named(names);
        }
    }

    /**
     * Does work that writes, as {@link #write}: whatever writes while it is done, on the same thread, is a part of the same transaction.
     */
    public <T extends @Nullable Object> T around(Call call, Work<T> work) {
        return write(call, session -> {
            try {
                return ScopedValue.where(AROUND, session).call(() -> work.in(session));
            } catch (Part part) {
                throw part.problem;
            }
        });
    }

    /** What goes wrong in a part is a matter of the whole: all of it may be done again. */
    private static <T extends @Nullable Object> T part(Session session, Work<T> work) {
        try {
            return work.in(session);
        } catch (SQLException problem) {
            throw new Part(problem);
        }
    }

    /** Carries what went wrong out of a part. */
    private static final class Part extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final SQLException problem;

        Part(SQLException problem) {
            super(null, problem, false, false);
            this.problem = problem;
        }
    }

    private <T extends @Nullable Object> T transaction(String begin, Call call, Work<T> work) throws SQLException {
        Indexes known = indexes();
        long start = System.nanoTime();
        try (Connection connection = connection()) {
            OffsetDateTime now = OffsetDateTime.now(clock)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .truncatedTo(ChronoUnit.MICROS);
            Session session = new Session(connection, begin, call, now, REFUSES_MOVES, known);
            boolean done = false;
            try {
                T result = work.in(session);
                follow(session);
                Journal.write(session);
                Changes.note(session);
                Cijfernotities.write(session);
                Outbox.forget(session);
                session.end();
                done = true;
                return result;
            } finally {
                Statements.add(session, System.nanoTime() - start);
                if (!done && !connection.isClosed()) {
                    rollback(connection);
                }
            }
        }
    }

    private void follow(Session session) throws SQLException {
        if (!session.mutations().isEmpty()) {
            for (Consequence each : consequences) {
                each.of(session);
            }
        }
    }

    /** Whatever keeps the pool from giving one: the database is away. (A login that another gave up fails in unforeseen ways.) */
    private Connection connection() throws SQLException {
        try {
            return pool.connect();
        } catch (SQLException | RuntimeException none) {
            SQLException away = new SQLException("no connection", "08001");
            away.setStackTrace(none.getStackTrace());
            throw away;
        }
    }

    /** A connection that is already lost has nothing to roll back: the cause of that is on its way up. */
    private static void rollback(Connection connection) {
        try (Statement control = connection.createStatement()) {
            control.execute("rollback");
        } catch (SQLException lost) {
            return;
        }
    }
}
