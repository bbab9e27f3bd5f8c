package nl.balie.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The registers of others that the workplace asks for its panels: as many of these as the operator names in a file. */
@ApplicationScoped
public class Registers {
    public static final String BRP = "brp";
    public static final String KVK = "kvk";
    public static final String ZOEKINDEX = "zoekindex";
    public static final String ZAKEN = "zaken";
    public static final String CATALOGI = "catalogi";
    public static final String DOCUMENTEN = "documenten";

    private static final String SETTING = "balie.registers";

    /** What may be said of each, besides its url and {@code header.…}. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            BRP,
            Set.of("authorization"),
            KVK,
            Set.of("authorization"),
            ZOEKINDEX,
            Set.of("authorization"),
            ZAKEN,
            Set.of("authorization", "client-id", "secret", "deeplink"),
            CATALOGI,
            Set.of("authorization", "client-id", "secret"),
            DOCUMENTEN,
            Set.of("authorization", "client-id", "secret"));

    /** Of these one may see what they are. */
    private static final Set<String> OPEN = Set.of("client-id", "deeplink", "header.x-doelbinding");

    private static final String HEADER = "header\\.[\\w-]+(\\.\\w+)?";

    private final Map<String, Bron> bronnen;
    private final String file;

    Registers(@ConfigProperty(name = SETTING) Optional<Path> file) {
        this.file = file.map(Path::toString).orElse("");
        bronnen = file.map(Registers::read).orElse(Map.of());
    }

    void tell(@Observes StartupEvent event, Connections connections) {
        bronnen.values().forEach(bron -> connections.knows(bron.known("register")));
    }

    /** The one of this name; empty when it is not there to ask. */
    public Optional<Bron> van(String naam) {
        return Optional.ofNullable(bronnen.get(naam));
    }

    /** The names of those that are there. */
    public Set<String> namen() {
        return bronnen.keySet();
    }

    /** What the file says, of what may be secret only that it is there. */
    public List<SettingsInForce.Setting> settings() {
        return bronnen.values().stream()
                .flatMap(bron -> Stream.concat(
                        Stream.of(
                                new SettingsInForce.Setting(bron.naam() + ".url", Connections.shown(bron.url()), file)),
                        new TreeMap<>(bron.gezet())
                                .entrySet().stream()
                                        .map(each -> new SettingsInForce.Setting(
                                                bron.naam() + "." + each.getKey(),
                                                OPEN.contains(each.getKey()) ? each.getValue() : "ingesteld",
                                                file))))
                .toList();
    }

    /** Those of the file that the setting names, so that what is wrong with it is found before anything is started. */
    static Map<String, Bron> read(Path file) {
        Map<String, Bron> bronnen;
        Set<String> lines;
        try {
            bronnen = Bron.read(file);
            lines = Bron.lines(file).stringPropertyNames();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Trouble("The file of BALIE_REGISTERS can't be read: %s.".formatted(file));
        }
        lines.stream()
                .filter(line -> bronnen.keySet().stream().noneMatch(naam -> line.startsWith(naam + ".")))
                .findFirst()
                .ifPresent(line -> {
                    throw trouble(line, "of a register whose url stands there as well");
                });
        bronnen.values().forEach(Registers::check);
        return bronnen;
    }

    private static void check(Bron bron) {
        Set<String> names = KNOWN.get(bron.naam());
        if (names == null) {
            throw trouble(
                    bron.naam() + ".url",
                    "one of "
                            + String.join(", ", KNOWN.keySet().stream().sorted().toList()));
        }
        if (!isWeb(bron.url())) {
            throw trouble(bron.naam() + ".url", "an address such as https://register.example/api");
        }
        new TreeMap<>(bron.gezet()).forEach((name, value) -> {
            if (!names.contains(name) && !name.matches(HEADER)) {
                throw trouble(
                        bron.naam() + "." + name,
                        "one of url, header.…, " + names.stream().sorted().collect(Collectors.joining(", ")));
            }
            if (value.isBlank() || !value.matches("[ -~]+")) {
                throw trouble(bron.naam() + "." + name, "there, in plain letters, digits and signs (ASCII)");
            }
        });
        if (bron.gezet("client-id") == null ^ bron.gezet("secret") == null) {
            throw trouble(bron.naam() + ".client-id", "there together with " + bron.naam() + ".secret");
        }
        bron.headers().forEach(header -> {
            try {
                HttpRequest.newBuilder().header(header, "");
            } catch (IllegalArgumentException restricted) {
                throw trouble(bron.naam() + ".header." + header, "a header that is not made by the connection itself");
            }
        });
    }

    private static Trouble trouble(String line, String needed) {
        return new Trouble("In the file of BALIE_REGISTERS, %s must be %s.".formatted(line, needed));
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getScheme() != null
                    && uri.getScheme().matches("https?")
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
