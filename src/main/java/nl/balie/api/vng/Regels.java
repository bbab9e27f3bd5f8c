package nl.balie.api.vng;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import nl.balie.register.Actor;
import nl.balie.register.ActorKlantcontact;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.register.Register;
import nl.balie.resource.Attribute;
import nl.balie.resource.Column;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Numbering;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** The rules that only the standard has; they complete or refuse a document before it is stored. */
final class Regels {
    private static final Reference ACTOR = ActorKlantcontact.RESOURCE.reference("actor");
    private static final Listing ACTOREN = (Listing) InterneTaak.RESOURCE.member("toegewezenAanActoren");
    private static final Listing DETAILS = (Listing) Klantcontact.RESOURCE.member("details");
    private static final Attribute OBJECT_ID =
            ((Group) Onderwerpobject.RESOURCE.member("onderwerpobjectidentificator")).attribute("objectId");
    private static final Reference BETROKKENE = DigitaalAdres.RESOURCE.reference("verstrektDoorBetrokkene");
    private static final Reference PARTIJ = DigitaalAdres.RESOURCE.reference("verstrektDoorPartij");
    private static final Attribute STATUS = InterneTaak.RESOURCE.attribute("status");
    private static final Column AFGEHANDELD_OP =
            InterneTaak.RESOURCE.attribute("afgehandeldOp").column();

    private final Session session;
    private final Violations faults;

    Regels(Session session, Violations faults) {
        this.session = session;
        this.faults = faults;
    }

    /** Applies all of them; {@code stored} is the row that is changed, null for a new one. */
    void apply(Document document, @Nullable Row stored) throws SQLException {
        Resource resource = document.resource();
        if (Register.NUMBERED.contains(resource)) {
            nummerBlijft(document, stored);
        }
        if (resource == InterneTaak.RESOURCE) {
            verwerktVolgtStatus(document, stored);
            actorIsActief(resource, document, stored);
        } else if (resource == ActorKlantcontact.RESOURCE) {
            actorIsActief(resource, document, stored);
        } else if (resource == Onderwerpobject.RESOURCE) {
            heeftOnderwerp(document, stored);
        } else if (resource == DigitaalAdres.RESOURCE) {
            isVerstrekt(document, stored);
        }
    }

    /** Given when there is none; once it is there it stays (F0796). A number that is taken already is a fault like everywhere. */
    private void nummerBlijft(Document document, @Nullable Row stored) throws SQLException {
        Column nummer = document.resource().attribute("nummer").column();
        Object known = stored == null ? null : stored.get(nummer);
        Object sent = document.get(nummer);
        if (known != null && sent != null && !known.equals(sent)) {
            faults.add("nummer", Message.NOT_CHANGEABLE);
        } else if (known != null) {
            document.set(nummer, known);
        } else if (!faults.any()) {
            Numbering.give(session, List.of(document));
        }
    }

    /** An open task has no moment at which it was done, whatever is sent (the example of F2120); a moment once kept stays. */
    private static void verwerktVolgtStatus(Document document, @Nullable Row stored) {
        Object status = document.has(STATUS.column())
                ? document.get(STATUS.column())
                : stored == null ? null : stored.get(STATUS);
        if (!"verwerkt".equals(status)) {
            document.set(AFGEHANDELD_OP, null);
        } else if (document.get(AFGEHANDELD_OP) == null && stored != null) {
            document.set(AFGEHANDELD_OP, stored.get(AFGEHANDELD_OP));
        }
    }

    /** An actor that is no longer active gets nothing new to do with (SIM, indicatieActief). */
    private void actorIsActief(Resource resource, Document document, @Nullable Row stored) throws SQLException {
        UUID actor;
        UUID before;
        if (resource == ActorKlantcontact.RESOURCE) {
            actor = (UUID) document.get(ACTOR.column());
            before = stored == null ? null : stored.get(ACTOR);
        } else {
            actor = document.items(ACTOREN) == null
                    ? null
                    : Objects.requireNonNull(document.items(ACTOREN)).getFirst().uuid();
            before = stored == null || stored.list(ACTOREN).isEmpty()
                    ? null
                    : stored.list(ACTOREN).getFirst().id();
        }
        if (actor == null || actor.equals(before)) {
            return;
        }
        Row row = new Reading(session).one(View.only(Actor.RESOURCE, List.of(Actor.ACTIEF.name())), actor, List.of());
        if (row != null && !row.is(Actor.ACTIEF)) {
            faults.add(
                    resource == ActorKlantcontact.RESOURCE ? "actorId" : "toegewezenAanActor", Message.INACTIVE_ACTOR);
        }
    }

    /** C9708 links an earlier klantcontact without any identificator: one of the two is enough, neither is too little. */
    private void heeftOnderwerp(Document document, @Nullable Row stored) {
        mustHave(
                document,
                stored,
                row -> !row.text(OBJECT_ID).isEmpty() || row.get(Onderwerpobject.WAS_KLANTCONTACT) != null,
                "onderwerpobjectidentificator",
                Message.NO_SUBJECT);
    }

    /** An address is always somebody's (F1995). */
    private void isVerstrekt(Document document, @Nullable Row stored) {
        mustHave(
                document,
                stored,
                row -> row.get(BETROKKENE) != null || row.get(PARTIJ) != null,
                "verstrektDoorBetrokkene",
                Message.NO_PROVIDER);
    }

    /** A row that another dialect made without may do without. */
    private void mustHave(
            Document document, @Nullable Row stored, Predicate<Row> condition, String name, Message message) {
        boolean kept = stored == null || condition.test(stored);
        Row after = document.over(stored == null ? new Row(document.resource()) : stored);
        if (kept && !condition.test(after) && !faults.any()) {
            faults.add(name, message);
        }
    }

    /** Has the contact ended, as its details tell? Then it is supplemented or corrected, and not deleted like one that went wrong. */
    boolean isAfgerond(Row klantcontact) throws SQLException {
        View details = View.bare(Klantcontact.RESOURCE).with(DETAILS, View.bare(DETAILS.target()));
        new Reading(session).fill(details, List.of(klantcontact));
        return klantcontact.list(DETAILS).stream().anyMatch(Contactmomentdetails::isAfgerond);
    }

    /** F0796: inhoud grows, and nothing else of a klantcontact changes; a correction is a PUT. What comes back as it was answered is no change. */
    static void alleenAanvullen(JsonNode body, Row stored, Violations faults) {
        JsonNode answered = BodyReader.answered(Standaard.KLANTCONTACT, stored);
        for (Term term : Standaard.KLANTCONTACT.terms()) {
            JsonNode sent = BodyReader.find(body, term.name());
            if (sent == null || sent.equals(answered.get(term.name()))) {
                continue;
            }
            if (term.name().equals("inhoud")) {
                String before = stored.text(Klantcontact.RESOURCE.attribute("inhoud"));
                if (!sent.asText().strip().startsWith(before)) {
                    faults.add(term.name(), Message.NOT_SUPPLEMENTED);
                }
            } else if (!term.name().equals("nummer")) {
                faults.add(term.name(), Message.ONLY_INHOUD);
            }
        }
    }
}
