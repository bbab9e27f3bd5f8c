package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.platform.identity.Signing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contactmomentdetails of a period for reporting tools: pages, texts and statuses as KISS has them, and who is let in. */
class ContactmomentendetailsIT {
    private static final String YEAR_2026 = "from=2026-01-01T00:00:00Z&to=2026-12-31T23:59:59Z";

    private static String path(String query) {
        return "/contactmomentendetails?" + query;
    }

    private static void seed(String moment, String vraag) {
        Reports.details(Reports.contact(moment), moment, moment, ", \"vraag\": \"%s\"".formatted(vraag));
    }

    private static List<String> vragen(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.body().path("results").findValuesAsText("vraag");
    }

    @Test
    void aPeriodHasBothOfItsEndsAndTheLatestComesFirst() {
        seed("2030-06-30T23:59:59Z", "te vroeg");
        seed("2030-07-01T00:00:00Z", "eerste");
        seed("2030-07-15T12:00:00.123Z", "midden");
        seed("2030-07-15T12:00:00.123Z", "even laat");
        seed("2030-07-31T23:59:59Z", "laatste");
        seed("2030-08-01T00:00:00Z", "te laat");
        String july = "from=2030-07-01T00:00:00Z&to=2030-07-31T23:59:59Z";
        Answer all = Reports.get(path(july));
        assertThat(vragen(all)).containsExactly("laatste", "even laat", "midden", "eerste");
        assertThat(all.body().path("count").asInt()).isEqualTo(4);
        assertThat(all.body().path("next").isNull()).isTrue();
        assertThat(all.body().path("previous").isNull()).isTrue();
        assertThat(all.response().headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
        assertThat(all.body().at("/results/1/startdatum").asText()).isEqualTo("2030-07-15T12:00:00.123+00:00");
        Answer second = Reports.get(path(july + "&pageSize=3&page=2"));
        assertThat(vragen(second)).containsExactly("eerste");
        assertThat(second.body().path("previous").asText())
                .isEqualTo(
                        Reports.BALIE.address()
                                + "/api/contactmomentendetails?from=2030-07-01T00%3A00%3A00Z&pageSize=3&to=2030-07-31T23%3A59%3A59Z");
        assertThat(vragen(Reports.get(
                        "/contactmomentendetails?PAGESIZE=1&From=2030-07-01T00:00:00Z&TO=2030-07-31T23:59:59Z")))
                .containsExactly("laatste");
    }

    @Test
    void pagesDoNotShiftWhileRowsAreAdded() {
        for (int i = 0; i < 5; i++) {
            seed("2031-03-0%dT10:00:00Z".formatted(i + 1), "vraag " + i);
        }
        List<String> seen = new ArrayList<>();
        JsonNode page = Reports.get(path("from=2031-03-01T00:00:00Z&to=2031-03-31T00:00:00Z&pageSize=2"))
                .body();
        while (true) {
            seen.addAll(page.path("results").findValuesAsText("vraag"));
            assertThat(page.path("count").asInt()).isEqualTo(5);
            if (page.path("next").isNull()) {
                break;
            }
            seed("2031-03-30T10:00:00Z", "intussen");
            page = Reports.get(page.path("next").asText()).body();
        }
        assertThat(seen).containsExactly("vraag 4", "vraag 3", "vraag 2", "vraag 1", "vraag 0");
    }

    @Test
    void aPageBehindTheLastIsToldHowManyThereAre() {
        seed("2032-03-01T10:00:00Z", "een");
        seed("2032-03-02T10:00:00Z", "twee");
        String march = "from=2032-03-01T00:00:00Z&to=2032-03-31T00:00:00Z&pageSize=1";
        Answer answer = Reports.get(path(march + "&page=3"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("title").asText())
                .isEqualTo("Ongeldige pagina. Totaal aantal pagina's gaat tot maximaal 2.");
        assertThat(answer.body().path("instance").asText()).startsWith("urn:uuid:");
        assertThat(answer.body()).hasSize(2);
    }

    @Test
    void aPeriodWithoutDetailsIsAnEmptyPageWhateverItsNumber() {
        Answer answer = Reports.get(path("from=1999-01-01T00:00:00Z&to=1999-12-31T23:59:59Z&page=7"));
        assertThat(vragen(answer)).isEmpty();
        assertThat(answer.body().path("count").asInt()).isZero();
        assertThat(answer.body().path("previous").asText()).contains("page=6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "2026-07-01",
                "2026-07-01T00:00:00",
                "2026-07-01T00:00:00.000Z",
                "2026-07-01T00:00:00%2B02:00",
                "2026-07-01T25:00:00Z",
                "0000-01-01T00:00:00Z",
                "gisteren"
            })
    void aDateInAnotherNotationIsToldWhichOneIsMeant(String moment) {
        for (String query :
                List.of("from=" + moment + "&to=2026-12-31T23:59:59Z", "from=2026-01-01T00:00:00Z&to=" + moment)) {
            refused(
                    path(query + "&pageSize=0"),
                    "Ongeldig datumnotatie. Gebruik de ISO 8601-notatie (yyyy-MM-ddTHH:mm:ssZ).");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pageSize=0          | Paginagrootte moet tussen 1 en 5000 liggen.
            pageSize=5001       | Paginagrootte moet tussen 1 en 5000 liggen.
            pageSize=-1         | Paginagrootte moet tussen 1 en 5000 liggen.
            pageSize=abc&page=0 | Paginagrootte moet tussen 1 en 5000 liggen.
            page=0              | Paginanummer moet minimaal 1 zijn.
            page=-3             | Paginanummer moet minimaal 1 zijn.
            page=een            | Paginanummer moet minimaal 1 zijn.
            page=99999999999    | Paginanummer moet minimaal 1 zijn.""")
    void aPageThatCannotBeIsRefusedInOneSentence(String query, String sentence) {
        refused(path(YEAR_2026 + "&" + query), sentence);
    }

    @Test
    void otherFaultsOfTheQueryAreNamed() {
        refused(
                path("from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z"),
                "De begindatum (from) ligt na de einddatum (to).");
        assertThat(Reports.get(path("to=2026-01-01T00:00:00Z")).faults()).containsExactly("from required");
        assertThat(Reports.get(path("from=2026-01-01T00:00:00Z")).faults()).containsExactly("to required");
        assertThat(Reports.get(path(YEAR_2026 + "&kleur=rood")).faults())
                .containsExactly("nonFieldErrors unknown-parameters");
        assertThat(Reports.get(path(YEAR_2026 + "&vanaf=ergens")).status()).isEqualTo(404);
    }

    private static void refused(String path, String sentence) {
        Answer answer = Reports.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().body()).isEqualTo(sentence);
        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    }

    static Stream<List<String>> tokensThatLetNobodyIn() {
        String secret = Reports.SECRET;
        String valid = Signing.bearer(Reports.claims(3600), secret);
        String payload = valid.split("\\.", -1)[1];
        String unknown = "De JWT is niet ondertekend met het secret van een client die hier bekend is.";
        String other = "De JWT is niet ondertekend met HS256.";
        return Stream.of(
                List.of(Signing.bearer(Reports.claims(-10), secret), "De JWT is verlopen (exp)."),
                List.of(
                        Signing.bearer("{\"iat\": 1728580531}", secret),
                        "De JWT vertelt niet tot wanneer zij geldt (exp)."),
                List.of(
                        Signing.bearer(Reports.claims(200_000), secret),
                        "De JWT geldt langer dan hier is toegestaan (exp)."),
                List.of(Signing.bearer(Reports.claims(3600), "een ander geheim van ten minste 32 tekens"), unknown),
                List.of(valid.substring(0, valid.lastIndexOf('.') + 1), unknown),
                List.of("Bearer eyJhbGciOiJub25lIn0." + payload + ".", other),
                List.of("Bearer " + jwt("HS512", secret), other),
                List.of("Bearer " + jwt("RS256", secret), other),
                List.of("Bearer a.b.c", "De JWT is niet te lezen."),
                List.of("Bearer abc", "Authenticatiegegevens zijn niet opgegeven."));
    }

    private static String jwt(String algorithm, String secret) {
        return Signing.jwt(
                "{\"alg\": \"%s\"}".formatted(algorithm),
                Reports.claims(3600),
                secret.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("tokensThatLetNobodyIn")
    void aTokenThatProvesNothingIsToldWhy(List<String> tokenAndReason) {
        Answer answer = Reports.get(path(YEAR_2026), tokenAndReason.getFirst());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("detail").asText()).isEqualTo(tokenAndReason.getLast());
        assertThat(answer.response().headers().firstValue("WWW-Authenticate")).hasValue("Bearer, Token");
    }

    @Test
    void severalSecretsHoldAtOnceAndAnUnknownIssuerIsNoHindrance() {
        String claims =
                "{\"iss\": \"tableau\", \"exp\": %d}".formatted(Instant.now().getEpochSecond() + 600);
        for (String secret : List.of(Reports.SECRET, Reports.NEXT_SECRET)) {
            assertThat(Reports.get(path(YEAR_2026), Signing.bearer(claims, secret))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aNamedConsumerHasSecretsOfItsOwnThatAreReplacedWhileBalieRuns() {
        String claims =
                "{\"iss\": \"powerbi\", \"exp\": %d}".formatted(Instant.now().getEpochSecond() + 600);
        String first = "het eerste geheim van powerbi en lang genoeg";
        String second = "het tweede geheim van powerbi en lang genoeg";
        Reports.consumers("powerbi.secret = " + first);
        assertThat(Reports.get(path(YEAR_2026), Signing.bearer(claims, first)).status())
                .isEqualTo(200);
        assertThat(Reports.get(path(YEAR_2026), Signing.bearer(claims, second)).status())
                .isEqualTo(401);
        assertThat(Reports.get(path(YEAR_2026), Signing.bearer(claims, Reports.SECRET))
                        .status())
                .isEqualTo(401);
        Reports.consumers("powerbi.secret = " + second + ", " + first);
        assertThat(Reports.get(path(YEAR_2026), Signing.bearer(claims, first)).status())
                .isEqualTo(200);
        assertThat(Reports.get(path(YEAR_2026), Signing.bearer(claims, second)).status())
                .isEqualTo(200);
        Reports.consumers("powerbi.secret = " + second + "\nsecret = " + first);
        assertThat(Reports.get(path(YEAR_2026), Signing.bearer(claims, first)).status())
                .isEqualTo(401);
        assertThat(Reports.get(path(YEAR_2026), Signing.bearer(Reports.claims(60), first))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFileOfConsumersThatCannotBeReadLetsNobodyIn() {
        Reports.consumers("powerbi.secret = \\uZZZZ");
        try {
            assertThat(Reports.get(path(YEAR_2026), Signing.bearer(Reports.claims(60), Reports.SECRET))
                            .status())
                    .isEqualTo(503);
        } finally {
            Reports.consumers("");
        }
    }

    @Test
    void aReportingToolReadsReportsAndNothingElse() {
        String authorization = Signing.bearer(Reports.claims(60), Reports.SECRET);
        assertThat(Reports.get("/contactmomentdetails?id=1", authorization).status())
                .isEqualTo(403);
        assertThat(Reports.get(Reports.BALIE.address() + "/klantinteracties/api/v1/klantcontacten", authorization)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void withoutAnySecretAJwtLetsNobodyInAndATokenDoes() {
        RunningBalie without = RunningBalie.shared();
        String path = without.address() + "/api" + path(YEAR_2026);
        assertThat(Reports.get(path, Signing.bearer(Reports.claims(60), Reports.SECRET))
                        .status())
                .isEqualTo(401);
        assertThat(new Client(without.address(), without.token()).get(path).status())
                .isEqualTo(200);
    }
}
