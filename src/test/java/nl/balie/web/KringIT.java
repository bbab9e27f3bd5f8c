package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.balie.Receiver;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which contacten and klanten a behandelaar sees: those that she or her eenheid has to do with, and no others, however she asks. */
class KringIT extends Verzoekvoorbeeld {
    private final Visitor kcm = Visitor.signedIn(BALIE, Rol.KCM);

    private Visitor vreemde() {
        return WERKERS.lid(WERKERS.eenheid("Ver weg " + naam), Rol.BEHANDELAAR);
    }

    private static String found(Visitor who, String tekst) {
        return who.submit("/werkplek/zoeken", Map.of("tekst", tekst)).text();
    }

    private List<String> pages() {
        return List.of(
                "/werkplek/contacten/" + contact,
                "/werkplek/contacten/" + contact + "/koppelingen",
                "/werkplek/klanten/" + partij,
                "/werkplek/klanten/" + partij + "/gegevens");
    }

    @Test
    void whatWasAskedOfHerEenheidIsHersWithAllOfThatKlant() {
        String eerder = MAKE.contact("Eerder van " + naam, false);
        MAKE.betrokkene(eerder, partij, "");
        for (String page : pages()) {
            assertThat(femke.get(page).status()).as(page).isEqualTo(200);
        }
        assertThat(femke.get("/werkplek/contacten/" + eerder).text()).contains("Eerder van " + naam);
        assertThat(femke.get("/werkplek/klanten/" + partij).text()).contains("Eerder van " + naam, "Over " + naam);
        assertThat(found(femke, naam)).contains("Over " + naam, "Eerder van " + naam);
    }

    @Test
    void whatWasNotIsNotThereForHer() {
        Visitor vreemde = vreemde();
        for (String page : pages()) {
            assertThat(vreemde.get(page).status()).as(page).isEqualTo(404);
            assertThat(kcm.get(page).status()).as(page).isEqualTo(200);
        }
        assertThat(found(vreemde, naam))
                .contains("Geen klant gevonden", "Geen contact gevonden")
                .doesNotContain("Over");
        assertThat(found(kcm, naam)).contains("Over " + naam);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"aanvullingen", "zaken", "klanten", "collegas", "eerdere", "contactverzoek", "ontkoppeling"})
    void norCanSheDoAnythingWithIt(String deed) {
        Seen seen = vreemde().post("/werkplek/contacten/" + contact + "/" + deed, Map.of("aanvulling", "Toch."));
        assertThat(seen.status()).isEqualTo(404);
        assertThat(MAKE.stored(contact).path("inhoud").asText()).doesNotContain("Toch.");
    }

    @Test
    void shePutsNoStrangersAtAContactOfHers() {
        String vreemd = MAKE.partij("Vreemd " + naam, false);
        Map<String, String> klant = Map.of("klant", vreemd);
        assertThat(femke.post("/werkplek/contacten/" + contact + "/klanten", klant)
                        .status())
                .isEqualTo(404);
        String elders = MAKE.contact("Elders " + naam, false);
        Map<String, String> eerder = Map.of("eerder", elders);
        assertThat(femke.post("/werkplek/contacten/" + contact + "/eerdere", eerder)
                        .text())
                .contains("Er is geen contact met dit nummer.");
        assertThat(kcm.post("/werkplek/contacten/" + contact + "/eerdere", eerder)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whatAContactOfHersFollowedIsNotToldWhenItIsNotHers() {
        String elders = MAKE.contact("Elders " + naam, false);
        kcm.post("/werkplek/contacten/" + contact + "/eerdere", Map.of("eerder", elders));
        for (String page : List.of("", "/koppelingen")) {
            assertThat(kcm.get("/werkplek/contacten/" + contact + page).text()).contains("Elders " + naam);
            assertThat(femke.get("/werkplek/contacten/" + contact + page).text())
                    .doesNotContain("Elders " + naam);
        }
    }

    @Test
    void whatWasMadeForWhatSheIsAskedForIsHersToo() {
        done(gijs, "contactpogingen", Map.of("gelukt", "nee", "kanaal", "telefoon", "opnieuw", ""));
        List<String> keten = WERKERS
                .api()
                .get("/activiteiten?internetaak__uuid=" + taak)
                .body()
                .path("results")
                .findValues("klantcontact")
                .stream()
                .map(each -> each.path("uuid").asText())
                .filter(each -> !each.isEmpty())
                .toList();
        assertThat(keten).hasSize(1);
        assertThat(femke.get("/werkplek/contacten/" + keten.getFirst()).status())
                .isEqualTo(200);
        assertThat(vreemde().get("/werkplek/contacten/" + keten.getFirst()).status())
                .isEqualTo(404);
    }

    @Test
    void asWhomOtherProgramsKnowHerCountsForWhatWasInConfidence() {
        String wie = "Jansje " + naam;
        String medewerker = WERKERS.medewerker(wie);
        String actor = API.post("/actoren", """
                {"naam": "J.", "soortActor": "medewerker", "actoridentificator": {"objectId": "J-%s", "codeObjecttype": "mdw",
                 "codeRegister": "handmatig", "codeSoortObjectId": "nr"}}""".formatted(naam)).uuid();
        String geheim = MAKE.contact("Geheim " + naam, true);
        MAKE.deelname(geheim, actor);
        Visitor zij = WERKERS.visitor(wie, Rol.KCM);
        assertThat(zij.get("/werkplek/contacten/" + geheim).text()).doesNotContain("Geheim " + naam);
        WERKERS.api().patch("/medewerkers/" + medewerker, """
                {"identiteiten": [{"objectId": "j-%s", "codeRegister": "handmatig", "codeSoortObjectId": "nr"}]}""".formatted(naam));
        Receiver.await(
                "she is the one who took part",
                () -> zij.get("/werkplek/contacten/" + geheim).text().contains("Geheim " + naam));
    }
}
