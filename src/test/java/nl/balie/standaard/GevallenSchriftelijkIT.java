package nl.balie.standaard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** De gevallen van de standaard waarin de klant mailt, schrijft of appt. */
@DisplayName("Gevallen: e-mail, brief en app")
class GevallenSchriftelijkIT extends Achtergrond {

    @Test
    @DisplayName("C1199 een e-mail met bestanden: de partij wordt later gekoppeld (F2173, F1995, F3246, F1975, F2120)")
    void c1199Email() {
        gegevenAfdeling();
        gegevenPartij();
        gegeven("een «mailrobot» verwerkt de post", "post ../actoren", """
                {naam: Mailrobot, soortActor: geautomatiseerdeActor, indicatieActief: true}
                """);
        als("zij het «klantcontact» vastlegt", "post ../klantcontacten", """
                codeKanaal: '003'
                onderwerp: Vraag over afval
                inhoud: Wanneer wordt het afval opgehaald?
                initiator: klant
                indicatieContactGelukt: ja
                codeTaal: nld
                vertrouwelijk: false
                plaatsgevondenOp: 2023-03-01T10:00:00
                """);
        dan("is het een e-mail", 201, "{codeKanaal: '003', initiator: klant}");
        als("zij zichzelf koppelt («koppeling»)", "post ../actorKlantcontacten", """
                {actorId: «mailrobot», klantcontactId: «klantcontact»}
                """);
        als("zij de afzender als «betrokkene» vastlegt", "post ../betrokkenenBijKlantcontact", """
                {rol: klant, initiator: true, hadKlantcontact: «klantcontact»}
                """);
        dan("is nog niet bekend wie dat is", 201, "wasPartij: leeg");
        als("zij zijn «e-mailadres» vastlegt", "post ../digitaaladressen", """
                codeSoortDigitaalAdres: 2
                adres: jan@turfstad.example
                omschrijving: afzender
                verstrektDoorBetrokkene: «betrokkene»
                """);
        als("een medewerker Jan herkent", "patch ../betrokkenenbijklantcontact/«betrokkene»", "wasPartij: «Jan»");
        dan("is de partij gekoppeld", 200, "wasPartij: «Jan»");
        gegevenBijlage("eerste bestand", "DOC-2023-0001");
        gegevenBijlage("tweede bestand", "DOC-2023-0002");
        vindt(
                "horen beide bestanden bij de e-mail",
                "get ../bijlagen?wasBijlageVanKlantcontact=«klantcontact»",
                "«eerste bestand»",
                "«tweede bestand»");
        gegevenTaak();
        vindt("ligt de vraag bij de afdeling", "get ../internetaken?toegewezenAanActor=«afdeling»", "«taak»");
    }

    @Test
    @DisplayName("C2138 een brief: de inhoud staat in de bijlage (F2173, F1975, F2120)")
    void c2138Brief() {
        als("het «klantcontact» wordt vastgelegd", "post ../klantcontacten", """
                codeKanaal: '005'
                onderwerp: Brief over afval
                indicatieContactGelukt: ja
                vertrouwelijk: false
                plaatsgevondenOp: 2023-03-01
                """);
        dan(
                "mag de inhoud ontbreken",
                201,
                "{codeKanaal: '005', inhoud: leeg, plaatsgevondenOp: '2023-03-01T00:00:00+01:00'}");
        als("de afzender als «betrokkene» wordt vastgelegd", "post ../betrokkenenBijKlantcontact", """
                rol: klant
                initiator: true
                contactnaam: {achternaam: Vries, voorletters: J}
                correspondentieadres: {adresregel1: Postbus 2700, adresregel2: 3200 TD Turfstad, codeLand: '003'}
                hadKlantcontact: «klantcontact»
                """);
        dan("staat zijn postadres erbij", 201, """
                correspondentieadres: {adresregel1: Postbus 2700, adresregel2: 3200 TD Turfstad, codeLand: '003'}
                """);
        gegevenBijlage("brief", "DOC-2023-0001");
        vindt("hoort de brief bij het contact", "get ../bijlagen?objectId=DOC-2023-0001", "«brief»");
    }

    @Test
    @DisplayName(
            "C9853 een gesprek in een app: het moment is dat van het laatste bericht (F2173, F1995, F7554, F3246, F1975, F2120)")
    void c9853App() {
        gegevenAfdeling();
        als("het «klantcontact» wordt vastgelegd", "post ../klantcontacten", """
                codeKanaal: '006'
                onderwerp: Vraag over afval
                indicatieContactGelukt: ja
                vertrouwelijk: false
                plaatsgevondenOp: 2023-03-01T10:07:31
                """);
        dan("is het moment dat van het laatste bericht", 201, "plaatsgevondenOp: 2023-03-01T10:07:31+01:00");
        als("de afzender als «betrokkene» wordt vastgelegd", "post ../betrokkenenBijKlantcontact", """
                {rol: klant, initiator: true, hadKlantcontact: «klantcontact»}
                """);
        als("zijn «WhatsAppnummer» wordt vastgelegd", "post ../digitaaladressen", """
                codeSoortDigitaalAdres: '007'
                adres: '+31612345678'
                omschrijving: app
                verstrektDoorBetrokkene: «betrokkene»
                """);
        dan("kan dat een code van de gemeente zijn", 201, "codeSoortDigitaalAdres: '007'");
        gegevenPartij();
        als("de afzender Jan blijkt", "patch ../betrokkenenbijklantcontact/«betrokkene»", "wasPartij: «Jan»");
        dan("is de partij gekoppeld", 200, "wasPartij: «Jan»");
        gegevenBijlage("gesprek", "DOC-2023-0001");
        vindt(
                "staat het gesprek in de bijlage",
                "get ../bijlagen?wasBijlageVanKlantcontact=«klantcontact»",
                "«gesprek»");
        gegevenTaak();
        vindt("ligt de vraag bij de afdeling", "get ../internetaken?toegewezenAanActor=«afdeling»", "«taak»");
    }

    private void gegevenBijlage(String naam, String document) {
        gegeven("erbij hoort «" + naam + "»", "post ../bijlagen", """
                bijlageidentificator: {objectId: %s, codeObjecttype: 3, codeRegister: 7, codeSoortObjectId: 4}
                wasBijlageVanKlantcontact: «klantcontact»
                """.formatted(document));
    }
}
