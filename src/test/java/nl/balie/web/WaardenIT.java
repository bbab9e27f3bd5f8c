package nl.balie.web;

import static nl.balie.web.BeheerIT.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Channels, what gesprekken end with, and the other lists of codes, as a functional administrator keeps them. */
class WaardenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client LIJSTEN = new Client(BALIE.address() + "/vng/referentielijsten/api/v0", BALIE.token());
    private static final Voorbeeld MAKE = new Voorbeeld(Client.of(BALIE));
    private static final String KANALEN = "/werkplek/beheer/kanalen";
    private static final String RESULTATEN = "/werkplek/beheer/gespreksresultaten";

    private final String naam = Voorbeeld.word();
    private final Visitor fenna = new Werkers(BALIE).visitor("Fenna " + naam, Rol.BEHEERDER);

    private static Map<String, String> waarde(String code, String naam) {
        return new HashMap<>(Map.of("code", code, "naam", naam, "indicatieActief", "ja"));
    }

    private Seen voegToe(String lijst, String code, String naam) {
        return fenna.submit(lijst + "/nieuw", waarde(code, naam));
    }

    /** Other tests choose from these lists. */
    @AfterEach
    void switchOff() throws SQLException {
        try (Connection connection = BALIE.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update referentiewaarde set indicatie_actief = false where code like '%" + naam + "%'");
        }
    }

    /** The address of the page of a row. */
    private String adres(String lijst, String naam) {
        return fenna.get(lijst).page().select("tbody a").stream()
                .filter(link -> link.text().equals(naam))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private String cellen(String lijst, String naam) {
        return fenna.get(lijst).page().select("tbody tr").stream()
                .filter(row -> row.select("th").text().equals(naam))
                .findFirst()
                .orElseThrow()
                .select("td")
                .text();
    }

    private List<String> namen(String lijst) {
        return fenna.get(lijst).page().select("tbody th").eachText();
    }

    @Test
    void aChannelIsAddedChangedAndChosen() {
        assertThat(voegToe(KANALEN, "c-" + naam, "Kanaal " + naam).text())
                .contains("Kanaal " + naam + " staat in de lijst");
        String adres = adres(KANALEN, "Kanaal " + naam);
        Seen page = fenna.get(adres);
        assertThat(page.page().select("#code")).as("a code stays what it is").isEmpty();
        assertThat(page.page().select("dl").text()).contains("c-" + naam);
        Map<String, String> typed = Map.of("naam", "Anders " + naam, "code", "x", "lijst", "talen");
        assertThat(fenna.submit(adres, form(page, typed)).text()).contains("De wijziging is opgeslagen");
        assertThat(LIJSTEN.get("/kanalen/c-" + naam).body().path("naam").asText())
                .isEqualTo("Anders " + naam);
        Visitor kcm = Visitor.signedIn(BALIE, Rol.KCM);
        String gesprek = kcm.post("/werkplek/gesprekken", Map.of()).location();
        assertThat(kcm.get(gesprek).page().select("option:contains(Anders " + naam + ")"))
                .isNotEmpty();
        fenna.submit(adres, form(fenna.get(adres), Map.of("einddatum", "2020-01-01")));
        assertThat(kcm.get(gesprek).page().select("option:contains(Anders " + naam + ")"))
                .as("its last day was long ago")
                .isEmpty();
        assertThat(fenna.get(adres)
                        .page()
                        .select("details[name=geschiedenis] li")
                        .eachText())
                .hasSize(3)
                .anyMatch(line -> line.contains("Fenna " + naam + ": Referentiewaarde gewijzigd")
                        && line.contains("was “Kanaal " + naam + "”, werd “Anders " + naam + "”"));
    }

    @Test
    void whatAGesprekEndsWithNeedsToLeadToNothing() {
        Map<String, String> typed = waarde("g-" + naam, "Geen vervolg " + naam);
        typed.put("vervolg", "");
        assertThat(fenna.submit(RESULTATEN + "/nieuw", typed).text()).contains("staat in de lijst");
        String adres = adres(RESULTATEN, "Geen vervolg " + naam);
        for (String vervolg : List.of("doorverbonden", "")) {
            assertThat(fenna.submit(adres, form(fenna.get(adres), Map.of("vervolg", vervolg)))
                            .text())
                    .contains("De wijziging is opgeslagen");
        }
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        voegToe(KANALEN, "c-" + naam, "Kanaal " + naam);
        Map<String, String> typed = waarde("c-" + naam, "Nog een " + naam);
        Seen taken = fenna.post(KANALEN + "/nieuw", typed);
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.page().select("#code-fout").text()).contains("Er bestaat al een waarde");
        typed.put("naam", "KANAAL " + naam);
        typed.put("code", "C-" + naam);
        Seen twice = fenna.post(KANALEN + "/nieuw", typed);
        for (String field : List.of("code", "naam")) {
            assertThat(twice.page().select("#" + field + "-fout").text()).contains("Er bestaat al een waarde");
        }
        typed.put("naam", "Nog een " + naam);
        assertThat(fenna.submit("/werkplek/beheer/talen/nieuw", typed).text())
                .as("another list has codes of its own")
                .contains("staat in de lijst");
        typed.putAll(Map.of("code", "d-" + naam, "ingangsdatum", "2026-02-01", "einddatum", "2026-01-31"));
        Seen early = fenna.post(KANALEN + "/nieuw", typed);
        assertThat(early.page().select("#einddatum-fout").text()).contains("vóór de ingangsdatum");
        typed.putAll(Map.of("code", "e".repeat(41), "naam", "", "einddatum", "morgen", "indicatieActief", "misschien"));
        Seen all = fenna.post(KANALEN + "/nieuw", typed);
        assertThat(all.status()).isEqualTo(422);
        for (String field : List.of("code", "naam", "einddatum", "indicatieActief")) {
            assertThat(all.page().select("#" + field + "-fout")).as(field).hasSize(1);
        }
        assertThat(namen(KANALEN)).doesNotContain("Nog een " + naam);
        assertThat(LIJSTEN.put("/landen/l" + naam, """
                        {"landcode": "l%s", "landnaam": "x", "ingangsdatumLand": "2026-02-01", "einddatumLand": "2026-01-31"}""".formatted(naam)).body().toString())
                .contains("vóór de ingangsdatum");
    }

    @Test
    void theyAreChosenInTheOrderThatTheyWereGiven() {
        voegToe(RESULTATEN, "r-" + naam, "Laatste " + naam);
        assertThat(namen(RESULTATEN)).last().isEqualTo("Laatste " + naam);
        assertThat(namen(RESULTATEN)).startsWith("Zelfstandig afgehandeld", "Afgehandeld, klant belt terug");
        String voor = namen(RESULTATEN).get(namen(RESULTATEN).size() - 2);
        String plaats = adres(RESULTATEN, "Laatste " + naam) + "/plaats";
        fenna.submit(plaats, Map.of("richting", "omlaag"));
        assertThat(namen(RESULTATEN)).as("it was last").endsWith(voor, "Laatste " + naam);
        fenna.submit(plaats, Map.of("richting", "omhoog"));
        assertThat(namen(RESULTATEN)).endsWith("Laatste " + naam, voor);
        Visitor kcm = Visitor.signedIn(BALIE, Rol.KCM);
        String gesprek = kcm.post("/werkplek/gesprekken", Map.of()).location();
        assertThat(kcm.get(gesprek).page().select("label").eachText())
                .filteredOn(text -> text.endsWith("Laatste " + naam) || text.endsWith(voor))
                .first()
                .asString()
                .endsWith("Laatste " + naam);
        fenna.submit(plaats, Map.of("richting", "omlaag"));
        Seen page = fenna.get(adres(RESULTATEN, "Laatste " + naam));
        fenna.submit(
                adres(RESULTATEN, "Laatste " + naam),
                form(page, Map.of("vervolg", "contactverzoek", "indicatieAfgehandeld", "nee")));
        assertThat(cellen(RESULTATEN, "Laatste " + naam)).startsWith("r-" + naam + " Nee Contactverzoek 0 Ja");
        assertThat(LIJSTEN.get("/gespreksresultaten/r-" + naam)
                        .body()
                        .path("volgorde")
                        .asInt())
                .isPositive();
    }

    @Test
    void howOftenItWasUsedIsCountedAndOnlyWhatNeverWasCanGo() {
        voegToe(KANALEN, "u-" + naam, "Gebruikt " + naam);
        String adres = adres(KANALEN, "Gebruikt " + naam);
        assertThat(cellen(KANALEN, "Gebruikt " + naam)).contains(" 0 Ja");
        Seen before = fenna.get(adres);
        for (String kanaal : List.of("u-" + naam, "GEBRUIKT " + naam, "Spelfout " + naam)) {
            MAKE.contact("Onderwerp", "Inhoud", false, kanaal, "2026-01-02T10:00:00Z");
        }
        Seen list = fenna.get(KANALEN);
        assertThat(cellen(KANALEN, "Gebruikt " + naam)).contains(" 2 Ja");
        assertThat(list.page().select("[aria-labelledby=onbekend] dt").eachText())
                .contains("Spelfout " + naam)
                .doesNotContain("u-" + naam, "GEBRUIKT " + naam);
        assertThat(fenna.get(adres).page().select("form[action$=verwijdering]")).isEmpty();
        Map<String, String> versie = Map.of(
                "versie",
                before.page()
                        .expectFirst("form[action$=verwijdering] [name=versie]")
                        .val());
        Seen refused = fenna.post(adres + "/verwijdering", versie);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[role=alert]").text()).contains("Zet het op niet actief");
        assertThat(LIJSTEN.delete("/kanalen/u-" + naam).status())
                .as("nor can a program delete it")
                .isEqualTo(400);
        voegToe(KANALEN, "w-" + naam, "Weg " + naam);
        String weg = adres(KANALEN, "Weg " + naam);
        versie = Map.of(
                "versie", fenna.get(weg).page().expectFirst("[name=versie]").val());
        assertThat(fenna.submit(weg + "/verwijdering", versie).text()).contains("Weg " + naam + " is verwijderd");
        assertThat(fenna.post(weg + "/verwijdering", versie).status()).isEqualTo(404);
    }

    @Test
    void whatOtherListsAreUsedForIsCountedToo() {
        String soorten = "/werkplek/beheer/soortenobjectid";
        voegToe(soorten, "s-" + naam, "Soort " + naam);
        String adres = fenna.get(
                        fenna.post(soorten + "/zoeken", Map.of("naam", naam)).location())
                .page()
                .expectFirst("tbody a")
                .attr("href");
        Client api = Client.of(BALIE);
        String object = api.post("/onderwerpobjecten", """
                {"klantcontact": {"uuid": "%s"}, "wasKlantcontact": null, "onderwerpobjectidentificator":
                {"objectId": "1", "codeObjecttype": "zaak", "codeRegister": "zaken", "codeSoortObjectId": "S-%s"}}""".formatted(MAKE.contact("Onderwerp", false), naam))
                .uuid();
        Map<String, String> versie = Map.of(
                "versie", fenna.get(adres).page().expectFirst("[name=versie]").val());
        assertThat(fenna.get(adres).page().select("dl").text()).contains("Gebruikt 1");
        assertThat(fenna.get(fenna.post(soorten + "/zoeken", Map.of("naam", naam))
                                .location())
                        .page()
                        .select("tbody tr")
                        .text())
                .contains("s-" + naam + " 1 Ja");
        assertThat(fenna.post(adres + "/verwijdering", versie).text()).contains("Dit is gebruikt");
        api.delete("/onderwerpobjecten/" + object);
        assertThat(fenna.get(adres).page().select("dl").text()).contains("Gebruikt 0");
        assertThat(fenna.submit(adres + "/verwijdering", versie).text()).contains("is verwijderd");
    }

    @Test
    void whatContactsEndedWithIsCountedToo() {
        String contact = MAKE.contact("Onderwerp", false);
        new Client(BALIE.address() + "/api", BALIE.token()).put("/contactmomentdetails", """
                {"id": "%s", "startdatum": "2026-01-02T10:00:00Z", "einddatum": "2026-01-02T10:05:00Z",
                 "gespreksresultaat": "afgehandeld NA ruggespraak"}""".formatted(contact));
        assertThat(cellen(RESULTATEN, "Afgehandeld na ruggespraak")).doesNotContain(" 0 Ja");
    }

    @Test
    void whatTwoChangeAtOnceBothSeeAndARowIsOfItsOwnList() {
        voegToe(KANALEN, "t-" + naam, "Twee " + naam);
        String adres = adres(KANALEN, "Twee " + naam);
        Map<String, String> mine = form(fenna.get(adres), Map.of("naam", "Mijn " + naam));
        fenna.submit(adres, form(fenna.get(adres), Map.of("naam", "Hun " + naam)));
        Seen seen = fenna.post(adres, mine);
        assertThat(seen.status()).isEqualTo(409);
        assertThat(seen.page().select("[role=alert]").text()).contains("Hun " + naam);
        assertThat(seen.page().select("#naam").val()).isEqualTo("Mijn " + naam);
        String elders = adres.replace("kanalen", "gespreksresultaten");
        assertThat(fenna.get(elders).status()).isEqualTo(404);
        for (String deed : List.of("", "/plaats", "/verwijdering")) {
            assertThat(fenna.post(elders + deed, mine).status()).as(deed).isEqualTo(404);
        }
        assertThat(fenna.post(KANALEN + "/" + UUID.randomUUID() + "/plaats", Map.of("richting", "omhoog"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void hostileNamesAreShownLiterally() {
        String hostile = "<b>1</b> \"' & {lijst} " + naam;
        voegToe(KANALEN, hostile.substring(0, 20) + naam, hostile);
        MAKE.contact("Onderwerp", "Inhoud", false, "<i>" + naam, "2026-01-02T10:00:00Z");
        Seen list = fenna.get(KANALEN);
        assertThat(list.page().select("tbody th").eachText()).contains(hostile);
        assertThat(list.page().select("[aria-labelledby=onbekend] dt").eachText())
                .contains("<i>" + naam);
        assertThat(fenna.get(adres(KANALEN, hostile)).page().select("h1").text())
                .isEqualTo(hostile);
    }

    @Test
    void inABrowserARowGoesUpAndAFaultIsAtItsField() {
        Browser.require();
        voegToe(KANALEN, "b-" + naam, "Boven " + naam);
        voegToe(KANALEN, "o-" + naam, "Onder " + naam);
        try (Browser browser = Browser.of(BALIE, fenna)) {
            Page tab = browser.open(KANALEN);
            tab.click("button:has-text('Omhoog Onder " + naam + "')");
            tab.waitForURL("**" + KANALEN);
            assertThat(namen(KANALEN)).containsSubsequence("Onder " + naam, "Boven " + naam);
            tab.click("text=Nieuw kanaal");
            tab.fill("#code", "b-" + naam);
            tab.fill("#naam", "Dubbel");
            tab.click("button:visible:has-text('Sla op')");
            tab.waitForSelector("#code-fout");
            assertThat(tab.inputValue("#naam")).isEqualTo("Dubbel");
            browser.requireQuiet();
        }
    }
}
