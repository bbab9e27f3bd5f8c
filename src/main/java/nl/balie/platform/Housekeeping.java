package nl.balie.platform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.balie.platform.outbox.Destinations;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Throws away what has been kept long enough: answers kept for repeated requests after a day, the audit trail and who looked at whom after their own period
 * ({@code BALIE_AUDIT_RETENTION}, an ISO 8601 period), gesprekken that nobody registered and what was typed at contactverzoeken after a week, who read a mededeling that is gone, events that nobody is told of after a day, and notifications that could not be
 * delivered after sixty days, as is what was told of contactverzoeken that were late by then; never what is to be handed on. Every hour, in small portions, so that nobody waits for it.
 */
@Startup
@ApplicationScoped
public class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final int PORTION = 10_000;
    private static final String ANSWERS =
            "delete from antwoord where (token, sleutel) in (select token, sleutel from antwoord where moment < ? limit ?)";
    private static final String EVENTS =
            "delete from gebeurtenis where id in (select id from gebeurtenis where moment < ? limit ?)";
    private static final String NOTIFICATIONS = """
            delete from bezorging where id in (
                select id from bezorging where status <> 'bezorgd' and klantcontact is null and moment < ? limit ?)""";
    private static final String TOLD =
            "delete from melding where ctid in (select ctid from melding where moment < ? limit ?)";
    private static final String DRAFTS =
            "delete from gesprek where id in (select id from gesprek where gewijzigd < ? limit ?)";
    private static final String ENDED_DRAFTS = """
            delete from gesprek where id in (
                select id from gesprek where gewijzigd < ? and (weggegooid_op is not null or klantcontact is not null) limit ?)""";
    private static final String CONCEPTS =
            "delete from concept where ctid in (select ctid from concept where gewijzigd < ? limit ?)";
    private static final String READ = """
            delete from gelezen where ctid in (select lezing.ctid from gelezen lezing
                where moment < ? and not exists (select from mededeling where mededeling.id = lezing.mededeling) limit ?)""";
    private static final String TRAIL = "delete from audit where id in (select id from audit where moment < ? limit ?)";
    private static final String LOOKED_AT =
            "delete from inzage where id in (select id from inzage where moment < ? limit ?)";

    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final Destinations destinations;
    private final Period retention;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("housekeeping").factory());

    Housekeeping(
            AgroalDataSource dataSource,
            Clock clock,
            Destinations destinations,
            @ConfigProperty(name = "balie.audit.retention") String retention) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.destinations = destinations;
        this.retention = Period.parse(retention);
    }

    @PostConstruct
    void start() {
        var _ = scheduler.scheduleWithFixedDelay(this::tidy, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.shutdownNow();
    }

    /** Throws away what is too old now. */
    void tidy() {
        OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        try (Connection connection = dataSource.getConnection()) {
            delete(connection, ANSWERS, now.minusHours(24));
            delete(connection, TRAIL, now.minus(retention));
            delete(connection, LOOKED_AT, now.minus(retention));
            delete(connection, NOTIFICATIONS, now.minusDays(60));
            delete(connection, TOLD, now.minusDays(60));
            delete(connection, DRAFTS, now.minusDays(7));
            delete(connection, CONCEPTS, now.minusDays(7));
            delete(connection, READ, now);
            delete(connection, ENDED_DRAFTS, now.minusDays(1));
            if (!destinations.areConfigured()) { // a day in which a setting that was forgotten can be put right
                delete(connection, EVENTS, now.minusDays(1));
            }
        } catch (SQLException | RuntimeException e) { // what escapes from here would end the housekeeping
            LOG.warnf(
                    "What is too old cannot be thrown away (%s); next try in an hour.",
                    e.getClass().getSimpleName());
        }
    }

    private static void delete(Connection connection, String sql, OffsetDateTime before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, before);
            statement.setInt(2, PORTION);
            int deleted = PORTION;
            while (deleted == PORTION) {
                deleted = statement.executeUpdate();
            }
        }
    }
}
