package nl.balie.act;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.balie.act.Registratie.Persoon;
import nl.balie.act.Registratie.Taak;
import nl.balie.act.Registratie.Wie;
import nl.balie.register.Betrokkene;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerp;
import nl.balie.register.Referentiewaarde;
import nl.balie.resource.Document;
import nl.balie.resource.Invalid;
import nl.balie.resource.Listing;
import nl.balie.resource.Reference;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Bereik;
import nl.balie.store.Geraadpleegd;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * Registers a gesprek of the workplace: a klantcontact for each vraag, all with the same klant and gespreksId, in one transaction. Faults
 * are told by the names of the fields.
 */
public final class RegistreerGesprek {
    private static final Listing HAD_BETROKKENEN = (Listing) Klantcontact.RESOURCE.member("hadBetrokkenen");
    private static final Reference WAS_PARTIJ = Betrokkene.RESOURCE.reference("wasPartij");
    private static final View BETROKKENEN =
            View.only(Klantcontact.RESOURCE, List.of()).with(HAD_BETROKKENEN, View.bare(Betrokkene.RESOURCE));

    /** How many vragen one gesprek can have. */
    public static final int MOST = 9;
    /** Whose clock a moment that was typed is read by. */
    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private static final String LAATSTE = "vragen";
    private static final String VERWIJDERD = "verwijderd";
    private static final String NOTITIE = "notitie-";
    private static final String NEE = "nee";

    private final Session session;
    private final Gesprek gesprek;
    private final Getypt getypt;
    private final Beller beller;
    private final Onderwerpen onderwerpen;
    private final List<Row> resultaten;

    private RegistreerGesprek(Session session, Gesprek gesprek, Predicate<Row> isVoor) throws SQLException {
        this.session = session;
        this.gesprek = gesprek;
        getypt = new Getypt(gesprek.inhoud());
        beller = new Beller(getypt);
        onderwerpen = new Onderwerpen(session, getypt, isVoor);
        resultaten = Keuzes.resultaten(session);
    }

    /**
     * Registers.
     *
     * @param medewerker by which the register knows who it was
     * @param naam her name
     * @param isVoor which contacts are for her, as {@link Deelname#contact} shows them?
     * @return the key of the contact of the first vraag
     */
    public static UUID registreer(
            Session session, Gesprek gesprek, String medewerker, String naam, Predicate<Row> isVoor)
            throws SQLException {
        return new RegistreerGesprek(session, gesprek, isVoor).registreer(medewerker, naam);
    }

    private UUID registreer(String medewerker, String naam) throws SQLException {
        List<Registratie> all = new ArrayList<>();
        for (int vraag : vragen(gesprek.inhoud())) {
            all.add(registratie(vraag, medewerker, naam));
        }
        getypt.faults().throwIfAny();
        UUID first = RegistreerKlantcontact.registreer(session, all.getFirst(), new Violations());
        if (all.size() > 1) {
            List<Row> betrokkenen = Objects.requireNonNull(new Reading(session).one(BETROKKENEN, first, List.of()))
                    .list(HAD_BETROKKENEN);
            for (Registratie more : all.subList(1, all.size())) {
                RegistreerKlantcontact.registreer(session, ofTheSame(more, betrokkenen), new Violations());
            }
        }
        return first;
    }

    /** Of the same people as the first vraag: who became a klant there is that klant here. */
    private static Registratie ofTheSame(Registratie more, List<Row> betrokkenen) {
        List<Persoon> personen = new ArrayList<>();
        for (int i = 0; i < more.betrokkenen().size(); i++) {
            Persoon persoon = more.betrokkenen().get(i);
            UUID partij = i < betrokkenen.size() ? betrokkenen.get(i).get(WAS_PARTIJ) : null;
            personen.add(new Persoon(
                    persoon.betrokkene(),
                    persoon.partij() == null ? partij : persoon.partij(),
                    persoon.identificator(),
                    persoon.adressen(),
                    persoon.hergebruik()));
        }
        return new Registratie(
                more.klantcontact(),
                more.actoren(),
                personen,
                more.onderwerpobjecten(),
                more.bijlagen(),
                more.taken(),
                more.details());
    }

