package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** A medewerker leaves, or an eenheid is closed: what is open goes to another in one act. */
class OverdragenIT extends Verzoekvoorbeeld {
    private static final String EENHEDEN = "/werkplek/beheer/eenheden/";
    private static final String MEDEWERKERS = "/werkplek/beheer/medewerkers/";

    private final Visitor fenna = Visitor.signedIn(BALIE, Rol.BEHEERDER);

    /** The address of a medewerker with so many open contactverzoeken, whom other programs know as somebody else besides. */
    private String vertrekker(String wie, List<String> taken, int aantal) {
        String id = WERKERS.medewerker(wie);
        WERKERS.lid(id, eenheid, "lid");
        WERKERS.api().patch("/medewerkers/" + id, """
                {"identiteiten": [{"objectId": "elders-%s", "codeRegister": "handmatig", "codeSoortObjectId": "naam"}]}""".formatted(wie));
        String ita = API.post("/actoren", """
                {"naam": "%1$s", "soortActor": "medewerker", "actoridentificator": {"objectId": "elders-%1$s", "codeObjecttype": "mdw",
                 "codeRegister": "handmatig", "codeSoortObjectId": "naam"}}""".formatted(wie)).uuid();
        Visitor zij = WERKERS.visitor(wie, Rol.BEHANDELAAR);
        String actor = Werkers.actor(API, "EENHEID " + naam);
        for (int i = 0; i < aantal; i++) {
            taak = MAKE.taak(contact, actor, "Bel terug " + i, "");
            if (i % 2 == 0) {
                done(zij, "oppakking", Map.of());
            } else {
                API.patch("/internetaken/" + taak, """
                        {"toegewezenAanActoren": [{"uuid": "%s"}, {"uuid": "%s"}]}""".formatted(actor, ita));
            }
            taken.add(taak);
        }
        return MEDEWERKERS + id;
    }

    private Seen draagOver(String adres, String voor) {
        return fenna.submit(
                adres + "/overdracht",
                Map.of("voor", voor, "sleutel", UUID.randomUUID().toString()));
    }

    private List<String> namen(String id) {
        List<String> namen = new ArrayList<>();
        API.get("/internetaken/" + id)
                .body()
                .path("toegewezenAanActoren")
                .forEach(actor ->
                        namen.add(API.get("/actoren/" + actor.path("uuid").asText())
                                .body()
                                .path("naam")
                                .asText()));
        return namen;
    }

    private static List<JsonNode> logboek(String id) {
        List<JsonNode> regels = new ArrayList<>();
        WERKERS.api()
                .get("/activiteiten?internetaak__uuid=" + id)
                .body()
                .path("results")
                .forEach(regels::add);
        return regels;
    }

    /** The form of a row, with which it is switched off. */
    private static Map<String, String> uit(Seen page) {
        return BeheerIT.form(page, Map.of("indicatieActief", "nee"));
    }

    @Test
    void fortyOpenTakenGoToAColleagueInOneAct() {
        List<String> taken = new ArrayList<>();
        String adres = vertrekker("Vera" + naam, taken, 40);
        String klaar = taken.removeLast();
        API.patch("/internetaken/" + klaar, "{\"status\": \"verwerkt\"}");
        Seen off = fenna.submit(adres, uit(fenna.get(adres)));
        assertThat(off.text()).contains("Er wachten 39 contactverzoeken");
        assertThat(off.page().select("a[href$=/overdracht]")).hasSize(1);
        assertThat(off.text()).as("she sees nothing of klanten").doesNotContain("Over " + naam);

        String opvolger = WERKERS.medewerker("Opvolger" + naam);
        WERKERS.lid(opvolger, eenheid, "lid");
        assertThat(draagOver(adres, opvolger).text()).contains("39 contactverzoeken zijn overgedragen");
        for (String id : taken) {
            assertThat(namen(id)).containsExactlyInAnyOrder("EENHEID " + naam, "Opvolger" + naam);
            JsonNode regel = logboek(id).getFirst();
            assertThat(regel.path("soortActiviteit").asText()).isEqualTo("toegewezen");
            assertThat(regel.path("betreft").asText()).isEqualTo("Opvolger" + naam);
        }
        assertThat(namen(klaar)).as("what is done stays hers").contains("Vera" + naam);
        assertThat(fenna.get(adres).text()).doesNotContain("Open werk");
        assertThat(fenna.get(adres + "/overdracht").text()).contains("geen werk meer");
    }

