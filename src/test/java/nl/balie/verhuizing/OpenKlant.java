package nl.balie.verhuizing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balie.RunningBalie;

/** The database of an Open Klant with made-up rows, beside the register in one PostgreSQL. */
final class OpenKlant {
    private static final Path TEXTS = Path.of("src/test/resources/verhuizing");
    private static final String NAME = "openklant";

    private final RunningBalie balie;

    /** Makes it anew, with so many contacts and what belongs to them. */
    OpenKlant(RunningBalie balie, int contacten) {
        this.balie = balie;
        try (Connection connection = balie.database();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + NAME + " with (force)");
            statement.execute("create database " + NAME);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
        execute(text("openklant.sql"));
        execute(text("vulling.sql").formatted(contacten));
    }

    /** Where it is, as a person types it. */
    String adres() {
        return "postgresql://balie@127.0.0.1:%d/%s".formatted(balie.databasePort(), NAME);
    }

    /** The settings with which a command can read it. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(balie.environment());
        settings.put("BALIE_VERHUIS_WACHTWOORD", password());
        settings.put("BALIE_VERHUIS_TOKEN", balie.token());
        return settings;
    }

    private String password() {
        try {
            return Files.readString(balie.directory().resolve("postgresql/balie.password"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    RunningBalie.Answer verhuis(String... options) {
        List<String> command = new ArrayList<>(List.of("verhuis", NAME, adres()));
        command.addAll(List.of(options));
        return RunningBalie.run(settings(), command.toArray(String[]::new));
    }

    /** Kills each run that is going on, as {@code kill -9} does. */
    void kill() {
        ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains(adres()))
                .forEach(ProcessHandle::destroyForcibly);
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    String value(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(balie.databasePort(), NAME), "balie", password());
    }

    private static String text(String file) {
        try {
            return Files.readString(TEXTS.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
