package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Contactmoment.MEDEWERKER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.balie.act.Overdracht;
import nl.balie.act.Registratie;
import nl.balie.act.Registratie.Wie;
import nl.balie.act.RegistreerKlantcontact;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.api.http.Versions;
import nl.balie.api.words.Languages;
import nl.balie.platform.outbox.Destination;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Message;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Deleting;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** What is written of contactmomenten: each is a klantcontact with the actor that the medewerker is. */
@ApplicationScoped
class Contactmomenten implements Writer {
    private static final String VORIG = "vorigContactmoment";
    private static final String BRONORGANISATIE = "bronorganisatie";

    private final Database database;
    private final Overdracht overdracht;
    private final Clock clock;

    Contactmomenten(Database database, Overdracht overdracht, Clock clock) {
        this.database = database;
        this.overdracht = overdracht;
        this.clock = clock;
    }

    @Override
    public Answer create(Request request) {
        JsonNode body = Urls.body(request);
        Optional<Destination> register = overdracht.register(request.headerOf(Overdracht.REGISTER));
        Row row = database.write(request.call(), session -> {
            Violations faults = new Violations();
            Map<String, @Nullable Object> values = Forms.CONTACTMOMENT.read(body, false, clock, faults);
            UUID vorig = Urls.of(request).key(Urls.CONTACTMOMENTEN, values.get(VORIG), VORIG, faults);
            Document document = Contactmoment.document(values, body, null);
            Map<String, String> kept = kept(document);
            requireMedewerker(kept, body, faults);
            Languages.require(session, document, Contactmoment.TAAL, "voorkeurstaal", faults);
            if (vorig != null) {
                requireFirstVervolg(session, vorig, null, faults);
            }
            ExtendedPost extra = new ExtendedPost(body, document, Urls.of(request), faults);
            extra.complete();
            Koppelingen links = new Koppelingen(body, Urls.of(request), clock, faults);
            List<Document> objecten = links.objecten(request);
            if (vorig != null) {
                objecten.add(vervolg(vorig));
            }
            UUID id = RegistreerKlantcontact.registreer(
                    session,
                    new Registratie(
                            document,
                            medewerker(kept),
                            links.betrokkenen(session, request, document, extra.betrokkenen(session, request)),
                            objecten,
                            List.of(),
                            extra.taken(request),
                            extra.details(request)),
                    faults);
            if (register.isPresent()) {
                ObjectNode told = (ObjectNode) body;
                if (told.path(BRONORGANISATIE).asText("").isEmpty()) {
                    told.put(BRONORGANISATIE, (String) values.get(BRONORGANISATIE));
                }
                overdracht.handOn(session, register.get(), id, told, extra.isContactverzoek());
            }
            return Problem.found(new Reading(session).one(Contactmoment.VIEW, id, List.of()));
        });
        return ListOperations.created(ResourceKinds.CONTACTMOMENT, row, request);
    }

