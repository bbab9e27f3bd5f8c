package nl.balie.web;

import java.util.List;
import nl.balie.act.Inlezen;
import nl.balie.register.Eenheid;
import nl.balie.register.Medewerker;
import nl.balie.resource.Resource;

/**
 * A list that a functional administrator keeps: one shape for the pages of all of them.
 *
 * @param pad by which it stands in addresses
 * @param titel what it is called
 * @param een what one of them is called
 * @param uitleg what it is for
 * @param kolommen what the list tells besides the name
 * @param velden what can be filled in of one
 */
public record Beheerlijst(
        String pad,
        String titel,
        String een,
        String uitleg,
        Resource resource,
        List<String> kolommen,
        List<Beheerveld> velden) {
    private static final Beheerveld ACTIEF = Beheerveld.keuze(
            "indicatieActief", "Actief (verplicht)", List.of(new Veld.Keuze("ja", "Ja"), new Veld.Keuze("nee", "Nee")));

    static final Beheerlijst EENHEDEN = new Beheerlijst(
            "eenheden",
            "Eenheden",
            "eenheid",
            "De afdelingen en groepen die samen werk doen, zoals klanten terugbellen.",
            Eenheid.RESOURCE,
            List.of("soortEenheid", "identificatie", "emailadres"),
            List.of(
                    Beheerveld.keuze(
                            "soortEenheid",
                            "Soort (verplicht)",
                            List.of(
                                    new Veld.Keuze(Eenheid.AFDELING, "Afdeling"),
                                    new Veld.Keuze(Eenheid.GROEP, "Groep"))),
                    Beheerveld.regel(
                            "identificatie",
                            "Identificatie (verplicht)",
                            "text",
                            "Zoals andere programma's deze eenheid noemen."),
                    Beheerveld.regel("naam", "Naam (verplicht)", "text", ""),
                    Beheerveld.regel(
                            "emailadres", "E-mailadres (optioneel)", "email", "Hier komt bericht van nieuw werk."),
                    Beheerveld.regel("telefoonnummer", "Telefoonnummer (optioneel)", "tel", ""),
                    Beheerveld.regel(
                            "termijn",
                            "Termijn (optioneel)",
                            "text",
                            "Binnen hoeveel werkuren een klant bericht krijgt; leeg is wat voor de hele gemeente geldt."),
                    ACTIEF));

    static final Beheerlijst MEDEWERKERS = new Beheerlijst(
            "medewerkers",
            "Medewerkers",
            "medewerker",
            "Wie er werkt, bij welke eenheden, en als wie andere programma's haar kennen.",
            Medewerker.RESOURCE,
            List.of("identificatie", "functie", "emailadres"),
            List.of(
                    Beheerveld.regel(
                            "identificatie",
                            "Identificatie (verplicht)",
                            "text",
                            "Waarmee de aanmelddienst haar kent."),
                    Beheerveld.regel("naam", "Naam (verplicht)", "text", ""),
                    Beheerveld.regel("functie", "Functie (optioneel)", "text", ""),
                    Beheerveld.regel(
                            "emailadres", "E-mailadres (optioneel)", "email", "Hier komt bericht van nieuw werk."),
                    Beheerveld.regel("telefoonnummer", "Telefoonnummer (optioneel)", "tel", ""),
                    Beheerveld.regel("afwezigTot", "Afwezig tot en met (optioneel)", "date", ""),
                    Beheerveld.keuze("vervanger", "Vervanger (optioneel)", List.of()),
                    Beheerveld.keuze(
                            "mailBijAfronding",
                            "Mail als een contactverzoek dat zij uitzette, is afgerond",
                            List.of(new Veld.Keuze("nee", "Nee"), new Veld.Keuze("ja", "Ja"))),
                    ACTIEF));

    static final List<Beheerlijst> ALLE = List.of(EENHEDEN, MEDEWERKERS);

    /**
     * A field of a form of one of them.
     *
     * @param naam of the attribute
     * @param soort as a {@link Veld} has it
     * @param keuzes what can be chosen; none when they are not the same for ever
     */
    record Beheerveld(String naam, String label, String soort, String uitleg, List<Veld.Keuze> keuzes) {
        static Beheerveld regel(String naam, String label, String soort, String uitleg) {
            return new Beheerveld(naam, label, soort, uitleg, List.of());
        }

        static Beheerveld keuze(String naam, String label, List<Veld.Keuze> keuzes) {
            return new Beheerveld(naam, label, "keuze", "", keuzes);
        }
    }

    /** Are these the people? */
    public boolean isMedewerkers() {
        return resource.equals(Medewerker.RESOURCE);
    }

    /** What stands above a column. */
    public String kop(String kolom) {
        return velden.stream()
                .filter(veld -> veld.naam().equals(kolom))
                .map(veld -> veld.label().replaceFirst(" \\(.*", ""))
                .findFirst()
                .orElse(kolom);
    }

    /** The columns that a pasted list of them may have. */
    public String invoerkop() {
        return String.join(";", Inlezen.kolommen(resource));
    }

    /** The address of the list. */
    String adres() {
        return Frames.PREFIX + "/beheer/" + pad;
    }
}
