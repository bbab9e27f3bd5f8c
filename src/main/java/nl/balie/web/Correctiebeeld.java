package nl.balie.web;

import java.util.List;

/**
 * What can be corrected of a contact.
 *
 * @param versie which version was looked at
 * @param heeftDetails is there more known of it than the contact itself?
 * @param intussen what another made of it meanwhile, as far as it differs from what was typed
 */
public record Correctiebeeld(
        String versie,
        boolean heeftDetails,
        List<Veld.Keuze> kanalen,
        List<Veld.Keuze> resultaten,
        List<Klantregel.Gegeven> intussen) {}
