package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.platform.identity.Signing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures about klantcontacten: what is counted, in which day, and who is shown which. */
class SamenvattingIT {
    private final Client register = Client.of(Reports.BALIE);

    private static JsonNode summary(String query) {
        Answer answer = Reports.get("/managementinformatie/samenvatting?" + query);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.body().path("results");
    }

    /** What one figure is for each group, or for each part of the period. */
    private static Map<String, String> by(String key, String figure, JsonNode lines) {
        return lines.valueStream()
                .collect(Collectors.toMap(
                        line -> line.path(key).asText(),
                        line -> line.path(figure).asText()));
    }

    private void task(String contact, String status) {
        F2173.made(register.post("/internetaken", """
                {"gevraagdeHandeling": "bel terug", "aanleidinggevendKlantcontact": {"uuid": "%s"}, "toegewezenAanActoren": [],
                 "status": "%s"}""".formatted(contact, status)));
    }

    private void employee(String contact, String naam) {
        String actor = F2173.made(register.post(
                "/actoren",
                "{\"naam\": \"%s\", \"soortActor\": \"medewerker\", \"indicatieActief\": true}".formatted(naam)));
        F2173.made(register.post("/actorklantcontacten", """
                {"actor": {"uuid": "%s"}, "klantcontact": {"uuid": "%s"}}""".formatted(actor, contact)));
    }

    private static String timed(String day, int seconds, String more) {
        String contact = Reports.contact(day + "T10:00:00Z");
        Reports.details(
                contact, day + "T10:00:00Z", "%sT10:%02d:%02dZ".formatted(day, seconds / 60, seconds % 60), more);
        return contact;
    }

    @Test
    void contactsConversationsDurationsAndTasksAreCounted() {
        String day = "2040-01-10";
        timed(day, 60, ", \"gespreksId\": \"een\", \"verantwoordelijkeAfdeling\": \"Burgerzaken\"");
        timed(day, 120, ", \"gespreksId\": \"een\", \"verantwoordelijkeAfdeling\": \"Burgerzaken\"");
        String open = timed(day, 600, ", \"verantwoordelijkeAfdeling\": \"Burgerzaken\"");
        timed(day, 30, ", \"verantwoordelijkeAfdeling\": \"Afval\"");
        String bare = Reports.contact(day + "T12:00:00Z");
        task(open, "te_verwerken");
        task(open, "te_verwerken");
        task(bare, "verwerkt");
        String january = "from=2040-01-01&to=2040-01-31";
        JsonNode all = summary(january);
        assertThat(all).hasSize(1);
        assertThat(all.get(0).toString()).isEqualTo("""
                {"periode":null,"groep":null,"contacten":5,"gesprekken":4,"aandeelDirectAfgehandeld":0.6,"mediaanDuur":60,\
                "p90Duur":600,"openContactverzoeken":2,"verlopenContactverzoeken":0}""");
        JsonNode afdelingen = summary(january + "&groep=afdeling");
        assertThat(by("groep", "contacten", afdelingen))
                .isEqualTo(Map.of("Afval", "1", "Burgerzaken", "3", "null", "1"));
        assertThat(by("groep", "gesprekken", afdelingen)).containsEntry("Burgerzaken", "2");
        assertThat(by("groep", "mediaanDuur", afdelingen))
                .isEqualTo(Map.of("Afval", "30", "Burgerzaken", "120", "null", "null"));
        assertThat(by("groep", "openContactverzoeken", afdelingen)).containsEntry("Burgerzaken", "2");
        new Stored(Reports.BALIE).texts("update internetaak set uiterlijk_op = now() - interval '1 minute'");
        assertThat(summary(january).at("/0/verlopenContactverzoeken").asInt()).isEqualTo(2);
    }

    /** KISS stores the year 1 when it is not told when a contact began. */
    @Test
    void contactsOfCenturiesAreCountedToTheSecond() {
        Reports.details(timed("2041-05-05", 1, ""), "0001-01-01T00:00:00Z", "2041-05-05T10:00:01Z", "");
        Reports.details(timed("2041-05-05", 1, ""), "2041-05-05T10:00:00Z", "2041-05-05T10:00:01.700Z", "");
        JsonNode all = summary("from=2041-05-01&to=2041-05-31").get(0);
        assertThat(all.path("mediaanDuur").asLong()).isEqualTo(1);
        assertThat(all.path("p90Duur").asLong()).isEqualTo(64_386_957_601L);
    }

    @Test
    void daysAreThoseOfTheNetherlandsAlsoWhenTheClockIsSet() {
        // Night of 25 to 26 March 2040: summer time begins, 01:00 UTC; the 25th has 23 hours.
        for (String moment : List.of(
                "2040-03-24T22:59:59Z", "2040-03-24T23:00:00Z", "2040-03-25T21:59:59Z", "2040-03-25T22:00:00Z")) {
            Reports.contact(moment);
        }
        assertThat(by("periode", "contacten", summary("from=2040-03-24&to=2040-03-26&per=dag")))
                .isEqualTo(Map.of("2040-03-24", "1", "2040-03-25", "2", "2040-03-26", "1"));
        assertThat(summary("from=2040-03-25&to=2040-03-25").at("/0/contacten").asInt())
                .isEqualTo(2);
        assertThat(by("periode", "contacten", summary("from=2040-03-24&to=2040-03-31&per=week")))
                .isEqualTo(Map.of("2040-03-19", "3", "2040-03-26", "1"));
        assertThat(by("periode", "contacten", summary("from=2040-03-24&to=2040-03-31&per=maand")))
                .isEqualTo(Map.of("2040-03-01", "4"));
        assertThat(summary("from=2040-03-24T23:00:00Z&to=2040-03-25T21:59:59Z")
                        .at("/0/contacten")
                        .asInt())
                .isEqualTo(2);
        assertThat(summary("from=2040-04-01&to=2040-04-30")).isEmpty();
    }

