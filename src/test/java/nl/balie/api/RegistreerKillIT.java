package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** Balie is killed while contacts are registered: what was answered is there whole, and nothing is there by half. */
class RegistreerKillIT {
    private static final int KILLS = 3;

    @Test
    void everyContactIsStoredWholeOrNotAtAllAfterAKill() throws InterruptedException {
        Random random = new Random();
        List<JsonNode> answered = new CopyOnWriteArrayList<>();
        try (RunningBalie own = RunningBalie.start("registreer-kill")) {
            Client client = Client.of(own);
            for (int kill = 0; kill < KILLS; kill++) {
                CountDownLatch going = new CountDownLatch(4);
                List<Thread> posting = List.of(
                        Thread.startVirtualThread(() -> post(client, answered, going)),
                        Thread.startVirtualThread(() -> post(client, answered, going)));
                going.await();
                LockSupport.parkNanos(Duration.ofMillis(random.nextInt(500)).toNanos());
                own.kill();
                for (Thread each : posting) {
                    each.join();
                }
                own.restart();
                sound(new Stored(own));
            }
            for (JsonNode each : answered) {
                JsonNode contact = each.path("klantcontact");
                assertThat(client.get("/klantcontacten/" + contact.path("uuid").asText())
                                .body())
                        .isEqualTo(contact);
            }
        }
    }

    /** Posts until nobody answers any more. */
    private static void post(Client client, List<JsonNode> answered, CountDownLatch going) {
        try {
            while (true) {
                Answer answer = client.post(Voorbeeld.PATH, Voorbeeld.whole().toString());
                if (answer.status() == 201) {
                    answered.add(answer.body());
                }
                going.countDown();
            }
        } catch (UncheckedIOException killed) {
            return;
        }
    }

    /** Each contact has all of its parts, and everything has its entry in the audit trail. */
    private static void sound(Stored stored) {
        long contacts = stored.count("klantcontact");
        assertThat(contacts).isPositive();
        for (String part : List.of(
                "betrokkene",
                "onderwerpobject",
                "bijlage",
                "internetaak",
                "toewijzing",
                "actorklantcontact",
                "contactmomentdetails",
                "bron")) {
            assertThat(stored.count(part)).as(part).isEqualTo(contacts);
        }
        for (String part : List.of("partij", "digitaal_adres", "actor")) {
            assertThat(stored.count(part)).as(part).isEqualTo(2 * contacts);
        }
        assertThat(stored.count("audit")).as("audit").isEqualTo(14 * contacts);
        assertThat(stored.count("gebeurtenis")).as("gebeurtenis").isEqualTo(8 * contacts);
        assertThat(stored.number("select sum(aantal) from telling where soort = 'klantcontact'"))
                .isEqualTo(contacts);
    }
}
