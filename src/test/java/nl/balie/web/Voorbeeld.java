package nl.balie.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import nl.balie.Client;

/** Makes rows for the tests of pages, through the API. */
final class Voorbeeld {
    private final Client api;

    Voorbeeld(Client api) {
        this.api = api;
    }

    /** A word that nothing else has. */
    static String word() {
        return "Veen" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    /** As it stands in JSON. */
    static String json(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    String partij(String achternaam, boolean geheim) {
        return api.post("/partijen", """
                {"soortPartij": "persoon", "indicatieActief": true, "indicatieGeheimhouding": %s, "bezoekadres": {"straatnaam": "Turfstraat",
                 "huisnummer": 17, "postcode": "3219 ZZ", "stad": "Turfstad", "land": "NL"},
                 "partijIdentificatie": {"contactnaam": {"voornaam": "Aaltje", "achternaam": %s}}}""".formatted(geheim, json(achternaam))).uuid();
    }

    void adresVanPartij(String partij, String soort, String adres) {
        api.post("/digitaleadressen", """
                {"verstrektDoorPartij": {"uuid": "%s"}, "verstrektDoorBetrokkene": null, "soortDigitaalAdres": "%s", "adres": "%s",
                 "omschrijving": "", "isStandaardAdres": true}""".formatted(partij, soort, adres));
    }

    void adresVanBetrokkene(String betrokkene, String soort, String adres) {
        api.post("/digitaleadressen", """
                {"verstrektDoorPartij": null, "verstrektDoorBetrokkene": {"uuid": "%s"}, "soortDigitaalAdres": "%s", "adres": "%s",
                 "omschrijving": ""}""".formatted(betrokkene, soort, adres));
    }

    void bsn(String partij, String bsn) {
        api.post("/partij-identificatoren", """
                {"identificeerdePartij": {"uuid": "%s"}, "partijIdentificator": {"codeObjecttype": "natuurlijk_persoon",
                 "codeSoortObjectId": "bsn", "objectId": "%s", "codeRegister": "brp"}}""".formatted(partij, bsn));
    }

    String contact(String onderwerp, boolean vertrouwelijk) {
        return contact(onderwerp, "Wat er al stond.", vertrouwelijk, "telefoon", "2026-01-02T10:00:00Z");
    }

    String contact(String onderwerp, String inhoud, boolean vertrouwelijk, String kanaal, String moment) {
        return api.post("/klantcontacten", """
                {"kanaal": "%s", "onderwerp": %s, "inhoud": %s, "taal": "nld", "vertrouwelijk": %s, "indicatieContactGelukt": true,
                 "plaatsgevondenOp": "%s"}""".formatted(kanaal, json(onderwerp), json(inhoud), vertrouwelijk, moment))
                .uuid();
    }

    /** Somebody who took part; a partij or, when that is empty, an organisation that the register does not know. */
    String betrokkene(String contact, String partij, String organisatie) {
        return api.post("/betrokkenen", """
                {"wasPartij": %s, "hadKlantcontact": {"uuid": "%s"}, "rol": "klant", "organisatienaam": %s, "initiator": true}""".formatted(
                        partij.isEmpty() ? "null" : "{\"uuid\": \"" + partij + "\"}", contact, json(organisatie)))
                .uuid();
    }

    String actor(String naam) {
        return api.post("/actoren", """
                {"naam": %s, "soortActor": "organisatorische_eenheid", "indicatieActief": true}""".formatted(json(naam))).uuid();
    }

    /** A medewerker as the workplace knows her. */
    String medewerker(String id) {
        return api.post("/actoren", """
                {"naam": "Test %1$s", "soortActor": "medewerker", "indicatieActief": true, "actoridentificator": {"objectId": "%1$s",
                 "codeObjecttype": "mdw", "codeRegister": "balie", "codeSoortObjectId": "id"}}""".formatted(id)).uuid();
    }

    void deelname(String contact, String actor) {
        api.post(
                "/actorklantcontacten",
                "{\"actor\": {\"uuid\": \"%s\"}, \"klantcontact\": {\"uuid\": \"%s\"}}".formatted(actor, contact));
    }

    String taak(String contact, String actor, String handeling, String toelichting) {
        return api.post("/internetaken", """
                {"gevraagdeHandeling": %s, "toelichting": %s, "aanleidinggevendKlantcontact": {"uuid": "%s"},
                 "toegewezenAanActoren": [{"uuid": "%s"}], "status": "te_verwerken"}""".formatted(json(handeling), json(toelichting), contact, actor))
                .uuid();
    }

    void onderwerp(String contact, String zaak) {
        api.post("/onderwerpobjecten", """
                {"klantcontact": {"uuid": "%s"}, "wasKlantcontact": null, "onderwerpobjectidentificator": {"codeObjecttype": "zgw-Zaak",
                 "codeRegister": "openzaak", "codeSoortObjectId": "identificatie", "objectId": %s}}""".formatted(contact, json(zaak)));
    }

    void bijlage(String contact, String document) {
        api.post("/bijlagen", """
                {"wasBijlageVanKlantcontact": {"uuid": "%s"}, "bijlageidentificator": {"codeObjecttype": "document", "codeRegister": "dms",
                 "codeSoortObjectId": "id", "objectId": %s}}""".formatted(contact, json(document)));
    }

    /** Gives it a number that nothing else has. */
    String taaknummer(String taak) {
        String nummer = String.valueOf(1_000_000_000L + System.nanoTime() % 999_999_999L);
        api.patch("/internetaken/" + taak, "{\"nummer\": \"%s\"}".formatted(nummer));
        return nummer;
    }

    /** Gives it a number that nothing else has. */
    String contactnummer(String contact) {
        String nummer = String.valueOf(1_000_000_000L + System.nanoTime() % 999_999_999L);
        api.patch("/klantcontacten/" + contact, "{\"nummer\": \"%s\"}".formatted(nummer));
        return nummer;
    }

    void vertrouwelijk(String contact) {
        api.patch("/klantcontacten/" + contact, "{\"vertrouwelijk\": true}");
    }

    /** The contact as the API shows it, with what hangs on it. */
    JsonNode stored(String contact) {
        return api.get("/klantcontacten/" + contact
                        + "?expand=hadBetrokkenen,leiddeTotInterneTaken,gingOverOnderwerpobjecten,details")
                .body();
    }
}
