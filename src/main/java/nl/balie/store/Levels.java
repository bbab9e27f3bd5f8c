package nl.balie.store;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Figures about the register itself: what waits to be told or handed to others, and how many klantcontacten stayed incomplete.
 * Counted once a minute and not when somebody asks, so that asking costs nothing.
 */
@ApplicationScoped
class Levels {
    private static final Logger LOG = Logger.getLogger(Levels.class);

    /** Who registers step by step gets five minutes to finish; what is older than a month is no longer news. */
    private static final String COUNT = """
            select (select count(*) from gebeurtenis), (
                select count(*) from klantcontact
                where geregistreerd_op between now() - interval '31 days' and now() - interval '5 minutes' and (
                    not exists (select from actorklantcontact link where link.klantcontact = klantcontact.id)
                    or not exists (select from betrokkene where had_klantcontact = klantcontact.id))),
                (select count(*) from bezorging where status = 'wacht'),
                (select count(*) from bezorging where status = 'geparkeerd')""";

    private final AgroalDataSource pool;
    private final ScheduledExecutorService job = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("figures").factory());
    private volatile double events = Double.NaN;
    private volatile double incomplete = Double.NaN;
    private volatile double waiting = Double.NaN;
    private volatile double parked = Double.NaN;

    Levels(AgroalDataSource pool, MeterRegistry registry) {
        this.pool = pool;
        Gauge.builder("balie.gebeurtenissen", this, levels -> levels.events)
                .description("Events that wait to be told to others")
                .register(registry);
        Gauge.builder("balie.bezorgingen.wachtend", this, levels -> levels.waiting)
                .description("Deliveries to others that wait for a first or a next try")
                .register(registry);
        Gauge.builder("balie.bezorgingen.geparkeerd", this, levels -> levels.parked)
                .description("Deliveries to others that wait for an operator")
                .register(registry);
        Gauge.builder("balie.klantcontacten.onvolledig", this, levels -> levels.incomplete)
                .description("Klantcontacten of the last 31 days, older than five minutes, without actor or betrokkene")
                .register(registry);
    }

    void start(@Observes StartupEvent event) {
        var _ = job.scheduleWithFixedDelay(this::count, 0, 60, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        job.shutdownNow();
    }

    private void count() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery(COUNT)) {
            counted.next();
            events = counted.getLong(1);
            incomplete = counted.getLong(2);
            waiting = counted.getLong(3);
            parked = counted.getLong(4);
        } catch (SQLException | RuntimeException problem) { // what escapes from here would end the counting
            LOG.warnf(
                    "figures not counted, next try in a minute: %s",
                    problem.getClass().getSimpleName());
        }
    }
}
