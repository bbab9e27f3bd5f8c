package nl.balie.platform.outbox;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.balie.platform.Settings;
import nl.balie.platform.Trouble;
import nl.balie.platform.outbox.Destination.Kind;
import nl.balie.platform.outbox.Destination.Login;
import nl.balie.platform.outbox.Destination.Tries;
import org.jspecify.annotations.Nullable;

/** Reads the file of destinations (docs/operations.md). One fault makes all of it unreadable: half a file would lose what belongs to the other half. */
final class DestinationsFile {
    /** Named by a call to keep its klantcontact here, so no destination can have it. */
    static final String HERE = "balie";

    private static final String ADDRESS = "address";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
    /** Standard Webhooks: base64 behind a prefix. */
    private static final String WEBHOOK_SECRET = "whsec_";

    private static final List<String> ACTIES = List.of("aangemaakt", "gewijzigd", "verwijderd");
    private static final int SHORTEST_WEBHOOK_SECRET = 24;
    private static final Tries TRIES = new Tries(40, Duration.ofSeconds(5), Duration.ofSeconds(10));

    /** A client that has the answer sends what follows at once; it waits for nobody in between. */
    private static final Duration FOLLOW_UP = Duration.ofSeconds(5);

    private static final Duration LONGEST_FOLLOW_UP = Duration.ofHours(1);

    private final String where;
    private final boolean isStored;

    private DestinationsFile(String where, boolean isStored) {
        this.where = where;
        this.isStored = isStored;
    }

    /**
     * What stands in the file.
     *
     * @param address the Klantinteracties API as others know it, no slash at the end; empty when nobody is told anything
     */
    record Contents(String address, List<Destination> destinations) {}

    /** Reads it. */
    static Contents read(Path file) {
        return new DestinationsFile(file.toString(), false).of(file);
    }

    /**
     * The same of those that the register has. What this server lacks to send to one makes it unreadable to nobody: what is for it waits.
     *
     * @param byName the settings of each, with where its secret stands
     */
    static Contents stored(Map<String, Map<String, String>> byName, String address) {
        return new DestinationsFile("the register", true).contents(byName, address);
    }

