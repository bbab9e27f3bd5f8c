package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.balie.act.Registratie.Persoon;
import nl.balie.act.Registratie.Taak;
import nl.balie.act.RegistreerKlantcontact;
import nl.balie.api.Answer;
import nl.balie.api.Bodies;
import nl.balie.api.Moments;
import nl.balie.api.Problem;
import nl.balie.api.Request;
import nl.balie.api.Values;
import nl.balie.api.Versions;
import nl.balie.api.openapi.Format;
import nl.balie.platform.Right;
import nl.balie.platform.Right.Deed;
import nl.balie.register.Actor;
import nl.balie.register.Betrokkene;
import nl.balie.register.DigitaalAdres;
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
import nl.balie.store.Database;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * What is written of interne taken as objects. KISS tells a contactverzoek twice: in the contactmoment, and then as an object. The
 * first object that names the contactmoment claims the taak that came along with it; another makes a taak of its own.
 */
@ApplicationScoped
class Objecten implements Schrijver {
    private static final Attribute TYPE = Attribute.text("type").max(1000).required();
    private static final Attribute TOELICHTING = InterneTaak.RESOURCE.attribute("toelichting");
    private static final Attribute STATUS = InterneTaak.RESOURCE.attribute("status");
    private static final String DATA = "record.data.";
    private static final View BETROKKENEN =
            View.bare(Klantcontact.RESOURCE).with(Contactmoment.BETROKKENEN, View.bare(Betrokkene.RESOURCE));

    private final Database database;

    Objecten(Database database) {
        this.database = database;
    }

    @Override
    public void allow(Request request) {
        List<String> asked = request.query().getOrDefault(TYPE.name(), List.of());
        asked.stream().filter(type -> !type.isBlank()).forEach(Objecttype::require);
    }

    @Override
    public Answer create(Request request) {
        JsonNode body = Bodies.read(request, Format.ZGW);
        Row row = database.write(request.call(), session -> {
            Violations faults = new Violations();
            String type = type(body, faults);
            JsonNode data = body.path("record").path("data");
            Adressen adressen = Adressen.of(request);
            String named = data.path("contactmoment").asText();
            if (named.isBlank()) {
                faults.add(DATA + "contactmoment", Message.REQUIRED);
            }
            UUID key = adressen.key(Adressen.CONTACTMOMENTEN, named, DATA + "contactmoment", faults);
            Row contact = key == null ? null : new Writing(session).lock(Klantcontact.RESOURCE, key, List.of());
            if (key != null && contact == null) {
                faults.add(DATA + "contactmoment", Message.BAD_URL);
            }
            faults.throwIfAny();
            UUID taak = store(session, Problem.found(contact), type, body.path("record"), request);
            return Problem.found(new Reading(session).one(TaakObject.VIEW, taak, List.of()));
        });
        return Lijst.created(Objecttype.SOORT, row, request);
    }

    private static String type(JsonNode body, Violations faults) {
        if (!body.hasNonNull(TYPE.name())) {
            faults.add(TYPE.name(), Message.REQUIRED);
            return "";
        }
        Object type = Values.read(TYPE, body.get(TYPE.name()), TYPE.name(), faults);
        faults.throwIfAny();
        return Objecttype.require(String.valueOf(type));
    }

    private static UUID store(Session session, Row contact, String type, JsonNode record, Request request)
            throws SQLException {
        Map<String, String> kept = kept(record);
        Row unclaimed = unclaimed(session, contact.id());
        if (unclaimed != null) {
            Document claim = new Document(InterneTaak.RESOURCE, DATA, null);
            TaakObject.mark(claim, type, kept);
            new Writing(session).change(unclaimed, claim, true, new Violations());
            return unclaimed.id();
        }
        Violations faults = new Violations();
        Contactverzoek contactverzoek = new Contactverzoek(record.path("data"), DATA, Adressen.of(request), faults);
        Taak taak = contactverzoek.taak();
        UUID key = Writing.newKey();
        taak.taak().newKey(key);
        TaakObject.mark(taak.taak(), type, kept);
        request.require(new Right(Deed.CREATE, Actor.RESOURCE.plural()));
        new Reading(session).fill(BETROKKENEN, List.of(contact));
        boolean isInitiator = !"gemeente".equals(contact.get(Klantcontact.INITIATIEFNEMER));
        List<Persoon> betrokkenen = contact.list(Contactmoment.BETROKKENEN).isEmpty()
                ? contactverzoek.betrokkenen(session, isInitiator)
                : List.of();
        if (!betrokkenen.isEmpty()) {
            request.require(new Right(Deed.CREATE, Betrokkene.RESOURCE.plural()));
            request.require(new Right(Deed.CREATE, DigitaalAdres.RESOURCE.plural()));
        }
        RegistreerKlantcontact.vulAan(session, contact.id(), List.of(), betrokkenen, List.of(taak), faults);
        return key;
    }

    /** The taak that came along with a contactmoment and was not told again yet, locked. */
    private static @Nullable Row unclaimed(Session session, UUID contact) throws SQLException {
        List<Condition> conditions = List.of(
                new Condition(Filter.is("contactmoment", "aanleidinggevendKlantcontact.uuid"), contact),
                new Condition(Filter.is("objecttype", "objecttype"), ""));
        Query query = new Query(View.bare(InterneTaak.RESOURCE), conditions, 1, 1, null);
        List<Row> rows =
                Objects.requireNonNull(new Reading(session).page(query)).rows();
        return rows.isEmpty()
                ? null
                : new Writing(session)
                        .lock(InterneTaak.RESOURCE, rows.getFirst().id(), List.of());
    }

    /** The version of the type is a number, as text too; the day from which it counts is one, or is not kept. */
    private static Map<String, String> kept(JsonNode record) {
        Map<String, String> kept = new LinkedHashMap<>();
        String version = record.path("typeVersion").asText();
        if (version.matches("[0-9]{1,9}")) {
            kept.put("typeVersion", version);
        }
        var start = Moments.date(record.path("startAt").asText());
        if (start != null) {
            kept.put("startAt", start.toString());
        }
        return kept;
    }

    /** Of a taak, its status and toelichting become different. */
    @Override
    public Answer change(UUID id, Request request, boolean partial) {
        JsonNode body = Bodies.read(request, Format.ZGW);
        Row row = database.write(request.call(), session -> {
            Writing writing = new Writing(session);
            Row stored = Problem.found(writing.lock(InterneTaak.RESOURCE, id, List.of()));
            Versions.check(request, stored);
            Violations faults = new Violations();
            if (body.hasNonNull(TYPE.name())) {
                type(body, faults);
            }
            JsonNode data = body.path("record").path("data");
            Document document = new Document(InterneTaak.RESOURCE, DATA, null);
            if (data.hasNonNull(STATUS.name())) {
                document.set(STATUS.column(), Contactverzoek.status(data.path(STATUS.name())));
            }
            if (data.hasNonNull(TOELICHTING.name())) {
                document.set(
                        TOELICHTING.column(),
                        Values.read(TOELICHTING, data.get(TOELICHTING.name()), DATA + TOELICHTING.name(), faults));
            }
            writing.change(stored, document, true, faults);
            return Problem.found(new Reading(session).one(TaakObject.VIEW, id, List.of()));
        });
        return Lijst.show(200, Objecttype.SOORT, row, request, Set.of());
    }
}
