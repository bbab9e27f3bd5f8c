package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** What is done with a contactverzoek, each deed with its line in the logboek, and what is refused. */
class BehandelenIT extends Verzoekvoorbeeld {
    @Test
    void thePageTellsAllThatIsNeeded() {
        Seen seen = femke.get(page());
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text())
                .contains("Over " + naam, "Bel terug", "Na vijven", "Wat er al stond.", "Aaltje " + naam)
                .contains("0970123456", "van de klant", "EENHEID " + naam, "Stand Open");
        assertThat(seen.page().select("a[href=tel:0970123456]")).hasSize(1);
    }

    @Test
    void whoTakesItHasItAndTheEenheidStays() {
        assertThat(done(femke, "oppakking", Map.of()).text())
                .contains("In behandeling bij Lid", "Vrijgeven", "Opgepakt")
                .doesNotContain("Oppakken");
        assertThat(taak().path("toegewezenAanActoren")).hasSize(2);
        assertThat(logboek()).containsExactly("toegewezen");
        assertThat(done(femke, "vrijgave", Map.of()).text()).contains("Stand Open", "Vrijgegeven");
        assertThat(taak().path("toegewezenAanActoren")).hasSize(1);
    }

    @Test
    void whatAColleagueDidMeanwhileIsToldAndTheTextStays() {
        Map<String, String> form = form(gijs, Map.of("toelichting", "Mijn eigen tekst"));
        done(femke, "oppakking", Map.of());
        Seen seen = gijs.post(page() + "/toelichtingen", form);
        assertThat(seen.status()).isEqualTo(409);
        assertThat(seen.page().select("[role=alert]").text()).contains("Een collega was je voor", "Opgepakt", "Lid ");
        assertThat(seen.page().select("#veld-toelichting").text()).isEqualTo("Mijn eigen tekst");
        refused(gijs, "oppakking", Map.of(), "heeft dit contactverzoek al");
        assertThat(done(gijs, "toelichtingen", Map.of("toelichting", "Mijn eigen tekst"))
                        .text())
                .contains("Intern: Mijn eigen tekst");
    }

    @Test
    void ofTwoWhoTakeItOneHasIt() {
        for (int round = 0; round < 5; round++) {
            List<Map<String, String>> forms = List.of(form(femke, Map.of()), form(gijs, Map.of()));
            CompletableFuture<Seen> one =
                    CompletableFuture.supplyAsync(() -> femke.post(page() + "/oppakking", forms.get(0)));
            Seen other = gijs.post(page() + "/oppakking", forms.get(1));
            assertThat(Stream.of(one.join(), other).map(Seen::status)).containsExactlyInAnyOrder(303, 409);
            assertThat(taak().path("toegewezenAanActoren")).hasSize(2);
            done(one.join().status() == 303 ? femke : gijs, "vrijgave", Map.of());
        }
    }

    @Test
    void aContactIsAKlantcontactOfItsOwnAndEndsIt() {
        done(
                femke,
                "contactpogingen",
                Map.of(
                        "gelukt",
                        "nee",
                        "kanaal",
                        "telefoon",
                        "opnieuw",
                        femke.get(page())
                                .page()
                                .expectFirst("#contactpogingennee-opnieuw, #veld-opnieuw")
                                .val()));
        assertThat(femke.get(page()).text()).contains("Wacht op nieuwe poging op", "Geen gehoor (telefoon)");
        Seen seen = done(
                femke,
                "contactpogingen",
                Map.of("gelukt", "ja", "kanaal", "telefoon", "informatie", "Het komt goed", "afgerond", "ja"));
        assertThat(seen.text()).contains("Stand Afgerond", "Contact gehad (telefoon)", "Het komt goed");
        assertThat(taak().path("status").asText()).isEqualTo("verwerkt");
        assertThat(logboek()).containsExactly("verwerkt", "klantcontact", "klantcontact");
        JsonNode first = follower(contact);
        assertThat(first.path("indicatieContactGelukt").asBoolean()).isFalse();
        JsonNode second = follower(first.path("uuid").asText());
        assertThat(second.path("inhoud").asText()).isEqualTo("Het komt goed");
        assertThat(second.path("onderwerp").asText()).isEqualTo("Over " + naam);
        assertThat(second.path("nummer").asText()).isNotEmpty();
        assertThat(second.at("/_expand/hadBetrokkenen/0/wasPartij/uuid").asText())
                .isEqualTo(partij);
    }

    /** The contact that followed this one. */
    private JsonNode follower(String uuid) {
        String next = API.get("/onderwerpobjecten?wasKlantcontact__uuid=" + uuid)
                .body()
                .at("/results/0/klantcontact/uuid")
                .asText();
        return MAKE.stored(next);
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingIsStored() {
        Seen seen = refused(
                femke,
                "contactpogingen",
                Map.of("gelukt", "ja", "kanaal", "telefoon", "informatie", " ", "toelichting", "Blijft staan"),
                "Schrijf op wat de klant te horen kreeg.");
        assertThat(seen.text()).contains("Blijft staan");
        refused(
                femke,
                "contactpogingen",
                Map.of("gelukt", "nee", "kanaal", "telefoon", "opnieuw", "morgen"),
                "Vul een datum in");
        refused(
                femke,
                "contactpogingen",
                Map.of("gelukt", "nee", "kanaal", "telefoon", "opnieuw", "+999999999-01-01"),
                "Kies een dag");
        LocalDate vandaag = LocalDate.now(Contactregel.AMSTERDAM);
        LocalDate kerst = LocalDate.of(vandaag.getYear(), 12, 25);
        LocalDate feestdag = kerst.isBefore(vandaag) ? kerst.plusYears(1) : kerst;
        refused(
                femke,
                "contactpogingen",
                Map.of("gelukt", "nee", "kanaal", "telefoon", "opnieuw", feestdag.toString()),
                "Op deze dag wordt niet gewerkt");
        assertThat(refused(
                                femke,
                                "contactpogingen",
                                Map.of("gelukt", "ja", "kanaal", "telefoon", "toelichting", "x".repeat(4001)),
                                "Schrijf op wat de klant te horen kreeg.")
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("4000");
        refused(femke, "contactpogingen", Map.of("kanaal", "telefoon", "informatie", "x"), "Kies of je de klant sprak");
        refused(femke, "toelichtingen", Map.of("toelichting", "x".repeat(4001)), "4000");
        refused(femke, "toelichtingen", Map.of("toelichting", ""), "Schrijf op wat je collega's moeten weten.");
        refused(femke, "zaken", Map.of("zaak", ""), "Vul een zaaknummer in.");
        refused(femke, "doorsturing", Map.of("voor", ""), "Maak een keuze.");
        refused(
                femke,
                "doorsturing",
                Map.of("voor", UUID.randomUUID().toString()),
                "Kies een eenheid of een medewerker.");
        refused(femke, "afronding", Map.of("reden", ""), "Schrijf op waarom");
        refused(femke, "toewijzing", Map.of("voor", eenheid), "Alleen een coördinator");
        assertThat(logboek()).isEmpty();
        assertThat(follower(contact).path("uuid").isMissingNode()).isTrue();
    }

    @Test
    void whatIsFinishedStaysSoUntilItIsReopenedForAReason() {
        done(femke, "afronding", Map.of("reden", "De klant belde zelf"));
        for (String deed :
                List.of("oppakking", "toelichtingen", "zaken", "contactpogingen", "doorsturing", "afronding")) {
            refused(
                    femke,
                    deed,
                    Map.of(
                            "gelukt",
                            "ja",
                            "toelichting",
                            "x",
                            "zaak",
                            "Z",
                            "kanaal",
                            "telefoon",
                            "informatie",
                            "x",
                            "voor",
                            eenheid,
                            "reden",
                            "x"),
                    "is afgerond en kan niet meer worden gewijzigd");
        }
        refused(femke, "heropening", Map.of("reden", ""), "Schrijf op waarom");
        WERKERS.api().patch("/internetaken/" + taak, "{\"uiterlijkOp\": \"2020-03-02T12:00:00Z\"}");
        int before = audittrail();
        long versie = versie();
        assertThat(done(femke, "heropening", Map.of("reden", "Toch niet klaar")).text())
                .contains("Stand Open", "Heropend", "Intern: Toch niet klaar", "Er gaat geen mail uit")
                .doesNotContain("te laat");
        assertThat(logboek()).containsExactly("heropend", "verwerkt");
        assertThat(audittrail()).as("one change").isEqualTo(before + 1);
        assertThat(versie()).isEqualTo(versie + 1);
    }

    @Test
    void aZaakThatIsTiedAlreadyIsNotToldTwice() {
        done(femke, "zaken", Map.of("zaak", "Z-" + naam));
        done(femke, "zaken", Map.of("zaak", "Z-" + naam));
        assertThat(logboek()).containsExactly("zaak-gekoppeld");
    }

    @Test
    void aTermIsOfThisCentury() {
        for (String jaar : List.of("0001", "9999")) {
            assertThat(WERKERS.api()
                            .patch("/internetaken/" + taak, "{\"uiterlijkOp\": \"" + jaar + "-03-02T12:00:00Z\"}")
                            .faults())
                    .containsExactly("uiterlijkOp invalid");
        }
    }

    private long versie() {
        return Long.parseLong(femke.get(page()).page().select("[name=versie]").attr("value"));
    }

    private int audittrail() {
        return API.get("/internetaken/" + taak + "/audittrail")
                .body()
                .path("count")
                .asInt();
    }

    @Test
    void whoIsGoneFallsOffWhenItIsReopened() {
        String hanna = WERKERS.medewerker("Hanna " + naam);
        WERKERS.lid(hanna, eenheid, "lid");
        done(esra, "toewijzing", Map.of("voor", hanna));
        done(femke, "afronding", Map.of("reden", "Klaar"));
        WERKERS.api().patch("/medewerkers/" + hanna, "{\"indicatieActief\": false}");
        assertThat(done(femke, "heropening", Map.of("reden", "Toch niet")).text())
                .contains("Stand Open");
        assertThat(taak().path("toegewezenAanActoren")).hasSize(1);
    }

    @Test
    void whoHasItIsNotGivenItAgain() {
        String hanna = WERKERS.medewerker("Hanna " + naam);
        WERKERS.lid(hanna, eenheid, "lid");
        refused(esra, "toewijzing", Map.of("voor", eenheid), "Dit contactverzoek is al van");
        done(esra, "toewijzing", Map.of("voor", hanna));
        refused(esra, "toewijzing", Map.of("voor", hanna), "Dit contactverzoek is al van Hanna");
        assertThat(logboek()).containsExactly("toegewezen");
    }

    @Test
    void sentTwiceItIsDoneOnce() {
        Map<String, String> form = form(femke, Map.of("toelichting", "Eenmaal"));
        assertThat(femke.post(page() + "/toelichtingen", form).status()).isEqualTo(303);
        assertThat(femke.post(page() + "/toelichtingen", form).status()).isEqualTo(303);
        assertThat(logboek()).containsExactly("interne-notitie");
    }

    @Test
    void whatIsTypedWaitsForWhoTypedItWhateverAColleagueDoes() {
        Map<String, String> typed = Map.of("toelichtingen.toelichting", "Half af", "doorsturing.reden", "Ook half");
        Seen kept = femke.postInBackground(page() + "/concept", typed);
        assertThat(kept.response().body()).startsWith("Bewaard om ");
        done(gijs, "toelichtingen", Map.of("toelichting", "Van Gijs"));
        assertThat(femke.get(page()).page().select("#toelichtingen-toelichting").text())
                .isEqualTo("Half af");
        assertThat(gijs.get(page()).text()).doesNotContain("Half af");
        Seen sent = done(femke, "toelichtingen", Map.of("toelichting", "Helemaal af"));
        assertThat(sent.page().select("#toelichtingen-toelichting").text()).isEmpty();
        assertThat(sent.page().select("#doorsturing-reden").text()).isEqualTo("Ook half");
        assertThat(WERKERS.visitor("Vreemd " + naam, Rol.BEHANDELAAR)
                        .postInBackground(page() + "/concept", typed)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatWasTypedWhileAColleagueEndedItIsShownToTakeOver() {
        Map<String, String> form =
                form(femke, Map.of("gelukt", "ja", "kanaal", "telefoon", "informatie", "Alles verteld"));
        done(gijs, "afronding", Map.of("reden", "Klaar"));
        Seen seen = femke.post(page() + "/contactpogingen", form);
        assertThat(seen.status()).isEqualTo(409);
        assertThat(seen.text()).contains("is niet opgeslagen", "Alles verteld");
    }
}
