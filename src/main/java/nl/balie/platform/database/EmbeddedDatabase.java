package nl.balie.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import nl.balie.platform.Settings;
import nl.balie.platform.Trouble;

/**
 * The PostgreSQL that Balie brings along and runs in its data directory when no other server is configured. It listens on
 * loopback only, asks for a password that no one but the owner of the data directory can read, and writes every commit to
 * disk. A server that a killed run left behind in the same directory is taken over.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String USER = "balie";
    private static final String NAME = "balie";
    private static final String MAINTENANCE = "postgres";
    private static final Duration LEFT_OVER = Duration.ofSeconds(30);

    private final DataDirectory directory;
    private final Path cluster;
    private final Path log;

    private EmbeddedDatabase(DataDirectory directory) {
        this.directory = directory;
        this.cluster = cluster(directory.path());
        this.log = directory.path().resolve("postgresql.log");
    }

    /** Takes the data directory for this process; empty when another process works in it. */
    public static Optional<EmbeddedDatabase> claim() {
        return DataDirectory.claim(DataDirectory.configured()).map(EmbeddedDatabase::new);
    }

    /** Refuses when the data directory holds no database, before one is made for nothing. */
    public static void requireThere() {
        Path data = DataDirectory.configured();
        if (!Files.exists(cluster(data))) {
            throw new Trouble(
                    "There is no register in %s: say with BALIE_DATA where it is, or run balie start once, which also makes a first token."
                            .formatted(data));
        }
    }

    /** The database that another process runs in the data directory; waits until it answers. */
    public static Database running() throws InterruptedException {
        Path data = DataDirectory.configured();
        for (int attempt = 0; attempt < 60; attempt++) {
            OptionalInt port = runningPort(cluster(data));
            if (port.isPresent()) {
                return database(cluster(data), port.getAsInt(), NAME);
            }
            Thread.sleep(Duration.ofMillis(500));
        }
        throw new Trouble(
                "Another Balie works on data directory %s, but its database does not answer.".formatted(data));
    }

    /** Starts the server, or takes over the one that is still there; tells what it does. */
    public synchronized Database start(Consumer<String> tell) throws InterruptedException {
        try {
            requireSameMajor();
            OptionalInt orphan = runningPort(cluster);
            int port = orphan.isPresent() ? orphan.getAsInt() : Settings.port("balie.database.port", 54329);
            if (orphan.isPresent()) {
                tell.accept("Taking over the PostgreSQL that an earlier run left behind on port %d.".formatted(port));
            } else {
                requireFree(port);
                startServer(port, tell);
            }
            makeDatabase(port);
            return database(cluster, port, NAME);
        } catch (IOException e) {
            throw new Trouble("The embedded PostgreSQL could not be set up in %s: %s."
                    .formatted(directory.path(), e.getMessage()));
        }
    }

    /** Stops the server, once it has finished starting, and gives the data directory free. */
    @Override
    public synchronized void close() {
        try (directory) {
            if (Files.exists(cluster.resolve("postmaster.pid"))) {
                PostgresPrograms.in(directory.path())
                        .run(log, "pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path cluster(Path data) {
        return data.resolve("postgresql");
    }

    private void requireSameMajor() throws IOException {
        Path version = cluster.resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(PostgresPrograms.MAJOR)) {
            throw new Trouble(
                    "Data directory %s was made by PostgreSQL %s and this Balie brings %s: see \"Upgrading\" in docs/operations.md."
                            .formatted(
                                    directory.path(), Files.readString(version).strip(), PostgresPrograms.MAJOR));
        }
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw taken(port);
        }
    }

    private static Trouble taken(int port) {
        return new Trouble(
                "Database port %d is in use by another program: stop it, or choose another one with BALIE_DATABASE_PORT."
                        .formatted(port));
    }

    private void startServer(int port, Consumer<String> tell) throws IOException, InterruptedException {
        PostgresPrograms programs = PostgresPrograms.in(directory.path());
        if (!Files.exists(cluster)) {
            tell.accept("Making a database in %s.".formatted(directory.path()));
            DataDirectory.whole(cluster, empty -> initialise(programs, empty));
        }
        tell.accept("Starting PostgreSQL %s on port %d.".formatted(PostgresPrograms.MAJOR, port));
        // Errors of clients and the values in them stay out of the log: they may hold personal data.
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                + " -c log_min_messages=log -c log_min_error_statement=panic -c log_error_verbosity=terse";
        long deadline = System.nanoTime() + LEFT_OVER.toNanos();
        boolean told = false;
        while (programs.run(log, "pg_ctl", "start", "-D", cluster.toString(), "-l", log.toString(), "-w", "-o", options)
                != 0) {
            // what a server that was killed leaves behind goes a moment later than the server
            if (!Files.exists(cluster.resolve("postmaster.pid")) || System.nanoTime() > deadline) {
                throw isPortTaken() ? taken(port) : refused();
            }
            if (!told) {
                tell.accept("Waiting for what an earlier PostgreSQL left behind when it was killed.");
                told = true;
            }
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    private void initialise(PostgresPrograms programs, Path empty) throws IOException, InterruptedException {
        Path password = Files.createTempFile(directory.path(), "password", "");
        byte[] secret = new byte[20];
        new SecureRandom().nextBytes(secret);
        Files.writeString(password, HexFormat.of().formatHex(secret));
        int exit = programs.run(
                log,
                "initdb",
                "-D",
                empty.toString(),
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8");
        if (exit != 0) {
            Files.delete(password);
            throw refused();
        }
        Files.move(password, empty.resolve("balie.password"));
    }

    /** Was another program quicker, between the look and the start? What the last start said tells it. */
    private boolean isPortTaken() throws IOException {
        String said = Files.readString(log, StandardCharsets.ISO_8859_1);
        return said.lastIndexOf("could not bind") > said.lastIndexOf("starting PostgreSQL");
    }

    private Trouble refused() {
        return new Trouble(
                "The embedded PostgreSQL does not start: %s tells why, and docs/operations.md how to use a server of your own."
                        .formatted(log));
    }

    private void makeDatabase(int port) {
        try (Connection connection = database(cluster, port, MAINTENANCE).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + NAME);
        } catch (SQLException e) {
            if (!"42P04".equals(e.getSQLState())) { // duplicate_database: an earlier run made it
                throw refused();
            }
        }
    }

    /** The port of the server that runs in this directory, if any: it is ours only when it says so itself. */
    private static OptionalInt runningPort(Path cluster) throws InterruptedException {
        try {
            int port = Integer.parseInt(
                    Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip());
            try (Connection connection = connectOnceUp(database(cluster, port, MAINTENANCE));
                    Statement statement = connection.createStatement();
                    ResultSet shown = statement.executeQuery("show data_directory")) {
                shown.next();
                return Files.isSameFile(Path.of(shown.getString(1)), cluster)
                        ? OptionalInt.of(port)
                        : OptionalInt.empty();
            }
        } catch (IOException | SQLException | IndexOutOfBoundsException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** Waits for a server that is starting up or recovering from a crash. */
    private static Connection connectOnceUp(Database database) throws SQLException, InterruptedException {
        while (true) {
            try {
                return database.connect();
            } catch (SQLException e) {
                if (!"57P03".equals(e.getSQLState())) { // cannot_connect_now
                    throw e;
                }
                Thread.sleep(Duration.ofMillis(200));
            }
        }
    }

    private static Database database(Path cluster, int port, String name) {
        try {
            return new Database(
                    "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name),
                    USER,
                    Files.readString(cluster.resolve("balie.password")));
        } catch (IOException e) {
            throw new Trouble("The password of the database cannot be read in %s.".formatted(cluster));
        }
    }
}
