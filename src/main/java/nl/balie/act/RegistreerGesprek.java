package nl.balie.act;

import static nl.balie.act.Delen.column;
import static nl.balie.act.Delen.document;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.act.Registratie.Persoon;
import nl.balie.act.Registratie.Taak;
import nl.balie.register.Betrokkene;
import nl.balie.register.Checks;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Message;
import nl.balie.resource.Violations;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * Registers a gesprek of the workplace: a klantcontact for each vraag, all with the same klant and gespreksId, in one transaction. Faults
 * are told by the names of the fields.
 */
public final class RegistreerGesprek {
    /** How many vragen one gesprek can have. */
    public static final int MOST = 9;

    private static final String TOELICHTING = "notitie-";

    private final Session session;
    private final Gesprek gesprek;
    private final Violations faults = new Violations();

    private RegistreerGesprek(Session session, Gesprek gesprek) {
        this.session = session;
        this.gesprek = gesprek;
    }

    /**
     * Registers.
     *
     * @param medewerker by which the register knows who it was
     * @param naam her name
     * @return the key of the contact of the first vraag
     */
    public static UUID registreer(Session session, Gesprek gesprek, String medewerker, String naam)
            throws SQLException {
        return new RegistreerGesprek(session, gesprek).registreer(medewerker, naam);
    }

    private UUID registreer(String medewerker, String naam) throws SQLException {
        List<Registratie> all = new ArrayList<>();
        for (int vraag = 1; vraag <= vragen(gesprek.inhoud()); vraag++) {
            all.add(registratie(vraag, medewerker, naam));
        }
        faults.throwIfAny();
        List<UUID> contacten = new ArrayList<>();
        for (Registratie registratie : all) {
            contacten.add(RegistreerKlantcontact.registreer(session, registratie, new Violations()));
        }
        return contacten.getFirst();
    }

    /** How many vragen were asked. */
    public static int vragen(Map<String, String> inhoud) {
        String count = inhoud.getOrDefault("vragen", "1");
        return count.matches("[1-9]") ? Integer.parseInt(count) : 1;
    }

    /** What it is about: what was typed as that, else the first line of the notitie. */
    public static String onderwerp(Map<String, String> inhoud, int vraag) {
        String typed = inhoud.getOrDefault("onderwerp-" + vraag, "").strip();
        String first = inhoud.getOrDefault(TOELICHTING + vraag, "")
                .strip()
                .lines()
                .findFirst()
                .orElse("");
        int most = Klantcontact.RESOURCE.attribute("onderwerp").max();
        return typed.isEmpty() ? first.substring(0, Math.min(first.length(), most)) : typed;
    }

    private Registratie registratie(int vraag, String medewerker, String naam) {
        String notitie = typed(TOELICHTING + vraag);
        Document contact = document(Klantcontact.RESOURCE, TOELICHTING + vraag);
        set(contact, "onderwerp", onderwerp(gesprek.inhoud(), vraag), "onderwerp-" + vraag);
        set(contact, "inhoud", notitie, TOELICHTING + vraag);
        set(contact, "kanaal", typed("kanaal-" + vraag), "kanaal-" + vraag);
        contact.set(column(contact, "taal"), "nld");
        contact.set(
                column(contact, "vertrouwelijk"),
                !typed("vertrouwelijk-" + vraag).isEmpty());
        contact.set(column(contact, "indicatieContactGelukt"), true);
        contact.set(column(contact, "plaatsgevondenOp"), gesprek.begonnen());
        if (notitie.isEmpty()) {
            faults.add(TOELICHTING + vraag, Message.BLANK);
        }
        if (typed("kanaal-" + vraag).isEmpty()) {
            faults.add("kanaal-" + vraag, Message.BLANK);
        }
        if (typed("resultaat-" + vraag).isEmpty()) {
            faults.add("resultaat-" + vraag, Message.BLANK);
        }
        return new Registratie(
                contact,
                List.of(Delen.medewerker(medewerker, naam)),
                List.of(klant()),
                zaak(vraag),
                List.of(),
                taken(vraag, notitie),
                details(vraag));
    }

    /** Who called: a klant that the register knows, or who she said she was; nothing said is anonymous. */
    private Persoon klant() {
        Document betrokkene = document(Betrokkene.RESOURCE, "achternaam");
        betrokkene.set(column(betrokkene, "rol"), "klant");
        betrokkene.set(column(betrokkene, "initiator"), true);
        Group naam = (Group) Betrokkene.RESOURCE.member("contactnaam");
        for (String part : List.of("voornaam", "achternaam")) {
            Delen.limited(naam.attribute(part), typed(part), part, faults);
            betrokkene.set(naam.attribute(part).column(), typed(part));
        }
        set(betrokkene, "organisatienaam", typed("organisatie"), "organisatie");
        List<Document> adressen = new ArrayList<>();
        adres(adressen, "telefoonnummer", "telefoon");
        adres(adressen, "email", "email");
        String asked = typed("hergebruik");
        return new Persoon(betrokkene, key("klant"), null, adressen, asked.isEmpty() ? null : asked.equals("ja"));
    }

    private void adres(List<Document> adressen, String soort, String field) {
        if (!typed(field).isEmpty()) {
            Document adres = document(DigitaalAdres.RESOURCE, field);
            adres.set(column(adres, "soortDigitaalAdres"), soort);
            String typed = typed(field);
            set(adres, "adres", soort.equals("email") ? typed : Checks.plainPhone(typed), field);
            adressen.add(adres);
        }
    }

    private List<Document> zaak(int vraag) {
        String zaak = typed("zaak-" + vraag);
        if (zaak.isEmpty()) {
            return List.of();
        }
        return List.of(Delen.zaak(zaak, "zaak-" + vraag, faults));
    }

    private List<Taak> taken(int vraag, String notitie) {
        UUID voor = key("voor-" + vraag);
        if (voor == null) {
            return List.of();
        }
        if (key("klant") == null
                && typed("telefoon").isEmpty()
                && typed("email").isEmpty()) {
            faults.add(
                    "telefoon",
                    Message.invalid(
                            "Hoe kan een collega deze klant bereiken? Vul een telefoonnummer of e-mailadres in."));
        }
        return List.of(Delen.contactverzoek(voor, "voor-" + vraag, notitie, TOELICHTING + vraag, faults));
    }

    private Document details(int vraag) {
        Document details = document(Contactmomentdetails.RESOURCE, "resultaat-" + vraag);
        details.set(Contactmomentdetails.STARTDATUM.column(), gesprek.begonnen());
        details.set(Contactmomentdetails.EINDDATUM.column(), session.now());
        details.set(Contactmomentdetails.GESPREKSRESULTAAT.column(), typed("resultaat-" + vraag));
        details.set(Contactmomentdetails.VRAAG.column(), onderwerp(gesprek.inhoud(), vraag));
        details.set(Contactmomentdetails.GESPREKS_ID.column(), gesprek.id().toString());
        String afdeling = typed("afdeling-" + vraag);
        details.set(Contactmomentdetails.VERANTWOORDELIJKE_AFDELING.column(), afdeling.isEmpty() ? null : afdeling);
        return details;
    }

    private String typed(String field) {
        return gesprek.inhoud().getOrDefault(field, "").strip();
    }

    private @Nullable UUID key(String field) {
        try {
            return typed(field).isEmpty() ? null : UUID.fromString(typed(field));
        } catch (IllegalArgumentException none) {
            faults.add(field, Message.NO_UUID);
            return null;
        }
    }

    private void set(Document document, String attribute, String text, String field) {
        Delen.set(document, attribute, text, field, faults);
    }
}
