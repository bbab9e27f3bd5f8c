package nl.balie.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.platform.Settings;
import nl.balie.register.Werktijd;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * When the municipality works, and within how many hours of it who contacts a klant: without a query for each term, for the days on which
 * it is closed and the terms of the eenheden are kept in memory and read again every two seconds.
 */
@Startup
@ApplicationScoped
public class Agenda {
    private static final Logger LOG = Logger.getLogger(Agenda.class);
    private static final int POLL_SECONDS = 2;

    private final AgroalDataSource pool;
    private final int standard;
    private final ScheduledExecutorService job = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("agenda").factory());
    private volatile Werktijd werktijd;
    private volatile Set<Integer> terms;
    /** What was told since this server began: the reading of the table may be of just before. */
    private final Set<Integer> learnt = ConcurrentHashMap.newKeySet();

    Agenda(
            AgroalDataSource pool,
            @ConfigProperty(name = "balie.kantoortijden") String hours,
            @ConfigProperty(name = "balie.termijn") int standard) {
        this.pool = pool;
        this.standard = standard;
        this.werktijd = Werktijd.of(hours);
        this.terms = Set.of(standard);
    }

    /** Finds out whether the settings can be read, before anything is started. */
    public static void check() {
        Settings.check("balie.kantoortijden", Werktijd::of, "office hours such as 08:30-17:00");
    }

    @PostConstruct
    void start() {
        refresh();
        var _ = job.scheduleWithFixedDelay(this::refresh, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        job.shutdownNow();
    }

    /** When the municipality works. */
    public Werktijd werktijd() {
        return werktijd;
    }

    /** The working hours within which who has no term of its own contacts a klant. */
    public int standard() {
        return standard;
    }

    /** Knows this term of an eenheid at once, rather than when it is read again. */
    public void learn(int hours) {
        learnt.add(hours);
    }

    /** All terms that there are, in working hours: the standard one, and those of eenheden. */
    public Set<Integer> terms() {
        return Stream.concat(terms.stream(), learnt.stream()).collect(Collectors.toSet());
    }

    private void refresh() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            Set<LocalDate> closed = new HashSet<>();
            try (ResultSet days = statement.executeQuery("select datum from sluitingsdag")) {
                while (days.next()) {
                    closed.add(days.getObject(1, LocalDate.class));
                }
            }
            Set<Integer> found = new HashSet<>(Set.of(standard));
            try (ResultSet hours =
                    statement.executeQuery("select distinct termijn from eenheid where termijn is not null")) {
                while (hours.next()) {
                    found.add(hours.getInt(1));
                }
            }
            werktijd = werktijd.closedOn(closed);
            terms = Set.copyOf(found);
        } catch (SQLException | RuntimeException away) { // what escapes from here would end the polling
            LOG.warnf(
                    "When the municipality is closed cannot be read (%s); what was read last goes on.",
                    away.getClass().getSimpleName());
        }
    }
}
