package nl.balie.platform.identity;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balie.platform.Reporting;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets reporting tools read management information with a JWT that they signed with a secret they share with us (KISS): one secret
 * for all, or one for each that names itself in {@code iss}. The file with secrets is read for every call, so that a secret is
 * replaced while Balie runs; several at once hold, so that nobody stands before a closed door meanwhile.
 */
@Startup
@ApplicationScoped
public class Consumers {
    private static final Logger LOG = Logger.getLogger(Consumers.class);
    private static final Pattern JWT = Pattern.compile("(?i)bearer +([^. ]+\\.[^. ]+\\.[^. ]*)");
    /** RFC 7518 §3.2; KISS asks for as much. */
    private static final int SHORTEST_SECRET = 32;

    private static final String NAMELESS = "managementinformatie";

    private final Clock clock;
    private final Optional<String> secret;
    private final Optional<Path> file;
    private final Optional<Duration> longest;

    Consumers(
            Clock clock,
            @ConfigProperty(name = "balie.managementinformatie.secret") Optional<String> secret,
            @ConfigProperty(name = "balie.managementinformatie.consumers") Optional<Path> file,
            @ConfigProperty(name = "balie.managementinformatie.maximum-lifetime") Optional<Duration> longest) {
        this.clock = clock;
        this.secret = secret;
        this.file = file;
        this.longest = longest;
    }

    /** Says at once what is wrong with the settings, and not only when the first consumer calls. */
    @PostConstruct
    void check() {
        try {
            Properties settings = settings();
            Stream.concat(
                            Stream.of(secret.orElse("")),
                            settings.values().stream().map(String::valueOf))
                    .filter(value -> !value.equals("true") && !value.equals("false"))
                    .flatMap(Consumers::split)
                    .filter(one -> one.getBytes(StandardCharsets.UTF_8).length < SHORTEST_SECRET)
                    .forEach(one -> LOG.errorf(
                            "A secret for management information is shorter than %d bytes: it lets nobody in.",
                            SHORTEST_SECRET));
        } catch (IOException unreadable) {
            LOG.errorf("The consumers of management information cannot be read from %s.", file.orElseThrow());
        }
    }

    /**
     * The consumer that signed the JWT of this Authorization header; null when it holds no JWT, or one of a client of the register.
     *
     * @throws Tokens.Refused when no consumer signed it, or not for now
     * @throws Tokens.Unavailable when it cannot be known who may come in
     */
    public @Nullable Caller caller(@Nullable String authorization) {
        var jwt = JWT.matcher(authorization == null ? "" : authorization.strip());
        if (!jwt.matches() || (secret.isEmpty() && file.isEmpty())) {
            return null;
        }
        try {
            Jwt.Claims claims = Jwt.unproven(jwt.group(1));
            return claims.text("client_id") == null ? consumer(jwt.group(1), claims.text("iss")) : null;
        } catch (Jwt.Invalid invalid) {
            throw new Tokens.Refused("not_authenticated", invalid.reason());
        } catch (IOException unreadable) {
            throw new Tokens.Unavailable();
        }
    }

    private Caller consumer(String jwt, @Nullable String issuer) throws IOException {
        Properties settings = settings();
        String own = issuer == null ? null : settings.getProperty(issuer + ".secret");
        String name = own == null ? NAMELESS : issuer;
        String secrets = own == null ? secret.orElse("") + "," + settings.getProperty("secret", "") : own;
        requireLifetime(Jwt.verify(jwt, keys(secrets), clock.instant()));
        List<Right> rights = new ArrayList<>(List.of(Reporting.READ));
        if (Boolean.parseBoolean(settings.getProperty(name + ".medewerkers"))) {
            rights.add(Reporting.SEE_EMPLOYEES);
        }
        UUID key = UUID.nameUUIDFromBytes(String.valueOf(name).getBytes(StandardCharsets.UTF_8));
        return new Caller(key, String.valueOf(name), key, new Rights(rights), null);
    }

    private void requireLifetime(Jwt.Claims claims) {
        Long end = claims.seconds("exp");
        if (end == null) {
            throw new Jwt.Invalid("De JWT vertelt niet tot wanneer zij geldt (exp).");
        }
        Instant now = clock.instant();
        if (longest.isPresent() && end > now.plus(longest.get()).getEpochSecond()) {
            throw new Jwt.Invalid("De JWT geldt langer dan hier is toegestaan (exp).");
        }
    }

    private Properties settings() throws IOException {
        Properties settings = new Properties();
        if (file.isPresent()) {
            try (Reader reader = Files.newBufferedReader(file.get())) {
                settings.load(reader);
            } catch (IllegalArgumentException badEscape) {
                throw new IOException(badEscape);
            }
        }
        return settings;
    }

    private static List<byte[]> keys(String secrets) {
        return split(secrets)
                .map(one -> one.getBytes(StandardCharsets.UTF_8))
                .filter(key -> key.length >= SHORTEST_SECRET)
                .toList();
    }

    private static Stream<String> split(String secrets) {
        return Arrays.stream(secrets.split(",", -1)).map(String::strip).filter(one -> !one.isEmpty());
    }
}
