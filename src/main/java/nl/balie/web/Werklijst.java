package nl.balie.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.store.Werkvraag.Plek;
import org.jspecify.annotations.Nullable;

/**
 * Which contactverzoeken a list shows, as it stands in the address: which queue, what it is narrowed to, how it is sorted, and where the page
 * before ended. What was searched for may be a name, and is sealed there.
 *
 * @param velden name and value of what was chosen; what was not is left out
 */
public record Werklijst(Map<String, String> velden) {
    static final String MIJN = "mijn";
    static final String TEAM = "team";
    static final String UITGEZET = "uitgezet";
    static final String ALLE = "alle";
    static final String LOS = "los";
    static final String AFGEROND = "afgerond";
    static final String UITGEZET_EN_AFGEROND = "gedaan";
    static final Set<String> WACHTRIJEN = Set.of(MIJN, TEAM, UITGEZET, ALLE, LOS, AFGEROND, UITGEZET_EN_AFGEROND);
    static final String NIEMAND = "niemand";
    static final String IK = "ik";
    /** Where the address of the page of a contactverzoek, and its forms, hold from which list it was opened. */
    static final String VANDAAN = "lijst";

    private static final List<String> NAMEN = List.of(
            "wachtrij", "eenheid", "termijn", "behandelaar", "kanaal", "van", "tot", "zoek", "sorteer", "aantal", "na");
    private static final Map<String, Set<String>> KEUZES = Map.of(
            "wachtrij", WACHTRIJEN,
            "termijn", Set.of("telaat", "vandaag", "week"),
            "sorteer", Set.of("termijn", "-termijn", "gevraagd", "-gevraagd"),
            "aantal", Set.of("25", "50", "100"));

    /** The one of this address; what nobody could have chosen there leads nowhere. */
    static Werklijst of(Visit visit, String standaard) {
        return of(visit.query(), standaard);
    }

    /** The address, after that of all lists, of the list from which the page of a contactverzoek was opened; empty when from none. */
    static String vandaan(Visit visit) {
        String lijst = visit.query().getOrDefault(VANDAAN, visit.field(VANDAAN));
        return lijst.isEmpty() ? "" : of(Asked.parsed(lijst), MIJN).hier();
    }

    private static Werklijst of(Map<String, String> query, String standaard) {
        Map<String, String> velden = new LinkedHashMap<>();
        for (String naam : NAMEN) {
            String waarde = query.getOrDefault(naam, "");
            Set<String> keuzes = KEUZES.get(naam);
            if (waarde.contains("\0") || (!waarde.isEmpty() && keuzes != null && !keuzes.contains(waarde))) {
                throw Fault.notFound();
            }
            if (!waarde.isEmpty()) {
                velden.put(naam, waarde);
            }
        }
        velden.putIfAbsent("wachtrij", standaard);
        Werklijst lijst = new Werklijst(velden);
        lijst.eenheid();
        lijst.behandelaar();
        return lijst;
    }

    /** What was chosen; empty when nothing was. */
    public String waarde(String naam) {
        return velden.getOrDefault(naam, "");
    }

    /** Which queue. */
    public String wachtrij() {
        return waarde("wachtrij");
    }

    /** The eenheid it is narrowed to; null when it is not. */
    @Nullable
    UUID eenheid() {
        return key(waarde("eenheid"));
    }

    /** The colleague who has what it is narrowed to; null when it is not narrowed to one. */
    @Nullable
    UUID behandelaar() {
        String wie = waarde("behandelaar");
        return wie.equals(NIEMAND) || wie.equals(IK) ? null : key(wie);
    }

    private static @Nullable UUID key(String key) {
        if (!key.isEmpty() && !Visit.isKey(key)) {
            throw Fault.notFound();
        }
        return key.isEmpty() ? null : UUID.fromString(key);
    }

    /** The days on which it was asked. */
    Periode periode() {
        return new Periode(waarde("van"), waarde("tot"));
    }

    /** The fields for those days. */
    public List<Periode.Dag> dagen() {
        return periode().dagen();
    }

    /** Is an eenheid a choice within it? That of a team is the queue itself. */
    public boolean isOverEenheden() {
        return !wachtrij().equals(TEAM);
    }

    int aantal() {
        return waarde("aantal").isEmpty() ? 25 : Integer.parseInt(waarde("aantal"));
    }

    /** The same, with something else in this place, from the first page on; empty takes it out. */
    public String met(String naam, String waarde) {
        Map<String, String> andere = new LinkedHashMap<>(velden);
        andere.remove("na");
        andere.put(naam, waarde);
        return adres(andere);
    }

