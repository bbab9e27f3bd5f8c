package nl.balie.platform.database;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the database outside the pool, for what must not wait behind requests: who may come in, and whether the database
 * answers at all. It is used by one at a time, and made again when it was lost.
 */
@Singleton
public class Reserve {
    private static final int PATIENCE_SECONDS = 2;
    private static final int PATIENCE_MILLIS = 5_000;

    private final Source source;
    private @Nullable Connection connection;

    /** Where connections come from. */
    @FunctionalInterface
    public interface Source {
        Connection connect() throws SQLException;
    }

    /** What is done with the connection. */
    @FunctionalInterface
    public interface Use<T> {
        T with(Connection connection) throws SQLException;
    }

    /** To the database that Balie was started with. */
    @Inject
    Reserve() {
        this(() -> Database.configured()
                .orElseThrow(() -> new SQLException("no database is configured", "08001"))
                .connect());
    }

    public Reserve(Source source) {
        this.source = source;
    }

    /** Uses the connection, once it is known to work. */
    public synchronized <T> T use(Use<T> use) throws SQLException {
        Connection known = connection;
        if (known == null || !known.isValid(PATIENCE_SECONDS)) {
            close();
            known = source.connect();
            known.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            connection = known;
        }
        return use.with(known);
    }

    @PreDestroy
    synchronized void close() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
