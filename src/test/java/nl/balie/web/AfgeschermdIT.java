package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was said in confidence, and where somebody lives who asked that nobody is told. */
class AfgeschermdIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Voorbeeld MAKE = new Voorbeeld(Client.of(BALIE));
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM);
    private static final Visitor COORDINATOR = Visitor.signedIn(BALIE, Rol.COORDINATOR);

    private final String id = "deelnemer-" + UUID.randomUUID();
    private final String onderwerp = Voorbeeld.word();

    private static String page(String contact) {
        return "/werkplek/contacten/" + contact;
    }

    @Test
    void aConfidentialContactIsForWhoTookPartAndForWhoHasTheRole() {
        String contact = MAKE.contact(onderwerp, true);
        Visitor deelnemer = Visitor.signedIn(BALIE, Rol.KCM, id);
        assertThat(deelnemer.get(page(contact)).text()).doesNotContain(onderwerp, "Wat er al stond.");
        MAKE.deelname(contact, MAKE.medewerker(id.toUpperCase(Locale.ROOT))); // as another program spelled it
        assertThat(deelnemer.get(page(contact)).text())
                .contains(onderwerp, "Wat er al stond.", "Vertrouwelijk contact");
        assertThat(COORDINATOR.get(page(contact)).text()).contains(onderwerp, "Wat er al stond.");
        assertThat(KCM.get(page(contact)).text())
                .contains("Vertrouwelijk contact")
                .doesNotContain(onderwerp, "Wat er al stond.");
        assertThat(deelnemer
                        .post(page(contact) + "/aanvullingen", Map.of("aanvulling", "Meer."))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aConfidentialContactIsForWhoHasToActOnIt() {
        String contact = MAKE.contact(onderwerp, true);
        MAKE.taak(contact, MAKE.medewerker(id), "Bel terug", "");
        assertThat(Visitor.signedIn(BALIE, Rol.BEHANDELAAR, id)
                        .get(page(contact))
                        .text())
                .contains("Wat er al stond.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aanvullingen", "klanten", "zaken", "eerdere", "collegas", "contactverzoek"})
    void nobodyElseDoesAnythingWithIt(String deed) {
        String contact = MAKE.contact(onderwerp, true);
        Map<String, String> typed = Map.of(
                "aanvulling",
                "Toch.",
                "klant",
                MAKE.partij(onderwerp, false),
                "zaak",
                "Z-1",
                "eerder",
                contact,
                "collega",
                MAKE.actor(onderwerp),
                "voor",
                MAKE.actor(onderwerp),
                "toelichting",
                "Toch.");
        for (Map<String, String> fields : List.of(typed, Map.<String, String>of())) {
            Seen seen = KCM.post(page(contact) + "/" + deed, fields);
            assertThat(seen.status()).isEqualTo(403);
            assertThat(seen.text()).contains("Vertrouwelijk contact").doesNotContain(onderwerp);
        }
        assertThat(KCM.get(page(contact) + "/koppelingen").status()).isEqualTo(403);
        assertThat(KCM.get(page(contact) + "/contactverzoek").status()).isEqualTo(403);
        assertThat(MAKE.stored(contact).path("inhoud").asText()).isEqualTo("Wat er al stond.");
    }

    @Test
    void whatWasSaidInConfidenceIsNotFoundByItsWords() {
        String contact = MAKE.contact(onderwerp, true);
        MAKE.onderwerp(contact, "ZAAK-" + onderwerp + "-1");
        for (String tekst : new String[] {onderwerp, "ZAAK-" + onderwerp + "-1"}) {
            assertThat(KCM.submit("/werkplek/zoeken", Map.of("tekst", tekst))
                            .page()
                            .select("tbody a"))
                    .isEmpty();
            assertThat(COORDINATOR
                            .submit("/werkplek/zoeken", Map.of("tekst", tekst))
                            .page()
                            .select(tekst.equals(onderwerp) ? "tbody a" : "h1") // the one contact of a zaak opens
                            .eachText())
                    .containsExactly(onderwerp);
        }
    }

    @Test
    void aKlantAndHerContactverzoekenTellNothingOfIt() {
        String partij = MAKE.partij(onderwerp, false);
        String contact = MAKE.contact("Geheim " + onderwerp, true);
        MAKE.betrokkene(contact, partij, "");
        MAKE.taak(contact, MAKE.actor("Team"), "Praat over geheim", "Niet verder vertellen");
        Seen seen = KCM.get("/werkplek/klanten/" + partij);
        assertThat(seen.text())
                .contains("Vertrouwelijk contactverzoek", "Vertrouwelijk contact")
                .doesNotContain("Geheim ", "geheim", "Niet verder");
        assertThat(COORDINATOR.get("/werkplek/klanten/" + partij).text())
                .contains("Praat over geheim", "Niet verder vertellen", "Geheim " + onderwerp);
    }

    @Test
    void addressesOfWhoAskedForItAreForWhoHasTheRightOnEveryPage() {
        String partij = MAKE.partij(onderwerp, true);
        MAKE.adresVanPartij(partij, "email", onderwerp + "@turfstad.example");
        String contact = MAKE.contact(onderwerp, false);
        String eigen = "bij-dit-contact-" + onderwerp + "@turfstad.example";
        MAKE.adresVanBetrokkene(MAKE.betrokkene(contact, partij, ""), "email", eigen);
        MAKE.deelname(contact, MAKE.medewerker(id));
        for (Visitor visitor : new Visitor[] {KCM, Visitor.signedIn(BALIE, Rol.BEHANDELAAR, id)}) {
            String all = visitor.get("/werkplek/klanten/" + partij).text()
                    + visitor.get(page(contact)).text()
                    + visitor.submit("/werkplek/zoeken", Map.of("tekst", onderwerp))
                            .text();
            assertThat(all).contains("eheimhouding").doesNotContain("Turfstraat", "@turfstad.example");
        }
        String gesprek =
                KCM.post("/werkplek/gesprekken", Map.of("klant", partij)).location();
        assertThat(KCM.get(gesprek).text()).contains("geheimhouding").doesNotContain("Turfstraat", "@turfstad.example");
        assertThat(COORDINATOR.get("/werkplek/klanten/" + partij).text())
                .contains("Geheimhouding", "Turfstraat", onderwerp + "@turfstad.example");
        assertThat(COORDINATOR.get(page(contact)).text()).contains("geheimhouding", eigen);
    }

    @Test
    void itIsNotTiedToAnotherContactByWhoMayNotSeeIt() {
        String geheim = MAKE.contact(onderwerp, true);
        String eigen = MAKE.contact("Eigen", false);
        for (String eerder : List.of(geheim, nummer(geheim))) {
            Seen seen = KCM.post(page(eigen) + "/eerdere", Map.of("eerder", eerder));
            assertThat(seen.status()).isEqualTo(422);
            assertThat(seen.text()).contains("Er is geen contact met dit nummer.");
        }
        String gesprek = GesprekIT.begin(KCM);
        Map<String, String> typed = GesprekIT.filled(KCM, gesprek, "Volgt op " + onderwerp);
        typed.put("eerder-1", nummer(geheim));
        Seen seen = KCM.post(gesprek + "/registratie", typed);
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#eerder-1-fout").text()).isEqualTo("Er is geen contact met dit nummer.");
        MAKE.deelname(geheim, MAKE.medewerker(id));
        Visitor deelnemer = Visitor.signedIn(BALIE, Rol.KCM, id);
        assertThat(deelnemer
                        .post(page(eigen) + "/eerdere", Map.of("eerder", nummer(geheim)))
                        .status())
                .isEqualTo(303);
        gesprek = GesprekIT.begin(deelnemer);
        typed = GesprekIT.filled(deelnemer, gesprek, "Volgt op " + onderwerp);
        typed.put("eerder-1", nummer(geheim));
        assertThat(deelnemer.post(gesprek + "/registratie", typed).status()).isEqualTo(303);
    }

    private static String nummer(String contact) {
        String nummer = MAKE.stored(contact).path("nummer").asText("");
        return nummer.isEmpty() ? MAKE.contactnummer(contact) : nummer;
    }

    @Test
    void othersSeeOnlyThatItWasAndWhen() {
        String partij = MAKE.partij(onderwerp, false);
        String contact = MAKE.contact(onderwerp, "Inhoud", true, "rooksignaal", "2026-01-02T10:00:00Z");
        MAKE.betrokkene(contact, partij, "");
        MAKE.deelname(contact, MAKE.medewerker(id));
        MAKE.taak(contact, MAKE.actor("Sociaal Domein " + onderwerp), "Bel terug", "");
        String gesprek =
                KCM.post("/werkplek/gesprekken", Map.of("klant", partij)).location();
        for (String path : List.of("/werkplek/klanten/" + partij, page(contact), gesprek)) {
            assertThat(KCM.get(path).page().select("main dd, main td, main li").text())
                    .as(path)
                    .doesNotContainIgnoringCase("rooksignaal")
                    .doesNotContain("Sociaal Domein", id);
        }
        assertThat(KCM.get(page(contact)).text()).contains("2 jan 2026");
        assertThat(COORDINATOR.get("/werkplek/klanten/" + partij).text())
                .contains("Rooksignaal", "Sociaal Domein " + onderwerp);
        assertThat(COORDINATOR.get(page(contact)).text()).contains("Rooksignaal", id);
    }

    @Test
    void whoTookPartSeesItWhereverItIsListed() {
        String partij = MAKE.partij("Klant", false);
        String geheim = MAKE.contact(onderwerp, true);
        String taak = MAKE.contact("Taak van " + onderwerp, true);
        String midden = MAKE.contact("Midden", false);
        for (String contact : List.of(geheim, taak, midden)) {
            MAKE.betrokkene(contact, partij, "");
        }
        String ik = MAKE.medewerker(id);
        MAKE.deelname(geheim, ik);
        MAKE.taak(geheim, MAKE.actor("Team"), "Bel over " + onderwerp, "");
        MAKE.taak(taak, ik, "Bel ook", "");
        COORDINATOR.post(page(midden) + "/eerdere", Map.of("eerder", geheim));
        COORDINATOR.post(page(midden) + "/eerdere", Map.of("eerder", taak));
        String later = MAKE.contact("Later", false);
        COORDINATOR.post(page(geheim) + "/eerdere", Map.of("eerder", later));
        Visitor deelnemer = Visitor.signedIn(BALIE, Rol.KCM, id);
        assertThat(deelnemer.get(page(midden)).page().select(".keten li").eachText())
                .hasSize(2)
                .allMatch(text -> text.contains(onderwerp));
        assertThat(deelnemer.get(page(later)).page().select(".keten li").text()).contains(onderwerp);
        assertThat(deelnemer.get(page(midden) + "/koppelingen").text())
                .contains(onderwerp)
                .doesNotContain("Vertrouwelijk");
        assertThat(deelnemer.get(page(midden) + "/contactverzoek").text())
                .contains(onderwerp)
                .doesNotContain("Vertrouwelijk");
        assertThat(deelnemer.get("/werkplek/klanten/" + partij).text())
                .contains("Bel over " + onderwerp)
                .doesNotContain("Vertrouwelijk contactverzoek");
        String gesprek =
                deelnemer.post("/werkplek/gesprekken", Map.of("klant", partij)).location();
        assertThat(deelnemer.get(gesprek).text())
                .contains(onderwerp, "Taak van " + onderwerp)
                .doesNotContain("Vertrouwelijk contact");
        deelnemer.post(gesprek + "/vragen", GesprekIT.filled(deelnemer, gesprek, "Open"));
        Map<String, String> typed = GesprekIT.form(
                deelnemer,
                gesprek,
                Map.of(
                        "notitie-2",
                        "Tweede " + onderwerp,
                        "resultaat-2",
                        "Zelfstandig afgehandeld",
                        "vertrouwelijk-2",
                        "ja"));
        String eerste = deelnemer
                .submit(gesprek + "/registratie", typed)
                .response()
                .uri()
                .getPath();
        assertThat(deelnemer.get(eerste).page().select(".keten li").text()).contains("Tweede " + onderwerp);
        assertThat(KCM.get(eerste).page().select(".keten li").text()).contains("Vertrouwelijk contact");
        assertThat(KCM.get(page(midden)).text()).doesNotContain(onderwerp);
    }
}
