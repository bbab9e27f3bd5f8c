package nl.balie.api;

import static nl.balie.api.Examples.adres;
import static nl.balie.api.Examples.identificator;
import static nl.balie.api.Examples.reference;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many clients at once: one of them gets what is unique, nobody sees half of a change, and nothing is left without its owner. */
class ConcurrencyIT {
    private static final int CLIENTS = 24;
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Client.of(BALIE);
    private final Examples examples = new Examples(BALIE);

    @ParameterizedTest
    @ValueSource(strings = {"/klantcontacten", "/partijen", "/internetaken"})
    void ofTheClientsWhoWantOneNummerOneGetsIt(String path) {
        String body = examples.body(path)
                .replaceFirst("\"referentienummer\": \"[0-9]*\"", "\"referentienummer\": null")
                .replaceFirst("\"partijIdentificatoren\": \\[.*?]", "\"partijIdentificatoren\": []");
        oneIsStored(path, body, "nummer unique");
    }

    @Test
    void ofTheClientsWhoWantOneBsnOneGetsIt() {
        String bsn = Examples.bsn();
        List<String> partijen = IntStream.range(0, CLIENTS)
                .mapToObj(i -> examples.made("/partijen", "{\"soortPartij\": \"persoon\", \"indicatieActief\": true}"))
                .toList();
        oneIsStored(
                AtOnce.calls(
                        CLIENTS,
                        i -> client.post("/partij-identificatoren", identificator(partijen.get(i), "bsn", bsn))),
                "__all__ invalid");
    }

    @Test
    void aPartijGetsOneNumberOfASoort() {
        String partij = examples.made("/partijen", "{\"soortPartij\": \"persoon\", \"indicatieActief\": true}");
        oneIsStored(
                AtOnce.calls(
                        CLIENTS,
                        i -> client.post("/partij-identificatoren", identificator(partij, "bsn", Examples.bsn()))),
                "__all__ invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actorklantcontacten", "/vertegenwoordigingen"})
    void aPairIsLinkedOnce(String path) {
        oneIsStored(path, examples.body(path), "nonFieldErrors unique");
    }

