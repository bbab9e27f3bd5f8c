package nl.balie.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that a list is narrowed to, as they stand in the address.
 *
 * @param van the first day; empty for no first
 * @param tot the last day; empty for no last
 */
public record Periode(String van, String tot) {

    /**
     * A field for a day.
     *
     * @param fout why it is no period; empty when nothing is wrong with it
     */
    public record Dag(String id, String label, String waarde, String fout) {}

    /** The fields for it. */
    List<Dag> dagen() {
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

    /** Its first day, in words; empty when it has none. */
    String vanaf() {
        return begin() == null ? "" : "Vanaf " + dag(van);
    }

    /** Its last day, in words; empty when it has none. */
    String totEnMet() {
        return eind() == null ? "" : "Tot en met " + dag(tot);
    }

    private static String dag(String day) {
        return Contactregel.dag(LocalDate.parse(day));
    }

    /** Where it begins; null when it does nowhere, or when what was typed is no day. */
    @Nullable
    OffsetDateTime begin() {
        return start(van, 0);
    }

    /** Where it ends, this moment not included; null when it does nowhere, or when what was typed is no day. */
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
}
