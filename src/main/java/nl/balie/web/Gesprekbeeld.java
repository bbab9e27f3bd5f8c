package nl.balie.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balie.act.RegistreerGesprek;
import nl.balie.store.Geraadpleegd;
import nl.balie.store.Gesprekken.Gesprek;
import nl.balie.web.Veld.Groep;
import nl.balie.web.Veld.Keuze;
import org.jspecify.annotations.Nullable;

/** A gesprek as its page shows it: the fields as they were typed. */
public final class Gesprekbeeld {
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

    /**
     * Something that is wrong.
     *
     * @param veld the field that it is wrong with
     * @param tekst which field that is, and what is wrong with it
     */
    public record Fout(String veld, String tekst) {}

    /** What is wrong, in the order of the page. */
    public List<Fout> fouten() {
        if (fouten.isEmpty()) {
            return List.of();
        }
        Map<String, String> namen = new LinkedHashMap<>();
        velden().forEach(veld -> namen.put(veld.id(), veld.naam() + ": "));
        fouten.keySet().forEach(veld -> namen.putIfAbsent(veld, ""));
        return namen.keySet().stream()
                .filter(fouten::containsKey)
                .map(veld -> new Fout(veld, namen.get(veld) + fouten.get(veld)))
                .toList();
    }

    /** All of its fields in the order of the page; which vraag one is of is told when there are several. */
    Stream<Veld> velden() {
        List<Vraagbeeld> vragen = vragen();
        Stream<Veld> perVraag = vragen.stream()
                .flatMap(vraag -> vraag.velden()
                        .map(veld -> vragen.size() == 1
                                ? veld
                                : veld.genoemd("Vraag " + vraag.plaats() + ", " + veld.naam())));
        return Stream.of(
                        perVraag,
                        Stream.of(wie()),
                        beller().stream(),
                        meerVanBeller().stream(),
                        Stream.of(rol(), hergebruik()))
                .flatMap(velden -> velden);
    }

    /** Who is on the line, by the name that the register has for her. */
    private Veld wie() {
        String key = waarde("klant");
        String naam =
                klant == null ? "Een klant die er niet meer is" : klant.regel().naam();
        return keuze("klant", "Wie belt", new Keuze("", "Niemand gekozen"), new Keuze(key, naam));
    }

    /** Is something wrong with a field whose name ends so? */
    boolean isFout(String einde) {
        return fouten.keySet().stream().anyMatch(veld -> veld.endsWith(einde));
    }

    public @Nullable Klantkaart klant() {
        return klant;
    }

    /** What was looked up for it. */
    List<Geraadpleegd> bronnen() {
        return gesprek.bronnen();
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
        List<Integer> nummers = RegistreerGesprek.vragen(getypt);
        return IntStream.range(0, nummers.size())
                .mapToObj(i -> new Vraagbeeld(nummers.get(i), i + 1, this))
                .toList();
    }

    /** Can another vraag be added? */
    public boolean isMeerMogelijk() {
        return new Vragen(getypt).isMeerMogelijk();
    }

    /** Can a vraag be removed? */
    public boolean isMinderMogelijk() {
        return new Vragen(getypt).isMinderMogelijk();
    }

    /** The vragen that were removed: what each was about, by its number. */
    public Map<Integer, String> verwijderd() {
        Map<Integer, String> verwijderd = new LinkedHashMap<>();
        new Vragen(getypt).verwijderd().forEach(nummer -> {
            String onderwerp = RegistreerGesprek.onderwerp(getypt, nummer);
            verwijderd.put(nummer, onderwerp.isEmpty() ? "zonder notitie" : onderwerp);
        });
        return verwijderd;
    }

    /** How to reach her, and who she says she is; whom the register knows has said that already. */
    public List<Veld> beller() {
        List<Veld> bereikbaar = List.of(
                regel("telefoon", "Telefoonnummer (optioneel)", "tel"),
                regel("email", "E-mailadres (optioneel)", "email"));
        return isBekend() ? bereikbaar : concat(naam(), bereikbaar);
    }

    /** Does the register know her by name? */
    public boolean isBekend() {
        return klant != null && klant.regel().isBenoemd();
    }

    private List<Veld> naam() {
        return List.of(
                regel("voornaam", "Voornaam (optioneel)", "text"),
                regel("achternaam", "Achternaam (optioneel)", "text"));
    }

    private static List<Veld> concat(List<Veld> first, List<Veld> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /** For whom she calls. */
    public Veld rol() {
        return keuze(
                "rol",
                "Voor wie belt ze?",
                new Keuze("", "Voor zichzelf"),
                new Keuze("vertegenwoordiger", "Namens een ander"));
    }

    /** For which organisation, and where she lives; when she represents whom the register knows, who she is as well. */
    public List<Veld> meerVanBeller() {
        List<Veld> meer = List.of(
                regel("organisatie", "Organisatie (optioneel)", "text"),
                regel("straat", "Straat (optioneel)", "text"),
                regel("huisnummer", "Huisnummer (optioneel)", "text"),
                regel("toevoeging", "Toevoeging (optioneel)", "text"),
                regel("postcode", "Postcode (optioneel)", "text"),
                regel("plaats", "Plaats (optioneel)", "text"));
        return isBekend() ? concat(naam(), meer) : meer;
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
        boolean isShown = !isBekend();
        return !waarde("rol").isEmpty()
                || meerVanBeller().stream()
                        .anyMatch(veld -> veld.fout() != null
                                || (isShown && !veld.waarde().isEmpty()));
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

    public boolean isActief() {
        return gesprek.isActief();
    }

    /** How long it was active, in seconds. */
    public long seconden() {
        return gesprek.actief().toSeconds();
    }

    /** The same as a clock shows it. */
    public String duur() {
        return "%d:%02d".formatted(seconden() / 60, seconden() % 60);
    }

    /** The same fields with these on top of them. */
    static Map<String, String> over(Map<String, String> fields, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(more);
        return all;
    }
}
