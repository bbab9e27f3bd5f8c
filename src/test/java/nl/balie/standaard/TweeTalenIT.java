package nl.balie.standaard;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Wat in de woorden van de standaard is vastgelegd, is in die van Klantinteracties te lezen, en omgekeerd: elf keer. */
@DisplayName("De standaard en Klantinteracties")
class TweeTalenIT extends Achtergrond {
    private static final String KLANTINTERACTIES = "/klantinteracties/api/v1/";

    @Test
    @DisplayName("klantcontact")
    void klantcontact() {
        gegevenKlantcontact();
        dan("leest men", "get " + KLANTINTERACTIES + "klantcontacten/«klantcontact»", """
                {nummer: 23009182, kanaal: Telefoon, taal: nld, indicatieContactGelukt: true, vertrouwelijk: false}
                """);
        gegeven("«elders»", "post " + KLANTINTERACTIES + "klantcontacten", """
                {nummer: '0012345678', kanaal: balie, onderwerp: Afval, taal: eng, vertrouwelijk: true, reactie: Morgen}
                """);
        dan("leest men", "get ../klantcontacten/«elders»", """
                {nummer: '0012345678', codeKanaal: balie, codeTaal: eng, vertrouwelijk: true, indicatieContactGelukt: onbekend}
                """);
    }

    @Test
    @DisplayName("actor")
    void actor() {
        gegevenMedewerker();
        dan("leest men", "get " + KLANTINTERACTIES + "actoren/«medewerker»", """
                naam: Anneke de Boer
                soortActor: medewerker
                actorIdentificatie: {emailadres: a.deboer@turfstad.example, telefoonnummer: '0201234567'}
                """);
        gegeven("«elders»", "post " + KLANTINTERACTIES + "actoren", """
                naam: Mailrobot
                soortActor: geautomatiseerde_actor
                actorIdentificatie: {functie: Verwerkt e-mail, omschrijving: Maakt klantcontacten}
                """);
        dan("leest men", "get ../actoren/«elders»", """
                {soortActor: geautomatiseerdeActor, indicatieActief: true, actortype: {functie: Verwerkt e-mail}}
                """);
    }

    @Test
    @DisplayName("actorKlantcontact")
    void actorKlantcontact() {
        gegevenMedewerker();
        gegevenCollega();
        gegevenKlantcontact();
        gegeven("«hier»", "post ../actorKlantcontacten", "{actorId: «medewerker», klantcontactId: «klantcontact»}");
        dan("leest men", "get " + KLANTINTERACTIES + "actorklantcontacten/«hier»", """
                {actor: {uuid: «medewerker»}, klantcontact: {uuid: «klantcontact»}}
                """);
        gegeven("«elders»", "post " + KLANTINTERACTIES + "actorklantcontacten", """
                {actor: {uuid: «collega»}, klantcontact: {uuid: «klantcontact»}}
                """);
        dan("leest men", "get ../actorKlantcontacten/«elders»", "{actorId: «collega», klantcontactId: «klantcontact»}");
    }

    @Test
    @DisplayName("betrokkene bij klantcontact")
    void betrokkene() {
        gegevenPartij();
        gegevenKlantcontact();
        gegevenBetrokkene();
        dan("leest men", "get " + KLANTINTERACTIES + "betrokkenen/«betrokkene»", """
                {rol: klant, initiator: true, volledigeNaam: Jan de Vries, wasPartij: {uuid: «Jan»}}
                """);
        gegeven("«elders»", "post " + KLANTINTERACTIES + "betrokkenen", """
                hadKlantcontact: {uuid: «klantcontact»}
                wasPartij: null
                rol: vertegenwoordiger
                initiator: false
                bezoekadres: {straatnaam: Dorpsstraat, huisnummer: 12, postcode: 3219 FC, adresregel1: Dorpsstraat 12, land: NL}
                """);
        dan("leest men", "get ../betrokkenenbijklantcontact/«elders»", """
                {rol: vertegenwoordiger, wasPartij: leeg, bezoekadres: {adresregel1: Dorpsstraat 12, codeLand: 6030}}
                """);
    }

