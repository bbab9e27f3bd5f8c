package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with an identificator is told as Open Klant tells it: its own uuid, and what it repeats. */
class IdentificatorFoutenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String SOORT = "`CodeSoortObjectId` moet uniek zijn voor de Partij.";
    private static final String ALL =
            "`PartijIdentificator` moet uniek zijn, er bestaat er al een met deze gegevenscombinatie.";

    private final Client client = Client.of(BALIE);
    private final String bsn = Examples.bsn();

    private static String identificator(String bsn) {
        return Voorbeeld.burger(bsn);
    }

    private static String partij(String... bsns) {
        List<String> identificatoren =
                List.of(bsns).stream().map(IdentificatorFoutenIT::identificator).toList();
        return """
                {"soortPartij": "persoon", "indicatieActief": true, "partijIdentificatoren": %s}""".formatted(identificatoren);
    }

    private static List<String> reasons(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        return answer.body().path("invalidParams").findValuesAsText("reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH"})
    void theUuidInTheBodyIsAUuid(String method) {
        String path = "/partij-identificatoren";
        String one = method.equals("POST")
                ? path
                : path + "/" + client.post(path, identificator(bsn)).uuid();
        String body = identificator(Examples.bsn());
        Answer refused = client.send(method, one, body.replaceFirst("\\{", "{\"uuid\": \"x\", "), Map.of());
        assertThat(refused.faults()).containsExactly("uuid invalid");
        assertThat(reasons(refused)).containsExactly("Must be a valid UUID.");
        String uuid = "01930000-0000-7000-8000-00000000000f";
        Answer taken = client.send(method, one, body.replaceFirst("\\{", "{\"uuid\": \"" + uuid + "\", "), Map.of());
        assertThat(taken.status()).isIn(200, 201);
        assertThat(taken.uuid()).as("it changes nothing").isNotEqualTo(uuid);
    }

    @Test
    void aSoortThatIsRepeatedInOneListIsToldFirst() {
        assertThat(reasons(client.post("/partijen", partij(bsn, bsn)))).containsExactly(SOORT);
        assertThat(reasons(client.post("/partijen", partij(bsn, Examples.bsn()))))
                .containsExactly(SOORT);
        Answer made = client.post("/partijen", partij(bsn));
        assertThat(made.status()).isEqualTo(201);
        assertThat(reasons(client.post("/partijen", partij(bsn)))).containsExactly(ALL);
        assertThat(reasons(client.post("/partijen", partij(bsn, Examples.bsn()))))
                .containsExactly(SOORT, ALL);
        assertThat(reasons(client.patch("/partijen/" + made.uuid(), partij(bsn, bsn))))
                .containsExactly(SOORT);
        assertThat(client.patch("/partijen/" + made.uuid(), partij(bsn)).status())
                .isEqualTo(200);
    }
}
