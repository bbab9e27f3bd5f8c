package nl.balie.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What nobody foresaw is answered at once, and a database that names its indexes by shard is understood. */
@Timeout(60)
class OnverwachtIT {
    private static final RunningBalie BALIE = RunningBalie.start("unforeseen");

    private final RawHttp http = new RawHttp(BALIE);
    private final Client client = Client.of(BALIE);

    @AfterAll
    static void close() {
        BALIE.close();
    }

    @Test
    void anIndexThatNobodyDeclaredIsAFaultOfOursToldAtOnce() throws SQLException {
        index("categorie_uniek_102080", "categorie (naam) where naam = 'dubbel'");
        byte[] twice =
                http.request("POST", "/klantinteracties/api/v1/categorieen", "{\"naam\": \"dubbel\"}".getBytes(UTF_8));
        assertThat(http.send(twice).status()).isEqualTo(201);
        long begin = System.nanoTime();
        RawHttp.Answer answer = http.send(twice);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body().path("code").asText()).isEqualTo("error");
    }

    @Test
    void theIndexOfAShardIsUnderstood() throws SQLException {
        index("klantcontact_uniek_1_102080", "klantcontact (onderwerp) where onderwerp = 'dubbel'");
        Examples examples = new Examples(BALIE);
        assertThat(client.post("/klantcontacten", dubbel(examples)).status()).isEqualTo(201);
        assertThat(client.post("/klantcontacten", dubbel(examples)).faults()).isEqualTo(List.of("nummer unique"));
    }

    private static String dubbel(Examples examples) {
        return examples.klantcontact().replaceFirst("\"onderwerp\": \"[^\"]*\"", "\"onderwerp\": \"dubbel\"");
    }

    private static void index(String name, String on) throws SQLException {
        try (Connection connection = BALIE.database();
                Statement statement = connection.createStatement()) {
            statement.execute("create unique index " + name + " on " + on);
        }
    }
}
