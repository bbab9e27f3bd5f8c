package nl.balie.api.klantenregister;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.api.http.QueryString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list of the klantenregister can be asked besides filters, and what it refuses. */
class KlantenregisterVraagIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Burger.client(BALIE);
    private final String mark = UUID.randomUUID().toString().substring(0, 9);

    @BeforeEach
    void fill() {
        for (String name : List.of("Boer", "Vries", "Aalders")) {
            client.post("/partijen", """
                    {"bronorganisatie": "%s", "persoon": {"achternaam": "%s"}, "interneNotitie": "notitie van %s"}""".formatted(mark, name, name));
        }
    }

    private JsonNode asked(String query) {
        Answer answer = client.get("/partijen?bronorganisatie=" + mark + "&" + query);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> names(JsonNode page) {
        return page.path("results")
                .valueStream()
                .map(row -> row.at("/persoon/achternaam").asText())
                .toList();
    }

    @Test
    void aListIsSortedByAPath() {
        assertThat(names(asked("_order[persoon.achternaam]=asc"))).containsExactly("Aalders", "Boer", "Vries");
        assertThat(names(asked("_order[persoon.achternaam]=desc"))).containsExactly("Vries", "Boer", "Aalders");
        assertThat(client.get(
                                "/partijen?_order[verstrekteAdressen.adres]=asc&_order[niets]=asc&_order[bezoekadres]=asc&_order[nummer]=om")
                        .faults())
                .containsExactly(
                        "_order[bezoekadres] invalid",
                        "_order[niets] unknown-parameters",
                        "_order[nummer] invalid_choice",
                        "_order[verstrekteAdressen.adres] invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "_limit=2, 2, 0, 1, 2",
        "limit=2&page=2, 1, 2, 2, 2",
        "_limit=2&_page=9, 0, 16, 9, 2",
        "_start=1, 2, 1, 1, 1",
        "_limit=2&_offset=1, 2, 1, 1, 2",
        "_limit=0&_page=x, 3, 0, 1, 1"
    })
    void pagesAreCountedAsTheGatewayCountsThem(String query, int count, int offset, int page, int pages) {
        JsonNode answer = asked(query);
        assertThat(answer.path("count").asInt()).isEqualTo(count);
        assertThat(answer.path("results")).hasSize(count);
        assertThat(answer.path("total").asInt()).isEqualTo(3);
        assertThat(answer.path("offset").asInt()).isEqualTo(offset);
        assertThat(answer.path("page").asInt()).isEqualTo(page);
        assertThat(answer.path("pages").asInt()).isEqualTo(pages);
    }

    @Test
    void aWordIsLookedForInEveryTextOrInSome() {
        assertThat(names(asked("_search=VAN boer"))).containsExactly("Boer");
        assertThat(names(asked("_search[persoon.achternaam,interneNotitie]=aald")))
                .containsExactly("Aalders");
        assertThat(names(asked("_search[persoon.achternaam]=notitie"))).isEmpty();
        assertThat(client.get("/partijen?_search[indicatieActief]=x").faults())
                .containsExactly("_search[indicatieActief] invalid_choice");
    }

    @Test
    void onlyTheFieldsThatAreAskedForAreShown() {
        JsonNode row = asked("_fields[]=persoon.achternaam&_fields[]=nummer").at("/results/0");
        assertThat(row.fieldNames()).toIterable().containsExactlyInAnyOrder("_id", "id", "_self", "nummer", "persoon");
        assertThat(row.path("persoon")).hasSize(1);
        String one = "/partijen/" + row.path("id").asText();
        assertThat(client.get(one + "?_fields=nummer").body().has("persoon")).isFalse();
        assertThat(client.get(one + "?_fields[]=nergens").faults()).containsExactly("_fields[] invalid_choice");
    }

    @Test
    void severalValuesAreOneOfThem() {
        assertThat(names(asked("persoon.achternaam[]=boer&persoon.achternaam[]=VRIES")))
                .containsExactlyInAnyOrder("Boer", "Vries");
    }

    @Test
    void severalBoundsPatternsAndWordsHoldTogether() {
        assertThat(names(asked("persoon.achternaam[regex][]=r&persoon.achternaam[regex][]=s")))
                .containsExactlyInAnyOrder("Vries", "Aalders");
        assertThat(names(asked("persoon.achternaam[%3E%3D][]=B&persoon.achternaam[%3E%3D][]=C")))
                .containsExactly("Vries");
        assertThat(names(asked("_search[]=notitie&_search[]=boer"))).containsExactly("Boer");
        assertThat(names(asked("_search[persoon.achternaam][]=a&_search[persoon.achternaam][]=boer")))
                .isEmpty();
        assertThat(asked("bezoekadres.huisnummer[int_compare][]=1&bezoekadres.huisnummer[int_compare][]=2")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(client.get("/partijen?_order[nummer][]=asc&_order[nummer][]=desc")
                        .faults())
                .containsExactly("_order[nummer][] repeated-parameter");
        assertThat(client.get("/partijen?persoon.achternaam[regex][like]=a").faults())
                .containsExactly("persoon.achternaam[regex][like] unknown-parameters");
        assertThat(client.get("/partijen?" + "persoon.achternaam[regex][]=a&".repeat(21))
                        .faults())
                .containsExactly("persoon.achternaam[regex][] max_length");
    }

    @Test
    void noMoreIsShownThanCanBeNamed() {
        String id = asked("").at("/results/0/id").asText();
        String many = "nummer,".repeat(100) + "nummer";
        assertThat(client.get("/partijen?_fields=" + many).faults()).containsExactly("_fields max_length");
        assertThat(client.get("/partijen/" + id + "?" + "_extend[]=a&".repeat(101))
                        .faults())
                .containsExactly("_extend[] max_length");
        assertThat(client.post("/partijen/_zoek", "{\"_fields\": [\"" + many.replace(",", "\",\"") + "\"]}")
                        .faults())
                .containsExactly("_fields[] max_length");
        assertThat(client.get("/partijen/" + id + "?_fields=" + "nummer,".repeat(99) + "nummer")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onbekend",
                "persoon.leeftijd",
                "persoon.achternaam.verder",
                "externeIdentificaties.niets",
                "_showDeleted",
                "_queries[]",
                "verstrekteAdressen.partij.persoon",
                "embedded",
                "a]b",
                "_extend[]"
            })
    void aPathThatLeadsNowhereIsNamed(String path) {
        assertThat(client.get("/partijen?" + QueryString.encode(path) + "=1").faults())
                .containsExactly(path + " unknown-parameters");
    }

    @ParameterizedTest
    @CsvSource({
        "persoon.achternaam[soundex], a, invalid_choice",
        "indicatieActief, misschien, invalid",
        "nummer[>=], veel, invalid",
        "bezoekadres.huisnummer, veel, invalid",
        "id, geen, invalid",
        "id[like], a, invalid_choice",
        "bezoekadres, a, invalid_choice",
        "persoon.achternaam[regex], (, invalid",
        "persoon.achternaam[regex], '((((a{1,99}){1,99}){1,99}){1,99})', invalid"
    })
    void aFaultyQuestionIsTold(String parameter, String value, String code) {
        assertThat(client.get("/partijen?" + QueryString.encode(parameter) + "=" + QueryString.encode(value))
                        .faults())
                .containsExactly(parameter + " " + code);
    }

    /** As the filters ask it: numbers as they are, texts with letters without their case; what an index can't answer is a scan. */
    @ParameterizedTest
    @CsvSource({
        "partij_identificator, partij_identificator_object_id in ('900198424')",
        "partij_identificator, lower(partij_identificator_object_id) in (lower('a1'))",
        "onderwerpobject, lower(onderwerpobjectidentificator_object_id) in (lower('a1'))",
        "bijlage, lower(bijlageidentificator_object_id) in (lower('a1'))",
        "digitaal_adres, lower(adres) in (lower('a@turfstad.example'))",
        "partij, lower(persoon_contactnaam_achternaam) in (lower('Vries'))",
        "partij, lower(organisatie_naam) in (lower('Bakkerij'))"
    })
    void whatIsSearchedForOftenHasAnIndex(String table, String condition) throws SQLException {
        try (Connection connection = BALIE.database();
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            try (ResultSet plan = statement.executeQuery("explain select * from " + table + " where " + condition)) {
                plan.next();
                assertThat(plan.getString(1)).containsAnyOf("Index Scan", "Bitmap Heap Scan");
            }
        }
    }

    @Test
    void faultsComeAllAtOnce() {
        assertThat(client.get(
                                "/klantcontacten?a=1&plaatsgevondenOp=gisteren&plaatsgevondenOp[like]=2024&vertrouwelijk=1x")
                        .faults())
                .containsExactly(
                        "a unknown-parameters",
                        "plaatsgevondenOp invalid",
                        "plaatsgevondenOp[like] invalid_choice",
                        "vertrouwelijk invalid");
    }

    @Test
    void aPatternThatWouldRunForEverIsStoppedAndKeepsNobodyWaiting() {
        client.patch(
                "/partijen/" + asked("").at("/results/0/id").asText(),
                "{\"interneNotitie\": \"" + "a".repeat(999) + "\"}");
        String pattern = QueryString.encode("^(a+)(a+)(a+)(a+)\\1\\2\\3\\4$");
        List<CompletableFuture<Answer>> slow = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> client.get("/partijen?bronorganisatie=" + mark + "&"
                        + QueryString.encode("interneNotitie[regex]") + "=" + pattern)))
                .toList();
        long begin = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(client.get("/partijen?bronorganisatie=" + mark).status()).isEqualTo(200);
        }
        assertThat(System.nanoTime() - begin).isLessThan(5_000_000_000L);
        slow.forEach(answer -> {
            assertThat(answer.join().faults()).containsExactly("interneNotitie[regex] invalid");
            assertThat(answer.join().body().at("/data/interneNotitie[regex]/0").asText())
                    .contains("duurt te lang");
        });
    }
}
