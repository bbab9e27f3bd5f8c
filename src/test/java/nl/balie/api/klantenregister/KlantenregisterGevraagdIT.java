package nl.balie.api.klantenregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.api.http.QueryString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a list is asked holds, wherever it stands, or is refused: nobody gets everybody for a slip of the pen. */
class KlantenregisterGevraagdIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Burger.client(BALIE);
    private final String mark = UUID.randomUUID().toString().substring(0, 9);

    private void partij(String achternaam) {
        Answer made = client.post("/partijen", """
                {"bronorganisatie": "%s", "persoon": {"achternaam": "%s"}}""".formatted(mark, achternaam));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
    }

    private int total(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().path("total").asInt();
    }

    @Test
    void aSearchAsksWhatItsAddressAndItsBodyAskTogether() {
        partij("Boer");
        partij("Vries");
        String path = "/partijen/_zoek?bronorganisatie=" + mark;
        assertThat(total(client.post(path, "{}"))).isEqualTo(2);
        assertThat(total(client.post(path, "{\"persoon.achternaam\": \"boer\"}")))
                .isEqualTo(1);
        assertThat(client.post(path + "&_limit=1", "{}").body().path("results")).hasSize(1);
        assertThat(client.post("/partijen/_zoek?onbekend=1", "{}").faults())
                .containsExactly("onbekend unknown-parameters");
        assertThat(client.post(path, "{\"bronorganisatie\": \"x\"}").faults())
                .containsExactly("bronorganisatie repeated-parameter");
        assertThat(client.post(
                                "/partijen/_zoek?persoon.achternaam[]=boer",
                                "{\"persoon\": {\"achternaam\": [\"vries\"]}}")
                        .faults())
                .containsExactly("persoon.achternaam[] repeated-parameter");
        assertThat(client.post("/partijen/_zoek?limit=1", "{\"_limit\": 2}").faults())
                .containsExactly("_limit repeated-parameter");
    }

    @Test
    void aMemberOfASearchThatIsGivenTwiceIsRefused() {
        assertThat(client.post("/partijen/_zoek", "{\"nummer\": \"1\", \"nummer\": \"2\"}")
                        .faults())
                .containsExactly("nummer repeated-parameter");
        assertThat(client.post("/partijen/_zoek", """
                {"persoon": {"achternaam": "a", "achternaam": "b"}}""").faults())
                .containsExactly("persoon.achternaam repeated-parameter");
        for (String empty : new String[] {"[]", "{}", "\"b\""}) {
            assertThat(client.post(
                                    "/partijen/_zoek",
                                    "{\"persoon.achternaam\": \"a\", \"persoon\": {\"achternaam\": %s}}"
                                            .formatted(empty))
                            .faults())
                    .contains("persoon.achternaam repeated-parameter");
        }
        assertThat(client.post("/partijen/_zoek", "{\"nummer\": ").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "klanten, achternaam, %%",
        "klanten, achternaam, ' % '",
        "klanten, subjectIdentificatie.inpBsn, %",
        "klanten, subjectIdentificatie.inpBsn[like], %",
        "klanten, functie, %",
        "partijen, persoon.achternaam[like], '% %'",
        "partijen, persoon.achternaam[like][], %",
        "partijen, persoon.achternaam[regex], %",
        "partijen, persoon.achternaam[regex], .*",
        "partijen, persoon.achternaam[regex], ^.+$",
        "partijen, persoon.achternaam[regex], (.*)",
        "partijen, persoon.achternaam[regex], 'a|'",
        "partijen, persoon.achternaam[regex], 'a*'",
        "partijen, persoon.achternaam[regex], '[a-z]*'",
        "partijen, persoon.achternaam[regex], '\\w'",
        "partijen, persoon.achternaam[regex], '.{0,40}'",
        "partijen, externeIdentificaties.partijIdentificator.objectId, %%%"
    })
    void aFilterOfNothingButWildcardsIsEverybody(String list, String parameter, String value) {
        assertThat(client.get("/" + list + "?" + QueryString.encode(parameter) + "=" + QueryString.encode(value))
                        .faults())
                .containsExactly(parameter + " blank-filter");
    }

    @ParameterizedTest
    @CsvSource({
        "persoon.achternaam, %r%, 3",
        "persoon.achternaam[regex], ^b.*r$, 1",
        "persoon.achternaam[regex], '[xyz]|oer', 2",
        "persoon.achternaam[regex], 'b\\w+', 2",
        "persoon.achternaam[regex], ^.oe, 2",
        "_search, 100%, 1"
    })
    void whatAsksMoreThanWildcardsIsAsked(String parameter, String value, int found) {
        partij("Boer 100%");
        partij("Boer");
        partij("Aalders 100");
        assertThat(total(client.get("/partijen?bronorganisatie=" + mark + "&" + QueryString.encode(parameter) + "="
                        + QueryString.encode(value))))
                .isEqualTo(found);
    }

    @Test
    void ofASearchAPercentIsASign() {
        partij("Boer");
        String asked = "/partijen?bronorganisatie=" + mark;
        assertThat(total(client.get(asked + "&_search=%25"))).isZero();
        assertThat(total(client.get(asked + "&_search[externeIdentificaties.partijIdentificator.register]=%25")))
                .isZero();
        partij("50% Boer");
        assertThat(total(client.get(asked + "&_search=%25"))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"POST, /partijen", "PATCH, /partijen/%s", "PUT, /partijen/%s", "DELETE, /partijen/%s"})
    void aWriteIsAskedNothingBesides(String method, String path) {
        Burger burger = Burger.make(client);
        String body = method.equals("DELETE") ? null : "{\"persoon\": {\"achternaam\": \"Boer\"}}";
        assertThat(client.send(method, path.formatted(burger.id()) + "?onbekend=1&_fields=nummer", body, Map.of())
                        .faults())
                .containsExactlyInAnyOrder("onbekend unknown-parameters", "_fields unknown-parameters");
        assertThat(client.get("/partijen/" + burger.id())
                        .body()
                        .at("/persoon/achternaam")
                        .asText())
                .isEqualTo("Vries");
    }

    @ParameterizedTest
    @CsvSource({"0900-%s, 0900%s", "06-12 %s, 0612%s"})
    void aTelephoneNumberIsFoundAsPeopleWriteIt(String written, String kept) {
        String digits = Burger.newBsn().substring(1, 5 + (written.startsWith("06") ? 2 : 0));
        String asked = QueryString.encode(written.formatted(digits));
        Answer made = client.post("/partijen", """
                {"bronorganisatie": "%s", "persoon": {"achternaam": "Boer"}, "verstrekteAdressen": [
                 {"adres": "%s", "omschrijving": "werk", "soortDigitaalAdres": "telefoonnummer"},
                 {"adres": "a-b%s@turfstad.example", "omschrijving": "werk", "soortDigitaalAdres": "emailadres"}]}""".formatted(mark, written.formatted(digits), digits));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        for (String number : new String[] {asked, kept.formatted(digits), asked + "%25"}) {
            assertThat(total(client.get(
                            "/klanten?bronorganisatie=" + mark + "&telefoonnummers.telefoonnummer=" + number)))
                    .isEqualTo(1);
            assertThat(total(client.get("/digitaaladressen?adres=" + number))).isPositive();
            assertThat(total(client.get("/partijen?bronorganisatie=" + mark + "&verstrekteAdressen.adres=" + number)))
                    .isEqualTo(1);
        }
        assertThat(total(client.get("/digitaaladressen?adres=a-b" + digits + "@turfstad.example")))
                .isPositive();
        assertThat(total(client.get("/digitaaladressen?adres=ab" + digits + "@turfstad.example")))
                .isZero();
        assertThat(total(client.get("/digitaaladressen?adres=-"))).isZero();
        assertThat(total(client.get("/digitaaladressen?adres[like]=-%20-"))).isZero();
    }
}
