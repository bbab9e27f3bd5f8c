package nl.balie.store;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.register.Bron;
import nl.balie.register.Contactmomentdetails;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/**
 * Which contactmomentdetails came, changed or went since a moment, for who keeps a copy. Every transaction that touches them notes
 * so, under the moment at which it began. Who reads is given a watermark to go on from: no later than the beginning of the oldest
 * transaction that still runs, so that what is committed late is not skipped. What lies between is given twice.
 */
public final class Changes {
    private static final Reference OF = Bron.RESOURCE.reference("contactmomentdetails");
    private static final String NOTE = """
            insert into contactmomentdetails_wijziging as w (id, genoemd_als, moment, verwijderd)
            select id, genoemd_als, now(), not exists (select from contactmomentdetails d where d.id = nieuw.id)
            from unnest(?::uuid[], ?::text[]) as nieuw (id, genoemd_als) order by id
            on conflict (id) do update set genoemd_als = coalesce(excluded.genoemd_als, w.genoemd_als),
                moment = excluded.moment, verwijderd = excluded.verwijderd""";
    /** A transaction shows when it began a little after it began, and clocks are now and then put right: hence the seconds. */
    private static final String WATERMARK = """
            select least(clock_timestamp() - interval '5 seconds', min(xact_start)) from pg_stat_activity
            where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()""";

    private static final String PAGE = """
            select id, genoemd_als, moment, verwijderd from contactmomentdetails_wijziging
            where (moment, id) >= (?, ?) order by moment, id limit ?""";

    private static final UUID FIRST = new UUID(0, 0);

    private Changes() {}

    /**
     * The details of this klantcontact were touched.
     *
     * @param named how the client named the klantcontact, as far as is known
     */
    public record Change(UUID id, @Nullable String named, OffsetDateTime moment, boolean gone) {}

    /** Notes what this transaction did; nothing when it touched no details. */
    static void note(Session session) throws SQLException {
        Map<UUID, @Nullable String> touched = new LinkedHashMap<>();
        for (Mutation mutation : session.mutations()) {
            Row row = mutation.row();
            if (mutation.resource() == Contactmomentdetails.RESOURCE) {
                touched.put(row.id(), (String) row.get(Contactmomentdetails.GENOEMD_ALS));
            } else if (mutation.resource() == Bron.RESOURCE && row.get(OF) != null) {
                touched.putIfAbsent(row.get(OF), null);
            }
        }
        if (!touched.isEmpty()) {
            session.update(NOTE, List.of(List.copyOf(touched.keySet()), new ArrayList<>(touched.values())));
        }
    }

    /** From when to ask next. In a transaction of its own, which comes before the one that reads the changes. */
    public static OffsetDateTime watermark(Session session) throws SQLException {
        return session.query(WATERMARK, List.of(), row -> row.getObject(1, OffsetDateTime.class))
                .getFirst();
    }

    /** How many were touched since this moment. */
    public static long count(Session session, OffsetDateTime since) throws SQLException {
        return session.query(
                        "select count(*) from contactmomentdetails_wijziging where moment >= ?",
                        List.of(since),
                        row -> row.getLong(1))
                .getFirst();
    }

    /**
     * What was touched since this moment, the longest ago first.
     *
     * @param id of those of that very moment, where to begin; null for the first
     * @param size how many at most
     */
    public static List<Change> since(Session session, OffsetDateTime moment, @Nullable UUID id, int size)
            throws SQLException {
        return session.query(
                PAGE,
                List.of(moment, id == null ? FIRST : id, size),
                row -> new Change(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class),
                        row.getBoolean(4)));
    }
}
