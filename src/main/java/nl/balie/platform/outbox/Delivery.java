package nl.balie.platform.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One thing to tell or to hand to one destination, claimed by us for a while.
 *
 * @param key the same at every try
 * @param message JSON: an event, or the klantcontact as the register wants it; then personal
 * @param tries how many there were, this one included
 * @param moment when it was committed
 */
record Delivery(long id, UUID key, String message, int tries, OffsetDateTime moment) {

    /** Only what may be logged. */
    @Override
    public String toString() {
        return "Delivery " + id;
    }
}
