package nl.balie.web;

import java.util.List;
import nl.balie.act.Klantbeeld;

/** The klant of a gesprek beside it: who she is, how to reach her, what is open and what went before. */
public record Klantkaart(Klantregel regel, List<Contactregel> open, List<Contactregel> laatste) {
    static Klantkaart of(Klantbeeld klant) {
        return new Klantkaart(
                Klantregel.of(klant.partij()),
                klant.open().stream().map(Contactregel::of).toList(),
                klant.contacten().stream().map(Contactregel::of).toList());
    }
}
