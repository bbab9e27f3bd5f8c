package nl.balie.api.reporting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import nl.balie.api.http.Asked;
import nl.balie.api.words.Moments;
import nl.balie.resource.Message;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The period that is asked for. Days are those of the Netherlands: one in spring has 23 hours, one in autumn 25. Both ends count.
 *
 * @param from the first moment
 * @param until the moment after the last
 */
record Period(OffsetDateTime from, OffsetDateTime until) {
    static final String FROM = "from";
    static final String TO = "to";
    static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    /** How a period is divided. */
    enum Per {
        DAG,
        WEEK,
        MAAND;

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

    /** The period; with what is wrong with it, all that was found wrong before is told. */
    static Period of(Asked asked) {
        Violations violations = asked.faults();
        OffsetDateTime from = begin(asked.text(FROM));
        OffsetDateTime until = end(asked.text(TO));
        report(FROM, asked, from, violations);
        report(TO, asked, until, violations);
        violations.throwIfAny();
        if (from == null || until == null) {
            throw new IllegalStateException("what is not there was reported");
        }
        if (!from.isBefore(until)) {
            violations.add(TO, Message.TO_BEFORE_FROM);
        }
        violations.throwIfAny();
        return new Period(from, until);
    }

    private static void report(String name, Asked asked, @Nullable OffsetDateTime moment, Violations violations) {
        if (asked.text(name).isEmpty()) {
            violations.add(name, Message.REQUIRED);
        } else if (moment == null || !Moments.inRange(moment)) {
            violations.add(name, Message.NO_DAY_OR_MOMENT);
        }
    }

    private static @Nullable OffsetDateTime begin(String text) {
        LocalDate day = Moments.date(text);
        return day == null ? Moments.moment(text) : midnight(day);
    }

    private static @Nullable OffsetDateTime end(String text) {
        LocalDate day = Moments.date(text);
        OffsetDateTime moment = Moments.moment(text);
        if (day != null) {
            return midnight(day.plusDays(1));
        }
        return moment == null ? null : moment.plus(1, ChronoUnit.MICROS);
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(DUTCH_TIME).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** The days on which its parts begin, in order; a part may begin before the period does. At most one more than {@code most}. */
    List<LocalDate> parts(Per per, int most) {
        List<LocalDate> parts = new ArrayList<>();
        LocalDate day = per.first(from.atZoneSameInstant(DUTCH_TIME).toLocalDate());
        while (midnight(day).isBefore(until) && parts.size() <= most) {
            parts.add(day);
            day = per.next(day);
        }
        return parts;
    }

    /** When these days begin. */
    static List<OffsetDateTime> moments(List<LocalDate> days) {
        return days.stream().map(Period::midnight).toList();
    }
}
