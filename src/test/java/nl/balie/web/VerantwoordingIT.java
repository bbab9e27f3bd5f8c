package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who accounts for what was done finds who changed what and who looked at whom, and is noted herself; nobody else gets to see it. */
class VerantwoordingIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client WERKPLEK = new Client(BALIE.address() + "/api/werkplek/v1", BALIE.token());
    private static final Client API = Client.of(BALIE);
    private static final Voorbeeld MAKE = new Voorbeeld(API);
    private static final String PAGE = "/werkplek/verantwoording";

    private final String naam = Voorbeeld.word();
    private final String wie = "kcm-" + UUID.randomUUID() + "@turfstad.example";
    private final String auditor = "auditor-" + UUID.randomUUID();
    private final Visitor kcm = Visitor.signedIn(BALIE, Rol.KCM, wie);
    private final Visitor zij = Visitor.signedIn(BALIE, Rol.AUDITOR, auditor);
    private String contact = "";
    private String partij = "";

    @BeforeEach
    void begin() {
        partij = MAKE.partij(naam, false);
        contact = MAKE.contact("Over " + naam, false);
        MAKE.betrokkene(contact, partij, "");
        kcm.post(
                "/werkplek/contacten/" + contact + "/aanvullingen", Map.of("aanvulling", "<script>x</script> " + naam));
        kcm.get("/werkplek/contacten/" + contact);
    }

    private Seen asked(Map<String, String> vraag) {
        return zij.submit(PAGE, vraag);
    }

    private static List<String> rows(Seen seen) {
        return seen.page().select("tbody tr").eachText();
    }

    private static List<String> links(Seen seen) {
        return seen.page().select("tbody a").eachAttr("href");
    }

    @Test
    void whatAnEmployeeChangedIsFoundWithWhatStoodThere() {
        Seen found = asked(Map.of("wie", wie));
        assertThat(rows(found)).isNotEmpty().allSatisfy(row -> assertThat(row).contains(wie, "Werkplek"));
        assertThat(found.address()).as("who it is about is not in the address").doesNotContain("turfstad");
        String link = found.page()
                .select("tbody tr:contains(klantcontact bijgewerkt) a, tbody tr:contains(klantcontact gewijzigd) a")
                .attr("href");
        Seen one = zij.get(link);
        assertThat(one.text()).contains("inhoud", "Wat er al stond.", "<script>x</script> " + naam, contact);
        assertThat(one.page().select("main script")).isEmpty();
    }

    @Test
    void whoLookedIsFoundByTheKlantAndLookingIsNoted() {
        Seen found = asked(Map.of("spoor", "inzagen", "over", partij));
        assertThat(rows(found)).anySatisfy(row -> assertThat(row).contains(wie, "/contacten/{id}", contact));
        assertThat(rows(asked(Map.of("spoor", "inzagen", "over", contact, "wie", auditor))))
                .as("she is noted as well")
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).contains(auditor, "/verantwoording/{vraag}"));
    }

    @Test
    void whatIsOfAKlantIsFoundByHerNumberAndThatOfAContact() {
        String bsn = Verstuurd.bsn();
        MAKE.bsn(partij, bsn);
        String nummer = MAKE.contactnummer(contact);
        for (String over : List.of(bsn, nummer, contact, partij)) {
            Seen found = asked(Map.of("over", over));
            assertThat(rows(found)).as(over).anySatisfy(row -> assertThat(row).contains(contact));
            assertThat(found.address()).doesNotContain(bsn, nummer);
        }
        assertThat(asked(Map.of("over", "onbekend " + naam)).text()).contains("Niets gevonden.");
    }

    @Test
    void whatIsGoneCanStillBeAccountedFor() {
        String weg = MAKE.contact("Weg " + naam, false);
        String nummer = MAKE.contactnummer(weg);
        API.delete("/klantcontacten/" + weg);
        for (String over : List.of(weg, nummer)) {
            assertThat(rows(asked(Map.of("over", over)))).as(over).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void whatIsAskedLeavesATraceWhateverIsFound() {
        String bsn = Verstuurd.bsn();
        assertThat(asked(Map.of("over", bsn)).text()).contains("Niets gevonden.");
        Seen found = asked(Map.of("wie", auditor));
        assertThat(rows(found)).anySatisfy(row -> assertThat(row).contains("verantwoording gezocht"));
        assertThat(zij.get(links(found).get(1)).text()).contains(bsn);
        assertThat(BALIE.log()).doesNotContain(bsn);
    }

    @Test
    void capitalsDoNotMatterAndSoDoesWhy() {
        assertThat(rows(asked(Map.of("wie", wie.toUpperCase(Locale.ROOT), "applicatie", "WERKPLEK"))))
                .isNotEmpty();
        API.send(
                "PATCH",
                "/klantcontacten/" + contact,
                "{\"onderwerp\": \"Anders\"}",
                Map.of("X-Audit-Toelichting", "Op verzoek van " + naam));
        assertThat(rows(asked(Map.of("waarom", "verzoek van " + naam)))).hasSize(1);
        assertThat(rows(asked(Map.of("spoor", "inzagen", "wie", wie, "waarom", "/contacten/"))))
                .isNotEmpty();
        assertThat(rows(asked(Map.of("spoor", "inzagen", "wie", wie, "waarom", "/klanten/"))))
                .isEmpty();
        Seen refused = zij.post(PAGE, Map.of("spoor", "inzagen", "applicatie", "KISS"));
        assertThat(refused.page().select("#applicatie-fout").text()).contains("Laat dit leeg");
    }

    @Test
    void anEmployeeIsFoundByHerName() {
        Werkers werkers = new Werkers(BALIE);
        String id = UUID.randomUUID() + "@turfstad.example";
        werkers.api().post("/medewerkers", """
                {"identificatie": "%s", "naam": "Wie %s"}""".formatted(id, naam));
        Visitor.signedIn(BALIE, Rol.KCM, id).get("/werkplek/contacten/" + contact);
        assertThat(rows(asked(Map.of("spoor", "inzagen", "wie", "wie " + naam))))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).contains(id));
    }

    @Test
    void whatAnAdministratorKeepsIsCalledByItsNameOfThen() {
        Werkers werkers = new Werkers(BALIE);
        String id = naam + "@turfstad.example";
        String medewerker =
                werkers.api().post("/medewerkers", """
                {"identificatie": "%s", "naam": "Wie %s"}""".formatted(id, naam)).uuid();
        String eenheid = werkers.eenheid("Eerst " + naam);
        Visitor.signedIn(BALIE, Rol.BEHEERDER, id)
                .submit(
                        "/werkplek/beheer/eenheden/" + eenheid,
                        BeheerIT.form(
                                Visitor.signedIn(BALIE, Rol.BEHEERDER, id).get("/werkplek/beheer/eenheden/" + eenheid),
                                Map.of("naam", "Later " + naam)));
        werkers.lid(medewerker, eenheid, "lid");
        List<String> told = rows(asked(Map.of("over", eenheid)));
        assertThat(told.getFirst()).contains("Wie " + naam, id, "Later " + naam, eenheid);
        assertThat(told.getLast()).contains("Eerst " + naam, eenheid);
        assertThat(zij.get(links(asked(Map.of("over", medewerker))).getFirst()).text())
                .contains("Wie " + naam);
        String lid = WERKPLEK.get("/lidmaatschappen?medewerker__uuid=" + medewerker)
                .body()
                .at("/results/0/uuid")
                .asText();
        assertThat(zij.get(links(asked(Map.of("over", lid))).getFirst()).text())
                .contains("Wie " + naam + " (" + medewerker + ")", "Later " + naam + " (" + eenheid + ")");
        assertThat(rows(asked(Map.of("over", lid))).getFirst()).contains("Wie " + naam + " bij Later " + naam, lid);
        WERKPLEK.delete("/medewerkers/" + medewerker);
        assertThat(rows(asked(Map.of("over", lid))))
                .allSatisfy(row -> assertThat(row).contains("Wie " + naam + " bij Later " + naam));
        assertThat(rows(asked(Map.of("wie", id))).getFirst()).as("who is gone").contains("Wie " + naam, id);
        assertThat(rows(asked(Map.of("over", eenheid))).getFirst()).contains("Wie " + naam);
    }

    @Test
    void aQuestionIsCalledByItsVragensetAsThatWasCalledThen() throws SQLException {
        String vragenset = WERKPLEK.post("/vragensets", """
                {"titel": "Paspoort %s", "vragen": [{"tekst": "Welk nummer?"}]}""".formatted(naam)).uuid();
        String vraag = "";
        try (Connection database = BALIE.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select id from vraag where vragenset = '" + vragenset + "'")) {
            row.next();
            vraag = row.getString(1);
        }
        WERKPLEK.patch("/vragensets/" + vragenset, "{\"titel\": \"ID-kaart " + naam + "\"}");
        WERKPLEK.delete("/vragensets/" + vragenset);
        List<String> told = rows(asked(Map.of("over", vraag)));
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).contains("verwijderd", "ID-kaart " + naam + ": Welk nummer?", vraag);
        assertThat(told.getLast()).contains("aangemaakt", "Paspoort " + naam + ": Welk nummer?");
    }

    @Test
    void aLongTrailHasPages() {
        for (int i = 0; i < 51; i++) {
            API.patch("/klantcontacten/" + contact, "{\"onderwerp\": \"Over %s %d\"}".formatted(naam, i));
        }
        Seen first = asked(Map.of("over", contact));
        assertThat(rows(first)).hasSize(50);
        Seen next = zij.get(
                first.address() + first.page().expectFirst("a[rel=next]").attr("href"));
        assertThat(links(next)).isNotEmpty().doesNotContainAnyElementsOf(links(first));
        assertThat(zij.get(first.address() + "?voor=x").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "van,gisteren,Vul een dag in",
        "tot,2026-13-01,Vul een dag in",
        "wie,,Vul in wat je wilt weten",
    })
    void whatCannotBeAskedIsToldAtItsField(String field, String value, String why) {
        Seen seen = zij.post(PAGE, Map.of(field, value == null ? "" : value));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#" + field + "-fout").text()).contains(why);
        Seen backwards = zij.post(PAGE, Map.of("van", "2026-02-01", "tot", "2026-01-01"));
        assertThat(backwards.page().select("#tot-fout").text()).contains("Kies de eerste dag of een dag erna.");
        assertThat(zij.post(PAGE, Map.of("over", "x".repeat(300))).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @EnumSource(value = Rol.class, mode = EnumSource.Mode.EXCLUDE, names = "AUDITOR")
    void nobodyElseGetsToSeeIt(Rol rol) {
        Visitor ander = Visitor.signedIn(BALIE, rol);
        for (String page : List.of(PAGE, PAGE + "/iets", PAGE + "/wijzigingen/1")) {
            assertThat(ander.get(page).status()).isEqualTo(403);
        }
        Seen found = asked(Map.of("wie", wie));
        assertThat(Visitor.signedIn(BALIE, Rol.AUDITOR, "een-ander")
                        .get(found.address())
                        .status())
                .as("what one asked is for herself")
                .isEqualTo(404);
    }

    @Test
    void thereIsNoChangeOfANumberThatWasNotGiven() {
        for (String nummer : List.of("0", "x", "999999999999999999", "9999999999999999999")) {
            assertThat(zij.get(PAGE + "/wijzigingen/" + nummer).status())
                    .as(nummer)
                    .isEqualTo(404);
        }
    }
}
