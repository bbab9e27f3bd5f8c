package nl.balie.standaard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** De functies van de standaard op klantcontacten. */
@DisplayName("Functies: klantcontact")
class FunctiesKlantcontactIT extends Achtergrond {
    private static final String ONBEKEND = "00000000-0000-7000-8000-000000000000";

    @Test
    @DisplayName("F2173 het klantcontact, wie het behandelde en wie erbij betrokken was, worden vastgelegd")
    void f2173RegistreerKlantcontact() {
        gegevenMedewerker();
        gegevenPartij();
        als("de medewerker het «klantcontact» vastlegt", "post ../klantcontacten", """
                nummer: 23009182
                codeKanaal: Telefoon
                onderwerp: Afvalinzameling rond kerst
                initiator: Klant
                indicatieContactGelukt: Ja
                codeTaal: Nederlands
                vertrouwelijk: Nee
                plaatsgevondenOp: 01-03-2023 10:00
                """);
        dan("krijgt het een id en houdt het zijn nummer", 201, """
                id: ingevuld
                nummer: 23009182
                codeKanaal: Telefoon
                initiator: klant
                indicatieContactGelukt: ja
                codeTaal: nld
                vertrouwelijk: false
                plaatsgevondenOp: 2023-03-01T10:00:00+01:00
                """);
        als("de medewerker aan het klantcontact wordt gekoppeld («koppeling»)", "post ../actorKlantcontacten", """
                actorId: «medewerker»
                klantcontactId: «klantcontact»
                """);
        dan("staat vast wie de klant te woord stond", 201, """
                id: «koppeling»
                actorId: «medewerker»
                klantcontactId: «klantcontact»
                """);
        als("Jan als «betrokkene» wordt vastgelegd", "post ../betrokkenenBijKlantcontact", """
                rol: vertegenwoordiger
                initiator: true
                organisatienaam: Wereldwinkel 't kikkertje
                hadKlantcontact: «klantcontact»
                wasPartij: «Jan»
                """);
        dan("staat vast met wie er contact was", 201, """
                rol: vertegenwoordiger
                organisatienaam: Wereldwinkel 't kikkertje
                hadKlantcontact: «klantcontact»
                wasPartij: «Jan»
                """);
        vindt(
                "is het klantcontact volledig",
                "get /klantinteracties/api/v1/klantcontacten?volledig=true&nummer=23009182",
                "«klantcontact»");
    }

    @Test
    @DisplayName("F2173 zonder nummer geeft het register er zelf een; een nummer dat al bestaat, wordt geweigerd")
    void f2173NummerIsUniek() {
        gegevenKlantcontact();
        als("een tweede klantcontact hetzelfde nummer meekrijgt", "post ../klantcontacten", """
                nummer: 23009182
                codeKanaal: Telefoon
                onderwerp: Afvalinzameling rond kerst
                indicatieContactGelukt: Ja
                vertrouwelijk: Nee
                plaatsgevondenOp: 01-03-2023 10:00
                """);
        dan("wordt het geweigerd", 400, "nummer: unique");
        als("er «een derde» zonder nummer wordt vastgelegd", "post ../klantcontacten", """
                onderwerp: Afvalinzameling rond kerst
                indicatieContactGelukt: onbekend
                vertrouwelijk: Nee
                plaatsgevondenOp: 01-03-2023 10:00
                """);
        dan("krijgt het een nummer van het register", 201, "nummer: ingevuld");
    }

    @Test
    @DisplayName("F2173 lukt het vastleggen van het klantcontact niet, dan zegt het antwoord alles wat er fout is")
    void f2173NietsVastgelegd() {
        als("de medewerker een klantcontact zonder onderwerp vastlegt", "post ../klantcontacten", """
                nummer: 230091823456
                codeKanaal: Telefoon
                indicatieContactGelukt: misschien
                vertrouwelijk: Nee
                plaatsgevondenOp: gisteren
                """);
        dan("wordt elke fout genoemd en is er niets vastgelegd", 400, """
                nummer: max_length
                onderwerp: required
                indicatieContactGelukt: invalid_choice
                plaatsgevondenOp: invalid
                """);
    }

    @Test
    @DisplayName("F2173 saga: lukt de koppeling met de actor niet, dan verwijdert de consumer het klantcontact")
    void f2173SagaActorKlantcontact() {
        gegevenKlantcontact();
        gegeven("de «oud-collega» is niet meer in dienst", "post ../actoren", """
                naam: Cor Vertrokken
                soortActor: medewerker
                indicatieActief: false
                """);
        als("de oud-collega aan het klantcontact wordt gekoppeld", "post ../actorKlantcontacten", """
                actorId: «oud-collega»
                klantcontactId: «klantcontact»
                """);
        dan("wordt dat geweigerd, want hij is niet meer actief", 400, "actorId: inactief");
        als("een actor die niet bestaat aan het klantcontact wordt gekoppeld", "post ../actorKlantcontacten", """
                actorId: 00000000-0000-7000-8000-000000000000
                klantcontactId: «klantcontact»
                """);
        dan("wordt ook dat geweigerd", 400, "actorId: invalid");
        als("de consumer daarom het klantcontact weer verwijdert", "delete ../klantcontacten/«klantcontact»");
        dan("lukt dat", 204);
        dan("is er niets meer van over", "get ../klantcontacten/«klantcontact»", 404);
        als("de consumer het voor de zekerheid nog eens doet", "delete ../klantcontacten/«klantcontact»");
        dan("verandert er niets", 404);
    }