    @Test
    @DisplayName("bijlage")
    void bijlage() {
        gegevenKlantcontact();
        gegeven("«hier»", "post ../bijlagen", """
                bijlageidentificator: {objectId: DOC-1, codeObjecttype: 3, codeRegister: 7, codeSoortObjectId: 4}
                wasBijlageVanKlantcontact: «klantcontact»
                """);
        dan("leest men", "get " + KLANTINTERACTIES + "bijlagen/«hier»", """
                {bijlageidentificator: {objectId: DOC-1, codeRegister: 7}, wasBijlageVanKlantcontact: {uuid: «klantcontact»}}
                """);
        gegeven("«elders»", "post " + KLANTINTERACTIES + "bijlagen", "wasBijlageVanKlantcontact: null");
        dan("leest men", "get ../bijlagen/«elders»", """
                {bijlageidentificator: {objectId: leeg}, wasBijlageVanKlantcontact: leeg}
                """);
    }

    @Test
    @DisplayName("digitaal adres")
    void digitaalAdres() {
        gegevenPartij();
        gegeven("«hier»", "post ../digitaaladressen", """
                {codeSoortDigitaalAdres: 5, adres: jan.turfstad, omschrijving: prive, verstrektDoorPartij: «Jan»}
                """);
        dan("leest men", "get " + KLANTINTERACTIES + "digitaleadressen/«hier»", """
                {soortDigitaalAdres: overig, adres: jan.turfstad, verstrektDoorPartij: {uuid: «Jan»}}
                """);
        gegeven("«elders»", "post " + KLANTINTERACTIES + "digitaleadressen", """
                {soortDigitaalAdres: email, adres: j@turfstad.example, verstrektDoorBetrokkene: null, verstrektDoorPartij: null}
                """);
        dan("leest men", "get ../digitaaladressen/«elders»", """
                {codeSoortDigitaalAdres: 2, adres: j@turfstad.example, omschrijving: leeg, verstrektDoorPartij: leeg}
                """);
    }

    @Test
    @DisplayName("interne taak: de standaard kent een actor, en laat de andere staan")
    void interneTaak() {
        gegevenAfdeling();
        gegevenCollega();
        gegevenKlantcontact();
        gegevenTaak();
        dan("leest men", "get " + KLANTINTERACTIES + "internetaken/«taak»", """
                {nummer: 9018273645, status: te_verwerken, toegewezenAanActor: {uuid: «afdeling»}, afgehandeldOp: leeg}
                """);
        gegeven("«elders»", "post " + KLANTINTERACTIES + "internetaken", """
                gevraagdeHandeling: Terugbellen
                status: verwerkt
                afgehandeldOp: 2023-03-01T09:00:00Z
                aanleidinggevendKlantcontact: {uuid: «klantcontact»}
                toegewezenAanActoren: [{uuid: «collega»}, {uuid: «afdeling»}]
                """);
        dan("leest men", "get ../internetaken/«elders»", """
                {status: verwerkt, verwerktOp: '2023-03-01T10:00:00+01:00', toegewezenAanActor: «collega»}
                """);
        als("iemand de taak vervangt met dezelfde actor", "put ../internetaken/«elders»", """
                gevraagdeHandeling: Mailen
                status: verwerkt
                aanleidinggevendKlantcontact: «klantcontact»
                toegewezenAanActor: «collega»
                """);
        vindt(
                "is ook de andere nog toegewezen",
                "get " + KLANTINTERACTIES + "internetaken?toegewezenAanActor__uuid=«afdeling»",
                "«taak»",
                "«elders»");
    }

