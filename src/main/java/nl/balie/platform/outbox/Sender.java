package nl.balie.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.platform.outbox.Destination.Kind;
import nl.balie.platform.outbox.Destination.Login;
import nl.balie.platform.outbox.Outcome.Again;
import nl.balie.platform.outbox.Outcome.Delivered;
import nl.balie.platform.outbox.Outcome.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Sends one delivery once. Whatever the other end does, it ends within the patience of the destination: no redirect is followed, no
 * more than a small answer is read, and nothing of it is repeated to anybody.
 */
@ApplicationScoped
class Sender {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What follows a contactmoment tells this to us alone. */
    private static final String MEDEWERKER = "medewerkerIdentificatie";

    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_URL = 1000;
    private static final int MOST_PARAMS = 5;
    /** A name or a code, and nothing that a person could have said. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_.-]{0,59}");

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);
    /** The other end understood what was sent, and that is what is wrong. */
    private static final Set<Integer> REFUSED = Set.of(400, 413, 415, 422);

    private final Destinations destinations;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    Sender(Destinations destinations, Clock clock) {
        this.destinations = destinations;
        this.clock = clock;
    }

    Outcome send(Destination to, Delivery delivery) {
        CompletableFuture<HttpResponse<byte[]>> answer = new CompletableFuture<>();
        try {
            answer = http.sendAsync(request(to, delivery), answerOf(to));
            return judge(to, delivery, answer.get(to.tries().patience().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            return again("no answer within " + to.tries().patience());
        } catch (ExecutionException failed) {
            return again("no answer: "
                    + Objects.requireNonNullElse(failed.getCause(), failed)
                            .getClass()
                            .getSimpleName());
        } catch (IOException | RuntimeException unsendable) {
            return again("can't be sent: " + unsendable.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return again("Balie stopped");
        } finally {
            answer.cancel(true);
        }
    }

    /** Who is only told has nothing to answer, but for what is wrong. */
    private static BodyHandler<byte[]> answerOf(Destination to) {
        BodyHandler<byte[]> small = BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER);
        BodyHandler<byte[]> none = BodyHandlers.replacing(new byte[0]);
        return answer -> to.kind() == Kind.E_SUITE || REFUSED.contains(answer.statusCode())
                ? small.apply(answer)
                : none.apply(answer);
    }

    private HttpRequest request(Destination to, Delivery delivery) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        delivery.list() == null ? to.url() : beside(to.url(), delivery.list()))
                .header("Accept", "application/json")
                .header("Idempotency-Key", delivery.key().toString());
        String body = switch (to.kind()) {
            case E_SUITE -> contactmoment(to.login().read(), delivery, request);
            case NOTIFICATIES_API -> notificatie(to.login().read(), delivery, request);
            case WEBHOOK -> cloudEvent(to.login().read(), delivery, request);
            case MAIL -> throw new IllegalArgumentException("a mail goes by Post");
        };
        return request.POST(BodyPublishers.ofString(body)).build();
    }

    private static URI beside(URI url, String list) {
        return URI.create(url.toString().replaceFirst("/+$", "")).resolve(list);
    }

    /** An e-Suite asks on behalf of which employee: she may only see what she may see there. */
    private String contactmoment(Login login, Delivery delivery, HttpRequest.Builder request) throws IOException {
        ObjectNode told = (ObjectNode) JSON.readTree(delivery.message());
        JsonNode medewerker = told.path(MEDEWERKER);
        String user = medewerker.path("identificatie").asText();
        authorize(login, user, medewerker.path("achternaam").asText(), request);
        if (!user.isBlank() && user.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            request.header("X-Esuite-Request-User-Id", user);
        }
        request.header("Content-Type", "application/json");
        if (delivery.list() == null) {
            return delivery.message();
        }
        told.remove(MEDEWERKER);
        return told.put("contactmoment", delivery.contact()).toString();
    }

    private String notificatie(Login login, Delivery delivery, HttpRequest.Builder request) throws IOException {
        authorize(login, "", "", request);
        request.header("Content-Type", "application/json");
        return Event.of(delivery, destinations.address()).notificatie();
    }

    private String cloudEvent(Login login, Delivery delivery, HttpRequest.Builder request) throws IOException {
        String body = Event.of(delivery, destinations.address()).cloudEvent();
        String key = delivery.key().toString();
        Instant now = clock.instant();
        var keys = DestinationsFile.webhookKeys(Objects.requireNonNull(login.secret()));
        request.header("Content-Type", "application/cloudevents+json")
                .header("webhook-id", key)
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", Signatures.webhook(keys, key, now, body));
        return body;
    }

    private void authorize(Login login, String user, String name, HttpRequest.Builder request) {
        request.header("Authorization", Signatures.authorization(login, user, name, clock.instant()));
    }

    private Outcome judge(Destination to, Delivery delivery, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            boolean asksUrl = to.kind() == Kind.E_SUITE && delivery.list() == null;
            String url = asksUrl ? urlIn(answer.body()) : null;
            if (asksUrl && url == null) {
                return again(status + " without a url");
            }
            return new Delivered(url);
        }
        if (REFUSED.contains(status)) {
            return new Refused((status + " " + told(answer.body())).strip());
        }
        if (status >= 300 && status < 400) {
            return again(status + ", and no redirect is followed");
        }
        return new Again(
                String.valueOf(status),
                answer.headers().firstValue("Retry-After").map(this::wait).orElse(null));
    }

    /** What a problem (RFC 9457, as ZGW has it) says by codes and names; its sentences may quote what was sent, and stay there. */
    private static String told(byte[] body) {
        try {
            JsonNode problem = JSON.readTree(body);
            Stream<String> params = problem.path("invalidParams")
                    .valueStream()
                    .limit(MOST_PARAMS)
                    .map(param -> word(param.path("name")) + " " + word(param.path("code")));
            return Stream.concat(Stream.of(word(problem.path("code"))), params)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
        } catch (IOException nonsense) {
            return "";
        }
    }

    private static String word(JsonNode node) {
        return WORD.matcher(node.asText()).matches() ? node.asText() : "";
    }

    private static Outcome again(String reason) {
        return new Again(reason, null);
    }

    /** Where a register says it keeps what it was handed; null when it does not say so, as a page that asks who you are. */
    private static @Nullable String urlIn(byte[] body) {
        try {
            String url = JSON.readTree(body).path("url").textValue();
            boolean leadsSomewhere = url != null
                    && url.length() <= LONGEST_URL
                    && Set.of("http", "https")
                            .contains(String.valueOf(URI.create(url).getScheme()));
            return leadsSomewhere ? url : null;
        } catch (IOException | IllegalArgumentException nonsense) {
            return null;
        }
    }

    /** How long a Retry-After asks for (RFC 9110 §10.2.3): seconds or a moment; null when it is neither. */
    private @Nullable Duration wait(String retryAfter) {
        try {
            Duration asked = retryAfter.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(retryAfter))
                    : Duration.between(
                            clock.instant(), ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME));
            return asked.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : asked;
        } catch (NumberFormatException | DateTimeException strange) {
            return null;
        }
    }
}