    @Override
    public Answer change(UUID id, Request request, boolean partial) {
        JsonNode body = Urls.body(request);
        Row row = database.write(request.call(), session -> {
            Writing writing = new Writing(session);
            Row stored = Problem.found(writing.lock(Klantcontact.RESOURCE, id, List.of()));
            Versions.check(request, stored);
            new Reading(session).fill(Contactmoment.VIEW, List.of(stored));
            Violations faults = new Violations();
            JsonNode answered = SentBack.answered(Contactmoment.shown(stored, Urls.of(request), Set.of()));
            Map<String, @Nullable Object> values = Forms.CONTACTMOMENT.read(body, answered, partial, clock, faults);
            if (values.isEmpty()) {
                faults.throwIfAny();
                return stored;
            }
            if (!body.has("registratiedatum")) {
                values.remove("registratiedatum"); // the moment at which it was registered is still the same
            }
            Document document = Contactmoment.document(values, body, stored);
            Map<String, String> kept = kept(document);
            Languages.require(session, document, Contactmoment.TAAL, "voorkeurstaal", faults);
            boolean tells = !partial || body.has("medewerker") || body.has(MEDEWERKER);
            if (tells && !SentBack.isSame(body, answered, "medewerker", MEDEWERKER)) {
                requireMedewerker(kept, body, faults);
            }
            if (values.containsKey(VORIG)) {
                vorig(session, stored, values, Urls.of(request), faults);
            }
            writing.change(stored, document, true, faults);
            boolean told = values.containsKey("medewerker") || values.containsKey(MEDEWERKER);
            if (told && !kept.equals(Contactmoment.kept(stored))) {
                RegistreerKlantcontact.vulAan(session, id, medewerker(kept), List.of(), List.of(), faults);
            }
            return Problem.found(new Reading(session).one(Contactmoment.VIEW, id, List.of()));
        });
        return ListOperations.show(200, ResourceKinds.CONTACTMOMENT, row, request, Set.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> kept(Document document) {
        return (Map<String, String>) Objects.requireNonNull(document.get(Klantcontact.CONTACTMOMENT.column()));
    }

    /** An object that says nothing of somebody names nobody. */
    private static void requireMedewerker(Map<String, String> kept, JsonNode body, Violations faults) {
        boolean isNamed =
                kept.keySet().stream().anyMatch(name -> name.equals("medewerker") || name.startsWith(MEDEWERKER + "."));
        if (body.isObject() && !isNamed) {
            faults.add(Violation.WHOLE, Message.NO_MEDEWERKER);
        }
    }

    /** The actor that the medewerker is; none when nothing tells who. */
    private static List<Wie> medewerker(Map<String, String> kept) {
        String identificatie = kept.getOrDefault(MEDEWERKER + ".identificatie", "");
        String url = Contactmoment.first(kept.getOrDefault("medewerker", ""), Actoridentificatie.LONGEST);
        if (!identificatie.isEmpty()) {
            return List.of(Actoridentificatie.MEDEWERKER.who(
                    MEDEWERKER, identificatie, Contactmoment.naam(kept), "medewerker"));
        }
        return url.isEmpty()
                ? List.of()
                : List.of(Actoridentificatie.MEDEWERKER_URL.who("medewerker", url, url, "medewerker"));
    }

    private static Document vervolg(UUID vorig) {
        Document document = new Document(Onderwerpobject.RESOURCE, "", null);
        document.set(Onderwerpobject.WAS_KLANTCONTACT.column(), vorig);
        return document;
    }

    /** Puts another contactmoment, or none, before this one. */
    private static void vorig(
            Session session, Row stored, Map<String, @Nullable Object> values, Urls adressen, Violations faults)
            throws SQLException {
        UUID vorig = adressen.key(Urls.CONTACTMOMENTEN, values.get(VORIG), VORIG, faults);
        List<Row> before = stored.list(Contactmoment.OBJECTEN).stream()
                .filter(Contactmoment::isVervolg)
                .toList();
        if (before.stream().anyMatch(row -> Objects.equals(row.get(Onderwerpobject.WAS_KLANTCONTACT), vorig))) {
            return;
        }
        if (vorig != null) {
            requireFirstVervolg(session, vorig, stored.id(), faults);
        }
        faults.throwIfAny();
        new Deleting(session)
                .delete(Onderwerpobject.RESOURCE, before.stream().map(Row::id).toList());
        if (vorig != null) {
            Document vervolg = vervolg(vorig);
            vervolg.set(Onderwerpobject.KLANTCONTACT.column(), stored.id());
            new Writing(session).create(List.of(vervolg), faults);
        }
    }

    /** A contactmoment is followed by one at most; who wants to follow it waits for others who do. */
    private static void requireFirstVervolg(Session session, UUID vorig, @Nullable UUID self, Violations faults)
            throws SQLException {
        if (vorig.equals(self) || new Writing(session).lock(Klantcontact.RESOURCE, vorig, List.of()) == null) {
            faults.add(VORIG, Message.BAD_URL);
            return;
        }
        List<Condition> conditions =
                List.of(new Condition(Filter.is("wasKlantcontact", "wasKlantcontact.uuid"), vorig));
        Query query = new Query(View.bare(Onderwerpobject.RESOURCE), conditions, 1, 500, null);
        boolean followed = Objects.requireNonNull(new Reading(session).page(query)).rows().stream()
                .anyMatch(Contactmoment::isVervolg);
        if (followed) {
            faults.add(VORIG, Message.taken("contactmoment", VORIG));
        }
    }
}
