package nl.balie;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** The program behind a {@link Receiver}: writes down what comes, and does with it what it was told. */
final class ReceiverProcess {
    static final String CONTROL = "/control";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path received;
    private final BlockingQueue<String> next = new LinkedBlockingQueue<>();
    private volatile String always = "201";

    private ReceiverProcess(Path received) {
        this.received = received;
    }

    /** Listens on this port, and appends what it receives to this file. */
    public static void main(String... arguments) throws IOException {
        ReceiverProcess process = new ReceiverProcess(Path.of(arguments[1]));
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), Integer.parseInt(arguments[0])), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", process::receive);
        server.createContext(CONTROL, process::control);
        server.start();
        System.out.println("ready");
    }

    private void control(HttpExchange exchange) throws IOException {
        String told = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (told.startsWith("always ")) {
            always = told.substring("always ".length());
        } else {
            Arrays.stream(told.split("\n", -1)).forEach(next::add);
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String queued = next.poll();
        String behaviour = queued == null ? always : queued;
        write(exchange, behaviour);
        String[] words = behaviour.split(" ", -1);
        String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        String stored = "{\"url\": \"https://esuite.example/contactmomenten/%s\"}".formatted(key);
        switch (words[0]) {
            case "slow" -> {
                LockSupport.parkNanos(
                        Duration.ofMillis(Long.parseLong(words[1])).toNanos());
                answer(exchange, 201, stored);
            }
            case "problem" -> answer(exchange, 400, """
                    {"code": "invalid", "detail": "Wat Jansen zei", "invalidParams":
                     [{"name": "kanaal", "code": "unknown-kanaal", "reason": "Wat Jansen zei"}]}""");
            case "drip" -> drip(exchange);
            case "huge" -> answer(exchange, 201, "{\"x\": \"" + "x".repeat(5_000_000) + "\"}");
            case "nonsense" -> answer(exchange, 200, "<html>Log in</html>");
            case "nourl" -> answer(exchange, 201, "{\"url\": 7}");
            case "redirect" -> {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
                answer(exchange, 307, "");
            }
            case "cut" -> {
                exchange.sendResponseHeaders(201, 1000);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                exchange.close();
            }
            default -> {
                if (words.length > 1) {
                    exchange.getResponseHeaders().set("Retry-After", words[1]);
                }
                int status = Integer.parseInt(words[0]);
                answer(exchange, status, status == 201 ? stored : "{\"detail\": \"niet nu\"}");
            }
        }
    }

    /** Says a letter now and then, and never comes to an end. */
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(201, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(' ');
                out.flush();
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized void write(HttpExchange exchange, String behaviour) throws IOException {
        ObjectNode line = JSON.createObjectNode()
                .put("at", Instant.now().toString())
                .put("path", exchange.getRequestURI().toString())
                .put("did", behaviour)
                .put("body", new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        ObjectNode headers = line.putObject("headers");
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        Files.writeString(received, line + "\n", StandardOpenOption.APPEND);
    }
}
