package nl.balie.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.balie.act.Tijdvak;
import nl.balie.act.Tijdvak.Per;
import nl.balie.platform.Reporting;
import nl.balie.store.Summary.Group;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are asked for, as it stands in the address.
 *
 * @param velden what stands there, by the names of the fields
 * @param fouten what is wrong with it, by the same names
 * @param vandaag the day on which it is asked
 */
public record Cijferfilter(
        Map<String, String> velden, Map<String, String> fouten, LocalDate vandaag, boolean zietMedewerkers) {
    private static final int MOST_YEARS = 10;
    private static final int MOST_PARTS = 400;
    private static final int LONGEST = 40;
    private static final String VAN = "van";
    private static final String TOT = "tot";
    private static final String PER = "per";
    private static final String GROEP = "groep";

    static Cijferfilter of(Visit visit, LocalDate vandaag) {
        Map<String, String> velden = new LinkedHashMap<>();
        boolean nothing = text(visit, VAN).isEmpty() && text(visit, TOT).isEmpty();
        velden.put(VAN, nothing ? vandaag.withDayOfMonth(1).toString() : text(visit, VAN));
        velden.put(TOT, nothing ? vandaag.toString() : text(visit, TOT));
        velden.put(PER, text(visit, PER).isEmpty() ? Per.DAG.word() : text(visit, PER));
        velden.put(GROEP, text(visit, GROEP).isEmpty() ? Group.KANAAL.word() : text(visit, GROEP));
        Cijferfilter filter = new Cijferfilter(
                velden, new LinkedHashMap<>(), vandaag, visit.wie().mag(Reporting.SEE_EMPLOYEES));
        filter.check();
        return filter;
    }

    private static String text(Visit visit, String name) {
        return visit.query().getOrDefault(name, "").strip();
    }

    private void check() {
        LocalDate van = dag(VAN);
        LocalDate tot = dag(TOT);
        Stream.of(VAN, TOT)
                .filter(name -> dag(name) == null)
                .forEach(name -> fouten.put(name, "Vul een dag in, zoals 2026-01-31."));
        if (keuze(Per.values(), PER) == null) {
            fouten.put(PER, "Kies per dag, per week of per maand.");
        }
        Group group = keuze(Group.values(), GROEP);
        if (group == Group.MEDEWERKER && !zietMedewerkers) {
            fouten.put(GROEP, "Cijfers per medewerker zijn niet voor jouw rol. Kies een andere groep.");
        } else if (group == null || group == Group.UUR) {
            fouten.put(GROEP, "Kies een van de groepen in de lijst.");
        }
        if (van == null || tot == null) {
            return;
        }
        if (tot.isBefore(van)) {
            fouten.put(TOT, "Kies de eerste dag of een dag erna.");
        } else if (van.plusYears(MOST_YEARS).isBefore(tot)) {
            fouten.put(TOT, "Kies een periode van hoogstens %d jaar.".formatted(MOST_YEARS));
        } else if (fouten.isEmpty() && tijdvak().parts(per(), MOST_PARTS).size() > MOST_PARTS) {
            fouten.put(PER, "Kies voor deze periode per week of per maand, of kies een kortere periode.");
        }
    }

    private @Nullable LocalDate dag(String name) {
        String text = waarde(name);
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private <T extends Enum<T>> @Nullable T keuze(T[] choices, String name) {
        return Stream.of(choices)
                .filter(choice -> choice.name().equalsIgnoreCase(waarde(name)))
                .findFirst()
                .orElse(null);
    }

    private String waarde(String name) {
        return velden.getOrDefault(name, "");
    }

    /** The period, when nothing is wrong with it. */
    Tijdvak tijdvak() {
        return Tijdvak.of(Objects.requireNonNull(dag(VAN)), Objects.requireNonNull(dag(TOT)));
    }

    Per per() {
        return Objects.requireNonNull(keuze(Per.values(), PER));
    }

    Group group() {
        return Objects.requireNonNull(keuze(Group.values(), GROEP));
    }

    /** The period in words. */
    String periode() {
        LocalDate van = Objects.requireNonNull(dag(VAN));
        LocalDate tot = Objects.requireNonNull(dag(TOT));
        return van.equals(tot) ? Contactregel.dag(van) : Contactregel.dag(van) + " tot en met " + Contactregel.dag(tot);
    }

    /** In the name of a file. */
    String inBestandsnaam() {
        return waarde(VAN) + "-" + waarde(TOT);
    }

    /** The fields in which it is chosen. */
    public List<Veld> invoer() {
        return List.of(
                Veld.regel(VAN, "Vanaf", "date", kort(VAN), "", fouten.get(VAN)),
                Veld.regel(TOT, "Tot en met", "date", kort(TOT), "", fouten.get(TOT)),
                Veld.keuze(
                        PER,
                        "Verdeeld",
                        waarde(PER),
                        fouten.get(PER),
                        keuzes(Stream.of(Per.values()).map(per -> new Veld.Keuze(per.word(), "per " + per.word())))),
                Veld.keuze(
                        GROEP,
                        "Gegroepeerd",
                        waarde(GROEP),
                        fouten.get(GROEP),
                        keuzes(Stream.of(Group.values())
                                .filter(group -> group != Group.UUR && (group != Group.MEDEWERKER || zietMedewerkers))
                                .map(group -> new Veld.Keuze(group.word(), "per " + group.word())))));
    }

    private String kort(String name) {
        return waarde(name).substring(0, Math.min(LONGEST, waarde(name).length()));
    }

    private static List<Veld.Groep> keuzes(Stream<Veld.Keuze> keuzes) {
        return List.of(new Veld.Groep("", keuzes.toList()));
    }

    /**
     * A period that is often chosen.
     *
     * @param adres what stands behind the address of the page
     */
    public record Periode(String naam, String adres, boolean isGekozen) {}

    /** Periods that are often chosen. */
    public List<Periode> perioden() {
        LocalDate maandag = vandaag.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate eerste = vandaag.withDayOfMonth(1);
        List<Periode> all = new ArrayList<>();
        all.add(periode("Vandaag", vandaag, vandaag, Per.DAG));
        all.add(periode("Deze week", maandag, vandaag, Per.DAG));
        all.add(periode("Vorige week", maandag.minusWeeks(1), maandag.minusDays(1), Per.DAG));
        all.add(periode("Deze maand", eerste, vandaag, Per.DAG));
        all.add(periode("Vorige maand", eerste.minusMonths(1), eerste.minusDays(1), Per.DAG));
        all.add(periode("Dit jaar", vandaag.withDayOfYear(1), vandaag, Per.MAAND));
        return all;
    }

    private Periode periode(String naam, LocalDate van, LocalDate tot, Per per) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(VAN, van.toString());
        all.put(TOT, tot.toString());
        all.put(PER, per.word());
        all.put(GROEP, fouten.containsKey(GROEP) ? Group.KANAAL.word() : waarde(GROEP));
        return new Periode(naam, adres(all), all.equals(velden));
    }

    /** What stands behind the address of the page. */
    public String adres() {
        return adres(velden);
    }

    private static String adres(Map<String, String> fields) {
        List<String> all = new ArrayList<>();
        fields.forEach((name, value) -> all.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return "?" + String.join("&", all);
    }
}
