package nl.balie.register;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays on which municipalities are closed, by rule, so that no list of a year is ever missing. Bevrijdingsdag is one in
 * every fifth year; Goede Vrijdag is not one: who is closed then tells so with a sluitingsdag.
 */
public final class Feestdagen {
    private static final int LUSTRUM = 5;
    /** By days after Easter. (Easter and Pinksteren are Sundays.) */
    private static final Map<Long, String> AFTER_EASTER =
            Map.of(1L, "Tweede Paasdag", 39L, "Hemelvaartsdag", 50L, "Tweede Pinksterdag");

    private Feestdagen() {}

    /** Is it one? */
    public static boolean is(LocalDate day) {
        return naam(day) != null;
    }

    /** Those of a year, in their order. */
    public static List<LocalDate> van(int year) {
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        return first.datesUntil(first.plusYears(1)).filter(Feestdagen::is).toList();
    }

    /** What it is called; null when it is none. */
    public static @Nullable String naam(LocalDate day) {
        String ofTheYear = ofTheYear(day);
        return ofTheYear == null ? AFTER_EASTER.get(ChronoUnit.DAYS.between(easter(day.getYear()), day)) : ofTheYear;
    }

    private static @Nullable String ofTheYear(LocalDate day) {
        int number = day.getDayOfMonth();
        return switch (day.getMonth()) {
            case JANUARY -> number == 1 ? "Nieuwjaarsdag" : null;
            case APRIL -> day.equals(koningsdag(day.getYear())) ? "Koningsdag" : null;
            case MAY -> number == 5 && day.getYear() % LUSTRUM == 0 ? "Bevrijdingsdag" : null;
            case DECEMBER -> number == 25 ? "Eerste Kerstdag" : number == 26 ? "Tweede Kerstdag" : null;
            default -> null;
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
