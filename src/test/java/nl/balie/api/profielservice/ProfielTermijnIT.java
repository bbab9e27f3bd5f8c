package nl.balie.api.profielservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.api.AtOnce;
import org.junit.jupiter.api.Test;

/** What is past its time is in no profile, and goes as any other row does: once, by the jobs of two servers. */
class ProfielTermijnIT {
    private static final int MANY = 250;

    @Test
    void whatIsPastItsTimeGoesOnceAndIsToldOf() throws SQLException, IOException {
        try (RunningBalie balie = RunningBalie.start("profielservice");
                Connection database = balie.database();
                Statement statement = database.createStatement()) {
            Client register = Client.of(balie);
            Iemand jan = Iemand.nieuw(balie);
            String kept = jan.met(
                    "/contactgegeven",
                    "'type': 'Email', 'waarde': 'blijft@voorbeeld.example', 'teVerwijderenOp': '2099-01-01T00:00:00Z'");
            String later = jan.email("voor.altijd@voorbeeld.example");
            String gone = jan.email("weg@voorbeeld.example");
            jan.met("/voorkeur", "'voorkeurType': 'Aanhef', 'waarde': 'Beste Jan'");
            String partij = jan.profiel("").path("partijId").asText();
            AtOnce.calls(MANY, i -> register.post("/digitaleadressen", """
                    {"verstrektDoorBetrokkene": null, "verstrektDoorPartij": {"uuid": "%s"}, "soortDigitaalAdres": "email",
                     "adres": "jan%d@voorbeeld.example", "omschrijving": ""}""".formatted(partij, i)));
            register.patch("/partijen/" + partij, "{\"voorkeursDigitaalAdres\": {\"uuid\": \"%s\"}}".formatted(gone));

            statement.execute("update digitaal_adres set te_verwijderen_op = now() where id not in ('%s', '%s')"
                    .formatted(kept, later));
            statement.execute("update partij_voorkeur set te_verwijderen_op = now()");
            assertThat(jan.adressen("id")).containsExactly(kept, later);
            assertThat(jan.profiel("").path("voorkeuren")).isEmpty();

            try (RunningBalie second = RunningBalie.start(
                    "profielservice-twee",
                    Map.of(
                            "QUARKUS_DATASOURCE_JDBC_URL",
                            database.getMetaData().getURL(),
                            "QUARKUS_DATASOURCE_USERNAME",
                            "balie",
                            "QUARKUS_DATASOURCE_PASSWORD",
                            Files.readString(balie.directory().resolve("postgresql/balie.password"))))) {
                await(statement, "digitaal_adres", 2);
                await(statement, "partij_voorkeur", 0);
                assertThat(second.log()).doesNotContain("next try");
            }
            assertThat(count(statement, "audit where actie = 'verwijderd' and soort = 'digitaal_adres'"))
                    .isEqualTo(MANY + 1);
            assertThat(count(statement, "gebeurtenis where actie = 'verwijderd' and soort = 'digitaal_adres'"))
                    .isEqualTo(MANY + 1);
            assertThat(count(statement, "audit where actie = 'verwijderd' and soort = 'partij_voorkeur'"))
                    .isEqualTo(1);
            JsonNode left = register.get("/partijen/" + partij).body();
            assertThat(left.path("voorkeursDigitaalAdres").isNull()).isTrue();
            assertThat(left.path("digitaleAdressen").findValuesAsText("uuid")).containsExactlyInAnyOrder(kept, later);
            assertThat(register.get("/digitaleadressen?pageSize=1")
                            .body()
                            .path("count")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void whoAddsWhatIsPastItsTimeGetsItAnew() throws SQLException {
        RunningBalie balie = RunningBalie.shared();
        Iemand jan = Iemand.nieuw(balie);
        String id = jan.email("jan@voorbeeld.example");
        try (Connection database = balie.database();
                Statement statement = database.createStatement()) {
            statement.execute("update digitaal_adres set te_verwijderen_op = now() where id = '%s'".formatted(id));
        }
        assertThat(jan.adressen("id")).isEmpty();
        assertThat(jan.post("/contactgegeven", "'type': 'Email', 'waarde': 'jan@voorbeeld.example'")
                        .status())
                .isEqualTo(201);
        assertThat(jan.adressen("id")).hasSize(1).doesNotContain(id);
        assertThat(jan.adressen("teVerwijderenOp")).isEmpty();
        assertThat(jan.adressen("waarde")).containsExactly("jan@voorbeeld.example");
    }

    private static void await(Statement statement, String table, int left) throws SQLException {
        long deadline = System.nanoTime() + 150_000_000_000L;
        while (count(statement, table) > left) {
            assertThat(System.nanoTime()).as("the job").isLessThan(deadline);
        }
    }

    private static long count(Statement statement, String from) throws SQLException {
        try (ResultSet result = statement.executeQuery("select count(*) from " + from)) {
            result.next();
            return result.getLong(1);
        }
    }
}
