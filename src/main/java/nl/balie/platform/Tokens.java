package nl.balie.platform;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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

    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("tokens").factory());
    private final Map<UUID, Instant> used = new ConcurrentHashMap<>();
    private volatile Known known = new Known(-1, Instant.MIN, Map.of());

    /** What was read last: the tokens of this revision, known to be right at this moment. */
    private record Known(long revision, Instant at, Map<ByteBuffer, TokenTable.Live> tokens) {}

    /** The tokens in this database. */
    public Tokens(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
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

    /** Makes the very first token of this register; empty when there has ever been one. */
    public Optional<String> createFirst() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return new TokenTable(connection).createFirst().map(TokenTable.Created::token);
        } finally {
            refresh(); // so that it works as soon as it is shown
        }
    }

    /** Tells whose token the Authorization header of a request holds. */
    public Caller authenticate(@Nullable String authorization) {
        String[] words =
                authorization == null ? new String[0] : authorization.strip().split("\\s+");
        if (words.length == 0 || !words[0].equalsIgnoreCase("token")) {
            throw new Refused("not_authenticated", "Authenticatiegegevens zijn niet opgegeven.");
        }
        if (words.length == 1) {
            throw wrong("Ongeldige token header. Geen logingegevens opgegeven");
        }
        if (words.length > 2) {
            throw wrong("Ongeldige token header. Token kan geen spaties bevatten.");
        }
        if (!areFresh()) {
            throw new Unavailable();
        }
        Instant now = clock.instant();
        TokenTable.Live live = known.tokens().get(TokenTable.sha256(words[1]));
        if (live == null || (live.verloopt() != null && !now.isBefore(live.verloopt()))) {
            throw wrong("Ongeldige token.");
        }
        used.put(live.caller().token(), now);
        return live.caller();
    }

    /** How long ago it was known for certain who may come in. */
    public Duration age() {
        return Duration.between(known.at(), clock.instant());
    }

    /** Is what is known of the tokens young enough to let anybody in? */
    boolean areFresh() {
        return age().compareTo(TRUST) <= 0;
    }

    /** Reads the revision, and the tokens only when it changed. */
    void refresh() {
        Instant asked = clock.instant();
        try (Connection connection = dataSource.getConnection()) {
            TokenTable table = new TokenTable(connection);
            long revision = table.revision();
            known = new Known(revision, asked, revision == known.revision() ? known.tokens() : table.live());
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
            new TokenTable(connection).used(batch);
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

        Unavailable() {
            super("the tokens cannot be read", null, false, false);
        }
    }
}
