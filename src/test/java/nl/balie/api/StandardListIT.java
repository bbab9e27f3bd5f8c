package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.api.http.Api;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The lists of the standard's own dialect: any spelling leads there, any filter takes any value, and pages show every row once. */
class StandardListIT {
    static final List<String> LISTS = StandardExamples.LISTS;
    private static final int ROUNDS = 15;
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final List<String> VALUES = List.of(
            "",
            "ja",
            "Nee",
            "onbekend",
            "true",
            "klant",
            "verwerkt",
            "1",
            "-1",
            "3",
            "Telefoon",
            "nld",
            "01-03-2023",
            "2023-03-26T02:30:00",
            "0001-01-01T00:00:00",
            "9999-12-31T23:59:59-23:59",
            "99999999999999999999",
            "%",
            "_",
            "\\",
            "'; drop table partij; --",
            "\u0000",
            "\ud834\udd1e",
            "x".repeat(500));

    private final Client client = new Client(BALIE.address() + StandardExamples.ROOT, BALIE.token());
    private final StandardExamples examples = new StandardExamples(BALIE);
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @ParameterizedTest
    @CsvSource({
        "/actor, actoren",
        "/actorKlantcontacten, actorKlantcontacten",
        "/betrokkenen, betrokkenenBijKlantcontact",
        "/betrokkenebijklantcontact, betrokkenenBijKlantcontact",
        "/betrokkenenBijKlantcontact/, betrokkenenBijKlantcontact",
        "/digitaleadressen, digitaaladressen",
        "/klantcontacten/, klantcontacten",
        "/partij, partijen",
        "/partijidentificatoren, partij-identificatoren",
        "/vertegenwoordigingen, Vertegenwoordigingen"
    })
    void everySpellingLeadsToTheList(String path, String embedded) {
        for (int round = 0; round < 5; round++) {
            String spelled = StandardExamples.inAnyCase(path, random);
            Answer answer = client.get(spelled);
            assertThat(answer.status()).as(spelled).isEqualTo(200);
            assertThat(answer.body().path("_embedded").has(embedded))
                    .as(spelled)
                    .isTrue();
        }
        assertThat(client.get(path + "s").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @FieldSource("LISTS")
    void everyFilterTakesAnyValue(String list) {
        List<String> filters = parameters(list);
        assertThat(filters).hasSizeGreaterThan(3);
        for (String filter : filters) {
            for (int i = 0; i < 5; i++) {
                asks(list, List.of(filter), List.of(VALUES.get(random.nextInt(VALUES.size()))));
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                names.add(filters.get(random.nextInt(filters.size())));
                values.add(
                        random.nextInt(4) == 0
                                ? UUID.randomUUID().toString()
                                : VALUES.get(random.nextInt(VALUES.size())));
            }
            asks(list, names, values);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/klantcontacten?nummer=, nummer blank-filter",
        "/partijen?nummer=%20, nummer blank-filter",
        "/partijen?nummer=1&Nummer=2, Nummer repeated-parameter",
        "/actoren?actoridentificator.objectId=1&actoridentificator[objectId]=2, actoridentificator[objectId] repeated-parameter"
    })
    void whatIsAskedTwiceOrLeftBlankIsRefused(String path, String fault) {
        String encoded = path.replace("[", "%5B").replace("]", "%5D");
        assertThat(client.get(encoded).faults()).containsExactly(fault);
    }

    private void asks(String list, List<String> names, List<String> values) {
        StringBuilder query = new StringBuilder("?");
        for (int i = 0; i < names.size(); i++) {
            query.append(encoded(StandardExamples.inAnyCase(names.get(i), random)))
                    .append('=')
                    .append(encoded(values.get(i)))
                    .append('&');
        }
        Answer answer = client.get(list + query);
        boolean pages = names.stream().anyMatch(List.of("page", "vanaf")::contains);
        assertThat(answer.status())
                .as("seed %d: GET %s%s %s", seed, list, query, answer.body())
                .isIn(pages ? List.of(200, 400, 404) : List.of(200, 400));
        assertThat(answer.faults())
                .as("seed %d: GET %s%s", seed, list, query)
                .noneMatch(it -> it.startsWith("nonField"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> parameters(String list) {
        Api api = Dialects.APIS.stream()
                .filter(each -> each.root().equals(StandardExamples.ROOT))
                .findFirst()
                .orElseThrow();
        return api.document()
                .get()
                .document()
                .path("paths")
                .path(list)
                .path("get")
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    @ParameterizedTest
    @FieldSource("LISTS")
    void whoFollowsNextSeesEveryRowOnce(String list) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.addFirst(examples.made(list));
        }
        List<String> seen = new ArrayList<>();
        String first = BALIE.address() + StandardExamples.ROOT + StandardExamples.inAnyCase(list, random);
        String link = first + "?pageSize=" + (1 + random.nextInt(4));
        while (!link.isEmpty() && !seen.containsAll(made)) {
            JsonNode page = client.get(link).body();
            page.path("_embedded")
                    .iterator()
                    .next()
                    .forEach(row -> seen.add(row.path("id").asText()));
            link = page.at("/_links/next/href").asText("");
        }
        assertThat(seen).as("seed %d", seed).doesNotHaveDuplicates().containsSubsequence(made);
    }
}
