package nl.balie.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a table: on the page, below the picture that is made of them, and as a file.
 *
 * @param id by which its file is asked for
 * @param uitleg what is counted
 * @param koppen above its columns; the first is of the names of its rows
 * @param rijen its cells: texts, whole numbers, fractions, or null where there is nothing to tell
 * @param grafiek its picture; null when it has none
 * @param isWeek are its cells those of the hours of a week, darker the busier it was?
 */
public record Cijfertabel(
        String id,
        String titel,
        String uitleg,
        List<String> koppen,
        List<List<@Nullable Object>> rijen,
        @Nullable Grafiek grafiek,
        boolean isWeek) {
    private static final int MOST_ROWS = 500;
    private static final int SHADES = 5;

    /**
     * A cell.
     *
     * @param tint from 0 for nothing to 5 for the most that there is
     */
    public record Cel(String kop, String tekst, int tint) {}

    /** A row. */
    public record Rij(String naam, List<Cel> cellen) {}

    /** The rows that the page shows. */
    public List<Rij> regels() {
        double most = Math.max(
                1,
                rijen.stream()
                        .flatMap(List::stream)
                        .mapToDouble(Cijfertabel::size)
                        .max()
                        .orElse(0));
        return rijen.stream().limit(MOST_ROWS).map(rij -> regel(rij, most)).toList();
    }

    private Rij regel(List<@Nullable Object> rij, double most) {
        List<Cel> cellen = new ArrayList<>();
        for (int i = 1; i < rij.size(); i++) {
            cellen.add(new Cel(koppen.get(i), tekst(rij.get(i)), (int) Math.ceil(SHADES * size(rij.get(i)) / most)));
        }
        return new Rij(tekst(rij.getFirst()), cellen);
    }

    /** How many rows there are besides, in the file only. */
    public int meer() {
        return Math.max(0, rijen.size() - MOST_ROWS);
    }

    private static double size(@Nullable Object cell) {
        return cell instanceof Number number ? number.doubleValue() : 0;
    }

    /** A cell as the Dutch read it. */
    static String tekst(@Nullable Object cell) {
        return switch (cell) {
            case null -> "–";
            case Number number ->
                NumberFormat.getInstance(Locale.of("nl", "NL")).format(number);
            default -> cell.toString();
        };
    }
}
