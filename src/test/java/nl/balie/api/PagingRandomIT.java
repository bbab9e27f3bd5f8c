package nl.balie.api;

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
import nl.balie.RunningBalie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a list against a model of it: every row once, in order, also while rows come and go. */
class PagingRandomIT {
    private static final int ROWS = 23;

    private final Client client = Client.of(RunningBalie.shared());
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String tag = UUID.randomUUID().toString();
    private final List<Contact> model = new ArrayList<>();
    private int made;

    /** A klantcontact of the model; {@code number} grows with every one that is made. */
    private record Contact(String uuid, int day, int number) {
        static final Comparator<Contact> ORDER = Comparator.comparingInt(Contact::day)
                .thenComparingInt(Contact::number)
                .reversed();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 23, 100})
    void everyRowIsOnOnePageAndThePagesAreInOrder(int size) {
        fill();
        String first = "/klantcontacten?onderwerp=" + tag + "&pageSize=" + size;
        List<String> seen = new ArrayList<>();
        String previous = null;
        int number = 1;
        for (String link = first; link != null; number++) {
            JsonNode page = page(link);
            List<String> slice = keys(model.subList((number - 1) * size, Math.min(ROWS, number * size)));
            assertThat(keys(page)).as("seed %d, page %d", seed, number).isEqualTo(slice);
            assertThat(page.path("count").asInt()).isEqualTo(ROWS);
            assertThat(keys(page(first + "&page=" + number))).isEqualTo(slice);
            if (previous != null) {
                assertThat(keys(page(page.path("previous").asText()))).isEqualTo(keys(page(previous)));
            } else {
                assertThat(page.path("previous").isNull()).isTrue();
            }
            seen.addAll(keys(page));
            previous = link;
            link = page.path("next").isNull() ? null : page.path("next").asText();
        }
        assertThat(seen).as("seed %d", seed).isEqualTo(keys(model));
        assertThat(keys(page(first + "&page=last"))).isEqualTo(keys(page(previous == null ? first : previous)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void whoFollowsNextSeesWhatIsThereAllTheTimeOnce(int size) {
        fill();
        Set<String> steady = new HashSet<>(keys(model));
        List<String> seen = new ArrayList<>();
        List<Contact> ever = new ArrayList<>(model);
        String link = "/klantcontacten?onderwerp=" + tag + "&pageSize=" + size;
        while (link != null) {
            JsonNode page = page(link);
            assertThat(page.path("count").asInt())
                    .as("seed %d: the count of the first page", seed)
                    .isEqualTo(ROWS);
            seen.addAll(keys(page));
            for (int change = random.nextInt(3); change > 0; change--) {
                if (random.nextBoolean()) {
                    ever.add(make());
                } else {
                    Contact gone = model.remove(random.nextInt(model.size()));
                    assertThat(client.delete("/klantcontacten/" + gone.uuid()).status())
                            .isEqualTo(204);
                    steady.remove(gone.uuid());
                }
            }
            link = page.path("next").isNull() ? null : page.path("next").asText();
        }
        ever.sort(Contact.ORDER);
        assertThat(seen).as("seed %d: nothing twice", seed).doesNotHaveDuplicates();
        assertThat(seen).as("seed %d: nothing missed", seed).containsAll(steady);
        assertThat(keys(ever)).as("seed %d: in order", seed).containsSubsequence(seen);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aListWithoutMomentsIsNewestFirst(int size) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            rows.addFirst(
                    client.post("/categorieen", "{\"naam\": \"categorie\"}").uuid());
        }
        List<String> seen = new ArrayList<>();
        String link = "/categorieen?pageSize=" + size;
        while (seen.size() < rows.size()) {
            JsonNode page = page(link);
            seen.addAll(keys(page));
            client.delete("/categorieen/" + keys(page).getFirst());
            link = page.path("next").asText();
        }
        assertThat(seen.subList(0, rows.size())).isEqualTo(rows);
    }

    private void fill() {
        for (int i = 0; i < ROWS; i++) {
            make();
        }
    }

    /** Makes one on a random day; many are on the same. */
    private Contact make() {
        int day = 1 + random.nextInt(9);
        Contact contact = new Contact(F2173.made(client.post("/klantcontacten", """
                        {"kanaal": "balie", "onderwerp": "%s", "taal": "nld", "vertrouwelijk": false,
                         "plaatsgevondenOp": "2024-05-0%dT12:00:00Z"}""".formatted(tag, day))), day, made++);
        model.add(contact);
        model.sort(Contact.ORDER);
        return contact;
    }

    private JsonNode page(String link) {
        Client.Answer answer = client.get(link);
        assertThat(answer.status()).as("seed %d: %s", seed, link).isEqualTo(200);
        return answer.body();
    }

    private static List<String> keys(List<Contact> contacts) {
        return contacts.stream().map(Contact::uuid).toList();
    }

    private static List<String> keys(JsonNode page) {
        return page.path("results")
                .valueStream()
                .map(row -> row.path("uuid").asText())
                .toList();
    }
}
