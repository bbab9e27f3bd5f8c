package nl.balie.web;

import nl.balie.act.Voorkeurskanaal;
import nl.balie.register.DigitaalAdres;
import nl.balie.resource.Row;

/**
 * How a klant is best reached.
 *
 * @param kanaal in words
 * @param adres where; empty when there is none, or when it is not for who looks
 * @param reden why this channel
 */
public record Bereikbaar(String kanaal, String adres, String reden) {

    static Bereikbaar of(Voorkeurskanaal found, boolean mag) {
        Row adres = found.adres();
        return new Bereikbaar(
                switch (found.kanaal()) {
                    case "email" -> "E-mail";
                    case "telefoonnummer" -> "Telefoon";
                    case Voorkeurskanaal.POST -> "Post";
                    case Voorkeurskanaal.BERICHTENBOX -> "Berichtenbox";
                    case Voorkeurskanaal.GEEN -> "Niet bekend";
                    default -> found.kanaal();
                },
                adres == null || !mag ? "" : adres.text(DigitaalAdres.RESOURCE.attribute("adres")),
                found.reden());
    }
}
