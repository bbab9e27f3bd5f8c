package nl.balie.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A picture of figures, made of rectangles and words. All that it shows stands in the table below it.
 *
 * @param omschrijving what it shows, for who can't see it
 * @param legenda which row of rectangles is what; empty when there is one
 */
public record Grafiek(String omschrijving, int hoogte, List<Staaf> staven, List<Woord> woorden, List<String> legenda) {
    private static final int WIDTH = 640;
    private static final int LEFT = 56;
    private static final int TOP = 12;
    private static final int HEIGHT = 160;
    private static final int LABELS = 8;
    private static final int LONGEST_LABEL = 80;
    private static final int BAR = 24;
    private static final int NAMES = 220;
    private static final int LONGEST_NAME = 32;

    /** A rectangle of one of two rows. */
    public record Staaf(String x, String y, String breedte, String hoogte, int reeks) {}

    /**
     * A word.
     *
     * @param plaats {@code start}, {@code middle} or {@code end}: which part of it stands there
     */
    public record Woord(String x, String y, String plaats, String tekst) {}

    /**
     * Columns next to each other.
     *
     * @param namen below them
     * @param reeksen one or two rows of values, each as long as the names; null where there is none
     * @param top the value of the highest column that fits; null for the highest that there is
     */
    static Grafiek kolommen(
            String omschrijving,
            List<String> namen,
            List<List<@Nullable Double>> reeksen,
            @Nullable Double top,
            List<String> legenda) {
        double most = top == null ? Math.max(1, highest(reeksen)) : top;
        double step = (double) (WIDTH - LEFT) / namen.size();
        double width = step * (step > 4 ? 0.8 : 1) / reeksen.size();
        List<Staaf> staven = new ArrayList<>();
        List<Woord> woorden = new ArrayList<>();
        woorden.add(new Woord(number(LEFT - 6), number(TOP + 4), "end", Cijfertabel.tekst(round(most))));
        woorden.add(new Woord(number(LEFT - 6), number(TOP + HEIGHT), "end", "0"));
        int every = (namen.size() + LABELS - 1) / LABELS;
        for (int i = 0; i < namen.size(); i++) {
            for (int reeks = 0; reeks < reeksen.size(); reeks++) {
                Double value = reeksen.get(reeks).get(i);
                if (value != null) {
                    double height = HEIGHT * value / most;
                    staven.add(new Staaf(
                            number(LEFT + i * step + reeks * width),
                            number(TOP + HEIGHT - height),
                            number(width),
                            number(height),
                            reeks + 1));
                }
            }
            if (i % every == 0) {
                double x = LEFT + i * step;
                woorden.add(
                        x > WIDTH - LONGEST_LABEL
                                ? new Woord(number(x + step), number(TOP + HEIGHT + 18), "end", namen.get(i))
                                : new Woord(number(x), number(TOP + HEIGHT + 18), "start", namen.get(i)));
            }
        }
        return new Grafiek(omschrijving, TOP + HEIGHT + 28, staven, woorden, legenda);
    }

    /** Bars below each other, with their names before and their values behind them. */
    static Grafiek balken(String omschrijving, List<String> namen, List<Double> waarden) {
        double most = Math.max(1, highest(List.of(waarden)));
        List<Staaf> staven = new ArrayList<>();
        List<Woord> woorden = new ArrayList<>();
        for (int i = 0; i < namen.size(); i++) {
            double width = (WIDTH - NAMES - LEFT) * waarden.get(i) / most;
            String naam = namen.get(i);
            boolean fits = naam.codePointCount(0, naam.length()) <= LONGEST_NAME;
            staven.add(new Staaf(number(NAMES), number(i * BAR + 4), number(width), number(BAR - 8), 1));
            woorden.add(new Woord(
                    number(NAMES - 6),
                    number(i * BAR + 17),
                    "end",
                    fits ? naam : naam.substring(0, naam.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…"));
            woorden.add(new Woord(
                    number(NAMES + width + 6),
                    number(i * BAR + 17),
                    "start",
                    Cijfertabel.tekst(round(waarden.get(i)))));
        }
        return new Grafiek(omschrijving, namen.size() * BAR + 4, staven, woorden, List.of());
    }

    private static double highest(List<? extends List<@Nullable Double>> reeksen) {
        return reeksen.stream()
                .flatMapToDouble(reeks ->
                        reeks.stream().flatMapToDouble(v -> v == null ? DoubleStream.empty() : DoubleStream.of(v)))
                .max()
                .orElse(0);
    }

    private static Object round(double value) {
        return value == Math.rint(value) ? (Object) (long) value : (Object) value;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