    @RepeatedTest(3)
    void oneOfTheAddressesThatBecomeStandardAtOnceIsStandard() {
        String partij = examples.made("/partijen", examples.partij());
        List<String> there = IntStream.range(0, CLIENTS / 2)
                .mapToObj(i -> examples.made("/digitaleadressen", adres(partij, i + "@voorbeeld.example", false)))
                .toList();
        List<Answer> answers = AtOnce.calls(
                CLIENTS,
                i -> i < there.size()
                        ? client.patch("/digitaleadressen/" + there.get(i), "{\"isStandaardAdres\": true}")
                        : client.post("/digitaleadressen", adres(partij, i + "@voorbeeld.example", true)));
        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201);
        JsonNode standard = client.get("/digitaleadressen?isStandaardAdres=true&verstrektDoorPartij__uuid=" + partij)
                .body();
        assertThat(standard.path("count").asInt()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void aKlantcontactThatGoesLeavesNoBetrokkeneBehind() {
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        goesWhile(
                "/klantcontacten/" + contact,
                i -> client.post("/betrokkenen", examples.betrokkene(contact, "null")),
                "/betrokkenen?hadKlantcontact__uuid=" + contact);
    }

    @RepeatedTest(5)
    void aPartijThatGoesLeavesNoBetrokkeneBehind() {
        String partij = examples.made("/partijen", examples.partij());
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        goesWhile(
                "/partijen/" + partij,
                i -> client.post("/betrokkenen", examples.betrokkene(contact, reference(partij))),
                "/betrokkenen?hadKlantcontact__uuid=" + contact);
    }

    @Test
    void changesOfDifferentAttributesOfOneRowAreAllKept() {
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        Map<String, String> changes = Map.of(
                "onderwerp", "Nieuw onderwerp",
                "inhoud", "Nieuwe inhoud",
                "reactie", "Nieuwe reactie",
                "kanaal", "balie",
                "taal", "eng");
        List<String> names = List.copyOf(changes.keySet());
        List<Answer> answers = AtOnce.calls(CLIENTS, i -> {
            String name = names.get(i % names.size());
            return client.patch("/klantcontacten/" + contact, "{\"%s\": \"%s\"}".formatted(name, changes.get(name)));
        });
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        JsonNode after = client.get("/klantcontacten/" + contact).body();
        changes.forEach(
                (name, value) -> assertThat(after.path(name).asText()).as(name).isEqualTo(value));
    }

    /** Everybody writes everything about a handful of rows: whatever is answered, the register stays sound. */
    @Test
    void aStormOfWritesLeavesASoundRegister() {
        long seed = System.nanoTime();
        List<String> partijen = new CopyOnWriteArrayList<>(List.of(examples.made("/partijen", examples.partij())));
        List<String> contacten =
                new CopyOnWriteArrayList<>(List.of(examples.made("/klantcontacten", examples.klantcontact())));
        List<Integer> statuses = AtOnce.calls(CLIENTS, i -> {
                    Random random = new Random(seed + i);
                    return IntStream.range(0, 40)
                            .mapToObj(call -> storm(random, partijen, contacten).status())
                            .toList();
                })
                .stream()
                .flatMap(List::stream)
                .toList();
        assertThat(statuses).as("seed %d", seed).contains(200, 201, 204).isSubsetOf(200, 201, 204, 400, 404);
        Stored stored = new Stored(BALIE);
        assertThat(stored.number("select count(*) from digitaal_adres where verstrekt_door_partij is null"
                        + " and verstrekt_door_betrokkene is null and omschrijving = 'storm'"))
                .isZero();
        for (String table : List.of("partij", "klantcontact", "betrokkene", "digitaal_adres", "partij_identificator")) {
            assertThat(stored.number("select sum(aantal) from telling where soort = ?", table))
                    .as("seed %d: %s", seed, table)
                    .isEqualTo(stored.count(table));
        }
    }

    private Answer storm(Random random, List<String> partijen, List<String> contacten) {
        String partij = any(random, partijen);
        String contact = any(random, contacten);
        return switch (random.nextInt(9)) {
            case 0 -> remembered(client.post("/partijen", examples.partij()), partijen);
            case 1 -> remembered(client.post("/klantcontacten", examples.klantcontact()), contacten);
            case 2, 3 -> client.post("/betrokkenen", examples.betrokkene(contact, reference(partij)));
            case 4 -> {
                JsonNode betrokkene = client.get("/betrokkenen?pageSize=1&hadKlantcontact__uuid=" + contact)
                        .body()
                        .at("/results/0/uuid");
                yield client.post(
                        "/digitaleadressen",
                        adres(partij, "storm@voorbeeld.example", random.nextBoolean())
                                .replace(
                                        "\"verstrektDoorBetrokkene\": null",
                                        "\"verstrektDoorBetrokkene\": "
                                                + (betrokkene.isMissingNode()
                                                        ? "null"
                                                        : reference(betrokkene.asText())))
                                .replace("thuis", "storm"));
            }
            case 5 -> {
                JsonNode adres = client.get("/digitaleadressen?pageSize=1&omschrijving=storm")
                        .body()
                        .at("/results/0/uuid");
                yield client.patch(
                        "/partijen/" + partij,
                        "{\"voorkeursDigitaalAdres\": %1$s}".formatted(reference(adres.asText())));
            }
            case 6 ->
                client.patch("/partijen/" + partij, "{\"soortPartij\": \"persoon\", \"partijIdentificatoren\": []}");
            case 7 -> client.delete("/partijen/" + partij);
            default -> client.delete("/klantcontacten/" + contact);
        };
    }

    private static Answer remembered(Answer answer, List<String> keys) {
        keys.add(answer.uuid());
        return answer;
    }

    private static String any(Random random, List<String> keys) {
        return keys.get(Math.max(0, keys.size() - 1 - random.nextInt(4)));
    }

    private void oneIsStored(String path, String body, String fault) {
        oneIsStored(AtOnce.calls(CLIENTS, i -> client.post(path, body)), fault);
    }

    private static void oneIsStored(List<Answer> answers, String fault) {
        List<Answer> refused = new ArrayList<>(answers);
        assertThat(refused.removeIf(answer -> answer.status() == 201)).isTrue();
        assertThat(refused).hasSize(CLIENTS - 1).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
            assertThat(answer.faults()).containsExactly(fault);
        });
    }

    /** One deletes while the others add to what is deleted: they get 201 or 400, and nothing is left. */
    private void goesWhile(String gone, IntFunction<Answer> added, String left) {
        List<Answer> answers = AtOnce.calls(CLIENTS, i -> i == CLIENTS / 2 ? client.delete(gone) : added.apply(i));
        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 204, 400);
        assertThat(client.get(gone).status()).isEqualTo(404);
        assertThat(client.get(left).body().path("count").asInt()).isZero();
    }
}
