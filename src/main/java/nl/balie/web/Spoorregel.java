package nl.balie.web;

import nl.balie.store.Verantwoording.Regel;

/**
 * A line of what was done or seen, as a list shows it.
 *
 * @param wie the employee; empty when an application told none
 * @param rij key of the row; empty when it was about somebody whom the register does not know
 */
public record Spoorregel(
        long nummer, String wanneer, String wie, String applicatie, String wat, String soort, String rij) {
    static Spoorregel of(Regel regel) {
        return new Spoorregel(
                regel.nummer(),
                Contactregel.moment(regel.moment()),
                regel.wie() == null ? "" : regel.wie(),
                regel.applicatie(),
                regel.wat(),
                regel.soort().replace('_', ' '),
                regel.rij() == null ? "" : regel.rij().toString());
    }
}
