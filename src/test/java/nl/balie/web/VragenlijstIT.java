package nl.balie.web;

import static nl.balie.web.BeheerIT.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** Vragensets as an editor makes and changes them. */
class VragenlijstIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Werkers WERKERS = new Werkers(BALIE);
    private static final String LIJST = "/werkplek/beheer/vragensets";
    private static final String HOSTILE = "<script>alert(1)</script> \"' & {vraag}";

    private final String naam = Voorbeeld.word();
    private final Visitor redacteur = WERKERS.visitor("Rita " + naam, Rol.REDACTEUR);
    private final String eenheid = WERKERS.eenheid("Wijk " + naam);

    private Map<String, String> vragenset() {
        Map<String, String> typed = new HashMap<>(
                Map.of("titel", "Kapot " + naam, "indicatieActief", "ja", "eenheid-1", eenheid, "eenheid-2", ""));
        vraag(typed, 1, "Wat is er kapot?", "kort", "ja", "");
        vraag(typed, 2, "Waar?", "keuze", "nee", "Park\nStraat");
        vraag(typed, 3, "", "kort", "nee", "");
        return typed;
    }

    private static void vraag(
            Map<String, String> typed, int nummer, String tekst, String soort, String verplicht, String opties) {
        typed.put("tekst-" + nummer, tekst);
        typed.put("soortVraag-" + nummer, soort);
        typed.put("verplicht-" + nummer, verplicht);
        typed.put("opties-" + nummer, opties);
    }

    private JsonNode stored() {
        return WERKERS.api().get("/vragensets?titel=" + naam).body().path("results");
    }

    private static List<String> van(JsonNode vragenset, String name) {
        return StreamSupport.stream(vragenset.path("vragen").spliterator(), false)
                .sorted((one, other) ->
                        one.path("volgorde").asInt() - other.path("volgorde").asInt())
                .map(vraag -> vraag.path(name).asText())
                .toList();
    }

    /** The address of the page of the one that was made. */
    private String adres() {
        assertThat(redacteur.submit(LIJST + "/nieuw", vragenset()).text())
                .contains("Kapot " + naam + " staat in de lijst");
        return LIJST + "/" + stored().path(0).path("uuid").asText();
    }

    @Test
    void oneIsMadeAndItsQuestionsChangePlacesWithoutAScript() {
        String adres = adres();
        JsonNode made = stored().path(0);
        assertThat(van(made, "tekst")).containsExactly("Wat is er kapot?", "Waar?");
        assertThat(made.path("eenheden").findValuesAsText("uuid")).containsExactly(eenheid);

        Seen moved =
                redacteur.post(adres, form(redacteur.get(adres), Map.of("doe", "omhoog-2", "titel", "Stuk " + naam)));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.page().select("#tekst-1").val()).isEqualTo("Waar?");
        assertThat(moved.page().select("#titel").val()).isEqualTo("Stuk " + naam);
        assertThat(van(stored().path(0), "tekst"))
                .as("nothing is stored yet")
                .containsExactly("Wat is er kapot?", "Waar?");

        Seen more = redacteur.post(adres, form(moved, Map.of("doe", "erbij")));
        Seen saved = redacteur.submit(adres, form(more, Map.of("tekst-3", "Sinds wanneer?", "soortVraag-3", "datum")));
        assertThat(saved.text()).contains("De wijziging is opgeslagen");
        JsonNode changed = stored().path(0);
        assertThat(changed.path("titel").asText()).isEqualTo("Stuk " + naam);
        assertThat(van(changed, "tekst")).containsExactly("Waar?", "Wat is er kapot?", "Sinds wanneer?");
        assertThat(van(changed, "uuid").subList(0, 2))
                .as("a question keeps its key")
                .containsExactly(van(made, "uuid").get(1), van(made, "uuid").get(0));

        Seen less = redacteur.post(adres, form(saved, Map.of("doe", "weg-2")));
        assertThat(less.page().select("[id^=tekst-]").eachAttr("value")).containsExactly("Waar?", "Sinds wanneer?");
        redacteur.submit(adres, form(less, Map.of("indicatieActief", "nee")));
        assertThat(van(stored().path(0), "tekst")).containsExactly("Waar?", "Sinds wanneer?");
        assertThat(stored().path(0).path("indicatieActief").asBoolean()).isFalse();
    }

    @Test
    void everyFaultIsToldAtItsFieldAndNothingIsStored() {
        Map<String, String> typed = vragenset();
        typed.put("titel", " ");
        typed.put("eenheid-2", eenheid);
        typed.put("opties-2", " \n ");
        vraag(typed, 3, "wat is er KAPOT? ", "meerkeuze", "nee", "");
        vraag(typed, 4, "", "keuze", "nee", "Wel keuzes");
        vraag(typed, 5, "z".repeat(201), "club", "nee", "");
        Seen seen = redacteur.post(LIJST + "/nieuw", typed);
        assertThat(seen.status()).isEqualTo(422);
        for (String field : List.of(
                "titel", "eenheid-2", "opties-2", "tekst-3", "opties-3", "tekst-4", "tekst-5", "soortVraag-5")) {
            assertThat(seen.page().select("#" + field).attr("aria-describedby"))
                    .as(field)
                    .contains(field + "-fout");
            assertThat(seen.page().select("[role=alert] a[href=#" + field + "]"))
                    .hasSize(1);
        }
        assertThat(seen.page().select("#tekst-3-fout").text()).isEqualTo("Deze vraag staat er al.");
        assertThat(seen.page().select("#opties-2-fout").text()).contains("een tot 50 keuzes");
        assertThat(seen.page().select("#tekst-1").val()).isEqualTo("Wat is er kapot?");
        assertThat(stored()).isEmpty();
        String adres = adres();
        Seen half = redacteur.post(
                adres, form(redacteur.get(adres), Map.of("titel", "Half " + naam, "opties-2", "", "tekst-1", "Nieuw")));
        assertThat(half.status()).isEqualTo(422);
        assertThat(van(stored().path(0), "tekst")).containsExactly("Wat is er kapot?", "Waar?");
        assertThat(stored().path(0).path("titel").asText()).isEqualTo("Kapot " + naam);
    }

    @Test
    void anApplicationCannotAskTheSameTwiceEither() {
        assertThat(WERKERS.api()
                        .post(
                                "/vragensets",
                                "{\"titel\": \"x\", \"vragen\": [{\"tekst\": \"Waar?\"}, {\"tekst\": \"waar?\"}]}")
                        .body()
                        .toString())
                .contains("vragen.1.tekst", "Deze vraag staat er al.");
    }

    @Test
    void whatTwoChangeAtOnceBothSee() {
        String adres = adres();
        Map<String, String> mine = form(redacteur.get(adres), Map.of("tekst-1", "Mijn vraag?"));
        redacteur.submit(adres, form(redacteur.get(adres), Map.of("tekst-1", "Hun vraag?")));
        Seen seen = redacteur.post(adres, mine);
        assertThat(seen.status()).isEqualTo(409);
        assertThat(seen.page().select("[role=alert]").text()).contains("Hun vraag?");
        assertThat(seen.page().select("#tekst-1").val()).isEqualTo("Mijn vraag?");
        assertThat(van(stored().path(0), "tekst")).containsExactly("Hun vraag?", "Waar?");
        redacteur.submit(adres, form(seen, Map.of()));
        assertThat(van(stored().path(0), "tekst")).containsExactly("Mijn vraag?", "Waar?");
    }

    @Test
    void whoLeavesAQuestionOutMeanwhileIsNotOverwrittenBySilence() {
        String adres = adres();
        Map<String, String> less = form(redacteur.get(adres), Map.of());
        less.keySet().removeIf(name -> name.endsWith("-2") && !name.startsWith("eenheid"));
        redacteur.submit(adres, less);
        assertThat(van(stored().path(0), "tekst")).containsExactly("Wat is er kapot?");
    }

    @Test
    void itIsShownAsItIsAskedWhateverItSays() {
        Map<String, String> typed = vragenset();
        typed.put("titel", HOSTILE + naam);
        vraag(typed, 1, HOSTILE, "meerkeuze", "ja", HOSTILE + "\nTwee");
        redacteur.submit(LIJST + "/nieuw", typed);
        Seen seen = redacteur.get(LIJST + "/" + stored().path(0).path("uuid").asText());
        assertThat(seen.page().select("h1").text()).isEqualTo(HOSTILE + naam);
        assertThat(seen.page().select("[aria-labelledby=voorbeeld] legend").eachText())
                .containsExactly(HOSTILE + naam, HOSTILE + " (verplicht)");
        assertThat(seen.page().select("[aria-labelledby=voorbeeld] .vink label").eachText())
                .containsExactly(HOSTILE, "Twee");
        assertThat(seen.page()
                        .select("[aria-labelledby=voorbeeld] select option")
                        .eachText())
                .containsExactly("Niet beantwoord", "Park", "Straat");
        assertThat(seen.page().select("main script")).isEmpty();
    }

    @Test
    void onlyWhatWasNeverAnsweredCanGoAndTheHistoryTellsWhoDidWhat() {
        String adres = adres();
        redacteur.submit(adres, form(redacteur.get(adres), Map.of("tekst-1", "Wat doet het niet?")));
        Seen seen = redacteur.get(adres);
        String told = seen.page().select("details[name=geschiedenis]").text();
        assertThat(told)
                .contains("Rita " + naam + ": Vragenset aangemaakt")
                .contains("Rita " + naam + ": Vraag gewijzigd")
                .contains("was “Wat is er kapot?”, werd “Wat doet het niet?”")
                .contains("Eenheden “Wijk " + naam);
        answered();
        Map<String, String> versie = Map.of(
                "versie",
                seen.page()
                        .expectFirst("form[action$=verwijdering] [name=versie]")
                        .val());
        assertThat(redacteur.post(adres + "/verwijdering", versie).text()).contains("kan niet weg");
        assertThat(redacteur.get(adres).page().select("form[action$=verwijdering]"))
                .isEmpty();
        assertThat(redacteur
                        .get(LIJST)
                        .page()
                        .select("tr:contains(Kapot " + naam + ") td:eq(1)")
                        .text())
                .isEqualTo("1");
        redacteur.submit(adres, form(redacteur.get(adres), Map.of("titel", "Nooit " + naam)));
        assertThat(redacteur.post(adres + "/verwijdering", versie).status())
                .as("it changed")
                .isEqualTo(422);
        versie = Map.of(
                "versie",
                redacteur.get(adres).page().expectFirst("[name=versie]").val());
        assertThat(redacteur.submit(adres + "/verwijdering", versie).text()).contains("is verwijderd");
        assertThat(redacteur.get(adres).status()).isEqualTo(404);
    }

    /** A question of it was answered. */
    private void answered() {
        Voorbeeld make = new Voorbeeld(Client.of(BALIE));
        String taak = make.taak(make.contact(naam, false), make.actor(naam), "Bel", "");
        WERKERS.api().post("/antwoorden", """
                {"internetaak": {"uuid": "%s"}, "vragenset": "Kapot %s", "vraagtekst": "Waar?", "soortVraag": "kort", "antwoord": "Park"}""".formatted(taak, naam));
    }

    @Test
    void inABrowserTheButtonsAreThereAndEnterSaves() {
        Browser.require();
        String adres = adres();
        try (Browser browser = Browser.of(BALIE, redacteur)) {
            Page tab = browser.open(adres);
            tab.click("text=Vraag 1 omlaag");
            assertThat(tab.inputValue("#tekst-2")).isEqualTo("Wat is er kapot?");
            assertThat(tab.url()).endsWith("#blok-2");
            tab.click("text=Nog een vraag");
            tab.fill("#tekst-3", "waar?");
            tab.press("#titel", "Enter");
            tab.waitForSelector(".fouten");
            assertThat(tab.textContent("#tekst-3-fout")).contains("staat er al");
            tab.click("summary");
            Bruikbaar.require(tab);
            tab.fill("#tekst-3", "Hoe lang al?");
            tab.press("#titel", "Enter");
            tab.waitForSelector("[role=status]");
            browser.requireQuiet();
        }
        assertThat(van(stored().path(0), "tekst")).containsExactly("Waar?", "Wat is er kapot?", "Hoe lang al?");
    }
}
