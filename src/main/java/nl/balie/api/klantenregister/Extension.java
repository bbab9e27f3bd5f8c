package nl.balie.api.klantenregister;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.balie.api.http.QueryString;
import nl.balie.platform.Bron;
import nl.balie.platform.Connections;
import nl.balie.platform.Navraag;
import nl.balie.platform.Navraag.Antwoord;
import nl.balie.platform.Navraag.GeenAntwoord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the object behind an identificator ({@code _extend}) and shows it inside. Only in a register that the operator named in
 * a file, and in no other: what does not come is left as it is.
 */
@ApplicationScoped
class Extension {
    private static final Logger LOG = Logger.getLogger(Extension.class);
    private static final int MOST_OBJECTS = 5;

    private final Map<String, Bron> bronnen;
    private final Navraag navraag;

    Extension(@ConfigProperty(name = "balie.klantenregister.bronnen") Optional<Path> file, Navraag navraag) {
        this.bronnen = file.map(Extension::read).orElse(Map.of());
        this.navraag = navraag;
    }

    void tell(@Observes StartupEvent event, Connections connections) {
        bronnen.values().forEach(bron -> connections.knows(bron.known("klantenregister-bron")));
    }

    private static Map<String, Bron> read(Path file) {
        try {
            return Bron.read(file);
        } catch (IOException | IllegalArgumentException problem) {
            LOG.warnf(
                    "BALIE_KLANTENREGISTER_BRONNEN can't be read (%s): nothing is extended",
                    problem.getClass().getSimpleName());
            return Map.of();
        }
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
        Bron bron = bronnen.values().stream()
                .filter(one -> one.has(register))
                .findFirst()
                .orElse(null);
        if (bron == null) {
            return null;
        }
        String objecttype = identificator.path("objecttype").asText();
        String objectId = identificator.path("objectId").asText();
        String below = below(register.substring(bron.url().length()) + "/" + objecttype, objectId);
        return below.isEmpty() ? null : fetch(below, bron);
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

    private @Nullable JsonNode fetch(String below, Bron bron) {
        try {
            Antwoord got = navraag.vraag(bron, bron.request(below).build(), antwoord -> antwoord);
            return got.isGoed() && got.inhoud().isObject() ? got.inhoud() : null;
        } catch (GeenAntwoord away) {
            return null;
        }
    }
}
