package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** Two who work on one contactverzoek at the same time, or one in two windows: neither loses what she typed, and nothing is done twice. */
class BehandelconflictIT extends Verzoekvoorbeeld {
    private static final Map<String, String> GEEN_GEHOOR =
            Map.of("gelukt", "nee", "kanaal", "telefoon", "toelichting", "Niemand nam op");

    @Test
    void ofTwoWhoCallAtOnceOneIsToldThatTheOtherDid() {
        for (int round = 0; round < 5; round++) {
            List<Map<String, String>> forms = List.of(form(femke, GEEN_GEHOOR), form(gijs, GEEN_GEHOOR));
            int before = logboek().size();
            CompletableFuture<Seen> one =
                    CompletableFuture.supplyAsync(() -> femke.post(page() + "/contactpogingen", forms.get(0)));
            Seen other = gijs.post(page() + "/contactpogingen", forms.get(1));
            assertThat(Stream.of(one.join(), other).map(Seen::status)).containsExactlyInAnyOrder(303, 409);
            assertThat(logboek()).hasSize(before + 1);
            Seen late = other.status() == 409 ? other : one.join();
            assertThat(late.page().select("[role=alert]").text())
                    .contains("Een collega was je voor", "Geen gehoor (telefoon)", "Niemand nam op");
            assertThat(late.page().select("#veld-toelichting").text()).isEqualTo("Niemand nam op");
        }
    }

    @Test
    void allThatWasDoneSinceSheLookedIsTold() {
        done(femke, "toelichtingen", Map.of("toelichting", "Wist ze al"));
        Map<String, String> form = form(gijs, Map.of("toelichting", "Van Gijs"));
        done(femke, "oppakking", Map.of());
        done(femke, "toelichtingen", Map.of("toelichting", "Ik bel straks"));
        done(femke, "contactpogingen", GEEN_GEHOOR);
        Seen seen = gijs.post(page() + "/toelichtingen", form);
        assertThat(seen.status()).isEqualTo(409);
        assertThat(seen.page().select("[role=alert] li").eachText())
                .hasSize(3)
                .satisfiesExactly(
                        regel -> assertThat(regel).contains("Geen gehoor (telefoon)", "Niemand nam op"),
                        regel -> assertThat(regel).contains("Toelichting", "Ik bel straks"),
                        regel -> assertThat(regel).contains("Opgepakt"));
        assertThat(seen.page().select("#veld-toelichting").text()).isEqualTo("Van Gijs");
        Map<String, String> again = new HashMap<>(form);
        again.put("versie", seen.page().select("[name=versie]").attr("value"));
        again.put("gezien", seen.page().select("[name=gezien]").attr("value"));
        assertThat(gijs.post(page() + "/toelichtingen", again).status()).isEqualTo(303);
    }

    @Test
    void aChangeThatLeftNoLineIsAConflictToo() {
        Map<String, String> form = form(gijs, Map.of("toelichting", "Van Gijs"));
        API.patch("/internetaken/" + taak, "{\"toelichting\": \"Anders\"}");
        Seen seen = gijs.post(page() + "/toelichtingen", form);
        assertThat(seen.status()).isEqualTo(409);
        assertThat(seen.page().select("[role=alert]").text()).contains("Dit contactverzoek is intussen gewijzigd.");
    }

    @Test
    void aLineThatAnotherProgramAddsOfAnEarlierMomentIsNoticedToo() {
        done(femke, "toelichtingen", Map.of("toelichting", "Nu"));
        Map<String, String> form = form(gijs, Map.of("toelichting", "Van Gijs"));
        WERKERS.api().post("/activiteiten", """
                {"internetaak": {"uuid": "%s"}, "soortActiviteit": "interne-notitie", "toelichting": "Van elders",
                 "moment": "2026-01-02T10:00:00Z"}""".formatted(taak));
        Seen seen = gijs.post(page() + "/toelichtingen", form);
        assertThat(seen.status()).isEqualTo(409);
        assertThat(seen.page().select("[role=alert] li").eachText())
                .hasSize(1)
                .allMatch(li -> li.contains("Van elders"));
        assertThat(done(gijs, "toelichtingen", Map.of("toelichting", "Van Gijs"))
                        .text())
                .contains("Je toelichting staat erbij.");
    }

    @Test
    void aCallDuringWhichAColleagueSentItOnIsKeptAndToldAndNothingElseIsDone() {
        Map<String, String> contact = form(
                gijs, Map.of("gelukt", "ja", "kanaal", "telefoon", "informatie", "Morgen klaar", "afgerond", "ja"));
        Map<String, String> reden = form(gijs, Map.of("reden", "Al gebeld"));
        String ander = WERKERS.eenheid("Ander " + naam);
        Visitor hanna = WERKERS.lid(ander, Rol.BEHANDELAAR);
        done(femke, "doorsturing", Map.of("voor", ander));
        Seen weg = gijs.post(page() + "/afronding", reden);
        assertThat(weg.status()).isEqualTo(409);
        assertThat(weg.text()).contains("Een collega gaf dit contactverzoek intussen aan een ander");
        assertThat(weg.page().select("main textarea").eachText()).containsExactly("Al gebeld");
        assertThat(gijs.submit(page() + "/contactpogingen", contact)
                        .page()
                        .select("[data-gedaan]")
                        .text())
                .contains("Je contact staat in het logboek. Een collega gaf het contactverzoek intussen aan een ander");
        assertThat(hanna.get(page()).text()).contains("Morgen klaar").doesNotContain("Al gebeld");
        assertThat(taak().path("status").asText()).isEqualTo("te_verwerken");
        Map<String, String> leeg = new HashMap<>(contact);
        leeg.putAll(Map.of("informatie", "\u200b", "kanaal", "", "toelichting", "Nog van mij", "sleutel", "2"));
        Seen fout = gijs.post(page() + "/contactpogingen", leeg);
        assertThat(fout.status()).isEqualTo(409);
        assertThat(fout.text())
                .contains(
                        "intussen aan een ander",
                        "Kies langs welk kanaal.",
                        "Schrijf op wat de klant te horen kreeg.",
                        "verstuur het opnieuw");
        assertThat(fout.page().select("main textarea").eachText()).containsExactly("Nog van mij");
        leeg.putAll(Map.of("informatie", "Toch verteld", "kanaal", "telefoon", "sleutel", "3"));
        assertThat(gijs.post(page() + "/contactpogingen", leeg).status()).isEqualTo(303);
        assertThat(hanna.get(page()).text()).contains("Toch verteld");
        contact.put("bewijs", "");
        assertThat(gijs.post(page() + "/contactpogingen", contact).status()).isEqualTo(404);
        assertThat(hanna.post(page() + "/contactpogingen", contact).status()).isEqualTo(409);
    }

