package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ForcedColors;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Golden;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody can use every page: axe finds nothing, light and dark, wide and narrow, with and without errors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToegankelijkheidIT {
    private static final String WORD = "Tast" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private RunningBalie balie;
    private Visitor kcm;
    private Browser browser;
    private Page tab;
    private Map<String, String> addresses;
    private String gefilterd;

    @BeforeAll
    void open() {
        Browser.require();
        balie = RunningBalie.shared();
        Client api = Client.of(balie);
        kcm = Visitor.signedIn(
                balie, new Medewerker("toegankelijk", "Test toegankelijk", EnumSet.of(Rol.KCM, Rol.BEHEERDER), false));
        browser = Browser.of(balie, kcm);
        tab = browser.open("/werkplek/");
        String klant = api.post("/partijen", """
                {"soortPartij": "persoon", "indicatieActief": false, "indicatieGeheimhouding": true,
                 "partijIdentificatie": {"contactnaam": {"voornaam": "Aaltje", "achternaam": "%s"}}}""".formatted(WORD)).uuid();
        String contact = api.post("/klantcontacten", """
                {"kanaal": "telefoon", "onderwerp": "%s", "inhoud": "Wat is besproken.", "taal": "nld", "vertrouwelijk": false,
                 "indicatieContactGelukt": false}""".formatted(WORD)).uuid();
        api.post("/betrokkenen", """
                {"hadKlantcontact": {"uuid": "%s"}, "wasPartij": {"uuid": "%s"}, "rol": "klant", "initiator": true}""".formatted(contact, klant));
        Voorbeeld make = new Voorbeeld(api);
        Werkers werkers = new Werkers(balie);
        String ik = werkers.api()
                .get("/medewerkers?identificatie=toegankelijk")
                .body()
                .at("/results/0/uuid")
                .asText();
        werkers.lid(ik, werkers.eenheid(WORD), "coordinator");
        String taak = api.post("/internetaken", """
                {"aanleidinggevendKlantcontact": {"uuid": "%s"}, "gevraagdeHandeling": "Terugbellen", "toelichting": "Na vijven",
                 "toegewezenAanActoren": [{"uuid": "%s"}], "status": "te_verwerken"}""".formatted(contact, Werkers.actor(api, WORD)))
                .uuid();
        String weg = gesprek();
        kcm.post(weg + "/annulering", Map.of());
        gesprek();
        String deze = "/werkplek/contacten/" + contact;
        String bekend = make.partij(WORD, false);
        make.adresVanPartij(bekend, "telefoonnummer", "0970123456");
        make.betrokkene(contact, bekend, "");
        Verstuurd sent = new Verstuurd(balie);
        sent.taak(bekend, "Lever een foto aan");
        String bericht = sent.bericht(bekend, "Uw aanvraag", "Wij hebben besloten.", "2026-01-05T10:00:00Z");
        addresses = new HashMap<>(Map.of(
                "/werkplek/aanmelden/{code}", Visitor.link(balie),
                "/werkplek/contacten/{id}", deze + "?opgeslagen=" + contact,
                "/werkplek/contacten/{id}/contactverzoek", deze + "/contactverzoek",
                "/werkplek/contacten/{id}/correctie", deze + "/correctie",
                "/werkplek/contacten/{id}/koppelingen", deze + "/koppelingen",
                "/werkplek/gesprekken/{id}", gesprek(),
                "/werkplek/gesprekken/{id}/wie/{vraag}",
                        kcm.post(gesprek() + "/zoeken", Map.of("zoek", "niemand" + WORD))
                                .location(),
                "/werkplek/klanten/{id}", "/werkplek/klanten/" + klant,
                "/werkplek/zoeken/{vraag}",
                        kcm.post("/werkplek/zoeken", Map.of("tekst", WORD)).location()));
        addresses.put("/werkplek/contactverzoeken", "/werkplek/contactverzoeken?wachtrij=team&termijn=telaat");
        for (Beheerlijst lijst : Beheerlijsten.ALLE) {
            String rij = werkers.rij(lijst, "Axe " + WORD);
            Stream.of("", "/overdracht")
                    .forEach(deel -> addresses.put(
                            "/werkplek/beheer/" + lijst.pad() + "/{id}" + deel, lijst.adres() + "/" + rij + deel));
        }
        addresses.put(
                "/werkplek/bronnen",
                kcm.post("/werkplek/bronnen/zoeken", Map.of("tekst", WORD)).location());
        addresses.put(
                "/werkplek/bronnen/{soort}/{id}",
                "/werkplek/bronnen/kennisartikelen/" + werkers.rij(Bronlijsten.KENNISARTIKELEN, "Axe " + WORD));
        String applicatie = Visitor.signedIn(balie, Rol.BEHEERDER)
                .post("/werkplek/beheer/applicaties/nieuw", Map.of("naam", "Axe " + WORD))
                .location();
        Visitor.signedIn(balie, Rol.BEHEERDER)
                .post(applicatie + "/token", Map.of("soort", "token", "recht-read:partijen", "ja", "zeker", "ja"));
        addresses.put("/werkplek/beheer/applicaties/{id}", applicatie);
        addresses.put("/werkplek/beheer/applicaties/{id}/token", applicatie + "/token");
        addresses.put("/werkplek/gesprekken/{id}/overdracht", gesprek() + "/overdracht");
        Visitor auditor = Visitor.signedIn(balie, Medewerker.EERSTE);
        addresses.put(
                "/werkplek/verantwoording/{vraag}",
                auditor.post("/werkplek/verantwoording", Map.of("applicatie", "Werkplek"))
                        .location());
        addresses.put("/werkplek/verantwoording/wijzigingen/{nummer}", werkers.wijziging(contact));
        addresses.put("/werkplek/contactverzoeken/{id}", "/werkplek/contactverzoeken/" + taak);
        addresses.put("/werkplek/klanten/{id}/gegevens", "/werkplek/klanten/" + bekend + "/gegevens");
        addresses.put(
                "/werkplek/klanten/{id}/berichten/{bericht}", "/werkplek/klanten/" + bekend + "/berichten/" + bericht);
        gefilterd = "/werkplek/klanten/" + bekend + "?soort=bericht&kanaal=berichtenbox&van=2026-01-01&tot=2025-01-01";
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** An address of a page of the golden list. */
    private String address(String page) {
        return addresses.getOrDefault(page, page);
    }

    private String gesprek() {
        return kcm.post("/werkplek/gesprekken", Map.of()).location();
    }

    private static Stream<String> pages() {
        return Golden.lines("pages.txt").stream()
                .filter(line -> line.startsWith("GET ")
                        && !line.contains("/contactverzoeken/nieuw") // a sentence for a script
                        && !line.contains("/cijfers/bestand") // a file
                        && !line.matches(".*/(registers|zaken)/.*")) // looked at where there are such registers:
                // BrpBrowserIT, ZakenBrowserIT
                .filter(line ->
                        !line.matches(".*/beheer/(landen|externeregisters|soorten\\w+)\\b.*")) // as that of talen
                .map(line -> line.split("\\s+", -1)[1]);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothing(String page) {
        assertThat(page.contains("{") && !addresses.containsKey(page))
                .as("tell this test of an address of " + page)
                .isFalse();
        Response seen = tab.navigate(balie.address() + address(page));
        if (page.contains("/beheer")) {
            assertThat(seen.status()).isEqualTo(200);
        }
        requireUsable();
    }

    private void axeFindsNothingFor(Rol rol, String address) {
        try (Browser hers = Browser.of(balie, Visitor.signedIn(balie, rol, "toegankelijk"))) {
            Page page = hers.open(address);
            assertThat(page.title()).doesNotStartWith("Geen toegang");
            Bruikbaar.require(page);
            hers.requireQuiet();
        }
    }

    @Test
    void axeFindsNothingWhenThereAreFaults() {
        tab.navigate(balie.address() + address("/werkplek/gesprekken/{id}"));
        tab.fill("#achternaam", "z".repeat(201));
        tab.click("[data-klaar]");
        tab.waitForSelector(".fouten");
        requireUsable();
        assertThat(tab.evaluate("() => document.activeElement.className")).isEqualTo("fouten");
        tab.navigate(balie.address() + address("/werkplek/contacten/{id}"));
        tab.evaluate("() => document.querySelector('form[action$=aanvullingen]').submit()");
        tab.waitForSelector(".fouten");
        requireUsable();
    }

    @Test
    void axeFindsNothingInAWorkListAndWhereADeedIsRefused() {
        tab.navigate(balie.address() + "/werkplek/contactverzoeken?wachtrij=team");
        assertThat(tab.locator("[data-lijst] tbody tr").count()).isEqualTo(1);
        requireUsable();
        tab.click("button[value=een]");
        tab.waitForSelector(".fouten");
        requireUsable();
        tab.navigate(balie.address() + address("/werkplek/contactverzoeken/{id}"));
        tab.click("details:first-of-type form button");
        tab.waitForSelector(".fouten");
        requireUsable();
    }

    @Test
    void axeFindsNothingWhereATimelineIsFilteredAndGegevensAreWrong() {
        tab.navigate(balie.address() + gefilterd);
        requireUsable();
        tab.navigate(balie.address() + address("/werkplek/klanten/{id}"));
        requireUsable();
        tab.navigate(balie.address() + address("/werkplek/klanten/{id}/gegevens"));
        tab.click("details summary");
        tab.fill("details input[type=tel]", "geen nummer");
        tab.click("details form button >> nth=0");
        tab.waitForSelector(".fouten");
        requireUsable();
    }

    @Test
    void axeFindsNothingWhereOneIsAskedWhetherSheIsTheSame() {
        Voorbeeld make = new Voorbeeld(Client.of(balie));
        String contact = make.contact(WORD, false);
        make.betrokkene(contact, "", "Stichting " + WORD);
        tab.navigate(balie.address() + "/werkplek/contacten/" + contact + "/koppelingen");
        requireUsable();
        tab.evaluate("""
                klant => {
                  const form = document.querySelector("form[action$=collegas]");
                  form.action = form.action.replace("collegas", "klanten");
                  form.elements.collega.outerHTML = `<input name="klant" value="${klant}">`;
                  form.submit();
                }""", make.partij(WORD, false));
        tab.waitForSelector("button[name=als]");
        requireUsable();
        tab.navigate(balie.address() + "/werkplek/contacten/" + contact + "?opgeslagen=x");
        tab.fill("#aanvulling", "Meer.");
        tab.click("form[action$=aanvullingen] button");
        tab.waitForSelector("[data-gedaan]");
        requireUsable();
    }

    @Test
    void axeFindsNothingWhereTheCoordinatorCorrects() {
        axeFindsNothingFor(Rol.COORDINATOR, address("/werkplek/contacten/{id}/correctie"));
    }

    @Test
    void axeFindsNothingWhenThereIsNothing() {
        for (String nothing : List.of(
                "/werkplek/bestaat-niet",
                kcm.post("/werkplek/zoeken", Map.of("tekst", "bestaatniet" + WORD))
                        .location())) {
            tab.navigate(balie.address() + nothing);
            requireUsable();
        }
    }

    @Test
    void axeFindsNothingWhenTwoWindowsDiffer() {
        String gesprek = gesprek();
        Page other = browser.open(gesprek);
        tab.navigate(balie.address() + gesprek);
        tab.fill("#notitie-1", "uit het ene venster");
        tab.evaluate("() => document.getElementById('gesprek').requestSubmit()");
        tab.waitForURL("**" + gesprek);
        other.fill("#notitie-1", "uit het andere venster");
        other.evaluate("() => document.getElementById('gesprek').requestSubmit()");
        other.waitForSelector(".fouten");
        Page before = tab;
        tab = other;
        requireUsable();
        tab = before;
        other.close();
    }

    private void requireUsable() {
        Bruikbaar.require(tab);
        browser.requireQuiet();
    }

    /** Windows' high contrast takes all our colours away: what is a button must still look like one. */
    @Test
    void buttonsAndFieldsHaveAnEdgeWithoutOurColours() {
        Page forced = browser.open(address("/werkplek/gesprekken/{id}"));
        forced.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertThat((List<?>) forced.evaluate("""
                () => [...document.querySelectorAll("button, input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea")].filter(each =>
                    getComputedStyle(each).borderTopWidth === "0px" || getComputedStyle(each).borderTopStyle === "none"
                    || getComputedStyle(each).borderTopColor === "rgba(0, 0, 0, 0)").map(each => each.outerHTML)""")).isEmpty();
        forced.close();
    }

    @Test
    void nothingMoves() {
        tab.navigate(balie.address() + address("/werkplek/gesprekken/{id}"));
        assertThat((List<?>) tab.evaluate("""
                () => [...document.querySelectorAll("*")].filter(each => getComputedStyle(each).animationName !== "none"
                    || getComputedStyle(each).transitionDuration !== "0s").map(each => each.tagName)""")).isEmpty();
    }
}
