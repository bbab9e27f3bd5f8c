package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.Koppeling;
import nl.balie.act.Overdracht;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.api.http.Versions;
import nl.balie.register.Betrokkene;
import nl.balie.register.Klantcontact;
import nl.balie.register.Partij;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * What is written of klantcontactmomenten: each is a betrokkene. Who came along with the contactmoment is told again by the first
 * klantcontactmoment that follows: that one fills in who it was, and makes no second betrokkene.
 */
@ApplicationScoped
class Klantcontactmomenten implements Writer {
    private static final View BETROKKENEN =
            View.bare(Klantcontact.RESOURCE).with(Contactmoment.BETROKKENEN, View.bare(Betrokkene.RESOURCE));
    private static final Listing ADRESSEN = (Listing) Betrokkene.RESOURCE.member("digitaleAdressen");
    private static final View MET_ADRESSEN =
            View.bare(Betrokkene.RESOURCE).with(ADRESSEN, View.only(ADRESSEN.target(), List.of()));
    private static final List<Attribute> NAMEN = Stream.concat(
                    ((Group) Betrokkene.RESOURCE.member("contactnaam")).attributes().stream(),
                    Stream.of(Betrokkene.RESOURCE.attribute("organisatienaam")))
            .toList();

    private final Database database;
    private final Overdracht overdracht;
    private final Clock clock;

    Klantcontactmomenten(Database database, Overdracht overdracht, Clock clock) {
        this.database = database;
        this.overdracht = overdracht;
        this.clock = clock;
    }

    @Override
    public Answer create(Request request) {
        JsonNode body = Urls.body(request);
        Row row = database.write(request.call(), session -> {
            Violations faults = new Violations();
            Map<String, @Nullable Object> values = Forms.KLANTCONTACTMOMENT.read(body, false, clock, faults);
            Urls adressen = Urls.of(request);
            UUID contact = adressen.key(Urls.CONTACTMOMENTEN, values.get("contactmoment"), "contactmoment", faults);
            UUID klant = adressen.key(Urls.KLANTEN, values.get("klant"), "klant", faults);
            Writing writing = new Writing(session);
            Row klantcontact = contact == null ? null : writing.lock(Klantcontact.RESOURCE, contact, List.of());
            requireThere(contact, klantcontact, "contactmoment", faults);
            Row partij = klant == null ? null : new Reading(session).one(View.bare(Partij.RESOURCE), klant, List.of());
            requireThere(klant, partij, "klant", faults);
            faults.throwIfAny();
            Row stored = store(
                    session,
                    values,
                    Problem.found(klantcontact),
                    Problem.found(partij).id());
            overdracht.follow(
                    session, ListOperations.key(stored, Klantcontactmoment.CONTACTMOMENT), koppeling(stored, adressen));
            return stored;
        });
        return ListOperations.created(ResourceKinds.KLANTCONTACTMOMENT, row, request);
    }

    private static Koppeling koppeling(Row stored, Urls adressen) {
        String klant = adressen.to(Urls.KLANTEN, ListOperations.key(stored, Klantcontactmoment.KLANT));
        return Koppeling.klant(klant, Klantcontactmoment.rol(stored));
    }

    private static void requireThere(@Nullable UUID key, @Nullable Row row, String name, Violations faults) {
        if (key != null && row == null) {
            faults.add(name, Message.BAD_URL);
        }
    }

    private static Row store(Session session, Map<String, @Nullable Object> values, Row klantcontact, UUID klant)
            throws SQLException {
        new Reading(session).fill(BETROKKENEN, List.of(klantcontact));
        List<Row> others = klantcontact.list(Contactmoment.BETROKKENEN);
        Row waiting = others.stream()
                .filter(row -> "".equals(row.get(Betrokkene.ROL_CONTACTMOMENT)))
                .filter(row ->
                        row.get(Klantcontactmoment.KLANT) == null || klant.equals(row.get(Klantcontactmoment.KLANT)))
                .findFirst()
                .orElse(null);
        Violations faults = new Violations();
        requireOnly(others, waiting, klant, values, faults);
        Document document = new Document(Betrokkene.RESOURCE, "", null);
        document.set(Klantcontactmoment.KLANT.column(), klant);
        document.set(Betrokkene.ROL_CONTACTMOMENT.column(), values.get("rol"));
        document.set(Betrokkene.GELEZEN.column(), values.get("gelezen"));
        Writing writing = new Writing(session);
        if (waiting != null) {
            Row stored = Problem.found(writing.lock(Betrokkene.RESOURCE, waiting.id(), List.of()));
            return writing.change(stored, document, true, faults);
        }
        boolean represents = Klantcontactmoment.GESPREKSPARTNER.equals(values.get("rol"))
                && others.stream()
                        .anyMatch(
                                row -> Klantcontactmoment.BELANGHEBBENDE.equals(row.get(Betrokkene.ROL_CONTACTMOMENT)));
        document.set(Klantcontactmoment.ROL.column(), represents ? "vertegenwoordiger" : "klant");
        document.set(
                Betrokkene.RESOURCE.attribute("initiator").column(),
                !"gemeente".equals(klantcontact.get(Klantcontact.INITIATIEFNEMER)));
        document.set(Klantcontactmoment.CONTACTMOMENT.column(), klantcontact.id());
        return writing.create(List.of(document), faults).getFirst();
    }

