package nl.balie.standaard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** De functies van de standaard op onderwerpobjecten. */
@DisplayName("Functies: onderwerpobject")
class FunctiesOnderwerpobjectIT extends Achtergrond {

    @Test
    @DisplayName(
            "F9322 een zaak of een eerder klantcontact wordt het onderwerp van een klantcontact; een van beide moet er zijn")
    void f9322RegistreerOnderwerpobject() {
        gegevenKlantcontact();
        als("een «zaak» wordt gekoppeld", "post ../onderwerpobjecten", """
                onderwerpobjectidentificator: {objectId: ZAAK-2023-0001, codeObjecttype: 12, codeRegister: 6, codeSoortObjectId: 12}
                wasOnderwerpVanKlantcontact: «klantcontact»
                """);
        dan("gaat het klantcontact over die zaak", 201, """
                onderwerpobjectidentificator: {objectId: ZAAK-2023-0001, codeObjecttype: 12, codeRegister: 6, codeSoortObjectId: 12}
                onderwerpWasKlantcontact: leeg
                wasOnderwerpVanKlantcontact: «klantcontact»
                """);
        gegevenTweedeKlantcontact();
        als("het eerste klantcontact onderwerp wordt van het tweede («vervolg»)", "post ../onderwerpobjecten", """
                onderwerpWasKlantcontact: «klantcontact»
                wasOnderwerpVanKlantcontact: «tweede»
                """);
        dan("gaat het tweede klantcontact over het eerste", 201, """
                onderwerpWasKlantcontact: «klantcontact»
                wasOnderwerpVanKlantcontact: «tweede»
                """);
        als("er geen onderwerp is", "post ../onderwerpobjecten", "wasOnderwerpVanKlantcontact: «tweede»");
        dan("wordt dat geweigerd", 400, "onderwerpobjectidentificator: required");
        als("de identificator niet compleet is", "post ../onderwerpobjecten", """
                onderwerpobjectidentificator: {objectId: ZAAK-2023-0001}
                """);
        dan("wordt elke fout genoemd", 400, """
                onderwerpobjectidentificator.codeObjecttype: required
                onderwerpobjectidentificator.codeRegister: required
                onderwerpobjectidentificator.codeSoortObjectId: required
                wasOnderwerpVanKlantcontact: required
                """);
    }

    @Test
    @DisplayName("F6039 een onderwerpobject wordt opgevraagd met zijn id")
    void f6039VraagOnderwerpobjectOp() {
        gegevenKlantcontact();
        gegevenZaak();
        dan("krijgt men het onderwerpobject", "get ../onderwerpobjecten/«zaak»", """
                id: «zaak»
                onderwerpobjectidentificator: {objectId: ZAAK-2023-0001, codeObjecttype: 12}
                wasOnderwerpVanKlantcontact: «klantcontact»
                """);
        dan("bestaat een ander id niet", "get ../onderwerpobjecten/00000000-0000-7000-8000-000000000000", 404);
    }

    @Test
    @DisplayName("F9829 een onderwerpobject wordt gezocht op object of klantcontact")
    void f9829ZoekOnderwerpobject() {
        gegevenKlantcontact();
        gegevenZaak();
        String zoek = "get ../onderwerpobjecten?";
        vindt("op object", zoek + "objectId=ZAAK-2023-0001&soortObjectId=12", "«zaak»");
        vindt("op object van een andere soort niet", zoek + "objectId=ZAAK-2023-0001&soortObjectId=1");
        vindt("op klantcontact", zoek + "wasOnderwerpVanKlantcontact=«klantcontact»", "«zaak»");
        vindt("als eerder klantcontact niet", zoek + "onderwerpWasKlantcontact=«klantcontact»");
    }

    @Test
    @DisplayName("F5639 een onderwerpobject wordt gecorrigeerd")
    void f5639WijzigOnderwerpobject() {
        gegevenKlantcontact();
        gegevenTweedeKlantcontact();
        gegevenZaak();
        als("het zaaknummer wordt verbeterd", "patch ../onderwerpobjecten/«zaak»", """
                onderwerpobjectidentificator: {objectId: ZAAK-2023-0002}
                """);
        dan("blijven de codes staan", 200, """
                onderwerpobjectidentificator: {objectId: ZAAK-2023-0002, codeObjecttype: 12, codeRegister: 6, codeSoortObjectId: 12}
                """);
        als("het over een klantcontact bleek te gaan", "put ../onderwerpobjecten/«zaak»", """
                onderwerpWasKlantcontact: «tweede»
                wasOnderwerpVanKlantcontact: «klantcontact»
                """);
        dan("is de zaak weg", 200, """
                onderwerpobjectidentificator: {objectId: leeg, codeObjecttype: leeg}
                onderwerpWasKlantcontact: «tweede»
                """);
        als("er geen onderwerp overblijft", "patch ../onderwerpobjecten/«zaak»", "onderwerpWasKlantcontact: null");
        dan("wordt dat geweigerd", 400, "onderwerpobjectidentificator: required");
    }

    private void gegevenTweedeKlantcontact() {
        gegeven("er is een «tweede» klantcontact", "post ../klantcontacten", """
                onderwerp: Antwoord over afval
                indicatieContactGelukt: Ja
                vertrouwelijk: Nee
                plaatsgevondenOp: 02-03-2023 10:00
                """);
    }

    private void gegevenZaak() {
        gegeven("het klantcontact gaat over een «zaak»", "post ../onderwerpobjecten", """
                onderwerpobjectidentificator: {objectId: ZAAK-2023-0001, codeObjecttype: 12, codeRegister: 6, codeSoortObjectId: 12}
                wasOnderwerpVanKlantcontact: «klantcontact»
                """);
    }
}
