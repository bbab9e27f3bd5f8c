package nl.balie.act;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.balie.act.Registratie.Taak;
import nl.balie.register.Betrokkene;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** Asks a colleague to contact the klant of a klantcontact that was registered before (F2120). */
public final class VraagContact {
    private static final Listing BETROKKENEN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenen");
    private static final Listing ADRESSEN = (Listing) Betrokkene.RESOURCE.member("digitaleAdressen");

    private VraagContact() {}

    /**
     * Asks; who asks becomes an actor of the contact. Faults are told by the names of the fields.
     *
     * @param contact the key of a contact that is there
     * @param medewerker by which the register knows who asks
     * @param naam her name
     * @param voor the key of the actor who is to do it; null when none was chosen
     */
    public static void over(
            Session session, UUID contact, String medewerker, String naam, @Nullable UUID voor, String toelichting)
            throws SQLException {
        Violations faults = new Violations();
        new Writing(session).lock(Klantcontact.RESOURCE, contact, List.of());
        if (voor == null) {
            faults.add("voor", Message.BLANK);
        }
        if (toelichting.isBlank()) {
            faults.add("toelichting", Message.BLANK);
        }
        if (!isBereikbaar(session, contact)) {
            faults.add(
                    "voor",
                    Message.invalid(
                            "Hoe kan een collega deze klant bereiken? Koppel eerst een klant aan dit contact."));
        }
        List<Taak> taken = voor == null
                ? List.of()
                : List.of(Delen.contactverzoek(voor, "voor", toelichting.strip(), "toelichting", faults));
        faults.throwIfAny();
        RegistreerKlantcontact.vulAan(
                session, contact, List.of(Delen.medewerker(medewerker, naam)), List.of(), taken, faults);
    }

    /** Is there somebody whom the register knows, or who told how she is reached? */
    private static boolean isBereikbaar(Session session, UUID contact) throws SQLException {
        View betrokkenen = View.bare(Betrokkene.RESOURCE).with(ADRESSEN, View.bare(DigitaalAdres.RESOURCE));
        View view = View.only(Klantcontact.RESOURCE, List.of()).with(BETROKKENEN, betrokkenen);
        Row row = new Reading(session).one(view, contact, List.of());
        return row != null
                && row.list(BETROKKENEN).stream()
                        .anyMatch(one -> one.get(Betrokkene.RESOURCE.reference("wasPartij")) != null
                                || !one.list(ADRESSEN).isEmpty());
    }
}
