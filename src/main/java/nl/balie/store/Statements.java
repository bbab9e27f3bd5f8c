package nl.balie.store;

import java.util.Locale;

/** What the current request asks of the database: how many statements, and how long it spends inside transactions. */
public final class Statements {
    private static final ScopedValue<Statements> CURRENT = ScopedValue.newInstance();

    private int count;
    private int trips;
    private long nanos;

    private Statements() {}

    /** Does work, and tells what it asked of the database. */
    public static Statements during(Runnable work) {
        Statements statements = new Statements();
        ScopedValue.where(CURRENT, statements).run(work);
        return statements;
    }

    static void add(Session session, long nanos) {
        if (CURRENT.isBound()) {
            Statements current = CURRENT.get();
            current.count += session.statements();
            current.trips += session.trips();
            current.nanos += nanos;
        }
    }

    /** How many statements. */
    public int count() {
        return count;
    }

    /**
     * Where the time went, as {@code Server-Timing} tells it: inside transactions, waiting for a connection included, with the number of
     * statements and of trips to the database; and in all.
     */
    public String timing(long total) {
        return String.format(
                Locale.ROOT, "sql;desc=\"%d in %d\";dur=%.3f, total;dur=%.3f", count, trips, nanos / 1e6, total / 1e6);
    }
}
