package nl.balie.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.balie.store.Summary.Group;
import nl.balie.store.Summary.Line;
import org.jspecify.annotations.Nullable;

/** The busiest hours of a week: the hours below each other and the days beside, so that it fits on a narrow screen. */
final class Weektabel {
    private static final Locale DUTCH = Locale.of("nl", "NL");

    private Weektabel() {}

    /** From contacts by the hour of the week, as {@link Group#UUR} tells it. */
    static Cijfertabel of(List<Line> lines) {
        Map<String, Long> uren =
                lines.stream().collect(Collectors.toMap(line -> String.valueOf(line.group()), Line::contacts));
        List<List<@Nullable Object>> rijen = new ArrayList<>();
        for (int uur = 0; uur < 24; uur++) {
            List<@Nullable Object> rij = new ArrayList<>(List.of("%02d:00".formatted(uur)));
            for (DayOfWeek day : DayOfWeek.values()) {
                rij.add(uren.getOrDefault("%d %02d".formatted(day.getValue(), uur), 0L));
            }
            rijen.add(rij);
        }
        List<String> dagen = Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT, DUTCH))
                .toList();
        return new Cijfertabel(
                "week",
                "Drukste uren",
                "Contacten naar het uur van de week. Hoe donkerder, hoe drukker.",
                Cijferbeeld.koppen("Uur", dagen),
                rijen,
                null,
                true);
    }
}
