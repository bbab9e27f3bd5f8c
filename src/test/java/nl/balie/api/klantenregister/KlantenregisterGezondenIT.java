package nl.balie.api.klantenregister;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is sent is lost: it is kept or it is refused. */
class KlantenregisterGezondenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String CONTACT = """
            {"onderwerp": "vraag", "kanaal": {"soortDigitaalAdres": "telefoon"}, "vertrouwelijk": "nee",
             "plaatsgevondenOp": "2024-03-01T10:00:00Z", "taal": "nld"%s}""";

    private final Client client = Burger.client(BALIE);
    private final Client lijsten = new Client(BALIE.address() + "/vng/referentielijsten/api/v0", BALIE.token());
    private final String word = UUID.randomUUID().toString().substring(0, 8);

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201);
        return answer.body();
    }

    private static String pdf(String text) {
        return Base64.getEncoder()
                .encodeToString(("%PDF-1.7\n" + text + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aTextIsNoList(String text) {
        Burger burger = Burger.make(client);
        String path = "/partijen/" + burger.id();
        JsonNode before = client.get(path).body();
        for (String list : List.of("verstrekteAdressen", "externeIdentificaties")) {
            String body = "{\"%s\": \"%s\"}".formatted(list, text);
            assertThat(client.patch(path, body).faults()).containsExactly(list + " not_a_list");
            assertThat(client.put(path, body).faults()).contains(list + " not_a_list");
        }
        for (String list : List.of("adressen", "emails", "telefoonnummers")) {
            assertThat(client.patch("/klanten/" + burger.id(), "{\"%s\": \"%s\"}".formatted(list, text))
                            .faults())
                    .containsExactly(list + " not_a_list");
        }
        assertThat(client.get(path).body()).isEqualTo(before);
    }

    @Test
    void aBerichtKeepsTheBijlageThatStandsInItAndThoseInItsList() {
        String bsn = Burger.newBsn();
        JsonNode made = ok(client.post("/berichten", """
                {"gebruikerID": "%s", "inhoud": "%s", "omschrijving": "een", "bijlagen": [{"inhoud": "%s", "omschrijving": "twee"}]}""".formatted(bsn, pdf("een"), pdf("twee"))));
        JsonNode read = client.get("/berichten/" + made.path("id").asText()).body();
        assertThat(read.path("bijlagen")
                        .valueStream()
                        .map(each -> each.path("inhoud").asText()))
                .containsExactly(pdf("een"), pdf("twee"));
        assertThat(read.path("bijlagen")
                        .valueStream()
                        .map(each -> each.path("omschrijving").asText()))
                .containsExactly("een", "twee");
        made = ok(client.post(
                "/berichten",
                "{\"gebruikerID\": \"%s\", \"inhoud\": \"%s\", \"bijlagen\": null}".formatted(bsn, pdf("een"))));
        assertThat(made.path("bijlagen")).hasSize(1);
        assertThat(client.post(
                                "/berichten",
                                "{\"gebruikerID\": \"%s\", \"inhoud\": \"%s\", \"bijlagen\": \"\"}"
                                        .formatted(bsn, pdf("een")))
                        .faults())
                .containsExactly("bijlagen not_a_list");
    }

    @Test
    void whatIsOnlyShownIsNotMade() {
        String taak = ", \"interneTaakOntstaanUit\": [%s]";
        assertThat(client.post(
                                "/klantcontacten",
                                CONTACT.formatted(taak.formatted("{\"gevraagdeHandeling\": \"bel\"}")))
                        .faults())
                .containsExactly("interneTaakOntstaanUit.0 invalid");
        JsonNode contact = ok(client.post("/klantcontacten", CONTACT.formatted(taak.formatted(""))));
        String path = "/klantcontacten/" + contact.path("id").asText();
        JsonNode made =
                ok(client.post("/internetaken", """
                {"gevraagdeHandeling": "bel terug", "status": "te_verwerken", "klantcontact": "%s", "actor": {"soortActor":
                 "Organisatorische eenheid", "organisatorischeEenheid": {"omschrijving": "Team"}}}""".formatted(contact.path("id").asText())));
        contact = client.get(path).body();
        assertThat(contact.at("/interneTaakOntstaanUit/0").asText())
                .isEqualTo(made.at("/_self/self").asText());
        assertThat(ok(client.put(path, contact.toString()))).isEqualTo(contact);
        assertThat(client.post("/klantcontacten", contact.toString()).faults())
                .contains("interneTaakOntstaanUit.0 invalid");
        assertThat(client.patch(
                                "/partijen/" + Burger.make(client).id(),
                                "{\"berichten\": [\"%s\"]}".formatted(UUID.randomUUID()))
                        .faults())
                .containsExactly("berichten.0 invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "https://kvk.example, v1/zoeken, uuid, f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "https://kvk.example, v1/basisprofielen, url, https://kvk.example/v1/basisprofielen/9",
        "https://brp.example, ingeschrevenpersonen, UUID, f81d4fae-7dec-11d0-a765-00a0c91e6bf6"
    })
    void whatIsNoNumberOfAKnownRegisterIsKeptAsItWasSent(
            String register, String objecttype, String soort, String objectId) {
        JsonNode made = ok(client.post("/partijen", """
                {"persoon": {"achternaam": "Boer"}, "externeIdentificaties": [{"partijIdentificator": {"register": "%s",
                 "objecttype": "%s", "soortObjectId": "%s", "objectId": "%s"}}]}""".formatted(register, objecttype, soort, objectId)));
        JsonNode shown = made.at("/externeIdentificaties/0/partijIdentificator");
        assertThat(shown.path("register").asText()).isEqualTo(register);
        assertThat(shown.path("objecttype").asText()).isEqualTo(objecttype);
        assertThat(shown.path("soortObjectId").asText()).isEqualTo(soort);
        assertThat(shown.path("objectId").asText()).isEqualTo(objectId);
        String path = "/partijen/" + made.path("id").asText();
        assertThat(ok(client.patch(path, made.toString()))).isEqualTo(made);
        assertThat(ok(client.put(path, made.toString()))).isEqualTo(made);
    }

    @Test
    void aKindOfAddressIsKnownByItsNameToo() {
        ok(lijsten.post(
                "/soortendigitaaladres",
                "{\"code\": \"c%1$s\", \"naam\": \"Signal %1$s met een naam van meer dan veertig tekens\", \"indicatieActief\": true}"
                        .formatted(word)));
        String body = "{\"adres\": \"@jan\", \"omschrijving\": \"o\", \"soortDigitaalAdres\": \"%s\"}";
        for (String kind :
                List.of("c" + word, "C" + word, "SIGNAL " + word + " met een naam van meer dan veertig tekens")) {
            JsonNode made = ok(client.post("/digitaaladressen", body.formatted(kind)));
            assertThat(made.path("soortDigitaalAdres").asText()).isEqualTo("c" + word);
        }
        assertThat(client.post("/digitaaladressen", body.formatted("Signal")).faults())
                .containsExactly("soortDigitaalAdres invalid_choice");
    }

    @ParameterizedTest
    @CsvSource({"Doorverbonden, open", "4, open", "ZELFSTANDIG AFGEHANDELD, afgehandeld", "iets anders, afgehandeld"})
    void aContactmomentIsDoneWhenTheListSaysSo(String resultaat, String status) {
        JsonNode moment = ok(
                client.post("/contactmomenten", "{\"tekst\": \"hallo\", \"resultaat\": \"%s\"}".formatted(resultaat)));
        String id = moment.path("id").asText();
        assertThat(moment.path("status").asText()).isEqualTo(status);
        assertThat(client.get("/contactmomenten/" + id).body().path("status").asText())
                .isEqualTo(status);
        assertThat(client.get("/contactmomenten?id[]=" + id)
                        .body()
                        .at("/results/0/status")
                        .asText())
                .isEqualTo(status);
        assertThat(ok(client.patch("/contactmomenten/" + id, "{\"kanaal\": \"balie\"}"))
                        .path("status")
                        .asText())
                .isEqualTo(status);
        JsonNode tie = ok(client.post(
                "/klantcontactmomenten",
                "{\"contactmoment\": \"%s\", \"klant\": \"%s\"}"
                        .formatted(id, Burger.make(client).id())));
        assertThat(client.get("/klantcontactmomenten/" + tie.path("id").asText())
                        .body()
                        .at("/embedded/contactmoment/status")
                        .asText())
                .isEqualTo(status);
    }

    @Test
    void theDetailsOfAContactTellItsGespreksresultaat() {
        JsonNode moment = ok(client.post("/contactmomenten", "{\"tekst\": \"hallo\"}"));
        String id = moment.path("id").asText();
        assertThat(moment.path("status").asText()).isEqualTo("afgehandeld");
        ok(new Client(BALIE.address() + "/api", BALIE.token()).put("/contactmomentdetails", """
                {"id": "%s", "startdatum": "2024-03-01T10:00:00Z", "einddatum": "2024-03-01T10:05:00Z", "gespreksresultaat": "doorverbonden"}""".formatted(id)));
        assertThat(client.get("/contactmomenten/" + id).body().path("status").asText())
                .isEqualTo("open");
    }
}
