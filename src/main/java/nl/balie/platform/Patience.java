package nl.balie.platform;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How long the server waits for its database: one that says nothing for 20 seconds counts as away, be it stopped or behind a
 * network that swallows what is sent. The database itself stops a statement a little sooner, so that nothing goes on for which nobody
 * waits. Migrations run before the server starts, and take as long as they need.
 */
@Singleton
final class Patience implements AgroalPoolInterceptor {
    private static final int MILLIS = 20_000;
    private static final int STATEMENT_MILLIS = 18_000;

    private volatile boolean serving;

    void start(@Observes StartupEvent event, AgroalDataSource pool) {
        serving = true;
        pool.flush(FlushMode.GRACEFUL); // those that migrations used know no limit
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        if (serving) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set statement_timeout = " + STATEMENT_MILLIS);
            } catch (SQLException lost) {
                return; // its first statement tells why
            }
        }
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (serving) {
            try {
                connection.setNetworkTimeout(Runnable::run, MILLIS);
            } catch (SQLException lost) {
                return; // its first statement tells why
            }
        }
    }
}
