package nl.balie.web;

import java.util.List;
import nl.balie.act.Klantbeeld;
import nl.balie.resource.Row;

/** The klant of a gesprek beside it: who she is, how to reach her, what is open and what went before. */
public record Klantkaart(Klantregel regel, List<Contactregel> open, List<Contactregel> laatste) {
    static Klantkaart of(Klantbeeld klant, Medewerker ik) {
        return new Klantkaart(
                Klantregel.of(klant.partij(), ik.magGeheim()), regels(klant.open(), ik), regels(klant.contacten(), ik));
    }

    private static List<Contactregel> regels(List<Row> contacten, Medewerker ik) {
        return contacten.stream()
                .map(row -> Contactregel.of(row, Contactlezer.isVoor(row, ik)))
                .toList();
    }
}
