package nl.balie.standaard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** De functies van de standaard op bijlagen. */
@DisplayName("Functies: bijlage")
class FunctiesBijlageIT extends Achtergrond {

    @Test
    @DisplayName("F1975 een document uit een ander register wordt bijlage van een klantcontact")
    void f1975RegistreerBijlage() {
        gegevenKlantcontact();
        als("een «brief» wordt vastgelegd", "post ../bijlagen", """
                bijlageidentificator: {objectId: DOC-2023-0001, codeObjecttype: 3, codeRegister: 7, codeSoortObjectId: 4}
                wasBijlageVanKlantcontact: «klantcontact»
                """);
        dan("hoort die bij het klantcontact", 201, """
                bijlageidentificator: {objectId: DOC-2023-0001, codeObjecttype: 3, codeRegister: 7, codeSoortObjectId: 4}
                wasBijlageVanKlantcontact: «klantcontact»
                """);
        als("een bijlage van niets wordt vastgelegd", "post ../bijlagen", "{}");
        dan("wordt elke fout genoemd", 400, "{bijlageidentificator: required, wasBijlageVanKlantcontact: required}");
    }

    @Test
    @DisplayName("F6230 een bijlage wordt opgevraagd met haar id")
    void f6230VraagBijlageOp() {
        gegevenKlantcontact();
        gegevenBrief();
        dan("krijgt men de bijlage", "get ../bijlagen/«brief»", """
                id: «brief»
                bijlageidentificator: {objectId: DOC-2023-0001}
                wasBijlageVanKlantcontact: «klantcontact»
                """);
        dan("bestaat een ander id niet", "get ../bijlagen/00000000-0000-7000-8000-000000000000", 404);
    }

    @Test
    @DisplayName("F5492 bijlagen worden gezocht op klantcontact of op object")
    void f5492ZoekBijlagen() {
        gegevenKlantcontact();
        gegevenBrief();
        vindt("op klantcontact", "get ../bijlagen?wasBijlageVanKlantcontact=«klantcontact»", "«brief»");
        String zoek = "get ../bijlagen?objectid=DOC-2023-0001&codeSoortObjectId=4&codeObjecttype=3";
        vindt("op object", zoek + "&codeRegister=7", "«brief»");
        vindt("op hetzelfde nummer in een ander register niet", zoek + "&codeRegister=8");
    }

    @Test
    @DisplayName("F6260 een bijlage wordt gecorrigeerd")
    void f6260WijzigBijlage() {
        gegevenKlantcontact();
        gegevenBrief();
        als("het documentnummer wordt verbeterd", "patch ../bijlagen/«brief»", """
                bijlageidentificator: {objectId: DOC-2023-0002}
                """);
        dan("blijven de codes staan", 200, """
                bijlageidentificator: {objectId: DOC-2023-0002, codeObjecttype: 3, codeRegister: 7, codeSoortObjectId: 4}
                """);
        als("het geheel wordt vervangen", "put ../bijlagen/«brief»", """
                bijlageidentificator: {objectId: DOC-2023-0003, codeObjecttype: 3, codeRegister: 7, codeSoortObjectId: 4}
                wasBijlageVanKlantcontact: «klantcontact»
                """);
        dan("staat het nieuwe nummer er", 200, "bijlageidentificator: {objectId: DOC-2023-0003}");
        als("de bijlage nergens meer bij hoort", "patch ../bijlagen/«brief»", "wasBijlageVanKlantcontact: null");
        dan("wordt dat geweigerd", 400, "wasBijlageVanKlantcontact: 'null'");
    }

    private void gegevenBrief() {
        gegeven("het klantcontact heeft een «brief» als bijlage", "post ../bijlagen", """
                bijlageidentificator: {objectId: DOC-2023-0001, codeObjecttype: 3, codeRegister: 7, codeSoortObjectId: 4}
                wasBijlageVanKlantcontact: «klantcontact»
                """);
    }
}
