package nl.balie.act.inrichting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of the file, with the place where it begins. */
sealed interface Knoop {
    /** Where it begins. */
    Plek plek();

    /**
     * A place in the file.
     *
     * @param regel counted from 1
     * @param kolom counted from 1
     */
    record Plek(int regel, int kolom) {}

    /** One value, as it is written; empty when there is none. */
    record Tekst(Plek plek, String tekst) implements Knoop {}

    /** Several behind each other. */
    record Lijst(Plek plek, List<Knoop> leden) implements Knoop {}

    /** Names with what stands behind them, in the order of the file. */
    record Velden(Plek plek, Map<String, Veld> velden) implements Knoop {
        /** What stands behind this name; null when the name is not there. */
        @Nullable
        Knoop get(String naam) {
            Veld veld = velden.get(naam);
            return veld == null ? null : veld.inhoud();
        }
    }

    /**
     * A name with what stands behind it.
     *
     * @param plek where the name begins
     */
    record Veld(Plek plek, Knoop inhoud) {}
}
