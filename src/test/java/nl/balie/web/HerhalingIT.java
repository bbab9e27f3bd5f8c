package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** What is sent twice is done once, what was typed is never lost, and what was done is told once. */
class HerhalingIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Voorbeeld MAKE = new Voorbeeld(Client.of(BALIE));
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM, "herhaling");
    private static final Visitor COORDINATOR = Visitor.signedIn(BALIE, Rol.COORDINATOR, "herhaling-c");

    private final String naam = Voorbeeld.word();
    private final String contact = MAKE.contact(naam, false);
    private final String page = "/werkplek/contacten/" + contact;

    /** The form of a page with this in it. */
    private static Map<String, String> form(Visitor visitor, String page, String action, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>();
        visitor.get(page)
                .page()
                .expectForm("main form[action$=" + action + "]")
                .formData()
                .forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(typed);
        return fields;
    }

    private static List<Seen> atOnce(String path, Map<String, String> fields) {
        return IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> KCM.post(path, fields)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @Test
    void anAanvullingThatIsSentAgainStandsThereOnce() {
        Map<String, String> fields = form(KCM, page, "/aanvullingen", Map.of("aanvulling", "Een keer."));
        assertThat(atOnce(page + "/aanvullingen", fields)).allMatch(sent -> sent.status() == 303);
        assertThat(KCM.post(page + "/aanvullingen", fields).status()).isEqualTo(303);
        assertThat(MAKE.stored(contact).path("inhoud").asText()).isEqualTo("Wat er al stond.\n\nEen keer.");
        KCM.post(page + "/aanvullingen", form(KCM, page, "/aanvullingen", Map.of("aanvulling", "Een keer. ")));
        assertThat(MAKE.stored(contact).path("inhoud").asText())
                .as("after Back, with a new key")
                .isEqualTo("Wat er al stond.\n\nEen keer.");
        fields.put("aanvulling", "Iets anders, na de terugknop.");
        KCM.post(page + "/aanvullingen", fields);
        assertThat(MAKE.stored(contact).path("inhoud").asText()).endsWith("Een keer.\n\nIets anders, na de terugknop.");
        KCM.post(page + "/aanvullingen", form(KCM, page, "/aanvullingen", Map.of("aanvulling", "Een keer.")));
        assertThat(MAKE.stored(contact).path("inhoud").asText())
                .as("the same words on a page that was opened anew")
                .endsWith("terugknop.\n\nEen keer.");
    }

    @Test
    void aContactverzoekThatIsSentAgainIsAskedOnce() {
        String partij = MAKE.partij(naam, false);
        MAKE.adresVanPartij(partij, "telefoonnummer", "0970123456");
        MAKE.betrokkene(contact, partij, "");
        Map<String, String> fields = form(
                KCM,
                page + "/contactverzoek",
                "/contactverzoek",
                Map.of("voor", MAKE.actor(naam), "toelichting", "Bel terug."));
        assertThat(atOnce(page + "/contactverzoek", fields)).allMatch(sent -> sent.status() == 303);
        assertThat(MAKE.stored(contact).at("/_expand/leiddeTotInterneTaken")).hasSize(1);
    }

    @Test
    void aCorrectieThatIsSentAgainIsNoConflict() {
        Map<String, String> fields =
                form(COORDINATOR, page + "/correctie", "/correctie", Map.of("onderwerp", "Recht " + naam));
        for (int i = 0; i < 2; i++) {
            assertThat(COORDINATOR.post(page + "/correctie", fields).location()).isEqualTo(page);
        }
    }

    @Test
    void whatWasTypedIsShownWhenTheContactIsGoneOrBecameConfidential() {
        Map<String, String> fields = form(KCM, page, "/aanvullingen", Map.of("aanvulling", "Heel veel getypt."));
        String gone = "/werkplek/contacten/" + UUID.randomUUID() + "/aanvullingen";
        MAKE.vertrouwelijk(contact);
        Map.of(gone, 404, page + "/aanvullingen", 403).forEach((path, status) -> {
            Seen seen = KCM.post(path, fields);
            assertThat(seen.status()).isEqualTo(status);
            assertThat(seen.page().select("main textarea[readonly]").eachText()).containsExactly("Heel veel getypt.");
        });
        assertThat(KCM.post(gone, fields, "Sec-Fetch-Site", "cross-site").text())
                .doesNotContain("Heel veel getypt.");
    }

    @Test
    void whatWasDoneIsToldOnce() {
        Visitor browser = Visitor.withBrowser(BALIE);
        browser.post(Visitor.link(BALIE), Map.of("persoon", "eerste-beheerder"));
        Seen told = browser.post(page + "/aanvullingen", Map.of("aanvulling", "Meer."));
        assertThat(told.page().select("[role=status]").text()).isEqualTo("Je aanvulling staat erbij.");
        assertThat(browser.get(page).page().select("[role=status]")).isEmpty();
        assertThat(browser.post(page + "/zaken", Map.of("zaak", "ZAAK-" + naam)).text())
                .contains("De zaak is gekoppeld.");
    }

    @Test
    void onlyWhoSavedItIsToldThatItIsSaved() {
        Visitor browser = Visitor.withBrowser(BALIE);
        browser.post(Visitor.link(BALIE), Map.of("persoon", "eerste-beheerder"));
        String elders = KCM.post("/werkplek/gesprekken", Map.of()).location().replaceFirst(".*/", "");
        for (String forged : List.of("x", "", UUID.randomUUID().toString(), contact, elders)) {
            Seen seen = browser.get(page + "?opgeslagen=" + forged);
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.text()).as(forged).doesNotContain("Opgeslagen", "ongedaan");
        }
        String gesprek =
                browser.post("/werkplek/gesprekken", Map.of()).response().uri().getPath();
        Map<String, String> typed =
                form(browser, gesprek, gesprek, Map.of("notitie-1", naam, "resultaat-1", "Zelfstandig afgehandeld"));
        Seen saved = browser.post(gesprek + "/registratie", typed);
        assertThat(saved.response().uri().getQuery()).isNull();
        assertThat(saved.page().select("[role=status]").text()).startsWith("Opgeslagen als ");
        assertThat(saved.page().select("form[action=" + gesprek + "/terugname]"))
                .hasSize(1);
        assertThat(browser.get(saved.response().uri().getPath()).text()).doesNotContain("Opgeslagen");
    }

    @Test
    void aContactverzoekNeedsAWayToReachTheKlant() {
        String partij = MAKE.partij(naam, true);
        String betrokkene = MAKE.betrokkene(contact, partij, "");
        Map<String, String> typed = new HashMap<>(Map.of("voor", MAKE.actor(naam), "toelichting", "Graag na vijven."));
        Seen none = KCM.post(page + "/contactverzoek", typed);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().select(".veld.fout #veld-telefoon")).hasSize(1);
        assertThat(none.text()).contains("Geheimhouding", naam);
        typed.put("telefoon", "0612 AB");
        assertThat(KCM.post(page + "/contactverzoek", typed).status()).isEqualTo(422);
        assertThat(MAKE.stored(contact).at("/_expand/leiddeTotInterneTaken")).isEmpty();
        typed.put("telefoon", "06-1234 5678");
        assertThat(KCM.post(page + "/contactverzoek", typed).status()).isEqualTo(303);
        assertThat(MAKE.stored(contact).at("/_expand/leiddeTotInterneTaken")).hasSize(1);
        JsonNode adressen = Client.of(BALIE)
                .get("/digitaleadressen?verstrektDoorBetrokkene__uuid=" + betrokkene)
                .body();
        assertThat(adressen.findValuesAsText("adres")).containsExactly("0612345678");
        assertThat(KCM.get(page + "/contactverzoek").text())
                .contains("wordt hier niet getoond")
                .doesNotContain("0612345678");
        assertThat(COORDINATOR.get(page + "/contactverzoek").text()).contains("0612345678");
    }

    @Test
    void aContactverzoekForWhoIsNotNamedTellsHowToReachHer() {
        Map<String, String> typed =
                Map.of("voor", MAKE.actor(naam), "toelichting", "Bel.", "email", naam + "@turfstad.example");
        assertThat(KCM.post(page + "/contactverzoek", typed).status()).isEqualTo(303);
        assertThat(KCM.get(page).text()).contains("Anoniem", naam + "@turfstad.example");
    }
}
