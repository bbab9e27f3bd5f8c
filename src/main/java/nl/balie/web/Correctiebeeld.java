package nl.balie.web;

import java.util.List;

/**
 * What can be corrected of a contact.
 *
 * @param versie which version was looked at
 * @param stond the inhoud of that version
 * @param aangevuld did a colleague supplement it meanwhile, and does that stand below what was typed?
 * @param heeftDetails is there more known of it than the contact itself?
 * @param intussen what another made of it meanwhile, as far as it differs from what was typed
 */
public record Correctiebeeld(
        String versie,
        String stond,
        boolean aangevuld,
        boolean heeftDetails,
        List<Veld.Keuze> kanalen,
        List<Veld.Keuze> resultaten,
        List<Klantregel.Gegeven> intussen) {}
