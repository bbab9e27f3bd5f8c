package nl.balie.standaard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** De gevallen van de standaard waarin een medewerker een interne taak oppakt en de klant belt of schrijft. */
@DisplayName("Gevallen: interne taak")
class GevallenTerugbellenIT extends Achtergrond {

    @Test
    @DisplayName(
            "C2984 terugbellen: eerst de gegevens bij het contact, anders die van de partij (F3839, F8618, F0138, F5241)")
    void c2984Terugbellen() {
        gegevenTerugbelverzoek();
        vindt("wat er openstaat", "get ../internetaken?status=te_verwerken&toegewezenAanActor=«afdeling»", "«taak»");
        dan("waarover het ging", "get ../klantcontacten/«klantcontact»", "onderwerp: Afvalinzameling rond kerst");
        vindt("wie belde", "get ../betrokkenenBijKlantcontact?hadKlantcontact=«klantcontact»", "«betrokkene»");
        vindt("geen nummer bij dit contact", "get ../digitaaladressen?verstrektDoorBetrokkene=«betrokkene»");
        vindt("dan dat van de partij", "get ../digitaaladressen?verstrektDoorPartij=«Jan»", "«telefoonnummer»");
        als("er gebeld is", "patch ../internetaken/«taak»", "{status: verwerkt, verwerktOp: '01-03-2023 14:00'}");
        dan("is de taak verwerkt", 200, "{status: verwerkt, verwerktOp: '2023-03-01T14:00:00+01:00'}");
        vindt("staat er niets meer open", "get ../internetaken?status=te_verwerken&toegewezenAanActor=«afdeling»");
    }

    @Test
    @DisplayName(
            "C9761 terugbellen leidt tot een zaak: die is onderwerp van het nieuwe contact (C2984, F2173, F9322, F5241)")
    void c9761TerugbellenLeidtTotZaak() {
        gegevenTerugbelverzoek();
        gegevenVervolgcontact();
        als("de nieuwe «zaak» onderwerp is van dat contact", "post ../onderwerpobjecten", """
                onderwerpobjectidentificator: {objectId: ZAAK-2023-0001, codeObjecttype: 12, codeRegister: 6, codeSoortObjectId: 12}
                wasOnderwerpVanKlantcontact: «antwoord»
                """);
        dan("is de zaak bij het contact te vinden", 201, "wasOnderwerpVanKlantcontact: «antwoord»");
        als("de taak verwerkt is", "patch ../internetaken/«taak»", """
                status: verwerkt
                toelichting: Zaak ZAAK-2023-0001 aangemaakt
                """);
        dan("staat de zaak in de toelichting", 200, "{status: verwerkt, toelichting: Zaak ZAAK-2023-0001 aangemaakt}");
    }

    @Test
    @DisplayName(
            "C6114 een verkeerd doorgezette taak: eerst een nieuwe voor de juiste afdeling, dan de oude verwerkt (F3839, F8618, F2120, F5241)")
    void c6114VerkeerdDoorgezet() {
        gegevenTerugbelverzoek();
        gegeven("er is ook een «juiste afdeling»", "post ../actoren", """
                {naam: Afdeling Vergunningen, soortActor: organisatorischeEenheid, indicatieActief: true}
                """);
        als("de afdeling een «nieuwe taak» maakt", "post ../internetaken", """
                gevraagdeHandeling: Terugbellen
                status: te_verwerken
                aanleidinggevendKlantcontact: «klantcontact»
                toegewezenAanActor: «juiste afdeling»
                """);
        dan("ligt die bij de juiste afdeling", 201, "toegewezenAanActor: «juiste afdeling»");
        als("de oude taak verwerkt wordt", "patch ../internetaken/«taak»", """
                {status: verwerkt, toelichting: Doorgezet naar Vergunningen}
                """);
        dan("is die klaar", 200, "status: verwerkt");
        String taken = "get ../internetaken?aanleidinggevendKlantcontact=«klantcontact»";
        vindt("horen beide bij hetzelfde klantcontact", taken, "«taak»", "«nieuwe taak»");
        vindt("staat er nog een open", taken + "&status=te_verwerken", "«nieuwe taak»");
    }

