package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding and reading at the workplace, and adding to a contact. */
class WerkplekIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client API = Client.of(BALIE);
    private static final Voorbeeld MAKE = new Voorbeeld(API);
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM);

    private static String word() {
        return "Zwart" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private static JsonNode partij(String achternaam, String more) {
        return API.post("/partijen", """
                {"soortPartij": "persoon", "indicatieActief": true, "bezoekadres": {"straatnaam": "Turfstraat", "huisnummer": 17,
                 "postcode": "3219 ZZ", "stad": "Turfstad", "land": "NL"},
                 "partijIdentificatie": {"contactnaam": {"voornaam": "Aaltje", "achternaam": "%s"}}%s}""".formatted(achternaam, more)).body();
    }

    private static JsonNode contact(String onderwerp, boolean vertrouwelijk) {
        return API.post("/klantcontacten", """
                {"kanaal": "telefoon", "onderwerp": "%s", "inhoud": "Wat er al stond.", "taal": "nld", "vertrouwelijk": %s,
                 "indicatieContactGelukt": true}""".formatted(onderwerp, vertrouwelijk))
                .body();
    }

    private static Seen zoek(String tekst) {
        return KCM.submit("/werkplek/zoeken", Map.of("tekst", tekst));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NAAM",
                "0970 123 456",
                "+31970123456",
                "aaltje@%s.example",
                "3219zz 17",
                "3219ZZ17",
                "3219 zz  17 a"
            })
    void aKlantIsFoundByWhatSheTells(String typed) {
        String naam = word();
        JsonNode partij = partij(naam, "");
        String email = "aaltje@" + naam.toLowerCase(Locale.ROOT) + ".example";
        adres(partij, "email", email);
        adres(partij, "telefoonnummer", "0970123456");
        Seen seen = zoek(typed.equals("NAAM") ? naam : typed.contains("@") ? email : typed);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("Aaltje");
        if (typed.equals("NAAM") || typed.contains("@")) {
            assertThat(seen.page().select(".klanten a").eachText()).containsExactly("Aaltje " + naam);
        }
        assertThat(seen.response().uri().toString()).doesNotContain("123456").doesNotContain(naam);
    }

    @Test
    void pagesAreCountedByTheirTemplate() {
        assertThat(KCM.get("/werkplek/contacten/99" + word()).status()).isEqualTo(404);
        Client.Answer figures = new Client(BALIE.managementAddress(), null).get("/q/metrics");
        assertThat(figures.response().body().lines())
                .anyMatch(
                        line -> line.contains("route=\"/werkplek/contacten/{id}\"") && line.contains("status=\"404\""))
                .noneMatch(line -> line.contains("/werkplek/contacten/99"));
        assertThat(KCM.get("/werkplek/", "X-Server-Timing", "1")
                        .response()
                        .headers()
                        .firstValue("Server-Timing"))
                .hasValueSatisfying(timing -> assertThat(timing).startsWith("sql;desc="));
    }

    private static void adres(JsonNode partij, String soort, String adres) {
        API.post("/digitaleadressen", """
                {"verstrektDoorPartij": {"uuid": "%s"}, "verstrektDoorBetrokkene": null, "soortDigitaalAdres": "%s", "adres": "%s",
                 "omschrijving": ""}""".formatted(partij.path("uuid").asText(), soort, adres));
    }

    @Test
    void aContactIsFoundByItsNumberAndByItsWords() {
        String onderwerp = word();
        JsonNode contact = contact(onderwerp, false);
        assertThat(zoek(onderwerp).page().select("tbody a").eachText()).containsExactly(onderwerp);
        String nummer = String.valueOf(1 + (System.nanoTime() % 999_999_999L));
        API.patch("/klantcontacten/" + contact.path("uuid").asText(), "{\"nummer\": \"%s\"}".formatted(nummer));
        assertThat(zoek(nummer).page().select("h1").text()).isEqualTo(onderwerp);
        assertThat(KCM.get("/werkplek/contacten/" + nummer).text()).contains("Wat er al stond.");
        assertThat(KCM.get("/contactmoment/" + nummer).location()).isEqualTo("/werkplek/contacten/" + nummer);
        assertThat(KCM.head("/contactmoment/" + nummer).location()).isEqualTo("/werkplek/contacten/" + nummer);
    }

    @Test
    void theOnlyOneOfANumberOpensItself() {
        String naam = word();
        String partij = MAKE.partij(naam, false);
        MAKE.bsn(partij, "999993653");
        assertThat(zoek("999993653").response().uri().getPath()).isEqualTo("/werkplek/klanten/" + partij);
        String contact = MAKE.contact(naam, false);
        String nummer = MAKE.taaknummer(MAKE.taak(contact, MAKE.actor(naam), "Bel terug", ""));
        assertThat(zoek(nummer).text()).contains(naam);
        assertThat(zoek(naam).response().uri().getPath())
                .as("of words one sees what was found")
                .startsWith("/werkplek/zoeken/");
        assertThat(KCM.submit("/werkplek/zoeken", Map.of("tekst", "999993653", "contact", contact))
                        .text())
                .as("who ties chooses")
                .contains("Koppel");
    }

    @Test
    void whoseHomeIsSecretIsNotFoundByPostcodeAndEverybodyElseIs() {
        int huisnummer = (int) (System.nanoTime() % 90_000) + 10_000;
        for (String secret : List.of("null", "false", "true")) {
            API.post("/partijen", """
                    {"soortPartij": "persoon", "indicatieActief": true, "indicatieGeheimhouding": %s,
                     "bezoekadres": {"huisnummer": %d, "postcode": "3219 YY"},
                     "partijIdentificatie": {"contactnaam": {"achternaam": "Geheim %s"}}}""".formatted(secret, huisnummer, secret));
        }
        assertThat(zoek(huisnummer + " 3219yy").page().select(".klanten a").eachText())
                .containsExactlyInAnyOrder("Geheim null", "Geheim false");
        assertThat(Visitor.signedIn(BALIE, Rol.COORDINATOR)
                        .submit("/werkplek/zoeken", Map.of("tekst", "3219 YY, " + huisnummer))
                        .page()
                        .select(".klanten a"))
                .hasSize(3);
    }

    @Test
    void theOnlyOneOfATelephoneNumberOrZaakOpensItselfHoweverItIsTyped() {
        String naam = word();
        String partij = MAKE.partij(naam, false);
        String six = String.valueOf(System.nanoTime()).replaceFirst(".*(.{6})$", "$1");
        MAKE.adresVanPartij(partij, "telefoonnummer", "0970" + six);
        for (String typed :
                List.of("+31970%s", "0031970%s", "(0970) %s", "+31 (0)970-%s", "Tel.: 0970 %s\u00a0(werk)")) {
            assertThat(zoek(typed.formatted(six)).response().uri().getPath())
                    .as(typed)
                    .isEqualTo("/werkplek/klanten/" + partij);
        }
        String zaak = "ZAAK-2026-" + UUID.randomUUID();
        MAKE.onderwerp(MAKE.contact(naam, false), zaak);
        MAKE.contact("Ook over " + zaak, false);
        for (String typed : List.of(zaak, zaak.toLowerCase(Locale.ROOT))) {
            assertThat(zoek(typed).page().select("h1").text()).isEqualTo(naam);
        }
    }

    @Test
    void theFirstPageShowsWhatWaits() {
        String id = "begin-" + UUID.randomUUID();
        Visitor kcm = Visitor.signedIn(BALIE, Rol.KCM, id);
        String gesprek = kcm.post("/werkplek/gesprekken", Map.of()).location();
        String naam = word();
        MAKE.taak(MAKE.contact(naam, true), MAKE.medewerker(id), "Bel terug", "Na vijven, graag.");
        Seen begin = kcm.get("/werkplek/");
        assertThat(begin.page().select("[aria-labelledby=open-kop] a").eachAttr("href"))
                .containsExactly(gesprek);
        assertThat(begin.page().select("[aria-labelledby=taken-kop]").text()).contains(naam, "Na vijven, graag.");
        assertThat(Visitor.signedIn(BALIE, Rol.BEHANDELAAR, "ander")
                        .get("/werkplek/")
                        .text())
                .contains("Er wacht niemand op je.")
                .doesNotContain(naam, "gesprekken");
        assertThat(Visitor.signedIn(BALIE, Rol.ANALIST).get("/werkplek/").text())
                .contains("geen gegevens van klanten");
    }

    @Test
    void nothingFoundIsSaid() {
        assertThat(zoek("bestaatniet" + word()).text()).contains("Geen klant gevonden", "Geen contact gevonden");
        assertThat(KCM.post("/werkplek/zoeken", Map.of("tekst", " ?! ")).status())
                .isEqualTo(200);
        assertThat(KCM.get("/werkplek/zoeken/" + "x".repeat(60)).status()).isEqualTo(404);
    }

    @Test
    void aKlantIsShownWithHerContacts() {
        JsonNode partij = partij(word(), "");
        String id = partij.path("uuid").asText();
        List<String> onderwerpen =
                IntStream.range(0, 23).mapToObj(i -> word() + i).toList();
        for (String onderwerp : onderwerpen) {
            API.post("/betrokkenen", """
                    {"hadKlantcontact": {"uuid": "%s"}, "wasPartij": {"uuid": "%s"}, "rol": "klant", "initiator": true}""".formatted(
                            contact(onderwerp, false).path("uuid").asText(), id));
        }
        Seen first = KCM.get("/werkplek/klanten/" + id);
        assertThat(first.text()).contains("Turfstraat 17, 3219 ZZ Turfstad", "23 in de tijdlijn");
        assertThat(first.page().select("tbody tr")).hasSize(20);
        assertThat(KCM.get("/werkplek/klanten/" + id + "?pagina=2").page().select("tbody tr"))
                .hasSize(3);
        assertThat(KCM.get("/werkplek/klanten/" + id + "?pagina=3").status()).isEqualTo(404);
        assertThat(KCM.get("/werkplek/klanten/" + id + "?pagina=x").status()).isEqualTo(404);
        assertThat(KCM.get("/werkplek/klanten/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void whatIsKeptFromOthersIsNotShown() {
        JsonNode geheim = partij(word(), ", \"indicatieGeheimhouding\": true");
        adres(geheim, "email", "geheim@turfstad.example");
        Seen klant = KCM.get("/werkplek/klanten/" + geheim.path("uuid").asText());
        assertThat(klant.text()).contains("Geheimhouding").doesNotContain("Turfstraat", "geheim@turfstad.example");
        String onderwerp = word();
        JsonNode contact = contact(onderwerp, true);
        Seen seen = KCM.get("/werkplek/contacten/" + contact.path("uuid").asText());
        assertThat(seen.text()).contains("Vertrouwelijk contact").doesNotContain(onderwerp, "Wat er al stond.");
        assertThat(zoek(onderwerp).text()).doesNotContain("Wat er al stond.");
    }

    @Test
    void aConfidentialContactIsNotSupplementedWithoutItsForm() {
        String id = contact(word(), true).path("uuid").asText();
        String page = "/werkplek/contacten/" + id;
        assertThat(KCM.get(page).page().select("form[action$=aanvullingen]")).isEmpty();
        for (String tekst : List.of("Toch een aanvulling.", "")) {
            Seen seen = KCM.post(page + "/aanvullingen", Map.of("aanvulling", tekst));
            assertThat(seen.status()).isEqualTo(403);
            assertThat(seen.text()).contains("Vertrouwelijk contact").doesNotContain("Wat er al stond.");
        }
        assertThat(API.get("/klantcontacten/" + id).body().path("inhoud").asText())
                .isEqualTo("Wat er al stond.");
    }

    @Test
    void hostileTextIsShownAsItIs() {
        String naam = "<script>alert(1)</script>\"'&\u202e😀";
        JsonNode partij = partij(naam.replace("\"", "\\\""), "");
        Seen seen = KCM.get("/werkplek/klanten/" + partij.path("uuid").asText());
        assertThat(seen.page().select("h1").text()).contains("<script>alert(1)</script>\"'&");
        assertThat(seen.page().select("script:not([src])")).isEmpty();
    }

    @Test
    void whatTwoPeopleAddIsBothKept() {
        String id = contact(word(), false).path("uuid").asText();
        List<CompletableFuture<Seen>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> KCM.post(
                        "/werkplek/contacten/" + id + "/aanvullingen", Map.of("aanvulling", "Aanvulling " + i + "."))))
                .toList();
        assertThat(all).allMatch(sent -> sent.join().status() == 303);
        String inhoud = API.get("/klantcontacten/" + id).body().path("inhoud").asText();
        assertThat(inhoud).startsWith("Wat er al stond.\n\n");
        IntStream.range(0, 8).forEach(i -> assertThat(inhoud).contains("Aanvulling " + i + "."));
        JsonNode trail = API.get("/klantcontacten/" + id + "/audittrail").body();
        assertThat(trail.toString()).contains("\"kcm\"", "\"Werkplek\"");
    }

    @Test
    void aFaultKeepsWhatWasTyped() {
        String id = contact(word(), false).path("uuid").asText();
        String path = "/werkplek/contacten/" + id + "/aanvullingen";
        Seen empty = KCM.post(path, Map.of("aanvulling", "  "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().title()).startsWith("Fout: ");
        assertThat(empty.page().select("[role=alert] a").attr("href")).isEqualTo("#aanvulling");
        String typed = "lang ".repeat(300);
        Seen tooLong = KCM.post(path, Map.of("aanvulling", typed));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.page().expectFirst("textarea").wholeText()).isEqualTo(typed);
        assertThat(API.get("/klantcontacten/" + id).body().path("inhoud").asText())
                .isEqualTo("Wat er al stond.");
    }
}
