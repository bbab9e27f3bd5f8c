package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.CONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who had a contactmoment: somebody, unless another dialect registered it. */
class MedewerkerIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Kiss kiss = new Kiss(BALIE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'medewerker': '', 'medewerkerIdentificatie': null}",
                "{'medewerker': null, 'medewerkerIdentificatie': null}",
                "{'medewerkerIdentificatie': null}",
                "{'medewerkerIdentificatie': {'identificatie': '', 'achternaam': '', 'voorletters': '', 'voorvoegselAchternaam': ''}}"
            })
    void somebodyIsAlwaysTheMedewerker(String nobody) {
        JsonNode made = kiss.made(CONTACTMOMENTEN, Kiss.before());
        String url = made.path("url").asText();
        assertThat(kiss.client.patch(url, json(nobody).toString()).faults())
                .containsExactly("nonFieldErrors invalid-medewerker");
        assertThat(kiss.get(url)).isEqualTo(made);
        for (ObjectNode sent : List.of(json(nobody), json("{'medewerkerIdentificatie': {}}"))) {
            ObjectNode body = Kiss.before().setAll(sent);
            assertThat(kiss.client.post(CONTACTMOMENTEN, body.toString()).faults())
                    .containsExactly("nonFieldErrors invalid-medewerker");
            assertThat(kiss.client.put(url, body.toString()).faults())
                    .containsExactly("nonFieldErrors invalid-medewerker");
        }
        assertThat(kiss.patched(url, "{'medewerkerIdentificatie': {}}"))
                .as("who is there stays")
                .isEqualTo(made);
    }

    @Test
    void aContactOfAnotherDialectNeedsNoMedewerker() {
        JsonNode contact = kiss.klantinteracties()
                .post(
                        "/klantcontacten",
                        "{\"kanaal\": \"balie\", \"onderwerp\": \"x\", \"taal\": \"nld\", \"vertrouwelijk\": false}")
                .body();
        String url = CONTACTMOMENTEN + "/" + contact.path("uuid").asText();
        assertThat(kiss.patched(url, "{'tekst': 'anders'}").path("tekst").asText())
                .isEqualTo("anders");
        assertThat(kiss.client.patch(url, "{\"medewerkerIdentificatie\": {}}").faults())
                .containsExactly("nonFieldErrors invalid-medewerker");
        assertThat(kiss.patched(url, "{'medewerkerIdentificatie': {'identificatie': 'iemand'}}")
                        .at("/medewerkerIdentificatie/identificatie")
                        .asText())
                .isEqualTo("iemand");
    }
}
