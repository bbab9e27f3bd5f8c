package nl.balie.standaard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** De functies van de standaard op actoren en hun koppeling aan klantcontacten. */
@DisplayName("Functies: actor")
class FunctiesActorIT extends Achtergrond {
    private static final String ONBEKEND = "00000000-0000-7000-8000-000000000000";

    @Test
    @DisplayName("F5592 een medewerker, een geautomatiseerde actor en een organisatorische eenheid worden vastgelegd")
    void f5592RegistreerActor() {
        als("een «medewerker» wordt vastgelegd", "post ../actor", """
                naam: Anneke de Boer
                soortActor: medewerker
                indicatieActief: true
                actoridentificator: {objectId: '90123', codeObjecttype: mdw, codeRegister: hr-systeem, codeSoortObjectId: idf}
                actortype: {functie: Baliemedewerker, eMailadres: a.deboer@turfstad.example, telefoonnummer: '0201234567'}
                """);
        dan("staat die er, met de gegevens van een medewerker", 201, """
                naam: Anneke de Boer
                soortActor: medewerker
                actoridentificator: {objectId: 90123, codeRegister: hr-systeem}
                actortype: {functie: Baliemedewerker, eMailadres: a.deboer@turfstad.example, telefoonnummer: '0201234567'}
                """);
        als("een «mailrobot» wordt vastgelegd", "post ../actoren", """
                naam: Mailrobot
                soortActor: GeautomatiseerdeActor
                indicatieActief: true
                actortype: {functie: Verwerkt e-mail, omschrijving: Maakt van elke mail een klantcontact}
                """);
        dan("staat die er, met de gegevens van een geautomatiseerde actor", 201, """
                soortActor: geautomatiseerdeActor
                actortype: {functie: Verwerkt e-mail, omschrijving: Maakt van elke mail een klantcontact}
                """);
        als("een «afdeling» wordt vastgelegd", "post ../actoren", """
                naam: Afdeling Reiniging
                soortActor: OrganisatorischeEenheid
                indicatieActief: true
                actortype: {omschrijving: Reiniging, eMailadres: reiniging@turfstad.example, telefoonnummer: '0201234568'}
                """);
        dan("staat die er, met de gegevens van een organisatorische eenheid", 201, """
                soortActor: organisatorischeEenheid
                actortype: {omschrijving: Reiniging, eMailadres: reiniging@turfstad.example, telefoonnummer: '0201234568'}
                """);
        als("een actor van een onbekende soort wordt vastgelegd", "post ../actoren", "{naam: X, soortActor: robot}");
        dan("wordt elke fout genoemd", 400, "{indicatieActief: required, soortActor: invalid_choice}");
    }

    @Test
    @DisplayName("F5002 een actor wordt opgevraagd met zijn id")
    void f5002VraagActorOp() {
        gegevenMedewerker();
        dan("krijgt men de actor", "get ../actoren/«medewerker»", """
                id: «medewerker»
                naam: Anneke de Boer
                soortActor: medewerker
                indicatieActief: true
                actortype: {functie: Medewerker klantcontactcentrum, eMailadres: a.deboer@turfstad.example}
                """);
        dan("bestaat een ander id niet", "get ../actoren/" + ONBEKEND, 404);
    }

    @Test
    @DisplayName("F5582 actoren worden gezocht op wat elke soort heeft: naam, soort, actief, identificator")
    void f5582ZoekActor() {
        gegevenMedewerker();
        gegevenAfdeling();
        gegeven("een «oud-collega» is niet meer actief", "post ../actoren", """
                naam: Anneke van Dijk
                soortActor: Medewerker
                indicatieActief: Nee
                actoridentificator: {objectId: '90124', codeObjecttype: mdw, codeRegister: hr-systeem, codeSoortObjectId: idf}
                """);
        vindt("op een deel van de naam", "get ../actoren?naam=Anneke", "«medewerker»", "«oud-collega»");
        vindt("en of die actief is", "get ../actoren?naam=anneke&indicatieActief=true", "«medewerker»");
        vindt("op soort", "get ../actoren?soortActor=organisatorischeEenheid", "«afdeling»");
        vindt("op identificator", "get ../actoren?objectId=90124&codeSoortObjectId=idf", "«oud-collega»");
        als("de soort niet bestaat", "get ../actoren?soortActor=robot");
        dan("wordt de zoekvraag geweigerd", 400, "soortActor: invalid_choice");
    }

    @Test
    @DisplayName("F9810 een actor wordt gewijzigd, met de gegevens die bij zijn soort horen")
    void f9810WijzigActor() {
        gegevenMedewerker();
        als("alleen de functie verandert", "patch ../actoren/«medewerker»", "actortype: {functie: Teamleider}");
        dan("blijft de rest staan", 200, """
                naam: Anneke de Boer
                actortype: {functie: Teamleider, telefoonnummer: '0201234567'}
                """);
        als("alles wordt vervangen", "put ../actoren/«medewerker»", """
                naam: Anneke de Boer-Visser
                soortActor: medewerker
                indicatieActief: false
                """);
        dan("is leeg wat niet is meegestuurd", 200, """
                naam: Anneke de Boer-Visser
                indicatieActief: false
                actortype: leeg
                """);
        als("de medewerker een afdeling wordt", "patch ../actoren/«medewerker»", """
                soortActor: organisatorischeEenheid
                actortype: {omschrijving: Balie}
                """);
        dan("heeft zij de gegevens van een afdeling", 200, "actortype: {omschrijving: Balie, telefoonnummer: leeg}");
        als("een onbekende actor wordt gewijzigd", "patch ../actoren/" + ONBEKEND, "naam: Niemand");
        dan("is die niet gevonden", 404);
    }

    @Test
    @DisplayName("F6542 een tweede actor wordt aan een klantcontact gekoppeld; niet twee keer dezelfde")
    void f6542KoppelActorAanKlantcontact() {
        gegevenKlantcontact();
        gegevenMedewerker();
        gegevenCollega();
        gegeven("de medewerker is al gekoppeld («koppeling»)", "post ../actorKlantcontacten", """
                actorId: «medewerker»
                klantcontactId: «klantcontact»
                """);
        als("ook de collega wordt gekoppeld («tweede koppeling»)", "post ../actorKlantcontacten", """
                actorId: «collega»
                klantcontactId: «klantcontact»
                """);
        dan("lukt dat", 201, "{actorId: «collega», klantcontactId: «klantcontact»}");
        vindt(
                "zijn er twee koppelingen",
                "get ../actorKlantcontacten?klantcontactId=«klantcontact»",
                "«koppeling»",
                "«tweede koppeling»");
        als("de collega nog eens wordt gekoppeld", "post ../actorKlantcontacten", """
                actorId: «collega»
                klantcontactId: «klantcontact»
                """);
        dan("wordt dat geweigerd", 400, "nonFieldErrors: unique");
    }
}
