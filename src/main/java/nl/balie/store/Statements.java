package nl.balie.store;

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

    /** How many times the database was waited for. */
    public int trips() {
        return trips;
    }

    /** How long, waiting for a connection included. */
    public long nanos() {
        return nanos;
    }
}
