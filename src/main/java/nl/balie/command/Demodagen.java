package nl.balie.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import nl.balie.register.Werktijd;

/**
 * When the contacts of the demo set took place, and when what came of them is due and was done.
 *
 * @param contacten how many there are
 */
record Demodagen(Clock clock, int contacten) {
    /** One of so many contacts has a taak that is open still. */
    private static final int OPEN = 30;
    /** Over so many days what is open is due. */
    private static final int DAYS = 12;
    /** So many of these are before today. */
    private static final int LATE = 3;

    /** What was done was to be done so many days after it was asked. */
    private static final int TERM = 3;
    /** What was done took at most so many hours, so that some was late. */
    private static final int LONGEST = 96;

    private static final int LAST_HOUR = 23;

    /** Spread evenly over the past year. What is asked with a contact, is asked then. */
    Instant moment(int number) {
        return clock.instant()
                .minus(Duration.ofMinutes((contacten - (long) number) * 105))
                .truncatedTo(ChronoUnit.MINUTES);
    }

    /** Is what was asked open still? */
    boolean isOpen(int number) {
        return number % OPEN == 0;
    }

    /** When what was asked was done. */
    Instant afgehandeld(int number) {
        Instant done = moment(number).plus(Duration.ofHours(1 + number % LONGEST));
        return done.isAfter(clock.instant()) ? clock.instant() : done;
    }

    /** Of what is open some is late, some is for today, and the rest for the days after it; but nothing is due on the day it was asked. */
    OffsetDateTime uiterlijk(int number) {
        LocalDate gevraagd = Werktijd.dayOf(moment(number));
        LocalDate dag = isOpen(number)
                ? Werktijd.dayOf(clock.instant()).plusDays(number / OPEN % DAYS - LATE)
                : gevraagd.plusDays(TERM);
        return (dag.isAfter(gevraagd) ? dag : gevraagd.plusDays(1))
                .atTime(LAST_HOUR, 0)
                .atZone(Werktijd.NEDERLAND)
                .toOffsetDateTime();
    }
}
