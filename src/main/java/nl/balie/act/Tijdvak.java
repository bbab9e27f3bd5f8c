package nl.balie.act;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.balie.register.Werktijd;

/**
 * The period that figures are asked of. Days are those of the Netherlands: one in spring has 23 hours, one in autumn 25.
 *
 * @param from the first moment
 * @param until the moment after the last
 */
public record Tijdvak(OffsetDateTime from, OffsetDateTime until) {
    /** How a period is divided. */
    public enum Per {
        DAG,
        WEEK,
        MAAND;

        /** As it is asked for. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private LocalDate first(LocalDate day) {
            return switch (this) {
                case DAG -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MAAND -> day.withDayOfMonth(1);
            };
        }

        private LocalDate next(LocalDate day) {
            return switch (this) {
                case DAG -> day.plusDays(1);
                case WEEK -> day.plusWeeks(1);
                case MAAND -> day.plusMonths(1);
            };
        }
    }

    /** These days and all between. */
    public static Tijdvak of(LocalDate first, LocalDate last) {
        return new Tijdvak(midnight(first), midnight(last.plusDays(1)));
    }

    /** When this day begins. */
    public static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(Werktijd.NEDERLAND).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** The days on which its parts begin, in order; a part may begin before the period does. At most one more than {@code most}. */
    public List<LocalDate> parts(Per per, int most) {
        List<LocalDate> parts = new ArrayList<>();
        LocalDate day = per.first(Werktijd.dayOf(from.toInstant()));
        while (midnight(day).isBefore(until) && parts.size() <= most) {
            parts.add(day);
            day = per.next(day);
        }
        return parts;
    }
}
