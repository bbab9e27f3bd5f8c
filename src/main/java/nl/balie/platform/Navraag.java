package nl.balie.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * The one way to ask a register of somebody else: for three seconds, without following where it sends us, and not at all for ten seconds
 * after five questions in turn went wrong. Nothing that was asked or answered is kept or logged.
 */
@ApplicationScoped
public class Navraag {
    /** How long anybody waits for an answer. */
    public static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_FAULTS = 5;
    private static final int REST_SECONDS = 10;
    private static final int MOST_BYTES = 1024 * 1024;

    private final Connections connections;
    private final Map<String, Guard> guards = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(Redirect.NEVER)
            .build();

    Navraag(Connections connections) {
        this.connections = connections;
    }

    /**
     * What was answered.
     *
     * @param status 200, or what may say that there is none or that it was asked amiss: 400, 404. So answers too who was never found: only what stands in
     *     it tells these apart ({@link GeenAntwoord#storing})
     * @param inhoud as it came; of another status than 200 it may be missing
     */
    public record Antwoord(int status, JsonNode inhoud) {
        public boolean isGoed() {
            return status == 200;
        }
    }

    /** There is no answer; its message is why, as people are told it behind the name of who was asked. */
    public static final class GeenAntwoord extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String reason;

        private GeenAntwoord(String reason, String uitleg) {
            super(uitleg, null, false, false);
            this.reason = reason;
        }

        /** It answered this status, which tells nothing of what was asked. */
        public static GeenAntwoord storing(int status) {
            return new GeenAntwoord(String.valueOf(status), "heeft een storing (%d).".formatted(status));
        }

        /** It did not answer in time. */
        public static GeenAntwoord traag() {
            return new GeenAntwoord(
                    "no answer within " + PATIENCE,
                    "antwoordt niet binnen %d seconden.".formatted(PATIENCE.toSeconds()));
        }

        /** Another answer came than could be read. */
        public static GeenAntwoord onleesbaar() {
            return new GeenAntwoord("can't be read", "gaf een antwoord dat Balie niet kan lezen.");
        }

        /** Who was asked understood the question, and does not want it so: no fault of his. */
        public static GeenAntwoord afgewezen() {
            return new GeenAntwoord("", "wees deze vraag af. Zoek op een andere manier.");
        }
    }

    /** Makes something of an answer. */
    @FunctionalInterface
    public interface Lezer<T> {
        /** Reads it; what it cannot read is a fault of who answered ({@link GeenAntwoord#onleesbaar}). */
        T lees(Antwoord antwoord);
    }

    /**
     * Asks, and reads the answer.
     *
     * @throws GeenAntwoord when none came in time, or none that can be used
     */
    public <T> T vraag(Bron bron, HttpRequest request, Lezer<T> lezer) {
        try {
            // what the reader makes is of whatever type: the guard needs one for asynchronous work only
            @SuppressWarnings("unchecked")
            T made = (T) guards.computeIfAbsent(bron.url(), url -> guard())
                    .call(() -> lezer.lees(answer(request)), Object.class);
            connections.answered(bron.naam(), "");
            return made;
        } catch (Exception thrown) {
            GeenAntwoord none = reason(thrown);
            connections.answered(bron.naam(), none.reason);
            throw none;
        }
    }

    private static Guard guard() {
        return Guard.create()
                .withCircuitBreaker()
                .requestVolumeThreshold(MOST_FAULTS)
                .failureRatio(1)
                .delay(REST_SECONDS, ChronoUnit.SECONDS)
                .done()
                .withTimeout()
                .duration(PATIENCE.toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }

    private Antwoord answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> got = http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        int status = got.statusCode();
        if (status == 401 || status == 403) {
            throw new GeenAntwoord(String.valueOf(status), "geeft Balie geen toegang (%d).".formatted(status));
        }
        if (status != 200 && status != 400 && status != 404) {
            throw GeenAntwoord.storing(status);
        }
        try {
            return new Antwoord(status, MAPPER.readTree(got.body()));
        } catch (IOException noJson) {
            if (status != 200) {
                return new Antwoord(status, MAPPER.missingNode());
            }
            throw GeenAntwoord.onleesbaar();
        }
    }

    private static GeenAntwoord reason(Exception thrown) {
        return switch (thrown) {
            case GeenAntwoord told -> told;
            case TimeoutException _ -> GeenAntwoord.traag();
            case CircuitBreakerOpenException _ ->
                new GeenAntwoord(
                        "not asked",
                        "antwoordde %d keer niet. Balie probeert het over %d seconden weer."
                                .formatted(MOST_FAULTS, REST_SECONDS));
            case InterruptedException _ -> {
                Thread.currentThread().interrupt();
                yield new GeenAntwoord("Balie stopped", "is niet gevraagd: Balie stopt.");
            }
            case IOException _ -> new GeenAntwoord("no answer", "is niet te bereiken.");
            default -> throw new IllegalStateException(thrown);
        };
    }
}
