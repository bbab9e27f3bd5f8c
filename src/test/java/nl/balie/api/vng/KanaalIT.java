package nl.balie.api.vng;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** With the setting {@code BALIE_KANAAL=lijst} a klantcontact has a channel of the municipality's list, whatever the dialect. */
class KanaalIT {
    private static final RunningBalie BALIE = RunningBalie.start("kanaal", Map.of("BALIE_KANAAL", "lijst"));

    private final Client client = Client.of(BALIE);
    private final Client standard = new Client(BALIE.address() + "/vng/klantinteracties/api/v0", BALIE.token());
    private final Client kiss = new Client(BALIE.address() + "/contactmomenten/api/v1", BALIE.token());
    private final Client gateway = new Client(BALIE.address() + "/api/kic/v1", BALIE.token());
    private final Client lists = new Client(BALIE.address() + "/vng/referentielijsten/api/v0", BALIE.token());

    @AfterAll
    static void stop() {
        BALIE.close();
    }

    private static String contact(String kanaal) {
        return """
                {"kanaal": "%s", "onderwerp": "paspoort", "taal": "nld", "vertrouwelijk": false}""".formatted(kanaal);
    }

    @Test
    void aChannelIsHeldAgainstTheList() {
        assertThat(client.post("/klantcontacten", contact("balie")).faults()).containsExactly("kanaal invalid");
        lists.put("/kanalen/balie", "{\"code\": \"balie\", \"naam\": \"Balie\", \"indicatieActief\": true}");
        lists.put("/kanalen/post", "{\"code\": \"post\", \"naam\": \"Post\", \"indicatieActief\": true}");
        Client.Answer made = client.post("/klantcontacten", contact("balie"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("kanaal").asText()).isEqualTo("balie");
        assertThat(client.post("/klantcontacten", contact("POST"))
                        .body()
                        .path("kanaal")
                        .asText())
                .as("as the list spells it")
                .isEqualTo("post");
        Client.Answer refused = client.post("/klantcontacten", contact("duif"));
        assertThat(refused.body().at("/invalidParams/0/reason").asText())
                .isEqualTo("'duif' is not a valid kanaal. Allowed values: balie, post");
        assertThat(standard.post("/klantcontacten", """
                {"codeKanaal": "duif", "onderwerp": "paspoort", "indicatieContactGelukt": "ja", "vertrouwelijk": false,
                 "plaatsgevondenOp": "2024-03-01T10:00:00"}""").faults()).containsExactly("codeKanaal invalid");

        lists.post("/kanalen/balie/deactiveer", "{}");
        String path = "/klantcontacten/" + made.uuid();
        assertThat(client.post("/klantcontacten", contact("balie")).status()).isEqualTo(400);
        assertThat(client.patch(path, "{\"onderwerp\": \"rijbewijs\"}").status())
                .as("what was registered keeps its channel")
                .isEqualTo(200);
        assertThat(client.patch(path, "{\"kanaal\": \"duif\"}").faults()).containsExactly("kanaal invalid");
    }

    @Test
    void aFilterIsReadAsTheValueIs() {
        lists.put("/kanalen/chat", "{\"code\": \"chat\", \"naam\": \"Praten op de site\", \"indicatieActief\": true}");
        client.post("/klantcontacten", contact("chat"));
        for (String kanaal : List.of("chat", "CHAT", "praten%20op%20de%20site")) {
            assertThat(client.get("/klantcontacten?kanaal=" + kanaal)
                            .body()
                            .path("count")
                            .asInt())
                    .as(kanaal)
                    .isEqualTo(1);
            assertThat(standard.get("/klantcontacten?codeKanaal=" + kanaal)
                            .body()
                            .at("/_embedded/klantcontacten"))
                    .hasSize(1);
            assertThat(gateway.get("/klantcontacten?kanaal.soortDigitaalAdres=" + kanaal)
                            .body()
                            .path("count")
                            .asInt())
                    .as("gateway %s", kanaal)
                    .isEqualTo(1);
            assertThat(kiss.get("/contactmomenten?kanaal=" + kanaal)
                            .body()
                            .path("count")
                            .asInt())
                    .isEqualTo(1);
        }
        assertThat(client.get("/klantcontacten?kanaal=chatt")
                        .body()
                        .path("count")
                        .asInt())
                .isZero();
        lists.post("/kanalen/chat/deactiveer", "{}");
    }

    @Test
    void aContactWithoutChannelIsToldThatItMustHaveOne() {
        assertThat(kiss.post("/contactmomenten", """
                {"bronorganisatie": "999990639", "medewerkerIdentificatie": {"identificatie": "x"}}""").faults()).containsExactly("kanaal required");
    }
}
