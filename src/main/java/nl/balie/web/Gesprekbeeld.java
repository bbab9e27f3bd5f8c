package nl.balie.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balie.act.RegistreerGesprek;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.web.Veld.Groep;
import nl.balie.web.Veld.Keuze;
import org.jspecify.annotations.Nullable;

/** A gesprek as its page shows it: the fields as they were typed. */
public final class Gesprekbeeld {
    private static final List<String> ADRES = List.of("straat", "huisnummer", "toevoeging", "postcode", "plaats");
    private static final List<String> BELLER = List.of(
            "voornaam",
            "achternaam",
            "telefoon",
            "email",
            "rol",
            "organisatie",
            "straat",
            "huisnummer",
            "toevoeging",
            "postcode",
            "plaats",
            "hergebruik");

    private final Gesprek gesprek;
    private final Map<String, String> getypt;
    private final Map<String, String> fouten;
    private final @Nullable Klantkaart klant;
    private final Keuzelijst lijst;

    /**
     * Shows one.
     *
     * @param gesprek as it is kept
     * @param getypt what is in the fields now: what was kept, or what was sent and not kept
     * @param fouten what is wrong, by the names of the fields
     * @param klant who is on the line, when the register knows her
     */
    Gesprekbeeld(
            Gesprek gesprek,
            Map<String, String> getypt,
            Map<String, String> fouten,
            @Nullable Klantkaart klant,
            Keuzelijst lijst) {
        this.gesprek = gesprek;
        this.getypt = getypt;
        this.fouten = fouten;
        this.klant = klant;
        this.lijst = lijst;
    }

    public String id() {
        return gesprek.id().toString();
    }

    public Map<String, String> fouten() {
        return fouten;
    }

    public @Nullable Klantkaart klant() {
        return klant;
    }

    Map<String, String> getypt() {
        return getypt;
    }

    Keuzelijst lijst() {
        return lijst;
    }

    /** What stands in a field. */
    public String waarde(String veld) {
        return getypt.getOrDefault(veld, "");
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String fout(String veld) {
        return fouten.get(veld);
    }

    /** The vragen, in the order in which they were asked. */
    public List<Vraagbeeld> vragen() {
        return IntStream.rangeClosed(1, RegistreerGesprek.vragen(getypt))
                .mapToObj(nummer -> new Vraagbeeld(nummer, this))
                .toList();
    }

    /** Can another vraag be added? */
    public boolean isMeerMogelijk() {
        return RegistreerGesprek.vragen(getypt) < RegistreerGesprek.MOST;
    }

    /** Who she says she is, and how to reach her. */
    public List<Veld> beller() {
        return List.of(
                regel("voornaam", "Voornaam (optioneel)", "text"),
                regel("achternaam", "Achternaam (optioneel)", "text"),
                regel("telefoon", "Telefoonnummer (optioneel)", "tel"),
                regel("email", "E-mailadres (optioneel)", "email"));
    }

    /** For whom she calls, where she lives, and whether that may be used again. */
    public List<Veld> meerVanBeller() {
        return List.of(
                keuze(
                        "rol",
                        "Voor wie belt ze?",
                        new Keuze("", "Voor zichzelf"),
                        new Keuze("vertegenwoordiger", "Namens een ander")),
                regel("organisatie", "Organisatie (optioneel)", "text"),
                regel("straat", "Straat (optioneel)", "text"),
                regel("huisnummer", "Huisnummer (optioneel)", "text"),
                regel("toevoeging", "Toevoeging (optioneel)", "text"),
                regel("postcode", "Postcode (optioneel)", "text"),
                regel("plaats", "Plaats (optioneel)", "text"));
    }

    public Veld hergebruik() {
        return keuze(
                "hergebruik",
                "Mogen we deze gegevens een volgende keer gebruiken?",
                new Keuze("", "Niet gevraagd"),
                new Keuze("ja", "Ja"),
                new Keuze("nee", "Nee"));
    }

    /** Is there something in the fields that are seldom needed, or wrong with them? Then they are to be seen. */
    public boolean isMeerVanBellerOpen() {
        return Stream.concat(Stream.of("rol", "organisatie"), ADRES.stream())
                .anyMatch(veld -> !waarde(veld).isEmpty() || fout(veld) != null);
    }

    /** Is she somebody: was something told of her? */
    public boolean isIemand() {
        return !waarde("klant").isEmpty()
                || BELLER.stream().anyMatch(veld -> !waarde(veld).isEmpty());
    }

    /** The same fields, with nobody in those of who calls. */
    static Map<String, String> anoniem(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.remove("klant");
        BELLER.forEach(all::remove);
        return all;
    }

    private Veld regel(String naam, String label, String soort) {
        return Veld.regel(naam, label, soort, waarde(naam), "", fout(naam));
    }

    private Veld keuze(String naam, String label, Keuze... keuzes) {
        return Veld.keuze(naam, label, waarde(naam), fout(naam), List.of(new Groep("", List.of(keuzes))));
    }

    /** When it was kept last. */
    public String bewaard() {
        return Contactregel.time(gesprek.gewijzigd());
    }

    /** How long it was active, in minutes. */
    public long minuten() {
        return gesprek.actief().toMinutes();
    }

    /** The same fields with these on top of them. */
    static Map<String, String> over(Map<String, String> fields, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(more);
        return all;
    }
}
