package nl.balie.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.store.Bereik;
import nl.balie.store.Werkvoorraad.Plek;
import nl.balie.store.Werkvoorraad.Soort;
import nl.balie.store.Werkvoorraad.Sortering;
import nl.balie.store.Werkvoorraad.Vraag;
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
    static final String LOS = "los";
    static final String AFGEROND = "afgerond";
    static final Set<String> WACHTRIJEN = Set.of(MIJN, TEAM, UITGEZET, LOS, AFGEROND);
    private static final int LAST_YEAR = 9999;
    private static final List<String> NAMEN =
            List.of("wachtrij", "eenheid", "termijn", "behandelaar", "kanaal", "zoek", "sorteer", "aantal", "na");
    private static final Map<String, Set<String>> KEUZES = Map.of(
            "wachtrij", WACHTRIJEN,
            "termijn", Set.of("telaat", "vandaag", "week"),
            "behandelaar", Set.of("niemand"),
            "sorteer", Set.of("termijn", "-termijn", "gevraagd", "-gevraagd"),
            "aantal", Set.of("25", "50", "100"));

    /** The one of this address; what nobody could have chosen there leads nowhere. */
    static Werklijst of(Visit visit, String standaard) {
        Map<String, String> velden = new LinkedHashMap<>();
        for (String naam : NAMEN) {
            String waarde = visit.query().getOrDefault(naam, "");
            Set<String> keuzes = KEUZES.get(naam);
            if (waarde.contains("\0") || (!waarde.isEmpty() && keuzes != null && !keuzes.contains(waarde))) {
                throw Fault.notFound();
            }
            if (!waarde.isEmpty()) {
                velden.put(naam, waarde);
            }
        }
        velden.putIfAbsent("wachtrij", standaard);
        return new Werklijst(velden);
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
        String key = waarde("eenheid");
        if (!key.isEmpty() && !Visit.isKey(key)) {
            throw Fault.notFound();
        }
        return key.isEmpty() ? null : UUID.fromString(key);
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
        return wachtrij().equals(MIJN) || wachtrij().equals(TEAM);
    }

    /** This page of it. */
    public String hier() {
        return adres(velden);
    }

    /** Can what stands in it be taken by who looks? */
    public boolean isOmTeDoen() {
        return !wachtrij().equals(UITGEZET) && !wachtrij().equals(AFGEROND);
    }

    /** What goes along when the list is narrowed to something else. */
    public List<String> mee() {
        return Stream.of("eenheid", "zoek", "sorteer")
                .filter(velden::containsKey)
                .toList();
    }

    /** Is it sorted by this, the other way round or not? As {@code aria-sort} has it. */
    public String sortering(String naam) {
        String gekozen = waarde("sorteer").isEmpty() ? "termijn" : waarde("sorteer");
        if (naam.equals("termijn") && wachtrij().equals(AFGEROND)) {
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

    /** What was chosen to narrow it, each with the address of the list without that. */
    public List<Gekozen> gekozen() {
        return Stream.of("termijn", "behandelaar", "kanaal", "zoek")
                .filter(velden::containsKey)
                .map(naam -> new Gekozen(omschrijving(naam), met(naam, "")))
                .toList();
    }

    /** Something that was chosen, and the address of the list without it. */
    public record Gekozen(String naam, String zonder) {}

    private String omschrijving(String naam) {
        return switch (waarde(naam)) {
            case "telaat" -> "Te laat";
            case "vandaag" -> "Vandaag";
            case "week" -> "Deze week";
            case "niemand" -> "Zonder behandelaar";
            default -> naam.equals("zoek") ? "Zoekwoorden" : waarde(naam);
        };
    }

    /** As the register is asked for it. */
    Vraag vraag(Bereik bereik, OffsetDateTime now, List<String> woorden) {
        LocalDate vandaag = now.atZoneSameInstant(Contactregel.AMSTERDAM).toLocalDate();
        OffsetDateTime voor = switch (waarde("termijn")) {
            case "telaat" -> now;
            case "vandaag" -> start(vandaag.plusDays(1));
            case "week" -> start(vandaag.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
            default -> null;
        };
        String sorteer = waarde("sorteer").isEmpty() ? "termijn" : waarde("sorteer");
        boolean isOpen = !wachtrij().equals(AFGEROND);
        Sortering sortering =
                sorteer.endsWith("gevraagd") ? Sortering.GEVRAAGD : isOpen ? Sortering.TERMIJN : Sortering.AFGEROND;
        return new Vraag(
                soort(),
                actoren(bereik),
                isOpen,
                waarde("behandelaar").equals("niemand"),
                waarde("kanaal"),
                voor,
                woorden,
                sortering,
                sorteer.startsWith("-") != (!isOpen && sortering == Sortering.AFGEROND),
                plek(),
                aantal() + 1);
    }

    private Soort soort() {
        return switch (wachtrij()) {
            case UITGEZET -> Soort.UITGEZET_DOOR;
            case LOS -> Soort.VAN_NIEMAND;
            default -> Soort.VOOR;
        };
    }

    /** Of whom. */
    Set<UUID> actoren(Bereik bereik) {
        UUID eenheid = eenheid();
        return switch (wachtrij()) {
            case MIJN, UITGEZET, LOS -> bereik.eigen();
            case TEAM ->
                bereik.eenheden().stream()
                        .filter(deel -> eenheid == null || deel.eenheid().equals(eenheid))
                        .flatMap(deel -> deel.actoren().stream())
                        .collect(Collectors.toSet());
            default -> bereik.actoren().collect(Collectors.toSet());
        };
    }

    private @Nullable Plek plek() {
        if (waarde("na").isEmpty()) {
            return null;
        }
        try {
            String[] parts = (waarde("na") + "_").split("_", 3);
            OffsetDateTime moment = parts[0].equals("-") ? OffsetDateTime.MAX : OffsetDateTime.parse(parts[0]);
            if (!parts[0].equals("-") && (moment.getYear() < 0 || moment.getYear() > LAST_YEAR)) {
                throw Fault.notFound();
            }
            return new Plek(moment, Long.parseLong(parts[1]));
        } catch (DateTimeParseException | NumberFormatException nowhere) {
            throw Fault.notFound();
        }
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Contactregel.AMSTERDAM).toOffsetDateTime();
    }
}
