package nl.balie;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import nl.balie.platform.Database;
import nl.balie.platform.EmbeddedDatabase;
import nl.balie.platform.Trouble;

/** Does the work of a command on the database of the register, beside a server that runs or without one. */
final class BesideServer {
    private BesideServer() {}

    /** What a command does. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Uses the configured database, else the embedded one that runs, else starts that for the moment. */
    static void run(Work work) throws InterruptedException {
        Optional<Database> configured = Database.configured();
        if (configured.isPresent()) {
            configured.get().check();
            perform(work, configured.get());
            return;
        }
        Optional<EmbeddedDatabase> idle = EmbeddedDatabase.claim();
        if (idle.isEmpty()) {
            perform(work, EmbeddedDatabase.running());
            return;
        }
        try (EmbeddedDatabase embedded = idle.get()) {
            perform(work, embedded.start(System.err::println));
        }
    }

    private static void perform(Work work, Database database) {
        try (Connection connection = database.connect()) {
            work.on(connection);
        } catch (SQLException e) {
            throw new Trouble(
                    "42P01".equals(e.getSQLState()) // undefined_table
                            ? "This database holds no register yet: run balie start once, which also makes a first token."
                            : "The database did not do it: %s.".formatted(e.getMessage()));
        }
    }
}
