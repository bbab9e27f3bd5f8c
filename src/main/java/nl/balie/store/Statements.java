package nl.balie.store;

/** How many statements the current request sent; asked for by tests and by whoever wants timing. */
public final class Statements {
    private static final ScopedValue<int[]> COUNT = ScopedValue.newInstance();

    private Statements() {}

    /** Runs work with a count of its own. */
    public static void counting(int[] count, Runnable work) {
        ScopedValue.where(COUNT, count).run(work);
    }

    static void count(int statements) {
        if (COUNT.isBound()) {
            COUNT.get()[0] += statements;
        }
    }
}
