package nl.balie.platform;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Work of which only so much is done at once: more would get in each other's way, or would not fit in memory. */
public final class Turns {
    private final Semaphore free;
    private final long patienceMillis;

    /**
     * So many at once.
     *
     * @param patienceMillis how long one waits for its turn, who came first goes first; 0 for not at all
     */
    public Turns(int atOnce, long patienceMillis) {
        this.free = new Semaphore(atOnce, true);
        this.patienceMillis = patienceMillis;
    }

    /** A turn; to be given back. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** It is too busy. */
    public static final class NotNow extends RuntimeException {
        private static final long serialVersionUID = 1;

        private NotNow() {
            super("too busy", null, false, false);
        }
    }

    /**
     * Takes a turn.
     *
     * @throws NotNow when it is too long in coming: who asks may come back
     */
    public Turn take() {
        try {
            if (!free.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new NotNow();
            }
            return free::release;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotNow();
        }
    }
}
