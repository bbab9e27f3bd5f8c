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
import java.util.List;
import nl.balie.api.QueryString;
import nl.balie.api.klantenregister.Bronnen.Bron;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the object behind an identificator ({@code _extend}) and shows it inside. Only in a register that the operator named, without
 * following where that sends us, and not for longer or more than is told here: what does not come is left as it is.
 */
@ApplicationScoped
class Uitbreiding {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_OBJECTS = 5;

    private final Bronnen bronnen;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(Redirect.NEVER)
            .build();

    Uitbreiding(Bronnen bronnen) {
        this.bronnen = bronnen;
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
        String below = below(
                identificator.path("objecttype").asText(),
                identificator.path("objectId").asText());
        return bron == null || below.isEmpty() ? null : fetch(URI.create(register + below), bron);
    }

    /** The path below the register; empty when it would lead out of it. */
    private static String below(String objecttype, String objectId) {
        StringBuilder path = new StringBuilder();
        for (String step : (objecttype + "/" + objectId.replace("/", "%")).split("/", -1)) {
            if (step.isEmpty() || step.matches("\\.+")) {
                return "";
            }
            path.append('/').append(QueryString.encode(step));
        }
        return path.toString();
    }

    private @Nullable JsonNode fetch(URI address, Bron bron) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "application/json");
        if (bron.authorization() != null) {
            request.header("Authorization", bron.authorization());
        }
        try {
            HttpResponse<byte[]> answer =
                    http.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
            JsonNode object = answer.statusCode() == 200 ? MAPPER.readTree(answer.body()) : null;
            return object != null && object.isObject() ? object : null;
        } catch (IOException away) {
            return null;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
