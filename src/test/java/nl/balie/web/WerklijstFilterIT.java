package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** The work list narrowed: to a colleague, an eenheid or days, by numbers; and all that a coordinator divides. */
class WerklijstFilterIT extends Verzoekvoorbeeld {
    private static final String LIST = "/werkplek/contactverzoeken";

    /** The onderwerpen of a list, in its order. */
    private static List<String> onderwerpen(Seen seen) {
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        return seen.page().select("table tbody th").eachText();
    }

    private static List<String> gekozen(Seen seen) {
        return seen.page().select(".gekozen a").eachText();
    }

    private String nieuw(String onderwerp, String actor) {
        return MAKE.taak(MAKE.contact(onderwerp + " " + naam, false), actor, "Bel terug", "");
    }

    @Test
    void aCoordinatorSeesAllOfHerEenhedenAtOnce() {
        String tweede = WERKERS.eenheid("Tweede " + naam);
        String esraId = WERKERS.medewerker("Chef " + naam);
        WERKERS.lid(esraId, eenheid, "coordinator");
        WERKERS.lid(esraId, tweede, "lid");
        Visitor chef = WERKERS.visitor("Chef " + naam, Rol.BEHANDELAAR);
        nieuw("Tweede", Werkers.actor(API, "Tweede " + naam));
        done(femke, "oppakking", Map.of());
        Seen seen = chef.get(LIST + "?wachtrij=alle&sorteer=gevraagd");
        assertThat(onderwerpen(seen)).containsExactly("Over " + naam, "Tweede " + naam);
        assertThat(seen.page().select(".wachtrijen [aria-current]").text()).isEqualTo("Alle");
        assertThat(seen.page().select("[data-nieuw-sinds]")).hasSize(1);
        Seen een = chef.get(LIST + "?wachtrij=alle&eenheid=" + tweede);
        assertThat(onderwerpen(een)).containsExactly("Tweede " + naam);
        assertThat(een.page().select(".wachtrijen [aria-current]").text()).isEqualTo("Alle");
        assertThat(gekozen(een)).containsExactly("Voor Tweede " + naam + " × weglaten");
        Seen weer = chef.get(een.page().expectFirst(".gekozen a").attr("href"));
        assertThat(onderwerpen(weer)).hasSize(2);
        assertThat(femke.get(LIST + "?wachtrij=alle").status()).isEqualTo(403);
        assertThat(femke.get(LIST).page().select(".wachtrijen").text()).doesNotContain("Alle");
        assertThat(WERKERS.visitor("Los " + naam, Rol.COORDINATOR)
                        .get(LIST + "?wachtrij=alle")
                        .text())
                .doesNotContain("Over " + naam);
    }

    @Test
    void itIsNarrowedToWhoHasIt() {
        String hanna = WERKERS.medewerker("Hanna " + naam);
        WERKERS.lid(hanna, eenheid, "lid");
        done(esra, "toewijzing", Map.of("voor", hanna));
        nieuw("Vrij", taak().at("/toegewezenAanActoren/0/uuid").asText());
        taak = nieuw("Mijn", taak().at("/toegewezenAanActoren/0/uuid").asText());
        done(femke, "oppakking", Map.of());
        String team = LIST + "?wachtrij=team&eenheid=" + eenheid + "&behandelaar=";
        assertThat(onderwerpen(femke.get(team + "niemand"))).containsExactly("Vrij " + naam);
        assertThat(onderwerpen(femke.get(team + "ik"))).containsExactly("Mijn " + naam);
        Seen seen = femke.get(team + hanna);
        assertThat(onderwerpen(seen)).containsExactly("Over " + naam);
        assertThat(gekozen(seen)).containsExactly("Bij Hanna " + naam + " × weglaten");
        assertThat(seen.page().select("#behandelaar [selected]").text()).isEqualTo("Hanna " + naam);
        assertThat(onderwerpen(femke.get(seen.page().expectFirst(".gekozen a").attr("href"))))
                .hasSize(3);
        assertThat(onderwerpen(gijs.get(team + "ik"))).isEmpty();
        done(femke, "afronding", Map.of("reden", "Klaar"));
        assertThat(onderwerpen(gijs.get(LIST + "?wachtrij=afgerond&eenheid=" + eenheid)))
                .containsExactly("Mijn " + naam);
    }

