package nl.balie.api.contactmomenten;

import java.util.UUID;
import nl.balie.api.Answer;
import nl.balie.api.Request;

/** Makes and changes resources of one kind. */
interface Schrijver {
    /** Refuses a list that this kind does not have. */
    default void allow(Request request) {}

    /** POST. */
    Answer create(Request request);

    /**
     * PUT or PATCH.
     *
     * @param partial PATCH
     */
    Answer change(UUID id, Request request, boolean partial);
}
