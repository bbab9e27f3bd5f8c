package nl.balie.api.klantenregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** What time brings: a taak that is overdue is closed, a bericht that was kept long enough goes. The job does so a second after the start. */
class TermijnenIT {
    @Test
    void whatIsOverdueIsClosedOrDeletedAndNothingElse() {
        try (RunningBalie balie = RunningBalie.start("termijnen")) {
            Client client = Burger.client(balie);
            OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
            String bericht = "{\"gebruikerID\": \"900198424\", \"publicatieDatum\": \"%s\"}";
            String old = path(
                    "/berichten",
                    client.post(
                            "/berichten", bericht.formatted(now.minusYears(2).minusDays(1))));
            String young = path(
                    "/berichten",
                    client.post(
                            "/berichten", bericht.formatted(now.minusYears(2).plusDays(1))));
            String taak = "{\"title\": \"x\", \"status\": \"%s\", \"verloopdatum\": \"%s\"}";
            String submitted = path("/taken", client.post("/taken", taak.formatted("ingediend", now.minusDays(1))));
            String future = path("/taken", client.post("/taken", taak.formatted("open", now.plusDays(1))));
            String overdue = path("/taken", client.post("/taken", taak.formatted("open", now.minusDays(1))));
            balie.stop();
            balie.restart();
            long deadline = System.nanoTime() + 90_000_000_000L;
            while (status(client, overdue).equals("open") || client.get(old).status() == 200) {
                assertThat(System.nanoTime()).as("the job").isLessThan(deadline);
            }
            assertThat(status(client, overdue)).isEqualTo("gesloten");
            assertThat(status(client, submitted)).isEqualTo("ingediend");
            assertThat(status(client, future)).isEqualTo("open");
            assertThat(client.get(young).status()).isEqualTo(200);
        }
    }

    private static String path(String list, Answer made) {
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return list + "/" + Burger.id(made);
    }

    private static String status(Client client, String path) {
        return client.get(path).body().path("status").asText();
    }
}
