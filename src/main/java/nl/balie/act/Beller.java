package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.act.Registratie.Persoon;
import nl.balie.register.Betrokkene;
import nl.balie.register.Checks;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Partij;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who took part in a gesprek on the customer's side, as it was typed: a klant that the register knows, or who she said she was; nothing
 * said is anonymous. Who represents a klant that was chosen is one more betrokkene.
 */
final class Beller {
    private static final Group NAAM = (Group) Betrokkene.RESOURCE.member("contactnaam");
    private static final Group ADRES = (Group) Betrokkene.RESOURCE.member("bezoekadres");
    private static final Pattern POSTCODE = Pattern.compile("([1-9]\\d{3})\\s?([A-Za-z]{2})");
    private static final Pattern HUISNUMMER = Pattern.compile("[1-9]\\d{0,4}");
    private static final String KLANT = "klant";
    private static final String VERTEGENWOORDIGER = "vertegenwoordiger";
    private static final String TELEFOON = "telefoon";

    private final Getypt getypt;

    Beller(Getypt getypt) {
        this.getypt = getypt;
    }

    /** The betrokkenen; {@code initiator}: did the customer take the initiative? */
    List<Persoon> personen(Session session, boolean initiator) throws SQLException {
        UUID klant = getypt.key(KLANT);
        boolean represents = !getypt.keuze("rol", List.of(VERTEGENWOORDIGER)).isEmpty();
        Document caller = betrokkene(represents ? VERTEGENWOORDIGER : KLANT, initiator, klant);
        if (klant == null || represents || !isNamed(session, klant)) {
            naamEnAdres(caller);
        }
        List<Document> adressen = new ArrayList<>();
        digitaal(adressen, "telefoonnummer", TELEFOON);
        digitaal(adressen, "email", "email");
        String asked = getypt.keuze("hergebruik", List.of("ja", "nee"));
        Boolean hergebruik = asked.isEmpty() ? null : asked.equals("ja");
        if (klant == null || !represents) {
            return List.of(new Persoon(caller, klant, null, adressen, hergebruik));
        }
        Document represented = betrokkene(KLANT, false, klant);
        return List.of(
                new Persoon(represented, klant, null, List.of(), null),
                new Persoon(caller, null, null, adressen, hergebruik));
    }

    /** Does the register know what she is called? Of who was chosen from a register of others it knows her number alone. */
    private static boolean isNamed(Session session, UUID klant) throws SQLException {
        Row partij = new Reading(session).one(View.bare(Partij.RESOURCE), klant, List.of());
        return partij != null && !Partij.naam(partij).isBlank();
    }

    /** Who she said she was; of a klant that was chosen the register mostly knows it. */
    private void naamEnAdres(Document betrokkene) {
        for (String part : List.of("voornaam", "achternaam")) {
            getypt.set(betrokkene, NAAM.attribute(part), getypt.tekst(part), part);
        }
        getypt.set(betrokkene, "organisatienaam", getypt.tekst("organisatie"), "organisatie");
        adres(betrokkene);
    }

    /** Can a colleague reach her: did she tell how, or does the register know? */
    void requireReachable(Session session) throws SQLException {
        boolean told =
                !getypt.tekst(TELEFOON).isEmpty() || !getypt.tekst("email").isEmpty();
        UUID klant = getypt.key(KLANT);
        if (!told && (klant == null || !isReachable(session, klant))) {
            getypt.wrong(
                    TELEFOON, "Hoe kan een collega deze klant bereiken? Vul een telefoonnummer of e-mailadres in.");
        }
    }

    private static boolean isReachable(Session session, UUID klant) throws SQLException {
        Row partij = new Reading(session).one(Zoeken.KLANT, klant, List.of());
        return partij != null && !partij.list(VoorkeurskanaalVan.ADRESSEN).isEmpty();
    }

    private static Document betrokkene(String rol, boolean initiator, @Nullable UUID klant) {
        Document betrokkene = Getypt.document(Betrokkene.RESOURCE, klant == null ? "achternaam" : KLANT);
        betrokkene.set(Getypt.column(betrokkene, "rol"), rol);
        betrokkene.set(Getypt.column(betrokkene, "initiator"), initiator);
        return betrokkene;
    }

    private void adres(Document betrokkene) {
        getypt.set(betrokkene, ADRES.attribute("straatnaam"), getypt.tekst("straat"), "straat");
        getypt.set(betrokkene, ADRES.attribute("stad"), getypt.tekst("plaats"), "plaats");
        String huisnummer = getypt.tekst("huisnummer");
        if (HUISNUMMER.matcher(huisnummer).matches()) {
            betrokkene.set(ADRES.attribute("huisnummer").column(), Integer.valueOf(huisnummer));
        } else if (!huisnummer.isEmpty()) {
            getypt.wrong("huisnummer", "Een huisnummer is een getal van 1 tot en met 99999.");
        }
        getypt.set(betrokkene, ADRES.attribute("huisnummertoevoeging"), getypt.tekst("toevoeging"), "toevoeging");
        Matcher postcode = POSTCODE.matcher(getypt.tekst("postcode"));
        if (postcode.matches()) {
            betrokkene.set(
                    ADRES.attribute("postcode").column(),
                    postcode.group(1) + " " + postcode.group(2).toUpperCase(Locale.ROOT));
        } else if (!getypt.tekst("postcode").isEmpty()) {
            getypt.wrong("postcode", "Een postcode is vier cijfers en twee letters, zoals 1234 AB.");
        }
    }

    private void digitaal(List<Document> adressen, String soort, String field) {
        String typed = getypt.tekst(field);
        if (!typed.isEmpty()) {
            Document adres = Getypt.document(DigitaalAdres.RESOURCE, field);
            adres.set(Getypt.column(adres, "soortDigitaalAdres"), soort);
            String kept = soort.equals("email") ? typed : Checks.plainPhone(typed);
            getypt.set(adres, "adres", kept, field);
            Message fault = DigitaalAdres.fault(soort, kept);
            if (fault != null) {
                getypt.wrong(field, fault.text());
            }
            adressen.add(adres);
        }
    }
}
