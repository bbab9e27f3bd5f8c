package nl.balie.api;

import static nl.balie.Receiver.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.Receiver;
import nl.balie.platform.identity.Signing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A klantcontact for an e-Suite arrives there once and complete, in the words of an e-Suite. */
class OverdrachtIT {
    private static final Receiver OTHER = Receiver.start();
    private static final BalieMetESuite BALIE = new BalieMetESuite("overdracht", """
            ander.kind = e-suite
            ander.url = %s/ander
            ander.token = abc
            ander.contactverzoek-type = Bellen
            """.formatted(OTHER.address()));

    private final Client kiss = new Client(BALIE.balie.address() + "/contactmomenten/api/v1", BALIE.balie.token());

    @AfterAll
    static void stop() {
        BALIE.close();
        OTHER.close();
    }

    @BeforeEach
    void begin() {
        BALIE.begin();
    }

    @Test
    void aRegistrationArrivesOnceAndCompleteAndItsUrlIsKept() {
        Answer answer = BALIE.client.post(Voorbeeld.PATH, Voorbeeld.whole().toString());
        String contact = answer.body().at("/klantcontact/uuid").asText();
        JsonNode request = BALIE.arrived(1);
        JsonNode sent = Voorbeeld.json(request.path("body").asText());
        assertThat(request.path("path").asText()).isEqualTo("/contactmomenten-api-provider/api/v1/contactmomenten");
        assertThat(sent.path("status").asText()).isEqualTo("nieuw");
        assertThat(sent.path("bronorganisatie").asText()).isEqualTo("999990639");
        assertThat(sent.path("registratiedatum").asText()).isEqualTo("2023-03-01T09:00:00Z");
        assertThat(sent.path("tekst").asText()).isEqualTo("Afval rond kerst");
        assertThat(sent.path("antwoord").asText()).startsWith("Klant vraagt wanneer");
        assertThat(sent.path("toelichting").asText())
                .isEqualTo("Contact opnemen met: Jan de Vries (Wereldwinkel 't kikkertje)\nTerugbellen\nNa vijf uur");
        assertThat(sent.at("/contactgegevens/emailadres").asText()).isEqualTo("winkel@voorbeeld.example");
        assertThat(sent.at("/contactgegevens/telefoonnummer").asText()).isEqualTo("0201234567");
        assertThat(sent.at("/behandelaar/gebruikersnaam").asText())
                .isEqualTo(answer.body()
                        .at("/interneTaken/0/toegewezenAanActoren/0/actoridentificator/objectId")
                        .asText(sent.at("/behandelaar/gebruikersnaam").asText()))
                .isNotEmpty();
        assertThat(sent.at("/medewerkerIdentificatie/achternaam").asText()).isEqualTo("Anneke Balie");
        assertThat(sent.path("gespreksId").asText()).isEqualTo("gesprek 1");
        await("the url is kept", () -> BALIE.url(contact) != null);
        assertThat(BALIE.url(contact))
                .endsWith(request.at("/headers/idempotency-key").asText());
        assertThat(BALIE.stored.number("select count(*) from bezorging where bericht is not null"))
                .isZero();
        BALIE.client.patch("/klantcontacten/" + contact, "{\"inhoud\": \"Aangevuld\"}");
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        assertThat(BALIE.received()).as("never a later change").hasSize(1);
    }

    @Test
    void theKlantAndTheZaakAreToldAlong() {
        Answer answer = BALIE.client.post(Voorbeeld.PATH, Voorbeeld.whole().toString());
        JsonNode sent = Voorbeeld.json(BALIE.arrived(1).path("body").asText());
        String klant = BALIE.balie.address() + "/klanten/api/v1/klanten/"
                + answer.body().at("/betrokkenen/0/wasPartij/uuid").asText();
        assertThat(sent.path("klantcontactmomenten").toString())
                .isEqualTo("[{\"klant\":\"%s\",\"rol\":\"gesprekspartner\"}]".formatted(klant));
        assertThat(sent.at("/betrokkene/klant").asText()).isEqualTo(klant);
        assertThat(BALIE.client.get(klant).status()).isEqualTo(200);
        assertThat(sent.path("objectcontactmomenten").toString())
                .isEqualTo("[{\"object\":\"%s\",\"objectType\":\"zaak\"}]"
                        .formatted(answer.body()
                                .at("/onderwerpobjecten/0/onderwerpobjectidentificator/objectId")
                                .asText()));
        BALIE.client.post(
                Voorbeeld.PATH,
                Voorbeeld.seed().set("/betrokkenen/0/hergebruik", "false").toString());
        JsonNode bare = Voorbeeld.json(BALIE.arrived(2).path("body").asText());
        assertThat(bare.has("klantcontactmomenten")).isFalse();
        assertThat(bare.has("objectcontactmomenten")).isFalse();
    }