    @Test
    @DisplayName(
            "C2716 een zaak naar aanleiding van een interne taak (F3839, F8618, F5492, F4936, F0138, F6634, F2173, F9322)")
    void c2716ZaakUitInterneTaak() {
        gegevenTerugbelverzoek();
        gegeven("bij het klantcontact hoort een «brief»", "post ../bijlagen", """
                bijlageidentificator: {objectId: DOC-2023-0001, codeObjecttype: 3, codeRegister: 7, codeSoortObjectId: 4}
                wasBijlageVanKlantcontact: «klantcontact»
                """);
        vindt("wat er openstaat", "get ../internetaken?status=te_verwerken&toegewezenAanActor=«afdeling»", "«taak»");
        dan("waarover het ging", "get ../klantcontacten/«klantcontact»", "onderwerp: Afvalinzameling rond kerst");
        vindt("welke bijlagen erbij horen", "get ../bijlagen?wasBijlageVanKlantcontact=«klantcontact»", "«brief»");
        vindt("wie belde", "get ../betrokkenenBijKlantcontact?hadKlantcontact=«klantcontact»", "«betrokkene»");
        dan("wie dat is", "get ../partijen/«Jan»", "nummer: 123454321");
        vindt("waar die te bereiken is", "get ../digitaaladressen?verstrektDoorPartij=«Jan»", "«telefoonnummer»");
        gegevenVervolgcontact();
        dan("ging dat van de gemeente uit", "get ../klantcontacten/«antwoord»", "initiator: gemeente");
        vindt(
                "over het eerdere contact",
                "get ../onderwerpobjecten?onderwerpWasKlantcontact=«klantcontact»",
                "«vervolg»");
    }

    @Test
    @DisplayName(
            "C9708 antwoord op een interne taak: een nieuw klantcontact over het oude (F3839, F8618, F4936, F0138, F6634, F2173, F9322, F5241)")
    void c9708AntwoordUitInterneTaak() {
        gegevenTerugbelverzoek();
        gegeven("Jan heeft het liefst dat men dat nummer belt", "patch ../partijen/«Jan»", """
                voorkeursDigitaalAdres: «telefoonnummer»
                """);
        vindt("wat er openstaat", "get ../internetaken?status=te_verwerken&toegewezenAanActor=«afdeling»", "«taak»");
        dan("waar Jan het liefst bereikt wordt", "get ../partijen/«Jan»", "voorkeursDigitaalAdres: «telefoonnummer»");
        gegevenVervolgcontact();
        dan("gaat het nieuwe contact over het oude", "get ../onderwerpobjecten/«vervolg»", """
                onderwerpobjectidentificator: {objectId: leeg}
                onderwerpWasKlantcontact: «klantcontact»
                wasOnderwerpVanKlantcontact: «antwoord»
                """);
        vindt("zijn beide van Jan", "get ../klantcontacten?wasPartij=«Jan»", "«klantcontact»", "«antwoord»");
        als("de taak verwerkt is", "patch ../internetaken/«taak»", "status: verwerkt");
        dan("staat vast wanneer", 200, "verwerktOp: ingevuld");
        als("er nog iets te doen valt («vervolgtaak»)", "post ../internetaken", """
                gevraagdeHandeling: Volgende week nabellen
                status: te_verwerken
                aanleidinggevendKlantcontact: «antwoord»
                toegewezenAanActor: «afdeling»
                """);
        dan("hoort die bij het nieuwe contact", 201, "aanleidinggevendKlantcontact: «antwoord»");
    }

    /** Jan belde; de afdeling moet hem terugbellen. */
    private void gegevenTerugbelverzoek() {
        gegevenAfdeling();
        gegevenPartij();
        gegevenKlantcontact();
        gegevenBetrokkene();
        gegevenTaak();
        gegeven("van Jan is een «telefoonnummer» bekend", "post ../digitaaladressen", """
                codeSoortDigitaalAdres: 1
                adres: '0612345678'
                omschrijving: mobiel
                verstrektDoorPartij: «Jan»
                """);
    }

    /** De gemeente neemt contact op met Jan, naar aanleiding van het eerste contact. */
    private void gegevenVervolgcontact() {
        gegeven("de gemeente geeft «antwoord»", "post ../klantcontacten", """
                codeKanaal: Telefoon
                onderwerp: Antwoord over afvalinzameling rond kerst
                indicatieContactGelukt: Ja
                vertrouwelijk: Nee
                plaatsgevondenOp: 01-03-2023 14:00
                """);
        gegeven("Jan is «opnieuw betrokken»", "post ../betrokkenenBijKlantcontact", """
                {rol: klant, initiator: false, hadKlantcontact: «antwoord», wasPartij: «Jan»}
                """);
        gegeven("dat is een «vervolg» op het eerste contact", "post ../onderwerpobjecten", """
                {onderwerpWasKlantcontact: «klantcontact», wasOnderwerpVanKlantcontact: «antwoord»}
                """);
    }
}
