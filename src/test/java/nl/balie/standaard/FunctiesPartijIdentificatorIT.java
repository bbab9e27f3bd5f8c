package nl.balie.standaard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** De functies van de standaard op partij-identificatoren. */
@DisplayName("Functies: partij-identificator")
class FunctiesPartijIdentificatorIT extends Achtergrond {

    @Test
    @DisplayName(
            "F6257 onder welk nummer een partij elders bekend is, wordt vastgelegd; een nummer hoort bij een partij")
    void f6257RegistreerPartijIdentificator() {
        gegevenPartij();
        gegevenPartijIdentificator();
        dan("staat het nummer bij Jan", "get ../partijidentificatoren/«bsn»", """
                identificeerdePartij: «Jan»
                partijIdentificator: {objectId: '900198424', codeObjecttype: 1, codeRegister: 1, codeSoortObjectId: 1}
                anderePartijIdentificator: leeg
                """);
        als("hetzelfde nummer nog eens wordt vastgelegd", "post ../partijidentificatoren", """
                identificeerdePartij: «Jan»
                partijIdentificator: {objectId: '900198424', codeObjecttype: 1, codeRegister: 1, codeSoortObjectId: 1}
                """);
        dan("wordt dat geweigerd", 400, "__all__: invalid");
        als("een nummer zonder partij wordt vastgelegd", "post ../partijidentificatoren", """
                partijIdentificator: {objectId: '900198436', codeObjecttype: 1, codeRegister: 1}
                """);
        dan("wordt elke fout genoemd", 400, """
                identificeerdePartij: required
                partijIdentificator.codeSoortObjectId: required
                """);
    }

    @Test
    @DisplayName("F1582 een partij-identificator wordt opgevraagd met zijn id")
    void f1582VraagPartijIdentificatorOp() {
        gegevenPartij();
        gegevenPartijIdentificator();
        dan("krijgt men hem", "get ../partijidentificatoren/«bsn»", "{id: «bsn», identificeerdePartij: «Jan»}");
        dan("bestaat een ander id niet", "get ../partijidentificatoren/00000000-0000-7000-8000-000000000000", 404);
    }

    @Test
    @DisplayName("F5817 een partij-identificator wordt gezocht op waarde en soort")
    void f5817ZoekPartijIdentificator() {
        gegevenPartij();
        gegevenPartijIdentificator();
        String zoek = "get ../partijidentificatoren?objectId=900198424";
        vindt("op waarde", zoek, "«bsn»");
        vindt("op waarde en soort", zoek + "&soortObjectId=1", "«bsn»");
        vindt("op waarde en een andere soort niet", zoek + "&soortObjectId=2");
        vindt("bij de partij", "get ../partij-identificatoren?identificeerdePartij=«Jan»", "«bsn»");
    }

    @Test
    @DisplayName("F8226 een partij-identificator wordt gecorrigeerd")
    void f8226WijzigPartijIdentificator() {
        gegevenPartij();
        gegevenPartijIdentificator();
        als("het nummer wordt verbeterd", "patch ../partijidentificatoren/«bsn»", """
                partijIdentificator: {objectId: '900222086'}
                """);
        dan("blijven de codes staan", 200, """
                partijIdentificator: {objectId: '900222086', codeObjecttype: 1, codeRegister: 1, codeSoortObjectId: 1}
                identificeerdePartij: «Jan»
                """);
        als("het geheel wordt vervangen", "put ../partijidentificatoren/«bsn»", """
                identificeerdePartij: «Jan»
                partijIdentificator: {objectId: '900198424', codeObjecttype: 1, codeRegister: 1, codeSoortObjectId: 1}
                """);
        dan("staat het oude nummer er weer", 200, "partijIdentificator: {objectId: '900198424'}");
        als("het nummer onjuist is", "patch ../partijidentificatoren/«bsn»", """
                partijIdentificator: {objectId: '123456789'}
                """);
        dan("wordt dat geweigerd", 400, "partijIdentificator.objectId: invalid");
    }
}
