package nl.balie.platform.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell or to hand to one destination, claimed by us for a while.
 *
 * @param key the same at every try
 * @param message JSON: an event, or the klantcontact as the register wants it; then personal
 * @param tries how many there were, this one included
 * @param moment when it was committed
 * @param list what follows a klantcontact is for this list, beside that of contactmomenten; null for anything else
 * @param contact where the register keeps the klantcontact that it follows
 */
record Delivery(
        long id,
        UUID key,
        String message,
        int tries,
        OffsetDateTime moment,
        @Nullable String list,
        @Nullable String contact) {

    /** Only what may be logged. */
    @Override
    public String toString() {
        return "Delivery " + id;
    }
}
