package nl.balie.act;

import java.time.Instant;

/** What is done every minute for as long as Balie runs, by each server: that nothing is done twice is up to it. */
public interface EveryMinute {
    /** Does what is due at this moment. */
    void pass(Instant now);

    /** What did not happen when that failed, for the log. */
    String undone();
}
