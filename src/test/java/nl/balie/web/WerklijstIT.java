package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** The work list: what stands in which queue for whom, narrowed, sorted, a page at a time, and many assigned at once. */
class WerklijstIT extends Verzoekvoorbeeld {
    private static final String LIST = "/werkplek/contactverzoeken";

    /** The onderwerpen of a list, in its order. */
    private static List<String> onderwerpen(Seen seen) {
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        return seen.page().select("table tbody th").eachText();
    }

    private String team() {
        return LIST + "?wachtrij=team&eenheid=" + eenheid;
    }

    /** As many more for the same eenheid. */
    private List<String> meer(int aantal) {
        String actor = taak().at("/toegewezenAanActoren/0/uuid").asText();
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < aantal; i++) {
            taken.add(MAKE.taak(MAKE.contact("Nummer %02d %s".formatted(i, naam), false), actor, "Bel terug", ""));
        }
        return taken;
    }

    @Test
    void whatAnEenheidHasToDoStandsInTheQueueOfItsPeople() {
        Seen seen = femke.get(team());
        assertThat(onderwerpen(seen)).containsExactly("Over " + naam);
        assertThat(seen.page().select(".wachtrijen [aria-current]").text())
                .isEqualTo("Eenheid " + naam + " (1, 1 nog van niemand)");
        assertThat(seen.page().select("table").text()).contains("Aaltje " + naam, "EENHEID " + naam);
        assertThat(onderwerpen(femke.get(LIST))).isEmpty();
        done(femke, "oppakking", Map.of());
        assertThat(onderwerpen(femke.get(LIST))).containsExactly("Over " + naam);
        assertThat(onderwerpen(femke.get(team() + "&behandelaar=niemand"))).isEmpty();
        assertThat(femke.get(team()).page().select(".wachtrijen").text()).contains("Voor mij (1)", naam + " (1)");
        done(femke, "afronding", Map.of("reden", "Klaar"));
        assertThat(onderwerpen(femke.get(team()))).isEmpty();
        assertThat(onderwerpen(femke.get(LIST + "?wachtrij=afgerond"))).containsExactly("Over " + naam);
    }

    @Test
    void whoBelongsElsewhereSeesNothingOfIt() {
        Visitor hanna = WERKERS.lid(WERKERS.eenheid("Ander " + naam), Rol.BEHANDELAAR);
        assertThat(onderwerpen(hanna.get(team()))).isEmpty();
        assertThat(onderwerpen(hanna.get(LIST + "?wachtrij=afgerond"))).isEmpty();
        assertThat(hanna.get(LIST + "?wachtrij=los").status()).isEqualTo(403);
        assertThat(hanna.get(team()).text()).doesNotContain(naam + " (1");
    }

    @Test
    void aPageEndsWhereTheNextBegins() {
        meer(60);
        List<String> all = new ArrayList<>();
        String next = team() + "&sorteer=gevraagd";
        int pages = 0;
        while (!next.isEmpty()) {
            Seen seen = femke.get(next);
            all.addAll(onderwerpen(seen));
            next = seen.page().select("a[rel=next]").attr("href");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(all).hasSize(61).doesNotHaveDuplicates().startsWith("Over " + naam, "Nummer 00 " + naam);
        assertThat(onderwerpen(femke.get(team() + "&sorteer=-gevraagd&aantal=100")))
                .hasSize(61)
                .startsWith("Nummer 59 " + naam);
    }

    @Test
    void wordsNamesAndNumbersFindAndDoNotStandInTheAddress() {
        meer(2);
        String nummer = MAKE.taaknummer(taak);
        Map<String, String> found = Map.of(
                "over",
                "Over " + naam,
                naam.toUpperCase(Locale.ROOT) + " aaltje",
                "Over " + naam,
                nummer,
                "Over " + naam,
                "01",
                "Nummer 01 " + naam);
        found.forEach((typed, onderwerp) -> {
            Seen sent = femke.post(LIST + "/zoeken?wachtrij=team&eenheid=" + eenheid, Map.of("woorden", typed));
            assertThat(sent.location()).doesNotContain(naam).doesNotContain(nummer);
            Seen seen = femke.get(sent.location());
            assertThat(onderwerpen(seen)).as(typed).containsExactly(onderwerp);
            assertThat(seen.page().select(".gekozen a").text()).contains("Zoekwoorden");
            assertThat(gijs.get(sent.location()).status())
                    .as("of somebody else")
                    .isEqualTo(404);
        });
    }

    @Test
    void whatNobodyCanHaveChosenLeadsNowhere() {
        for (String query : List.of(
                "?wachtrij=x",
                "?sorteer=naam",
                "?na=x_1",
                "?na=2026-01-01T00:00Z",
                "?aantal=7",
                "?eenheid=x",
                "?zoek=x",
                "?kanaal=%00",
                "?na=%2B999999999-01-01T00:00Z_1")) {
            assertThat(femke.get(LIST + query).status()).as(query).isEqualTo(404);
        }
    }

    @Test
    void whatWasPutOutIsFollowed() {
        String kcm = "Kcm " + naam;
        MAKE.deelname(contact, MAKE.medewerker(kcm));
        taak = MAKE.taak(contact, taak().at("/toegewezenAanActoren/0/uuid").asText(), "Bel terug", "");
        Visitor anneke = WERKERS.visitor(kcm, Rol.KCM);
        Seen seen = anneke.get(LIST);
        assertThat(onderwerpen(seen)).containsExactly("Over " + naam);
        assertThat(seen.page().select("form[data-oppakken]")).isEmpty();
        assertThat(seen.page().select(".wachtrijen").text()).contains("Door mij uitgezet (1)");
    }

    @Test
    void whatCameSinceIsTold() {
        Seen seen = femke.get(team());
        String asked = seen.page().select("[data-nieuw-sinds]").attr("data-nieuw-bij") + "&sinds="
                + seen.page().select("[data-nieuw-sinds]").attr("data-nieuw-sinds");
        assertThat(femke.get(asked).response().body()).isEmpty();
        meer(2);
        assertThat(femke.get(asked).response().body()).isEqualTo("2 nieuwe contactverzoeken");
    }

    /** What is told when it is asked what came since this page was made. */
    private String nieuw(Visitor who, Seen seen) {
        String asked = seen.page().select("[data-nieuw-sinds]").attr("data-nieuw-bij") + "&sinds="
                + seen.page().select("[data-nieuw-sinds]").attr("data-nieuw-sinds");
        return who.get(asked).response().body();
    }

    @Test
    void whatStoodThereAlreadyIsNotNewWhateverIsDoneWithIt() {
        Seen team = femke.get(team());
        Seen mijn = femke.get(LIST);
        Seen vrij = femke.get(team() + "&behandelaar=niemand");
        done(femke, "oppakking", Map.of());
        assertThat(nieuw(femke, team)).as("the eenheid had it").isEmpty();
        assertThat(nieuw(femke, mijn)).as("she had not").isEqualTo("1 nieuw contactverzoek");
        Seen later = femke.get(LIST);
        done(esra, "vrijgave", Map.of());
        done(femke, "afronding", Map.of("reden", "Klaar"));
        assertThat(nieuw(femke, team)).isEmpty();
        done(femke, "heropening", Map.of("reden", "Toch niet"));
        assertThat(nieuw(femke, team)).as("it is open again").isEqualTo("1 nieuw contactverzoek");
        assertThat(nieuw(femke, later)).as("not for her").isEmpty();
        meer(1);
        assertThat(nieuw(femke, vrij)).isEqualTo("2 nieuwe contactverzoeken");
        assertThat(nieuw(femke, femke.get(team() + "&kanaal=email"))).isEmpty();
    }

    @Test
    void whatIsNewInANarrowedListMeetsWhatItIsNarrowedTo() {
        Seen email = femke.get(team() + "&kanaal=email");
        meer(1);
        assertThat(nieuw(femke, email)).isEmpty();
        String searched = femke.post(LIST + "/zoeken?wachtrij=team&eenheid=" + eenheid, Map.of("woorden", "Nummer"))
                .location();
        Seen seen = femke.get(searched);
        meer(1);
        assertThat(nieuw(femke, seen)).isEqualTo("1 nieuw contactverzoek");
    }

    private Map<String, String> chosen(List<String> taken, String voor, String hoe) {
        Map<String, String> fields = new HashMap<>(
                Map.of("voor", voor, "hoe", hoe, "sleutel", UUID.randomUUID().toString()));
        taken.forEach(each -> fields.put("taak-" + each, versie(each) + " " + nummer(each)));
        return fields;
    }

    private static String nummer(String taak) {
        return API.get("/internetaken/" + taak).body().path("nummer").asText("");
    }

    /** The version of a taak, as its ETag has it. */
    private static String versie(String taak) {
        return API.get("/internetaken/" + taak)
                .response()
                .headers()
                .firstValue("ETag")
                .orElse("")
                .replaceAll("\\D", "");
    }

    @Test
    void aCoordinatorAssignsManyAtOnceAndHearsByNumberWhatCouldNotBe() {
        List<String> taken = meer(5);
        List<String> nummers = taken.stream().map(MAKE::taaknummer).sorted().toList();
        String hanna = WERKERS.medewerker("Hanna " + naam);
        WERKERS.lid(hanna, eenheid, "lid");
        Map<String, String> form = chosen(taken, hanna, "een");
        String afgerond = taken.getFirst();
        String gewijzigd = taken.get(1);
        API.patch("/internetaken/" + afgerond, "{\"status\": \"verwerkt\"}");
        API.patch("/internetaken/" + gewijzigd, "{\"toelichting\": \"Anders\"}");
        String elders = taken.get(2);
        API.patch(
                "/internetaken/" + elders,
                "{\"toegewezenAanActoren\": [{\"uuid\": \"%s\"}]}".formatted(MAKE.actor("Elders " + naam)));
        Visitor hoofd = WERKERS.lid(eenheid, Rol.BEHANDELAAR);
        Seen seen = esra.submit(LIST + "/verdeling?wachtrij=team&eenheid=" + eenheid, form);
        String told = seen.page().select("[data-gedaan]").text();
        assertThat(told)
                .contains("Niet toegewezen: " + nummer(afgerond) + ". Intussen afgerond.")
                .contains(nummer(gewijzigd));
        assertThat(seen.page().select("table").text()).contains("Hanna " + naam);
        assertThat(nummers).allSatisfy(nummer -> assertThat(told).contains(nummer));
        assertThat(hoofd.submit(LIST + "/verdeling", chosen(taken, hanna, "een"))
                        .text())
                .contains("0 van 5 toegewezen.", "Er niet meer, of niet van jouw eenheid.", "Alleen een coördinator");
    }

    @Test
    void whatCanNotBeAssignedAtAllIsAFaultOfTheForm() {
        List<String> taken = meer(1);
        assertThat(esra.post(LIST + "/verdeling", chosen(List.of(), eenheid, "een"))
                        .status())
                .isEqualTo(422);
        assertThat(esra.post(LIST + "/verdeling", chosen(taken, "", "een")).status())
                .isEqualTo(422);
        String weg = WERKERS.medewerker("Weg " + naam);
        WERKERS.api().patch("/medewerkers/" + weg, "{\"indicatieActief\": false}");
        Seen seen = esra.post(LIST + "/verdeling?wachtrij=team", chosen(taken, weg, "een"));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("[role=alert]").text()).contains("is uitgeschakeld");
    }

    @Test
    void theWorkOfAnEenheidIsSpreadEvenly() {
        List<String> taken = meer(9);
        esra.submit(LIST + "/verdeling?wachtrij=team&eenheid=" + eenheid, chosen(taken, eenheid, "spreid"));
        for (Visitor each : List.of(femke, gijs, esra)) {
            assertThat(onderwerpen(each.get(LIST))).hasSize(3);
        }
    }
}
