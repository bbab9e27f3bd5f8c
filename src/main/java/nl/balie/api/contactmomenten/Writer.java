package nl.balie.api.contactmomenten;

import java.sql.SQLException;
import java.util.UUID;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Request;
import nl.balie.resource.Row;
import nl.balie.store.Session;

/** Makes and changes resources of one kind. */
interface Writer {
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

    /** Takes back what others were to be told of one that is deleted. */
    default void takeBack(Session session, Row row) throws SQLException {}

    /** Keeps the row of one that is deleted, for what it tells besides; false when it can go. */
    default boolean keeps(Session session, Row row) throws SQLException {
        return false;
    }
}