    @Test
    void theFormWithTheFaultIsOpenAndNotThatOfWhichADraftIsKept() {
        keep(Map.of("contactpogingenja.informatie", "Half getypt"));
        String open = "details[name=gedaan][open] > summary";
        assertThat(femke.get(page()).page().select(open).eachText()).containsExactly("Contact gehad");
        assertThat(refused(femke, "afronding", Map.of("reden", ""), "Schrijf op waarom")
                        .page()
                        .select(open)
                        .eachText())
                .containsExactly("Afronden zonder contact");
    }

    private Seen keep(Map<String, String> typed) {
        return femke.postInBackground(page() + "/concept", typed);
    }

    private String kept(String field) {
        return femke.get(page()).page().select("[name='bekend." + field + "']").attr("value");
    }

    @Test
    void twoWindowsThatTypeInDifferentFormsKeepBoth() {
        assertThat(keep(Map.of("toelichtingen.toelichting", "Eerste venster")).status())
                .isEqualTo(200);
        assertThat(keep(Map.of("doorsturing.reden", "Tweede venster")).status()).isEqualTo(200);
        assertThat(kept("toelichtingen.toelichting")).isEqualTo("Eerste venster");
        assertThat(kept("doorsturing.reden")).isEqualTo("Tweede venster");
    }

    @Test
    void ofTwoWindowsInOneFieldTheSecondIsToldWhatTheFirstKept() {
        String veld = "toelichtingen.toelichting";
        keep(Map.of(veld, "Eerste & \nvenster"));
        Seen tweede = keep(Map.of(veld, "Tweede venster", "doorsturing.reden", "Ook"));
        assertThat(tweede.status()).isEqualTo(409);
        assertThat(tweede.response().body()).isEqualTo(veld + "=Eerste+%26+%0Avenster");
        assertThat(kept(veld)).isEqualTo("Eerste & \nvenster");
        assertThat(kept("doorsturing.reden")).as("what is not in dispute").isEqualTo("Ook");
        assertThat(keep(Map.of(veld, "Tweede venster", "bekend." + veld, "Eerste & \nvenster"))
                        .status())
                .as("she chose")
                .isEqualTo(200);
        assertThat(keep(Map.of(veld, "Tweede venster", "bekend." + veld, "iets van vroeger"))
                        .status())
                .as("the same again is no conflict")
                .isEqualTo(200);
        assertThat(keep(Map.of(veld, "", "bekend." + veld, "Tweede venster")).status())
                .isEqualTo(200);
        assertThat(kept(veld)).isEmpty();
    }

    @Test
    void whatOneWindowSendsTakesNothingFromTheOther() {
        Map<String, String> form = form(femke, Map.of("toelichting", "Uit dit venster"));
        keep(Map.of("toelichtingen.toelichting", "Uit het andere"));
        assertThat(femke.post(page() + "/toelichtingen", form).status()).isEqualTo(303);
        assertThat(kept("toelichtingen.toelichting")).isEqualTo("Uit het andere");
    }

    @Test
    void whatIsLongAgoInTheLogboekCanBeReached() {
        for (int i = 0; i < 201; i++) {
            WERKERS.api().post("/activiteiten", """
                    {"internetaak": {"uuid": "%s"}, "soortActiviteit": "interne-notitie", "toelichting": "Regel %d."}""".formatted(taak, i));
        }
        Seen first = femke.get(page());
        assertThat(first.page().select(".logboek li")).hasSize(200);
        assertThat(first.text()).contains("Regel 200.").doesNotContain("Regel 0.");
        Seen older =
                femke.get(first.page().expectFirst("a[rel=next]").attr("href").replaceAll("#.*", ""));
        assertThat(older.page().select(".logboek li").eachText()).hasSize(1).allMatch(li -> li.contains("Regel 0."));
        assertThat(older.page().select("a[rel=next]")).isEmpty();
        assertThat(older.page().select("a[rel=prev]")).hasSize(1);
        assertThat(older.page().select("[name=gezien]").attr("value"))
                .isEqualTo(first.page().select("[name=gezien]").attr("value"));
        assertThat(femke.get(page() + "?pagina=3").status()).isEqualTo(404);
    }

    @Test
    void whatNobodySeesIsNotFilledInAndAnEmojiIsOneCharacter() {
        refused(femke, "toelichtingen", Map.of("toelichting", "\u200b"), "Schrijf op wat je collega's moeten weten.");
        refused(femke, "afronding", Map.of("reden", " \u2060"), "Schrijf op waarom");
        refused(femke, "toelichtingen", Map.of("toelichting", "😀".repeat(4001)), "4000");
        done(femke, "toelichtingen", Map.of("toelichting", "😀".repeat(4000)));
        assertThat(logboek()).hasSize(1);
    }
}
