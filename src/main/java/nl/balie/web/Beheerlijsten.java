package nl.balie.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.register.Eenheid;
import nl.balie.register.Medewerker;
import nl.balie.register.Referentiewaarde;
import nl.balie.register.Rolkoppeling;
import nl.balie.register.Sluitingsdag;
import nl.balie.register.Vragenset;
import nl.balie.store.Gebruik;
import nl.balie.store.Naamlijst;
import nl.balie.web.Beheerlijst.Beheerveld;

/** The lists that a functional administrator keeps: each of them is a declaration. */
final class Beheerlijsten {

    static final Beheerlijst EENHEDEN = new Beheerlijst(
            "eenheden",
            "Eenheden",
            "eenheid",
            "De afdelingen en groepen die samen werk doen, zoals klanten terugbellen.",
            Naamlijst.van(Eenheid.RESOURCE),
            Beheer.ROLLEN,
            null,
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
                    Beheerveld.ACTIEF));

    static final Beheerlijst MEDEWERKERS = new Beheerlijst(
            "medewerkers",
            "Medewerkers",
            "medewerker",
            "Wie er werkt, bij welke eenheden, en als wie andere programma's haar kennen.",
            Naamlijst.van(Medewerker.RESOURCE),
            Beheer.ROLLEN,
            null,
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
                    Beheerveld.ACTIEF));

    static final Beheerlijst VRAGENSETS = new Beheerlijst(
            "vragensets",
            "Vragensets",
            "vragenset",
            "Wat een eenheid wil weten als haar een contactverzoek wordt gedaan.",
            new Naamlijst(Vragenset.RESOURCE, Vragenset.TITEL, "", false),
            Beheer.REDACTIE,
            Gebruik.VRAGENSETS,
            List.of(),
            List.of(
                    Beheerveld.regel("titel", "Titel (verplicht)", "text", "Staat boven de vragen."),
                    Beheerveld.ACTIEF));

    static final Beheerlijst KANALEN = waarden(
            Referentiewaarde.KANALEN,
            "Kanalen",
            "kanaal",
            "Langs welke weg een contact plaatsvond, in de volgorde waarin men kiest. Zolang er geen actief is, biedt Balie er vijf aan.",
            true,
            List.of());

    private static final Beheerlijst GESPREKSRESULTATEN = waarden(
            Referentiewaarde.GESPREKSRESULTATEN,
            "Gespreksresultaten",
            "gespreksresultaat",
            "Waarmee een gesprek eindigt, in de volgorde waarin men kiest: de eerste negen hebben een sneltoets.",
            true,
            List.of(
                    Beheerveld.keuze(
                            "indicatieAfgehandeld", "Is de klant ermee geholpen? (verplicht)", Beheerveld.JA_NEE),
                    Beheerveld.keuze(
                            "vervolg",
                            "Vervolg (optioneel)",
                            List.of(
                                    new Veld.Keuze("", "Geen"),
                                    new Veld.Keuze(Referentiewaarde.CONTACTVERZOEK, "Contactverzoek"),
                                    new Veld.Keuze(Referentiewaarde.DOORVERBONDEN, "Doorverbonden")))));

    static final Beheerlijst SLUITINGSDAGEN = new Beheerlijst(
            "sluitingsdagen",
            "Sluitingsdagen",
            "sluitingsdag",
            "Dagen waarop de gemeente dicht is, naast weekenden en feestdagen: dan loopt er geen termijn.",
            new Naamlijst(Sluitingsdag.RESOURCE, Sluitingsdag.DATUM, "", false),
            Beheer.ROLLEN,
            null,
            List.of("omschrijving"),
            List.of(
                    Beheerveld.regel("datum", "Datum (verplicht)", "date", ""),
                    Beheerveld.regel("omschrijving", "Omschrijving (optioneel)", "text", "")));

    private static final Beheerlijst GROEPEN = new Beheerlijst(
            "groepen",
            "Groepen en rollen",
            "groep",
            "Welke rollen iemand heeft die bij een groep van de aanmelddienst hoort. Staat hier niets, dan zijn de groepen de rollen zelf. De instelling BALIE_AANMELDDIENST_ROLLEN gaat voor.",
            new Naamlijst(Rolkoppeling.RESOURCE, Rolkoppeling.GROEP, "", false),
            Beheer.ROLLEN,
            null,
            List.of("rollen"),
            List.of(
                    Beheerveld.regel("groep", "Groep (verplicht)", "text", "Zoals de aanmelddienst haar noemt."),
                    Beheerveld.regel(
                            "rollen",
                            "Rollen (verplicht)",
                            "text",
                            "Een of meer van %s, met komma's ertussen."
                                    .formatted(Rol.list(Rol.ALL).replace(",", ", ")))));

    /** Who is asked to do something: they can be read from a list, and their work can be handed over. */
    static final List<Beheerlijst> WERKERS = List.of(EENHEDEN, MEDEWERKERS);

    static final List<Beheerlijst> ALLE = Stream.of(
                    WERKERS,
                    List.of(VRAGENSETS, KANALEN, GESPREKSRESULTATEN, SLUITINGSDAGEN, GROEPEN),
                    Bronlijsten.ALLE,
                    List.of(
                            code(Referentiewaarde.TALEN, "Talen", "taal", "Waarin een contact werd gevoerd."),
                            code(Referentiewaarde.LANDEN, "Landen", "land", "Van adressen in het buitenland."),
                            code(
                                    Referentiewaarde.SOORTEN_DIGITAAL_ADRES,
                                    "Soorten digitaal adres",
                                    "soort",
                                    "Hoe een klant digitaal te bereiken is."),
                            code(
                                    Referentiewaarde.SOORTEN_OBJECT,
                                    "Soorten object",
                                    "soort",
                                    "Waar een contact over kan gaan."),
                            code(
                                    Referentiewaarde.SOORTEN_OBJECT_ID,
                                    "Soorten identificatie",
                                    "soort",
                                    "Waarmee een object of een partij wordt aangeduid."),
                            code(
                                    Referentiewaarde.EXTERNE_REGISTERS,
                                    "Externe registers",
                                    "register",
                                    "Waarin objecten en partijen staan.")))
            .flatMap(List::stream)
            .toList();

    private Beheerlijsten() {}

    private static Beheerlijst code(String lijst, String titel, String een, String uitleg) {
        List<Beheerveld> meer = lijst.equals(Referentiewaarde.EXTERNE_REGISTERS)
                ? List.of(Beheerveld.regel("locatie", "Locatie (optioneel)", "text", ""))
                : List.of();
        return waarden(lijst, titel, een, uitleg, false, meer);
    }

    /** A list of referentiewaarden, with an order or by name. */
    private static Beheerlijst waarden(
            String lijst, String titel, String een, String uitleg, boolean isGeordend, List<Beheerveld> meer) {
        List<Beheerveld> velden = new ArrayList<>(List.of(
                Beheerveld.regel(
                        "code",
                        "Code (verplicht)",
                        "text",
                        "Hiermee noemen programma's het. Die is later niet te wijzigen."),
                Beheerveld.regel("naam", "Naam (verplicht)", "text", "")));
        velden.addAll(meer);
        velden.addAll(List.of(
                Beheerveld.regel("ingangsdatum", "Ingangsdatum (optioneel)", "date", ""),
                Beheerveld.regel("einddatum", "Einddatum (optioneel)", "date", "De laatste dag waarop het geldt."),
                Beheerveld.ACTIEF));
        return new Beheerlijst(
                lijst,
                titel,
                een,
                uitleg,
                new Naamlijst(Referentiewaarde.RESOURCE, Referentiewaarde.NAAM, lijst, isGeordend),
                Beheer.ROLLEN,
                Gebruik.van(lijst),
                Stream.concat(Stream.of("code"), meer.stream().map(Beheerveld::naam))
                        .toList(),
                velden);
    }
}
