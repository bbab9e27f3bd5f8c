package nl.balie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.balie.Catalog;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.platform.Call;
import nl.balie.register.Register;
import nl.balie.resource.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The counts in lists are those of the tables, whatever is written and whoever sums up meanwhile. */
class CountsIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Client.of(BALIE);
    private Connection connection;
    private Session session;

    @BeforeEach
    void connect() throws SQLException {
        connection = BALIE.database();
        connection.setAutoCommit(false);
        session = new Session(connection, "begin", Call.BALIE, OffsetDateTime.MIN, false, Indexes.of(connection));
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void countsAreExactWhileOthersWriteAndTheJobSumsUp() throws Exception {
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writing = new ArrayList<>();
            for (int seed = 1; seed <= 4; seed++) {
                Random random = new Random(seed);
                writing.add(writers.submit(() -> write(random)));
            }
            while (!writing.stream().allMatch(Future::isDone)) {
                Counts.sumUp(session);
                connection.commit();
                assertThat(Counts.repair(session)).isEmpty();
                connection.commit();
            }
            for (Future<?> done : writing) {
                done.get();
            }
        }
        listsCountWhatTheTablesHold();
    }

    /** Contacts with what hangs on them, of which some go again, and all with them. */
    private void write(Random random) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String partij = made("partijen", "{'soortPartij': 'persoon', 'indicatieActief': true}");
            String contact = made(
                    "klantcontacten",
                    "{'kanaal': 'balie', 'onderwerp': 'tellen', 'taal': 'nld', 'vertrouwelijk': false}");
            String betrokkene = made(
                    "betrokkenen",
                    "{'wasPartij': {'uuid': '%s'}, 'hadKlantcontact': {'uuid': '%s'}, 'rol': 'klant', 'initiator': true}"
                            .formatted(partij, contact));
            made(
                    "digitaleadressen",
                    "{'verstrektDoorBetrokkene': {'uuid': '%s'}, 'adres': 'x', 'soortDigitaalAdres': 'overig'}"
                            .formatted(betrokkene));
            paths.addAll(List.of("partijen/" + partij, "klantcontacten/" + contact, "betrokkenen/" + betrokkene));
            if (random.nextBoolean()) {
                int status = client.delete("/" + paths.remove(random.nextInt(paths.size())))
                        .status();
                assertThat(status).isIn(204, 404);
            }
        }
    }

    private String made(String plural, String body) {
        Client.Answer answer = client.post("/" + plural, body.replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(201);
        return answer.uuid();
    }

    /** A page of one row is full, so that its count comes from the notes. */
    private void listsCountWhatTheTablesHold() throws SQLException {
        for (Resource resource : Register.KLANTINTERACTIES) {
            assertThat(client.get("/" + resource.plural() + "?pageSize=1")
                            .body()
                            .path("count")
                            .asLong())
                    .as(resource.plural())
                    .isEqualTo(new Catalog(connection).rows(resource.name()));
        }
    }

    @Test
    void countsThatDifferFromTheTablesAreRepaired() throws SQLException {
        made("categorieen", "{'naam': 'ondernemer'}");
        session.updated("insert into telling (soort, aantal) values ('categorie', 7), ('partij', -3)", List.of());
        connection.commit();
        assertThat(Counts.repair(session)).isEqualTo(Map.of("categorie", -7L, "partij", 3L));
        connection.commit();
        assertThat(Counts.repair(session)).isEmpty();
        listsCountWhatTheTablesHold();
    }

    @Test
    void aRepairWaitsForNoWriterAndNoWriterForARepair() throws SQLException {
        try (Connection writer = BALIE.database()) {
            writer.setAutoCommit(false);
            Session writing = new Session(writer, "begin", Call.BALIE, OffsetDateTime.MIN, false, Indexes.of(writer));
            writing.updated("insert into telling (soort, aantal) values ('categorie', 1)", List.of());
            assertThat(Counts.repair(session)).isEmpty();
            made("categorieen", "{'naam': 'inwoner'}");
            writer.rollback();
        }
        connection.commit();
        listsCountWhatTheTablesHold();
    }
}
