package nl.balie.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.store.Tijdlijn.Deel;
import nl.balie.store.Tijdlijn.Soort;
import org.jspecify.annotations.Nullable;

/**
 * Which part of what happened with a klant is asked for, as it stands in the address.
 *
 * @param soort a kind of thing that happened; empty for all
 * @param kanaal a channel; empty for all
 * @param van the first day; empty for no first
 * @param tot the last day; empty for no last
 */
public record Klantfilter(String soort, String kanaal, String van, String tot) {
    private static final List<Veld.Keuze> SOORTEN = Stream.of(Soort.values())
            .map(soort -> new Veld.Keuze(soort.word(), Tijdlijnregel.meervoud(soort)))
            .toList();

    static Klantfilter of(Visit visit) {
        Klantfilter filter = new Klantfilter(
                Soort.of(asked(visit, "soort")).map(Soort::word).orElse(""),
                asked(visit, "kanaal"),
                asked(visit, "van"),
                asked(visit, "tot"));
        if (filter.kanaal.length() > 50 || filter.kanaal.contains("\0")) {
            throw Fault.notFound();
        }
        return filter;
    }

    private static String asked(Visit visit, String name) {
        return visit.query().getOrDefault(name, "");
    }

    /**
     * What it asks of the register.
     *
     * @param alsoConfidential is what was in confidence found by its channel?
     */
    Deel deel(boolean alsoConfidential) {
        return new Deel(Soort.of(soort).orElse(null), kanaal, alsoConfidential, begin(), eind());
    }

    /** Is anything left out? */
    public boolean isGekozen() {
        return !soort.isEmpty() || !kanaal.isEmpty() || begin() != null || eind() != null;
    }

    /** The kinds that can be chosen. */
    public List<Veld.Keuze> soorten() {
        return SOORTEN;
    }

    /**
     * Something that was chosen.
     *
     * @param adres the same list without it
     */
    public record Gekozen(String tekst, String adres) {}

    /** All that was chosen, in words. */
    public List<Gekozen> gekozen(List<Veld.Keuze> kanalen) {
        List<Gekozen> all = new ArrayList<>();
        if (!soort.isEmpty()) {
            all.add(new Gekozen(naam(SOORTEN, soort), new Klantfilter("", kanaal, van, tot).adres("")));
        }
        if (!kanaal.isEmpty()) {
            all.add(new Gekozen("Kanaal: " + naam(kanalen, kanaal), new Klantfilter(soort, "", van, tot).adres("")));
        }
        if (begin() != null) {
            all.add(new Gekozen("Vanaf " + dag(van), new Klantfilter(soort, kanaal, "", tot).adres("")));
        }
        if (eind() != null) {
            all.add(new Gekozen("Tot en met " + dag(tot), new Klantfilter(soort, kanaal, van, "").adres("")));
        }
        return all;
    }

    private static String naam(List<Veld.Keuze> keuzes, String waarde) {
        return keuzes.stream()
                .filter(keuze -> keuze.waarde().equals(waarde))
                .map(Veld.Keuze::naam)
                .findFirst()
                .orElse(waarde);
    }

    private static String dag(String day) {
        return Contactregel.dag(LocalDate.parse(day));
    }

    /**
     * A field for a day.
     *
     * @param fout why it is no period; empty when nothing is wrong with it
     */
    public record Dag(String id, String label, String waarde, String fout) {}

    /** The fields for its period. */
    public List<Dag> dagen() {
        OffsetDateTime begin = begin();
        OffsetDateTime eind = eind();
        boolean isBackwards = begin != null && eind != null && !begin.isBefore(eind);
        return List.of(
                new Dag("van", "Vanaf", van, unreadable(van, begin)),
                new Dag(
                        "tot",
                        "Tot en met",
                        tot,
                        isBackwards ? "Kies de eerste dag of een dag erna." : unreadable(tot, eind)));
    }

    private static String unreadable(String typed, @Nullable OffsetDateTime read) {
        return typed.isEmpty() || read != null ? "" : "Vul een dag in, zoals 2026-01-31.";
    }

    /** Where its period begins; null when it does nowhere, or when what was typed is no day. */
    @Nullable
    OffsetDateTime begin() {
        return start(van, 0);
    }

    /** Where its period ends, this moment not included; null when it does nowhere, or when what was typed is no day. */
    @Nullable
    OffsetDateTime eind() {
        return start(tot, 1);
    }

    private static @Nullable OffsetDateTime start(String day, int later) {
        try {
            return day.length() != 10
                    ? null
                    : LocalDate.parse(day)
                            .plusDays(later)
                            .atStartOfDay(Contactregel.AMSTERDAM)
                            .toOffsetDateTime();
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** Another page of the same. */
    public String pagina(int nummer) {
        return adres("pagina=" + nummer);
    }

    /** What it adds to the address of the klant. */
    private String adres(String pagina) {
        String fields = Stream.of(
                        pagina, field("soort", soort), field("kanaal", kanaal), field("van", van), field("tot", tot))
                .filter(field -> !field.isEmpty())
                .collect(Collectors.joining("&"));
        return fields.isEmpty() ? "" : "?" + fields;
    }

    private static String field(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
