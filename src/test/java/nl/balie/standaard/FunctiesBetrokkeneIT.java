package nl.balie.standaard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** De functies van de standaard op betrokkenen bij een klantcontact. */
@DisplayName("Functies: betrokkene bij klantcontact")
class FunctiesBetrokkeneIT extends Achtergrond {
    private static final String ONBEKEND = "00000000-0000-7000-8000-000000000000";

    @Test
    @DisplayName("F2599 bij een klantcontact wordt een tweede betrokkene vastgelegd, met eigen gegevens en adres")
    void f2599RegistreerBetrokkeneBijKlantcontact() {
        gegevenKlantcontact();
        gegevenPartij();
        gegevenBetrokkene();
        als("er «een tweede» betrokkene wordt vastgelegd", "post ../betrokkenenBijKlantcontact", """
                contactnaam: {achternaam: Vries, voorletters: J, voornaam: Jan, voorvoegselAchternaam: de}
                bezoekadres:
                  adresregel1: Van Puffelenstraat 12
                  adresregel2: 3219 FC Turfstad
                  codeLand: '003'
                  nummeraanduidingid: '0518200000637599'
                correspondentieadres: {adresregel1: Postbus 2700, adresregel2: 3200 TD Turfstad, codeLand: '003'}
                rol: vertegenwoordiger
                initiator: false
                organisatienaam: Wereldwinkel 't kikkertje
                hadKlantcontact: «klantcontact»
                """);
        dan("staat die er met alle gegevens", 201, """
                id: «een tweede»
                contactnaam: {achternaam: Vries, voorletters: J, voornaam: Jan, voorvoegselAchternaam: de}
                bezoekadres: {adresregel1: Van Puffelenstraat 12, codeLand: '003', nummeraanduidingid: '0518200000637599'}
                correspondentieadres: {adresregel1: Postbus 2700, nummeraanduidingid: leeg}
                rol: vertegenwoordiger
                organisatienaam: Wereldwinkel 't kikkertje
                wasPartij: leeg
                """);
        vindt(
                "zijn er nu twee betrokkenen",
                "get ../betrokkenenBijKlantcontact?hadKlantcontact=«klantcontact»",
                "«betrokkene»",
                "«een tweede»");
        als("er een betrokkene bij niets wordt vastgelegd", "post ../betrokkenenBijKlantcontact", "rol: klant");
        dan("wordt dat geweigerd", 400, "{initiator: required, hadKlantcontact: required}");
    }

    @Test
    @DisplayName("F5859 een betrokkene wordt opgevraagd met zijn id")
    void f5859VraagBetrokkeneBijKlantcontactOp() {
        gegevenKlantcontact();
        gegevenPartij();
        gegevenBetrokkene();
        dan("krijgt men de betrokkene", "get ../betrokkenebijklantcontact/«betrokkene»", """
                id: «betrokkene»
                rol: klant
                initiator: true
                contactnaam: {achternaam: Vries, voornaam: Jan}
                hadKlantcontact: «klantcontact»
                wasPartij: «Jan»
                """);
        dan("bestaat een ander id niet", "get ../betrokkenebijklantcontact/" + ONBEKEND, 404);
    }

    @Test
    @DisplayName("F4936 een betrokkene wordt gezocht op partij, naam of digitaal adres")
    void f4936ZoekBetrokkeneBijKlantcontact() {
        gegevenKlantcontact();
        gegevenPartij();
        gegevenBetrokkene();
        gegeven("hij gaf een «telefoonnummer» op", "post ../digitaaladressen", """
                codeSoortDigitaalAdres: 1
                adres: '0612345678'
                omschrijving: mobiel
                verstrektDoorBetrokkene: «betrokkene»
                """);
        vindt("op partij", "get ../betrokkenenBijKlantcontact?wasPartij=«Jan»", "«betrokkene»");
        vindt("op achternaam", "get ../betrokkenenBijKlantcontact?achternaam=Vries", "«betrokkene»");
        vindt("op een andere achternaam niet", "get ../betrokkenenBijKlantcontact?achternaam=Bakker");
        vindt(
                "op alles tegelijk",
                "get ../betrokkenenBijKlantcontact?achternaam=Vries&rol=klant&initiator=true",
                "«betrokkene»");
        vindt("eerst het adres", "get ../digitaleadressen?adres=0612345678", "«telefoonnummer»");
        dan("staat daar wie het gaf", "get ../digitaleadressen/«telefoonnummer»", """
                verstrektDoorBetrokkene: «betrokkene»
                """);
        dan("en die is op te vragen", "get ../betrokkenenbijklantcontact/«betrokkene»", "id: «betrokkene»");
    }

    @Test
    @DisplayName("F3246 een betrokkene wordt gewijzigd: wat niet is meegestuurd, blijft; ook binnen de contactnaam")
    void f3246WijzigBetrokkeneBijKlantcontact() {
        gegevenKlantcontact();
        gegevenPartij();
        gegevenBetrokkene();
        als("alleen de voornaam verandert", "patch ../betrokkenenbijklantcontact/«betrokkene»", """
                contactnaam: {voornaam: Johan}
                """);
        dan("blijft de rest van de naam staan", 200, """
                contactnaam: {achternaam: Vries, voorletters: J, voornaam: Johan, voorvoegselAchternaam: de}
                wasPartij: «Jan»
                """);
        als("alles wordt vervangen", "put ../betrokkenenbijklantcontact/«betrokkene»", """
                contactnaam: {achternaam: Vries}
                rol: vertegenwoordiger
                initiator: false
                hadKlantcontact: «klantcontact»
                """);
        dan("is leeg wat niet is meegestuurd", 200, """
                contactnaam: {achternaam: Vries, voorletters: leeg, voornaam: leeg, voorvoegselAchternaam: leeg}
                rol: vertegenwoordiger
                wasPartij: leeg
                """);
        als("een verplicht gegeven ontbreekt", "put ../betrokkenenbijklantcontact/«betrokkene»", "rol: klant");
        dan("wordt dat geweigerd", 400, "{initiator: required, hadKlantcontact: required}");
    }

    @Test
    @DisplayName("F3246 een partij wordt later gekoppeld; een partij die niet bestaat, wordt geweigerd")
    void f3246KoppelPartij() {
        gegevenKlantcontact();
        gegeven("een onbekende is «betrokkene»", "post ../betrokkenenBijKlantcontact", """
                rol: klant
                initiator: true
                hadKlantcontact: «klantcontact»
                """);
        gegevenPartij();
        als("blijkt dat dit Jan was", "patch ../betrokkenenbijklantcontact/«betrokkene»", "wasPartij: «Jan»");
        dan("is de partij gekoppeld", 200, "wasPartij: «Jan»");
        als("iemand een onbekende partij koppelt", "patch ../betrokkenenbijklantcontact/«betrokkene»", """
                wasPartij: 00000000-0000-7000-8000-000000000000
                """);
        dan("wordt dat geweigerd", 400, "wasPartij: invalid");
    }
}
