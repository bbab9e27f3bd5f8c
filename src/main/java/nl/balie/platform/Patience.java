package nl.balie.platform;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * How long the server waits for its database: one that says nothing for 20 seconds counts as away, be it stopped or behind a
 * network that swallows what is sent. Migrations run before the server starts, and take as long as they need.
 */
@Singleton
final class Patience implements AgroalPoolInterceptor {
    private static final int MILLIS = 20_000;

    private volatile boolean serving;

    void start(@Observes StartupEvent event) {
        serving = true;
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
