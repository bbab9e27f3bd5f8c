package nl.balie.register;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * The public holidays on which municipalities are closed, by rule, so that no list of a year is ever missing. Bevrijdingsdag is one in
 * every fifth year; Goede Vrijdag is not one: who is closed then tells so with a sluitingsdag.
 */
public final class Feestdagen {
    private static final int LUSTRUM = 5;
    /** Tweede Paasdag, Hemelvaartsdag and Tweede Pinksterdag, in days after Easter. (Easter and Pinksteren are Sundays.) */
    private static final Set<Long> AFTER_EASTER = Set.of(1L, 39L, 50L);

    private Feestdagen() {}

    /** Is it one? */
    public static boolean is(LocalDate day) {
        return isOfTheYear(day) || AFTER_EASTER.contains(ChronoUnit.DAYS.between(easter(day.getYear()), day));
    }

    private static boolean isOfTheYear(LocalDate day) {
        int number = day.getDayOfMonth();
        return switch (day.getMonth()) {
            case JANUARY -> number == 1;
            case APRIL -> day.equals(koningsdag(day.getYear()));
            case MAY -> number == 5 && day.getYear() % LUSTRUM == 0;
            case DECEMBER -> number == 25 || number == 26;
            default -> false;
        };
    }

    /** The birthday of the king; a day earlier when that is a Sunday. */
    private static LocalDate koningsdag(int year) {
        LocalDate birthday = LocalDate.of(year, Month.APRIL, 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    /** Easter Sunday: the Sunday after the first full moon of spring, as the Gregorian calendar reckons it (Meeus, Jones, Butcher). */
    static LocalDate easter(int year) {
        int moon = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int corrected = century - (century + 8) / 25;
        int full = (19 * moon + century - century / 4 - (corrected + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - full - ofCentury % 4) % 7;
        int late = (moon + 11 * full + 22 * sunday) / 451;
        int day = full + sunday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
