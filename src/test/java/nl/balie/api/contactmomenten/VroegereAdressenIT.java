package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.CONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.KLANTCONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.OBJECTCONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.OBJECTS;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** KISS keeps urls as keys: those that were given out under another address lead to the same rows, and are never given out again. */
class VroegereAdressenIT {
    private static final String NOW = "https://gemeente.example/balie";
    private static final RunningBalie BALIE = RunningBalie.start(
            "vroegere-adressen",
            Map.of(
                    "BALIE_ADRES",
                    NOW,
                    "BALIE_VROEGERE_ADRESSEN",
                    "https://oud.example, http://ouder.example:8080/kcc/"));

    private final Kiss kiss = new Kiss(BALIE);

    @AfterAll
    static void close() {
        BALIE.close();
    }

    static Stream<String> addresses() {
        return Stream.of(
                "https://oud.example", "http://oud.example", "http://ouder.example:8080/kcc", BALIE.address(), NOW);
    }

    private JsonNode made(String list, JsonNode body) {
        return told(kiss.client.post(list, body.toString()), 201);
    }

    /** What is answered; no address in it is another than that of now. */
    private static JsonNode told(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.body().toString()).doesNotContain("oud.example", "ouder.example", BALIE.address());
        return answer.body();
    }

    private void finds(String list, String question, JsonNode row) {
        JsonNode found = told(kiss.client.get(list + "?" + question), 200);
        assertThat(found.path("results").valueStream().map(one -> one.path("url")))
                .as(question)
                .containsExactly(row.path("url"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void urlsThatWereGivenOutBeforeLeadToTheSameRows(String before) {
        JsonNode contact = made(CONTACTMOMENTEN, Kiss.after());
        JsonNode klant = kiss.klant();
        String contactUrl = contact.path("url").asText().replace(NOW, before);
        String klantUrl = klant.path("url").asText().replace(NOW, before);
        JsonNode link = made(
                KLANTCONTACTMOMENTEN,
                json("{'contactmoment': '%s', 'klant': '%s', 'rol': 'gesprekspartner'}"
                        .formatted(contactUrl, klantUrl)));
        assertThat(link.path("contactmoment")).isEqualTo(contact.path("url"));
        finds(KLANTCONTACTMOMENTEN, "klant=" + klantUrl, link);
        finds(KLANTCONTACTMOMENTEN, "contactmoment=" + contactUrl, link);
        finds(CONTACTMOMENTEN, "klant=" + klantUrl, contact);
        ObjectNode body = Kiss.object(contact);
        ((ObjectNode) body.at("/record/data")).put("contactmoment", contactUrl);
        JsonNode object = made(OBJECTS, body);
        finds(OBJECTS, "data_attr=betrokkene__klant__exact__" + klantUrl, object);
        String path = OBJECTS + "/" + object.path("uuid").asText();
        String again = object.toString().replace(NOW, before);
        assertThat(told(kiss.client.patch(path, again), 200).at("/record/data")).isEqualTo(object.at("/record/data"));
    }

    @Test
    void whatLiesElsewhereIsStillElsewhere() {
        JsonNode contact = made(CONTACTMOMENTEN, Kiss.before());
        String zaak = "https://oud.example/zaken/api/v1/zaken/"
                + contact.path("url").asText().replaceAll(".*/", "");
        Answer link = kiss.client.post(
                OBJECTCONTACTMOMENTEN,
                json("{'contactmoment': '%s', 'object': '%s', 'objectType': 'zaak'}"
                                .formatted(contact.path("url").asText(), zaak))
                        .toString());
        assertThat(link.body().path("object").asText()).isEqualTo(zaak);
        assertThat(kiss.client
                        .post(
                                KLANTCONTACTMOMENTEN,
                                json("{'contactmoment': '%s', 'klant': '%s', 'rol': 'gesprekspartner'}"
                                                .formatted(
                                                        contact.path("url")
                                                                .asText()
                                                                .replace(NOW, "https://elders.example"),
                                                        contact.path("url").asText()))
                                        .toString())
                        .faults())
                .isEqualTo(List.of("contactmoment bad-url", "klant bad-url"));
    }

    @Test
    void anAddressThatIsNoneIsNoStart() {
        RunningBalie.Answer answer = RunningBalie.run(
                Map.of("BALIE_DATA", BALIE.directory() + "-fout", "BALIE_VROEGERE_ADRESSEN", "https://oud.example,oud"),
                "start");
        assertThat(answer.exitCode()).isNotZero();
        assertThat(answer.out() + answer.err()).contains("BALIE_VROEGERE_ADRESSEN must be an address such as ");
    }
}
