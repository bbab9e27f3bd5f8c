package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who put a contactverzoek out follows it, whatever was asked besides, and nobody else does. */
class UitgezetIT extends Verzoekvoorbeeld {
    private static final String UITGEZET = "/werkplek/contactverzoeken?wachtrij=uitgezet";

    private static final String GEDAAN = "/werkplek/contactverzoeken?wachtrij=gedaan";

    private Visitor anneke = femke;

    @BeforeEach
    void asks() {
        anneke = kcm("Anneke " + naam);
        WERKERS.api().post("/vragensets", """
                {"titel": "Kapot %s", "eenheden": [{"uuid": "%s"}], "vragen": [{"tekst": "Wat?"}]}""".formatted(naam, eenheid));
    }

    private static Visitor kcm(String wie) {
        WERKERS.medewerker(wie);
        return WERKERS.visitor(wie, Rol.KCM);
    }

    /** The name of the field of the question. */
    private static String vraag(Seen page) {
        return page.page().select("[data-ververs] [name^=antwoord]").attr("name");
    }

    private void requireFollowed(Visitor who) {
        Seen lijst = who.get(UITGEZET);
        assertThat(lijst.page().select(".wachtrijen").text()).contains("Door mij uitgezet (1)");
        String adres = lijst.page().select("tbody th a").attr("href");
        assertThat(who.get(adres).page().select("main").text()).contains("door Lid", "De lamp");
    }

    @Test
    void withAnswersInAGesprek() {
        Visitor zij = WERKERS.lid(eenheid, Rol.KCM);
        String gesprek = GesprekIT.begin(zij);
        Map<String, String> typed = GesprekIT.filled(zij, gesprek, "Over lamp " + naam);
        typed.putAll(Map.of("resultaat-1", "Contactverzoek gemaakt", "voor-1", eenheid, "telefoon", "0970123457"));
        zij.post(gesprek, typed);
        Seen saved = zij.post(
                gesprek + "/registratie", GesprekIT.form(zij, gesprek, Map.of(vraag(zij.get(gesprek)), "De lamp")));
        assertThat(saved.status()).as(saved.page().select("main").text()).isEqualTo(303);
        requireFollowed(zij);
    }

    @Test
    void withAnswersAboutAContactOfAnother() {
        MAKE.deelname(contact, MAKE.medewerker("Anneke " + naam));
        Visitor zij = WERKERS.lid(eenheid, Rol.KCM);
        String page = "/werkplek/contacten/" + contact + "/contactverzoek";
        Map<String, String> typed =
                new HashMap<>(Map.of("voor", eenheid, "toelichting", "Bel", "telefoon", "0970123457"));
        typed.put("sleutel", zij.get(page).page().select("[name=sleutel]").val());
        typed.put("toon", "ja");
        typed.put(vraag(zij.post(page, typed)), "De lamp");
        typed.remove("toon");
        assertThat(zij.post(page, typed).status()).isEqualTo(303);
        requireFollowed(zij);
        assertThat(anneke.get(UITGEZET).page().select("tbody tr"))
                .as("she had the contact")
                .isEmpty();
    }

    @Test
    void whatIsDoneIsFoundByWhoPutItOut() {
        MAKE.deelname(contact, MAKE.medewerker("Anneke " + naam));
        taak = MAKE.taak(contact, Werkers.actor(API, "EENHEID " + naam), "Bel terug", "");
        assertThat(anneke.get(GEDAAN).page().select("tbody tr")).isEmpty();
        assertThat(done(femke, "afronding", Map.of("reden", "Klant belde zelf")).status())
                .isEqualTo(200);
        assertThat(anneke.get(UITGEZET).page().select("tbody tr")).isEmpty();
        assertThat(anneke.get(GEDAAN).page().select("tbody tr")).hasSize(1);
        assertThat(femke.get(GEDAAN).page().select("tbody tr")).isEmpty();
    }

    @Test
    void whoOnlySupplementedWhatAProgramMadeATaakOfDidNotPutItOut() {
        MAKE.deelname(contact, MAKE.medewerker("Anneke " + naam));
        Visitor later = kcm("Later " + naam);
        later.post("/werkplek/contacten/" + contact + "/aanvullingen", Map.of("aanvulling", "Nog iets."));
        taak = MAKE.taak(contact, Werkers.actor(API, "EENHEID " + naam), "Bel terug", "");
        assertThat(anneke.get(UITGEZET).page().select("tbody tr")).hasSize(1);
        assertThat(later.get(UITGEZET).page().select("tbody tr")).isEmpty();
        assertThat(later.get(page()).status()).isEqualTo(404);
    }

    @Test
    void whatSheAskedAndIsLateStandsOnHerFirstPage() {
        MAKE.deelname(contact, MAKE.medewerker("Anneke " + naam));
        taak = MAKE.taak(contact, Werkers.actor(API, "EENHEID " + naam), "Bel terug", "");
        assertThat(anneke.get("/werkplek/").page().select("#telaat-kop")).isEmpty();
        WERKERS.api().patch("/internetaken/" + taak, "{\"uiterlijkOp\": \"2020-03-02T12:00:00Z\"}");
        assertThat(anneke.get("/werkplek/").page().select("#telaat-kop + ul").text())
                .contains("Over " + naam, "werkdagen te laat", "voor EENHEID " + naam);
        assertThat(femke.get("/werkplek/").page().select("#telaat-kop"))
                .as("she did not ask it")
                .isEmpty();
    }
}
