package nl.balie.api.klantenregister;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import nl.balie.platform.Connections;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The registers that an answer may be extended from: those that the operator names in a file, and no other. */
@ApplicationScoped
class Sources {
    private static final Logger LOG = Logger.getLogger(Sources.class);

    private final List<Bron> bronnen;

    /**
     * A register.
     *
     * @param naam as the file has it
     * @param url where it begins, no slash at the end
     * @param authorization what is sent in that header; null for nothing
     */
    record Bron(String naam, String url, @Nullable String authorization) {
        private boolean has(String address) {
            return address.equals(url) || address.startsWith(url + "/");
        }
    }

    Sources(@ConfigProperty(name = "balie.klantenregister.bronnen") Optional<Path> file) {
        bronnen = file.map(Sources::read).orElse(List.of());
    }

    void tell(@Observes StartupEvent event, Connections connections) {
        bronnen.forEach(bron -> connections.knows(
                new Connections.Known(bron.naam(), "klantenregister-bron", Connections.shown(bron.url()))));
    }

    private static List<Bron> read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException problem) {
            LOG.warnf(
                    "BALIE_KLANTENREGISTER_BRONNEN can't be read (%s): nothing is extended",
                    problem.getClass().getSimpleName());
            return List.of();
        }
        List<Bron> bronnen = new ArrayList<>();
        lines.stringPropertyNames().stream()
                .filter(name -> name.endsWith(".url"))
                .forEach(name -> {
                    String bron = name.substring(0, name.length() - ".url".length());
                    bronnen.add(new Bron(
                            bron,
                            lines.getProperty(name).strip().replaceFirst("/+$", ""),
                            lines.getProperty(bron + ".authorization")));
                });
        return bronnen;
    }

    /** The register that this address lies in; null when it is none of them. */
    @Nullable
    Bron of(String address) {
        return bronnen.stream().filter(bron -> bron.has(address)).findFirst().orElse(null);
    }
}
