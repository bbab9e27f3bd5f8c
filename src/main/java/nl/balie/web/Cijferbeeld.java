package nl.balie.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.balie.act.Afhandelcijfers;
import nl.balie.act.Cijfers.Overzicht;
import nl.balie.store.Summary.Line;
import nl.balie.store.Werktelling.PerEenheid;
import org.jspecify.annotations.Nullable;

/** All figures of a period as tables with their pictures, in the order of the page. */
final class Cijferbeeld {
    private static final int MOST_BARS = 20;
    private static final String CONTACTEN = "Contacten";
    private static final String HELE_PERIODE = "Hele periode";

    /** What a cell tells of a part of the period; of one in which there were no contacts there is no line. */
    @FunctionalInterface
    private interface Cijfer {
        @Nullable
        Object van(@Nullable Line line);
    }

    private final Overzicht overzicht;
    private final Cijferfilter filter;
    private final List<LocalDate> delen;
    private final Deelnaam deelnaam;
    private final Map<Integer, Line> perDeel;

    private Cijferbeeld(Overzicht overzicht, Cijferfilter filter) {
        this.overzicht = overzicht;
        this.filter = filter;
        this.delen = overzicht.delen().parts();
        this.deelnaam = new Deelnaam(filter.per());
        this.perDeel = overzicht.delen().lines().stream().collect(Collectors.toMap(Line::part, line -> line));
    }

    static List<Cijfertabel> of(Overzicht overzicht, Cijferfilter filter) {
        Cijferbeeld beeld = new Cijferbeeld(overzicht, filter);
        return List.of(
                beeld.contacten(),
                beeld.groepen(),
                beeld.direct(),
                beeld.duur(),
                beeld.verzoeken(),
                beeld.eenheden(),
                Weektabel.of(overzicht.uren().lines()));
    }

    private Cijfertabel contacten() {
        return perDeel(
                "contacten",
                "Contacten per " + filter.per().word(),
                "Contacten van één gesprek tellen samen als een gesprek.",
                List.of(CONTACTEN, "Gesprekken"),
                List.of(line -> line == null ? 0L : line.contacts(), line -> line == null ? 0L : line.conversations()),
                null,
                1);
    }

    private Cijfertabel direct() {
        return perDeel(
                "direct",
                "Direct afgehandeld",
                "Deel van de contacten waarmee de klant is geholpen, volgens de lijst van gespreksresultaten; zegt die er niets over: waaruit geen contactverzoek kwam.",
                List.of("Direct afgehandeld (%)"),
                List.of(Cijferbeeld::aandeel),
                100.0,
                1);
    }

    private Cijfertabel duur() {
        return perDeel(
                "duur",
                "Duur van contacten",
                "De mediaan is de tijd die de helft niet te boven ging; bij 90 % duurde het ten hoogste zo lang als daarnaast staat. Alleen contacten met een begin en een einde.",
                List.of("Mediaan (seconden)", "90 % (seconden)"),
                List.of(
                        line -> line == null ? null : line.median(),
                        line -> line == null ? null : line.ninetiethPercentile()),
                null,
                2);
    }

    private static @Nullable Double aandeel(@Nullable Line line) {
        return line == null ? null : Math.round(line.handledAtOnce() * 1000.0 / line.contacts()) / 10.0;
    }

    /** A table with a row for each part of the period and one for the whole, and a picture of the first of its columns. */
    private Cijfertabel perDeel(
            String id,
            String titel,
            String uitleg,
            List<String> koppen,
            List<Cijfer> cijfers,
            @Nullable Double top,
            int getekend) {
        List<List<@Nullable Object>> rijen = new ArrayList<>();
        for (int i = 0; i < delen.size(); i++) {
            rijen.add(rij(deelnaam.naam(delen.get(i)), perDeel.get(i), cijfers));
        }
        rijen.add(rij(
                HELE_PERIODE,
                overzicht.geheel().lines().isEmpty()
                        ? null
                        : overzicht.geheel().lines().getFirst(),
                cijfers));
        List<List<@Nullable Double>> reeksen = IntStream.rangeClosed(1, getekend)
                .mapToObj(column -> reeks(rijen.subList(0, delen.size()), column))
                .toList();
        Grafiek grafiek = Grafiek.kolommen(
                titel + ", " + filter.periode() + ", per " + filter.per().word()
                        + ". De cijfers staan in de tabel hieronder.",
                delen.stream().map(deelnaam::kort).toList(),
                reeksen,
                top,
                getekend == 1 ? List.of() : koppen);
        return new Cijfertabel(id, titel, uitleg, koppen(deelnaam.kop(), koppen), rijen, grafiek, false);
    }

    private static List<@Nullable Double> reeks(List<List<@Nullable Object>> rijen, int column) {
        List<@Nullable Double> reeks = new ArrayList<>();
        rijen.forEach(
                rij -> reeks.add(rij.get(column) instanceof Number number ? (Double) number.doubleValue() : null));
        return reeks;
    }

