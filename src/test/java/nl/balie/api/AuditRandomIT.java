package nl.balie.api;

import static nl.balie.api.Examples.adres;
import static nl.balie.api.Examples.reference;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written in whatever order: the audit trail of every row tells what the row is now, or that it is gone. */
class AuditRandomIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final int WRITES = 150;

    private final Client client = Client.of(BALIE);
    private final Examples examples = new Examples(BALIE);
    private final List<String> partijen = new ArrayList<>();
    private final List<String> contacten = new ArrayList<>();
    private final List<String> adressen = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final List<String> actoren = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private Random random = new Random();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theTrailOfEveryRowTellsWhatItIsNow(long seed) {
        random = new Random(seed);
        remember(client.post("/partijen", examples.partij()), partijen);
        remember(client.post("/klantcontacten", examples.klantcontact()), contacten);
        remember(client.post("/digitaleadressen", adres(key(partijen), "a@voorbeeld.example", true)), adressen);
        registered(client.post(Voorbeeld.PATH, Voorbeeld.whole().toString()));
        for (int i = 0; i < WRITES; i++) {
            assertThat(write().status()).isIn(200, 201, 204, 400, 404);
        }
        Spoor spoor = new Spoor(client);
        for (List<String> rows : List.of(partijen, contacten, adressen, taken, actoren, others)) {
            for (String row : rows) {
                Answer now = client.get(row);
                assertThat(spoor.told(row))
                        .as("seed %d: %s", seed, row)
                        .isEqualTo(now.status() == 404 ? Map.of() : Spoor.answered(now.body()));
            }
        }
    }

    private Answer write() {
        return switch (random.nextInt(18)) {
            case 0 -> remember(client.post("/partijen", examples.partij()), partijen);
            case 1 -> remember(client.post("/klantcontacten", examples.klantcontact()), contacten);
            case 2, 3 ->
                remember(
                        client.post(
                                "/digitaleadressen", adres(key(partijen), "a@voorbeeld.example", random.nextBoolean())),
                        adressen);
            case 4 ->
                remember(
                        client.post("/betrokkenen", examples.betrokkene(key(contacten), reference(key(partijen)))),
                        others);
            case 5 -> client.patch(any(partijen), "{\"digitaleAdressen\": [%s]}".formatted(reference(key(adressen))));
            case 6 ->
                client.patch(any(partijen), "{\"voorkeursDigitaalAdres\": %s}".formatted(reference(key(adressen))));
            case 7 -> client.patch(any(adressen), "{\"isStandaardAdres\": %s}".formatted(random.nextBoolean()));
            case 8 -> client.patch(any(partijen), """
                    {"soortPartij": "organisatie", "partijIdentificatie": {"naam": "Wereldwinkel %d"}}""".formatted(random.nextInt(3)));
            case 9 -> client.patch(any(partijen), """
                    {"soortPartij": "contactpersoon", "partijIdentificatie": {"werkteVoorPartij": %s,
                     "contactnaam": {"voornaam": "Jannie"}}}""".formatted(reference(key(partijen))));
            case 10 -> client.put(any(partijen), examples.partij());
            case 11 ->
                client.patch(
                        any(contacten),
                        "{\"inhoud\": \"%d\", \"metadata\": {\"nr\": \"1\"}}".formatted(random.nextInt()));
            case 12 -> client.delete(any(random.nextBoolean() ? partijen : contacten));
            case 13, 14 ->
                client.patch(
                        any(taken),
                        "{\"toegewezenAanActoren\": [%s, %s]}"
                                .formatted(reference(key(actoren)), reference(key(actoren))));
            case 15 -> remember(client.post("/actoren", examples.actor()), actoren);
            case 16 -> client.delete(any(actoren));
            default -> registered(client.post(Voorbeeld.PATH, Voorbeeld.whole().toString()));
        };
    }

    private Answer registered(Answer answer) {
        contacten.add(answer.body().at("/klantcontact/url").asText());
        partijen.add(answer.body().at("/betrokkenen/0/wasPartij/url").asText());
        adressen.add(answer.body().at("/betrokkenen/0/digitaleAdressen/0/url").asText());
        taken.add(answer.body().at("/interneTaken/0/url").asText());
        actoren.add(answer.body().at("/interneTaken/0/toegewezenAanActor/url").asText());
        others.add(answer.body().at("/onderwerpobjecten/0/url").asText());
        return answer;
    }

    private static Answer remember(Answer answer, List<String> rows) {
        if (answer.status() == 201) {
            rows.add(answer.body().path("url").asText());
        }
        return answer;
    }

    /** One of the latest. */
    private String any(List<String> rows) {
        return rows.get(Math.max(0, rows.size() - 1 - random.nextInt(4)));
    }

    private String key(List<String> rows) {
        return F2173.key(any(rows));
    }
}
