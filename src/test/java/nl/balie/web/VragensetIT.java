package nl.balie.web;

import static nl.balie.web.GesprekIT.begin;
import static nl.balie.web.GesprekIT.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** What an eenheid wants to know is asked in the gesprek, and stands with the contactverzoek as it was asked. */
class VragensetIT extends Vragensetvoorbeeld {
    @Test
    void everyKindIsAskedKeptAndShown() {
        vragenset("Kapot " + naam, ALL);
        Seen page = kies(eenheid);
        Map<String, String> velden = velden(page);
        assertThat(velden).hasSize(7);
        assertThat(page.page().expectFirst("[data-ververs] legend").text()).isEqualTo("Kapot " + naam);
        assertThat(page.page().select("[data-ververs] input[type=date], [data-ververs] textarea"))
                .hasSize(2);
        Map<String, String> typed = beantwoord(velden);
        assertThat(KCM.post(gesprek, form(KCM, gesprek, typed)).status()).isEqualTo(303);
        assertThat(form(KCM, gesprek, Map.of())).as("the draft has them").containsAllEntriesOf(typed);
        assertThat(opslaan(Map.of("toelichting-1", "Graag snel.")).status()).isEqualTo(303);
        assertThat(taak().path("toelichting").asText()).isEqualTo("""
                Graag snel.

                Wat is er kapot?: <script>alert(1)</script> {lamp} ' "
                Hoe ziet het eruit?: Scheef
                en donker
                Is het gevaarlijk?: ja
                Sinds wanneer?: 2-11-2026
                Waar?: Park
                Voor wie?: Kind, <b>Oud</b> & "blind\"""");
        assertThat(antwoorden().findValuesAsText("soortVraag"))
                .containsExactlyInAnyOrder("kort", "lang", "ja_nee", "datum", "keuze", "meerkeuze");
        assertThat(antwoorden().findValuesAsText("antwoord")).contains("2026-11-02", "Kind\n<b>Oud</b> & \"blind\"");
        Seen shown = WERKERS.lid(eenheid, Rol.BEHANDELAAR)
                .get("/werkplek/contactverzoeken/" + taak().path("nummer").asText());
        assertThat(shown.page().select("section[aria-labelledby=vraag-kop] dt").eachText())
                .containsExactly(
                        "Wat is er kapot?",
                        "Hoe ziet het eruit?",
                        "Is het gevaarlijk?",
                        "Sinds wanneer?",
                        "Waar?",
                        "Voor wie?");
        assertThat(shown.page()
                        .select("section[aria-labelledby=vraag-kop] > p.tekst")
                        .eachText())
                .as("apart from the answers")
                .contains("Graag snel.");
        assertThat(shown.page().select("main script, main dd b")).isEmpty();
    }

    @Test
    void whatMustBeAnsweredIsToldAtTheField() {
        vragenset("Kapot " + naam, ALL);
        Map<String, String> velden = velden(kies(eenheid));
        Seen refused = opslaan(Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[role=alert] li").eachText())
                .containsExactly("Wat is er kapot?: Vul dit in.", "Voor wie?: Vul dit in.");
        refused.page()
                .select("[role=alert] a")
                .forEach(link -> assertThat(refused.page().select(link.attr("href")))
                        .as(link.attr("href"))
                        .hasSize(1));
        Map<String, String> wrong = new HashMap<>(beantwoord(velden));
        wrong.put(velden.get("Wat is er kapot?"), "x".repeat(201));
        wrong.put(velden.get("Is het gevaarlijk?"), "misschien");
        wrong.put(velden.get("Sinds wanneer?"), "gisteren");
        wrong.put(velden.get("Waar?"), "Maan");
        Seen again = opslaan(wrong);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("[role=alert] li").eachText())
                .hasSize(4)
                .anyMatch(text -> text.startsWith("Waar?: Dit is geen van de keuzes"));
        assertThat(form(KCM, gesprek, Map.of())).as("what was typed stays").containsAllEntriesOf(wrong);
    }

