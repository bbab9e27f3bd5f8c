package nl.balie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Talks to a running Balie as a client does: over HTTP, with a token, in JSON. Every answer must be as our API document says. */
public final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final @Nullable String token;

    /** A client of this address; without a token it calls anonymously. */
    public Client(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /** A client of the Klantinteracties API of this Balie, with its token. */
    public static Client of(RunningBalie balie) {
        return new Client(balie.address() + "/klantinteracties/api/v1", balie.token());
    }

    /**
     * What came back.
     *
     * @param body the JSON; a missing node when there was none
     */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {
        /** The key of what was answered. */
        public String uuid() {
            return body.path("uuid").asText();
        }

        /** The faults, each as {@code name code}. */
        public List<String> faults() {
            return body.path("invalidParams")
                    .valueStream()
                    .map(fault -> fault.path("name").asText() + " "
                            + fault.path("code").asText())
                    .sorted()
                    .toList();
        }
    }

    /** GET. */
    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** POST of a JSON text. */
    public Answer post(String path, String body) {
        return send("POST", path, body, Map.of());
    }

    /** PUT of a JSON text. */
    public Answer put(String path, String body) {
        return send("PUT", path, body, Map.of());
    }

    /** PATCH of a JSON text. */
    public Answer patch(String path, String body) {
        return send("PATCH", path, body, Map.of());
    }

    /** DELETE. */
    public Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    /** Any request; {@code path} is relative to the base, or absolute. */
    public Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(path.startsWith("http") ? path : base + path.replace(" ", "%20")))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.setHeader("Authorization", "Token " + token);
        }
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode json = ContractCheck.isJson(type) && !response.body().isEmpty()
                    ? JSON.readTree(response.body())
                    : JSON.missingNode();
            if (response.statusCode() == 500) {
                throw new AssertionError(method + " " + path + " 500, and the log says:\n" + RunningBalie.faults());
            }
            ContractCheck.check(method, String.valueOf(response.uri().getRawPath()), response.statusCode(), type, json);
            return new Answer(response.statusCode(), json, response);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
