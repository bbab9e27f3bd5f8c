package nl.balie.api.reporting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import nl.balie.act.Cijfers;
import nl.balie.act.Tijdvak;
import nl.balie.api.http.Asked;
import nl.balie.api.words.Moments;
import nl.balie.resource.Message;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** The period that a query asks for, both ends counted. */
final class Period {
    static final String FROM = Cijfers.FROM;
    static final String TO = "to";

    private Period() {}

    /** The period; with what is wrong with it, all that was found wrong before is told. */
    static Tijdvak of(Asked asked) {
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
        return new Tijdvak(from, until);
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
        return day == null ? Moments.moment(text) : Tijdvak.midnight(day);
    }

    private static @Nullable OffsetDateTime end(String text) {
        LocalDate day = Moments.date(text);
        OffsetDateTime moment = Moments.moment(text);
        if (day != null) {
            return Tijdvak.midnight(day.plusDays(1));
        }
        return moment == null ? null : moment.plus(1, ChronoUnit.MICROS);
    }
}