    /** The numbers of the vragen that were asked: up to the last one, without those that were removed. */
    public static List<Integer> vragen(Map<String, String> inhoud) {
        String last = inhoud.getOrDefault(LAATSTE, "1");
        String removed = inhoud.getOrDefault(VERWIJDERD, "");
        return IntStream.rangeClosed(1, last.matches("[1-9]") ? Integer.parseInt(last) : 1)
                .filter(vraag -> !removed.contains(String.valueOf(vraag)))
                .boxed()
                .toList();
    }

    /** Notes among the fields which vragen were asked. */
    public static void stelVragen(Map<String, String> inhoud, SortedSet<Integer> gesteld) {
        inhoud.keySet().removeAll(List.of(LAATSTE, VERWIJDERD));
        if (gesteld.last() > 1) {
            inhoud.put(LAATSTE, String.valueOf(gesteld.last()));
            inhoud.put(
                    VERWIJDERD,
                    IntStream.range(1, gesteld.last())
                            .filter(vraag -> !gesteld.contains(vraag))
                            .mapToObj(String::valueOf)
                            .collect(Collectors.joining()));
        }
    }

    /** What it is about: what was typed as that, else the first line of the notitie. */
    public static String onderwerp(Map<String, String> inhoud, int vraag) {
        String typed = inhoud.getOrDefault("onderwerp-" + vraag, "").strip();
        return PlainText.isEmpty(typed) ? eersteRegel(inhoud, vraag) : typed;
    }

    /** The first line of the notitie, as far as it fits. */
    public static String eersteRegel(Map<String, String> inhoud, int vraag) {
        String first = inhoud.getOrDefault(NOTITIE + vraag, "")
                .strip()
                .lines()
                .filter(line -> !PlainText.isEmpty(line))
                .findFirst()
                .orElse("");
        return cut(first, Klantcontact.RESOURCE.attribute("onderwerp").max());
    }