    /** The same list on, after a row. */
    String na(Plek plek) {
        String moment =
                plek.waarde().equals(OffsetDateTime.MAX) ? "-" : plek.waarde().toString();
        return met("na", moment + "_" + plek.volgnummer());
    }

    /** The same list from its begin. */
    public String begin() {
        return met("na", "");
    }

    private static String adres(Map<String, String> velden) {
        return velden.entrySet().stream()
                .filter(veld -> !veld.getValue().isEmpty())
                .map(veld -> veld.getKey() + "=" + URLEncoder.encode(veld.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** Is it told what came since? */
    public boolean isGevolgd() {
        return Set.of(MIJN, TEAM, ALLE).contains(wachtrij());
    }

    /** This page of it. */
    public String hier() {
        return adres(velden);
    }

    /** The same, for the address and the forms of what is opened from it. */
    public String query() {
        return hier().substring(1);
    }

    /** What stands behind the address of what is opened from it. */
    public String vanuit() {
        return vanuit(hier());
    }

    /** The same of the list of this address; empty when there is none. */
    static String vanuit(String lijst) {
        return lijst.isEmpty()
                ? ""
                : "?" + VANDAAN + "=" + URLEncoder.encode(lijst.substring(1), StandardCharsets.UTF_8);
    }

    /** Can what stands in it be taken by who looks? */
    public boolean isOmTeDoen() {
        return !isUitgezet() && !isAfgerond();
    }

    /** Is it of what who looks put out? */
    boolean isUitgezet() {
        return wachtrij().equals(UITGEZET) || wachtrij().equals(UITGEZET_EN_AFGEROND);
    }

    /** Is it of what is done? */
    public boolean isAfgerond() {
        return wachtrij().equals(AFGEROND) || wachtrij().equals(UITGEZET_EN_AFGEROND);
    }

    /** What goes along when the list is narrowed to something else. */
    public List<String> mee() {
        return Stream.of("eenheid", "zoek", "sorteer")
                .filter(naam -> velden.containsKey(naam) && !(naam.equals("eenheid") && isOverEenheden()))
                .toList();
    }

    /** Is it sorted by this, the other way round or not? As {@code aria-sort} has it. */
    public String sortering(String naam) {
        String gekozen = waarde("sorteer").isEmpty() ? "termijn" : waarde("sorteer");
        if (naam.equals("termijn") && isAfgerond()) {
            return gekozen.equals(naam) ? "descending" : gekozen.equals("-" + naam) ? "ascending" : "none";
        }
        return gekozen.equals(naam) ? "ascending" : gekozen.equals("-" + naam) ? "descending" : "none";
    }

    /** The same list sorted by this; the other way round when it is sorted so already. */
    public String gesorteerd(String naam) {
        return met(
                "sorteer",
                waarde("sorteer").equals(naam)
                                || (naam.equals("termijn") && waarde("sorteer").isEmpty())
                        ? "-" + naam
                        : naam);
    }

    /**
     * What was chosen to narrow it, each with the address of the list without that.
     *
     * @param namen of eenheden and colleagues, by key
     */
    List<Gekozen> gekozen(Map<String, String> namen) {
        return NAMEN.stream()
                .filter(velden::containsKey)
                .map(naam -> new Gekozen(omschrijving(naam, namen), met(naam, "")))
                .filter(keuze -> !keuze.naam().isEmpty())
                .toList();
    }

    /** Something that was chosen, and the address of the list without it. */
    public record Gekozen(String naam, String zonder) {}

    /** A choice in words; empty when it does not narrow the list. */
    private String omschrijving(String naam, Map<String, String> namen) {
        String waarde = waarde(naam);
        return switch (naam) {
            case "termijn" ->
                waarde.equals("telaat")
                        ? "Te laat"
                        : waarde.equals("vandaag") ? "Tot en met vandaag" : "Tot en met deze week";
            case "eenheid" -> isOverEenheden() ? "Voor " + namen.getOrDefault(waarde, "een eenheid") : "";
            case "behandelaar" ->
                switch (waarde) {
                    case NIEMAND -> "Zonder behandelaar";
                    case IK -> "Bij mij";
                    default -> "Bij " + namen.getOrDefault(waarde, "een collega");
                };
            case "kanaal" -> waarde;
            case "van" -> periode().vanaf().replaceFirst("V", "Gevraagd v");
            case "tot" -> periode().totEnMet().replaceFirst("T", "Gevraagd t");
            case "zoek" -> "Zoekwoorden";
            default -> "";
        };
    }
}
