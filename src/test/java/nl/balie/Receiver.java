package nl.balie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Somebody to whom Balie delivers: an e-Suite or a subscriber, as a process of its own that fails when it is told to
 * ({@link ReceiverProcess}). What it received outlives it.
 */
public final class Receiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A mail that got lost between a try and its answer is tried again after a minute and a half at most: its lease, or its patience and a pause. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int port = RunningBalie.freePort();
    private final Path received;
    private final List<String> program;
    private Process process;

    private Receiver(Class<?> program, String... more) {
        this.program =
                Stream.concat(Stream.of(program.getName()), Stream.of(more)).toList();
        try {
            received = Files.createTempFile("received", ".jsonl");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        process = launch();
    }

    /** One that answers 201, until it is told otherwise. */
    public static Receiver start() {
        return new Receiver(ReceiverProcess.class);
    }

    /** A register of others, that answers and refuses as its document in {@code registers} says ({@link RegisterProcess}). */
    public static Receiver register(String naam) {
        return new Receiver(RegisterProcess.class, naam);
    }

    /** A file of destinations, for {@code BALIE_DESTINATIONS}. */
    public static Path destinations(String text) {
        try {
            return Files.writeString(Files.createTempFile("destinations", ".properties"), text);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Where it is. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /**
     * What it does with the next requests, one each; after that 201 again. A status like {@code 500} or {@code 429 2} (with
     * Retry-After), {@code slow 3000} (milliseconds before it answers), {@code drip}, {@code huge}, {@code nonsense}, {@code nourl}, {@code problem},
     * {@code redirect}, {@code cut}; a register: {@code slow}, {@code late}, {@code half}, {@code other}, {@code answer}; behind {@code always}, all requests from now on.
     */
    public void does(String... behaviour) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + ReceiverProcess.CONTROL))
                .POST(BodyPublishers.ofString(String.join("\n", behaviour)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Everything it received so far: {@code path}, {@code headers} by name in small letters, {@code body}, {@code did}, {@code at}. */
    public List<JsonNode> received() {
        try {
            List<JsonNode> all = new ArrayList<>();
            for (String line : Files.readAllLines(received)) {
                all.add(JSON.readTree(line));
            }
            return all;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Waits until it received so many. */
    public List<JsonNode> await(int number) {
        await("received " + number, () -> received().size() >= number);
        return received();
    }

    /** Waits until something is so. */
    public static void await(String what, Callable<Boolean> isSo) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!isSo.call()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("waited in vain until: " + what);
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Is gone from one moment to the next. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Is back, at the same address. */
    public void restart() {
        process = launch();
    }

    @Override
    public void close() {
        kill();
    }

    private Process launch() {
        try {
            List<String> command = new ArrayList<>(List.of(
                    System.getProperty("java.home") + "/bin/java",
                    "-Xmx64m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    program.getFirst(),
                    String.valueOf(port),
                    received.toString()));
            command.addAll(program.subList(1, program.size()));
            Process started = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            if (started.inputReader().readLine() == null) {
                throw new AssertionError("the receiver did not start");
            }
            return started;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
