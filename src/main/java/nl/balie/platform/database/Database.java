package nl.balie.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import nl.balie.platform.Settings;
import nl.balie.platform.Trouble;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that holds the register: where it is and how to log in. */
public record Database(
        String url, @Nullable String user, @Nullable String password) {
    private static final int OLDEST = 15;
    /** Parts of names are found by it; a migration makes it. */
    private static final String TRIGRAMS = """
            select exists (select from pg_extension where extname = 'pg_trgm')
                or (has_database_privilege(current_database(), 'create')
                    and exists (select from pg_available_extensions where name = 'pg_trgm'))""";

    /** The user's own server, when QUARKUS_DATASOURCE_JDBC_URL names one. */
    public static Optional<Database> configured() {
        return Optional.ofNullable(Settings.text("quarkus.datasource.jdbc.url"))
                .map(url -> new Database(
                        url,
                        Settings.text("quarkus.datasource.username"),
                        Settings.text("quarkus.datasource.password")));
    }

    /** A connection of its own, outside the pool. */
    public Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("connectTimeout", "5");
        login.setProperty("loginTimeout", "10");
        if (user != null) {
            login.setProperty("user", user);
        }
        if (password != null) {
            login.setProperty("password", password);
        }
        return DriverManager.getConnection(url, login);
    }

    /** Finds out whether the register can live here, before anything is started. */
    public void check() {
        try (Connection connection = connect()) {
            requireSupported(
                    connection.getMetaData().getDatabaseMajorVersion(),
                    connection.getMetaData().getDatabaseProductVersion());
            requireTrigrams(connection);
        } catch (SQLException e) {
            throw new Trouble(
                    switch (e.getSQLState() == null ? "" : e.getSQLState()) {
                        case "28P01", "28000" ->
                            "The database at %s refuses this login: check QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD."
                                    .formatted(place());
                        case "3D000" ->
                            "The server at %s has no such database: create it first, or correct QUARKUS_DATASOURCE_JDBC_URL."
                                    .formatted(place());
                        default ->
                            "The database at %s is out of reach: check that it runs and that QUARKUS_DATASOURCE_JDBC_URL is right."
                                    .formatted(place());
                    });
        }
    }

    static void requireSupported(int major, String version) {
        if (major < OLDEST) {
            throw new Trouble("Balie needs PostgreSQL %d or newer, and this server is %s.".formatted(OLDEST, version));
        }
    }

    private void requireTrigrams(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(TRIGRAMS)) {
            result.next();
            if (!result.getBoolean(1)) {
                throw new Trouble(
                        "The database at %s lacks the extension pg_trgm and this login may not make it: let an administrator say `create extension pg_trgm` there."
                                .formatted(place()));
            }
        }
    }

    /** Makes this the database of the Quarkus application that is started next. */
    public void use() {
        System.setProperty("quarkus.datasource.jdbc.url", url);
        if (user != null) {
            System.setProperty("quarkus.datasource.username", user);
        }
        if (password != null) {
            System.setProperty("quarkus.datasource.password", password);
        }
    }

    /** The address without its parameters, which may hold a password. */
    private String place() {
        return url.replaceFirst("\\?.*", "");
    }
}
