package nl.balie.web;

import static nl.balie.web.GesprekIT.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A vragenset that changes while somebody answers it: nothing that she typed is lost, or comes under a question that was never asked. */
class VraagIntussenIT extends Vragensetvoorbeeld {
    /** The question is switched off, taken away, or another one is asked in its place. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'indicatieActief': false",
                "'vragen': []",
                "'vragen': [{'tekst': 'Waar niet?', 'verplicht': true}]"
            })
    void anAnswerStaysWithTheQuestionAsItWasAskedWhateverBecomesOfThat(String change) {
        String set = vragenset("Kapot " + naam, """
                {"tekst": "Waar precies?"}, {"tekst": "Wie?", "soortVraag": "meerkeuze", "opties": "Jong\\nOud"}""");
        Map<String, String> velden = velden(kies(eenheid));
        Map<String, String> open =
                form(KCM, gesprek, Map.of(velden.get("Waar precies?"), "Bij de brug", velden.get("Oud"), "Oud"));
        WERKERS.api().patch("/vragensets/" + set, "{" + change.replace('\'', '"') + "}");
        KCM.post(gesprek, open);
        assertThat(velden(KCM.get(gesprek)))
                .containsEntry("Waar precies?, niet meer gevraagd", velden.get("Waar precies?"))
                .containsEntry("Oud", velden.get("Oud"));
        KCM.post(gesprek, form(KCM, gesprek, Map.of("voor-1", WERKERS.eenheid("Andere " + naam))));
        assertThat(velden(KCM.get(gesprek))).as("it was for another").isEmpty();
        KCM.post(gesprek, form(KCM, gesprek, Map.of("voor-1", eenheid, velden.get("Oud"), "Oud")));
        Map<String, String> more = new HashMap<>();
        more.put(velden(KCM.get(gesprek)).getOrDefault("Waar niet?", "x"), "Thuis");
        assertThat(opslaan(more).status()).isEqualTo(303);
        assertThat(taak().path("toelichting").asText()).contains("\nWaar precies?: Bij de brug", "\nWie?: Oud");
        assertThat(antwoorden().findValuesAsText("vraagtekst")).contains("Waar precies?", "Wie?");
    }

    @Test
    void whoSendsBackWhatSheReadAsksTheSameQuestions() {
        String set = "/vragensets/" + vragenset("Kapot " + naam, ALL);
        Map<String, String> velden = velden(kies(eenheid));
        KCM.post(gesprek, form(KCM, gesprek, beantwoord(velden)));
        WERKERS.api().put(set, WERKERS.api().get(set).body().toString());
        assertThat(velden(KCM.get(gesprek))).isEqualTo(velden);
        assertThat(form(KCM, gesprek, Map.of())).containsAllEntriesOf(beantwoord(velden));
    }
}
