package nl.balie.web;

import java.util.List;
import nl.balie.act.VraagContact;
import nl.balie.register.Betrokkene;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Partij;
import nl.balie.resource.Row;

/**
 * For whom a contactverzoek is asked, and how a colleague reaches her.
 *
 * @param isGeheim did one of them ask that nobody is told where she lives?
 * @param isBereikbaar is it known how to reach one of them? Where that is kept from who looks as well
 */
public record Verzoekbeeld(List<Wie> klanten, boolean isGeheim, boolean isBereikbaar) {
    /** Somebody who took part, and how she is reached: nothing when that is kept from who looks. */
    public record Wie(String naam, List<String> bereikbaar) {}

    static Verzoekbeeld of(List<Row> betrokkenen, Medewerker ik) {
        return new Verzoekbeeld(
                betrokkenen.stream().map(each -> wie(each, ik)).toList(),
                betrokkenen.stream().anyMatch(Verzoekbeeld::isGeheim),
                betrokkenen.stream()
                        .anyMatch(each -> !VraagContact.adressen(each).isEmpty()));
    }

    private static Wie wie(Row betrokkene, Medewerker ik) {
        return new Wie(
                Namen.wie(betrokkene),
                isGeheim(betrokkene) && !ik.magGeheim()
                        ? List.of()
                        : VraagContact.adressen(betrokkene).stream()
                                .map(adres -> adres.text(DigitaalAdres.RESOURCE.attribute("adres")))
                                .toList());
    }

    private static boolean isGeheim(Row betrokkene) {
        Row partij = betrokkene.target(Betrokkene.RESOURCE.reference("wasPartij"));
        return partij != null && partij.is(Partij.RESOURCE.attribute("indicatieGeheimhouding"));
    }
}