    @Test
    @DisplayName(
            "F2173 saga: lukt het vastleggen van de betrokkene niet, dan gaan ook de koppeling en de nieuwe partij weg")
    void f2173SagaBetrokkene() {
        gegevenMedewerker();
        gegevenPartij();
        gegevenKlantcontact();
        gegeven("de medewerker is gekoppeld («koppeling»)", "post ../actorKlantcontacten", """
                actorId: «medewerker»
                klantcontactId: «klantcontact»
                """);
        als("de betrokkene met een onbekende rol wordt vastgelegd", "post ../betrokkenenBijKlantcontact", """
                rol: toeschouwer
                initiator: true
                hadKlantcontact: «klantcontact»
                wasPartij: «Jan»
                """);
        dan("wordt dat geweigerd", 400, "rol: invalid_choice");
        als("de consumer daarom het klantcontact verwijdert", "delete ../klantcontacten/«klantcontact»");
        als("de consumer ook de koppeling verwijdert", "delete ../actorKlantcontacten/«koppeling»");
        dan("is die al weg", 404);
        als("de consumer de partij verwijdert die hij zojuist had aangemaakt", "delete ../partijen/«Jan»");
        dan("is er niets meer van over", "get ../klantcontacten/«klantcontact»", 404);
        dan("is ook de partij weg", "get ../partijen/«Jan»", 404);
        dan("is de medewerker gebleven", "get ../actoren/«medewerker»", "naam: Anneke de Boer");
    }

    @Test
    @DisplayName("F8618 een klantcontact wordt opgevraagd met zijn id")
    void f8618VraagKlantcontactOp() {
        gegevenKlantcontact();
        als("iemand het klantcontact opvraagt", "get ../klantcontacten/«klantcontact»");
        dan("krijgt hij het geheel", 200, """
                id: «klantcontact»
                nummer: 23009182
                codeKanaal: Telefoon
                onderwerp: Afvalinzameling rond kerst
                inhoud: Klant vraagt wanneer afval van klant wordt opgehaald.
                vertrouwelijk: false
                """);
        dan("bestaat een ander id niet", "get ../klantcontacten/" + ONBEKEND, 404);
    }

    @Test
    @DisplayName("F3896 een klantcontact wordt gezocht op nummer, kanaal, medewerker, betrokkene of partij")
    void f3896ZoekKlantcontact() {
        gegevenMedewerker();
        gegevenPartij();
        gegevenKlantcontact();
        gegevenBetrokkene();
        gegeven("de medewerker is gekoppeld («koppeling»)", "post ../actorKlantcontacten", """
                actorId: «medewerker»
                klantcontactId: «klantcontact»
                """);
        gegeven("er is «een ander» klantcontact, via kanaal 004", "post ../klantcontacten", """
                codeKanaal: '004'
                onderwerp: Grofvuil
                indicatieContactGelukt: Nee
                vertrouwelijk: Nee
                plaatsgevondenOp: 02-03-2023 10:00
                """);
        vindt("op nummer", "get ../klantcontacten/?nummer=23009182", "«klantcontact»");
        vindt("op kanaal", "get ../klantcontacten/?kanaal=004", "«een ander»");
        vindt("eerst de medewerker", "get ../actoren?naam=Anneke de Boer", "«medewerker»");
        vindt("dan haar koppelingen", "get ../actorKlantcontacten?actorId=«medewerker»", "«koppeling»");
        vindt("of haar klantcontacten in een keer", "get ../klantcontacten?actorId=«medewerker»", "«klantcontact»");
        vindt("eerst de betrokkene", "get ../betrokkenenBijKlantcontact?achternaam=Vries", "«betrokkene»");
        vindt("eerst de partij", "get ../partijen?achternaam=Vries", "«Jan»");
        vindt("dan wie zij was", "get ../betrokkenenBijKlantcontact?wasPartij=«Jan»", "«betrokkene»");
        vindt("of haar klantcontacten in een keer", "get ../klantcontacten?wasPartij=«Jan»", "«klantcontact»");
        vindt("onbekend nummer", "get ../klantcontacten?nummer=99999999");
        als("een zoekvraag een parameter heeft die niemand kent", "get ../klantcontacten?klantnaam=Vries");
        dan("wordt zij geweigerd", 400, "nonFieldErrors: unknown-parameters");
    }

    @Test
    @DisplayName("F2084 het overzicht van klantcontacten van een partij, over een periode en per kanaal")
    void f2084VraagOverzichtVanKlantcontactenOp() {
        gegevenPartij();
        gegevenPartijIdentificator();
        gegevenKlantcontact();
        gegevenBetrokkene();
        String overzicht = "get ../klantcontacten?";
        vindt("op het nummer van de partij", overzicht + "partij.nummer=123454321", "«klantcontact»");
        vindt(
                "op haar burgerservicenummer",
                overzicht + "partijIdentificator.codeSoortObjectId=1&partijIdentificator.objectId=900198424",
                "«klantcontact»");
        vindt("niet als dat nummer iets anders zou zijn", overzicht + "soortObjectId=2&objectId=900198424");
        String vanJan = overzicht + "wasPartij=«Jan»&plaatsgevondenOp__gte=2023-03-01";
        vindt("in de maand maart", vanJan + "&plaatsgevondenOp__lt=2023-04-01", "«klantcontact»");
        vindt("voor die tijd niet", vanJan + "&plaatsgevondenOp__lt=2023-03-01T10:00");
        vindt("langs dit kanaal", vanJan + "&codeKanaal=Telefoon", "«klantcontact»");
        vindt("langs een ander kanaal niet", vanJan + "&codeKanaal=Balie");
    }
}
