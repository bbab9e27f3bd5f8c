package nl.balie.api.words;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.resource.Iso;
import org.jspecify.annotations.Nullable;

/** Days and moments as clients write them; {@link Iso} tells how we do. */
public final class Moments {
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern MOMENT = Pattern.compile(DATE
            + "(?:[T ]([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:[.,]([0-9]{1,6})[0-9]{0,6})?)?"
            + "\\s*(Z|z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?");
    /** Dutch notations that a filter accepts beside ISO (Open Klant): day, month, year. */
    private static final List<Pattern> DUTCH = List.of(
            Pattern.compile("([0-9]{1,2})-([0-9]{1,2})-([0-9]{4}|[0-9]{2})"),
            Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}|[0-9]{2})"));

    private static final Pattern SLASHED = Pattern.compile("([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})");

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Pattern LOCAL =
            Pattern.compile(DATE + "(?:[T ]([0-9]{1,2}:[0-9]{1,2}(?::[0-9]{1,2}(?:[.,][0-9]{1,9})?)?))?");
    private static final Pattern DUTCH_MOMENT =
            Pattern.compile("([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})((?:[T ][0-9]{1,2}:[0-9]{1,2}.*)?)");

    private Moments() {}

    /** A day, year first; null when it is none. */
    public static @Nullable LocalDate date(String text) {
        Matcher matcher = DATE.matcher(text);
        return matcher.matches() ? day(matcher.group(1), matcher.group(2), matcher.group(3)) : null;
    }

    /** A day in any notation that filters accept; null when it is none. */
    public static @Nullable LocalDate filterDate(String text) {
        LocalDate iso = date(text);
        if (iso != null) {
            return iso;
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return day(slashed.group(1), slashed.group(2), slashed.group(3));
        }
        for (Pattern pattern : DUTCH) {
            Matcher dutch = pattern.matcher(text);
            if (dutch.matches()) {
                String year = dutch.group(3);
                int pivot = year.length() == 4 ? 0 : Integer.parseInt(year) < 69 ? 2000 : 1900;
                return day(String.valueOf(Integer.parseInt(year) + pivot), dutch.group(2), dutch.group(1));
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            int number = Integer.parseInt(year);
            return number < 1 ? null : LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** A moment; without an offset it is UTC, without a time midnight; null when it is none. */
    public static @Nullable OffsetDateTime moment(String text) {
        Matcher matcher = MOMENT.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        LocalDate day = day(matcher.group(1), matcher.group(2), matcher.group(3));
        if (day == null) {
            return null;
        }
        try {
            String micros = matcher.group(7) == null ? "0" : (matcher.group(7) + "00000").substring(0, 6);
            return day.atTime(number(matcher.group(4)), number(matcher.group(5)), number(matcher.group(6)))
                    .plusNanos(Long.parseLong(micros) * 1000)
                    .atOffset(offset(matcher.group(8)))
                    .withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /**
     * The same moment with an offset, when it was written without one in Dutch time; day, month, year is understood too. In the
     * hour that comes twice a year it is the first of the two. Any other text is left as it is.
     */
    public static String inAmsterdam(String text) {
        String iso = DUTCH_MOMENT.matcher(text.strip()).replaceFirst("$3-$2-$1$4");
        if (!LOCAL.matcher(iso).matches()) {
            return text;
        }
        OffsetDateTime utc = moment(iso);
        return utc == null
                ? text
                : utc.toLocalDateTime().atZone(AMSTERDAM).toInstant().toString();
    }

    /** The day that it is in the Netherlands. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), AMSTERDAM);
    }

    /** ISO 8601 with the Dutch offset; in UTC where that offset or that year can't be written: long ago, and at the end of 9999. */
    public static String writeInAmsterdam(OffsetDateTime moment) {
        OffsetDateTime local = moment.atZoneSameInstant(AMSTERDAM).toOffsetDateTime();
        if (!inRange(local) || local.getOffset().getTotalSeconds() % 60 != 0) {
            return Iso.write(moment.withOffsetSameInstant(ZoneOffset.UTC));
        }
        String text = Iso.write(local);
        return text.substring(0, text.length() - 1) + local.getOffset();
    }

    /** Does the register keep moments of this year? */
    public static boolean inRange(OffsetDateTime moment) {
        return moment.getYear() >= 1 && moment.getYear() <= 9999;
    }

    /** Keys that the register makes tell when (uuid version 7); null for those that came from elsewhere. */
    public static @Nullable OffsetDateTime madeOn(UUID key) {
        OffsetDateTime moment =
                Instant.ofEpochMilli(key.getMostSignificantBits() >>> 16).atOffset(ZoneOffset.UTC);
        return key.version() == 7 && inRange(moment) ? moment : null;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneOffset offset(@Nullable String text) {
        return text == null || text.equalsIgnoreCase("Z") ? ZoneOffset.UTC : ZoneOffset.of(text);
    }
}
