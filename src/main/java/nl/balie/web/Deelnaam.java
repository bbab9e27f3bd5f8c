package nl.balie.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import nl.balie.act.Tijdvak.Per;

/** What the parts of a period are called: by the day on which each begins. */
record Deelnaam(Per per) {
    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", DUTCH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", DUTCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", DUTCH);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM uu", DUTCH);

    /** Above a column of them. */
    String kop() {
        return Contactregel.capital(per.word());
    }

    String naam(LocalDate day) {
        return switch (per) {
            case DAG -> DAY.format(day);
            case WEEK ->
                "week %d, vanaf %s".formatted(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), Contactregel.dag(day));
            case MAAND -> MONTH.format(day);
        };
    }

    /** Where there is little room. */
    String kort(LocalDate day) {
        return switch (per) {
            case DAG -> SHORT_DAY.format(day);
            case WEEK -> "week " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MAAND -> SHORT_MONTH.format(day);
        };
    }
}
