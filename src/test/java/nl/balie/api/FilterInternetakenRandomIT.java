package nl.balie.api;

import static nl.balie.api.Examples.reference;
import static nl.balie.api.FilterModel.any;
import static nl.balie.api.FilterModel.given;
import static nl.balie.api.FilterModel.is;
import static nl.balie.api.FilterModel.maybe;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;

/** Random filters on random internetaken against a model: codes of an actor are those of one and the same, moments are ranges. */
class FilterInternetakenRandomIT {
    private static final int QUERIES = 150;
    private static final List<String> CODES = List.of("a", "b");
    private static final List<String> STATUSES = List.of("te_verwerken", "verwerkt");
    private static final List<Integer> DAYS = List.of(1, 2, 3);

    private final Client client = Client.of(RunningBalie.shared());
    private final Examples examples = new Examples(RunningBalie.shared());
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String contact = examples.made("/klantcontacten", examples.klantcontact());

    private record Actor(String uuid, String objecttype, String register, String soort, String objectId) {}

    private record Taak(
            String uuid, List<Actor> actoren, @Nullable Integer afgehandeld) {}

    @RepeatedTest(2)
    void internetaken() {
        List<Actor> actoren = IntStream.range(0, 8).mapToObj(i -> actor()).toList();
        List<Taak> taken = IntStream.range(0, 20).mapToObj(i -> taak(actoren)).toList();
        for (int i = 0; i < QUERIES; i++) {
            String objecttype = maybe(random, CODES);
            String register = maybe(random, CODES);
            String soort = maybe(random, CODES);
            String objectId = maybe(random, CODES);
            boolean asked = Stream.of(objecttype, register, soort, objectId).anyMatch(code -> code != null);
            String status = maybe(random, STATUSES);
            Integer above = maybe(random, DAYS);
            Integer upTo = maybe(random, DAYS);
            List<String> expected = taken.stream()
                    .filter(taak -> !asked
                            || taak.actoren().stream()
                                    .anyMatch(actor -> is(objecttype, actor.objecttype())
                                            && is(register, actor.register())
                                            && is(soort, actor.soort())
                                            && is(objectId, actor.objectId())))
                    .filter(taak -> is(status, status(taak.afgehandeld())))
                    .filter(taak -> above == null || (taak.afgehandeld() != null && taak.afgehandeld() > above))
                    .filter(taak -> upTo == null || (taak.afgehandeld() != null && taak.afgehandeld() <= upTo))
                    .map(Taak::uuid)
                    .toList();
            String of = "toegewezenAanActor__actoridentificator";
            String query = Stream.of(
                            Stream.of("klantcontact__uuid=" + contact),
                            given(of + "CodeObjecttype", objecttype),
                            given(of + "CodeRegister", register),
                            given(of + "CodeSoortObjectId", soort),
                            given(of + "ObjectId", objectId),
                            given("status", status),
                            given("afgehandeldOp__gt", above == null ? null : moment(above)),
                            given("afgehandeldOp__lte", upTo == null ? null : moment(upTo)))
                    .flatMap(one -> one)
                    .collect(Collectors.joining("&"));
            Answer answer = client.get("/internetaken?" + query);
            assertThat(answer.status()).as("seed %d: %s", seed, query).isEqualTo(200);
            assertThat(answer.body()
                            .path("results")
                            .valueStream()
                            .map(row -> row.path("uuid").asText()))
                    .as("seed %d: %s", seed, query)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String moment(int day) {
        return "2024-05-0%dT12:00:00Z".formatted(day);
    }

    private Actor actor() {
        Actor actor = new Actor("", any(random, CODES), any(random, CODES), any(random, CODES), any(random, CODES));
        String uuid = examples.made(
                "/actoren", """
                {"naam": "Medewerker", "soortActor": "medewerker", "actoridentificator": {"codeObjecttype": "%s",
                 "codeRegister": "%s", "codeSoortObjectId": "%s", "objectId": "%s"}}""".formatted(actor.objecttype(), actor.register(), actor.soort(), actor.objectId()));
        return new Actor(uuid, actor.objecttype(), actor.register(), actor.soort(), actor.objectId());
    }

    /** A taak; half of them became what they are after they were made, and some of these changed hands at the same time. */
    private Taak taak(List<Actor> all) {
        List<Actor> actoren = some(all);
        Integer afgehandeld = random.nextBoolean() ? any(random, DAYS) : null;
        if (random.nextBoolean()) {
            return new Taak(examples.made("/internetaken", json(actoren, afgehandeld)), actoren, afgehandeld);
        }
        boolean moves = random.nextBoolean();
        List<Actor> first = moves ? some(all) : actoren;
        String uuid = examples.made("/internetaken", json(first, random.nextBoolean() ? any(random, DAYS) : null));
        String changed = json(actoren, afgehandeld);
        assertThat(client.patch("/internetaken/" + uuid, moves ? changed : withoutActoren(changed))
                        .status())
                .as("seed %d", seed)
                .isEqualTo(200);
        return new Taak(uuid, actoren, afgehandeld);
    }

    private List<Actor> some(List<Actor> all) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> any(random, all))
                .toList();
    }

    private static String status(@Nullable Integer afgehandeld) {
        return afgehandeld == null ? "te_verwerken" : "verwerkt";
    }

    private String json(List<Actor> actoren, @Nullable Integer afgehandeld) {
        return """
                {"gevraagdeHandeling": "Terugbellen", "status": "%s", "aanleidinggevendKlantcontact": %s, "afgehandeldOp": %s,
                 "toegewezenAanActoren": [%s]}""".formatted(
                        status(afgehandeld),
                        reference(contact),
                        afgehandeld == null ? "null" : "\"" + moment(afgehandeld) + "\"",
                        actoren.stream().map(actor -> reference(actor.uuid())).collect(Collectors.joining(", ")));
    }

    private static String withoutActoren(String json) {
        return json.replaceFirst("(?s),\\s*\"toegewezenAanActoren.*", "}");
    }
}
