package nl.balie.web;

import static nl.balie.web.GesprekIT.begin;
import static nl.balie.web.GesprekIT.filled;
import static nl.balie.web.GesprekIT.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** What is opened during a gesprek is looked up for its vraag: it fills in what it was about and for whom, and stands with the contact. */
class GesprekbronnenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Werkers WERKERS = new Werkers(BALIE);
    private static final Client API = WERKERS.api();
    private static final Client DETAILS = new Client(BALIE.address() + "/api", BALIE.token());
    private static final String BRON = "/werkplek/bronnen/";

    private final String naam = Voorbeeld.word();
    private final String afdeling = "Burgerzaken " + naam;
    private final Visitor kcm = WERKERS.visitor("Kcm " + naam, Rol.KCM);
    private final String eenheid = WERKERS.eenheid(afdeling);
    private final String gesprek = begin(kcm);

    private String artikel(String titel) {
        return BRON + "kennisartikelen/"
                + API.post("/kennisartikelen", """
                {"titel": "%s %s", "afdelingen": "%s", "inleiding": "Wat", "kosten": "Geld", "adres": "https://www.turfstad.example/p"}""".formatted(titel, naam, afdeling.toUpperCase(Locale.ROOT)))
                        .uuid();
    }

    private String vac() {
        return BRON + "vacs/" + API.post("/vacs", """
                {"vraag": "Hoe %s?", "antwoord": "Zo"}""".formatted(naam)).uuid();
    }

    private String bij(int vraag) {
        return "gesprek=" + gesprek.replaceFirst(".*/", "") + "&vraag=" + vraag;
    }

    private List<String> bronnen() {
        return kcm.get(gesprek).page().select(".geraadpleegd li a").eachText();
    }

    private Seen opslaan() {
        return kcm.post(gesprek + "/registratie", filled(kcm, gesprek, naam + " notitie"));
    }

    private JsonNode details() {
        return details(naam);
    }

    private static JsonNode details(String woord) {
        String contact = GesprekIT.contacten(woord).get(0).path("uuid").asText();
        return DETAILS.get("/contactmomentdetails?id=" + contact).body();
    }

    private static JsonNode contact(String woord) {
        return GesprekIT.contacten(woord).get(0);
    }

    private static List<String> soorten(JsonNode details) {
        return StreamSupport.stream(details.path("bronnen").spliterator(), false)
                .map(bron -> bron.path("soort").asText())
                .toList();
    }

    @Test
    void whatIsOpenedFillsInTheVraagAndTheAfdeling() {
        Seen opened = kcm.get(artikel("Paspoort") + "?sectie=kosten");
        assertThat(opened.text()).contains("Dit is bewaard bij je gesprek");
        assertThat(bronnen()).containsExactly("Paspoort " + naam + " - Kosten");
        assertThat(form(kcm, gesprek, Map.of()).get("afdeling-1"))
                .as("whatever the capitals")
                .isEqualTo(afdeling);
        assertThat(kcm.get(gesprek).page().select("#onderwerp-1-uitleg").text())
                .contains("Paspoort " + naam + " - Kosten");
        assertThat(opslaan().status()).isEqualTo(303);
        assertThat(details().path("vraag").asText()).isEqualTo("Paspoort " + naam + " - Kosten");
        assertThat(details().path("specifiekeVraag").isNull()).isTrue();
        assertThat(details().path("verantwoordelijkeAfdeling").asText()).isEqualTo(afdeling);
        assertThat(details().at("/bronnen/0/titel").asText()).isEqualTo("Paspoort " + naam);
        assertThat(details().at("/bronnen/0/url").asText()).isEqualTo("https://www.turfstad.example/p");
        assertThat(contact(naam).path("onderwerp").asText()).isEqualTo("Paspoort " + naam + " - Kosten");
        assertThat(kcm.get("/werkplek/contacten/" + contact(naam).path("uuid").asText())
                        .page()
                        .select("[aria-labelledby=bronnen-kop] a")
                        .attr("href"))
                .isEqualTo("https://www.turfstad.example/p");
    }

    @Test
    void theLastOneThatWasOpenedIsTheVraagUntilSheSaysOtherwise() {
        String artikel = artikel("Paspoort");
        kcm.get(artikel + "?sectie=kosten");
        kcm.get(artikel);
        kcm.get(vac());
        assertThat(bronnen()).containsExactly("Hoe " + naam + "?", "Paspoort " + naam);
        Seen page = kcm.get(gesprek);
        assertThat(page.page()
                        .select(".geraadpleegd li:contains(dit was de vraag)")
                        .text())
                .contains("Hoe " + naam);
        String keuze = page.page().expectFirst("button[formaction$=/keuze]").attr("formaction");
        assertThat(kcm.post(keuze, filled(kcm, gesprek, naam + " notitie")).location())
                .endsWith("#bronnen-1");
        assertThat(kcm.get(gesprek).page().select("#notitie-1").text())
                .as("what was typed is kept")
                .contains(naam);
        kcm.post(gesprek, form(kcm, gesprek, Map.of("onderwerp-1", "met spoed")));
        assertThat(opslaan().status()).isEqualTo(303);
        assertThat(details().path("vraag").asText()).isEqualTo("Paspoort " + naam);
        assertThat(details().path("specifiekeVraag").asText()).isEqualTo("met spoed");
        assertThat(contact(naam).path("onderwerp").asText()).isEqualTo("Paspoort " + naam + " (met spoed)");
        assertThat(soorten(details())).containsExactly("kennisartikel", "vac");
    }

    @Test
    void itIsTakenAwayAndLetGo() {
        kcm.get(vac());
        String loslating = kcm.get(gesprek)
                .page()
                .expectFirst("button[formaction$=/loslating]")
                .attr("formaction");
        kcm.post(loslating, form(kcm, gesprek, Map.of()));
        assertThat(kcm.get(gesprek).page().select(".geraadpleegd .status")).isEmpty();
        kcm.get(artikel("Weg"));
        String weg = kcm.get(gesprek)
                .page()
                .expectFirst("button[formaction$=/verwijdering]")
                .attr("formaction");
        kcm.post(weg, form(kcm, gesprek, Map.of()));
        assertThat(bronnen()).containsExactly("Hoe " + naam + "?");
        assertThat(opslaan().status()).isEqualTo(303);
        assertThat(soorten(details())).containsExactly("vac");
        assertThat(details().path("vraag").asText()).as("as it always was").isEqualTo(naam + " notitie");
    }

    @Test
    void eachVraagHasItsOwn() {
        kcm.get(artikel("Een"));
        kcm.post(gesprek + "/vragen", filled(kcm, gesprek, naam + " een"));
        kcm.get(artikel("Twee"));
        kcm.get(artikel("Toch een") + "?" + bij(1));
        assertThat(kcm.get(gesprek).page().select("#bronnen-2 li a").text()).isEqualTo("Twee " + naam);
        assertThat(kcm.get(gesprek).page().select("#bronnen-1 li a")).hasSize(2);
        Seen saved = kcm.post(
                gesprek + "/registratie",
                form(kcm, gesprek, Map.of("notitie-2", naam + " twee", "resultaat-2", "Zelfstandig afgehandeld")));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(GesprekIT.contacten(naam).findValuesAsText("onderwerp"))
                .containsExactlyInAnyOrder("Toch een " + naam, "Twee " + naam);
    }

    @Test
    void newsIsKeptWhenSheSaysSo() {
        String id = WERKERS.rij(Bronlijsten.MEDEDELINGEN, "Nieuws " + naam);
        Seen read = kcm.get(BRON + "mededelingen/" + id);
        assertThat(bronnen()).isEmpty();
        assertThat(kcm.submit(
                                read.page().expectFirst("form[action$=/bron]").attr("action"),
                                Map.of("gesprek", gesprek.replaceFirst(".*/", ""), "vraag", "1"))
                        .page()
                        .select(".geraadpleegd li a")
                        .text())
                .isEqualTo("Nieuws " + naam);
        assertThat(kcm.get(gesprek).page().select(".geraadpleegd .status"))
                .as("it is not the vraag by itself")
                .isEmpty();
    }

    @Test
    void outsideAGesprekNothingIsKept() {
        kcm.get(artikel("Los") + "?gesprek=geen");
        assertThat(bronnen()).isEmpty();
        Visitor ander = WERKERS.visitor("Ander " + naam, Rol.KCM);
        assertThat(ander.get(artikel("Vreemd") + "?" + bij(1)).status())
                .as("of another nobody finds a gesprek")
                .isEqualTo(200);
        assertThat(bronnen()).isEmpty();
        kcm.post(gesprek + "/pauze", form(kcm, gesprek, Map.of()));
        kcm.get(artikel("Pauze"));
        assertThat(bronnen()).isEmpty();
        Visitor daan = WERKERS.lid(eenheid, Rol.BEHANDELAAR);
        assertThat(daan.get(vac() + "?" + bij(1)).text()).doesNotContain("bewaard bij");
    }

    @Test
    void whoTypesOnInAnOpenWindowLosesNothing() {
        Map<String, String> typed = form(kcm, gesprek, Map.of("notitie-1", naam + " in het open venster"));
        kcm.get(vac());
        assertThat(kcm.postInBackground(gesprek, typed).status()).isEqualTo(200);
        assertThat(bronnen()).containsExactly("Hoe " + naam + "?");
        assertThat(kcm.get(gesprek).page().select("#notitie-1").text()).isEqualTo(naam + " in het open venster");
    }

    @Test
    void whatAnArticleFilledInIsNotWipedByAnOpenWindow() {
        Map<String, String> typed = form(kcm, gesprek, Map.of("notitie-1", naam, "afdeling-1", ""));
        kcm.get(artikel("Paspoort"));
        Seen both = kcm.post(gesprek, typed);
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.text()).contains(afdeling);
        assertThat(form(kcm, gesprek, Map.of()).get("afdeling-1")).isEqualTo(afdeling);
    }

    @Test
    void whatSheChoseIsNotOverwrittenByWhatSheReads() {
        String eigen = "Belastingen " + naam;
        WERKERS.eenheid(eigen);
        kcm.post(gesprek, form(kcm, gesprek, Map.of("afdeling-1", eigen)));
        kcm.get(artikel("Paspoort"));
        assertThat(form(kcm, gesprek, Map.of()).get("afdeling-1")).isEqualTo(eigen);
        kcm.post(gesprek, form(kcm, gesprek, Map.of("afdeling-1", "")));
        kcm.get(artikel("Rijbewijs"));
        assertThat(form(kcm, gesprek, Map.of()).get("afdeling-1")).isEqualTo(afdeling);
    }
}
