package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** The lists that a functional administrator keeps: eenheden, and medewerkers with where they belong. */
class BeheerIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Werkers WERKERS = new Werkers(BALIE);
    private static final String EENHEDEN = "/werkplek/beheer/eenheden";
    private static final String MEDEWERKERS = "/werkplek/beheer/medewerkers";

    private final String naam = Voorbeeld.word();
    private final Visitor fenna = Visitor.signedIn(BALIE, Rol.BEHEERDER);

    private static Map<String, String> eenheid(String naam) {
        return Map.of("soortEenheid", "groep", "identificatie", naam, "naam", naam, "indicatieActief", "ja");
    }

    /** What the form of a row holds, with something else in these fields. */
    static Map<String, String> form(Seen page, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>();
        page.page().select("#formulier input").forEach(input -> fields.put(input.attr("name"), input.val()));
        page.page().select("#formulier textarea").forEach(area -> fields.put(area.attr("name"), area.val()));
        page.page().select("#formulier select").forEach(select -> {
            boolean isChosen = !select.select("option[selected]").isEmpty();
            fields.put(
                    select.attr("name"),
                    select.select(isChosen ? "option[selected]" : "option").val());
        });
        fields.putAll(typed);
        return fields;
    }

    private static JsonNode gevonden(String path, String identificatie) {
        return WERKERS.api()
                .get(path + "?identificatie=" + identificatie)
                .body()
                .path("results");
    }

    @Test
    void onlyWhoSetsItUpSeesItAndHerHeaderLeadsThere() {
        assertThat(fenna.get("/werkplek/").page().select("header a[href$=/beheer]"))
                .hasSize(1);
        Visitor kcm = Visitor.signedIn(BALIE, Rol.KCM);
        assertThat(kcm.get("/werkplek/").page().select("header a[href$=/beheer]"))
                .isEmpty();
        assertThat(kcm.get(EENHEDEN).status()).isEqualTo(403);
        assertThat(kcm.post(EENHEDEN + "/nieuw", eenheid(naam)).status()).isEqualTo(403);
        assertThat(fenna.get("/werkplek/beheer").page().select("main a[href]")).hasSize(Beheerlijsten.ALLE.size() + 4);
        Visitor redacteur = Visitor.signedIn(BALIE, Rol.REDACTEUR);
        assertThat(redacteur.get("/werkplek/").page().select("header a[href$=/beheer]"))
                .hasSize(1);
        assertThat(redacteur
                        .get("/werkplek/beheer")
                        .page()
                        .select("main a[href]")
                        .eachAttr("href"))
                .containsExactlyElementsOf(Stream.concat(Stream.of(Beheerlijsten.VRAGENSETS), Bronlijsten.ALLE.stream())
                        .map(Beheerlijst::adres)
                        .toList());
        assertThat(redacteur.get(EENHEDEN).status()).isEqualTo(403);
    }

    @Test
    void anEenheidIsAddedFoundAndChanged() {
        Map<String, String> typed = new HashMap<>(eenheid("Groep " + naam));
        typed.putAll(Map.of("telefoonnummer", "097 012 34 56", "termijn", "16", "emailadres", "groep@example.nl"));
        assertThat(fenna.submit(EENHEDEN + "/nieuw", typed).text()).contains("Groep " + naam + " staat in de lijst");
        Seen list = fenna.submit(EENHEDEN + "/zoeken", Map.of("naam", naam.toUpperCase(Locale.ROOT)));
        assertThat(list.response().uri().toString()).doesNotContain(naam);
        assertThat(list.page().select("tbody tr")).hasSize(1);
        String adres = list.page().select("tbody a").attr("href");
        Seen form = fenna.get(adres);
        assertThat(form.page().select("#telefoonnummer").val()).isEqualTo("0970123456");
        assertThat(fenna.submit(adres, form(form, Map.of("naam", "Anders " + naam, "termijn", "")))
                        .text())
                .contains("De wijziging is opgeslagen");
        JsonNode stored = WERKERS.api()
                .get("/eenheden/" + adres.substring(adres.lastIndexOf('/') + 1))
                .body();
        assertThat(stored.path("naam").asText()).isEqualTo("Anders " + naam);
        assertThat(stored.path("termijn").isNull()).isTrue();
        assertThat(stored.path("emailadres").asText()).isEqualTo("groep@example.nl");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndStaysAsItWasTyped() {
        WERKERS.eenheid("Bezet" + naam);
        Map<String, String> typed = new HashMap<>(eenheid("bezet" + naam));
        typed.putAll(Map.of("naam", " ", "termijn", "0", "emailadres", "nergens", "telefoonnummer", "bel maar"));
        Seen seen = fenna.post(EENHEDEN + "/nieuw", typed);
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().title()).startsWith("Fout:");
        for (String field : List.of("identificatie", "naam", "termijn", "emailadres", "telefoonnummer")) {
            assertThat(seen.page().select("#" + field).attr("aria-describedby")).contains(field + "-fout");
            assertThat(seen.page().select("[role=alert] a[href=#" + field + "]"))
                    .hasSize(1);
        }
        assertThat(seen.page().select("#identificatie-fout").text()).contains("Er bestaat al een eenheid");
        assertThat(seen.page().select("#termijn").val()).isEqualTo("0");
        assertThat(seen.page().select("#soortEenheid option[selected]").val()).isEqualTo("groep");
    }

    @Test
    void whatTwoChangeAtOnceBothSee() {
        String adres = EENHEDEN + "/" + WERKERS.eenheid("Twee " + naam);
        Map<String, String> mine = form(fenna.get(adres), Map.of("naam", "Mijn " + naam));
        fenna.submit(adres, form(fenna.get(adres), Map.of("naam", "Hun " + naam)));
        Seen seen = fenna.post(adres, mine);
        assertThat(seen.status()).isEqualTo(409);
        assertThat(seen.page().select("[role=alert]").text()).contains("Hun " + naam);
        assertThat(seen.page().select("#naam").val()).isEqualTo("Mijn " + naam);
        assertThat(fenna.submit(adres, form(seen, Map.of())).text()).contains("opgeslagen");
        assertThat(fenna.get(adres).page().select("#naam").val()).isEqualTo("Mijn " + naam);
    }

    @Test
    void aFormThatIsSentTwiceIsDoneOnce() {
        Map<String, String> typed = new HashMap<>(eenheid("Een " + naam));
        typed.put("sleutel", UUID.randomUUID().toString());
        assertThat(fenna.post(EENHEDEN + "/nieuw", typed).status()).isEqualTo(303);
        assertThat(fenna.post(EENHEDEN + "/nieuw", typed).status()).isEqualTo(303);
    }

    @Test
    void aMedewerkerBelongsToEenhedenAndIsKnownElsewhere() {
        String een = WERKERS.eenheid("Een" + naam);
        String twee = WERKERS.eenheid("Twee" + naam);
        String ander = WERKERS.medewerker("Ander" + naam);
        Map<String, String> typed = new HashMap<>(Map.of(
                "identificatie",
                "wie-" + naam,
                "naam",
                "Wie " + naam,
                "indicatieActief",
                "ja",
                "vervanger",
                ander,
                "afwezigTot",
                "2030-01-05",
                "eenheid-1",
                een,
                "rol-1",
                "coordinator"));
        typed.putAll(Map.of("objectId-1", "o-" + naam, "codeRegister-1", "handmatig", "codeSoortObjectId-1", "naam"));
        fenna.submit(MEDEWERKERS + "/nieuw", typed);
        String id = gevonden("/medewerkers", "wie-" + naam).path(0).path("uuid").asText();
        String adres = MEDEWERKERS + "/" + id;
        Seen form = fenna.get(adres);
        assertThat(form.page().select("#eenheid-1 option[selected]").val()).isEqualTo(een);
        assertThat(form.page().select("#rol-1 option[selected]").val()).isEqualTo("coordinator");
        assertThat(form.page().select("#objectId-1").val()).isEqualTo("o-" + naam);
        assertThat(form.page().select("#vervanger option[selected]").val()).isEqualTo(ander);
        assertThat(form.page().select("#afwezigTot").val()).isEqualTo("2030-01-05");

        Map<String, String> stale = form(form, Map.of("naam", "Te laat " + naam));
        fenna.submit(adres, form(form, Map.of("rol-1", "lid", "eenheid-2", twee, "rol-2", "coordinator")));
        assertThat(leden(id)).containsExactlyInAnyOrder("lid", "coordinator");
        assertThat(fenna.post(adres, stale).status())
                .as("where she belongs is part of it")
                .isEqualTo(409);

        Map<String, String> leeg =
                Map.of("eenheid-1", "", "objectId-1", "", "codeRegister-1", "", "codeSoortObjectId-1", "");
        fenna.submit(adres, form(fenna.get(adres), leeg));
        assertThat(leden(id)).containsExactly("coordinator");
        assertThat(fenna.get(adres).page().select("#objectId-1").val()).isEmpty();
    }

    private static List<String> leden(String medewerker) {
        return WERKERS.api()
                .get("/lidmaatschappen?medewerker__uuid=" + medewerker)
                .body()
                .path("results")
                .findValuesAsText("rol");
    }

    @Test
    void whatIsWrongWithWhereSheBelongsIsToldThere() {
        String een = WERKERS.eenheid("Dubbel" + naam);
        String adres = MEDEWERKERS + "/" + WERKERS.medewerker("Fout" + naam);
        Map<String, String> typed = Map.of("eenheid-1", een, "eenheid-2", een, "objectId-1", "alleen");
        Seen seen = fenna.post(adres, form(fenna.get(adres), typed));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#eenheid-1-fout, #eenheid-2-fout")).hasSize(1);
        assertThat(seen.page().select("#codeRegister-1-fout, #codeSoortObjectId-1-fout"))
                .hasSize(2);
        Seen none = fenna.post(
                adres,
                form(fenna.get(adres), Map.of("eenheid-1", UUID.randomUUID().toString())));
        assertThat(none.page().select("#eenheid-1-fout").text()).contains("bestaat niet meer");
        assertThat(leden(adres.substring(adres.lastIndexOf('/') + 1))).isEmpty();
    }

    @Test
    void nobodyShutsHerselfOut() {
        String id = WERKERS.medewerker("Zelf " + naam);
        Visitor zelf = WERKERS.visitor("Zelf " + naam, Rol.BEHEERDER);
        String adres = MEDEWERKERS + "/" + id;
        Seen seen = zelf.post(adres, form(zelf.get(adres), Map.of("indicatieActief", "nee")));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#indicatieActief-fout").text()).contains("jezelf");
    }

    @Test
    void hostileNamesAreShownLiterally() {
        String hostile = "<script>alert(1)</script> \"' & {beeld} " + naam;
        Map<String, String> typed = new HashMap<>(eenheid("h-" + naam));
        typed.put("naam", hostile);
        fenna.submit(EENHEDEN + "/nieuw", typed);
        Seen list = fenna.submit(EENHEDEN + "/zoeken", Map.of("naam", hostile));
        assertThat(list.page().select("tbody a").text()).isEqualTo(hostile);
        assertThat(list.page().select("#naam").val()).isEqualTo(hostile);
        Seen row = fenna.get(list.page().select("tbody a").attr("href"));
        assertThat(row.page().select("h1").text()).isEqualTo(hostile);
        assertThat(row.page().select("#naam").val()).isEqualTo(hostile);
    }

    @Test
    void whatIsOffStandsLastAndWhatIsNotThereIsNotFound() {
        String uit = WERKERS.eenheid("A uit " + naam);
        WERKERS.eenheid("B aan " + naam);
        fenna.submit(EENHEDEN + "/" + uit, form(fenna.get(EENHEDEN + "/" + uit), Map.of("indicatieActief", "nee")));
        Seen list = fenna.submit(EENHEDEN + "/zoeken", Map.of("naam", naam));
        assertThat(list.page().select("tbody a").eachText()).containsExactly("B aan " + naam, "A uit " + naam);
        for (String path : List.of("/" + UUID.randomUUID(), "/1", "/" + UUID.randomUUID() + "/overdracht")) {
            assertThat(fenna.get(EENHEDEN + path).status()).as(path).isEqualTo(404);
        }
        assertThat(fenna.post(MEDEWERKERS + "/" + UUID.randomUUID(), Map.of("naam", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(fenna.get(EENHEDEN + "?pagina=9999").status()).isEqualTo(404);
    }

    @Test
    void withoutAMailServerAMailOnRequestIsToldNotToGoOut() {
        String adres = EENHEDEN + "/" + WERKERS.eenheid("Mail " + naam);
        assertThat(fenna.submit(adres + "/proefmail", Map.of()).text()).contains("er is geen mailserver ingesteld");
        assertThat(fenna.post(EENHEDEN + "/" + UUID.randomUUID() + "/proefmail", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thatNobodyDividesTheWorkOfAnEenheidIsToldInTheListAndOnItsPage() {
        String key = WERKERS.eenheid("Zonder " + naam);
        String lijst = fenna.post(EENHEDEN + "/zoeken", Map.of("naam", "Zonder " + naam))
                .location();
        assertThat(fenna.get(lijst).page().select("tbody th").text()).isEqualTo("Zonder " + naam + " geen coördinator");
        assertThat(fenna.get(EENHEDEN + "/" + key).page().select("main dl").text())
                .contains("Coördinator Niemand.", "Van niemand");
        WERKERS.lid(WERKERS.medewerker("Coby " + naam), key, "coordinator");
        assertThat(fenna.get(lijst).page().select("tbody th").text()).isEqualTo("Zonder " + naam);
        assertThat(fenna.get(EENHEDEN + "/" + key).page().select("main dl").text())
                .contains("Coördinator Coby " + naam)
                .doesNotContain("Niemand");
    }
}
