package nl.balie.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.balie.platform.Call;
import nl.balie.register.Register;
import nl.balie.resource.Column;
import nl.balie.resource.Normalised;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import org.jboss.logging.Logger;

/**
 * Works out what rows are found by where it is missing: for rows from before an upgrade, and for those that came by other hands. At
 * start and every minute, in portions that others hardly wait for; several servers share the work. What a row says does not change
 * by it, nor does its version.
 */
@ApplicationScoped
class Filling {
    private static final Logger LOG = Logger.getLogger(Filling.class);
    private static final int PORTION = 1000;

    private final Database database;
    private final ScheduledExecutorService job = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("filling").factory());

    Filling(Database database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        var _ = job.scheduleWithFixedDelay(this::fill, 0, 60, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        job.shutdownNow();
    }

    private void fill() {
        try {
            Register.all().forEach(resource -> resource.finding().normalised().forEach(kept -> fill(resource, kept)));
        } catch (RuntimeException problem) { // what escapes from here would end the filling
            LOG.warn("what rows are found by not worked out, next try in a minute: " + problem.getMessage());
        }
    }

    private void fill(Resource resource, Normalised kept) {
        long filled = 0;
        int portion;
        do {
            portion = database.write(Call.BALIE, session -> portion(session, resource, kept));
            filled += portion;
        } while (portion == PORTION && !job.isShutdown());
        if (filled > 0) {
            LOG.infof(
                    "%d rows of %s are now found by %s",
                    filled, resource.name(), kept.column().name());
        }
    }

    private static int portion(Session session, Resource resource, Normalised kept) throws SQLException {
        List<Column> columns = new ArrayList<>(List.of(resource.columns().getFirst()));
        columns.addAll(kept.of());
        String column = kept.column().name();
        List<Row> rows = session.query(
                "select " + Columns.list("t", columns) + " from " + resource.name() + " t where " + column
                        + " is null limit " + PORTION + " for no key update skip locked",
                List.of(),
                result -> Columns.row(result, 1, resource, columns));
        if (!rows.isEmpty()) {
            session.update(
                    "update " + resource.name() + " t set " + column + " = " + Normalising.stored(kept, "v.tekst")
                            + " from unnest(?, ?) as v (rij, tekst) where t.id = v.rij",
                    List.of(
                            rows.stream().map(Row::id).toList(),
                            rows.stream().map(row -> Normalising.of(kept, row)).toList()));
        }
        return rows.size();
    }
}
