package nl.balie.api.klantenregister;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import nl.balie.api.http.QueryString;
import nl.balie.api.klantenregister.Sources.Bron;
import nl.balie.platform.Connections;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the object behind an identificator ({@code _extend}) and shows it inside. Only in a register that the operator named, without
 * following where that sends us, and not for longer or more than is told here: what does not come is left as it is.
 */
@ApplicationScoped
class Extension {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_OBJECTS = 5;

    private final Sources bronnen;
    private final Connections connections;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(Redirect.NEVER)
            .build();

    Extension(Sources bronnen, Connections connections) {
        this.bronnen = bronnen;
        this.connections = connections;
    }

    /** Extends what these paths lead to, in an answer that is about to be given. */
    void extend(JsonNode shown, List<String> paths) {
        paths.stream().distinct().limit(MOST_OBJECTS).forEach(path -> extend(shown, path));
    }

    private void extend(JsonNode shown, String path) {
        JsonNode node = shown;
        for (String step : path.split("\\.", -1)) {
            node = node.isArray() ? node.path(index(step)) : node.path(step);
        }
        if (node instanceof ObjectNode identificator) {
            JsonNode object = object(identificator);
            if (object != null) {
                identificator.set("object", object);
            }
        }
    }

    private static int index(String step) {
        return step.matches("[0-9]{1,4}") ? Integer.parseInt(step) : -1;
    }

    private @Nullable JsonNode object(ObjectNode identificator) {
        String register = identificator.path("register").asText().replaceFirst("/+$", "");
        Bron bron = bronnen.of(register);
        if (bron == null) {
            return null;
        }
        String objecttype = identificator.path("objecttype").asText();
        String objectId = identificator.path("objectId").asText();
        String below = below(register.substring(bron.url().length()) + "/" + objecttype, objectId);
        return below.isEmpty() ? null : fetch(URI.create(bron.url() + below), bron);
    }

    /** The path below a register; empty when it would lead out of it. */
    private static String below(String objecttypes, String objectId) {
        List<String> steps = new ArrayList<>(List.of(objecttypes.substring(1).split("/", -1)));
        steps.add(objectId);
        boolean leads = steps.stream().noneMatch(step -> step.isEmpty() || step.matches("\\.+"));
        return leads
                ? steps.stream()
                        .map(step -> "/" + QueryString.encode(step).replace("+", "%20"))
                        .collect(Collectors.joining())
                : "";
    }

    private @Nullable JsonNode fetch(URI address, Bron bron) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "application/json");
        if (bron.authorization() != null) {
            request.header("Authorization", bron.authorization());
        }
        Future<HttpResponse<byte[]>> answer =
                http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            HttpResponse<byte[]> got = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            connections.answered(bron.naam(), got.statusCode() == 200 ? "" : String.valueOf(got.statusCode()));
            return object(got);
        } catch (ExecutionException | TimeoutException | IOException away) {
            answer.cancel(true);
            connections.answered(bron.naam(), "no answer");
            return null;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static @Nullable JsonNode object(HttpResponse<byte[]> answer) throws IOException {
        JsonNode object = answer.statusCode() == 200 ? MAPPER.readTree(answer.body()) : null;
        return object != null && object.isObject() ? object : null;
    }
}
