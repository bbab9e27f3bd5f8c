package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Searches that take too long are stopped by the database itself, and take neither the register nor its readiness away. */
@Timeout(180)
class TrageZoekvraagIT {
    private static final RunningBalie BALIE = RunningBalie.start("slow");
    private static final String KLANTINTERACTIES = "/klantinteracties/api/v1";
    /** A search of each kind, in each dialect that has it. */
    private static final List<String> SEARCHES = List.of(
            KLANTINTERACTIES + "/klantcontacten?zoek=afval",
            KLANTINTERACTIES + "/klantcontacten?onderwerp=afval",
            KLANTINTERACTIES + "/partijen?zoek=vries",
            "/vng/klantinteracties/api/v0/klantcontacten?onderwerp=afval",
            "/objecten/api/v2/objects?data_attr=betrokkene__digitaleAdressen__icontains__voorbeeld",
            "/api/kic/v1/klantcontacten?_search=afval",
            "/api/kic/v1/klantcontacten?onderwerp%5Blike%5D=afval",
            "/api/kic/v1/klantcontacten?onderwerp%5Bregex%5D=afval",
            "/api/managementinformatie/samenvatting?from=2026-01-01&to=2026-02-01");

    private final Client client = new Client(BALIE.address(), BALIE.token());

    @AfterAll
    static void close() {
        BALIE.close();
    }

    @Test
    void oneReaderWithSlowSearchesTakesNothingAwayFromOthers() throws Exception {
        try (Connection connection = BALIE.database();
                Statement statement = connection.createStatement();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "lock table klantcontact, partij, internetaak in access exclusive mode"); // no search comes to an
            // end
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                SEARCHES.forEach(
                        search -> answers.add(CompletableFuture.supplyAsync(() -> client.get(search), threads)));
            }
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (System.nanoTime() < end) {
                assertThat(client.get(KLANTINTERACTIES + "/categorieen").status())
                        .isEqualTo(200);
                assertThat(client.get("/q/health/ready").status()).isEqualTo(200);
            }
            for (CompletableFuture<Answer> answer : answers) {
                assertThat(answer.join().status()).isIn(400, 503);
            }
            assertThat(running()).as("nothing goes on for which nobody waits").isZero();
            connection.rollback();
        }
        SEARCHES.forEach(
                search -> assertThat(client.get(search).status()).as(search).isEqualTo(200));
    }

    @Test
    void aStatementOfAnyKindIsStoppedByTheDatabaseItself() throws SQLException {
        try (Connection connection = BALIE.database();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table actor in access exclusive mode");
            Answer answer = client.get(KLANTINTERACTIES + "/actoren");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body().path("detail").asText()).contains("te lang");
            assertThat(running()).isZero();
        }
    }

    private static long running() throws SQLException {
        try (Connection connection = BALIE.database();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and pid <> pg_backend_pid()")) {
            count.next();
            return count.getLong(1);
        }
    }
}
