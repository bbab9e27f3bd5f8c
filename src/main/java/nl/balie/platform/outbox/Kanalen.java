package nl.balie.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.balie.platform.Settings;
import nl.balie.platform.Trouble;
import nl.balie.platform.outbox.Destination.Kind;
import org.jspecify.annotations.Nullable;

/** Makes our kanalen known to the Notificaties APIs among the destinations: these refuse what comes on a kanaal that they do not know. */
public final class Kanalen {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Destination to;
    private final String address;
    private final HttpClient http;

    private Kanalen(Destination to, String address, HttpClient http) {
        this.to = to;
        this.address = address;
        this.http = http;
    }

    /**
     * Makes them known where they are not. One that cannot be told keeps no other from being told; it is a trouble in the end.
     *
     * @param stored the destinations that the register has ({@link Destinations#stored}), used when no file names any
     * @param kenmerken what is told on each kanaal besides the row
     * @param tell hears what was done, a sentence each
     */
    public static void register(
            Map<String, Map<String, String>> stored, Map<String, Set<String>> kenmerken, Consumer<String> tell)
            throws InterruptedException {
        String file = Settings.text(Destinations.SETTING);
        DestinationsFile.Contents contents =
                file == null ? StoredDestinations.contents(stored) : DestinationsFile.read(Path.of(file));
        List<Destination> all = contents.destinations().stream()
                .filter(one -> one.kind() == Kind.NOTIFICATIES_API)
                .toList();
        if (all.isEmpty()) {
            throw new Trouble(
                    "No destination is a Notificaties API: name one in the file of BALIE_DESTINATIONS or in the set-up first.");
        }
        List<String> troubles = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Destination to : all) {
                try {
                    Destinations.requireSendable(to, contents.address());
                    for (String kanaal : to.kanalen().stream().sorted().toList()) {
                        new Kanalen(to, contents.address(), http)
                                .register(kanaal, kenmerken.getOrDefault(kanaal, Set.of()), tell);
                    }
                } catch (Trouble trouble) {
                    troubles.add(trouble.getMessage());
                }
            }
        }
        if (!troubles.isEmpty()) {
            throw new Trouble(String.join("\n", troubles));
        }
    }

    private void register(String kanaal, Set<String> filters, Consumer<String> tell) throws InterruptedException {
        JsonNode there = send("?naam=" + kanaal, null);
        if (there.isArray() && !there.isEmpty()) {
            tell.accept("%s knows %s already.".formatted(to.name(), kanaal));
            return;
        }
        ObjectNode body = JSON.createObjectNode().put("naam", kanaal).put("documentatieLink", address + "/schema/");
        filters.forEach(body.putArray("filters")::add);
        send("", body);
        tell.accept("%s knows %s from now on.".formatted(to.name(), kanaal));
    }

    /** A GET, or a POST when there is a body. Kanalen stand beside notificaties. */
    private JsonNode send(String query, @Nullable JsonNode body) throws InterruptedException {
        URI url = to.url().resolve("kanaal" + query);
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(to.tries().patience())
                .header("Accept", "application/json")
                .header("Authorization", Signatures.authorization(to.login().read(), "", "", Instant.now()));
        if (body != null) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new Trouble("%s answers %d at %s: check what its client may do there."
                        .formatted(to.name(), answer.statusCode(), url));
            }
            return JSON.readTree(answer.body());
        } catch (IOException away) {
            throw new Trouble("%s does not answer at %s: check its url and try again.".formatted(to.name(), url));
        }
    }
}
