package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.balie.act.Herkomst;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.api.http.Versions;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.resource.Document;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** Writes objects that are the rows of one resource, with the rights on that resource; those that are only looked up are refused with 405. */
final class Soortschrijver {
    private Soortschrijver() {}

    /** POST. */
    static Row create(Session session, Objectsoort soort, JsonNode body, Request request) throws SQLException {
        require(soort, Deed.CREATE, request);
        Violations faults = new Violations();
        Document document = soort.lezer().read(body, false, faults);
        return soort.filled(
                session, new Writing(session).create(List.of(document), faults).getFirst());
    }

    /** PUT or PATCH of the object with this key, which there is. */
    static Row change(Session session, Objectsoort soort, UUID id, JsonNode body, boolean partial, Request request)
            throws SQLException {
        Row stored = Problem.found(new Writing(session).lock(soort.resource(), id, soort.always()));
        Versions.check(request, stored);
        Violations faults = new Violations();
        JsonNode type = body.path("type");
        if (!type.isMissingNode() && !soort.type().is(type.asText(), Urls.of(request))) {
            faults.add("type", Message.NOT_CHANGEABLE);
        }
        Document document = soort.lezer().read(body, partial, faults);
        return soort.filled(session, new Writing(session).change(stored, document, partial, faults));
    }

    /**
     * The type of the object with this key, to which the caller may do this; null when there is none that he may know of. What is kept equal to a source is
     * not for him to change.
     */
    static @Nullable Objectsoort find(Session session, UUID id, Deed deed, Request request) throws SQLException {
        for (Objectsoort soort : Objectsoorten.ALLE) {
            boolean known = may(soort, Deed.READ, request) || (soort.isWritten() && may(soort, deed, request));
            Row row = known ? new Reading(session).one(View.bare(soort.resource()), id, soort.always()) : null;
            if (row != null) {
                require(soort, deed, request);
                Herkomst.requireEigen(soort.resource(), row);
                return soort;
            }
        }
        return null;
    }

    private static boolean may(Objectsoort soort, Deed deed, Request request) {
        return request.call().rights().include(new Right(deed, soort.resource().plural()));
    }

    private static void require(Objectsoort soort, Deed deed, Request request) {
        if (!soort.isWritten()) {
            throw Problem.methodNotAllowed(request.method());
        }
        request.require(new Right(deed, soort.resource().plural()));
    }
}
