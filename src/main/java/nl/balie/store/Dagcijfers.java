package nl.balie.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.balie.platform.Call;
import nl.balie.store.Summary.Group;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the figures of each day. A day of which no note ({@link Cijfernotities}) tells that something was touched is what its sums say; the
 * others are counted when somebody asks ({@link Summary}), and summed here soon after. Whoever changes tables behind the back of the store
 * makes them wrong: once a day the number of contacts of each day is held against its sums.
 */
@ApplicationScoped
public class Dagcijfers {
    private static final Logger LOG = Logger.getLogger(Dagcijfers.class);
    private static final int PORTION = 10;

    /** Which days may not be what their sums say, by what is noted in {@code n}. Keys are looked up one by one, however many rows the planner expects. */
    @SuppressWarnings("InlineFormatString") // it reads better on its own
    private static final String TOUCHED = """
            select dag from %1$s n where dag is not null
            union select %2$s from klantcontact k where k.id = any(array(select klantcontact from %1$s n where klantcontact is not null))
            union select %2$s from klantcontact k where k.id = any(array(
                select link.klantcontact from actorklantcontact link where link.actor = any(array(select actor from %1$s n where actor is not null))))
            union select dag from dagcijfer where soort = 'alle' and exists (select from %1$s n where dag is null and klantcontact is null and actor is null)""";

    private static final String SPREAD = """
            with weg as (
                delete from cijfernotitie where dag is null returning dag, klantcontact, actor)
            insert into cijfernotitie (dag) %s""".formatted(touched("weg"));
    private static final String TAKE = """
            delete from cijfernotitie where dag in (
                select distinct dag from cijfernotitie where dag is not null order by dag desc limit %d)
            returning dag::text""".formatted(PORTION);
    private static final String FORGET = "delete from dagcijfer where soort = ? and dag = any (?::text[]::date[])";

    @SuppressWarnings("InlineFormatString") // it reads better on its own
    private static final String KEEP = """
            with %s
            insert into dagcijfer (dag, soort, groep, contacten, meteen, los, gesprekken, seconden)
            select dag, ?, c.* from (select dag, %s as begin, %s as eind from unnest (?::text[]::date[]) dag) s
            cross join lateral %s c""";

    private static final String CHECK = """
            insert into cijfernotitie (dag)
            select dag from (select %s as dag, count(*) as aantal from klantcontact k group by 1) k
            full join (select dag, contacten from dagcijfer where soort = 'alle') d using (dag)
            where aantal is distinct from contacten""".formatted(Counting.DAY.formatted("k.plaatsgevonden_op"));

    /** Figures wait for nobody: where a table is locked, they are summed up the next time. */
    private static final String GIVE_WAY = "select set_config('lock_timeout', '300ms', true)";

    /** Notes every day, for who changed contacts, or what is tied to them, without telling which. */
    public static final String ALLE_OPNIEUW = """
            insert into cijfernotitie (dag)
            select %s from klantcontact k union select dag from dagcijfer where soort = 'alle'""".formatted(Counting.DAY.formatted("k.plaatsgevonden_op"));

    private final Database database;
    private final ScheduledExecutorService job = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("dagcijfers").factory());

    Dagcijfers(Database database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        var _ = job.scheduleWithFixedDelay(this::sumUp, 5, 30, TimeUnit.SECONDS);
        var _ = job.scheduleWithFixedDelay(this::check, 60, TimeUnit.DAYS.toSeconds(1), TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        job.shutdownNow();
    }

    /** The days that the notes in this table tell of. */
    static String touched(String notes) {
        return TOUCHED.formatted(notes, Counting.DAY.formatted("k.plaatsgevonden_op"));
    }

    private void sumUp() {
        try {
            database.write(Call.BALIE, Dagcijfers::spread);
            int days;
            do {
                days = database.write(Call.BALIE, Dagcijfers::sum);
            } while (days == PORTION && !job.isShutdown());
        } catch (RuntimeException problem) { // what escapes from here would end the summing
            LOG.warn("figures of days not summed up, next try in half a minute: " + problem.getMessage());
        }
    }

    /** Makes of each note a note of the days that it tells of. */
    static int spread(Session session) throws SQLException {
        session.ask(GIVE_WAY, List.of(), row -> true);
        return session.updated(SPREAD, List.of());
    }

    /**
     * Sums up some of the days that were touched, the latest first; tells how many. Each statement sees what is there by then: at least all
     * that the notes tell of which it took away, and what it sees besides leaves notes of its own.
     */
    static int sum(Session session) throws SQLException {
        session.takeTurns(List.of("dagcijfers"));
        session.ask(GIVE_WAY, List.of(), row -> true);
        List<String> days = // as the database writes them: the year 10000 is written otherwise here
                session.query(TAKE, List.of(), row -> row.getString(1)).stream()
                        .distinct()
                        .toList();
        if (!days.isEmpty()) {
            session.ask(Summary.ROOM, List.of(), row -> true);
            List<@Nullable Group> groups = new ArrayList<>(Arrays.asList(Group.values()));
            groups.add(null);
            for (@Nullable Group group : groups) {
                session.update(FORGET, List.of(Counting.kind(group), days));
                session.update(
                        KEEP.formatted(
                                Counting.KNOWN,
                                Counting.BEGIN.formatted("dag"),
                                Counting.BEGIN.formatted("(dag + 1)"),
                                Counting.of(group)),
                        List.of(Counting.kind(group), days));
            }
        }
        return days.size();
    }

    private void check() {
        try {
            int days = database.write(Call.BALIE, Dagcijfers::check);
            if (days > 0) {
                LOG.infof("The figures of %d days are worked out anew", days);
            }
        } catch (RuntimeException problem) {
            LOG.warn("figures of days not held against the contacts, next try tomorrow: " + problem.getMessage());
        }
    }

    /** Notes the days that have other numbers of contacts than their sums say; tells how many. */
    static int check(Session session) throws SQLException {
        session.ask(GIVE_WAY, List.of(), row -> true);
        return session.updated(CHECK, List.of());
    }
}
