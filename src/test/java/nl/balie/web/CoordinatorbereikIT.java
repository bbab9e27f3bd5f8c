package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which contactverzoeken a coordinator looks after: those of her eenheid and of its people, of whose place she takes, and of nobody. */
class CoordinatorbereikIT extends Verzoekvoorbeeld {
    /** Does it stand in this list of hers? */
    private boolean inLijst(Visitor who, String lijst) {
        return who.get(lijst).page().select("tbody a").eachAttr("href").stream()
                .anyMatch(href -> href.replaceFirst("\\?.*", "").equals(page()));
    }

    @Test
    void whatAProgramGivesToSomebodyAloneIsForTheCoordinatorOfHerEenheid() {
        String wie = "Hanna " + naam;
        String hanna = WERKERS.medewerker(wie);
        WERKERS.lid(hanna, eenheid, "lid");
        String actor = MAKE.medewerker(wie);
        taak = MAKE.taak(contact, actor, "Bel terug", "");
        Visitor hoofd = WERKERS.visitor("Hoofd " + naam, Rol.BEHANDELAAR);
        WERKERS.lid(WERKERS.medewerker("Hoofd " + naam), eenheid, "coordinator");
        String team = "/werkplek/contactverzoeken?wachtrij=team&sorteer=-gevraagd&eenheid=" + eenheid;
        for (Visitor coordinator : new Visitor[] {esra, hoofd}) {
            Visitor.Seen lijst = coordinator.get(team);
            assertThat(inLijst(coordinator, team)).isTrue();
            assertThat(lijst.page().select(".wachtrijen [aria-current]").text()).contains("(2, 1 nog van niemand)");
            assertThat(coordinator.get(page()).text()).contains("In behandeling bij", "Toewijzen aan een collega");
            assertThat(coordinator.get("/werkplek/contacten/" + contact).page().select("a[href='" + page() + "']"))
                    .hasSize(1);
        }
        assertThat(femke.get(page()).status()).isEqualTo(404);
        String ander = WERKERS.eenheid("Ander " + naam);
        WERKERS.lid(ander, Rol.COORDINATOR);
        API.patch("/internetaken/" + taak, """
                {"toegewezenAanActoren": [{"uuid": "%s"}, {"uuid": "%s"}]}""".formatted(actor, Werkers.actor(API, "Ander " + naam)));
        assertThat(esra.get(page()).status())
                .as("it is of an eenheid with a coordinator of its own")
                .isEqualTo(404);
        assertThat(inLijst(esra, team)).isFalse();
    }

    @Test
    void whatIsLateWhereNobodyDividesTheWorkIsForEveryCoordinator() {
        String zonder = WERKERS.eenheid("Zonder " + naam);
        Visitor lid = WERKERS.lid(zonder, Rol.BEHANDELAAR);
        taak = MAKE.taak(contact, Werkers.actor(API, "Zonder " + naam), "Bel terug", "");
        String los = "/werkplek/contactverzoeken?wachtrij=los&sorteer=-gevraagd";
        assertThat(esra.get(page()).status()).as("in time").isEqualTo(404);
        assertThat(inLijst(esra, los)).isFalse();
        WERKERS.api().patch("/internetaken/" + taak, "{\"uiterlijkOp\": \"2020-01-31T10:00:00Z\"}");
        assertThat(lid.get(page()).status()).isEqualTo(200);
        assertThat(esra.get(page()).text()).contains("Toewijzen aan een collega");
        assertThat(inLijst(esra, los)).isTrue();
        WERKERS.lid(zonder, Rol.COORDINATOR);
        assertThat(esra.get(page()).status()).isEqualTo(404);
        assertThat(inLijst(esra, los)).isFalse();
    }

    @Test
    void whoTakesThePlaceOfACoordinatorDividesTheWorkOfHerEenheid() {
        String hoofd = WERKERS.medewerker("Hoofd " + naam);
        WERKERS.lid(hoofd, eenheid, "coordinator");
        String ingrid = WERKERS.medewerker("Ingrid " + naam);
        Visitor vervanger = WERKERS.visitor("Ingrid " + naam, Rol.BEHANDELAAR);
        assertThat(vervanger.get(page()).status()).isEqualTo(404);
        WERKERS.api().patch("/medewerkers/" + hoofd, """
                {"afwezigTot": "%s", "vervanger": {"uuid": "%s"}}""".formatted(LocalDate.now(Contactregel.AMSTERDAM), ingrid));
        assertThat(vervanger
                        .get("/werkplek/contactverzoeken")
                        .page()
                        .select(".wachtrijen")
                        .text())
                .contains("Eenheid " + naam + " (1, 1 nog van niemand)");
        assertThat(vervanger.get(page()).text()).contains("Toewijzen aan een collega");
        WERKERS.lid(ingrid, eenheid, "lid");
        assertThat(vervanger.get(page()).text()).as("a lid besides").contains("Toewijzen aan een collega");
        WERKERS.api().patch("/medewerkers/" + hoofd, "{\"afwezigTot\": \"2020-01-31\"}");
        assertThat(vervanger.get(page()).text()).as("she is back").doesNotContain("Toewijzen aan een collega");
    }

    @Test
    void whatAProgramGivesToWhoBelongsToNoEenheidIsHersAndOfEveryCoordinator() {
        String wie = "Fenna " + naam;
        String fenna = WERKERS.medewerker(wie);
        taak = MAKE.taak(contact, MAKE.medewerker(wie), "Bel terug", "");
        assertThat(WERKERS.visitor(wie, Rol.BEHANDELAAR).get(page()).status()).isEqualTo(200);
        assertThat(esra.get(page()).status()).isEqualTo(200);
        String los = "/werkplek/contactverzoeken?wachtrij=los&sorteer=-gevraagd";
        assertThat(inLijst(esra, los)).isTrue();
        WERKERS.lid(fenna, WERKERS.eenheid("Ander " + naam), "lid");
        assertThat(esra.get(page()).status()).isEqualTo(404);
        assertThat(inLijst(esra, los)).isFalse();
    }

    @Test
    void whatNobodyHereDoesIsForEveryCoordinator() {
        taak = MAKE.taak(contact, MAKE.actor("Elders " + naam), "Bel terug", "");
        assertThat(femke.get(page()).status()).isEqualTo(404);
        Visitor ander = WERKERS.visitor("Los " + naam, Rol.COORDINATOR);
        assertThat(ander.get(page()).status()).isEqualTo(200);
        done(ander, "doorsturing", Map.of("voor", eenheid));
        assertThat(ander.get(page()).status()).isEqualTo(404);
        assertThat(femke.get(page()).status()).isEqualTo(200);
    }

    @Test
    void whatGoesWhereNobodyWorksIsForEveryCoordinator() {
        String leeg = WERKERS.eenheid("Leeg " + naam);
        assertThat(femke.submit(page() + "/doorsturing", form(femke, Map.of("voor", leeg)))
                        .text())
                .as("it is not hers any more, and she is told it is done")
                .contains("Het contactverzoek is doorgestuurd.");
        Visitor ander = WERKERS.visitor("Los " + naam, Rol.COORDINATOR);
        assertThat(ander.get(page()).status()).isEqualTo(200);
    }
}
