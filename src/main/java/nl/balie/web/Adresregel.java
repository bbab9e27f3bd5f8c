package nl.balie.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.act.Klantgegevens;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.Partij;
import nl.balie.resource.Attribute;
import nl.balie.resource.Row;

/**
 * A digital address of a klant, as the page of her gegevens shows it.
 *
 * @param soort what kind of address, in words
 * @param isStandaard is it the one to use of its kind?
 * @param isVoorkeur is it the one that she prefers, whatever its kind?
 * @param geverifieerd since when it is known to be really hers; empty when it is not
 * @param velden by which it is corrected
 * @param isOpen is something wrong with those?
 */
public record Adresregel(
        String id,
        String versie,
        String soort,
        String adres,
        String omschrijving,
        boolean isStandaard,
        boolean isVoorkeur,
        String geverifieerd,
        List<Veld> velden,
        boolean isOpen) {
    /** What kinds there are, in words. */
    static final Map<String, String> SOORTEN =
            Map.of("email", "E-mail", DigitaalAdres.TELEFOON, "Telefoon", "overig", "Anders");

    static final Attribute OMSCHRIJVING = DigitaalAdres.RESOURCE.attribute("omschrijving");

    static Adresregel of(Row adres, Row partij, Formulier formulier) {
        String id = adres.id().toString();
        String soort = adres.text(DigitaalAdres.SOORT);
        UUID voorkeur = partij.get(Partij.RESOURCE.reference("voorkeursDigitaalAdres"));
        boolean isTyped = formulier.getypt().containsKey(veld(id));
        List<Veld> velden = List.of(
                Veld.regel(
                                veld(id),
                                woord(soort) + " (verplicht)",
                                invoer(soort),
                                isTyped ? formulier.waarde(veld(id)) : adres.text(DigitaalAdres.ADRES),
                                "",
                                formulier.fout(veld(id)))
                        .begrensd(DigitaalAdres.ADRES),
                Veld.regel(
                                omschrijving(id),
                                "Waarvoor? (optioneel)",
                                "text",
                                isTyped ? formulier.waarde(omschrijving(id)) : adres.text(OMSCHRIJVING),
                                "",
                                formulier.fout(omschrijving(id)))
                        .begrensd(OMSCHRIJVING));
        return new Adresregel(
                id,
                Klantgegevens.versie(adres),
                woord(soort),
                adres.text(DigitaalAdres.ADRES),
                adres.text(OMSCHRIJVING),
                adres.is(DigitaalAdres.STANDAARD),
                adres.id().equals(voorkeur),
                adres.get(DigitaalAdres.VERIFICATIEDATUM) instanceof LocalDate dag ? Contactregel.dag(dag) : "",
                velden,
                isTyped);
    }

    /** The field in which an address that is there is corrected. */
    static String veld(String id) {
        return "waarde-" + id;
    }

    /** The field in which is corrected what it is for. */
    static String omschrijving(String id) {
        return "omschrijving-" + id;
    }

    /** Is this one of those fields? */
    static boolean isVeld(String veld) {
        return veld.matches("(waarde|omschrijving)-.*");
    }

    static String woord(String soort) {
        return SOORTEN.getOrDefault(soort, soort);
    }

    /** As an input has it. */
    private static String invoer(String soort) {
        return switch (soort) {
            case "email" -> "email";
            case DigitaalAdres.TELEFOON -> "tel";
            default -> "text";
        };
    }
}