    @Test
    void whatWasAskedAndAnsweredIsFound() {
        String actor = taak().at("/toegewezenAanActoren/0/uuid").asText();
        String gevraagd = MAKE.taak(MAKE.contact("Gevraagd " + naam, false), actor, "Stuur de brochure", "");
        MAKE.taak(MAKE.contact("Toegelicht " + naam, false), actor, "Bel terug", "Over de 100% lantaarn");
        WERKERS.api().post("/antwoorden", """
                {"internetaak": {"uuid": "%s"}, "vraagtekst": "Waar?", "soortVraag": "kort", "antwoord": "Bij de molen"}""".formatted(gevraagd));
        String team = LIST + "?wachtrij=team&eenheid=" + eenheid;
        assertThat(zoek(team, "BROCHURE")).containsExactly("Gevraagd " + naam);
        assertThat(zoek(team, "molen")).containsExactly("Gevraagd " + naam);
        assertThat(zoek(team, "100% lantaarn")).containsExactly("Toegelicht " + naam);
        assertThat(zoek(team, "%molen%")).isEmpty();
    }

    private List<String> zoek(String lijst, String woorden) {
        return onderwerpen(femke.submit(lijst.replace("?", "/zoeken?"), Map.of("woorden", woorden)));
    }

    @Test
    void thePageOfOneLeadsBackToTheListThatItWasOpenedFrom() {
        String lijst = LIST + "?wachtrij=team&eenheid=" + eenheid + "&behandelaar=niemand&aantal=50";
        String hier = femke.get(lijst).page().expectFirst("tbody th a").attr("href");
        assertThat(terug(femke.get(hier))).isEqualTo(lijst);
        Map<String, String> form = form(femke, Map.of("toelichting", ""));
        form.put("lijst", lijst.replaceFirst(".*\\?", ""));
        assertThat(terug(femke.post(page() + "/toelichtingen", form)))
                .as("with a fault")
                .isEqualTo(lijst);
        form.putAll(Map.of("toelichting", "Klopt", "sleutel", "anders"));
        Seen done = femke.submit(page() + "/toelichtingen", form);
        assertThat(terug(done)).as("after what she did").isEqualTo(lijst);
        assertThat(done.page().select("[data-gedaan]").text()).contains("Je toelichting staat erbij.");
        assertThat(terug(femke.get(page()))).as("from elsewhere").isEqualTo(LIST);
        assertThat(femke.get(page() + "?lijst=wachtrij%3Dnergens").status()).isEqualTo(404);
        Map<String, String> weg = form(femke, Map.of("voor", WERKERS.eenheid("Ander " + naam)));
        weg.put("lijst", lijst.replaceFirst(".*\\?", ""));
        assertThat(femke.post(page() + "/doorsturing", weg).location())
                .as("it is not hers any more")
                .isEqualTo(lijst);
    }

    private static String terug(Seen seen) {
        return seen.page().select("a:contains(Terug naar de lijst)").attr("href");
    }

    @Test
    void itIsNarrowedToTheDaysOnWhichItWasAsked() {
        String team = LIST + "?wachtrij=team&eenheid=" + eenheid;
        String vandaag = LocalDate.now(Contactregel.AMSTERDAM).toString();
        String morgen = LocalDate.now(Contactregel.AMSTERDAM).plusDays(1).toString();
        assertThat(onderwerpen(femke.get(team + "&van=" + vandaag + "&tot=" + vandaag)))
                .hasSize(1);
        assertThat(onderwerpen(femke.get(team + "&van=" + morgen))).isEmpty();
        assertThat(onderwerpen(femke.get(team + "&tot=2026-01-01"))).isEmpty();
        Seen seen = femke.get(team + "&van=2026-01-02&tot=" + morgen);
        assertThat(gekozen(seen).getFirst()).startsWith("Gevraagd vanaf 2 jan");
        assertThat(gekozen(seen).getLast()).startsWith("Gevraagd tot en met");
        Seen wrong = femke.get(team + "&van=morgen&tot=x");
        assertThat(onderwerpen(wrong)).as("what is no day narrows nothing").hasSize(1);
        assertThat(wrong.page().select(".fout .reden").eachText())
                .containsExactly("Vul een dag in, zoals 2026-01-31.", "Vul een dag in, zoals 2026-01-31.");
    }

    @Test
    void theNumberOfAContactpogingFindsWhatItWasFor() {
        Map<String, String> poging =
                Map.of("gelukt", "nee", "kanaal", "telefoon", "toelichting", "Niemand thuis", "opnieuw", "");
        done(femke, "contactpogingen", poging);
        done(femke, "contactpogingen", poging);
        List<String> nummers = femke.get(page()).page().select(".logboek a").eachText().stream()
                .map(tekst -> tekst.replaceAll("\\D", ""))
                .toList();
        assertThat(nummers).hasSize(2).allSatisfy(nummer -> assertThat(nummer).isNotEmpty());
        for (String nummer : nummers) {
            String found = femke.post(LIST + "/zoeken?wachtrij=team&eenheid=" + eenheid, Map.of("woorden", nummer))
                    .location();
            assertThat(found).doesNotContain(nummer);
            assertThat(onderwerpen(femke.get(found))).containsExactly("Over " + naam);
        }
    }
}
