package nl.balie.web;

import java.util.List;

/**
 * What a register of others told, as a page or a panel shows it.
 *
 * @param melding why it told nothing, or not all; empty when it did
 * @param leeg what is said when there is nothing
 */
public record Registerbeeld(List<Registerregel> regels, String melding, String leeg) {
    /** All that it knows. */
    static Registerbeeld van(List<Registerregel> regels, String leeg) {
        return new Registerbeeld(regels, "", leeg);
    }

    /** Nothing, and why. */
    static Registerbeeld niets(String melding) {
        return new Registerbeeld(List.of(), melding, "");
    }
}
