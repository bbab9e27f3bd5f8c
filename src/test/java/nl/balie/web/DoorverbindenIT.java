package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A contact that was handed over to a colleague runs on until she supplements it. */
class DoorverbindenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client API = Client.of(BALIE);
    private static final Voorbeeld MAKE = new Voorbeeld(API);
    private static final Client DETAILS = new Client(BALIE.address() + "/api", BALIE.token());
    private static final String LOOPT = "Einde loopt door";

    private final String id = "kcm-" + UUID.randomUUID();
    private final Visitor kcm = Visitor.signedIn(BALIE, Rol.KCM, id);
    private final String collega = "collega-" + UUID.randomUUID();

    /** The page of a contact that ended so. */
    private String contact(String resultaat) {
        Seen saved = registreer(resultaat, MAKE.medewerker(collega));
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        return saved.location().replaceFirst("\\?.*", "");
    }

    private Seen registreer(String resultaat, String naar) {
        String gesprek = kcm.post("/werkplek/gesprekken", Map.of()).location();
        Map<String, String> typed = new HashMap<>(Map.of(
                "notitie-1",
                "De klant vraagt naar haar vergunning.",
                "kanaal-1",
                "telefoon",
                "resultaat-1",
                resultaat));
        typed.put("naar-1", naar);
        return kcm.post(gesprek + "/registratie", typed);
    }

    /** The key of the contact of a page. */
    private static String uuid(String page) {
        String named = page.substring(page.lastIndexOf('/') + 1);
        return Visit.isKey(named)
                ? named
                : API.get("/klantcontacten?nummer=" + named)
                        .body()
                        .at("/results/0/uuid")
                        .asText();
    }

    private static JsonNode details(String page) {
        return DETAILS.get("/contactmomentdetails?id=" + uuid(page)).body();
    }

    private static void vulAan(Visitor visitor, String page) {
        String tekst = "Uitgelegd aan " + Voorbeeld.word(); // the same again would be the same form
        assertThat(visitor.post(page + "/aanvullingen", Map.of("aanvulling", tekst))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void itRunsOnUntilTheColleagueSupplementsIt() {
        String page = contact("Doorverbonden");
        assertThat(kcm.get(page).text()).contains(LOOPT);
        String handed = einddatum(page);
        vulAan(kcm, page);
        assertThat(kcm.get(page).text()).as("who handed it over only adds").contains(LOOPT);
        assertThat(einddatum(page)).isEqualTo(handed);
        Visitor hers = Visitor.signedIn(BALIE, Rol.BEHANDELAAR, collega);
        vulAan(hers, page);
        Seen seen = hers.get(page);
        assertThat(seen.text()).doesNotContain(LOOPT).contains("Uitgelegd aan", "Test " + collega);
        assertThat(OffsetDateTime.parse(einddatum(page))).isAfter(OffsetDateTime.parse(handed));
        String ended = einddatum(page);
        vulAan(Visitor.signedIn(BALIE, Rol.KCM, "nog-een-" + collega), page);
        assertThat(einddatum(page)).as("what ended stays so").isEqualTo(ended);
    }

    @Test
    void whoPassedItOnSeesThatNobodyTookItOver() {
        String page = contact("Doorverbonden");
        assertThat(doorgegeven(kcm)).extracting(DoorverbindenIT::uuid).containsExactly(uuid(page));
        Visitor ander = Visitor.signedIn(BALIE, Rol.KCM, "ander-" + collega);
        assertThat(doorgegeven(ander)).isEmpty();
        vulAan(ander, page);
        assertThat(doorgegeven(kcm)).isEmpty();
    }

    @Test
    void toWhomItWasPassedOnFindsItUntilSheTakesItOver() {
        Visitor hers = Visitor.signedIn(BALIE, Rol.BEHANDELAAR, collega);
        String page = contact("Doorverbonden");
        assertThat(naarHaar(hers)).extracting(DoorverbindenIT::uuid).containsExactly(uuid(page));
        assertThat(naarHaar(kcm)).isEmpty();
        vulAan(hers, page);
        assertThat(naarHaar(hers)).isEmpty();
        Werkers werkers = new Werkers(BALIE);
        String eenheid = werkers.eenheid("Eenheid " + collega);
        Visitor lid = werkers.lid(eenheid, Rol.BEHANDELAAR);
        String naarEenheid = registreer("Doorverbonden", eenheid).location().replaceFirst("\\?.*", "");
        assertThat(naarHaar(lid)).extracting(DoorverbindenIT::uuid).containsExactly(uuid(naarEenheid));
    }

    @Test
    void whatIsPassedOnInConfidenceToAnEenheidIsReadByTheLidWhoTakesItOver() {
        Werkers werkers = new Werkers(BALIE);
        String eenheid = werkers.eenheid("Eenheid " + collega);
        Visitor lid = werkers.lid(eenheid, Rol.BEHANDELAAR);
        Visitor ander = werkers.lid(eenheid, Rol.BEHANDELAAR);
        Visitor elders = werkers.lid(werkers.eenheid("Elders " + collega), Rol.BEHANDELAAR);
        String page = registreer("Doorverbonden", eenheid).location().replaceFirst("\\?.*", "");
        MAKE.vertrouwelijk(uuid(page));
        String besproken = "vraagt naar haar vergunning";
        assertThat(lid.get(page).text())
                .contains("Vertrouwelijk contact", "Neem het over om te lezen")
                .doesNotContain(besproken);
        assertThat(elders.get(page).text()).doesNotContain("Neem", besproken);
        assertThat(elders.post(page + "/aanvullingen", Map.of("aanvulling", "")).status())
                .isEqualTo(403);
        assertThat(lid.post(page + "/aanvullingen", Map.of("aanvulling", "Ongelezen"))
                        .status())
                .as("what she has not read, she does not supplement")
                .isEqualTo(403);
        assertThat(lid.submit(page + "/aanvullingen", Map.of("aanvulling", "")).text())
                .contains("Je hebt dit contact overgenomen.", besproken)
                .doesNotContain(LOOPT);
        assertThat(ander.get(page).text()).contains("Vertrouwelijk contact").doesNotContain("Neem", besproken);
        assertThat(ander.post(page + "/aanvullingen", Map.of("aanvulling", "")).status())
                .isEqualTo(403);
    }

    @Test
    void whoMaySeeNothingIsNotOfferedAndNobodyIsPassedOnToHer() {
        Werkers werkers = new Werkers(BALIE);
        String fenna = "Fenna " + UUID.randomUUID();
        assertThat(werkers.visitor(fenna, Rol.AUDITOR).get("/werkplek/").status())
                .isEqualTo(200);
        String key = medewerker(fenna);
        Seen refused = registreer("Doorverbonden", key);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#naar-1-fout").text()).contains("heeft geen rol waarmee zij contacten ziet");
        assertThat(gevonden(fenna)).isEmpty();
        String ander = "Ander " + UUID.randomUUID();
        werkers.visitor(ander, Rol.BEHANDELAAR).get("/werkplek/");
        assertThat(gevonden(ander)).containsExactly(medewerker(ander));
        werkers.visitor(fenna, Rol.BEHANDELAAR).get("/werkplek/");
        assertThat(gevonden(fenna)).as("she got a role").containsExactly(key);
        assertThat(registreer("Doorverbonden", key).status()).isEqualTo(303);
    }

    private static String medewerker(String identificatie) {
        return new Werkers(BALIE)
                .api()
                .get("/medewerkers?identificatie=" + identificatie.replace(" ", "%20"))
                .body()
                .at("/results/0/uuid")
                .asText();
    }

    /** Who is offered to pass a call on to when one looks for her. */
    private List<String> gevonden(String naam) {
        String gesprek = kcm.post("/werkplek/gesprekken", Map.of()).location();
        kcm.post(gesprek, GesprekIT.form(kcm, gesprek, Map.of("resultaat-1", "Doorverbonden", "naarzoek-1", naam)));
        return kcm.get(gesprek).page().select("#naar-1 option").eachAttr("value").stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static List<String> naarHaar(Visitor visitor) {
        return visitor.get("/werkplek/")
                .page()
                .select("#doorverbonden-kop + ul a")
                .eachAttr("href");
    }

    @Test
    void nobodyPassesACallOnToHerself() {
        contact("Doorverbonden");
        Seen refused = registreer("Doorverbonden", MAKE.medewerker(id));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#naar-1-fout").text()).contains("niet naar jezelf");
    }

    private static List<String> doorgegeven(Visitor visitor) {
        return visitor.get("/werkplek/gesprekken")
                .page()
                .select("h2:contains(nog niet overgenomen) + ul a")
                .eachAttr("href");
    }

    @Test
    void whoeverTakesItOverEndsIt() {
        String page = contact("Doorverbonden");
        Visitor ander = Visitor.signedIn(BALIE, Rol.BEHANDELAAR, "ander-" + collega);
        vulAan(ander, page);
        assertThat(ander.get(page).text()).doesNotContain(LOOPT);
    }

    @Test
    void whoTakesItOverNeedsToAddNothing() {
        String page = contact("Doorverbonden");
        API.patch("/klantcontacten/" + uuid(page), "{\"inhoud\": \"%s\"}".formatted("v".repeat(1000)));
        Seen full = kcm.post(page + "/aanvullingen", Map.of("aanvulling", "Meer."));
        assertThat(full.text()).contains("nog plaats voor 0 tekens", "Er past niets meer bij.");
        assertThat(kcm.post(page + "/aanvullingen", Map.of("aanvulling", " ")).text())
                .as("who handed it over ends nothing")
                .contains("Schrijf op wat je wilt toevoegen.");
        Visitor hers = Visitor.signedIn(BALIE, Rol.BEHANDELAAR, collega);
        assertThat(hers.get(page).text()).contains("Neem over");
        assertThat(hers.post(page + "/aanvullingen", Map.of("aanvulling", "")).status())
                .isEqualTo(303);
        Seen seen = hers.get(page);
        assertThat(seen.text()).doesNotContain(LOOPT, "Neem over").contains("Test " + collega);
        assertThat(hers.post(page + "/aanvullingen", Map.of("aanvulling", "")).status())
                .as("it has ended")
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zelfstandig afgehandeld", "Klant neemt opnieuw contact op"})
    void nothingElseRunsOn(String resultaat) {
        assertThat(kcm.get(contact(resultaat)).text()).doesNotContain(LOOPT);
    }

    /** The API of details tells an einddatum of every contact and asks one of who writes: who writes it, ends the contact. */
    @Test
    void whoTellsWhenItEndedEndsIt() {
        String page = contact("Doorverbonden");
        String verteld = "{\"id\": \"%s\", \"startdatum\": \"2026-03-01T10:00:00Z\"%s}";
        assertThat(DETAILS.put("/contactmomentdetails", verteld.formatted(uuid(page), ""))
                        .status())
                .isEqualTo(400);
        assertThat(kcm.get(page).text()).contains(LOOPT);
        assertThat(DETAILS.put(
                                "/contactmomentdetails",
                                verteld.formatted(uuid(page), ", \"einddatum\": \"2026-03-01T10:05:00Z\""))
                        .status())
                .isEqualTo(200);
        assertThat(kcm.get(page).text()).doesNotContain(LOOPT);
    }

    private static String einddatum(String page) {
        return details(page).path("einddatum").asText();
    }
}
