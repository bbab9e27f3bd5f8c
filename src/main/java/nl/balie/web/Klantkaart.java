package nl.balie.web;

import java.util.List;
import nl.balie.act.Klantbeeld;

/** The klant of a gesprek beside it: who she is, how to reach her, what is open and what went before. */
public record Klantkaart(Klantregel regel, List<Taakregel> open, List<Contactregel> laatste) {
    static Klantkaart of(Klantbeeld klant, Medewerker ik) {
        return new Klantkaart(
                Klantregel.of(klant.partij(), ik.magGeheim()),
                Taakregel.lijst(klant.open(), ik),
                Contactregel.lijst(klant.contacten(), ik));
    }
}
