package nl.balie.act;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.balie.register.Werktijd;
import nl.balie.store.Session;
import nl.balie.store.Verzoekverloop;
import org.jspecify.annotations.Nullable;

/**
 * How contactverzoeken of a part of a period were dealt with.
 *
 * @param part the day on which the part begins
 * @param asked how many there were
 * @param done how many of these are finished
 * @param median of the time that the finished ones took, in days of work; null when none is finished
 * @param ninetiethPercentile of the same
 * @param tries of the finished ones: how often the klant was contacted, together
 */
public record Afhandelcijfers(
        LocalDate part,
        long asked,
        long done,
        @Nullable Double median,
        @Nullable Double ninetiethPercentile,
        long tries) {
    /** Those of a period as a whole, and of each of its parts in order. */
    public record Verdeeld(Afhandelcijfers geheel, List<Afhandelcijfers> delen) {}

    /** Counts them. */
    static Verdeeld of(Session session, Tijdvak tijdvak, List<LocalDate> parts, Werktijd werktijd) throws SQLException {
        Part geheel = new Part();
        NavigableMap<LocalDate, Part> delen = new TreeMap<>();
        parts.forEach(day -> delen.put(day, new Part()));
        Verzoekverloop.each(session, tijdvak.from(), tijdvak.until(), each -> {
            geheel.add(each, werktijd);
            delen.floorEntry(Werktijd.dayOf(each.asked().toInstant()))
                    .getValue()
                    .add(each, werktijd);
        });
        return new Verdeeld(
                geheel.counted(parts.getFirst()),
                delen.entrySet().stream()
                        .map(part -> part.getValue().counted(part.getKey()))
                        .toList());
    }

    /** What is known of a part so far. */
    private static final class Part {
        private final List<Double> days = new ArrayList<>();
        private long asked;
        private long tries;

        void add(Verzoekverloop each, Werktijd werktijd) {
            asked++;
            if (each.done() != null) {
                Duration work =
                        werktijd.between(each.begun().toInstant(), each.done().toInstant());
                days.add(Math.round(10.0 * work.toSeconds() / werktijd.day().toSeconds()) / 10.0);
                tries += each.tries();
            }
        }

        Afhandelcijfers counted(LocalDate day) {
            Collections.sort(days);
            return new Afhandelcijfers(day, asked, days.size(), share(5), share(9), tries);
        }

        /** The least that so many tenths do not exceed. */
        private @Nullable Double share(int tenths) {
            return days.isEmpty() ? null : days.get((days.size() * tenths + 9) / 10 - 1);
        }
    }
}
