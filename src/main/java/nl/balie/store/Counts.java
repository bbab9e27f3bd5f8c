package nl.balie.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.balie.resource.Resource;
import org.jboss.logging.Logger;

/**
 * How many rows each resource has, without counting them: every transaction notes what it added or took away, and a job sums the
 * notes up now and then. Exact at any moment, because a note is part of the transaction it tells of.
 */
@ApplicationScoped
class Counts {
    private static final Logger LOG = Logger.getLogger(Counts.class);
    private static final String SUM_UP = """
            with gone as (
                delete from telling where id in (select id from telling order by id limit 10000 for update skip locked)
                returning soort, aantal)
            insert into telling (soort, aantal) select soort, sum(aantal) from gone group by soort""";

    private final AgroalDataSource pool;
    private final ScheduledExecutorService job = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("tellingen").factory());

    Counts(AgroalDataSource pool) {
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        var _ = job.scheduleWithFixedDelay(this::sumUp, 2, 2, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        job.shutdownNow();
    }

    static long of(Session session, Resource resource) throws SQLException {
        return session.query(
                        "select coalesce(sum(aantal), 0) from telling where soort = ?",
                        List.of(resource.name()),
                        result -> result.getLong(1))
                .getFirst();
    }

    private void sumUp() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(SUM_UP);
        } catch (SQLException problem) {
            LOG.warn("counts not summed up, next try in two seconds: " + problem.getSQLState());
        }
    }
}
