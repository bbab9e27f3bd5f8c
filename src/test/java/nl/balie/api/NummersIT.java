package nl.balie.api;

import static nl.balie.api.F2173.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Numbers that people can say: who gets one, that it is one of its own, and that it stays. */
class NummersIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final RunningBalie GIVING = RunningBalie.start("nummers", Map.of("BALIE_NUMMER", "toekennen"));
    private static final String TEN_DIGITS = "[1-9][0-9]{9}";
    private static final String CONTACT = """
            {"kanaal": "telefoon", "onderwerp": "afval", "taal": "nld", "vertrouwelijk": false%s}""";
    private static final String PERSOON = """
            {"soortPartij": "persoon", "indicatieActief": true%s}""";

    private final Client client = Client.of(BALIE);
    private final Client giving = Client.of(GIVING);

    @AfterAll
    static void stop() {
        GIVING.close();
    }

    private static Client standaard(RunningBalie balie) {
        return new Client(balie.address() + "/vng/klantinteracties/api/v0", balie.token());
    }

    private static String nummer(JsonNode row) {
        return row.path("nummer").asText();
    }

    @Test
    void aRegistrationGivesOneToContactTaakAndPartij() {
        JsonNode registered =
                client.post(Voorbeeld.PATH, Voorbeeld.whole().toString()).body();
        assertThat(nummer(registered.path("klantcontact"))).matches(TEN_DIGITS);
        assertThat(nummer(registered.at("/interneTaken/0"))).matches(TEN_DIGITS);
        String partij = registered.at("/betrokkenen/0/wasPartij/uuid").asText();
        assertThat(nummer(client.get("/partijen/" + partij).body())).matches(TEN_DIGITS);
    }

    @Test
    void aRegistrationKeepsTheNumbersThatAreSent() {
        String taak = Examples.digits(10);
        JsonNode registered = client.post(
                        Voorbeeld.PATH,
                        Voorbeeld.whole()
                                .set("/interneTaken/0/nummer", "\"" + taak + "\"")
                                .toString())
                .body();
        assertThat(nummer(registered.at("/interneTaken/0"))).isEqualTo(taak);
    }

    @Test
    void asInOpenKlantNobodyElseGetsOne() {
        assertThat(client.post("/klantcontacten", CONTACT.formatted("")).body().path("nummer"))
                .isEqualTo(NullNode.instance);
    }

    @Test
    void theStandardShowsOneForWhatOthersMadeWithoutFromThenOnEverywhere() {
        String contact = made(client.post("/klantcontacten", CONTACT.formatted("")));
        String shown = nummer(standaard(BALIE).get("/klantcontacten/" + contact).body());
        assertThat(shown).matches(TEN_DIGITS);
        assertThat(nummer(client.get("/klantcontacten/" + contact).body())).isEqualTo(shown);
        assertThat(client.get("/klantcontacten?nummer=" + shown)
                        .body()
                        .at("/results/0/uuid")
                        .asText())
                .isEqualTo(contact);
        JsonNode change =
                client.get("/klantcontacten/" + contact + "/audittrail").body().at("/results/0");
        assertThat(change.path("applicatie").asText()).isEqualTo("balie");
        assertThat(change.at("/nieuw/nummer").asText()).isEqualTo(shown);
    }

    @Test
    void aListOfTheStandardShowsOneForEach() {
        List<String> made = IntStream.range(0, 5)
                .mapToObj(i -> made(client.post("/partijen", PERSOON.formatted(""))))
                .toList();
        List<JsonNode> shown = standaard(BALIE)
                .get("/partijen?pageSize=5")
                .body()
                .at("/_embedded/partijen")
                .valueStream()
                .toList();
        assertThat(shown).hasSize(5).allSatisfy(row -> assertThat(nummer(row)).matches(TEN_DIGITS));
        assertThat(shown.stream().map(row -> row.path("id").asText())).containsAll(made);
        assertThat(shown.stream().map(NummersIT::nummer)).doesNotHaveDuplicates();
    }

    @Test
    void whoSeesItAtTheSameTimeSeesTheSame() {
        String partij = made(client.post("/partijen", PERSOON.formatted("")));
        List<String> seen = AtOnce.calls(
                20, i -> nummer(standaard(BALIE).get("/partijen/" + partij).body()));
        assertThat(seen).allSatisfy(nummer -> assertThat(nummer).matches(TEN_DIGITS));
        assertThat(seen.stream().distinct()).hasSize(1);
    }

    @Test
    void aChangeInTheStandardGivesOneToo() {
        String partij = made(client.post("/partijen", PERSOON.formatted("")));
        Answer changed = standaard(BALIE).patch("/partijen/" + partij, "{\"interneNotitie\": \"belt graag\"}");
        assertThat(nummer(changed.body())).matches(TEN_DIGITS);
    }

    @Test
    void whenAskedForEveryDialectGivesThem() {
        String contact = made(giving.post("/klantcontacten", CONTACT.formatted("")));
        assertThat(nummer(giving.get("/klantcontacten/" + contact).body())).matches(TEN_DIGITS);
        assertThat(nummer(giving.post("/partijen", PERSOON.formatted("")).body()))
                .matches(TEN_DIGITS);
        assertThat(nummer(giving.post("/internetaken", taak(contact)).body())).matches(TEN_DIGITS);
        assertThat(nummer(giving.post("/maak-klantcontact", "{\"klantcontact\": %s}".formatted(CONTACT.formatted("")))
                        .body()
                        .path("klantcontact")))
                .matches(TEN_DIGITS);
        String made = new Client(GIVING.address() + "/api/kic/v1", GIVING.token())
                .post("/partijen", "{\"interneNotitie\": \"-\", \"soortPartij\": \"persoon\"}")
                .body()
                .path("id")
                .asText();
        assertThat(nummer(giving.get("/partijen/" + made).body())).matches(TEN_DIGITS);
    }

    private static String taak(String contact) {
        return """
                {"gevraagdeHandeling": "bellen", "aanleidinggevendKlantcontact": %s, "status": "te_verwerken",
                 "toegewezenAanActoren": []}""".formatted(Examples.reference(contact));
    }

    @Test
    void aNumberStaysWhenAClientEmptiesIt() {
        JsonNode partij = giving.post("/partijen", PERSOON.formatted("")).body();
        Answer emptied = giving.patch("/partijen/" + partij.path("uuid").asText(), "{\"nummer\": null}");
        assertThat(emptied.status()).isEqualTo(200);
        assertThat(nummer(emptied.body())).isEqualTo(nummer(partij));
    }

    @Test
    void whatAClientChoseIsPassedOverAndWhatWentIsNotGivenAgain() {
        JsonNode first = giving.post("/partijen", PERSOON.formatted("")).body();
        long last = Long.parseLong(nummer(first));
        assertThat(giving.post("/partijen", PERSOON.formatted(", \"nummer\": \"%d\"".formatted(last + 1)))
                        .status())
                .isEqualTo(201);
        assertThat(giving.delete("/partijen/" + first.path("uuid").asText()).status())
                .isEqualTo(204);
        JsonNode next = giving.post("/partijen", PERSOON.formatted("")).body();
        assertThat(nummer(next)).isEqualTo(String.valueOf(last + 2));
    }

    @Test
    void twoServersNeverGiveTheSame() throws IOException, SQLException {
        try (Connection database = GIVING.database();
                RunningBalie second = RunningBalie.start(
                        "nummers-twee",
                        Map.of(
                                "BALIE_NUMMER",
                                "toekennen",
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                database.getMetaData().getURL(),
                                "QUARKUS_DATASOURCE_USERNAME",
                                "balie",
                                "QUARKUS_DATASOURCE_PASSWORD",
                                Files.readString(GIVING.directory().resolve("postgresql/balie.password"))))) {
            Client other = new Client(second.address() + "/klantinteracties/api/v1", GIVING.token());
            List<Answer> answers =
                    AtOnce.calls(60, i -> (i % 2 == 0 ? giving : other).post("/klantcontacten", CONTACT.formatted("")));
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
            assertThat(answers.stream().map(answer -> nummer(answer.body())))
                    .allSatisfy(nummer -> assertThat(nummer).matches(TEN_DIGITS))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aRegistrationGivesOneToAPartijThatWasThereWithout() {
        String partij = made(client.post("/partijen", PERSOON.formatted("")));
        Answer registered = client.post(
                Voorbeeld.PATH,
                Voorbeeld.seed()
                        .set("/betrokkenen/0/wasPartij", "{\"uuid\": \"%s\"}".formatted(partij))
                        .set("/betrokkenen/0/hergebruik", "null")
                        .toString());
        assertThat(registered.status()).as(registered.body().toString()).isEqualTo(201);
        assertThat(nummer(client.get("/partijen/" + partij).body())).matches(TEN_DIGITS);
    }
}
