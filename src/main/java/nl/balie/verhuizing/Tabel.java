package nl.balie.verhuizing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the register that a move fills.
 *
 * @param naam of the table here
 * @param lezen the statement that reads its rows where they come from: columns are called as they are here, {@code id} is the key, and
 *     {@code volgnummer} a number that grows and that the move makes its own
 * @param kolommen the columns that the statement gives, in its order
 */
record Tabel(String naam, String lezen, List<String> kolommen) {
    static final String ID = "id";
    static final String VOLGNUMMER = "volgnummer";

    /** What is compared: all that a row says, and not its place in lists. */
    String inhoud(String alias) {
        return kolommen.stream()
                .filter(kolom -> !kolom.equals(VOLGNUMMER))
                .map(kolom -> alias + "." + kolom)
                .collect(Collectors.joining(", ", "row(", ")"));
    }

    /**
     * The rows for {@code COPY}, in order.
     *
     * @param vanaf what is added to their numbers
     * @param waarop which of them
     */
    String kopie(long vanaf, String waarop) {
        String kolommenHier = kolommen.stream()
                .map(kolom -> kolom.equals(VOLGNUMMER) ? "x.volgnummer + " + vanaf : "x." + kolom)
                .collect(Collectors.joining(", "));
        return "copy (select %s, 1 from (%s) x where %s order by x.volgnummer) to stdout"
                .formatted(kolommenHier, lezen, waarop);
    }

    /** The columns that {@link #kopie} gives. */
    String ingevuld() {
        return String.join(", ", kolommen) + ", versie";
    }
}
