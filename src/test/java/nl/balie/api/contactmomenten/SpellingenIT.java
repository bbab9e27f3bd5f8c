package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.CONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.OBJECTS;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The status of a taak and the kind of its actor: understood in every spelling, and refused in any other. */
class SpellingenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Kiss kiss = new Kiss(BALIE);

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '"',
            value = {
                "'verwerkd' invalid_choice",
                "5 invalid_choice",
                "'' invalid_choice",
                "null null",
                "true invalid",
                "{} invalid"
            })
    void aStatusThatIsNoneLeavesATaakFinished(String status, String fault) {
        JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.after());
        JsonNode object = kiss.made(OBJECTS, Kiss.object(contact));
        String url = object.path("url").asText();
        JsonNode done = kiss.patched(url, "{'record': {'data': {'status': 'verwerkt'}}}");
        JsonNode taak = kiss.row("/internetaken", object);
        String strange =
                json("{'record': {'data': {'status': %s}}}".formatted(status)).toString();
        assertThat(kiss.client.patch(url, strange).faults()).containsExactly("record.data.status " + fault);
        assertThat(kiss.get(url)).isEqualTo(done);
        assertThat(kiss.row("/internetaken", object)).isEqualTo(taak);
        for (ObjectNode sent : List.of(
                Kiss.object(contact),
                Kiss.object(kiss.made(CONTACTMOMENTEN, Kiss.after())),
                Kiss.object(kiss.made(CONTACTMOMENTEN, Kiss.before())))) {
            sent.withObject("/record/data").setAll((ObjectNode) json(strange).at("/record/data"));
            assertThat(kiss.client.post(OBJECTS, sent.toString()).faults())
                    .containsExactly("record.data.status " + fault);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Te verwerken, te_verwerken",
        "TE_VERWERKEN, te_verwerken",
        "' nieuw ', te_verwerken",
        "Verwerkt, verwerkt",
        "AFGEHANDELD, verwerkt",
        "afgerond, verwerkt"
    })
    void aStatusIsUnderstoodInAnyCase(String status, String code) {
        JsonNode object = kiss.made(OBJECTS, Kiss.object(kiss.made(CONTACTMOMENTEN, Kiss.after())));
        JsonNode patched =
                kiss.patched(object.path("url").asText(), "{'record': {'data': {'status': '%s'}}}".formatted(status));
        assertThat(patched.at("/record/data/status").asText()).isEqualTo(status);
        assertThat(kiss.row("/internetaken", object).path("status").asText()).isEqualTo(code);
    }

    @Test
    void aStatusThatIsLeftOutIsNoFault() {
        for (ObjectNode before : List.of(Kiss.after(), Kiss.before())) {
            ObjectNode sent = Kiss.object(kiss.made(CONTACTMOMENTEN, before));
            sent.withObject("/record/data").remove("status");
            JsonNode object = kiss.made(OBJECTS, sent);
            assertThat(kiss.row("/internetaken", object).path("status").asText())
                    .isEqualTo("te_verwerken");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'organisatorische eenheid', organisatorische_eenheid",
        "organisatorische_eenheid, organisatorische_eenheid",
        "Organisatorische Eenheid, organisatorische_eenheid",
        "organisatorischeEenheid, organisatorische_eenheid",
        "Medewerker, medewerker"
    })
    void everySpellingOfAnActorIsUnderstood(String soortActor, String code) {
        ObjectNode body = Kiss.after();
        body.withObject("/actor").put("soortActor", soortActor).put("identificatie", "soort-" + code);
        JsonNode klantcontact = kiss.klantcontact(kiss.made(CONTACTMOMENTEN, body));
        String actor = klantcontact
                .at("/_expand/leiddeTotInterneTaken/0/toegewezenAanActor/uuid")
                .asText();
        assertThat(kiss.klantinteracties()
                        .get("/actoren/" + actor)
                        .body()
                        .path("soortActor")
                        .asText())
                .isEqualTo(code);
    }

    @Test
    void whatIsNoSpellingIsAFaultOfAContactverzoek() {
        JsonNode before = kiss.get(CONTACTMOMENTEN);
        ObjectNode strange = Kiss.after().put("status", "verwerkd");
        strange.withObject("/actor").put("soortActor", "onzin");
        assertThat(kiss.client.post(CONTACTMOMENTEN, strange.toString()).faults())
                .containsExactly("actor.soortActor invalid_choice", "status invalid_choice");
        strange.put("status", "half").withObject("/actor").put("soortActor", 5);
        assertThat(kiss.client
                        .post(CONTACTMOMENTEN, strange.toString().replace("half", "\\ud800"))
                        .faults())
                .containsExactly("actor.soortActor invalid_choice", "status surrogate_characters_not_allowed");
        assertThat(kiss.get(CONTACTMOMENTEN).path("count")).isEqualTo(before.path("count"));
    }
}