    @Test
    void togetherTheyAreNoLongerThanATaakHolds() {
        vragenset("Kapot " + naam, """
                {"tekst": "Wat?", "soortVraag": "lang"}""");
        Map<String, String> velden = velden(kies(eenheid));
        Map<String, String> typed = Map.of(velden.get("Wat?"), "a".repeat(500), "toelichting-1", "b".repeat(500));
        Seen refused = opslaan(typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#toelichting-1-fout").text()).contains("8 tekens te lang: hoogstens 1000");
        assertThat(opslaan(Map.of("toelichting-1", "b".repeat(492))).status()).isEqualTo(303);
        assertThat(taak().path("toelichting").asText()).hasSize(1000);
    }

    @Test
    void whatWasAskedStaysAsItWasAsked() {
        String set = vragenset("Kapot " + naam, """
                {"tekst": "Wat is er kapot?"}""");
        Map<String, String> velden = velden(kies(eenheid));
        assertThat(opslaan(Map.of(velden.get("Wat is er kapot?"), "De lamp")).status())
                .isEqualTo(303);
        assertThat(WERKERS.api()
                        .patch("/vragensets/" + set, "{\"vragen\": [{\"tekst\": \"Wat doet het niet?\"}]}")
                        .status())
                .isEqualTo(200);
        assertThat(antwoorden().findValuesAsText("vraagtekst")).containsExactly("Wat is er kapot?");
        assertThat(WERKERS.api().delete("/vragensets/" + set).body().toString())
                .contains("Dit is gebruikt, en kan niet weg.");
        assertThat(antwoorden()).hasSize(1);
        assertThat(API.delete("/internetaken/" + taak().path("uuid").asText()).status())
                .as("answers go with the taak")
                .isEqualTo(204);
    }

    @Test
    void onlyOfTheEenheidThatIsAskedAndAsLongAsItIsAsked() {
        String set = vragenset("Kapot " + naam, ALL);
        String femke = WERKERS.medewerker("Femke " + naam);
        assertThat(velden(kies(femke))).isEmpty();
        WERKERS.lid(femke, eenheid, "lid");
        assertThat(velden(KCM.get(gesprek))).as("she does it for her eenheid").hasSize(7);
        assertThat(velden(kies(WERKERS.eenheid("Andere " + naam)))).isEmpty();
        assertThat(opslaan(Map.of()).status())
                .as("nothing is required of another")
                .isEqualTo(303);
        gesprek = begin(KCM);
        kies(eenheid);
        WERKERS.api().patch("/vragensets/" + set, "{\"indicatieActief\": false}");
        assertThat(velden(KCM.get(gesprek))).isEmpty();
        assertThat(opslaan(Map.of()).status()).isEqualTo(303);
    }

    @Test
    void aBoxThatIsNoLongerTickedIsNotTicked() {
        vragenset("Kapot " + naam, ALL);
        Map<String, String> velden = velden(kies(eenheid));
        KCM.post(gesprek, form(KCM, gesprek, beantwoord(velden)));
        Map<String, String> typed = form(KCM, gesprek, Map.of());
        typed.remove(velden.get("Kind"));
        KCM.post(gesprek, typed);
        assertThat(opslaan(Map.of()).status()).isEqualTo(303);
        assertThat(taak().path("toelichting").asText()).endsWith("Voor wie?: <b>Oud</b> & \"blind\"");
    }

    @Test
    void aQuestionToChooseFromHasChoices() {
        assertThat(WERKERS.api().post("/vragensets", """
                                {"titel": "x", "vragen": [{"tekst": "Waar?", "soortVraag": "keuze", "opties": " \\n "}]}""").body().toString()).contains("een tot 50 keuzes");
    }

    /** The form for a contactverzoek about a contact that is there. */
    private static Map<String, String> later(String page, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("sleutel", KCM.get(page).page().select("[name=sleutel]").val());
        fields.putIfAbsent("telefoon", "0970123457");
        fields.putIfAbsent("toelichting", "Bel terug");
        return fields;
    }

    @Test
    void itIsAskedAboutAContactThatIsThereToo() {
        vragenset("Kapot " + naam, ALL);
        String contact = new Voorbeeld(API).contact("Over " + naam, false);
        String page = "/werkplek/contacten/" + contact + "/contactverzoek";
        assertThat(velden(KCM.get(page))).isEmpty();
        Seen shown = KCM.post(page, later(page, Map.of("voor", eenheid, "toon", "ja")));
        assertThat(shown.status()).isEqualTo(200);
        Map<String, String> velden = velden(shown);
        assertThat(velden).hasSize(7);
        assertThat(shown.page().expectFirst("#veld-toelichting").wholeText()).isEqualTo("Bel terug");
        Seen refused = KCM.post(page, later(page, Map.of("voor", eenheid)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[role=alert] a").eachAttr("href"))
                .hasSize(2)
                .contains("#" + velden.get("Wat is er kapot?"))
                .allSatisfy(link -> assertThat(refused.page().select(link)).hasSize(1));
        Map<String, String> typed = new HashMap<>(beantwoord(velden));
        typed.put("voor", eenheid);
        assertThat(KCM.post(page, later(page, typed)).status()).isEqualTo(303);
        JsonNode taak =
                API.get("/internetaken?klantcontact__uuid=" + contact).body().at("/results/0");
        assertThat(taak.path("toelichting").asText())
                .startsWith("Bel terug\n\nWat is er kapot?: ")
                .endsWith("\"blind\"");
        assertThat(WERKERS.api()
                        .get("/antwoorden?internetaak__uuid="
                                + taak.path("uuid").asText())
                        .body()
                        .path("results"))
                .hasSize(6);
    }

    @Test
    void anyOrderOfTheQuestionsIsThatOrderNoughtIncluded() {
        String vragen = """
                {"titel": "Volgorde", "vragen": [{"tekst": "Derde?", "volgorde": 7}, {"tekst": "Eerste?", "volgorde": 0},
                 {"tekst": "Tweede?", "volgorde": 1}]}""";
        String set = WERKERS.api().post("/vragensets", vragen).uuid();
        assertThat(Visitor.signedIn(BALIE, Rol.REDACTEUR)
                        .get("/werkplek/beheer/vragensets/" + set)
                        .page()
                        .select("[name^=tekst-]")
                        .eachAttr("value"))
                .containsExactly("Eerste?", "Tweede?", "Derde?");
        assertThat(WERKERS.api()
                        .post("/vragensets", vragen.replace("\"volgorde\": 0", "\"volgorde\": -1"))
                        .body()
                        .toString())
                .contains("volgorde", "0");
    }
}
