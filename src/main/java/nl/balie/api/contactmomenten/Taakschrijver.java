package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.api.http.Versions;
import nl.balie.api.words.Values;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Message;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * What is written of interne taken as objects. KISS tells a contactverzoek twice: in the contactmoment, and then as an object. The
 * first object that names the contactmoment claims the taak that came along with it; another makes a taak of its own.
 */
final class Taakschrijver {
    private static final Attribute TYPE = Attribute.text("type").max(1000).required();
    private static final Attribute TOELICHTING = InterneTaak.RESOURCE.attribute("toelichting");
    private static final Attribute STATUS = InterneTaak.RESOURCE.attribute("status");
    private static final String DATA = "record.data.";

    private Taakschrijver() {}

    /** POST. */
    static Row create(Session session, JsonNode body, Request request) throws SQLException {
        Violations faults = new Violations();
        Urls adressen = Urls.of(request);
        String type = type(body, adressen, faults);
        JsonNode data = data(body, faults);
        String named = data.path("contactmoment").asText();
        if (named.isBlank()) {
            faults.add(DATA + "contactmoment", Message.REQUIRED);
        }
        UUID key = adressen.key(Urls.CONTACTMOMENTEN, named, DATA + "contactmoment", faults);
        Row contact = key == null ? null : new Writing(session).lock(Klantcontact.RESOURCE, key, List.of());
        if (key != null && contact == null) {
            faults.add(DATA + "contactmoment", Message.BAD_URL);
        }
        faults.throwIfAny();
        UUID waiting = waiting(session, Problem.found(contact).id());
        UUID taak =
                waiting == null ? new NieuweTaak(session, request).make(Problem.found(contact), data, DATA) : waiting;
        Document claim = document(data, faults);
        claim.set(InterneTaak.OBJECTTYPE.column(), type);
        return write(session, locked(session, taak), claim, body.path("record"), data, adressen, faults);
    }

    /** PATCH: of a taak, its status and toelichting become different, and what only the object knows; the rest is the contact's. */
    static Row change(Session session, Row stored, JsonNode body, Request request) throws SQLException {
        shown(session, stored);
        Versions.check(request, stored);
        Violations faults = new Violations();
        Urls adressen = Urls.of(request);
        if (body.hasNonNull(TYPE.name())) {
            type(body, adressen, faults);
        }
        JsonNode sent = data(body, faults);
        ObjectNode shown = TaakObject.data(stored, adressen);
        ObjectNode data = AsSent.merged(shown, sent);
        requireSame(TaakObject.told(stored, adressen), shown, data, faults);
        return write(session, stored, document(sent, faults), body.path("record"), data, adressen, faults);
    }

    /** The data of the object that is sent. */
    static JsonNode data(JsonNode body, Violations faults) {
        JsonNode data = body.path("record").path("data");
        Message fault = Values.unstorable(data.toString());
        if (fault != null) {
            faults.add("record.data", fault);
        }
        return data;
    }

    private static String type(JsonNode body, Urls adressen, Violations faults) {
        if (!body.hasNonNull(TYPE.name())) {
            faults.add(TYPE.name(), Message.REQUIRED);
            return "";
        }
        Object type = Values.read(TYPE, body.get(TYPE.name()), TYPE.name(), faults);
        faults.throwIfAny();
        return Objecttype.require(String.valueOf(type), adressen);
    }

    /** The taak that came along with a contactmoment and was not told again yet; the contactmoment is locked, so that only one finds it. */
    private static @Nullable UUID waiting(Session session, UUID contact) throws SQLException {
        List<Condition> conditions = List.of(
                new Condition(Filter.is("contactmoment", "aanleidinggevendKlantcontact.uuid"), contact),
                new Condition(Filter.is("objecttype", "objecttype"), ""));
        Query query = new Query(View.bare(InterneTaak.RESOURCE), conditions, 1, 1, null);
        List<Row> rows =
                Objects.requireNonNull(new Reading(session).page(query)).rows();
        return rows.isEmpty() ? null : rows.getFirst().id();
    }

    private static Row locked(Session session, UUID id) throws SQLException {
        return shown(session, Problem.found(new Writing(session).lock(InterneTaak.RESOURCE, id, List.of())));
    }

    /** With all that an object tells. */
    private static Row shown(Session session, Row taak) throws SQLException {
        new Reading(session).fill(TaakObject.VIEW, List.of(taak));
        return taak;
    }

    /** What an object tells that is the taak's own. */
    private static Document document(JsonNode data, Violations faults) {
        Document document = new Document(InterneTaak.RESOURCE, DATA, null);
        if (data.has(STATUS.name())) {
            String status = Contactverzoek.status(data.path(STATUS.name()), DATA + STATUS.name(), faults);
            document.set(STATUS.column(), status);
        }
        if (data.has(TOELICHTING.name())) {
            document.set(TOELICHTING.column(), Contactverzoek.toelichting(data.path(TOELICHTING.name()), DATA, faults));
        }
        return document;
    }

    private static Row write(
            Session session,
            Row taak,
            Document document,
            JsonNode record,
            JsonNode data,
            Urls adressen,
            Violations faults)
            throws SQLException {
        Row changed = shown(session, document.over(taak));
        TaakObject.keep(document, changed, record, data, adressen);
        return shown(session, new Writing(session).change(taak, document, true, faults));
    }

    private static void requireSame(ObjectNode told, ObjectNode shown, ObjectNode changed, Violations faults) {
        told.fieldNames().forEachRemaining(name -> {
            boolean changeable = Set.of(STATUS.name(), TOELICHTING.name()).contains(name);
            if (!changeable && !changed.path(name).equals(shown.path(name))) {
                faults.add(DATA + name, Message.NOT_CHANGEABLE);
            }
        });
    }
}