    private static List<@Nullable Object> rij(String naam, @Nullable Line line, List<Cijfer> cijfers) {
        List<@Nullable Object> rij = new ArrayList<>();
        rij.add(naam);
        cijfers.forEach(cijfer -> rij.add(cijfer.van(line)));
        return rij;
    }

    static List<String> koppen(String first, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    private Cijfertabel groepen() {
        List<Line> lines = overzicht.groepen().lines().stream()
                .sorted(Comparator.comparingLong(Line::contacts).reversed())
                .toList();
        List<List<@Nullable Object>> rijen = new ArrayList<>();
        for (Line line : lines) {
            rijen.add(Arrays.asList(
                    naam(line),
                    line.contacts(),
                    line.conversations(),
                    aandeel(line),
                    line.median(),
                    line.ninetiethPercentile(),
                    line.open(),
                    line.overdue()));
        }
        String groep = filter.group().word();
        int least = overzicht.groepen().smallest();
        List<Line> most = lines.stream().limit(MOST_BARS).toList();
        Grafiek grafiek = Grafiek.balken(
                "Contacten per %s, %s. De cijfers staan in de tabel hieronder.".formatted(groep, filter.periode()),
                most.stream().map(Cijferbeeld::naam).toList(),
                most.stream().map(line -> (double) line.contacts()).toList());
        return new Cijfertabel(
                "groepen",
                "Contacten per " + groep,
                "De drukste eerst. Een contact met meer bronnen of medewerkers telt in elke groep mee."
                        + (least > 1 ? " Groepen van minder dan " + least + " contacten zijn weggelaten." : ""),
                koppen(
                        Contactregel.capital(groep),
                        List.of(
                                CONTACTEN,
                                "Gesprekken",
                                "Direct afgehandeld (%)",
                                "Mediaan duur (seconden)",
                                "90 % duur (seconden)",
                                "Open contactverzoeken",
                                "Te laat")),
                rijen,
                lines.isEmpty() ? null : grafiek,
                false);
    }

    private static String naam(Line line) {
        String group = line.group();
        return group == null || group.isBlank() ? "(niet ingevuld)" : group;
    }

    private Cijfertabel eenheden() {
        List<PerEenheid> most = overzicht.eenheden().stream().limit(MOST_BARS).toList();
        Grafiek grafiek = Grafiek.balken(
                "Open contactverzoeken per eenheid, nu. De cijfers staan in de tabel hieronder.",
                most.stream().map(PerEenheid::naam).toList(),
                most.stream().map(each -> (double) each.open()).toList());
        return new Cijfertabel(
                "eenheden",
                "Open contactverzoeken per eenheid, nu",
                "Van alle perioden. Wat voor meer eenheden is, telt bij elk mee; wat alleen van een medewerker is, bij geen.",
                koppen("Eenheid", List.of("Open", "Te laat", "Nog van niemand")),
                overzicht.eenheden().stream()
                        .map(each -> Arrays.<@Nullable Object>asList(
                                each.naam(), each.open(), each.teLaat(), each.ongezien()))
                        .toList(),
                most.isEmpty() ? null : grafiek,
                false);
    }

    private Cijfertabel verzoeken() {
        List<List<@Nullable Object>> rijen = new ArrayList<>();
        for (int i = 0; i < delen.size(); i++) {
            rijen.add(rij(
                    deelnaam.naam(delen.get(i)),
                    perDeel.get(i),
                    overzicht.verzoeken().delen().get(i)));
        }
        Grafiek grafiek = Grafiek.kolommen(
                "Contactverzoeken, %s, per %s. De cijfers staan in de tabel hieronder."
                        .formatted(filter.periode(), filter.per().word()),
                delen.stream().map(deelnaam::kort).toList(),
                List.of(reeks(rijen, 1)),
                null,
                List.of());
        List<Line> geheel = overzicht.geheel().lines();
        rijen.add(rij(
                HELE_PERIODE,
                geheel.isEmpty() ? null : geheel.getFirst(),
                overzicht.verzoeken().geheel()));
        return new Cijfertabel(
                "verzoeken",
                "Contactverzoeken",
                "Naar aanleiding van contacten in deze periode. Wat open of te laat is, is dat nu. De doorlooptijd loopt van het verzoek tot het is afgerond, in werkdagen;"
                        + " een poging is elke keer dat contact is gezocht.",
                koppen(
                        deelnaam.kop(),
                        List.of(
                                "Gevraagd",
                                "Open",
                                "Te laat",
                                "Afgerond",
                                "Mediaan (werkdagen)",
                                "90 % (werkdagen)",
                                "Pogingen")),
                rijen,
                grafiek,
                false);
    }

    private static List<@Nullable Object> rij(String naam, @Nullable Line line, Afhandelcijfers verzoeken) {
        return Arrays.asList(
                naam,
                verzoeken.asked(),
                line == null ? 0L : line.open(),
                line == null ? 0L : line.overdue(),
                verzoeken.done(),
                verzoeken.median(),
                verzoeken.ninetiethPercentile(),
                verzoeken.tries());
    }
}
