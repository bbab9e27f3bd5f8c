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
        return made(client.post("/digitaleadressen", Examples.adres(partij, adres, standaard)));
    }

    @Test
    void anActorIsMadeOnceHoweverManyAskAtOnce() {
        List<Answer> answers = AtOnce.calls(8, i -> client.post("/actoren", actor("obj")));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
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
}
