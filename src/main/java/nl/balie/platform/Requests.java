package nl.balie.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What all requests share, those of programs and those of people: who is worked for at once, and what figures, traces and the log tell. */
@ApplicationScoped
public class Requests {
    private static final Logger LOG = Logger.getLogger("nl.balie.verzoek");
    /** How many requests are worked on at once, and how long one waits for its turn: more only gets in each other's way. */
    private static final int AT_ONCE = 64;

    private static final long TURN_MILLIS = 3_000;

    private final Turns turns = new Turns(AT_ONCE, TURN_MILLIS);
    private final Figures figures;
    private final Traces traces;

    Requests(Figures figures, Traces traces) {
        this.figures = figures;
        this.traces = traces;
    }

    /**
     * The turn of a request; to be given back.
     *
     * @throws Turns.NotNow when it is too long in coming
     */
    public Turns.Turn turn() {
        return turns.take();
    }

    /** Tells of a request that was answered just now. */
    public void tell(Seen seen, Function<String, @Nullable String> headers) {
        figures.count(seen);
        traces.tell(seen, headers);
        if (seen.status() >= 500 || LOG.isDebugEnabled()) {
            LOG.logf(
                    seen.status() == 503
                            ? Logger.Level.WARN
                            : seen.status() >= 500 ? Logger.Level.ERROR : Logger.Level.DEBUG,
                    "%s %d in %d ms",
                    seen.method(),
                    seen.status(),
                    seen.nanos() / 1_000_000);
        }
    }
}
