package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose a contactverzoek is: who may see it and do something with it, and to whom it can be given. */
class BehandelbereikIT extends Verzoekvoorbeeld {
    @Test
    void itIsSentOnToAnotherEenheidAndBack() {
        String ander = WERKERS.eenheid("Ander " + naam);
        Visitor hanna = WERKERS.lid(ander, Rol.BEHANDELAAR);
        assertThat(hanna.get(page()).status()).isEqualTo(404);
        assertThat(femke.post(page() + "/doorsturing", form(femke, Map.of("voor", ander, "reden", "Hoort daar")))
                        .status())
                .isEqualTo(303);
        assertThat(femke.get(page()).status()).as("it is not hers any more").isEqualTo(404);
        assertThat(femke.post(page() + "/toelichtingen", Map.of("toelichting", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(hanna.get(page()).text()).contains("Doorgestuurd naar Ander " + naam, "Intern: Hoort daar");
        assertThat(hanna.post(page() + "/doorsturing", form(hanna, Map.of("voor", eenheid)))
                        .status())
                .isEqualTo(303);
        assertThat(femke.get(page()).status()).isEqualTo(200);
        JsonNode actor = API.get("/actoren?actoridentificatorObjectId=Ander " + naam.replace(" ", "%20"))
                .body();
        assertThat(actor.at("/results/0/actoridentificator/codeObjecttype").asText(""))
                .isIn("afd", "");
    }

    @Test
    void aMedewerkerGetsItForTheEenheidThatSheBelongsTo() {
        String hanna = WERKERS.medewerker("Hanna " + naam);
        WERKERS.lid(hanna, eenheid, "lid");
        done(esra, "toewijzing", Map.of("voor", hanna));
        assertThat(femke.get(page()).text())
                .contains("In behandeling bij Hanna " + naam, "Toegewezen aan Hanna " + naam);
        assertThat(taak().path("toegewezenAanActoren")).hasSize(2);
        assertThat(WERKERS.visitor("hanna " + naam, Rol.BEHANDELAAR).get(page()).text())
                .as("capitals tell nobody apart")
                .contains("Vrijgeven");
    }

    @Test
    void whoTakesAPlaceDoesTheWorkOfWhoIsAway() {
        String hanna = WERKERS.medewerker("Hanna " + naam);
        WERKERS.lid(hanna, eenheid, "lid");
        done(esra, "toewijzing", Map.of("voor", hanna));
        taak = MAKE.taak(contact, hanna(), "Bel terug", "");
        String ingrid = WERKERS.medewerker("Ingrid " + naam);
        Visitor vervanger = WERKERS.visitor("Ingrid " + naam, Rol.BEHANDELAAR);
        assertThat(vervanger.get(page()).status()).isEqualTo(404);
        WERKERS.api().patch("/medewerkers/" + hanna, """
                {"afwezigTot": "%s", "vervanger": {"uuid": "%s"}}""".formatted(LocalDate.now(Contactregel.AMSTERDAM), ingrid));
        assertThat(vervanger.get("/werkplek/contactverzoeken").text()).contains("Hanna " + naam + " (afwezig)");
        assertThat(done(vervanger, "oppakking", Map.of()).text()).contains("In behandeling bij Ingrid " + naam);
        taak = MAKE.taak(contact, hanna(), "Bel terug", "");
        WERKERS.api().patch("/medewerkers/" + hanna, "{\"afwezigTot\": \"2020-01-31\"}");
        assertThat(vervanger.get(page()).status()).as("she is back").isEqualTo(404);
    }

    /** The actor that Hanna is at the workplace. */
    private String hanna() {
        return API.get("/actoren?actoridentificatorObjectId=Hanna " + naam)
                .body()
                .at("/results/0/uuid")
                .asText();
    }

    @Test
    void nobodyToTellAndWhoIsSwitchedOffAreRefused() {
        String leeg = WERKERS.api().post("/eenheden", """
                        {"soortEenheid": "groep", "identificatie": "Leeg %1$s", "naam": "Leeg %1$s"}""".formatted(naam)).uuid();
        refused(femke, "doorsturing", Map.of("voor", leeg), "geen mailbox en geen medewerkers");
        String weg = WERKERS.medewerker("Weg " + naam);
        WERKERS.api().patch("/medewerkers/" + weg, "{\"indicatieActief\": false}");
        refused(femke, "doorsturing", Map.of("voor", weg), "is uitgeschakeld");
        String los = WERKERS.medewerker("Los " + naam);
        refused(femke, "doorsturing", Map.of("voor", los), "hoort bij geen eenheid");
        refused(esra, "toewijzing", Map.of("voor", los), "hoort bij geen eenheid");
        String ziend = "Ziet niets " + naam;
        String niets = WERKERS.medewerker(ziend);
        WERKERS.lid(niets, eenheid, "lid");
        WERKERS.visitor(ziend, Rol.BEHEERDER).get("/werkplek/");
        refused(femke, "doorsturing", Map.of("voor", niets), "heeft geen rol waarmee zij contacten ziet");
        refused(esra, "toewijzing", Map.of("voor", niets), "heeft geen rol waarmee zij contacten ziet");
        assertThat(esra.get(page()).page().select("option").eachAttr("value")).doesNotContain(los, niets);
        assertThat(esra.get("/werkplek/contactverzoeken?wachtrij=alle")
                        .page()
                        .select("#veld-voor option")
                        .eachAttr("value"))
                .contains(eenheid)
                .doesNotContain(los);
    }

    @Test
    void whatIsReopenedAfterItsEenheidWasClosedNeedsAnother() {
        done(femke, "oppakking", Map.of());
        done(femke, "afronding", Map.of("reden", "Klaar"));
        WERKERS.api().patch("/eenheden/" + eenheid, "{\"indicatieActief\": false}");
        refused(femke, "heropening", Map.of("reden", "Toch niet"), "De eenheid waarvoor dit was, bestaat niet meer");
        String hanna = WERKERS.medewerker("Hanna " + naam);
        WERKERS.lid(hanna, WERKERS.eenheid("Ander " + naam), "lid");
        done(femke, "heropening", Map.of("reden", "Toch niet", "voor", hanna));
        assertThat(WERKERS.visitor("Hanna " + naam, Rol.BEHANDELAAR).get(page()).text())
                .contains("Voor Ander " + naam + " Er gaat", "In behandeling bij Hanna " + naam);
    }

    @Test
    void whoPutItOutSeesWhatBecomesOfItAndDoesNothing() {
        String kcm = "Kcm " + naam;
        WERKERS.medewerker("Later " + naam);
        WERKERS.medewerker(kcm);
        Visitor later = WERKERS.visitor("Later " + naam, Rol.KCM);
        MAKE.deelname(contact, MAKE.medewerker(kcm));
        MAKE.deelname(contact, MAKE.medewerker("Later " + naam));
        assertThat(later.get(page()).status())
                .as("she joined the contact afterwards")
                .isEqualTo(404);
        taak = MAKE.taak(contact, taak().at("/toegewezenAanActoren/0/uuid").asText(), "Bel terug", "");
        assertThat(later.get(page()).status()).as("she only supplemented it").isEqualTo(404);
        Visitor anneke = WERKERS.visitor(kcm, Rol.KCM);
        assertThat(anneke.get(page()).text()).contains("Over " + naam).doesNotContain("Wat heb je gedaan?");
        assertThat(anneke.post(page() + "/toelichtingen", Map.of("toelichting", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(WERKERS.visitor("Ander " + naam, Rol.KCM).get(page()).status())
                .isEqualTo(404);
    }

    @Test
    void klantAndContactLeadToItWhoMaySeeIt() {
        String nummer = MAKE.taaknummer(taak);
        String vanKlant = "/werkplek/klanten/" + partij + "?soort=contactverzoek";
        String vanContact = "/werkplek/contacten/" + contact;
        String hier = "a[href='/werkplek/contactverzoeken/" + nummer + "']";
        Visitor ander = WERKERS.visitor("Los " + naam, Rol.COORDINATOR);
        assertThat(femke.get(vanKlant).page().select("tbody " + hier)).hasSize(1);
        assertThat(femke.get(vanKlant).page().select("#verzoeken ~ ul " + hier)).hasSize(1);
        assertThat(femke.get(vanContact).page().select(hier)).hasSize(1);
        assertThat(ander.get(vanKlant).page().select(hier)).isEmpty();
        assertThat(ander.get(vanKlant).page().select("tbody a").attr("href")).startsWith("/werkplek/contacten/");
        assertThat(ander.get(vanContact).page().select(hier)).isEmpty();
        assertThat(ander.get(vanContact).text()).contains("contactverzoek " + nummer);
        API.patch(
                "/internetaken/" + taak,
                "{\"toegewezenAanActoren\": [{\"uuid\": \"%s\"}]}".formatted(MAKE.actor("Elders " + naam)));
        assertThat(femke.get(vanContact).page().select(hier)).isEmpty();
        assertThat(ander.get(vanContact).page().select(hier)).as("nobody's").hasSize(1);
        String kcm = "Kcm " + naam;
        MAKE.deelname(contact, MAKE.medewerker(kcm));
        taak = MAKE.taak(contact, MAKE.actor("Elders " + naam), "Bel terug", "");
        assertThat(WERKERS.visitor(kcm, Rol.KCM)
                        .get(vanContact)
                        .page()
                        .select("a[href^=/werkplek/contactverzoeken/]:contains(contactverzoek)"))
                .as("what she put out")
                .hasSize(1);
    }

    @Test
    void whoIsSwitchedOffIsOut() {
        String id = WERKERS.medewerker("Uit " + naam);
        Visitor uit = WERKERS.visitor("Uit " + naam, Rol.BEHANDELAAR);
        assertThat(uit.get("/werkplek/").status()).isEqualTo(200);
        WERKERS.api().patch("/medewerkers/" + id, "{\"indicatieActief\": false}");
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (uit.get("/werkplek/").status() == 200) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
        assertThat(uit.get("/werkplek/").status()).isEqualTo(403);
        assertThat(uit.get("/werkplek/").text()).contains("uitgeschakeld");
    }

    @Test
    void whatAColleagueHasIsHersToSendOnAndOfWhoLeftItIsNobodys() {
        String hanna = WERKERS.medewerker("Hanna " + naam);
        WERKERS.lid(hanna, eenheid, "lid");
        done(esra, "toewijzing", Map.of("voor", hanna));
        refused(femke, "doorsturing", Map.of("voor", eenheid), "Hanna " + naam + " heeft dit contactverzoek.");
        WERKERS.api().patch("/medewerkers/" + hanna, "{\"indicatieActief\": false}");
        assertThat(femke.get("/werkplek/contactverzoeken?wachtrij=team&behandelaar=niemand")
                        .text())
                .contains("1 nog van niemand", "Over " + naam);
        assertThat(done(femke, "oppakking", Map.of()).text()).contains("In behandeling bij Lid");
        assertThat(taak().path("toegewezenAanActoren")).hasSize(2);
    }
}
