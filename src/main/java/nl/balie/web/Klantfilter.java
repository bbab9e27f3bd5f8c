package nl.balie.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which contacten of a klant are asked for, as it stands in the address.
 *
 * @param kanaal a channel; empty for all
 * @param van the first day; empty for no first
 * @param tot the last day; empty for no last
 */
public record Klantfilter(String kanaal, String van, String tot) {
    static Klantfilter of(Visit visit) {
        Klantfilter filter = new Klantfilter(
                visit.query().getOrDefault("kanaal", ""),
                visit.query().getOrDefault("van", ""),
                visit.query().getOrDefault("tot", ""));
        if (filter.kanaal.length() > 50 || filter.kanaal.contains("\0")) {
            throw Fault.notFound();
        }
        return filter;
    }

    /** Is anything left out? */
    public boolean isGekozen() {
        return !kanaal.isEmpty() || begin() != null || eind() != null;
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
        return "?"
                + Stream.of("pagina=" + nummer, field("kanaal", kanaal), field("van", van), field("tot", tot))
                        .filter(field -> !field.isEmpty())
                        .collect(Collectors.joining("&"));
    }

    private static String field(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
