package nl.balie.api;

import static nl.balie.api.F2173.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** F2173 call by call: the ways to register who it was, and the saga by which a client undoes what it made. */
class F2173StapVoorStapIT {
    private static final List<String> LISTS =
            List.of("/klantcontacten", "/actorklantcontacten", "/betrokkenen", "/digitaleadressen", "/partijen");
    private static final AtomicInteger LAST_NUMMER = new AtomicInteger(230091820);

    private final Client client = Client.of(RunningBalie.shared());
    private final F2173 steps = new F2173(client);

    @Test
    void aContactOfAKnownPartijPointsToThePartij() {
        String partij = made(steps.partij());
        String contact = made(steps.klantcontact(nextNummer()));
        made(steps.actorKlantcontact(made(steps.actor()), contact));
        made(steps.betrokkene(contact, partij));
        JsonNode betrokkene = shown(contact).at("/_expand/hadBetrokkenen/0");
        assertThat(betrokkene.at("/wasPartij/uuid").asText()).isEqualTo(partij);
        assertThat(betrokkene.at("/contactnaam/achternaam").asText()).isEmpty();
        assertThat(betrokkene
                        .at("/_expand/wasPartij/partijIdentificatie/volledigeNaam")
                        .asText())
                .isEqualTo("Jan de Vries");
        assertThat(shown(contact).at("/hadBetrokkenActoren/0/naam").asText())
                .isEqualTo("Medewerker Klantcontactcentrum");
    }

    @Test
    void dataThatDeviateForThisContactNeverReachTheKnownPartij() {
        String partij = made(client.post("/partijen", """
                {"soortPartij": "organisatie", "indicatieActief": true, "partijIdentificatie": {"naam": "Wereldwinkel"}}"""));
        JsonNode before = client.get("/partijen/" + partij).body();
        String contact = made(steps.klantcontact(nextNummer()));
        String betrokkene = made(steps.betrokkeneMetGegevens(contact, partij));
        String adres = made(steps.digitaalAdres(betrokkene, "afwijkend@voorbeeld.example"));
        JsonNode after = client.get("/partijen/" + partij).body();
        assertThat(after.at("/betrokkenen/0/uuid").asText()).isEqualTo(betrokkene);
        assertThat(without(after, "betrokkenen")).isEqualTo(without(before, "betrokkenen"));
        JsonNode shown = shown(contact).at("/_expand/hadBetrokkenen/0");
        assertThat(shown.at("/bezoekadres/nummeraanduidingId").asText()).isEqualTo("0518200000637599");
        assertThat(shown.at("/organisatienaam").asText()).isEqualTo("Wereldwinkel 't kikkertje");
        assertThat(shown.at("/_expand/digitaleAdressen/0/uuid").asText()).isEqualTo(adres);
    }

    @Test
    void anUnknownCustomerWhoAgreesToReUseBecomesAPartijFirst() {
        String contact = made(steps.klantcontact(nextNummer()));
        String partij = made(steps.partij());
        String betrokkene = made(steps.betrokkene(contact, partij));
        assertThat(client.get("/partijen/" + partij)
                        .body()
                        .at("/betrokkenen/0/uuid")
                        .asText())
                .isEqualTo(betrokkene);
    }

    @Test
    void anUnknownCustomerWhoDoesNotAgreeStandsInTheBetrokkeneOnly() {
        long partijen = count("/partijen");
        String contact = made(steps.klantcontact(nextNummer()));
        String betrokkene = made(steps.betrokkeneMetGegevens(contact, ""));
        made(steps.digitaalAdres(betrokkene, "eenmalig@voorbeeld.example"));
        JsonNode shown = client.get("/betrokkenen/" + betrokkene).body();
        assertThat(shown.at("/wasPartij").isNull()).isTrue();
        assertThat(shown.at("/volledigeNaam").asText()).isEqualTo("Jan de Vries");
        assertThat(count("/partijen")).isEqualTo(partijen);
    }

    @Test
    void aNummerThatIsTakenMakesNoSecondContact() {
        String nummer = nextNummer();
        made(steps.klantcontact(nummer));
        long before = count("/klantcontacten");
        assertThat(steps.klantcontact(nummer).faults()).containsExactly("nummer unique");
        assertThat(count("/klantcontacten")).isEqualTo(before);
    }

