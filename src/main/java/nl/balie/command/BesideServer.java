package nl.balie.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import nl.balie.platform.Trouble;
import nl.balie.platform.database.Database;
import nl.balie.platform.database.EmbeddedDatabase;

/** Does the work of a command on the database of the register, beside a server that runs or without one. */
final class BesideServer {
    private BesideServer() {}

    /** What a command does. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** What a command does that needs more connections than one. */
    interface LongWork {
        void on(Connection connection, Database database) throws SQLException;
    }

    /** Uses the configured database, else the embedded one that runs, else starts that for the moment; there must be one. */
    static void run(Work work) throws InterruptedException {
        run((connection, database) -> work.on(connection));
    }

    /** The same, for work that needs more connections than one. */
    static void run(LongWork work) throws InterruptedException {
        if (Database.configured().isEmpty()) {
            EmbeddedDatabase.requireThere();
        }
        Optional<EmbeddedDatabase> idle = idle();
        if (Database.configured().isEmpty() && idle.isEmpty()) {
            perform(work, EmbeddedDatabase.running());
        } else {
            alone(work, idle);
        }
    }

    /** Uses the configured database, else the embedded one, which is made when it is not there; no server may run on that. */
    static void alone(LongWork work) throws InterruptedException {
        Optional<EmbeddedDatabase> idle = idle();
        if (Database.configured().isEmpty() && idle.isEmpty()) {
            throw new Trouble(
                    "Balie runs on this data directory: stop it first, or choose another one with BALIE_DATA.");
        }
        alone(work, idle);
    }

    private static Optional<EmbeddedDatabase> idle() {
        return Database.configured().isPresent() ? Optional.empty() : EmbeddedDatabase.claim();
    }

    private static void alone(LongWork work, Optional<EmbeddedDatabase> idle) throws InterruptedException {
        if (idle.isEmpty()) {
            Database configured = Database.configured().orElseThrow();
            configured.check();
            perform(work, configured);
            return;
        }
        try (EmbeddedDatabase embedded = idle.get()) {
            perform(work, embedded.start(System.err::println));
        }
    }

    private static void perform(LongWork work, Database database) {
        try (Connection connection = database.connect()) {
            work.on(connection, database);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** What the database says, as a sentence. */
    static Trouble trouble(SQLException problem) {
        return new Trouble(
                "42P01".equals(problem.getSQLState()) // undefined_table
                        ? "This database holds no register yet: run balie start once, which also makes a first token."
                        : "The database did not do it: %s.".formatted(problem.getMessage()));
    }
}
