package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coordinator divides the work of the eenheden of which she is that, and of no other; the eenheid it is for stays. */
class VerdelenIT extends Verzoekvoorbeeld {
    private String eigen = "";
    private Visitor hoofd = femke;
    private String ingrid = "";

    /** Somebody who is coordinator of an eenheid of her own, and lid of the one that the contactverzoek is for. */
    @BeforeEach
    void coordinatorElsewhere() {
        eigen = WERKERS.eenheid("Eigen " + naam);
        String wie = "Hoofd " + naam;
        String id = WERKERS.medewerker(wie);
        WERKERS.lid(id, eigen, "coordinator");
        WERKERS.lid(id, eenheid, "lid");
        hoofd = Visitor.signedIn(BALIE, new Medewerker(wie, wie, EnumSet.of(Rol.BEHANDELAAR, Rol.COORDINATOR), false));
        ingrid = WERKERS.medewerker("Ingrid " + naam);
        WERKERS.lid(ingrid, eigen, "lid");
    }

    private Seen verdeel(Visitor who, String voor, String hoe) {
        String versie = who.get(page()).page().select("[name=versie]").attr("value");
        return who.submit(
                "/werkplek/contactverzoeken/verdeling",
                Map.of("voor", voor, "hoe", hoe, "sleutel", sleutel(), "taak-" + taak, versie));
    }

    @Test
    void whereSheIsLidSheIsAsAnyLid() {
        assertThat(hoofd.get(page()).page().select("form[action$=/toewijzing]")).isEmpty();
        refused(hoofd, "toewijzing", Map.of("voor", ingrid), "Alleen een coördinator van de eenheid");
        assertThat(verdeel(hoofd, ingrid, "een").page().select("[data-gedaan]").text())
                .contains("0 van 1 toegewezen", "Alleen een coördinator van de eenheid");
        assertThat(verdeel(hoofd, eigen, "spreid")
                        .page()
                        .select("[data-gedaan]")
                        .text())
                .contains("0 van 1 toegewezen");
        String team = "/werkplek/contactverzoeken?wachtrij=team&eenheid=" + eenheid;
        assertThat(hoofd.get(team).page().select("[name^=taak-]")).isEmpty();
        assertThat(esra.get(team).page().select("[name^=taak-]")).hasSize(1);
        done(femke, "oppakking", Map.of());
        refused(hoofd, "oppakking", Map.of(), "heeft dit contactverzoek al");
        done(femke, "afronding", Map.of("reden", "Klaar"));
        refused(hoofd, "heropening", Map.of("reden", "Toch niet", "voor", ingrid), "Alleen een coördinator");
        done(esra, "heropening", Map.of("reden", "Toch niet", "voor", ingrid));
        assertThat(femke.get(page()).text()).contains("In behandeling bij Ingrid " + naam);
    }

    @Test
    void ofHerOwnEenheidAndOfNobodySheDividesIt() {
        done(femke, "doorsturing", Map.of("voor", eigen));
        done(hoofd, "toewijzing", Map.of("voor", ingrid));
        assertThat(hoofd.get(page()).text()).contains("In behandeling bij Ingrid " + naam);
        taak = MAKE.taak(contact, MAKE.actor("Elders " + naam), "Bel terug", "");
        assertThat(verdeel(hoofd, ingrid, "een").page().select("[data-gedaan]").text())
                .contains("1 van 1 toegewezen");
    }

    @Test
    void whoIsOfAnotherEenheidDoesItForTheEenheidItIsFor() {
        done(esra, "toewijzing", Map.of("voor", ingrid));
        assertThat(femke.get(page()).text())
                .contains("Voor EENHEID " + naam + " Er gaat", "In behandeling bij Ingrid " + naam);
        taak = MAKE.taak(contact, Werkers.actor(API, "EENHEID " + naam), "Bel terug", "");
        assertThat(verdeel(esra, eigen, "spreid").page().select("[data-gedaan]").text())
                .contains("1 van 1 toegewezen");
        assertThat(femke.get(page()).text()).contains("Voor EENHEID " + naam + " Er gaat");
        assertThat(taak().path("toegewezenAanActoren")).hasSize(2);
        taak = MAKE.taak(contact, MAKE.actor("Elders " + naam), "Bel terug", "");
        API.patch("/internetaken/" + taak, "{\"toegewezenAanActoren\": []}");
        done(hoofd, "toewijzing", Map.of("voor", ingrid));
        assertThat(hoofd.get(page()).text()).as("given, as there was none").contains("Voor Eigen " + naam);
    }

    @Test
    void howManyHaveNoNumberIsToldOnce() {
        String ander = MAKE.taak(contact, Werkers.actor(API, "EENHEID " + naam), "Bel ook", "");
        Map<String, String> twee = Map.of(
                "voor", eenheid, "hoe", "spreid", "taak-" + taak, "1", "taak-" + ander, "1", "sleutel", sleutel());
        assertThat(hoofd.submit("/werkplek/contactverzoeken/verdeling", twee)
                        .page()
                        .select("[data-gedaan]")
                        .text())
                .contains("0 van 2 toegewezen", "Niet toegewezen: 2 zonder nummer.");
    }

    private static String sleutel() {
        return UUID.randomUUID().toString();
    }

    @Test
    void itIsNotSentOnToWhoHasItAlready() {
        refused(femke, "doorsturing", Map.of("voor", eenheid), "Dit contactverzoek is al van Eenheid " + naam);
        String hanna = WERKERS.medewerker("Hanna " + naam);
        WERKERS.lid(hanna, eenheid, "lid");
        done(femke, "doorsturing", Map.of("voor", hanna));
        refused(esra, "doorsturing", Map.of("voor", hanna), "Dit contactverzoek is al van Hanna " + naam);
        refused(esra, "doorsturing", Map.of("voor", eenheid), "of geef het vrij");
        assertThat(logboek()).as("nothing was told of it").hasSize(1);
    }

    @Test
    void howManyWentToWhomIsTold() {
        String hanna = WERKERS.medewerker("Hanna " + naam);
        WERKERS.lid(hanna, eigen, "lid");
        Map<String, String> form = new HashMap<>(Map.of("voor", eigen, "hoe", "spreid", "sleutel", sleutel()));
        String actor = Werkers.actor(API, "Eigen " + naam);
        for (int i = 0; i < 3; i++) {
            form.put("taak-" + MAKE.taak(contact, actor, "Bel terug", ""), "1");
        }
        assertThat(hoofd.submit("/werkplek/contactverzoeken/verdeling", form)
                        .page()
                        .select("[data-gedaan]")
                        .text())
                .contains("3 van 3 toegewezen")
                .contains("Hanna %1$s: 1, Hoofd %1$s: 1, Ingrid %1$s: 1.".formatted(naam));
    }
}