    @Test
    void whenALaterStepFailsNothingIsLeftWhateverTheOrderOfTheDeletes() {
        List<Long> before = counts();
        for (List<Integer> order : orders(F2173.STEPS - 1)) {
            List<String> made = madeUntilAStepFailed();
            for (int place : order) {
                assertThat(client.delete(made.get(place)).status())
                        .as("%s of %s", made.get(place), order)
                        .isIn(204, 404);
            }
            nothingIsLeft(made);
        }
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void aDeleteThatIsRepeatedAnswers404AndChangesNothing() {
        List<String> made = madeUntilAStepFailed();
        String other = made(steps.klantcontact(nextNummer()));
        made.forEach(client::delete);
        List<Long> before = counts();
        made.forEach(path -> assertThat(client.delete(path).status()).isEqualTo(404));
        assertThat(counts()).isEqualTo(before);
        assertThat(client.get("/klantcontacten/" + other).status()).isEqualTo(200);
    }

    @Test
    void twoClientsWhoUndoAtOnceLeaveNothing() throws Exception {
        List<Long> before = counts();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (List<Integer> order : orders(F2173.STEPS - 1)) {
                List<String> made = madeUntilAStepFailed();
                List<Future<List<Integer>>> both = new ArrayList<>();
                for (List<Integer> mine : List.of(order, order.reversed())) {
                    both.add(clients.submit(() -> mine.stream()
                            .map(place -> client.delete(made.get(place)).status())
                            .toList()));
                }
                for (Future<List<Integer>> one : both) {
                    assertThat(one.get()).isSubsetOf(204, 404);
                }
                nothingIsLeft(made);
            }
        }
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void whatWasAnsweredWith201IsThereAfterAKillBetweenAnyTwoSteps() {
        try (RunningBalie own = RunningBalie.start("f2173")) {
            Client before = Client.of(own);
            F2173 again = new F2173(before);
            List<String> made = new ArrayList<>();
            for (int step = 0; step < F2173.STEPS; step++) {
                made.add(again.step(step, made, "23009182"));
                own.kill();
                own.restart();
                made.forEach(
                        path -> assertThat(before.get(path).status()).as(path).isEqualTo(200));
            }
            assertThat(before.get("/actoren").body().path("count").asInt()).isEqualTo(1);
            LISTS.forEach(
                    list -> assertThat(before.get(list).body().path("count").asInt())
                            .as(list)
                            .isEqualTo(1));
        }
    }

    /** All steps, and one that is refused: what a client then has to undo. The actor is an employee, who stays. */
    private List<String> madeUntilAStepFailed() {
        String nummer = nextNummer();
        List<String> made = new ArrayList<>();
        for (int step = 0; step < F2173.STEPS; step++) {
            made.add(steps.step(step, made, nummer));
        }
        assertThat(steps.betrokkeneMetOnbekendeRol(F2173.key(made.getFirst())).faults())
                .containsExactly("rol invalid_choice");
        made.remove(F2173.ACTOR);
        return made;
    }

    private void nothingIsLeft(List<String> made) {
        made.forEach(path -> assertThat(client.get(path).status()).as(path).isEqualTo(404));
    }

    private JsonNode shown(String contact) {
        return client.get("/klantcontacten/" + contact
                        + "?expand=hadBetrokkenen,hadBetrokkenen.wasPartij,hadBetrokkenen.digitaleAdressen")
                .body();
    }

    private List<Long> counts() {
        return LISTS.stream().map(this::count).toList();
    }

    private long count(String list) {
        return client.get(list + "?pageSize=1").body().path("count").asLong();
    }

    private static JsonNode without(JsonNode object, String name) {
        return ((ObjectNode) object.deepCopy()).without(name);
    }

    private static String nextNummer() {
        return String.valueOf(LAST_NUMMER.incrementAndGet());
    }

    /** Every order of the numbers below {@code size}. */
    private static List<List<Integer>> orders(int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (List<Integer> shorter : orders(size - 1)) {
            for (int place = 0; place < size; place++) {
                List<Integer> order = new ArrayList<>(shorter);
                order.add(place, size - 1);
                orders.add(order);
            }
        }
        return orders;
    }
}