    @Test
    void whereAContactStandsThereIsTold() {
        String contact = BALIE.registered();
        String path = "/klantcontacten/" + contact + "/overdracht";
        await("it arrived", () -> BALIE.url(contact) != null);
        assertThat(BALIE.client.get(path).body().toString())
                .isEqualTo("{\"register\":\"esuite\",\"status\":\"bezorgd\",\"url\":\"%s\"}"
                        .formatted(BALIE.url(contact)));
        BALIE.eSuite.does("400");
        String refused = BALIE.registered();
        await("it is parked", () -> BALIE.status(refused).equals("geparkeerd"));
        assertThat(BALIE.client.get(path.replace(contact, refused)).body().toString())
                .isEqualTo("{\"register\":\"esuite\",\"status\":\"geparkeerd\",\"url\":null}");
        String here = BALIE.client
                .send("POST", Voorbeeld.PATH, Voorbeeld.whole().toString(), Map.of("X-Register", "balie"))
                .body()
                .at("/klantcontact/uuid")
                .asText();
        assertThat(BALIE.client.get(path.replace(contact, here)).body().toString())
                .isEqualTo("{\"register\":null,\"status\":\"geen\",\"url\":null}");
        assertThat(BALIE.client
                        .get(path.replace(contact, UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
        assertThat(BALIE.client.get(path + "?kanaal=x").status()).isEqualTo(400);
    }

    @Test
    void balieMakesItselfAndTheEmployeeKnown() {
        BALIE.client.post(Voorbeeld.PATH, Voorbeeld.whole().toString());
        JsonNode request = BALIE.arrived(1);
        String medewerker = Voorbeeld.json(request.path("body").asText())
                .at("/medewerkerIdentificatie/identificatie")
                .asText();
        String[] jwt = request.at("/headers/authorization")
                .asText()
                .substring("Bearer ".length())
                .split("\\.", -1);
        assertThat(Signing.jwt(decoded(jwt[0]), decoded(jwt[1]), "kort".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(String.join(".", jwt));
        JsonNode claims = Voorbeeld.json(decoded(jwt[1]));
        assertThat(claims.path("client_id").asText()).isEqualTo("balie");
        assertThat(claims.path("user_id").asText()).isEqualTo(medewerker).isNotEmpty();
        assertThat(request.at("/headers/x-esuite-request-user-id").asText()).isEqualTo(medewerker);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    @Test
    void whatKissSendsArrivesWithAllItsMembers() {
        Answer answer = kiss.post("/contactmomenten", kissBody());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        assertThat(answer.body().has("betrokkene")).isFalse();
        JsonNode sent = Voorbeeld.json(BALIE.arrived(1).path("body").asText());
        assertThat(sent.path("status").asText()).isEqualTo("nieuw");
        assertThat(sent.path("type").asText()).isEqualTo("Terugbelverzoek");
        assertThat(sent.path("tekst").asText())
                .isEqualTo("Ik wil een boom omhakken. Mag dat?\nen dit was de specifiering");
        assertThat(sent.path("antwoord").asText()).isEqualTo("dit is wat ik in Notitie heb getypt");
        assertThat(sent.path("toelichting").asText())
                .isEqualTo("Contact opnemen met: Róza Żywiałowska\nOmschrijving tweede telefoonnummer: werk\n"
                        + "Dit is de toelichting voor de collega");
        assertThat(sent.path("afdeling").asText()).isEqualTo("Vergunningen");
        assertThat(sent.path("eigenVeld").toString()).isEqualTo("{\"van\":[\"iemand\",\"\\u0000\"]}");
        assertThat(sent.path("voorkeurskanaal").asText("?")).isEmpty();
    }

    @Test
    void aContactThatNobodyActsOnIsFinished() {
        kiss.post("/contactmomenten", """
                {"bronorganisatie": "999990639", "kanaal": "Telefoon", "tekst": "", "medewerker": "https://x.example/m",
                 "verantwoordelijkeAfdeling": "Vergunningen"}""");
        JsonNode sent = Voorbeeld.json(BALIE.arrived(1).path("body").asText());
        assertThat(List.of(
                        sent.path("status").asText(),
                        sent.path("tekst").asText(),
                        sent.path("antwoord").asText(),
                        sent.path("afdeling").asText()))
                .containsExactly("afgehandeld", "N.v.t.", "N.v.t.", "Vergunningen");
    }

    @Test
    void aCallNamesAnotherRegisterOrNoneAndNotOneThatIsNotThere() {
        int others = OTHER.received().size();
        Map<String, String> other = Map.of("X-Register", "ander");
        assertThat(BALIE.client
                        .send("POST", Voorbeeld.PATH, Voorbeeld.whole().toString(), other)
                        .status())
                .isEqualTo(201);
        JsonNode request = OTHER.await(others + 1).getLast();
        assertThat(request.at("/headers/authorization").asText()).isEqualTo("Token abc");
        assertThat(Voorbeeld.json(request.path("body").asText()).path("type").asText())
                .isEqualTo("Bellen");
        Map<String, String> here = Map.of("X-Register", "balie");
        assertThat(BALIE.client
                        .send("POST", Voorbeeld.PATH, Voorbeeld.whole().toString(), here)
                        .status())
                .isEqualTo(201);
        long contacts = BALIE.stored.count("klantcontact");
        for (Client each : List.of(BALIE.client, kiss)) {
            String path = each == BALIE.client ? Voorbeeld.PATH : "/contactmomenten";
            String body = each == BALIE.client ? Voorbeeld.whole().toString() : kissBody();
            Answer wrong = each.send("POST", path, body, Map.of("X-Register", "elders"));
            assertThat(wrong.status()).isEqualTo(400);
            assertThat(wrong.faults()).containsExactly("X-Register invalid");
        }
        assertThat(BALIE.stored.count("klantcontact")).isEqualTo(contacts);
        assertThat(BALIE.received()).isEmpty();
        assertThat(BALIE.stored.number("select count(*) from bezorging where bestemming <> 'ander'"))
                .isZero();
    }

    @Test
    void whatIsRefusedOrSentTwiceIsNotHandedOnAgain() {
        BALIE.client.post(
                Voorbeeld.PATH,
                Voorbeeld.whole().set("/interneTaken/0/status", "\"x\"").toString());
        assertThat(BALIE.stored.count("bezorging")).isZero();
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String body = Voorbeeld.whole().toString();
        BALIE.client.send("POST", Voorbeeld.PATH, body, key);
        BALIE.client.send("POST", Voorbeeld.PATH, body, key);
        assertThat(BALIE.stored.count("bezorging")).isEqualTo(1);
    }

    private static String kissBody() {
        return """
                {"bronorganisatie": "999990639", "registratiedatum": "2024-01-24T09:31:50.822Z", "kanaal": "Telefoon",
                 "tekst": "dit is wat ik in Notitie heb getypt", "onderwerpLinks": [], "voorkeurskanaal": "",
                 "voorkeurstaal": "", "initiatiefnemer": "klant", "medewerker": "",
                 "medewerkerIdentificatie": {"achternaam": "van Hasselt", "voorletters": "Sytske",
                   "identificatie": "sytske", "voorvoegselAchternaam": ""},
                 "vraag": "Ik wil een boom omhakken. Mag dat?", "specifiekevraag": "en dit was de specifiering",
                 "gespreksresultaat": "Contactverzoek gemaakt", "verantwoordelijkeAfdeling": "Vergunningen",
                 "startdatum": "2024-01-24T09:29:22.788Z", "einddatum": "2024-01-24T09:31:50.822Z",
                 "status": "te verwerken", "toelichting": "Dit is de toelichting voor de collega",
                 "eigenVeld": {"van": ["iemand", "\\u0000"]},
                 "actor": {"identificatie": "vergunningen-002", "naam": "Vergunningen", "soortActor": "organisatorische eenheid"},
                 "betrokkene": {"rol": "klant", "persoonsnaam": {"voornaam": "Róza", "achternaam": "Żywiałowska"},
                   "organisatie": "", "digitaleAdressen": [
                     {"adres": "roza@voorbeeld.example", "omschrijving": "e-mailadres", "soortDigitaalAdres": "e-mailadres"},
                     {"adres": "0630674985", "omschrijving": "telefoonnummer", "soortDigitaalAdres": "telefoonnummer"},
                     {"adres": "0201456789", "omschrijving": "werk", "soortDigitaalAdres": "telefoonnummer"}]}}""";
    }

    @Test
    void theBronorganisatieThatIsShownIsHandedOn() {
        Answer answer = kiss.post(
                "/contactmomenten",
                "{\"kanaal\": \"Telefoon\", \"tekst\": \"x\", \"medewerker\": \"https://x.example/m\"}");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        JsonNode sent = Voorbeeld.json(BALIE.arrived(1).path("body").asText());
        assertThat(sent.path("bronorganisatie")).isEqualTo(answer.body().path("bronorganisatie"));
        assertThat(sent.path("bronorganisatie").asText()).isEqualTo("423182687");
    }
}
