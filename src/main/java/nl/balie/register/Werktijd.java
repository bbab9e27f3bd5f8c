package nl.balie.register;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the municipality works: its office hours, but for weekends, public holidays ({@link Feestdagen}) and days on which it is closed.
 * Terms are counted in this time, so that a contactverzoek of Friday afternoon is not late on Saturday.
 *
 * @param opens in the morning, in the Netherlands
 * @param closes later on the same day
 * @param closed the days on which it is closed besides
 */
public record Werktijd(LocalTime opens, LocalTime closes, Set<LocalDate> closed) {
    /** Where the municipality is. */
    public static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private static final Pattern HOURS = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    /** Nothing may be changed afterwards. */
    public Werktijd {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("opens after it closes");
        }
        closed = Set.copyOf(closed);
    }

    /**
     * The office hours that a text tells, like {@code 08:30-17:00}, without a day on which it is closed besides.
     *
     * @throws IllegalArgumentException when it tells none
     * @throws java.time.DateTimeException when they are no times of a day
     */
    public static Werktijd of(String hours) {
        Matcher matcher = HOURS.matcher(hours);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(hours);
        }
        return new Werktijd(LocalTime.parse(matcher.group(1)), LocalTime.parse(matcher.group(2)), Set.of());
    }

    /** The same hours, closed on these days. */
    public Werktijd closedOn(Set<LocalDate> days) {
        return new Werktijd(opens, closes, days);
    }

    /** Does the municipality work on this day? */
    public boolean worksOn(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !Feestdagen.is(day) && !closed.contains(day);
    }

    /** How long a whole day of work is. */
    public Duration day() {
        return Duration.between(opens, closes);
    }

    /** The first moment, from this one on, by which there has been so much time to work; the moment itself when that is none. */
    public Instant after(Instant moment, Duration work) {
        LocalDate day = dayOf(moment);
        Instant now = moment;
        Duration left = work;
        while (left.isPositive()) {
            Duration today = within(day, now, end(day));
            if (today.compareTo(left) >= 0) {
                return later(now, start(day)).plus(left);
            }
            left = left.minus(today);
            day = day.plusDays(1);
            now = later(now, start(day));
        }
        return now;
    }

    /** The last moment, up to this one, since which there has been so much time to work: what {@link #after} is the other way round. */
    public Instant before(Instant moment, Duration work) {
        LocalDate day = dayOf(moment);
        Instant now = moment;
        Duration left = work;
        while (left.isPositive()) {
            Duration today = within(day, start(day), now);
            if (today.compareTo(left) >= 0) {
                return earlier(now, end(day)).minus(left);
            }
            left = left.minus(today);
            day = day.minusDays(1);
            now = earlier(now, end(day));
        }
        return now;
    }

    /** How much time to work lies between two moments; none when the second is not the later one. */
    public Duration between(Instant from, Instant until) {
        Duration work = Duration.ZERO;
        for (LocalDate day = dayOf(from); !day.isAfter(dayOf(until)); day = day.plusDays(1)) {
            work = work.plus(within(day, from, until));
        }
        return work;
    }

    /** How many whole days of work lie between two moments: how late something is, in the words of people. */
    public long daysBetween(Instant from, Instant until) {
        return between(from, until).dividedBy(day());
    }

    /** The time to work on this day, as far as it lies between two moments. */
    private Duration within(LocalDate day, Instant from, Instant until) {
        Duration work = Duration.between(later(from, start(day)), earlier(until, end(day)));
        return worksOn(day) && work.isPositive() ? work : Duration.ZERO;
    }

    private Instant start(LocalDate day) {
        return day.atTime(opens).atZone(NEDERLAND).toInstant();
    }

    private Instant end(LocalDate day) {
        return day.atTime(closes).atZone(NEDERLAND).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The day on which this moment falls in the Netherlands. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, NEDERLAND);
    }
}
