package nl.balie.standaard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** De gevallen van de standaard waarin een klantcontact over een zaak gaat of een aanvraag bevat. */
@DisplayName("Gevallen: zaken en aanvragen")
class GevallenZaakIT extends Achtergrond {

    @Test
    @DisplayName(
            "C4390 een melding over de openbare ruimte wordt een nieuwe zaak; de melder mag onbekend blijven (F2173, F9322)")
    void c4390MeldingNieuweZaak() {
        gegevenMedewerker();
        gegevenMelding();
        als("de nieuwe «zaak» wordt gekoppeld", "post ../onderwerpobjecten", """
                onderwerpobjectidentificator: {objectId: ZAAK-2023-0001, codeObjecttype: 12, codeRegister: 6, codeSoortObjectId: 12}
                wasOnderwerpVanKlantcontact: «melding»
                """);
        dan("gaat het contact over die zaak", 201, "wasOnderwerpVanKlantcontact: «melding»");
        vindt("is dat zo te vinden", "get ../onderwerpobjecten?objectId=ZAAK-2023-0001", "«zaak»");
        dan("hoeft de melder geen partij te zijn", "get ../betrokkenenbijklantcontact/«melder»", "wasPartij: leeg");
    }

    @Test
    @DisplayName(
            "C0359 een melding over een zaak die al loopt: een tweede contact bij dezelfde zaak (C4390, F9322, F5241)")
    void c0359MeldingBestaandeZaak() {
        gegevenMedewerker();
        gegevenAfdeling();
        gegevenKlantcontact();
        gegevenTaak();
        gegeven("een eerder contact ging over de «zaak»", "post ../onderwerpobjecten", """
                onderwerpobjectidentificator: {objectId: ZAAK-2023-0001, codeObjecttype: 12, codeRegister: 6, codeSoortObjectId: 12}
                wasOnderwerpVanKlantcontact: «klantcontact»
                """);
        gegevenMelding();
        als("ook de melding aan de zaak wordt gekoppeld («dezelfde zaak»)", "post ../onderwerpobjecten", """
                onderwerpobjectidentificator: {objectId: ZAAK-2023-0001, codeObjecttype: 12, codeRegister: 6, codeSoortObjectId: 12}
                wasOnderwerpVanKlantcontact: «melding»
                """);
        vindt(
                "gaan er twee contacten over de zaak",
                "get ../onderwerpobjecten?objectId=ZAAK-2023-0001",
                "«zaak»",
                "«dezelfde zaak»");
        als("de taak verwerkt is", "patch ../internetaken/«taak»", "status: verwerkt");
        dan("staat er niets meer open", 200, "status: verwerkt");
    }

    @Test
    @DisplayName(
            "C9018 een product wordt aan de telefoon aangevraagd: de aanvraag is bijlage (F7554, F2173, F1975, F2120)")
    void c9018Productaanvraag() {
        gegevenAfdeling();
        gegevenPartij();
        gegevenPartijIdentificator();
        gegevenKlantcontact();
        gegevenBetrokkene();
        als("de «aanvraag» als bijlage wordt vastgelegd", "post ../bijlagen", """
                bijlageidentificator: {objectId: AANVRAAG-2023-0001, codeObjecttype: productaanvraag, codeRegister: 8, codeSoortObjectId: uuid}
                wasBijlageVanKlantcontact: «klantcontact»
                """);
        dan("hoort die bij het contact", 201, """
                bijlageidentificator: {objectId: AANVRAAG-2023-0001, codeObjecttype: productaanvraag, codeRegister: 8}
                wasBijlageVanKlantcontact: «klantcontact»
                """);
        gegevenTaak();
        vindt("ligt de aanvraag bij de afdeling", "get ../internetaken?toegewezenAanActor=«afdeling»", "«taak»");
    }

    /** Iemand die niet zegt wie hij is, belt over een losse stoeptegel. */
    private void gegevenMelding() {
        gegeven("er komt een «melding»", "post ../klantcontacten", """
                codeKanaal: Telefoon
                onderwerp: Losse stoeptegel
                inhoud: Bij de Dorpsstraat ligt een stoeptegel los.
                indicatieContactGelukt: Ja
                vertrouwelijk: Nee
                plaatsgevondenOp: 01-03-2023 10:00
                """);
        gegeven("de medewerker is gekoppeld («koppeling»)", "post ../actorKlantcontacten", """
                {actorId: «medewerker», klantcontactId: «melding»}
                """);
        gegeven("de «melder» is onbekend", "post ../betrokkenenBijKlantcontact", """
                {rol: klant, initiator: true, hadKlantcontact: «melding»}
                """);
    }
}
