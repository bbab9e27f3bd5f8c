package nl.balie.command;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import nl.balie.register.Werktijd;

/**
 * When the contacts of the demo set took place, and when what came of them is due.
 *
 * @param contacten how many there are
 */
record Demodagen(Clock clock, int contacten) {
    /** One of so many contacts has a taak that is open still. */
    static final int OPEN = 30;
    /** Over so many days what is open is due. */
    private static final int DAYS = 12;
    /** So many of these are before today. */
    private static final int LATE = 3;

    private static final int LAST_HOUR = 23;

    /** Spread evenly over the past year. */
    String moment(int number) {
        return clock.instant()
                .minus(Duration.ofMinutes((contacten - (long) number) * 105))
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** Of what is open some is late, some is for today, and the rest for the days after it. */
    OffsetDateTime uiterlijk(int number) {
        return LocalDate.ofInstant(clock.instant(), Werktijd.NEDERLAND)
                .plusDays(number / OPEN % DAYS - LATE)
                .atTime(LAST_HOUR, 0)
                .atZone(Werktijd.NEDERLAND)
                .toOffsetDateTime();
    }
}