    private Contents of(Path file) {
        Properties all = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            all.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Trouble("The destinations cannot be read from %s (BALIE_DESTINATIONS).".formatted(file));
        }
        Map<String, Map<String, String>> byName = new TreeMap<>();
        for (String key : all.stringPropertyNames()) {
            int dot = key.indexOf('.');
            if (dot > 0) {
                byName.computeIfAbsent(key.substring(0, dot), name -> new HashMap<>())
                        .put(key.substring(dot + 1), all.getProperty(key).strip());
            } else if (!key.equals(ADDRESS)) {
                throw fault("%s belongs to no destination: write name.%s".formatted(key, key));
            }
        }
        return contents(byName, all.getProperty(ADDRESS, "").strip());
    }

    private Contents contents(Map<String, Map<String, String>> byName, String address) {
        List<Destination> destinations = byName.entrySet().stream()
                .map(entry -> destination(entry.getKey(), entry.getValue()))
                .toList();
        if (destinations.stream().filter(Destination::isDefault).count() > 1) {
            throw fault("only one register can be the default one");
        }
        boolean tells = destinations.stream().anyMatch(one -> !one.kanalen().isEmpty());
        if ((tells && !isStored) || !address.isEmpty()) {
            url(ADDRESS, address);
        }
        return new Contents(address.replaceFirst("/$", ""), destinations);
    }

    private Destination destination(String name, Map<String, String> settings) {
        if (!NAME.matcher(name).matches() || name.equals(HERE) || name.equals(Destinations.MAIL)) {
            throw fault("%s is no name: use small letters, digits and -, and not %s or %s"
                    .formatted(name, HERE, Destinations.MAIL));
        }
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> one != Kind.MAIL && one.code().equals(settings.get("kind")))
                .findFirst()
                .orElseThrow(() -> fault("%s.kind must be e-suite, notificaties-api or webhook".formatted(name)));
        settings.keySet().stream().filter(key -> !kind.has(key)).findFirst().ifPresent(key -> {
            throw fault("%s has no setting %s".formatted(kind.code(), key));
        });
        return new Destination(
                name,
                kind,
                url(name + ".url", settings.getOrDefault("url", "")),
                login(name, kind, settings),
                tries(name, settings),
                kanalen(name, kind, settings.get("kanalen")),
                acties(name, settings.get("acties")),
                kenmerken(name, settings.get("kenmerken")),
                Boolean.parseBoolean(settings.get("default")),
                settings.getOrDefault(
                        "bronorganisatie", Objects.requireNonNullElse(Settings.text("balie.bronorganisatie"), "")),
                settings.getOrDefault("contactverzoek-type", "Terugbelverzoek"),
                followUp(name, settings.get("follow-up")));
    }

    private URI url(String setting, String text) {
        try {
            URI url = new URI(text);
            boolean leadsSomewhere = url.getHost() != null
                    && Set.of("http", "https").contains(url.getScheme())
                    && url.getUserInfo() == null
                    && url.getFragment() == null;
            if (leadsSomewhere) {
                return url;
            }
        } catch (URISyntaxException strange) {
            // told below, like one that leads nowhere
        }
        throw fault("%s must be an address like https://voorbeeld.example/pad".formatted(setting));
    }

    private Login login(String name, Kind kind, Map<String, String> settings) {
        Login login = new Login(settings.get("client-id"), settings.get("secret"), settings.get("token"), isStored);
        if (kind == Kind.WEBHOOK) {
            requireWebhookSecrets(name, login);
        } else if ((login.clientId() == null) != (login.secret() == null)) {
            throw fault("%s.client-id and %s.secret go together".formatted(name, name));
        } else if ((login.clientId() == null) == (login.token() == null)) {
            throw fault("%s needs a client-id with a secret, or a token".formatted(name));
        }
        return login;
    }

    private void requireWebhookSecrets(String name, Login login) {
        if (!login.isElsewhere() && !areWebhookSecrets(Objects.requireNonNullElse(login.secret(), ""))) {
            throw fault("%s.secret must be %s with the base64 of at least %d bytes behind it"
                    .formatted(name, WEBHOOK_SECRET, SHORTEST_WEBHOOK_SECRET));
        }
    }

    /** Can a webhook be signed with these? */
    static boolean areWebhookSecrets(String secrets) {
        try {
            return webhookKeys(secrets).stream().allMatch(key -> key.length >= SHORTEST_WEBHOOK_SECRET);
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    /**
     * The keys behind the secrets of a webhook.
     *
     * @throws IllegalArgumentException when one is none
     */
    static List<byte[]> webhookKeys(String secrets) {
        return Arrays.stream(secrets.split(",", -1))
                .map(String::strip)
                .map(secret -> secret.startsWith(WEBHOOK_SECRET)
                        ? Base64.getDecoder().decode(secret.substring(WEBHOOK_SECRET.length()))
                        : new byte[0])
                .toList();
    }

    /** The mail server, which stands in the settings. A mail server may look a while at what it gets. */
    static Destination mail() {
        return new Destination(
                Destinations.MAIL,
                Kind.MAIL,
                URI.create("smtp://mail"),
                new Login(null, null, null, false),
                new Tries(TRIES.most(), TRIES.firstPause(), TRIES.patience().multipliedBy(3)),
                Set.of(),
                Set.of(),
                Map.of(),
                false,
                "",
                "",
                FOLLOW_UP);
    }

    private Tries tries(String name, Map<String, String> settings) {
        try {
            Tries tries = new Tries(
                    settings.containsKey("tries") ? Integer.parseInt(settings.get("tries")) : TRIES.most(),
                    duration(settings.get("first-pause"), TRIES.firstPause()),
                    duration(settings.get("patience"), TRIES.patience()));
            if (tries.most() > 0
                    && tries.firstPause().isPositive()
                    && tries.patience().isPositive()) {
                return tries;
            }
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            // told below, like what is not positive
        }
        throw fault("%s.tries must be a number, %s.first-pause and %s.patience like PT5S".formatted(name, name, name));
    }

    private Duration followUp(String name, @Nullable String text) {
        try {
            Duration followUp = duration(text, FOLLOW_UP);
            if (!followUp.isNegative() && followUp.compareTo(LONGEST_FOLLOW_UP) <= 0) {
                return followUp;
            }
        } catch (DateTimeParseException unreadable) {
            // told below, like what is too long
        }
        throw fault("%s.follow-up must be like PT5S, and an hour at most".formatted(name));
    }

    private static Duration duration(@Nullable String text, Duration standard) {
        return text == null ? standard : Duration.parse(text);
    }

    private Set<String> kanalen(String name, Kind kind, @Nullable String text) {
        if (text == null) {
            return kind.kanalen();
        }
        Set<String> kanalen =
                Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet());
        Set<String> known = new TreeSet<>(kind.kanalen());
        known.addAll(kind.onRequest());
        if (!known.containsAll(kanalen)) {
            throw fault("%s.kanalen can be %s".formatted(name, String.join(", ", known)));
        }
        return kanalen;
    }

    private Set<String> acties(String name, @Nullable String text) {
        Set<String> acties = text == null
                ? Set.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet());
        if (!ACTIES.containsAll(acties)) {
            throw fault("%s.acties can be %s".formatted(name, String.join(", ", ACTIES)));
        }
        return acties;
    }

    private Map<String, String> kenmerken(String name, @Nullable String text) {
        Map<String, String> kenmerken = new TreeMap<>();
        for (String each : text == null ? new String[0] : text.split(",", -1)) {
            String[] parts = each.strip().split("=", 2);
            if (parts.length < 2 || parts[0].isBlank()) {
                throw fault("%s.kenmerken must be like soortPartij=persoon, with commas in between".formatted(name));
            }
            kenmerken.put(parts[0].strip(), parts[1].strip());
        }
        return kenmerken;
    }

    private Trouble fault(String what) {
        return new Trouble("The destinations in %s are not right: %s.".formatted(where, what));
    }
}
