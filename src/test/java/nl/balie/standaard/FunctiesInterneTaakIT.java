package nl.balie.standaard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** De functies van de standaard op interne taken. */
@DisplayName("Functies: interne taak")
class FunctiesInterneTaakIT extends Achtergrond {

    @Test
    @DisplayName("F2120 een interne taak hoort bij een klantcontact en een actor; een open taak is nog niet verwerkt")
    void f2120RegistreerInterneTaak() {
        gegevenKlantcontact();
        gegevenAfdeling();
        als("een «taak» wordt vastgelegd, al verwerkt volgens de consumer", "post ../internetaken", """
                nummer: 9018273645
                gevraagdeHandeling: Terugbellen
                toelichting: Klant is na vijf uur thuis
                status: te_verwerken
                verwerktOp: 01-03-2023 11:00
                aanleidinggevendKlantcontact: «klantcontact»
                toegewezenAanActor: «afdeling»
                """);
        dan("is zij te verwerken, en dus niet verwerkt", 201, """
                nummer: 9018273645
                gevraagdeHandeling: Terugbellen
                toelichting: Klant is na vijf uur thuis
                status: te_verwerken
                verwerktOp: leeg
                aanleidinggevendKlantcontact: «klantcontact»
                toegewezenAanActor: «afdeling»
                """);
        als("een taak zonder klantcontact en actor wordt vastgelegd", "post ../internetaken", """
                gevraagdeHandeling: Terugbellen
                status: klaar
                """);
        dan("wordt elke fout genoemd", 400, """
                status: invalid_choice
                aanleidinggevendKlantcontact: required
                toegewezenAanActor: required
                """);
        als("een ander hetzelfde nummer krijgt", "post ../internetaken", """
                nummer: 9018273645
                gevraagdeHandeling: Terugbellen
                status: te_verwerken
                aanleidinggevendKlantcontact: «klantcontact»
                toegewezenAanActor: «afdeling»
                """);
        dan("wordt dat geweigerd", 400, "nummer: unique");
    }

    @Test
    @DisplayName("F2120 een taak wordt niet toegewezen aan wie niet meer actief is")
    void f2120InactieveActor() {
        gegevenKlantcontact();
        gegeven("de «oud-collega» is niet meer in dienst", "post ../actoren", """
                naam: Cor Vertrokken
                soortActor: medewerker
                indicatieActief: Nee
                """);
        als("hij een taak krijgt", "post ../internetaken", """
                gevraagdeHandeling: Terugbellen
                status: te_verwerken
                aanleidinggevendKlantcontact: «klantcontact»
                toegewezenAanActor: «oud-collega»
                """);
        dan("wordt dat geweigerd", 400, "toegewezenAanActor: inactief");
    }

    @Test
    @DisplayName("F2771 een interne taak wordt opgevraagd met haar id")
    void f2771VraagInterneTaakOp() {
        gegevenKlantcontact();
        gegevenAfdeling();
        gegevenTaak();
        dan("krijgt men de taak", "get ../internetaken/«taak»", """
                id: «taak»
                nummer: 9018273645
                gevraagdeHandeling: Terugbellen
                aanleidinggevendKlantcontact: «klantcontact»
                toegewezenAanActor: «afdeling»
                """);
        dan("bestaat een ander id niet", "get ../internetaken/00000000-0000-7000-8000-000000000000", 404);
    }

    @Test
    @DisplayName("F3839 interne taken worden gezocht op status, actor, nummer en klantcontact tegelijk")
    void f3839ZoekInterneTaken() {
        gegevenKlantcontact();
        gegevenAfdeling();
        gegevenTaak();
        gegeven("er is ook een taak die «klaar» is", "post ../internetaken", """
                gevraagdeHandeling: Brief sturen
                status: verwerkt
                aanleidinggevendKlantcontact: «klantcontact»
                toegewezenAanActor: «afdeling»
                """);
        String zoek = "get ../internetaken/?";
        vindt("open taken van de afdeling", zoek + "status=te_verwerken&toegewezenAanActor=«afdeling»", "«taak»");
        vindt("alle taken van de afdeling", zoek + "toegewezenAanActor=«afdeling»", "«taak»", "«klaar»");
        vindt("op nummer", zoek + "nummer=9018273645", "«taak»");
        vindt(
                "bij het klantcontact",
                zoek + "aanleidinggevendKlantcontact=«klantcontact»&gevraagdeHandeling=brief",
                "«klaar»");
        vindt("niet als een van de voorwaarden niet klopt", zoek + "nummer=9018273645&status=verwerkt");
    }

    @Test
    @DisplayName("F5241 een interne taak wordt verwerkt, en zo nodig weer geopend")
    void f5241WijzigInterneTaak() {
        gegevenKlantcontact();
        gegevenAfdeling();
        gegevenTaak();
        als("de taak verwerkt is", "patch ../internetaken/«taak»", """
                status: verwerkt
                verwerktOp: 2023-03-01T11:30:00
                """);
        dan("staat vast wanneer", 200, """
                status: verwerkt
                verwerktOp: 2023-03-01T11:30:00+01:00
                nummer: 9018273645
                """);
        als("iemand alleen de toelichting wijzigt", "patch ../internetaken/«taak»", "toelichting: Gesproken");
        dan("blijft dat moment", 200, "{toelichting: Gesproken, verwerktOp: '2023-03-01T11:30:00+01:00'}");
        als("de taak toch niet klaar blijkt", "put ../internetaken/«taak»", """
                gevraagdeHandeling: Nog eens terugbellen
                status: te_verwerken
                aanleidinggevendKlantcontact: «klantcontact»
                toegewezenAanActor: «afdeling»
                """);
        dan(
                "is dat moment weg",
                200,
                "{status: te_verwerken, verwerktOp: leeg, toelichting: leeg, nummer: 9018273645}");
        als("de taak zonder moment verwerkt wordt", "patch ../internetaken/«taak»", "status: verwerkt");
        dan("is het moment nu", 200, "verwerktOp: ingevuld");
        als("het nummer wordt gewijzigd", "patch ../internetaken/«taak»", "nummer: 9018273646");
        dan("wordt dat geweigerd", 400, "nummer: wijzigen-niet-toegelaten");
    }
}