    @Test
    @DisplayName("onderwerpobject")
    void onderwerpobject() {
        gegevenKlantcontact();
        gegeven("«hier»", "post ../onderwerpobjecten", """
                onderwerpobjectidentificator: {objectId: ZAAK-1, codeObjecttype: 12, codeRegister: 6, codeSoortObjectId: 12}
                wasOnderwerpVanKlantcontact: «klantcontact»
                """);
        dan("leest men", "get " + KLANTINTERACTIES + "onderwerpobjecten/«hier»", """
                klantcontact: {uuid: «klantcontact»}
                onderwerpobjectidentificator: {objectId: ZAAK-1, codeObjecttype: zgw-Zaak, codeRegister: openzaak}
                """);
        gegeven(
                "«elders»",
                "post " + KLANTINTERACTIES + "onderwerpobjecten",
                "{klantcontact: null, wasKlantcontact: null}");
        dan("leest men", "get ../onderwerpobjecten/«elders»", """
                {onderwerpWasKlantcontact: leeg, wasOnderwerpVanKlantcontact: leeg}
                """);
    }

    @Test
    @DisplayName("partij-identificator")
    void partijIdentificator() {
        gegevenPartij();
        gegevenPartijIdentificator();
        dan("leest men", "get " + KLANTINTERACTIES + "partij-identificatoren/«bsn»", """
                identificeerdePartij: {uuid: «Jan»}
                partijIdentificator: {objectId: '900198424', codeObjecttype: natuurlijk_persoon, codeRegister: brp, codeSoortObjectId: bsn}
                """);
        gegeven("«elders»", "post " + KLANTINTERACTIES + "partij-identificatoren", """
                identificeerdePartij: null
                partijIdentificator: {objectId: '90012768', codeObjecttype: niet_natuurlijk_persoon, codeRegister: hr, codeSoortObjectId: kvk_nummer}
                """);
        dan("leest men", "get ../partij-identificatoren/«elders»", """
                identificeerdePartij: leeg
                partijIdentificator: {objectId: '90012768', codeObjecttype: 2, codeRegister: 5, codeSoortObjectId: kvk_nummer}
                """);
    }

    @Test
    @DisplayName("partij")
    void partij() {
        gegevenPartij();
        dan("leest men", "get " + KLANTINTERACTIES + "partijen/«Jan»", """
                nummer: 123454321
                soortPartij: persoon
                bezoekadres: {adresregel1: Van Puffelenstraat 12, land: '003'}
                partijIdentificatie: {volledigeNaam: Jan de Vries}
                """);
        gegeven("«elders»", "post " + KLANTINTERACTIES + "partijen", """
                {soortPartij: organisatie, indicatieActief: true, partijIdentificatie: {naam: Wereldwinkel}}
                """);
        dan("leest men", "get ../partijen/«elders»", """
                {indicatieGeheimhouding: leeg, partijtype: {naam: Wereldwinkel}}
                """);
        gegeven("«medewerker» van de winkel", "post ../partijen", """
                soortPartij: contactpersoon
                indicatieGeheimhouding: false
                indicatieActief: true
                partijtype: {contactnaam: {achternaam: Bakker}, werkteVoorPartij: «elders»}
                """);
        dan("leest men", "get " + KLANTINTERACTIES + "partijen/«medewerker»", """
                partijIdentificatie: {werkteVoorPartij: {uuid: «elders»}, contactnaam: {achternaam: Bakker}}
                """);
    }

    @Test
    @DisplayName("vertegenwoordiging")
    void vertegenwoordiging() {
        gegevenPartij();
        gegeven(
                "«moeder»",
                "post ../partijen",
                "{soortPartij: persoon, indicatieGeheimhouding: false, indicatieActief: true}");
        gegeven("«hier»", "post ../vertegenwoordigingen", """
                {vertegenwoordigendePartij: «Jan», vertegenwoordigdePartij: «moeder»}
                """);
        dan("leest men", "get " + KLANTINTERACTIES + "vertegenwoordigingen/«hier»", """
                {vertegenwoordigendePartij: {uuid: «Jan»}, vertegenwoordigdePartij: {uuid: «moeder»}}
                """);
        gegeven("«elders»", "post " + KLANTINTERACTIES + "vertegenwoordigingen", """
                {vertegenwoordigendePartij: {uuid: «moeder»}, vertegenwoordigdePartij: {uuid: «Jan»}}
                """);
        dan("leest men", "get ../vertegenwoordigingen/«elders»", """
                {vertegenwoordigendePartij: «moeder», vertegenwoordigdePartij: «Jan»}
                """);
    }
}
