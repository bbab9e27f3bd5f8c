package nl.balie.standaard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** De functies van de standaard op partijen. */
@DisplayName("Functies: partij")
class FunctiesPartijIT extends Achtergrond {
    private static final String ONBEKEND = "00000000-0000-7000-8000-000000000000";

    @Test
    @DisplayName("F0138 een partij wordt opgevraagd met haar id")
    void f0138VraagPartijOp() {
        gegevenPartij();
        dan("krijgt men de partij geheel", "get ../partijen/«Jan»", """
                id: «Jan»
                nummer: 123454321
                soortPartij: persoon
                indicatieGeheimhouding: false
                indicatieActief: true
                voorkeurstaal: nld
                interneNotitie: leeg
                voorkeursDigitaalAdres: leeg
                bezoekadres: {adresregel1: Van Puffelenstraat 12, codeLand: '003', nummeraanduidingid: '0518200000637599'}
                partijtype:
                  contactnaam: {achternaam: Vries, voorletters: J, voornaam: Jan, voorvoegselAchternaam: de}
                """);
        dan("bestaat een ander id niet", "get ../partijen/" + ONBEKEND, 404);
    }

    @Test
    @DisplayName("F7554 een partij wordt vastgelegd met haar burgerservicenummer")
    void f7554RegistreerPartij() {
        als("de partij «Jan» wordt vastgelegd", "post ../partijen", """
                nummer: 123454321
                soortPartij: persoon
                indicatieGeheimhouding: false
                indicatieActief: true
                partijtype: {contactnaam: {achternaam: Vries, voornaam: Jan, voorvoegselAchternaam: de}}
                """);
        dan("krijgt zij een id", 201, "{id: «Jan», nummer: 123454321}");
        als("haar burgerservicenummer wordt vastgelegd («bsn»)", "post ../partij-identificatoren", """
                identificeerdePartij: «Jan»
                partijIdentificator: {objectId: '900198424', codeObjecttype: 1, codeRegister: 1, codeSoortObjectId: 1}
                """);
        dan("hoort dat bij de partij", 201, """
                identificeerdePartij: «Jan»
                partijIdentificator: {objectId: '900198424', codeObjecttype: 1, codeRegister: 1, codeSoortObjectId: 1}
                """);
        als("een ander hetzelfde nummer krijgt", "post ../partijen", """
                nummer: 123454321
                soortPartij: organisatie
                indicatieGeheimhouding: false
                indicatieActief: true
                """);
        dan("wordt dat geweigerd", 400, "nummer: unique");
        als("een partij «zonder nummer» wordt vastgelegd", "post ../partijen", """
                soortPartij: organisatie
                indicatieGeheimhouding: false
                indicatieActief: true
                partijtype: {naam: Wereldwinkel 't kikkertje}
                """);
        dan("geeft het register er een", 201, "{nummer: ingevuld, partijtype: {naam: Wereldwinkel 't kikkertje}}");
    }

    @Test
    @DisplayName("F7554 saga: lukt het vastleggen van de identificator niet, dan verwijdert de consumer de partij")
    void f7554SagaPartijIdentificator() {
        gegevenPartij();
        als("een onjuist burgerservicenummer wordt vastgelegd", "post ../partij-identificatoren", """
                identificeerdePartij: «Jan»
                partijIdentificator: {objectId: '900198425', codeObjecttype: 1, codeRegister: 1, codeSoortObjectId: 1}
                """);
        dan("wordt dat geweigerd", 400, "partijIdentificator.objectId: invalid");
        als("de consumer daarom de partij weer verwijdert", "delete ../partijen/«Jan»");
        dan("lukt dat", 204);
        dan("is er niets meer van over", "get ../partijen/«Jan»", 404);
        als("de partij zelf niet vastgelegd kan worden", "post ../partijen", "{soortPartij: stichting, nummer: drie}");
        dan("wordt elke fout genoemd en is er niets vastgelegd", 400, """
                nummer: invalid
                soortPartij: invalid_choice
                indicatieGeheimhouding: required
                indicatieActief: required
                """);
    }

    @Test
    @DisplayName("F2158 een partij wordt gewijzigd; haar id en nummer niet")
    void f2158WijzigPartij() {
        gegevenPartij();
        als("alleen een notitie wordt toegevoegd", "patch ../partij/«Jan»", "interneNotitie: Belt graag");
        dan("blijft de rest staan", 200, """
                nummer: 123454321
                interneNotitie: Belt graag
                bezoekadres: {adresregel1: Van Puffelenstraat 12}
                partijtype: {contactnaam: {achternaam: Vries}}
                """);
        als("Jan verhuist", "patch ../partijen/«Jan»", """
                bezoekadres: {adresregel1: Kerkplein 1, nummeraanduidingid: ''}
                """);
        dan("blijft wat niet is meegestuurd, ook binnen het adres", 200, """
                bezoekadres: {adresregel1: Kerkplein 1, adresregel2: 3219 FC Turfstad, nummeraanduidingid: leeg}
                """);
        als("het nummer wordt gewijzigd", "patch ../partijen/«Jan»", "nummer: 1");
        dan("wordt dat geweigerd", 400, "nummer: wijzigen-niet-toegelaten");
        als("alles wordt vervangen", "put ../partijen/«Jan»", """
                soortPartij: organisatie
                indicatieGeheimhouding: true
                indicatieActief: true
                partijtype: {naam: De Vries BV}
                """);
        dan("is leeg wat niet is meegestuurd, en blijft het nummer", 200, """
                nummer: 123454321
                interneNotitie: leeg
                bezoekadres: {adresregel1: leeg}
                partijtype: {naam: De Vries BV}
                """);
    }

    @Test
    @DisplayName("F7927 een partij wordt gezocht op nummer, naam, adres, digitaal adres of identificator")
    void f7927ZoekPartij() {
        gegevenPartij();
        gegevenPartijIdentificator();
        gegeven("«de buurman» is alleen met postcode bekend", "post /klantinteracties/api/v1/partijen", """
                soortPartij: persoon
                indicatieActief: true
                bezoekadres: {straatnaam: Van Puffelenstraat, huisnummer: 14, postcode: 3219 FC, stad: Turfstad}
                """);
        gegeven("Jan gaf een «e-mailadres» op", "post ../digitaaladressen", """
                codeSoortDigitaalAdres: 2
                adres: jan@turfstad.example
                omschrijving: thuis
                verstrektDoorPartij: «Jan»
                """);
        vindt("op nummer", "get ../partijen/?nummer=123454321", "«Jan»");
        vindt("op achternaam", "get ../partijen?achternaam=Vries", "«Jan»");
        vindt("op adres", "get ../partijen?bezoekadres.nummeraanduidingid=0518200000637599", "«Jan»");
        vindt(
                "op postcode en huisnummer",
                "get ../partijen/?bezoekadres.postcode=3219 FC&bezoekadres.huisnummer=14",
                "«de buurman»");
        vindt("eerst het digitale adres", "get ../digitaaladressen?adres=jan@turfstad.example", "«e-mailadres»");
        vindt("eerst de identificator", "get ../partijidentificatoren?objectId=900198424&soortObjectId=1", "«bsn»");
        vindt("of in een keer", "get ../partijen?objectId=900198424&soortObjectId=1", "«Jan»");
        vindt("niet als het een ander soort nummer is", "get ../partijen?objectId=900198424&soortObjectId=2");
    }
}
