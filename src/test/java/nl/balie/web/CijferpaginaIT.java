package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of figures: the numbers of the API, in tables, pictures and files. */
class CijferpaginaIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client REGISTER = Client.of(BALIE);
    private static final Client API = new Client(BALIE.address() + "/api", BALIE.token());
    private static final Visitor ANALIST = Visitor.signedIn(BALIE, Rol.ANALIST);
    private static final String PERIODE = "van=2055-03-01&tot=2055-03-07&per=dag&groep=afdeling";

    @BeforeAll
    static void contacts() {
        for (int i = 0; i < 7; i++) {
            String contact =
                    REGISTER.post("/klantcontacten", """
                    {"kanaal": "balie", "onderwerp": "Cijfers", "taal": "nld", "vertrouwelijk": false, "plaatsgevondenOp": "2055-03-0%dT09:30:00Z"}""".formatted(1 + i % 3)).uuid();
            assertThat(API.put("/contactmomentdetails", """
                    {"id": "%s", "startdatum": "2055-03-01T09:00:00Z", "einddatum": "2055-03-01T09:0%d:00Z", "gespreksresultaat": "Doorverbonden",
                     "verantwoordelijkeAfdeling": "%s"}""".formatted(
                                            contact, i, i == 0 ? "=<b>Afdeling</b>" : "Burgerzaken"))
                            .status())
                    .isEqualTo(200);
            if (i == 1) {
                REGISTER.post("/internetaken", """
                        {"gevraagdeHandeling": "bel", "aanleidinggevendKlantcontact": {"uuid": "%s"}, "toegewezenAanActoren": [],
                         "status": "te_verwerken"}""".formatted(contact));
            }
        }
    }

    private static Seen seen(String query) {
        return ANALIST.get("/werkplek/cijfers?" + query);
    }

    /** The cells of a table, a row of words each. */
    private static List<List<String>> rows(Seen seen, String id) {
        return seen.page().select("section[aria-labelledby=" + id + "] tbody tr").stream()
                .map(row -> row.select("th, td").eachText())
                .toList();
    }

    private static JsonNode api(String query) {
        return API.get("/managementinformatie/samenvatting?from=2055-03-01&to=2055-03-07" + query)
                .body()
                .path("results");
    }

    @Test
    void theTablesSayWhatTheApiSays() {
        Seen seen = seen(PERIODE);
        assertThat(seen.status()).isEqualTo(200);
        List<List<String>> days = rows(seen, "contacten");
        assertThat(days)
                .hasSize(8)
                .first()
                .satisfies(row -> assertThat(row.getFirst()).contains("1 mrt 2055"));
        JsonNode perDay = api("&per=dag");
        for (int i = 0; i < perDay.size(); i++) {
            assertThat(days.get(i).get(1))
                    .isEqualTo(perDay.get(i).path("contacten").asText());
        }
        JsonNode all = api("").get(0);
        assertThat(days.getLast())
                .containsExactly("Hele periode", "7", all.path("gesprekken").asText());
        assertThat(rows(seen, "direct").getLast()).containsExactly("Hele periode", "0");
        assertThat(rows(seen, "duur").getLast())
                .containsExactly(
                        "Hele periode",
                        all.path("mediaanDuur").asText(),
                        all.path("p90Duur").asText());
        assertThat(rows(seen, "groepen"))
                .extracting(row -> row.subList(0, 2))
                .containsExactly(List.of("Burgerzaken", "6"), List.of("=<b>Afdeling</b>", "1"));
        assertThat(rows(seen, "verzoeken").getLast()).startsWith("Hele periode", "1", "1", "0", "0");
        assertThat(rows(seen, "week").get(10)).startsWith("10:00", "3", "2", "2"); // 1 March 2055 is a Monday
    }

    @Test
    void aChannelIsOneGroupHoweverItIsSpelled() {
        String woord = Voorbeeld.word();
        new Client(BALIE.address() + "/vng/referentielijsten/api/v0", BALIE.token())
                .post("/kanalen", """
                {"code": "BRIEF-%s", "naam": "Brief %s", "indicatieActief": false}""".formatted(woord, woord));
        List<String> kanalen = List.of(
                "loket %s", "Loket %s", "Loket %s", "LO\u200bKET  %s", "brief-%s", "brief\u200b-%s", "brief %s");
        for (int i = 0; i < kanalen.size(); i++) {
            REGISTER.post("/klantcontacten", """
                    {"kanaal": "%s", "onderwerp": "Cijfers", "taal": "nld", "vertrouwelijk": false, "plaatsgevondenOp": "2056-05-0%dT09:30:00Z"}""".formatted(kanalen.get(i).formatted(woord), 1 + i % 2));
        }
        String periode = "van=2056-05-01&tot=2056-05-07&per=dag&groep=kanaal";
        List<List<String>> told = List.of(List.of("Loket " + woord, "4"), List.of("Brief " + woord, "3"));
        assertThat(rows(seen(periode), "groepen"))
                .extracting(row -> row.subList(0, 2))
                .containsExactlyElementsOf(told);
        assertThat(ANALIST.get("/werkplek/cijfers/bestand?" + periode + "&blok=groepen&formaat=csv")
                        .response()
                        .body())
                .contains("\"Loket " + woord + "\";4;", "\"Brief " + woord + "\";3;");
        JsonNode perDay = API.get(
                        "/managementinformatie/samenvatting?from=2056-05-01&to=2056-05-07&per=dag&groep=kanaal")
                .body()
                .path("results");
        assertThat(perDay.findValuesAsText("groep"))
                .containsExactly("Brief " + woord, "Loket " + woord, "Brief " + woord, "Loket " + woord);
        assertThat(perDay.findValuesAsText("contacten")).containsExactly("2", "2", "1", "2");
    }

    @Test
    void everyPictureIsNamedAndDescribedAndHasItsTable() {
        String naam = Voorbeeld.word();
        new Werkers(BALIE).eenheid(naam);
        new Voorbeeld(REGISTER)
                .taak(new Voorbeeld(REGISTER).contact(naam, false), Werkers.actor(REGISTER, naam), "Bel", "");
        Seen seen = seen(PERIODE);
        assertThat(rows(seen, "eenheden")).contains(List.of(naam, "1", "0", "1"));
        assertThat(seen.page().select("svg")).hasSize(6);
        for (Element picture : seen.page().select("svg")) {
            assertThat(picture.attr("role")).isEqualTo("img");
            assertThat(picture.select("title, desc").eachText()).hasSize(2).doesNotContain("");
            assertThat(Objects.requireNonNull(picture.closest("section")).select("table"))
                    .hasSize(1);
        }
        assertThat(seen.page().select("section[aria-labelledby=contacten] rect"))
                .hasSize(7);
    }

    @Test
    void aFileHoldsExactlyTheTable() {
        Seen csv = ANALIST.get("/werkplek/cijfers/bestand?" + PERIODE + "&blok=groepen&formaat=csv");
        assertThat(csv.response().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"cijfers-groepen-2055-03-01-2055-03-07.csv\"");
        assertThat(csv.response().body().lines())
                .element(1, InstanceOfAssertFactories.STRING)
                .startsWith("\"Burgerzaken\";6;6;0,0;");
        assertThat(csv.response().body()).contains("\"'=<b>Afdeling</b>\";1;");
        assertThat(ANALIST.get("/werkplek/cijfers/bestand?" + PERIODE + "&blok=groepen&formaat=xlsx")
                        .response()
                        .body())
                .startsWith("PK");
        assertThat(ANALIST.get("/werkplek/cijfers/bestand?" + PERIODE + "&blok=niets&formaat=csv")
                        .status())
                .isEqualTo(404);
        assertThat(ANALIST.get("/werkplek/cijfers/bestand?" + PERIODE + "&blok=week&formaat=pdf")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            van=2055-03-07&tot=2055-03-01                  | tot   | Kies de eerste dag of een dag erna.
            van=2055-02-30&tot=gisteren                    | van   | Vul een dag in, zoals 2026-01-31.
            van=2055-03-01                                 | tot   | Vul een dag in, zoals 2026-01-31.
            van=+292278994-01-01&tot=2055-03-01            | van   | Vul een dag in, zoals 2026-01-31.
            van=0001-01-01&tot=9999-12-31&per=maand        | tot   | Kies een periode van hoogstens 10 jaar.
            van=2045-01-01&tot=2054-12-31&per=dag          | per   | Kies voor deze periode per week of per maand, of kies een kortere periode.
            van=2055-03-01&tot=2055-03-07&per=uur          | per   | Kies per dag, per week of per maand.
            van=2055-03-01&tot=2055-03-07&groep=uur        | groep | Kies een van de groepen in de lijst.
            van=2055-03-01&tot=2055-03-07&groep=medewerker | groep | Cijfers per medewerker zijn niet voor jouw rol. Kies een andere groep.""")
    void whatCannotBeShownIsToldAtItsField(String query, String field, String fault) {
        Seen seen = seen(query);
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#" + field + "-fout").text()).isEqualTo(fault);
        assertThat(seen.page().select("table")).isEmpty();
        assertThat(ANALIST.get("/werkplek/cijfers/bestand?blok=week&formaat=csv&" + query)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void withoutAnythingChosenItIsThisMonthAndEveryPeriodIsALink() {
        Seen seen = seen("");
        assertThat(seen.status()).isEqualTo(200);
        Elements gekozen = seen.page().select("nav[aria-label=Periode] [aria-current]");
        assertThat(gekozen.eachText()).contains("Deze maand");
        assertThat(gekozen.eachAttr("href"))
                .as("on its first day, this month is today as well")
                .containsOnly(gekozen.attr("href"));
        for (Element link : seen.page().select("nav[aria-label=Periode] a")) {
            assertThat(ANALIST.get(link.attr("href")).status()).as(link.text()).isEqualTo(200);
        }
        assertThat(seen("van=2045-01-01&tot=2054-12-31&per=maand").status()).isEqualTo(200);
    }

    @Test
    void aCoordinatorSeesEmployeesAndWhoAnswersTheTelephoneSeesNothing() {
        Visitor coordinator = Visitor.signedIn(BALIE, Rol.COORDINATOR);
        Seen seen = coordinator.get("/werkplek/cijfers?van=2055-03-01&tot=2055-03-07&groep=medewerker");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(rows(seen, "groepen")).extracting(List::getFirst).containsExactly("(niet ingevuld)");
        assertThat(coordinator.get("/werkplek/").page().select("header a[href$=/cijfers]"))
                .hasSize(1);
        Visitor kcm = Visitor.signedIn(BALIE, Rol.KCM);
        assertThat(kcm.get("/werkplek/cijfers").status()).isEqualTo(403);
        assertThat(kcm.get("/werkplek/").page().select("header a[href$=/cijfers]"))
                .isEmpty();
    }
}
