package nl.balie.act;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.balie.register.Actor;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;

/**
 * Supplements the inhoud of a klantcontact (F0796): the text only grows, and what two people add at once is both kept. Who supplements
 * becomes an actor of it too (F6542), and ends it when it ran on with her.
 */
public final class VulKlantcontactAan {
    private static final Listing HAD_ACTOREN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenActoren");
    private static final View ACTOREN = View.bare(Klantcontact.RESOURCE).with(HAD_ACTOREN, View.bare(Actor.RESOURCE));
    private static final Attribute INHOUD = Klantcontact.RESOURCE.attribute("inhoud");

    private VulKlantcontactAan() {}

    /**
     * Adds a paragraph to a contact that is there.
     *
     * @param medewerker by which the register knows who it is
     * @param naam her name
     * @param text 1000 characters at most together with what is there; empty only for who takes over what was handed over
     * @return false when the contact is gone
     */
    public static boolean met(Session session, UUID id, String medewerker, String naam, String text)
            throws SQLException {
        Violations faults = new Violations();
        Writing writing = new Writing(session);
        Row stored = writing.lock(Klantcontact.RESOURCE, id, List.of());
        if (stored == null) {
            return false;
        }
        String before = stored.text(INHOUD);
        String after = before.isEmpty() ? text.strip() : before + "\n\n" + text.strip();
        boolean isTakenOver = eindig(session, writing, id, medewerker);
        if (text.isBlank() && !isTakenOver) {
            faults.add("aanvulling", Message.invalid("Schrijf op wat je wilt toevoegen."));
        } else if (!text.isBlank() && Getypt.isTooLong(INHOUD, after)) {
            faults.add(
                    "aanvulling",
                    Message.invalid(
                            "Bij dit contact is nog plaats voor %d tekens. Maak de aanvulling korter, of leg een nieuw contact vast dat op dit volgt."
                                    .formatted(ruimte(before))));
        }
        Document document = new Document(Klantcontact.RESOURCE, "", null);
        if (!text.isBlank()) {
            document.set(INHOUD.column(), after);
        }
        writing.change(stored, document, true, faults);
        RegistreerKlantcontact.vulAan(
                session, id, List.of(Delen.medewerker(medewerker, naam)), List.of(), List.of(), faults);
        return true;
    }

    /** How many characters can be added to what is there. */
    public static int ruimte(String inhoud) {
        return Math.max(0, INHOUD.max() - (inhoud.isEmpty() ? 0 : Getypt.length(inhoud) + 2));
    }

    /** What was handed over ends when a colleague takes it over: not when she does who handed it over. */
    private static boolean eindig(Session session, Writing writing, UUID id, String medewerker) throws SQLException {
        Row details = writing.lock(Contactmomentdetails.RESOURCE, id, List.of());
        if (details == null || !details.is(Contactmomentdetails.LOOPT)) {
            return false;
        }
        Row contact = new Reading(session).one(ACTOREN, id, List.of());
        List<Row> actoren = contact == null ? List.of() : contact.list(HAD_ACTOREN);
        boolean isAnother = actoren.isEmpty() || !Delen.isMedewerker(actoren.getFirst(), medewerker);
        if (isAnother) {
            Document document = new Document(Contactmomentdetails.RESOURCE, "details.", null);
            OffsetDateTime before =
                    (OffsetDateTime) Objects.requireNonNull(details.get(Contactmomentdetails.EINDDATUM));
            document.set(
                    Contactmomentdetails.EINDDATUM.column(), before.isAfter(session.now()) ? before : session.now());
            writing.change(details, document, true, new Violations());
        }
        return isAnother;
    }
}
