package nl.balie.resource;

import java.time.OffsetDateTime;

/** Moments as we write them, in answers and in the audit trail: ISO 8601 in UTC, microseconds only where there are any (as Open Klant). */
public final class Iso {
    private Iso() {}

    /** A moment, which is in UTC. */
    public static String write(OffsetDateTime moment) {
        StringBuilder text = new StringBuilder(27);
        pad(text, moment.getYear(), 4).append('-');
        pad(text, moment.getMonthValue(), 2).append('-');
        pad(text, moment.getDayOfMonth(), 2).append('T');
        pad(text, moment.getHour(), 2).append(':');
        pad(text, moment.getMinute(), 2).append(':');
        pad(text, moment.getSecond(), 2);
        if (moment.getNano() != 0) {
            pad(text.append('.'), moment.getNano() / 1000, 6);
        }
        return text.append('Z').toString();
    }

    private static StringBuilder pad(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        for (int i = digits.length(); i < width; i++) {
            text.append('0');
        }
        return text.append(digits);
    }
}
