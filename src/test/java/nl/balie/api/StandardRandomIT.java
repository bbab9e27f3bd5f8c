package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The standard's own dialect against anything that a client may send: refused or stored whole, and never lost between dialects. */
class StandardRandomIT {
    static final List<String> LISTS = StandardExamples.LISTS;
    private static final int ROUNDS = 15;
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = new Client(BALIE.address() + StandardExamples.ROOT, BALIE.token());
    private final Client elsewhere = new Client(BALIE.address(), BALIE.token());
    private final StandardExamples examples = new StandardExamples(BALIE);
    private final Examples others = new Examples(BALIE);
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Mutation mutation = new Mutation(random);

    @ParameterizedTest
    @FieldSource("LISTS")
    void anyBodyIsRefusedOrReadInBothDialects(String list) {
        for (int round = 0; round < ROUNDS; round++) {
            String body =
                    inAnyCase(Voorbeeld.json(mutation.of(examples.body(list)))).toString();
            Answer made = client.post(StandardExamples.inAnyCase(list, random), body);
            assertThat(made.status())
                    .as("seed %d: POST %s %s", seed, list, body)
                    .isIn(201, 400);
            if (made.status() == 201) {
                comesBackTheSame(list, made.body().path("id").asText());
            }
        }
    }

    @ParameterizedTest
    @FieldSource("LISTS")
    void anyChangeIsDoneWholeOrNotAtAll(String list) {
        String one = list + "/" + examples.made(list);
        for (int round = 0; round < ROUNDS; round++) {
            String body =
                    inAnyCase(Voorbeeld.json(mutation.of(examples.body(list)))).toString();
            JsonNode before = client.get(one).body();
            Answer answer = random.nextBoolean() ? client.patch(one, body) : client.put(one, body);
            String what = "seed %d: PATCH/PUT %s %s".formatted(seed, list, body);
            assertThat(answer.status()).as(what).isIn(200, 400);
            JsonNode after = client.get(one).body();
            assertThat(after).as(what).isEqualTo(answer.status() == 200 ? answer.body() : before);
        }
    }

    @ParameterizedTest
    @FieldSource("LISTS")
    void whateverAnotherDialectStoredComesBackTheSame(String list) {
        String path = StandardExamples.elsewhere(list);
        String body = others.body(path.replace("/klantinteracties/api/v1", ""));
        comesBackTheSame(list, elsewhere.post(path, body).uuid());
        for (int round = 0; round < ROUNDS; round++) {
            Answer made = elsewhere.post(path, mutation.of(others.body(path.replace("/klantinteracties/api/v1", ""))));
            if (made.status() == 201) {
                comesBackTheSame(list, made.uuid());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /partijen | {"soortPartij": "contactpersoon", "indicatieActief": true, "partijIdentificatie": {"contactnaam": {"voornaam": "%s"}}}
            /partijen | {"soortPartij": "persoon", "indicatieActief": true, "bezoekadres": {"postcode": "3219 FC", "huisnummer": 12}}
            /actoren | {"naam": "A", "soortActor": "organisatorische_eenheid", "actorIdentificatie": {"faxnummer": "0201234567"}}
            /klantcontacten | {"kanaal": "kanaal met een naam van meer dan veertig tekens", "onderwerp": "A", "taal": "nld", "vertrouwelijk": true}
            """)
    void whatTheStandardHasNoRoomForComesBackTheSame(String list, String body) {
        String path = StandardExamples.elsewhere(list);
        comesBackTheSame(
                list, elsewhere.post(path, body.formatted("Jan".repeat(60))).uuid());
    }

    @Test
    void whoChangesOneThingLeavesTheRest() {
        String partij = elsewhere
                .post(StandardExamples.elsewhere("/partijen"), others.partij())
                .uuid();
        ObjectNode body = (ObjectNode) client.get("/partijen/" + partij).body();
        JsonNode before = elsewhere
                .get(StandardExamples.elsewhere("/partijen") + "/" + partij)
                .body();
        assertThat(client.put(
                                "/partijen/" + partij,
                                body.put("interneNotitie", "Verhuisd").toString())
                        .status())
                .isEqualTo(200);
        assertThat(elsewhere
                        .get(StandardExamples.elsewhere("/partijen") + "/" + partij)
                        .body())
                .isEqualTo(((ObjectNode) before).put("interneNotitie", "Verhuisd"));
    }

    @Test
    void whatWasSaidOfAnotherSoortIsReadAnew() {
        String partij = examples.made("/partijen");
        JsonNode naam = client.get("/partijen/" + partij).body().path("partijtype");
        Answer answer = client.patch("/partijen/" + partij, """
                {"soortPartij": "contactpersoon", "partijtype": %s}""".formatted(naam));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/partijtype/contactnaam")).isEqualTo(naam.path("contactnaam"));
    }

    /** Who sends back what it read, changes nothing: neither here nor in what only another dialect shows. */
    private void comesBackTheSame(String list, String key) {
        String there = StandardExamples.elsewhere(list) + "/" + key;
        Answer read = client.get(list + "/" + key); // at first sight, what was made without a number gets one
        JsonNode before = elsewhere.get(there).body();
        assertThat(read.status()).isEqualTo(200);
        Answer put = client.put(list + "/" + key, read.body().toString());
        assertThat(put.status())
                .as("seed %d: PUT %s %s: %s", seed, list, read.body(), put.body())
                .isEqualTo(200);
        assertThat(put.body()).as("seed %d", seed).isEqualTo(read.body());
        assertThat(elsewhere.get(there).body()).as("seed %d: %s", seed, there).isEqualTo(before);
    }

    /** The same document, its names with capitals here and there. */
    private JsonNode inAnyCase(JsonNode node) {
        if (!node.isObject() || random.nextBoolean()) {
            return node;
        }
        ObjectNode other = JsonNodeFactory.instance.objectNode();
        node.properties()
                .forEach(member ->
                        other.set(StandardExamples.inAnyCase(member.getKey(), random), inAnyCase(member.getValue())));
        return other;
    }
}
