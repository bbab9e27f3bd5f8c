package nl.balie.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.balie.platform.Call;
import nl.balie.register.Register;
import nl.balie.resource.Resource;
import org.jboss.logging.Logger;

/**
 * How many rows each resource has, without counting them: every transaction notes what it added or took away, and a job sums the
 * notes up now and then. Exact at any moment, because a note is part of the transaction it tells of. Whoever changes tables behind
 * the back of the store makes the counts wrong: at start and once a day they are held against the tables, and repaired.
 */
@ApplicationScoped
class Counts {
    private static final Logger LOG = Logger.getLogger(Counts.class);
    private static final String SUM_UP = """
            with gone as (
                delete from telling where id in (select id from telling order by id limit 10000 for update skip locked)
                returning soort, aantal)
            insert into telling (soort, aantal) select soort, sum(aantal) from gone group by soort""";
    /** One statement sees one moment, of rows and notes alike: nobody has to wait, and a note that comes meanwhile still counts. */
    private static final String REPAIR = """
            insert into telling (soort, aantal)
            select soort, rijen - genoteerd from (
                select soort, rijen, coalesce((select sum(aantal) from telling t where t.soort = s.soort), 0) as genoteerd
                from (%s) s) v
            where rijen <> genoteerd
            returning soort, aantal""".formatted(Register.all()
            .map(resource -> "select '%1$s' as soort, count(*) as rijen from %1$s".formatted(resource.name()))
            .collect(Collectors.joining(" union all ")));

    private final Database database;
    private final ScheduledExecutorService job = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("tellingen").factory());

    Counts(Database database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        var _ = job.scheduleWithFixedDelay(this::repair, 0, 1, TimeUnit.DAYS);
        var _ = job.scheduleWithFixedDelay(this::sumUp, 2, 2, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        job.shutdownNow();
    }

    static Pending<Long> of(Session session, Resource resource) {
        return session.ask(
                "select coalesce(sum(aantal), 0) from telling where soort = ?",
                List.of(resource.name()),
                result -> result.getLong(1));
    }

    private void sumUp() {
        try {
            database.write(Call.BALIE, Counts::sumUp);
        } catch (RuntimeException problem) {
            LOG.warn("counts not summed up, next try in two seconds: " + problem.getMessage());
        }
    }

    static int sumUp(Session session) throws SQLException {
        return session.updated(SUM_UP, List.of());
    }

    private void repair() {
        try {
            database.write(Call.BALIE, Counts::repair)
                    .forEach((resource, difference) -> LOG.warnf(
                            "The count of %s was %d off; it is repaired. Were rows changed outside Balie?",
                            resource, difference));
        } catch (RuntimeException problem) {
            LOG.warn("counts not held against the tables, next try tomorrow: " + problem.getMessage());
        }
    }

    /** Makes counts that differ from the tables right; tells how many rows each of them missed. */
    static Map<String, Long> repair(Session session) throws SQLException {
        Map<String, Long> differences = new TreeMap<>();
        // Two servers that both see a difference may not both add it; who writes a note does not wait for this lock.
        session.update("lock table telling in share update exclusive mode", List.of());
        session.query(REPAIR, List.of(), result -> differences.put(result.getString(1), result.getLong(2)));
        return differences;
    }
}
