package nl.balie.api;

import static nl.balie.api.Examples.reference;
import static nl.balie.api.F2173.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Settings for who wants nothing twice, and for longer texts. */
class EenmaligIT {
    private static final RunningBalie BALIE = RunningBalie.start(
            "eenmalig", Map.of("BALIE_EENMALIG", "actoren, digitaleadressen", "BALIE_TEKST", "ruim"));

    private final Client client = Client.of(BALIE);
    private final String objectId = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        BALIE.close();
    }

    private String actor(String register) {
        return """
                {"naam": "Team %s", "soortActor": "organisatorische_eenheid", "actoridentificator": {"objectId": "%s",
                 "codeObjecttype": "afd", "codeRegister": "%s", "codeSoortObjectId": "naam"}}""".formatted(register, objectId, register);
    }

    private String partij() {
        return made(client.post("/partijen", "{\"soortPartij\": \"persoon\", \"indicatieActief\": true}"));
    }

    private String adres(String partij, String adres, boolean standaard) {
        Answer answer = client.post("/digitaleadressen", Examples.adres(partij, adres, standaard));
        assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201);
        return answer.uuid();
    }

    /** An address of which nothing more is told than this. */
    private static String alone(String partij, String more) {
        return """
                {"verstrektDoorPartij": %s, "verstrektDoorBetrokkene": null, "soortDigitaalAdres": "email",
                 "adres": "jan@voorbeeld.example", %s}""".formatted(reference(partij), more);
    }

    @Test
    void anActorIsMadeOnceHoweverManyAskAtOnce() {
        List<Answer> answers = AtOnce.calls(8, i -> client.post("/actoren", actor("obj")));
        assertThat(answers.stream().map(Answer::status))
                .containsOnlyOnce(201)
                .contains(200)
                .hasSize(8);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
        assertThat(answers.stream().map(Answer::uuid).distinct()).hasSize(1);
        assertThat(made(client.post("/actoren", actor("ander"))))
                .isNotEqualTo(answers.getFirst().uuid());
        assertThat(client.get("/actoren/" + answers.getFirst().uuid() + "/audittrail")
                        .body()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anActorWithoutANumberOrThatIsNoLongerActiveIsNotFound() {
        String nobody = """
                {"naam": "Team", "soortActor": "organisatorische_eenheid"}""";
        assertThat(made(client.post("/actoren", nobody))).isNotEqualTo(made(client.post("/actoren", nobody)));
        String first = made(client.post("/actoren", actor("obj")));
        client.patch("/actoren/" + first, "{\"indicatieActief\": false}");
        assertThat(made(client.post("/actoren", actor("obj")))).isNotEqualTo(first);
    }

    @Test
    void anAddressIsKeptOncePerPartijHoweverItIsWritten() {
        String partij = partij();
        String first = adres(partij, "jan@voorbeeld.example", false);
        assertThat(adres(partij, "Jan@Voorbeeld.Example", true)).isEqualTo(first);
        assertThat(client.get("/digitaleadressen/" + first).body().path("adres").asText())
                .isEqualTo("jan@voorbeeld.example");
        assertThat(client.get("/digitaleadressen/" + first)
                        .body()
                        .path("isStandaardAdres")
                        .asBoolean())
                .isTrue();
        assertThat(adres(partij(), "jan@voorbeeld.example", false)).isNotEqualTo(first);
        assertThat(adres(partij, "piet@voorbeeld.example", false)).isNotEqualTo(first);
        assertThat(client.get("/partijen/" + partij).body().path("digitaleAdressen"))
                .hasSize(2);
        assertThat(client.post("/digitaleadressen", Examples.adres(partij, "jan", false))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anAddressThatIsThereIsSupplementedAndWhatContradictsItIsTold() {
        String partij = partij();
        String first = client.post("/digitaleadressen", alone(partij, "\"isStandaardAdres\": true"))
                .uuid();
        String more = alone(partij, """
                "omschrijving": "werk", "referentie": "portaal", "verificatieDatum": "2026-01-24\"""").replace("jan@", "JAN@");
        Answer again = client.post("/digitaleadressen", more);
        assertThat(again.status()).as(again.body().toString()).isEqualTo(200);
        assertThat(again.response().headers().firstValue("Location").orElse("")).endsWith("/" + first);
        assertThat(again.body().path("adres").asText()).isEqualTo("jan@voorbeeld.example");
        assertThat(again.body().path("omschrijving").asText()).isEqualTo("werk");
        assertThat(again.body().path("referentie").asText()).isEqualTo("portaal");
        assertThat(again.body().path("verificatieDatum").asText()).isEqualTo("2026-01-24");
        assertThat(again.body().path("isStandaardAdres").asBoolean()).isTrue();
        Answer same = client.post("/digitaleadressen", more);
        assertThat(same.body()).isEqualTo(again.body());
        assertThat(same.response().headers().firstValue("ETag"))
                .isEqualTo(again.response().headers().firstValue("ETag"));
        Answer other =
                client.post("/digitaleadressen", more.replace("werk", "thuis").replace("01-24", "01-25"));
        assertThat(other.faults())
                .containsExactly("omschrijving anders-vastgelegd", "verificatieDatum anders-vastgelegd");
        assertThat(other.body().at("/invalidParams/0/reason").asText())
                .isEqualTo("Van digitaal_adres %s is al iets anders vastgelegd; wijzig het daar.".formatted(first));
        assertThat(client.get("/digitaleadressen/" + first).body()).isEqualTo(again.body());
    }

    @Test
    void anActorThatIsThereIsSupplementedAndWhatContradictsItIsTold() {
        Answer first = client.post("/actoren", actor("obj"));
        String more = actor("obj").replaceFirst("\\{", "{\"actorIdentificatie\": {\"omschrijving\": \"afval\"}, ");
        Answer again = client.post("/actoren", more);
        assertThat(again.status()).as(again.body().toString()).isEqualTo(200);
        assertThat(again.uuid()).isEqualTo(first.uuid());
        assertThat(again.body().at("/actorIdentificatie/omschrijving").asText()).isEqualTo("afval");
        assertThat(client.post("/actoren", more.replace("afval", "wegen").replace("Team", "Groep"))
                        .faults())
                .containsExactly("actorIdentificatie.omschrijving anders-vastgelegd", "naam anders-vastgelegd");
        assertThat(client.post("/actoren", more.replaceFirst("\\{", "{\"indicatieActief\": false, "))
                        .faults())
                .containsExactly("indicatieActief anders-vastgelegd");
    }

    @Test
    void otherDialectsAnswerWhatIsThereToo() {
        String partij = partij();
        String first = client.post("/digitaleadressen", alone(partij, "\"isStandaardAdres\": false"))
                .uuid();
        Answer vng =
                client.post(BALIE.address() + "/vng/klantinteracties/api/v0/digitaaladressen", """
                {"codeSoortDigitaalAdres": "2", "adres": "jan@voorbeeld.example", "omschrijving": "werk", "verstrektDoorPartij": "%s"}""".formatted(partij));
        assertThat(vng.status()).as(vng.body().toString()).isEqualTo(200);
        assertThat(vng.response().headers().firstValue("Location").orElse("")).endsWith("/" + first);
        assertThat(vng.body().path("omschrijving").asText()).isEqualTo("werk");
        String unit = BALIE.address() + "/api/kic/v1/organisatorischeeenheden";
        String body = "{\"naam\": \"Afval %s\", \"identificatie\": \"%s\"}".formatted(objectId, objectId);
        List<Answer> twice = List.of(client.post(unit, body), client.post(unit, body));
        assertThat(twice.stream().map(Answer::status)).containsExactly(201, 200);
    }

    @Test
    void elsewhereEverythingIsMadeAgain() {
        Client other = Client.of(RunningBalie.shared());
        assertThat(made(other.post("/actoren", actor("obj")))).isNotEqualTo(made(other.post("/actoren", actor("obj"))));
    }

    @Test
    void textsMayBeLonger() {
        String contact = """
                {"kanaal": "telefoon", "onderwerp": "%s", "inhoud": "%s", "taal": "nld", "vertrouwelijk": false}""";
        Answer longer = client.post("/klantcontacten", contact.formatted("o".repeat(201), "i".repeat(10_000)));
        assertThat(longer.status()).isEqualTo(201);
        assertThat(longer.body().path("inhoud").asText()).hasSize(10_000);
        JsonNode told = client.get("/openapi.json").body().at("/components/schemas/Klantcontact/properties");
        assertThat(told.at("/inhoud/description").asText()).contains("10000");
        assertThat(told.at("/onderwerp/description").asText()).contains("10000");
        assertThat(told.at("/kanaal/maxLength").asInt()).isEqualTo(50);
        assertThat(client.post("/internetaken", """
                {"gevraagdeHandeling": "%s", "toelichting": "%s", "aanleidinggevendKlantcontact": %s, "status": "te_verwerken",
                 "toegewezenAanActoren": []}""".formatted(
                                        "g".repeat(300), "t".repeat(2000), reference(longer.uuid())))
                        .status())
                .isEqualTo(201);
        assertThat(client.post("/klantcontacten", contact.formatted("o", "i".repeat(10_001)))
                        .faults())
                .containsExactly("inhoud max_length");
        assertThat(client.post("/klantcontacten", contact.formatted("o", "i").replace("telefoon", "k".repeat(51)))
                        .faults())
                .containsExactly("kanaal max_length");
        assertThat(Client.of(RunningBalie.shared())
                        .post("/klantcontacten", contact.formatted("o".repeat(201), "i".repeat(1001)))
                        .faults())
                .containsExactly("inhoud max_length", "onderwerp max_length");
    }

    @Test
    void anAddressIsKeptOnceWithinOneRequestToo() {
        Answer registered = client.post(
                Voorbeeld.PATH,
                Voorbeeld.seed().set("/betrokkenen/0/digitaleAdressen", """
                [{"soortDigitaalAdres": "email", "adres": "winkel@voorbeeld.example"},
                 {"soortDigitaalAdres": "telefoonnummer", "adres": "0201234567"},
                 {"soortDigitaalAdres": "email", "adres": "Winkel@voorbeeld.example", "omschrijving": "werk"}]""").toString());
        assertThat(registered.status()).as(registered.body().toString()).isEqualTo(201);
        JsonNode adressen = registered.body().at("/betrokkenen/0/digitaleAdressen");
        assertThat(adressen).hasSize(2);
        Answer adres =
                client.get("/digitaleadressen/" + adressen.get(0).path("uuid").asText());
        assertThat(adres.body().path("adres").asText()).isEqualTo("winkel@voorbeeld.example");
        assertThat(adres.body().path("omschrijving").asText()).isEqualTo("werk");
    }

    @Test
    void anAddressIsKeptOnceWithinAKlantToo() {
        String twice = "{\"email\": \"klant@voorbeeld.example\"}";
        Answer klant = client.post(BALIE.address() + "/api/kic/v1/klanten", """
                {"bronorganisatie": "999990639", "emails": [%s, %s]}""".formatted(twice, twice));
        assertThat(klant.status()).as(klant.body().toString()).isEqualTo(201);
        assertThat(client.get("/partijen/" + klant.body().path("id").asText())
                        .body()
                        .path("digitaleAdressen"))
                .hasSize(1);
    }
}
