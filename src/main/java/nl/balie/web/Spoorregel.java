package nl.balie.web;

import java.util.Locale;
import java.util.Map;
import nl.balie.store.Rijnamen.Toen;
import nl.balie.store.Verantwoording.Regel;

/**
 * A line of what was done or seen, as a list shows it.
 *
 * @param wie the employee; empty when an application told none
 * @param naam what she is called; empty when nobody knows
 * @param rij key of the row; empty when it was about somebody whom the register does not know
 * @param genoemd what the row was called then; empty when it has no name, or is a klant
 */
public record Spoorregel(
        long nummer,
        String wanneer,
        String wie,
        String naam,
        String applicatie,
        String wat,
        String soort,
        String rij,
        String genoemd) {
    /** A line with the names of medewerkers, by what they sign in with in small letters, and of rows as they were then. */
    static Spoorregel of(Regel regel, Map<String, String> medewerkers, Map<Toen, String> rijen) {
        String wie = regel.wie() == null ? "" : regel.wie();
        return new Spoorregel(
                regel.nummer(),
                Contactregel.moment(regel.moment()),
                wie,
                medewerkers.getOrDefault(wie.toLowerCase(Locale.ROOT), ""),
                regel.applicatie(),
                regel.wat(),
                regel.soort().replace('_', ' '),
                regel.rij() == null ? "" : regel.rij().toString(),
                regel.rij() == null ? "" : rijen.getOrDefault(new Toen(regel.rij(), regel.moment()), ""));
    }
}
