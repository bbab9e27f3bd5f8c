package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.act.Registratie.Persoon;
import nl.balie.act.Registratie.Taak;
import nl.balie.register.Betrokkene;
import nl.balie.register.Checks;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Document;
import nl.balie.resource.Invalid;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** Asks a colleague to contact the klant of a klantcontact that was registered before (F2120). */
public final class VraagContact {
    private static final Listing HAD_BETROKKENEN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenen");
    private static final Listing ADRESSEN = (Listing) Betrokkene.RESOURCE.member("digitaleAdressen");
    private static final Reference WAS_PARTIJ = Betrokkene.RESOURCE.reference("wasPartij");
    private static final View BETROKKENEN = View.only(Klantcontact.RESOURCE, List.of())
            .with(
                    HAD_BETROKKENEN,
                    View.bare(Betrokkene.RESOURCE)
                            .with(ADRESSEN, View.bare(DigitaalAdres.RESOURCE))
                            .with(
                                    WAS_PARTIJ,
                                    Zoeken.benoemd()
                                            .with(VoorkeurskanaalVan.ADRESSEN, View.bare(DigitaalAdres.RESOURCE))));

    /** The number behind the names of the fields with answers: this form has one vraag. */
    public static final int VRAAG = 1;

    private VraagContact() {}

    /**
     * Asks; who asks becomes an actor of the contact. All faults are told at once, by the names of the fields.
     *
     * @param contact the key of a contact that is there
     * @param medewerker by which the register knows who asks
     * @param naam her name
     * @param voor the key of the eenheid, medewerker or actor that is to do it; null when none was chosen
     * @param getypt {@code toelichting}, {@code telefoon} and {@code email} of the klant, and the answers to what the eenheid wants to know
     */
    public static void over(
            Session session,
            UUID contact,
            String medewerker,
            String naam,
            @Nullable UUID voor,
            Map<String, String> getypt)
            throws SQLException {
        Violations faults = new Violations();
        new Writing(session).lock(Klantcontact.RESOURCE, contact, List.of());
        List<Row> betrokkenen = betrokkenen(session, contact);
        List<Document> adressen = new ArrayList<>();
        adres(adressen, "telefoonnummer", "telefoon", Checks.plainPhone(tekst(getypt, "telefoon")), faults);
        adres(adressen, "email", "email", tekst(getypt, "email"), faults);
        String toelichting = tekst(getypt, "toelichting");
        if (toelichting.isEmpty()) {
            faults.add("toelichting", Message.invalid("Schrijf op wat je collega moet weten."));
        }
        if (adressen.isEmpty()
                && betrokkenen.stream().allMatch(each -> adressen(each).isEmpty())) {
            faults.add(
                    "telefoon",
                    Message.invalid(
                            "Hoe kan een collega deze klant bereiken? Vul een telefoonnummer of e-mailadres in."));
        }
        Getypt velden = new Getypt(getypt);
        Antwoorden antwoorden = new Antwoorden(velden, Vragensets.voor(session, voor), VRAAG);
        Taak taak = new Taak(
                Delen.contactverzoek("voor", antwoorden.achter(toelichting, "toelichting"), "toelichting", faults),
                Delen.wie("voor", actoren(session, voor, faults)),
                antwoorden.documents());
        faults.addAll(velden.faults());
        RegistreerKlantcontact.vulAan(
                session,
                contact,
                List.of(Delen.medewerker(medewerker, naam)),
                bij(session, betrokkenen, adressen, faults),
                List.of(taak),
                faults);
    }

    /** For whom it is; nobody when there is a fault in that. */
    private static List<UUID> actoren(Session session, @Nullable UUID voor, Violations faults) throws SQLException {
        try {
            if (voor != null) {
                return Bestemming.van(session, voor).actoren();
            }
            faults.add("voor", Message.invalid("Kies wie contact opneemt."));
        } catch (Invalid invalid) {
            invalid.violations().forEach(fault -> faults.add(fault.name(), Message.invalid(fault.reason())));
        }
        return List.of();
    }

    /** Who took part in a contact, with how to reach her. */
    public static List<Row> betrokkenen(Session session, UUID contact) throws SQLException {
        Row row = new Reading(session).one(BETROKKENEN, contact, List.of());
        return row == null ? List.of() : row.list(HAD_BETROKKENEN);
    }

    /** How she is reached: as she told at the contact, else as the register knows. */
    public static List<Row> adressen(Row betrokkene) {
        Row partij = betrokkene.target(WAS_PARTIJ);
        return !betrokkene.list(ADRESSEN).isEmpty() || partij == null
                ? betrokkene.list(ADRESSEN)
                : partij.list(VoorkeurskanaalVan.ADRESSEN);
    }

    /** Who took the initiative told how she is reached; who it is when nobody was named. */
    private static List<Persoon> bij(Session session, List<Row> betrokkenen, List<Document> adressen, Violations faults)
            throws SQLException {
        if (adressen.isEmpty()) {
            return List.of();
        }
        Row wie = betrokkenen.stream()
                .filter(each -> each.is(Betrokkene.RESOURCE.attribute("initiator")))
                .findFirst()
                .orElse(betrokkenen.isEmpty() ? null : betrokkenen.getFirst());
        if (wie == null) {
            Document klant = Getypt.document(Betrokkene.RESOURCE, "telefoon");
            klant.set(Getypt.column(klant, "rol"), "klant");
            klant.set(Getypt.column(klant, "initiator"), true);
            return List.of(new Persoon(klant, null, null, adressen, null));
        }
        adressen.forEach(adres -> adres.set(
                DigitaalAdres.RESOURCE.reference("verstrektDoorBetrokkene").column(), wie.id()));
        new Writing(session).create(adressen, faults);
        return List.of();
    }

    private static void adres(List<Document> adressen, String soort, String field, String typed, Violations faults) {
        if (!typed.isEmpty()) {
            Document adres = Getypt.document(DigitaalAdres.RESOURCE, field);
            adres.set(Getypt.column(adres, "soortDigitaalAdres"), soort);
            Delen.set(adres, "adres", typed, field, faults);
            Message fout = DigitaalAdres.fault(soort, typed);
            if (fout != null) {
                faults.add(field, fout);
            }
            adressen.add(adres);
        }
    }

    private static String tekst(Map<String, String> getypt, String field) {
        return getypt.getOrDefault(field, "").strip();
    }
}