    /** A klant has a rol in a contactmoment only once. */
    private static void requireOnly(
            List<Row> all, @Nullable Row self, UUID klant, Map<String, @Nullable Object> values, Violations faults) {
        boolean taken = all.stream()
                .filter(row -> self == null || !row.id().equals(self.id()))
                .anyMatch(row -> klant.equals(row.get(Klantcontactmoment.KLANT))
                        && Klantcontactmoment.rol(row).equals(values.get("rol")));
        if (taken) {
            faults.add(Violation.WHOLE, Message.setTaken("contactmoment", "klant", "rol"));
        }
    }

    /** All betrokkenen of the same contactmoment, which is locked: nobody can add one meanwhile. */
    private static List<Row> others(Session session, Row betrokkene) throws SQLException {
        UUID contact = ListOperations.key(betrokkene, Klantcontactmoment.CONTACTMOMENT);
        Row klantcontact = Problem.found(new Writing(session).lock(Klantcontact.RESOURCE, contact, List.of()));
        new Reading(session).fill(BETROKKENEN, List.of(klantcontact));
        return klantcontact.list(Contactmoment.BETROKKENEN);
    }

    @Override
    public void takeBack(Session session, Row betrokkene) throws SQLException {
        Koppeling klant = Koppeling.klant(
                ListOperations.key(betrokkene, Klantcontactmoment.KLANT).toString(),
                Klantcontactmoment.rol(betrokkene));
        overdracht.takeBack(session, ListOperations.key(betrokkene, Klantcontactmoment.CONTACTMOMENT), klant);
    }

    /** Who is to be called back stays known, and only who it was is forgotten. */
    @Override
    public boolean keeps(Session session, Row betrokkene) throws SQLException {
        new Reading(session).fill(MET_ADRESSEN, List.of(betrokkene));
        boolean tells = !betrokkene.list(ADRESSEN).isEmpty()
                || NAMEN.stream().anyMatch(naam -> !betrokkene.text(naam).isEmpty());
        if (tells) {
            Document document = new Document(Betrokkene.RESOURCE, "", null);
            document.set(Klantcontactmoment.KLANT.column(), null);
            document.set(Betrokkene.ROL_CONTACTMOMENT.column(), "");
            new Writing(session).change(betrokkene, document, true, new Violations());
        }
        return tells;
    }

    /** Only the rol, and whether it was read, can become different (Open Klant 0.5). */
    @Override
    public Answer change(UUID id, Request request, boolean partial) {
        JsonNode body = Urls.body(request);
        Row row = database.write(request.call(), session -> {
            Writing writing = new Writing(session);
            Row stored =
                    Problem.found(writing.lock(Betrokkene.RESOURCE, id, ResourceKinds.KLANTCONTACTMOMENT.always()));
            Versions.check(request, stored);
            Violations faults = new Violations();
            Map<String, @Nullable Object> values = Forms.KLANTCONTACTMOMENT.read(body, partial, clock, faults);
            Map<String, @Nullable Object> shown =
                    Klantcontactmoment.shown(stored, Urls.of(request)).values();
            for (String fixed : List.of("contactmoment", "klant")) {
                Object sent = values.get(fixed);
                if (sent != null && !sent.equals(shown.get(fixed))) {
                    faults.add(fixed, Message.NOT_CHANGEABLE);
                }
            }
            Document document = new Document(Betrokkene.RESOURCE, "", null);
            if (values.get("rol") != null && !values.get("rol").equals(shown.get("rol"))) {
                requireOnly(
                        others(session, stored),
                        stored,
                        ListOperations.key(stored, Klantcontactmoment.KLANT),
                        values,
                        faults);
                document.set(Betrokkene.ROL_CONTACTMOMENT.column(), values.get("rol"));
            }
            if (values.containsKey("gelezen") && !Objects.equals(values.get("gelezen"), shown.get("gelezen"))) {
                document.set(Betrokkene.GELEZEN.column(), values.get("gelezen"));
            }
            return writing.change(stored, document, true, faults);
        });
        return ListOperations.show(200, ResourceKinds.KLANTCONTACTMOMENT, row, request, Set.of());
    }
}
