package nl.balie.act.laden;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A source that says what it is told to say. */
final class Bronserver implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Zegt> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();

    /** How it answers at one address. */
    interface Zegt {
        void answer(HttpExchange exchange) throws IOException;
    }

    Bronserver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            synchronized (asked) {
                asked.add(path);
            }
            answers.getOrDefault(path, text(404, "text/plain", "")).answer(exchange);
            exchange.close();
        });
        server.start();
    }

    static Zegt text(int status, String type, String text, String... headers) {
        return exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    void zegt(String path, Zegt answer) {
        answers.put(path, answer);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it was asked since this was asked last. */
    List<String> asked() {
        synchronized (asked) {
            List<String> all = List.copyOf(asked);
            asked.clear();
            return all;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
