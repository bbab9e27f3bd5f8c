package nl.balie.api;

import static nl.balie.api.Examples.reference;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The database goes away in the middle of the work: 503 and nothing by halves, and all is well as soon as it is back. */
@Timeout(240)
class DatabaseAwayIT {
    private static final int CLIENTS = 30;
    private static final RunningBalie BALIE = RunningBalie.start("away");

    private final Client client = Client.of(BALIE);
    private final EmbeddedServer database;
    private final String partij;

    DatabaseAwayIT() throws IOException {
        database = new EmbeddedServer(BALIE);
        partij = F2173.made(client.post("/partijen", "{\"soortPartij\": \"persoon\", \"indicatieActief\": true}"));
    }

    @AfterAll
    static void close() {
        BALIE.close();
    }

    @Test
    void whenItCrashesRequestsGet503AndNothingIsStoredByHalves() throws Exception {
        interrupted(database::crash, database::start);
    }

    @Test
    void whenItSaysNothingRequestsGet503InTheEnd() throws Exception {
        interrupted(database::pause, database::resume);
    }

    @Test
    void whenItTakesConnectionsAndNeverAnswersRequestsGet503() throws Exception {
        try (ServerSocket silent = new ServerSocket()) {
            silent.setReuseAddress(true);
            interrupted(
                    () -> {
                        database.crash();
                        silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), BALIE.databasePort()));
                    },
                    () -> {
                        Thread.sleep(20_000);
                        silent.close();
                        database.start();
                    });
        }
    }

    private interface Act {
        void happens() throws IOException, InterruptedException;
    }

    /** Clients read and write without a pause, while the database goes and comes back. */
    private void interrupted(Act goes, Act comesBack) throws Exception {
        Map<String, Integer> written = new ConcurrentHashMap<>();
        Set<Integer> away = ConcurrentHashMap.newKeySet();
        AtomicBoolean goOn = new AtomicBoolean(true);
        List<Future<?>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                boolean writes = i % 2 == 0;
                clients.add(threads.submit(() -> {
                    while (goOn.get()) {
                        String nummer = Examples.digits(10);
                        Answer answer;
                        try {
                            answer = writes ? write(nummer) : client.get("/klantcontacten?pageSize=5");
                        } catch (UncheckedIOException lost) {
                            isDroppedByTheClientItself(lost);
                            continue;
                        }
                        if (answer.status() == 503) {
                            isExplained(answer);
                            away.add(number);
                        } else {
                            assertThat(answer.status())
                                    .as(answer.body().toString())
                                    .isEqualTo(writes ? 201 : 200);
                        }
                        if (writes) {
                            written.put(nummer, answer.status());
                        }
                    }
                    return null;
                }));
            }
            try {
                await(() -> written.size() > 50, clients);
                goes.happens();
                await(() -> away.size() == CLIENTS, clients);
                comesBack.happens();
                await(this::isWell, clients);
            } finally {
                goOn.set(false);
            }
        }
        for (Future<?> one : clients) {
            one.get();
        }
        isWhole(written);
    }

    /** Is every connection of the pool good again, and are the tokens known? */
    private boolean isWell() {
        try {
            return IntStream.range(0, 100)
                    .allMatch(i -> write(Examples.digits(10)).status() == 201
                            && client.get("/klantcontacten").status() == 200);
        } catch (UncheckedIOException lost) {
            isDroppedByTheClientItself(lost);
            return false;
        }
    }

    /** Under load the JDK's client may clean up a connection that it has just taken out of its pool, and says so; nothing else passes. */
    private static void isDroppedByTheClientItself(UncheckedIOException lost) {
        assertThat(lost).hasStackTraceContaining("Unexpected cleanup triggered for non pooled connection");
    }

    private Answer write(String nummer) {
        return client.post("/maak-klantcontact", """
                {"klantcontact": {"nummer": "%s", "kanaal": "telefoon", "onderwerp": "x", "taal": "nld", "vertrouwelijk": false},
                 "betrokkene": {"wasPartij": %s, "rol": "klant", "initiator": true},
                 "onderwerpobject": {"wasKlantcontact": null, "onderwerpobjectidentificator": {"objectId": "%s"}}}""".formatted(nummer, reference(partij), nummer));
    }

    private static void isExplained(Answer answer) {
        assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body().path("code").asText()).isEqualTo("service_unavailable");
        assertThat(answer.body().path("instance").asText()).startsWith("urn:uuid:");
    }

    /** What was answered with 201 is there, and whatever is there is there with all of its parts. */
    private void isWhole(Map<String, Integer> written) {
        written.forEach((nummer, status) -> {
            if (status == 201) {
                assertThat(client.get("/klantcontacten?nummer=" + nummer)
                                .body()
                                .path("count")
                                .asInt())
                        .isEqualTo(1);
            }
        });
        Stored stored = new Stored(BALIE);
        long contacts = stored.count("klantcontact");
        assertThat(stored.number("select count(distinct had_klantcontact) from betrokkene"))
                .isEqualTo(contacts);
        assertThat(stored.number("select count(distinct klantcontact) from onderwerpobject"))
                .isEqualTo(contacts);
        assertThat(stored.number("select sum(aantal) from telling where soort = 'klantcontact'"))
                .isEqualTo(contacts);
    }

    /** Waits for the condition, or for a client who stopped because of what it saw. */
    private static void await(BooleanSupplier condition, List<Future<?>> clients) throws InterruptedException {
        while (!condition.getAsBoolean() && clients.stream().noneMatch(Future::isDone)) {
            Thread.sleep(100);
        }
    }
}
