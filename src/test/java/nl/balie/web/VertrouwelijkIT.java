package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was asked in confidence is read by who takes it, took part or has the role for it; her eenheid sees that it is there. */
class VertrouwelijkIT extends Verzoekvoorbeeld {
    private static final String LIST = "/werkplek/contactverzoeken";

    private String nummer = "";

    @BeforeEach
    void inConfidence() {
        MAKE.vertrouwelijk(contact);
        nummer = MAKE.taaknummer(taak);
    }

    private String team() {
        return LIST + "?wachtrij=team&eenheid=" + eenheid;
    }

    private static String zoek(Visitor who, String team, String woorden) {
        return who.submit(team.replace("?", "/zoeken?"), Map.of("woorden", woorden))
                .page()
                .select("tbody")
                .text();
    }

    @Test
    void itIsNotFoundByTheKanaalOfWhatWasSaid() {
        String kanaal = MAKE.stored(contact).path("kanaal").asText();
        assertThat(kanaal).isNotEmpty();
        String lijst = team() + "&kanaal=" + kanaal;
        assertThat(femke.get(lijst).page().select("tbody tr")).isEmpty();
        assertThat(esra.get(lijst).page().select("tbody tr")).hasSize(1);
        done(femke, "oppakking", Map.of());
        assertThat(femke.get(lijst).page().select("tbody tr")).hasSize(1);
    }

    @Test
    void itsEenheidSeesThatItIsThereUntilSomebodyTakesIt() {
        assertThat(femke.get(team()).page().select("tbody").text())
                .contains(nummer, "EENHEID " + naam, "Vertrouwelijk contactverzoek", "Pak het op om te lezen")
                .doesNotContain("Over " + naam, "Aaltje");
        Seen page = femke.get(page());
        assertThat(page.text())
                .contains(nummer, "EENHEID " + naam, "Uiterlijk", "Pak het op om te lezen wat er is gevraagd.")
                .doesNotContain(
                        "Over " + naam,
                        "Wat er al stond",
                        "Na vijven",
                        "Aaltje",
                        "0970123456",
                        "Logboek",
                        "Gevraagd op");
        assertThat(page.response().body()).doesNotContain("Over " + naam);
        assertThat(esra.get(page()).text()).as("she has the role").contains("Over " + naam, "Na vijven");
        assertThat(done(femke, "oppakking", Map.of()).text()).contains("Over " + naam, "Na vijven", "0970123456");
        assertThat(femke.get(LIST).page().select("tbody").text()).contains("Over " + naam);
        assertThat(gijs.get(page()).text())
                .contains("In behandeling bij Lid", "alleen wie het heeft opgepakt")
                .doesNotContain("Over " + naam, "Na vijven", "Pak het op");
        assertThat(gijs.get(team()).page().select("tbody").text())
                .contains(nummer)
                .doesNotContain("Over " + naam);
    }

    @Test
    void itIsFoundByWordsByWhoMayReadIt() {
        assertThat(zoek(femke, team(), "Over " + naam)).isEmpty();
        assertThat(zoek(femke, team(), naam)).as("the name of the klant").isEmpty();
        assertThat(zoek(femke, team(), nummer)).contains(nummer);
        assertThat(zoek(esra, team(), "Over " + naam)).contains(nummer);
        done(femke, "oppakking", Map.of());
        assertThat(zoek(femke, team(), "Over " + naam)).contains(nummer);
        assertThat(zoek(gijs, team(), "Over " + naam)).isEmpty();
    }

    @Test
    void whoMayNotReadItDoesNothingButTakeIt() {
        for (String deed : new String[] {
            "vrijgave", "doorsturing", "contactpogingen", "toelichtingen", "zaken", "afronding", "heropening"
        }) {
            Seen seen = femke.post(
                    page() + "/" + deed, form(femke, Map.of("toelichting", "x", "reden", "x", "voor", eenheid)));
            assertThat(seen.status()).as(deed).isEqualTo(403);
            assertThat(seen.text()).contains("Vertrouwelijk contact");
        }
        assertThat(femke.postInBackground(page() + "/concept", Map.of("toelichtingen.toelichting", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(logboek()).isEmpty();
        String hoofd = WERKERS.medewerker("Hoofd " + naam);
        WERKERS.lid(hoofd, eenheid, "coordinator");
        Seen verdeeld = WERKERS.visitor("Hoofd " + naam, Rol.BEHANDELAAR)
                .submit(
                        LIST + "/verdeling",
                        Map.of(
                                "voor",
                                hoofd,
                                "hoe",
                                "een",
                                "sleutel",
                                UUID.randomUUID().toString(),
                                "taak-" + taak,
                                femke.get(page()).page().select("[name=versie]").attr("value")));
        assertThat(verdeeld.page().select("[data-gedaan]").text()).contains("0 van 1", "pak het eerst op");
    }

    @Test
    void whatIsOfNobodyIsCounted() {
        taak = MAKE.taak(contact, MAKE.actor("Elders " + naam), "Bel terug", "");
        assertThat(WERKERS.visitor("Los " + naam, Rol.COORDINATOR)
                        .get(LIST)
                        .page()
                        .select(".wachtrijen a[href$=los]")
                        .text())
                .matches("Van niemand \\([1-9]\\d*\\)");
        assertThat(femke.get(LIST).page().select(".wachtrijen").text()).doesNotContain("Van niemand");
        assertThat(WERKERS.visitor("Los " + naam, Rol.COORDINATOR)
                        .get("/werkplek/")
                        .page()
                        .select("#niemand-kop + p a[href$='wachtrij=los']")
                        .text())
                .matches("[1-9]\\d* contactverzoek(en)?");
        assertThat(femke.get("/werkplek/").text()).doesNotContain("Van niemand");
    }
}
