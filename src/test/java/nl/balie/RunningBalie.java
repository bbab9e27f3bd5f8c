package nl.balie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packaged program as a process of its own, with free ports and a data directory under target: what every test that
 * looks from the outside talks to. The shared one starts once for all tests of a run and stops with it.
 */
public final class RunningBalie implements AutoCloseable {
    private static final Path TARGET =
            Path.of(System.getProperty("balie.target", "target")).toAbsolutePath();
    /** Where all that run in this fork of the tests have their data and their logs. */
    private static final Path RUNS = TARGET.resolve("balie-" + System.getProperty("balie.fork", "1"));

    /** What the Java machine learnt of a first start: with it the many others take half the time. */
    private static final Path LEARNT = RUNS.resolve("balie.aot");

    private static final Pattern TOKEN = Pattern.compile("^Token: ([0-9a-f]{40})", Pattern.MULTILINE);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path directory;
    private final Path log;
    private final Map<String, String> environment = new HashMap<>();
    private final int port = freePort();
    private final int managementPort = freePort();
    private final int databasePort = freePort();
    private Process process;
    private final String[] start;
    private final boolean learns;
    private int logStart;

    private RunningBalie(String name, boolean isPrepared, boolean learns, Map<String, String> extra, String... start) {
        this.learns = learns;
        this.start = start;
        directory = RUNS.resolve(name);
        log = RUNS.resolve(name + ".log");
        environment.put("BALIE_DATA", directory.toString());
        environment.put("BALIE_DATABASE_PORT", String.valueOf(databasePort));
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
        environment.putAll(extra);
        empty();
        if (isPrepared) {
            PreparedDirectory.copyTo(directory);
        }
        process = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** The one that all tests of a run share; it starts when it is first asked for. */
    public static RunningBalie shared() {
        return Shared.BALIE;
    }

    private static final class Shared {
        private static final RunningBalie BALIE = start("shared");
    }

    /** One of this test's own, on an empty data directory of this name. */
    public static RunningBalie start(String name) {
        return start(name, Map.of());
    }

    /** One with more settings, as environment variables. */
    public static RunningBalie start(String name, Map<String, String> settings) {
        return ready(new RunningBalie(name, true, false, settings, "start"));
    }

    /** One whose data directory is made by itself: the others begin with a copy of it. */
    static RunningBalie startUnprepared(String name) {
        return ready(new RunningBalie(name, false, false, Map.of(), "start"));
    }

    /** The first of a run, of which the others learn once it has stopped. */
    static RunningBalie startLearning(String name) {
        return ready(new RunningBalie(name, false, true, Map.of(), "start"));
    }

    /** One with the demo set. */
    public static RunningBalie startDemo(String name) {
        return ready(new RunningBalie(name, true, false, Map.of(), "start", "--demo"));
    }

    private static RunningBalie ready(RunningBalie balie) {
        balie.awaitReady();
        return balie;
    }

    /** Scheme, host and port. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Scheme, host and port of the figures. */
    public String managementAddress() {
        return "http://127.0.0.1:" + managementPort;
    }

    /** The token that the first start printed. */
    public String token() {
        Matcher matcher = TOKEN.matcher(log());
        if (!matcher.find()) {
            throw new AssertionError("no token in " + log);
        }
        return matcher.group(1);
    }

    /** All that it has said since it was made, restarts included. */
    public String log() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all that ran so far complained of last, one line each: why a request got 500 stands only in the log. */
    static String faults() {
        try (Stream<Path> logs = Files.list(RUNS)) {
            return logs.filter(file -> file.toString().endsWith(".log"))
                    .flatMap(RunningBalie::faults)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> faults(Path log) {
        try {
            List<String> faults = Files.readAllLines(log).stream()
                    .filter(line -> line.contains("\"level\":\"ERROR\""))
                    .filter(line -> !line.contains("\"loggerName\":\"nl.balie.verzoek\""))
                    .map(line -> line.replaceFirst(".*\"message\":\"([^\"]*).*", "$1"))
                    .distinct()
                    .toList();
            return faults.subList(Math.max(0, faults.size() - 5), faults.size()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection to its embedded database; the caller closes it. */
    public Connection database() throws SQLException {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:%d/balie".formatted(databasePort),
                    "balie",
                    Files.readString(directory.resolve("postgresql/balie.password")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port of its embedded database. */
    public int databasePort() {
        return databasePort;
    }

    /** Its data directory. */
    public Path directory() {
        return directory;
    }

    /** The settings it runs with, as environment variables. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** Ends it as {@code kill -9} does; its database goes on. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it as Ctrl-C does, and waits until it is gone. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** Starts it again after {@link #stop} or {@link #kill}, with the same ports and the same data. */
    public void restart() {
        process = launch();
        awaitReady();
    }

    /** Runs another command beside it, with the same settings, to its end. */
    public Answer run(String... command) {
        return run(environment, command);
    }

    /** Runs a command with these settings and no running Balie, to its end. */
    public static Answer run(Map<String, String> settings, String... command) {
        try {
            Path out = Files.createTempFile(TARGET, "command", ".out");
            Path err = Files.createTempFile(TARGET, "command", ".err");
            Process process = builder("-XX:AOTCache=", settings, command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            return new Answer(process.onExit().join().exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command that ended left behind. */
    public record Answer(int exitCode, String out, String err) {}

    /** Ends it, and the database that {@link #kill} left behind. */
    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        } else if (Files.exists(directory.resolve("postgresql/postmaster.pid"))) {
            run("token", "list"); // takes the database over, and stops it at the end
        }
    }

    /** A port that nobody listens on. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() {
        logStart = log().length();
        try {
            return builder(learns ? "-XX:AOTCacheOutput=" : "-XX:AOTCache=", environment, start)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder builder(String learnt, Map<String, String> settings, String... command) {
        List<String> words = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // a process that lives for seconds learns nothing that pays
                learnt + LEARNT,
                "-Xlog:disable",
                "-jar",
                TARGET.resolve("quarkus-app/quarkus-run.jar").toString()));
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("BALIE_"));
        builder.environment().putAll(settings);
        return builder;
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (log().indexOf("Stop:  Ctrl-C", logStart) < 0) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("Balie did not start:\n" + log());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private void empty() {
        try {
            Files.createDirectories(RUNS);
            Files.deleteIfExists(log);
            Files.deleteIfExists(learns ? LEARNT : log);
            if (Files.exists(directory)) {
                try (Stream<Path> files = Files.walk(directory)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
