package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;

/** The applications that may call Balie, kept through pages: what was made there works at the API, and what was ended does not. */
class ApplicatiesIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String LIJST = "/werkplek/beheer/applicaties";
    private static final String API = BALIE.address() + "/klantinteracties/api/v1";

    private final String naam = Voorbeeld.word();
    private final Visitor fenna = Visitor.signedIn(BALIE, Rol.BEHEERDER, "fenna-" + naam);

    private String applicatie(String called) {
        Seen seen = fenna.submit(LIJST + "/nieuw", Map.of("naam", called, "contact", "Team " + called));
        assertThat(seen.text()).contains(called + " is toegevoegd");
        return seen.response().uri().getPath();
    }

    /** The form for a token, with a key of its own. */
    private Map<String, String> token(String pad, String... rechten) {
        Map<String, String> fields = new HashMap<>(BeheerIT.form(fenna.get(pad + "/token"), Map.of()));
        fields.keySet().removeIf(field -> field.startsWith("recht-"));
        fields.putAll(Map.of("soort", "token", "zeker", "ja"));
        List.of(rechten).forEach(recht -> fields.put("recht-" + recht, "ja"));
        return fields;
    }

    private String maak(String pad, String... rechten) {
        Seen seen = fenna.post(pad + "/token", token(pad, rechten));
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        return seen.page().expectFirst("#token").text();
    }

    private static int count(String sql, String parameter) throws SQLException {
        try (Connection connection = BALIE.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void aTokenThatWasMadeWorksWithinItsRightsAndIsShownOnce() throws SQLException {
        String pad = applicatie(naam);
        String token = maak(pad, "read:partijen", "create:klantcontacten");
        assertThat(token).matches("[0-9a-f]{40}");
        Client api = new Client(API, token);
        assertThat(api.get("/partijen").status()).isEqualTo(200);
        assertThat(api.get("/klantcontacten").status()).isEqualTo(403);
        assertThat(api.post("/partijen", "{}").status()).isEqualTo(403);
        Seen page = fenna.get(pad);
        assertThat(page.response().body()).doesNotContain(token);
        assertThat(page.page().select("table").text()).contains("Lezen", "partijen", "Aanmaken", "klantcontacten");
        assertThat(fenna.get(LIJST)
                        .page()
                        .select("tr:contains(" + naam + ") td")
                        .eachText())
                .contains("Team " + naam, "1");
        assertThat(BALIE.log()).doesNotContain(token);
        assertThat(count("select count(*) from audit where nieuw::text like '%' || ? || '%'", token))
                .isZero();
        assertThat(count(
                        "select count(*) from audit where soort = 'token' and actie = 'aangemaakt' and eindgebruiker = ?",
                        "fenna-" + naam))
                .isOne();
    }

    @Test
    void twoAreValidWhileOneReplacesTheOtherAndARevokedOneStops() throws SQLException {
        String pad = applicatie(naam);
        Client old = new Client(API, maak(pad, "read"));
        Seen page = fenna.get(pad);
        Seen beside = fenna.get(page.page().expectFirst("a[href*=als]").attr("href"));
        assertThat(beside.page().select("input[checked]").eachAttr("name")).containsExactly("recht-read");
        Map<String, String> typed = token(pad, "read");
        Client young = new Client(
                API,
                fenna.post(pad + "/token", typed).page().expectFirst("#token").text());
        assertThat(old.get("/partijen").status()).isEqualTo(200);
        assertThat(young.get("/partijen").status()).isEqualTo(200);
        String first = page.page().expectFirst("[name=token]").val();
        assertThat(fenna.submit(pad + "/intrekking", Map.of("token", first)).text())
                .contains("ingetrokken");
        assertThat(old.get("/partijen").status()).isEqualTo(401);
        assertThat(young.get("/partijen").status()).isEqualTo(200);
        Seen again = fenna.submit(pad + "/intrekking", Map.of("token", first));
        assertThat(again.text()).contains("niets ingetrokken", "Wat niet meer werkt (1)");
        assertThat(count(
                        "select count(*) from audit where soort = 'token' and actie = 'gewijzigd' and eindgebruiker = ?",
                        "fenna-" + naam))
                .isOne();
    }

    @Test
    void whenItWasLastUsedIsTold() {
        String pad = applicatie(naam);
        Client api = new Client(API, maak(pad, "read"));
        assertThat(fenna.get(pad).page().select("dl").text()).contains("Nog nooit");
        api.get("/partijen");
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (fenna.get(pad).page().select("dl").text().contains("Nog nooit") && System.nanoTime() < deadline) {
            LockSupport.parkNanos(500_000_000);
        }
        assertThat(fenna.get(pad).page().select("dl").text()).doesNotContain("Nog nooit");
    }

    @Test
    void aFormThatIsSentTwiceMakesOneToken() throws SQLException {
        String pad = applicatie(naam);
        Map<String, String> typed = token(pad, "read");
        assertThat(fenna.post(pad + "/token", typed).status()).isEqualTo(200);
        Seen again = fenna.post(pad + "/token", typed);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.page().select("#token")).isEmpty();
        assertThat(fenna.get(pad).page().select("section h3")).hasSize(1);

        Map<String, String> twice =
                Map.of("naam", "Dubbel " + naam, "sleutel", UUID.randomUUID().toString());
        String made = fenna.post(LIJST + "/nieuw", twice).location();
        assertThat(fenna.post(LIJST + "/nieuw", twice).location()).isEqualTo(made);
        assertThat(count("select count(*) from applicatie where naam = ?", "Dubbel " + naam))
                .isOne();
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndStaysAsItWasTyped() {
        String pad = applicatie(naam);
        Seen same = fenna.post(LIJST + "/nieuw", Map.of("naam", " " + naam + " ", "contact", "Ik"));
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.page().select("#naam-fout").text()).contains("al een applicatie met deze naam");
        assertThat(same.page().select("#contact").val()).isEqualTo("Ik");
        for (String own : List.of("WERKPLEK", "inrichting")) {
            assertThat(fenna.post(LIJST + "/nieuw", Map.of("naam", own))
                            .page()
                            .select("#naam-fout")
                            .text())
                    .contains("Zo heet Balie zelf");
        }
        assertThat(fenna.post(LIJST + "/nieuw", Map.of("naam", "x".repeat(101)))
                        .page()
                        .select("#naam-fout"))
                .hasSize(1);

        Map<String, String> typed = token(pad, "read:partijen", "lees:alles");
        typed.putAll(Map.of(
                "soort",
                "client",
                "verloopt",
                LocalDate.now(Contactregel.AMSTERDAM).minusDays(1).toString()));
        typed.remove("zeker");
        Seen wrong = fenna.post(pad + "/token", typed);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#clientId-fout, #verloopt-fout, #zeker-fout"))
                .hasSize(3);
        assertThat(wrong.page().select("[role=alert] a[href=#rechten]").text()).contains("lees:alles");
        assertThat(wrong.page().select("#recht-read-partijen").hasAttr("checked"))
                .isTrue();
        typed = token(pad);
        typed.put("verloopt", "gisteren");
        assertThat(fenna.post(pad + "/token", typed).page().select("#verloopt-fout, [href=#rechten]"))
                .hasSize(2);
        assertThat(fenna.get(pad).page().select("section h3")).isEmpty();
    }

    @Test
    void aClientHasAnIdThatNoOtherHas() {
        String pad = applicatie(naam);
        Map<String, String> typed = token(pad, "read");
        typed.putAll(Map.of(
                "soort",
                "client",
                "clientId",
                "kiss-" + naam,
                "verloopt",
                LocalDate.now(Contactregel.AMSTERDAM).toString()));
        Seen made = fenna.post(pad + "/token", typed);
        assertThat(made.page().expectFirst("#token").text()).matches("[0-9a-f]{80}");
        assertThat(made.text()).contains("kiss-" + naam);
        typed.put("sleutel", UUID.randomUUID().toString());
        Seen again = fenna.post(pad + "/token", typed);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#clientId-fout").text()).contains("al een client");
        assertThat(fenna.get(pad).page().select("section h3").text()).isEqualTo("Client kiss-" + naam);
    }

    @Test
    void whatTwoAdministratorsChangeAtOnceBothSee() throws SQLException {
        String pad = applicatie(naam);
        Map<String, String> mine = BeheerIT.form(fenna.get(pad), Map.of("contact", "Mijn team"));
        Visitor other = Visitor.signedIn(BALIE, Rol.BEHEERDER, "ander-" + naam);
        other.submit(pad, BeheerIT.form(other.get(pad), Map.of("naam", "Anders " + naam)));
        Seen seen = fenna.post(pad, mine);
        assertThat(seen.status()).isEqualTo(409);
        assertThat(seen.page().select("[role=alert]").text()).contains("Anders " + naam);
        assertThat(seen.page().select("#contact").val()).isEqualTo("Mijn team");
        assertThat(fenna.submit(pad, BeheerIT.form(seen, Map.of())).text()).contains("opgeslagen");
        assertThat(fenna.post(pad, BeheerIT.form(fenna.get(pad), Map.of())).status())
                .isEqualTo(303);
        assertThat(count(
                        "select count(*) from audit where soort = 'applicatie' and eindgebruiker = ?", "ander-" + naam))
                .isOne();
        applicatie("Bezet " + naam);
        assertThat(fenna.post(pad, BeheerIT.form(fenna.get(pad), Map.of("naam", "Bezet " + naam)))
                        .page()
                        .select("#naam-fout"))
                .hasSize(1);
    }

    @Test
    void whatBecameOfAnApplicationAndItsTokensIsTold() {
        String pad = applicatie(naam);
        maak(pad, "read:partijen");
        fenna.submit(pad, BeheerIT.form(fenna.get(pad), Map.of("contact", "Mijn team")));
        String token = fenna.get(pad).page().expectFirst("[name=token]").val();
        fenna.submit(pad + "/intrekking", Map.of("token", token));
        List<String> told =
                fenna.get(pad).page().select("details[name=geschiedenis] li").eachText();
        assertThat(told).hasSize(4).allSatisfy(each -> assertThat(each).contains("Test functioneel beheerder"));
        assertThat(told.get(0)).matches(".*Token gewijzigd Ingetrokken “\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d”");
        assertThat(told.get(1)).endsWith("gewijzigd Contact was “Team " + naam + "”, werd “Mijn team”");
        assertThat(told.get(2)).endsWith("Token aangemaakt Rechten “read:partijen”");
        assertThat(told.get(3)).contains("Applicatie aangemaakt");
    }

    private static Map<String, String> weg(Seen page) {
        String versie = "form[action$=verwijdering] [name=versie]";
        return Map.of("versie", page.page().expectFirst(versie).val());
    }

    @Test
    void anApplicationThatIsDeletedComesInNoMoreAndItsNameStaysInTheTrail() throws SQLException {
        String pad = applicatie(naam);
        Client api = new Client(API, maak(pad, "read:partijen", "create:partijen"));
        assertThat(api.post("/partijen", "{\"soortPartij\": \"persoon\", \"indicatieActief\": true}")
                        .status())
                .isEqualTo(201);
        Seen page = fenna.get(pad);
        assertThat(page.page().select("details:contains(Verwijder)").text()).contains("niet terug te draaien");
        Map<String, String> seen = weg(page);
        fenna.submit(pad, BeheerIT.form(page, Map.of("contact", "Een ander")));
        assertThat(fenna.submit(pad + "/verwijdering", seen).text()).contains("Er is niets verwijderd");
        assertThat(fenna.submit(pad + "/verwijdering", weg(fenna.get(pad))).text())
                .contains(naam + " is verwijderd");
        assertThat(fenna.get(pad).status()).isEqualTo(404);
        assertThat(api.get("/partijen").status()).isEqualTo(401);
        assertThat(count("select count(*) from audit where applicatie_naam = ? and soort = 'partij'", naam))
                .isOne();
        assertThat(count(
                        "select count(*) from audit where eindgebruiker = ? and actie = 'verwijderd'"
                                + " and soort in ('applicatie', 'token')",
                        "fenna-" + naam))
                .isEqualTo(2);
        assertThat(applicatie(naam)).as("the name is free").isNotEqualTo(pad);
    }

    @Test
    void onlyAnAdministratorComesHereAndNamesAreShownLiterally() {
        String hostile = "<script>alert(1)</script> \"' & {applicatie} " + naam;
        String pad = applicatie(hostile);
        assertThat(fenna.get(pad).page().select("h1").text()).isEqualTo(hostile);
        assertThat(fenna.get(pad).page().select("#naam").val()).isEqualTo(hostile);
        assertThat(fenna.get(LIJST).page().select("tbody a").eachText()).contains(hostile);
        assertThat(fenna.get(pad + "/token").page().select("main script")).isEmpty();
        for (Rol rol : List.of(Rol.KCM, Rol.COORDINATOR, Rol.AUDITOR)) {
            Visitor visitor = Visitor.signedIn(BALIE, rol);
            assertThat(visitor.get(LIJST).status()).isEqualTo(403);
            assertThat(visitor.post(pad + "/token", token(pad, "read")).status())
                    .isEqualTo(403);
        }
        assertThat(fenna.get(LIJST + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(fenna.post(LIJST + "/" + UUID.randomUUID() + "/token", token(pad, "read"))
                        .status())
                .isEqualTo(404);
        maak(pad, "read");
        String elders = fenna.get(pad).page().expectFirst("[name=token]").val();
        fenna.submit(applicatie("Ander " + naam) + "/intrekking", Map.of("token", elders));
        assertThat(fenna.get(pad).page().select("section h3"))
                .as("a token of another application goes on")
                .hasSize(1);
    }
}