    @Test
    void theyGoBackToTheEenheidTheyAreFor() {
        List<String> taken = new ArrayList<>();
        String adres = vertrekker("Bea" + naam, taken, 2);
        taak = MAKE.taak(contact, MAKE.actor("Bea-alleen" + naam), "Bel", "");
        assertThat(draagOver(adres, "terug").text()).contains("2 contactverzoeken zijn overgedragen");
        for (String id : taken) {
            assertThat(namen(id)).containsExactly("EENHEID " + naam);
        }
    }

    @Test
    void aTaakOfNoEenheidNeedsSomebodyAndNothingIsHandedOverWithoutHer() {
        String id = WERKERS.medewerker("Los" + naam);
        String actor = API.post("/actoren", """
                {"naam": "Los%1$s", "soortActor": "medewerker", "actoridentificator": {"objectId": "Los%1$s", "codeObjecttype": "mdw",
                 "codeRegister": "balie", "codeSoortObjectId": "id"}}""".formatted(naam)).uuid();
        taak = MAKE.taak(contact, actor, "Bel", "");
        Seen seen = fenna.post(MEDEWERKERS + id + "/overdracht", Map.of("voor", "terug"));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#voor-fout").text()).contains("Kies wie het krijgt");
        assertThat(namen(taak)).containsExactly("Los" + naam);
        assertThat(fenna.post(MEDEWERKERS + id + "/overdracht", Map.of("voor", id))
                        .status())
                .isEqualTo(422);
        assertThat(fenna.post(MEDEWERKERS + id + "/overdracht", Map.of()).status())
                .isEqualTo(422);
        assertThat(draagOver(MEDEWERKERS + id, eenheid).text()).contains("1 contactverzoek is overgedragen");
        assertThat(namen(taak)).containsExactly("EENHEID " + naam);
    }

    @Test
    void theWorkOfAClosedEenheidGoesToAnotherAndPeopleKeepTheirs() {
        done(femke, "oppakking", Map.of());
        String behandelaar = namen(taak).stream()
                .filter(wie -> wie.startsWith("Lid "))
                .findFirst()
                .orElseThrow();
        String los = MAKE.taak(contact, Werkers.actor(API, "EENHEID " + naam), "Bel", "");
        String adres = EENHEDEN + eenheid;
        assertThat(fenna.submit(adres, uit(fenna.get(adres))).text()).contains("Er wachten 2 contactverzoeken");
        String ander = WERKERS.eenheid("Ander " + naam);
        assertThat(fenna.get(adres + "/overdracht").page().select("#voor option[value=" + ander + "]"))
                .hasSize(1);
        assertThat(draagOver(adres, ander).text()).contains("2 contactverzoeken zijn overgedragen");
        assertThat(namen(taak)).containsExactlyInAnyOrder("Ander " + naam, behandelaar);
        assertThat(namen(los)).containsExactly("Ander " + naam);
        assertThat(logboek(los).getFirst().path("soortActiviteit").asText()).isEqualTo("toegewezen");
    }

    @Test
    void whoSendsItTwiceHandsOverOnce() {
        List<String> taken = new ArrayList<>();
        String adres = vertrekker("Tess" + naam, taken, 1);
        Map<String, String> typed =
                Map.of("voor", eenheid, "sleutel", UUID.randomUUID().toString());
        fenna.submit(adres + "/overdracht", typed);
        int regels = logboek(taken.getFirst()).size();
        assertThat(fenna.submit(adres + "/overdracht", typed).text()).contains("al gedaan");
        assertThat(logboek(taken.getFirst())).hasSize(regels);
    }
}
