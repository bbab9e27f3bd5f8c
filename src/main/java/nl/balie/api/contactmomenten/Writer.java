package nl.balie.api.contactmomenten;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.resource.Row;
import nl.balie.store.Session;

/** Makes and changes resources of one kind. */
interface Writer {
    /** The kind that a list is asked of, which is this one unless something else stands beside it; refuses a list that there is not. */
    default ResourceKind asked(ResourceKind soort, Map<String, List<String>> asked, Request request) {
        return soort;
    }

    /** GET of one that is not of this kind. */
    default Answer readOther(UUID id, Request request) {
        throw Problem.notFound();
    }

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
