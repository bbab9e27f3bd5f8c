package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** What clients send, told as stories, with the members that their parsers cannot do without; read from their published source. */
class ClientVerhalenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String CONTACTMOMENTEN = "/contactmomenten/api/v1/contactmomenten";
    private static final String KLANTEN = "/klanten/api/v1/klanten";
    private static final AtomicInteger NUMBERS = new AtomicInteger(1);

    private final Client interacties = Client.of(BALIE);
    private final Client older = new Client(BALIE.address(), BALIE.token());
    private final String bsn = bsn();

    /** A BSN that nobody has: it begins with 9 and passes the elfproef. */
    private static String bsn() {
        while (true) {
            String eight = "98" + "%06d".formatted(NUMBERS.incrementAndGet());
            int sum = 0;
            for (int i = 0; i < 8; i++) {
                sum += (9 - i) * (eight.charAt(i) - '0');
            }
            if (sum % 11 < 10) {
                return eight + sum % 11;
            }
        }
    }

    private static JsonNode ok(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        return answer.body();
    }

    private static void hasAll(JsonNode object, String... members) {
        assertThat(Stream.of(members).filter(member -> !object.has(member)))
                .as(object.toString())
                .isEmpty();
    }

    private JsonNode person() {
        return ok(201, interacties.post("/partijen", """
                {"soortPartij": "persoon", "indicatieActief": true, "partijIdentificatoren": [{"partijIdentificator":
                  {"codeObjecttype": "natuurlijk_persoon", "codeSoortObjectId": "bsn", "objectId": "%s", "codeRegister": "brp"}}]}""".formatted(bsn)));
    }

    /** Output management finds whom to write to, writes, and registers that it did. */
    @Test
    void outputManagementFindsACitizenAndRegistersWhatItSent() {
        JsonNode partij = person();
        ok(201, interacties.post("/digitaleadressen", """
                {"verstrektDoorBetrokkene": null, "verstrektDoorPartij": {"uuid": "%s"}, "adres": "jan@turfstad.example",
                 "soortDigitaalAdres": "email", "omschrijving": "thuis", "referentie": "portaal", "isStandaardAdres": true}""".formatted(
                        partij.path("uuid").asText())));
        JsonNode found = ok(
                200,
                interacties.get("/partijen?partijIdentificator__codeSoortObjectId=bsn&partijIdentificator__objectId="
                        + bsn + "&expand=digitaleAdressen"));
        assertThat(found.path("count").asInt()).isEqualTo(1);
        JsonNode one = found.at("/results/0");
        hasAll(one, "uuid", "url", "soortPartij", "voorkeursDigitaalAdres", "partijIdentificatie", "_expand");
        hasAll(
                one.at("/_expand/digitaleAdressen/0"),
                "uuid",
                "adres",
                "soortDigitaalAdres",
                "omschrijving",
                "referentie",
                "isStandaardAdres");
        JsonNode same = ok(200, interacties.get(one.path("url").asText() + "?expand=digitaleAdressen"));
        assertThat(same.at("/_expand/digitaleAdressen/0/adres").asText()).isEqualTo("jan@turfstad.example");
        JsonNode made = ok(201, interacties.post("/maak-klantcontact", """
                {"klantcontact": {"kanaal": "email", "onderwerp": "Zaak ontvangen", "inhoud": "Beste", "indicatieContactGelukt": true,
                   "taal": "nl", "vertrouwelijk": false, "plaatsgevondenOp": "2026-04-01T10:11:12.1234567Z",
                   "hoofdOnderwerpType": "", "metadata": {"notificatie": "1"}},
                 "betrokkene": {"rol": "klant", "initiator": true, "wasPartij": {"uuid": "%s"}},
                 "onderwerpobject": {"onderwerpobjectidentificator": {"objectId": "%s", "codeObjecttype": "product",
                   "codeRegister": "open-product", "codeSoortObjectId": "uuid"}}}""".formatted(
                        partij.path("uuid").asText(), UUID.randomUUID())));
        String contact = made.at("/klantcontact/uuid").asText();
        assertThat(made.at("/klantcontact/taal").asText()).isEqualTo("nl");
        assertThat(made.at("/klantcontact/plaatsgevondenOp").asText()).startsWith("2026-04-01T10:11:12.123456");
        hasAll(made, "klantcontact", "betrokkene", "onderwerpobject");
        JsonNode actor = ok(201, interacties.post("/actoren", """
                {"naam": "OMC", "soortActor": "geautomatiseerde_actor", "indicatieActief": true}"""));
        ok(201, interacties.post("/actorklantcontacten", """
                {"actor": {"uuid": "%s"}, "klantcontact": {"uuid": "%s"}}""".formatted(
                        actor.path("uuid").asText(), contact)));
        ok(201, interacties.post("/bijlagen", """
                {"wasBijlageVanKlantcontact": {"uuid": "%s"}, "bijlageidentificator": {"objectId": "1", "codeObjecttype": "document",
                 "codeRegister": "openzaak", "codeSoortObjectId": "uuid"}}""".formatted(contact)));
        hasAll(ok(200, interacties.get("/klantcontacten")), "count", "next", "previous", "results");
    }

    /** The older workflow of output management: a number where a text is meant, no zone, and a member that nobody knows. */
    @Test
    void outputManagementInItsOlderWorkflow() {
        JsonNode klant = klant();
        JsonNode found = ok(200, older.get(KLANTEN + "?subjectNatuurlijkPersoon__inpBsn=" + bsn))
                .at("/results/0");
        assertThat(found.path("url")).isEqualTo(klant.path("url"));
        hasAll(found, "url", "voornaam", "voorvoegselAchternaam", "achternaam", "telefoonnummer", "emailadres");
        JsonNode made = ok(201, older.post(CONTACTMOMENTEN, """
                {"bronorganisatie": 999990639, "registratiedatum": "2026-04-01T10:11:12", "kanaal": "Email", "tekst": "Beste",
                 "initiatief": "gemeente", "medewerkerIdentificatie": {"identificatie": "omc", "achternaam": "OMC",
                 "voorletters": "", "voorvoegselAchternaam": ""}}"""));
        assertThat(made.path("bronorganisatie").asText()).isEqualTo("999990639");
        hasAll(made, "url", "bronorganisatie", "registratiedatum", "kanaal", "tekst", "medewerkerIdentificatie");
        hasAll(
                ok(201, older.post("/contactmomenten/api/v1/objectcontactmomenten", """
                {"contactmoment": "%s", "object": "https://zaken.example/zaken/api/v1/zaken/%s", "objectType": "zaak"}""".formatted(
                                made.path("url").asText(), UUID.randomUUID()))),
                "url");
        hasAll(
                ok(201, older.post("/contactmomenten/api/v1/klantcontactmomenten", """
                {"contactmoment": "%s", "klant": "%s", "rol": "belanghebbende"}""".formatted(
                                made.path("url").asText(), klant.path("url").asText()))),
                "url");
    }

    /** When a zaak is destroyed, what ties a contact to it goes; whoever does so twice is told that it is gone. */
    @Test
    void anArchiveDestroysTheTieToAZaak() {
        String contact =
                ok(201, interacties.post("/klantcontacten", """
                {"kanaal": "telefoon", "onderwerp": "o", "taal": "nld", "vertrouwelijk": false}""")).path("uuid").asText();
        String tie = ok(201, interacties.post("/onderwerpobjecten", """
                {"klantcontact": {"uuid": "%s"}, "wasKlantcontact": null, "onderwerpobjectidentificator": {"objectId": "%s",
                 "codeObjecttype": "zaak", "codeRegister": "openzaak", "codeSoortObjectId": "uuid"}}""".formatted(contact, UUID.randomUUID())))
                .path("uuid")
                .asText();
        ok(204, interacties.delete("/onderwerpobjecten/" + tie));
        ok(404, interacties.delete("/onderwerpobjecten/" + tie));
        ok(200, interacties.get("/klantcontacten/" + contact));
    }

    /** A portal keeps how a citizen wants to be reached; codes of its own are refused, as Open Klant does. */
    @Test
    void aPortalKeepsAProfile() {
        for (String register : List.of("KVK", "BRP", "REGISTRATION-SERVICE")) {
            assertThat(ok(
                                    200,
                                    interacties.get("/partijen?partijIdentificator__codeRegister=" + register
                                            + "&partijIdentificator__objectId=" + bsn + "&expand=digitaleAdressen"))
                            .path("count")
                            .asInt())
                    .isZero();
        }
        String partij = ok(201, interacties.post("/partijen", """
                {"digitaleAdressen": null, "voorkeursDigitaalAdres": null, "rekeningnummers": null, "voorkeursRekeningnummer": null,
                 "soortPartij": "persoon", "indicatieActief": true, "indicatieGeheimhouding": false, "voorkeurstaal": "dut",
                 "partijIdentificatie": {"contactnaam": null, "volledigeNaam": "J. Jansen"}}""")).path("uuid").asText();
        Answer refused = interacties.post("/partij-identificatoren", """
                {"identificeerdePartij": {"uuid": "%s"}, "partijIdentificator": {"codeObjecttype": "TEMPORARY PARTIJ ID",
                 "codeSoortObjectId": "tempPartijId", "objectId": "1", "codeRegister": "TEMP"}}""".formatted(partij));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).allMatch(fault -> fault.endsWith("invalid_choice"));
        String adres = ok(201, interacties.post("/digitaleadressen", """
                {"verstrektDoorPartij": {"uuid": "%s"}, "verstrektDoorBetrokkene": null, "adres": "jan@turfstad.example",
                 "soortDigitaalAdres": "email", "omschrijving": "emailadres"}""".formatted(partij)))
                .path("uuid")
                .asText();
        JsonNode chosen = ok(200, interacties.patch("/partijen/" + partij, """
                {"uuid": "%s", "soortPartij": "persoon", "voorkeursDigitaalAdres": {"uuid": "%s"}}""".formatted(partij, adres)));
        assertThat(chosen.at("/voorkeursDigitaalAdres/uuid").asText()).isEqualTo(adres);
    }

    private JsonNode klant() {
        return ok(201, older.post(KLANTEN, """
                {"bronorganisatie": "999990639", "klantnummer": "%s", "subjectType": "natuurlijk_persoon", "emailadres": "",
                 "telefoonnummer": "", "websiteUrl": "", "subjectIdentificatie": {"inpBsn": "%s"}}""".formatted(bsn.substring(1), bsn)));
    }

    /** A portal changes one member of a whole klant and sends all of it, also of one that came in other words. */
    @Test
    void aPortalSendsAWholeKlantBack() {
        person();
        JsonNode klant = ok(200, older.get(KLANTEN + "?page=1&subjectNatuurlijkPersoon__inpBsn=" + bsn))
                .at("/results/0");
        assertThat(klant.path("bronorganisatie").asText()).isEmpty();
        String url = klant.path("url").asText();
        for (String method : List.of("PATCH", "PUT")) {
            Answer same = older.send(method, url, klant.toString(), Map.of());
            assertThat(ok(200, same)).isEqualTo(klant);
        }
        String changed = klant.toString().replace("\"emailadres\":\"\"", "\"emailadres\":\"jan@turfstad.example\"");
        for (String method : List.of("PATCH", "PUT")) {
            assertThat(ok(200, older.send(method, url, changed, Map.of()))
                            .path("emailadres")
                            .asText())
                    .isEqualTo("jan@turfstad.example");
        }
        String contact =
                ok(201, interacties.post("/klantcontacten", """
                {"kanaal": "telefoon", "onderwerp": "o", "taal": "nld", "vertrouwelijk": false}""")).path("uuid").asText();
        String moment = CONTACTMOMENTEN + "/" + contact;
        JsonNode shown = ok(200, older.get(moment));
        for (String method : List.of("PATCH", "PUT")) {
            assertThat(ok(200, older.send(method, moment, shown.toString(), Map.of())))
                    .isEqualTo(shown);
        }
        assertThat(ok(200, older.get(CONTACTMOMENTEN + "?klant=" + url))
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(ok(200, older.get(CONTACTMOMENTEN + "?object=https://zaken.example/" + UUID.randomUUID()))
                        .path("count")
                        .asInt())
                .isZero();
    }

    /** The newer portal: lists with a soort, an identificator of which only the number is told, and a partij that goes again. */
    @Test
    void aPortalInItsNewerMode() {
        JsonNode partij = person();
        JsonNode found = ok(200, interacties.get("/partijen?soortPartij=persoon&partijIdentificator__objectId=" + bsn));
        assertThat(found.at("/results/0/uuid")).isEqualTo(partij.path("uuid"));
        assertThat(interacties
                        .post("/partij-identificatoren", "{\"partijIdentificator\": {\"objectId\": \"1\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(interacties
                        .get("/partij-identificatoren?partij_identificator_object_id=1")
                        .faults())
                .containsExactly("nonFieldErrors unknown-parameters");
        ok(204, interacties.delete("/partijen/" + partij.path("uuid").asText()));
    }

    @Test
    void aMunicipalityTellsItsBronorganisatieOnce() {
        Map<String, String> settings = Map.of("BALIE_BRONORGANISATIE", "999990639", "BALIE_LEGE_FILTER", "weigeren");
        try (RunningBalie own = RunningBalie.start("bronorganisatie", settings)) {
            Client client = new Client(own.address(), own.token());
            Client words = Client.of(own);
            String partij = ok(201, words.post("/partijen", """
                    {"soortPartij": "persoon", "indicatieActief": true}""")).path("uuid").asText();
            JsonNode klant = ok(200, client.get(KLANTEN + "/" + partij));
            assertThat(klant.path("bronorganisatie").asText()).isEqualTo("999990639");
            assertThat(ok(200, client.put(KLANTEN + "/" + partij, klant.toString())))
                    .isEqualTo(klant);
            JsonNode made = ok(201, client.post(KLANTEN, """
                    {"klantnummer": "1", "subject": "https://brp.example/1"}"""));
            assertThat(made.path("bronorganisatie").asText()).isEqualTo("999990639");
            for (String blank : List.of(
                    "/partijen?partijIdentificator__codeSoortObjectId=bsn&partijIdentificator__objectId=",
                    "/klantcontacten?hadBetrokkene__wasPartij__uuid=%20",
                    "/internetaken?klantcontact__nummer=")) {
                assertThat(words.get(blank).faults())
                        .as(blank)
                        .hasSize(1)
                        .allMatch(fault -> fault.endsWith(" blank-filter"));
            }
            assertThat(words.get("/klantcontacten?kanaal=").status()).isEqualTo(200);
        }
        assertThat(RunningBalie.run(Map.of("BALIE_LEGE_FILTER", "soms"), "start")
                        .err())
                .contains("BALIE_LEGE_FILTER must be weigeren or negeren");
    }
}