    /** No longer than this, and no half of a character at the end. */
    private static String cut(String text, int most) {
        return Getypt.length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private Registratie registratie(int vraag, String medewerker, String naam) throws SQLException {
        getypt.required("resultaat-" + vraag);
        String vervolg = Keuzes.vervolg(resultaten, getypt.keuze("resultaat-" + vraag, Keuzes.namen(resultaten)));
        List<Wie> actoren = new ArrayList<>(List.of(Delen.medewerker(medewerker, naam)));
        if (vervolg.equals(Referentiewaarde.DOORVERBONDEN)) {
            String field = "naar-" + vraag;
            List<Wie> naar = wie(field, getypt.key(field), false);
            if (!naar.isEmpty()
                    && Bereik.van(session, medewerker)
                            .eigen()
                            .contains(naar.getFirst().uuid())) {
                getypt.wrong(field, "Je kunt niet naar jezelf doorverbinden. Kies een collega, of niemand.");
            }
            actoren.addAll(naar);
        }
        OffsetDateTime moment = getypt.moment("moment-" + vraag, gesprek.begonnen(), session.now());
        return new Registratie(
                contact(vraag, moment),
                actoren,
                beller.personen(
                        session,
                        getypt.keuze("initiatief-" + vraag, List.of("gemeente")).isEmpty()),
                onderwerpen.van(vraag),
                onderwerpen.bijlagen(vraag),
                vervolg.equals(Referentiewaarde.CONTACTVERZOEK) ? List.of(taak(vraag)) : List.of(),
                details(vraag, moment, vervolg.equals(Referentiewaarde.DOORVERBONDEN)));
    }

    /** What the klant wanted to know, when that was looked up; else empty. */
    private String vraag(int vraag) {
        return Raadplegen.gekozen(gesprek.bronnen(), vraag)
                .map(Geraadpleegd::naam)
                .orElse("");
    }

    private Document contact(int vraag, OffsetDateTime moment) {
        Document contact = Getypt.document(Klantcontact.RESOURCE, NOTITIE + vraag);
        getypt.set(contact, "onderwerp", onderwerp(gesprek.inhoud(), vraag), "onderwerp-" + vraag);
        if (!vraag(vraag).isEmpty()) {
            contact.set(
                    Getypt.column(contact, "onderwerp"),
                    Onderwerp.of(vraag(vraag), getypt.tekst("onderwerp-" + vraag)));
        }
        getypt.set(contact, "inhoud", getypt.required(NOTITIE + vraag), NOTITIE + vraag);
        getypt.set(contact, "kanaal", getypt.required("kanaal-" + vraag), "kanaal-" + vraag);
        String taal = getypt.keuze("taal-" + vraag, Talen.NAMEN.keySet());
        getypt.set(contact, "taal", taal.isEmpty() ? Talen.NEDERLANDS : taal, "taal-" + vraag);
        contact.set(
                Getypt.column(contact, "vertrouwelijk"),
                !getypt.tekst("vertrouwelijk-" + vraag).isEmpty());
        contact.set(
                Getypt.column(contact, "indicatieContactGelukt"),
                getypt.keuze("gelukt-" + vraag, List.of(NEE)).isEmpty());
        contact.set(Getypt.column(contact, "plaatsgevondenOp"), moment);
        return contact;
    }

    private Taak taak(int vraag) throws SQLException {
        beller.requireReachable(session);
        String field = "voor-" + vraag;
        UUID voor = getypt.key(field);
        if (getypt.tekst(field).isEmpty()) {
            getypt.wrong(field, "Kies voor wie het contactverzoek is.");
        }
        String own = getypt.tekst("toelichting-" + vraag);
        Antwoorden antwoorden = antwoorden(vraag, voor);
        Document taak = Delen.contactverzoek(
                field,
                antwoorden.achter(own.isEmpty() ? getypt.tekst(NOTITIE + vraag) : own, "toelichting-" + vraag),
                (own.isEmpty() ? NOTITIE : "toelichting-") + vraag,
                getypt.faults());
        return new Taak(taak, wie(field, voor, true), antwoorden.documents());
    }

    /** What was answered to what the eenheid that is asked wants to know. */
    private Antwoorden antwoorden(int vraag, @Nullable UUID voor) throws SQLException {
        return new Antwoorden(getypt, Vragensets.voor(session, voor), vraag);
    }

    /** Who is asked to contact the klant, or who took the call over; nobody when there is a fault in that. */
    private List<Wie> wie(String field, @Nullable UUID key, boolean isVerzoek) throws SQLException {
        if (key == null) {
            return List.of();
        }
        try {
            return Delen.wie(
                    field,
                    isVerzoek ? Bestemming.van(session, key).actoren() : List.of(Bestemming.zelf(session, key, field)));
        } catch (Invalid invalid) {
            invalid.violations().forEach(fault -> getypt.wrong(field, fault.reason()));
            return List.of();
        }
    }

    /**
     * It ends now, whenever it began, and never before that; how long it was worked on, stands apart. Handed over to a colleague it runs on
     * until she supplements it.
     */
    private Document details(int vraag, OffsetDateTime moment, boolean loopt) throws SQLException {
        Document details = Getypt.document(Contactmomentdetails.RESOURCE, "resultaat-" + vraag);
        details.set(Contactmomentdetails.STARTDATUM.column(), moment);
        details.set(Contactmomentdetails.EINDDATUM.column(), moment.isAfter(session.now()) ? moment : session.now());
        details.set(Contactmomentdetails.LOOPT.column(), loopt ? true : null);
        details.set(
                Contactmomentdetails.ACTIEVE_SECONDEN.column(),
                Math.toIntExact(gesprek.actief().toSeconds()));
        details.set(Contactmomentdetails.GESPREKSRESULTAAT.column(), getypt.tekst("resultaat-" + vraag));
        String opgezocht = vraag(vraag);
        String specifiek = opgezocht.isEmpty() ? "" : getypt.tekst("onderwerp-" + vraag);
        details.set(
                Contactmomentdetails.VRAAG.column(),
                opgezocht.isEmpty() ? onderwerp(gesprek.inhoud(), vraag) : opgezocht);
        details.set(Contactmomentdetails.SPECIFIEKE_VRAAG.column(), specifiek.isEmpty() ? null : specifiek);
        details.items(Contactmomentdetails.BRONNEN, Raadplegen.bronnen(gesprek.bronnen(), vraag));
        details.set(Contactmomentdetails.GESPREKS_ID.column(), gesprek.id().toString());
        String afdeling = afdeling("afdeling-" + vraag);
        details.set(Contactmomentdetails.VERANTWOORDELIJKE_AFDELING.column(), afdeling.isEmpty() ? null : afdeling);
        return details;
    }

    /** A part of the organisation that can be chosen. */
    private String afdeling(String field) throws SQLException {
        String chosen = getypt.tekst(field);
        boolean isOffered = chosen.isEmpty() || Keuzes.isAfdeling(session, chosen);
        return getypt.keuze(field, isOffered ? List.of(chosen) : List.of());
    }
}
