package nl.balie.api;

import static nl.balie.Receiver.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.Receiver;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** Balie is killed while it hands on, and works beside another Balie: nothing is lost, and nothing gets a second key. */
class OverdrachtKillIT {
    private static final String SETTINGS = """
            esuite.kind = e-suite
            esuite.url = %s
            esuite.token = abc
            esuite.default = true
            esuite.first-pause = PT0.1S
            esuite.patience = PT2S
            """;

    @Test
    void whatWasBeingSentIsSentAgainWithTheSameKey() {
        try (Receiver eSuite = Receiver.start();
                RunningBalie balie = started("overdracht-kill", eSuite)) {
            eSuite.does("slow 1500");
            Client.of(balie).post(Voorbeeld.PATH, Voorbeeld.whole().toString());
            eSuite.await(1);
            balie.kill();
            balie.restart();
            List<JsonNode> received = eSuite.await(2);
            assertThat(received.stream()
                            .map(each -> each.at("/headers/idempotency-key").asText())
                            .distinct())
                    .hasSize(1);
            Stored stored = new Stored(balie);
            await("it is settled", () -> stored.number("select count(*) from bezorging where url is not null") == 1);
            assertThat(eSuite.received()).hasSize(2);
        }
    }

    @Test
    void whatFollowedInTimeIsToldAlongThoughBalieWasKilled() {
        try (Receiver eSuite = Receiver.start();
                RunningBalie balie = started("overdracht-vervolg-kill", eSuite, "esuite.follow-up = PT1H")) {
            Client kiss = new Client(balie.address() + "/contactmomenten/api/v1", balie.token());
            Answer contact = kiss.post("/contactmomenten", """
                    {"bronorganisatie": "999990639", "kanaal": "Telefoon", "tekst": "x", "medewerker": "https://x.example/m"}""");
            assertThat(contact.status()).as(contact.body().toString()).isEqualTo(201);
            String zaak = "https://zaken.example/zaken/" + Examples.digits(10);
            Answer link = kiss.post(
                    "/objectcontactmomenten",
                    "{\"contactmoment\": \"%s\", \"object\": \"%s\", \"objectType\": \"zaak\"}"
                            .formatted(contact.body().path("url").asText(), zaak));
            assertThat(link.status()).as(link.body().toString()).isEqualTo(201);
            balie.kill();
            balie.restart();
            assertThat(eSuite.received()).isEmpty();
            new Stored(balie).texts("update bezorging set volgende_poging = now()");
            JsonNode sent =
                    Voorbeeld.json(eSuite.await(1).getFirst().path("body").asText());
            assertThat(sent.at("/objectcontactmomenten/0/object").asText()).isEqualTo(zaak);
        }
    }

    @Test
    void everyContactThatWasAnsweredArrivesHoweverOftenBalieIsKilled() throws InterruptedException {
        Random random = new Random();
        Set<String> answered = ConcurrentHashMap.newKeySet();
        try (Receiver eSuite = Receiver.start();
                RunningBalie balie = started("overdracht-kills", eSuite)) {
            Client client = Client.of(balie);
            for (int kill = 0; kill < 3; kill++) {
                eSuite.does("500", "slow 500", "cut", "slow 900", "nonsense", "429 1");
                CountDownLatch going = new CountDownLatch(6);
                List<Thread> posting = List.of(
                        Thread.startVirtualThread(() -> post(client, answered, going)),
                        Thread.startVirtualThread(() -> post(client, answered, going)));
                going.await();
                LockSupport.parkNanos(Duration.ofMillis(random.nextInt(1500)).toNanos());
                balie.kill();
                for (Thread each : posting) {
                    each.join();
                }
                balie.restart();
            }
            Stored stored = new Stored(balie);
            await(
                    "everything arrived",
                    () -> stored.number("select count(*) from bezorging where status <> 'bezorgd'") == 0);
            assertThat(stored.texts("select klantcontact::text from bezorging")).containsAll(answered);
            assertThat(stored.count("bezorging")).isEqualTo(stored.count("klantcontact"));
            Map<String, Set<String>> keys = eSuite.received().stream()
                    .collect(Collectors.groupingBy(
                            each -> each.path("body").asText(),
                            Collectors.mapping(
                                    each -> each.at("/headers/idempotency-key").asText(), Collectors.toSet())));
            assertThat(keys).hasSize((int) stored.count("klantcontact"));
            assertThat(keys.values()).allMatch(each -> each.size() == 1);
        }
    }

    @Test
    void twoServersDivideTheWorkAndSendEverythingOnce() throws Exception {
        try (Receiver eSuite = Receiver.start();
                RunningBalie first = started("overdracht-een", eSuite);
                Connection database = first.database();
                RunningBalie second = RunningBalie.start(
                        "overdracht-twee",
                        Map.of(
                                "BALIE_DESTINATIONS",
                                Receiver.destinations(SETTINGS.formatted(eSuite.address()))
                                        .toString(),
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                database.getMetaData().getURL(),
                                "QUARKUS_DATASOURCE_USERNAME",
                                "balie",
                                "QUARKUS_DATASOURCE_PASSWORD",
                                Files.readString(first.directory().resolve("postgresql/balie.password"))))) {
            eSuite.does("always slow 50");
            String base = "/klantinteracties/api/v1";
            List<Client> clients = List.of(
                    new Client(first.address() + base, first.token()),
                    new Client(second.address() + base, first.token()));
            for (int i = 0; i < 40; i++) {
                assertThat(clients.get(i % 2)
                                .post(Voorbeeld.PATH, Voorbeeld.whole().toString())
                                .status())
                        .isEqualTo(201);
            }
            Stored stored = new Stored(first);
            await(
                    "everything arrived",
                    () -> stored.number("select count(*) from bezorging where status = 'bezorgd'") == 40);
            Set<String> keys = new HashSet<>();
            eSuite.received()
                    .forEach(
                            each -> keys.add(each.at("/headers/idempotency-key").asText()));
            assertThat(keys).hasSize(40);
            assertThat(eSuite.received()).hasSize(40);
        }
    }

    private static RunningBalie started(String name, Receiver eSuite, String... more) {
        String settings = SETTINGS.formatted(eSuite.address()) + String.join("\n", more);
        return RunningBalie.start(
                name,
                Map.of("BALIE_DESTINATIONS", Receiver.destinations(settings).toString()));
    }

    /** Posts, each with words of its own, until nobody answers any more. */
    private static void post(Client client, Set<String> answered, CountDownLatch going) {
        try {
            while (true) {
                String words = "\"%s\"".formatted(Examples.digits(10));
                Answer answer = client.post(
                        Voorbeeld.PATH,
                        Voorbeeld.whole().set("/klantcontact/inhoud", words).toString());
                if (answer.status() == 201) {
                    answered.add(answer.body().at("/klantcontact/uuid").asText());
                }
                going.countDown();
            }
        } catch (UncheckedIOException killed) {
            return;
        }
    }
}