    @Test
    void aContactCountsInTheGroupOfEachOfItsSources() {
        timed("2041-01-10", 60, """
                , "vraag": "Paspoort", "gespreksresultaat": "Doorverbonden", "bronnen": [
                {"soort": "vac", "titel": "Mag dat?", "url": "https://x.example/1"},
                {"soort": "vac", "titel": "Mag dat?", "url": "https://x.example/1"},
                {"soort": "website", "titel": "Paspoort", "url": "https://x.example/2"}]""");
        Reports.contact("2041-01-11T10:00:00Z");
        String january = "from=2041-01-01&to=2041-01-31&groep=";
        assertThat(by("groep", "contacten", summary(january + "bron")))
                .isEqualTo(Map.of("vac: Mag dat?", "1", "website: Paspoort", "1", "null", "1"));
        assertThat(by("groep", "contacten", summary(january + "kanaal"))).isEqualTo(Map.of("telefoon", "2"));
        assertThat(by("groep", "contacten", summary(january + "vraag")))
                .isEqualTo(Map.of("Paspoort", "1", "null", "1"));
        assertThat(by("groep", "contacten", summary(january + "gespreksresultaat")))
                .isEqualTo(Map.of("Doorverbonden", "1", "null", "1"));
    }

    @Test
    void whatAGespreksresultaatMeansDecidesWhetherTheCustomerWasHelpedAtOnce() {
        String helped = timed("2049-05-10", 60, ", \"gespreksresultaat\": \"zelfstandig afgehandeld\"");
        task(helped, "te_verwerken");
        timed("2049-05-10", 60, ", \"gespreksresultaat\": \"Doorverbonden\"");
        timed("2049-05-10", 60, ", \"gespreksresultaat\": \"Van alles wat\"");
        task(timed("2049-05-10", 60, ", \"gespreksresultaat\": \"Van alles wat\""), "te_verwerken");
        assertThat(by(
                        "groep",
                        "aandeelDirectAfgehandeld",
                        summary("from=2049-05-01&to=2049-05-31&groep=gespreksresultaat")))
                .isEqualTo(Map.of("zelfstandig afgehandeld", "1.0", "Doorverbonden", "0.0", "Van alles wat", "0.5"));
    }

    @Test
    void employeesWithFewContactsAreHiddenUnlessTheConsumerMaySeeThem() {
        for (int i = 0; i < 5; i++) {
            employee(Reports.contact("2042-01-1%dT10:00:00Z".formatted(i)), "Anneke Balie");
        }
        employee(Reports.contact("2042-01-20T10:00:00Z"), "Bram Invaller");
        String query = "from=2042-01-01&to=2042-01-31&groep=medewerker";
        assertThat(by("groep", "contacten", summary(query))).isEqualTo(Map.of("Anneke Balie", "5"));
        String secret = "het geheim van wie medewerkers mag zien";
        Reports.consumers("hr.secret = %s\nhr.medewerkers = true".formatted(secret));
        String claims = Reports.claims(60).replace("{", "{\"iss\": \"hr\", ");
        Answer all = Reports.get("/managementinformatie/samenvatting?" + query, Signing.bearer(claims, secret));
        assertThat(by("groep", "contacten", all.body().path("results")))
                .isEqualTo(Map.of("Anneke Balie", "5", "Bram Invaller", "1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            to=2040-01-31                                | from required
            from=2040-01-31                              | to required
            from=2040-13-01&to=2040-12-31                | from invalid
            from=2040-01-01&to=morgen                    | to invalid
            from=2040-01-02&to=2040-01-01                | to invalid
            from=2040-01-01&to=2040-01-31&per=uur        | per invalid_choice
            from=2040-01-01&to=2040-01-31&groep=schoenmaat | groep invalid_choice
            from=0001-01-01&to=9999-12-01&per=dag        | from invalid
            from=x&to=y&per=jaar&groep=schoenmaat        | from invalid,groep invalid_choice,per invalid_choice,to invalid
            from=2040-01-01&to=2040-01-31&kleur=rood     | nonFieldErrors unknown-parameters""")
    void whatCannotBeSummedUpIsNamed(String query, String fault) {
        Answer answer = Reports.get("/managementinformatie/samenvatting?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(fault.split(",", -1));
    }

    @Test
    void theChoicesAreTold() {
        assertThat(Reports.get("/managementinformatie/samenvatting?from=2040-01-01&to=2040-01-31&groep=schoenmaat")
                        .body()
                        .at("/invalidParams/0/reason")
                        .asText())
                .isEqualTo(
                        "\"schoenmaat\" is geen keuze: kies afdeling, kanaal, gespreksresultaat, vraag, bron, medewerker.");
    }
}
