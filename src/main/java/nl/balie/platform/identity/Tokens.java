package nl.balie.platform.identity;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.balie.platform.database.Reserve;
import nl.balie.platform.identity.LiveTokens.Live;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who is calling, without a query per request: all live tokens are kept in memory, and every two seconds one
 * number is read that tells whether they changed. So a token that is revoked stops working within five seconds on every
 * server; a server that cannot read the number for ten seconds lets nobody in.
 */
@Startup
@ApplicationScoped
public class Tokens {
    private static final Logger LOG = Logger.getLogger(Tokens.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration TRUST = Duration.ofSeconds(10);
    private static final Duration WRITE_USED = Duration.ofSeconds(30);
    /** Three parts, dots between them. */
    private static final Pattern JWT = Pattern.compile("[^.]+\\.[^.]+\\.[^.]*");

    private final AgroalDataSource dataSource;
    private final Reserve reserve;
    private final Clock clock;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("tokens").factory());
    private final Map<UUID, Instant> used = new ConcurrentHashMap<>();
    private volatile Known known = new Known(-1, Instant.MIN, Map.of(), Map.of());

    /** What was read last: the tokens of this revision by their SHA-256, and clients by their id, known to be right at this moment. */
    private record Known(long revision, Instant at, Map<ByteBuffer, Live> tokens, Map<String, Live> clients) {
        static Known of(long revision, Instant at, List<Live> live) {
            Map<ByteBuffer, Live> tokens = new HashMap<>();
            Map<String, Live> clients = new HashMap<>();
            for (Live one : live) {
                if (one.clientId() == null) {
                    tokens.put(one.sha256(), one);
                } else {
                    clients.put(one.clientId(), one);
                }
            }
            return new Known(revision, at, tokens, clients);
        }

        Known stillAt(Instant moment) {
            return new Known(revision, moment, tokens, clients);
        }
    }

    Tokens(AgroalDataSource dataSource, Reserve reserve, Clock clock) {
        this.dataSource = dataSource;
        this.reserve = reserve;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        refresh();
        every(POLL, this::refresh);
        every(WRITE_USED, this::writeUsed);
    }

    @PreDestroy
    void stop() {
        scheduler.shutdown();
        writeUsed();
    }

    /** Makes the very first token of this register, see {@link TokenTable#createFirst}; empty when there has ever been one. */
    public Optional<String> createFirst(@Nullable String given) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return new TokenTable(connection).createFirst(given).map(TokenTable.Created::token);
        } finally {
            refresh(); // so that it works as soon as it is shown
        }
    }

    /** Tells whose the Authorization header of a request is: a token of ours, or a JWT that a client signed. */
    public Caller authenticate(@Nullable String authorization) {
        String[] words =
                authorization == null ? new String[0] : authorization.strip().split("\\s+");
        boolean signed = words.length == 2
                && words[0].equalsIgnoreCase("bearer")
                && JWT.matcher(words[1]).matches();
        if (!signed) {
            requireToken(words);
        }
        if (!areFresh()) {
            throw new Unavailable();
        }
        Instant now = clock.instant();
        Caller caller = signed ? signer(words[1], now) : owner(words[1], now);
        used.put(caller.token(), now);
        return caller;
    }

    private static void requireToken(String[] words) {
        if (words.length == 0 || !words[0].equalsIgnoreCase("token")) {
            throw absent("Authenticatiegegevens zijn niet opgegeven.");
        }
        if (words.length == 1) {
            throw wrong("Ongeldige token header. Geen logingegevens opgegeven");
        }
        if (words.length > 2) {
            throw wrong("Ongeldige token header. Token kan geen spaties bevatten.");
        }
    }

    private Caller owner(String token, Instant now) {
        Live live = known.tokens().get(TokenTable.sha256(token));
        if (live == null || !live.worksAt(now)) {
            throw wrong("Ongeldige token.");
        }
        return live.caller();
    }

    private Caller signer(String jwt, Instant now) {
        try {
            return ZgwJwt.caller(jwt, known.clients(), now);
        } catch (Jwt.Invalid invalid) {
            throw absent(invalid.reason());
        }
    }

    /** How long ago it was known for certain who may come in. */
    public Duration age() {
        return Duration.between(known.at(), clock.instant());
    }

    /** Is what is known of the tokens young enough to let anybody in? */
    public boolean areFresh() {
        return age().compareTo(TRUST) <= 0;
    }

    /** Reads the revision, and the tokens only when it changed. */
    void refresh() {
        Instant asked = clock.instant();
        try {
            known = reserve.use(connection -> {
                LiveTokens table = new LiveTokens(connection);
                long revision = table.revision();
                return revision == known.revision() ? known.stillAt(asked) : Known.of(revision, asked, table.live());
            });
        } catch (SQLException | RuntimeException e) { // what escapes from here would end the polling
            LOG.warnf(
                    "The tokens cannot be read (%s); those of %s are trusted for %d seconds.",
                    e.getClass().getSimpleName(), known.at(), TRUST.toSeconds());
        }
    }

    /** Writes when tokens were used since the last time. */
    void writeUsed() {
        Map<UUID, Instant> batch = Map.copyOf(used);
        if (batch.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            new LiveTokens(connection).used(batch);
            batch.forEach(used::remove);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(
                    "When tokens were last used cannot be written (%s); it is tried again.",
                    e.getClass().getSimpleName());
        }
    }

    private void every(Duration pause, Runnable work) {
        var _ = scheduler.scheduleWithFixedDelay(work, pause.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
    }

    private static Refused absent(String detail) {
        return new Refused("not_authenticated", detail);
    }

    private static Refused wrong(String detail) {
        return new Refused("authentication_failed", detail);
    }

    /** A request without a token that works: 401. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String code;

        Refused(String code, String detail) {
            super(detail, null, false, false);
            this.code = code;
        }

        /** The code of the problem. */
        public String code() {
            return code;
        }

        /** The sentence that tells what is wrong. */
        public String detail() {
            return String.valueOf(getMessage());
        }
    }

    /** The tokens could not be read for too long, so nobody can be let in: 503. */
    public static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** Nobody can be let in. */
        public Unavailable() {
            super("the tokens cannot be read", null, false, false);
        }
    }
}
