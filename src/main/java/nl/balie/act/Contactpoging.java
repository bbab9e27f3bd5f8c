package nl.balie.act;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.balie.act.Registratie.Persoon;
import nl.balie.register.Activiteit;
import nl.balie.register.Betrokkene;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.register.Referentiewaarde;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Invalid;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The klant of a contactverzoek was contacted, or nobody answered: a klantcontact of its own, that follows the last one of the chain
 * ({@code wasKlantcontact}, as ITA chains them) and ends the contactverzoek when that is said.
 */
public final class Contactpoging {
    private static final Listing BETROKKENEN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenen");
    private static final Listing LATER = (Listing) Klantcontact.RESOURCE.member("wasOnderwerpobjecten");
    private static final View CONTACT = View.bare(Klantcontact.RESOURCE)
            .with(BETROKKENEN, View.bare(Betrokkene.RESOURCE))
            .with(LATER, View.bare(Onderwerpobject.RESOURCE));
    private static final List<String> COPIED = List.of("onderwerp", "taal", "vertrouwelijk");
    /** Longer chains than this are not followed to their ends: nobody is called so often. */
    private static final int LONGEST_CHAIN = 100;

    private final Contactverzoek verzoek;
    private final Violations faults = new Violations();

    /** Of this one. */
    public Contactpoging(Contactverzoek verzoek) {
        this.verzoek = verzoek;
    }

    /**
     * What was done.
     *
     * @param kanaal one of the list of the municipality
     * @param informatie what the klant was told
     * @param toelichting what colleagues should know
     * @param opnieuwOp when nobody answered: the day on which it is tried again
     * @param isAfgerond is nothing left to do?
     */
    public record Poging(
            boolean isGelukt,
            String kanaal,
            String informatie,
            String toelichting,
            @Nullable LocalDate opnieuwOp,
            boolean isAfgerond) {
        /** The same, that ends nothing. */
        public Poging zonderEinde() {
            return new Poging(isGelukt, kanaal, informatie, toelichting, opnieuwOp, false);
        }
    }

    /**
     * Keeps it; answers the key of the klantcontact.
     *
     * @throws Invalid by the names of the fields
     */
    public UUID leg(Poging poging) throws SQLException {
        verzoek.requireOpen();
        if (poging.kanaal().isBlank()) {
            faults.add("kanaal", Message.invalid("Kies langs welk kanaal."));
        }
        List<Row> kanalen = Keuzes.kanalen(verzoek.session());
        if (!kanalen.isEmpty()
                && kanalen.stream()
                        .noneMatch(each -> each.text(Referentiewaarde.CODE).equals(poging.kanaal()))) {
            faults.add("kanaal", Message.invalid("Kies een kanaal uit de lijst."));
        }
        if (poging.informatie().isBlank() && (poging.isGelukt() || poging.isAfgerond())) {
            faults.add("informatie", Message.invalid("Schrijf op wat de klant te horen kreeg."));
        }
        Row eerste = contact(verzoek.klantcontact());
        Document contact = new Document(Klantcontact.RESOURCE, "", null);
        COPIED.forEach(name -> {
            Attribute attribute = Klantcontact.RESOURCE.attribute(name);
            contact.set(attribute.column(), eerste.get(attribute));
        });
        Delen.set(contact, "kanaal", poging.kanaal(), "kanaal", faults);
        Delen.set(contact, "inhoud", poging.informatie(), "informatie", faults);
        contact.set(Getypt.column(contact, "indicatieContactGelukt"), poging.isGelukt());
        contact.set(
                Getypt.column(contact, "plaatsgevondenOp"), verzoek.session().now());
        Registratie registratie = new Registratie(
                contact,
                List.of(Delen.medewerker(verzoek.wie().id(), verzoek.wie().naam())),
                personen(eerste),
                List.of(volgtOp(laatste(eerste))),
                List.of(),
                List.of(),
                null);
        UUID key = RegistreerKlantcontact.registreer(verzoek.session(), registratie, faults);
        Document regel = verzoek.regel(Activiteit.CONTACT, "", poging.toelichting());
        regel.set(Activiteit.KLANTCONTACT.column(), key);
        regel.set(Activiteit.OPNIEUW_OP.column(), poging.isGelukt() || poging.isAfgerond() ? null : poging.opnieuwOp());
        verzoek.noteer(regel);
        if (poging.isAfgerond()) {
            new Afronden(verzoek).rondAf();
        }
        return key;
    }

    /** Who took part in the first contact takes part again, in so far as the register knows who she is or how she is called. */
    private static List<Persoon> personen(Row contact) {
        List<Persoon> personen = new ArrayList<>();
        for (Row was : contact.list(BETROKKENEN)) {
            Document betrokkene = new Document(Betrokkene.RESOURCE, "", null);
            betrokkene.set(Getypt.column(betrokkene, "rol"), was.get(Betrokkene.RESOURCE.attribute("rol")));
            betrokkene.set(Getypt.column(betrokkene, "initiator"), false);
            betrokkene.set(
                    Getypt.column(betrokkene, "organisatienaam"),
                    was.get(Betrokkene.RESOURCE.attribute("organisatienaam")));
            ((Group) Betrokkene.RESOURCE.member("contactnaam"))
                    .attributes()
                    .forEach(part -> betrokkene.set(part.column(), was.get(part)));
            personen.add(new Persoon(
                    betrokkene, was.get(Betrokkene.RESOURCE.reference("wasPartij")), null, List.of(), null));
        }
        return personen;
    }

    private static Document volgtOp(UUID eerder) {
        Document object = new Document(Onderwerpobject.RESOURCE, "", null);
        object.set(Onderwerpobject.WAS_KLANTCONTACT.column(), eerder);
        return object;
    }

    /** The last of the contacts that followed each other. */
    private UUID laatste(Row eerste) throws SQLException {
        Row last = eerste;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            UUID next = last.list(LATER).isEmpty()
                    ? null
                    : last.list(LATER).getLast().get(Onderwerpobject.KLANTCONTACT);
            if (next == null || next.equals(eerste.id())) {
                break;
            }
            last = contact(next);
        }
        return last.id();
    }

    private Row contact(UUID key) throws SQLException {
        return Objects.requireNonNull(new Reading(verzoek.session()).one(CONTACT, key, List.of()));
    }
}
