package nl.balie.api;

import static nl.balie.api.Examples.reference;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in every order that can be asked for, against a model: equal values and absent ones too, also while rows come and go. */
class OrderingRandomIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final int ROWS = 19;

    private final Client client = Client.of(BALIE);
    private final Examples examples = new Examples(BALIE);
    private final Stored stored = new Stored(BALIE);
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String contact = examples.made("/klantcontacten", examples.klantcontact());
    private final List<Taak> model = new ArrayList<>();
    private int made;

    /** A taak of the model; days are equal for many, and {@code number} grows with every one that is made. */
    private record Taak(
            String uuid, int toegewezen, @Nullable Integer afgehandeld, int number) {
        String status() {
            return afgehandeld == null ? "te_verwerken" : "verwerkt";
        }

        static Comparator<Taak> by(String ordering) {
            Comparator<Taak> first = switch (ordering.replace("-", "")) {
                case "toegewezenOp" -> Comparator.comparingInt(Taak::toegewezen);
                case "afgehandeldOp" ->
                    Comparator.comparing(Taak::afgehandeld, Comparator.nullsLast(Comparator.naturalOrder()));
                case "status" -> Comparator.comparing(Taak::status);
                default -> Comparator.comparingInt(Taak::number).reversed();
            };
            Comparator<Taak> whole = first.thenComparingInt(Taak::number);
            return ordering.startsWith("-") ? whole.reversed() : whole;
        }
    }

    @BeforeEach
    void fill() {
        for (int i = 0; i < ROWS; i++) {
            make();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "toegewezenOp", "-toegewezenOp", "afgehandeldOp", "-afgehandeldOp", "status", "-status"})
    void everyRowIsOnOnePageAndThePagesAreInOrder(String ordering) {
        model.sort(Taak.by(ordering));
        for (int size : new int[] {1, 2, 3, 7, 100}) {
            String first = list(ordering, size);
            List<String> seen = new ArrayList<>();
            int number = 1;
            for (String link = first; link != null; number++) {
                JsonNode page = page(link);
                assertThat(keys(page(first + "&page=" + number))).isEqualTo(keys(page));
                assertThat(page.path("count").asInt()).isEqualTo(ROWS);
                seen.addAll(keys(page));
                link = page.path("next").isNull() ? null : page.path("next").asText();
            }
            assertThat(seen).as("seed %d: %s", seed, first).isEqualTo(keys(model));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"toegewezenOp", "-toegewezenOp", "afgehandeldOp", "-afgehandeldOp", "status", "-status"})
    void whoFollowsNextSeesWhatIsThereAllTheTimeOnce(String ordering) {
        Set<String> steady = new HashSet<>(keys(model));
        List<Taak> ever = new ArrayList<>(model);
        List<String> seen = new ArrayList<>();
        for (String link = list(ordering, 3); link != null; ) {
            JsonNode page = page(link);
            seen.addAll(keys(page));
            if (random.nextBoolean()) {
                ever.add(make());
            } else {
                Taak gone = model.remove(random.nextInt(model.size()));
                assertThat(client.delete("/internetaken/" + gone.uuid()).status())
                        .isEqualTo(204);
                steady.remove(gone.uuid());
            }
            link = page.path("next").isNull() ? null : page.path("next").asText();
        }
        ever.sort(Taak.by(ordering));
        assertThat(seen).as("seed %d: nothing twice", seed).doesNotHaveDuplicates();
        assertThat(seen).as("seed %d: nothing missed", seed).containsAll(steady);
        assertThat(keys(ever)).as("seed %d: in order", seed).containsSubsequence(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plaatsgevondenOp", "-plaatsgevondenOp", "kanaal", "-kanaal"})
    void klantcontactenAreSortedToo(String ordering) {
        String tag = UUID.randomUUID().toString();
        for (int i = 0; i < ROWS; i++) {
            examples.made("/klantcontacten", """
                    {"kanaal": "%s", "onderwerp": "%s", "taal": "nld", "vertrouwelijk": false,
                     "plaatsgevondenOp": "2024-05-0%dT12:00:00Z"}""".formatted(
                            random.nextBoolean() ? "balie" : "post", tag, 1 + random.nextInt(5)));
        }
        List<String> values = new ArrayList<>();
        for (String link = "/klantcontacten?pageSize=4&onderwerp=" + tag + "&ordering=" + ordering; link != null; ) {
            JsonNode page = page(link);
            page.path("results")
                    .forEach(row ->
                            values.add(row.path(ordering.replace("-", "")).asText()));
            link = page.path("next").isNull() ? null : page.path("next").asText();
        }
        Comparator<String> order = Comparator.naturalOrder();
        assertThat(values).hasSize(ROWS).isSortedAccordingTo(ordering.startsWith("-") ? order.reversed() : order);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/klantcontacten?ordering=inhoud",
                "/klantcontacten?ordering=--plaatsgevondenOp",
                "/klantcontacten?ordering=plaatsgevondenOp,kanaal",
                "/klantcontacten?ordering=toegewezenOp",
                "/internetaken?ordering=plaatsgevondenOp",
                "/internetaken?ordering=x%27%3B",
                "/internetaken?ordering=STATUS"
            })
    void anOrderThatWeDoNotKnowIsRefusedByName(String path) {
        assertThat(client.get(path).faults()).containsExactly("ordering invalid_choice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/partijen?ordering=nummer", "/internetaken/00000000-0000-0000-0000-000000000000?ordering=status"
            })
    void whereNothingIsSortedThereIsNoOrder(String path) {
        assertThat(client.get(path).faults()).containsExactly("nonFieldErrors unknown-parameters");
    }

    private String list(String ordering, int size) {
        return "/internetaken?klantcontact__uuid=" + contact + "&pageSize=" + size + "&ordering=" + ordering;
    }

    private Taak make() {
        int toegewezen = 1 + random.nextInt(5);
        Integer afgehandeld = random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(5));
        String uuid = examples.made("/internetaken", """
                {"gevraagdeHandeling": "Terugbellen", "status": "%s", "aanleidinggevendKlantcontact": %s,
                 "toegewezenAanActoren": [], "afgehandeldOp": %s}""".formatted(
                        afgehandeld == null ? "te_verwerken" : "verwerkt",
                        reference(contact),
                        afgehandeld == null ? "null" : "\"2024-05-0%dT12:00:00Z\"".formatted(afgehandeld)));
        stored.texts(
                "update internetaak set toegewezen_op = '2024-04-0%dT12:00:00Z' where id = ?".formatted(toegewezen),
                UUID.fromString(uuid));
        Taak taak = new Taak(uuid, toegewezen, afgehandeld, made++);
        model.add(taak);
        return taak;
    }

    private JsonNode page(String link) {
        Answer answer = client.get(link);
        assertThat(answer.status()).as("seed %d: %s", seed, link).isEqualTo(200);
        return answer.body();
    }

    private static List<String> keys(List<Taak> taken) {
        return taken.stream().map(Taak::uuid).toList();
    }

    private static List<String> keys(JsonNode page) {
        return page.path("results")
                .valueStream()
                .map(row -> row.path("uuid").asText())
                .toList();
    }
}
