package nl.balie.platform.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a try ended. A reason is for operators: a status or a kind of failure, and never what was sent or answered. */
sealed interface Outcome {
    /** Why it did not arrive; empty when it did. */
    String reason();

    /**
     * It arrived.
     *
     * @param url where a register says it keeps it; null for what is only told
     */
    record Delivered(@Nullable String url) implements Outcome {
        @Override
        public String reason() {
            return "";
        }
    }

    /**
     * It did not arrive, or nobody knows: try again.
     *
     * @param retryAfter how long the destination asks to be left alone; null when it does not
     */
    record Again(String reason, @Nullable Duration retryAfter) implements Outcome {}

    /** The destination understood it and does not want it: trying again is no use. */
    record Refused(String reason) implements Outcome {}
}
