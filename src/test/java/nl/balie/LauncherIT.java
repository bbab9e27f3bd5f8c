package nl.balie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting and stopping: what is kept, what is cleaned up, and one clear sentence for whatever stands in the way. */
class LauncherIT {
    @TempDir
    private Path empty = Path.of("");

    @Test
    void showsTheFirstTokenOnceAndKeepsTheDataOverARestart() throws Exception {
        try (RunningBalie balie = RunningBalie.start("restarted")) {
            assertThat(health(balie)).isEqualTo(200);
            balie.stop();
            assertThat(balie.directory().resolve("postgresql/postmaster.pid")).doesNotExist();
            balie.restart();
            assertThat(health(balie)).isEqualTo(200);
            assertThat(balie.log().split(balie.token(), -1)).hasSize(3); // the token and the curl of the first start
            assertThat(balie.log()).contains("./balie token create --application NAME makes one");
            assertThat(tokens(balie)).isEqualTo(1);
        }
    }

    @Test
    void takesOverTheDatabaseThatAKilledRunLeftBehindAndStopsItInTheEnd() throws Exception {
        try (RunningBalie balie = RunningBalie.start("killed")) {
            balie.kill();
            long orphan = postmaster(balie);
            assertThat(ProcessHandle.of(orphan)).isPresent();
            balie.restart();
            assertThat(balie.log()).contains("Taking over the PostgreSQL that an earlier run left behind");
            assertThat(postmaster(balie)).isEqualTo(orphan);
            assertThat(tokens(balie)).isEqualTo(1);
            balie.stop();
            assertThat(balie.directory().resolve("postgresql/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void startsAgainAtOnceAfterItAndItsDatabaseWereKilled() throws Exception {
        try (RunningBalie balie = RunningBalie.start("both-killed")) {
            for (int i = 0; i < 2; i++) {
                ProcessHandle postmaster = ProcessHandle.of(postmaster(balie)).orElseThrow();
                balie.kill();
                postmaster.destroyForcibly();
                balie.restart();
                assertThat(tokens(balie)).isEqualTo(1);
            }
        }
    }

    @Test
    void theFirstTokenMayBeGivenAndIsThenShownNowhere() throws Exception {
        String token = "a-secret-of-this-installation-0123456789";
        try (RunningBalie balie = RunningBalie.start("given", Map.of("BALIE_TOKEN", token))) {
            Client client = new Client(balie.address(), token);
            assertThat(client.get("/klantinteracties/api/v1/categorieen").status())
                    .isEqualTo(200);
            assertThat(balie.log()).contains("Token: the one of BALIE_TOKEN").doesNotContain(token);
        }
        refuses(settings("BALIE_TOKEN", "secret"), "BALIE_TOKEN must be 32 to 200 letters");
    }

    @Test
    void whateverTheServerTripsOverIsOneSentence() throws Exception {
        refuses(settings("BALIE_STILLE_VERPLAATSING", "misschien"), "must be toestaan or weigeren, not \"misschien\"");
        refuses(settings("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "veel"), "got \"veel\"");
        try (RunningBalie balie = RunningBalie.start("newer");
                Connection connection = balie.database();
                Statement statement = connection.createStatement()) {
            statement.execute("update flyway_schema_history set version = '9999' where version = '2'");
            balie.stop();
            refuses(balie.environment(), "The tables of this database were not made by this Balie");
        }
    }

    @Test
    void noCommandMakesADatabaseBeforeItRefuses() {
        for (String[] command : new String[][] {
            {"token", "create", "--application", "KISS"}, {"outbox", "list"}, {"reservekopie", "/tmp/balie.zip"}
        }) {
            RunningBalie.Answer answer = RunningBalie.run(settings(), command);
            assertThat(answer.exitCode()).isEqualTo(1);
            assertThat(answer.err()).startsWith("There is no register in ").hasLineCount(1);
            assertThat(empty).isEmptyDirectory();
        }
    }

    @Test
    void writesEveryCommitToDisk() throws Exception {
        try (RunningBalie balie = RunningBalie.startUnprepared("commits");
                Connection connection = balie.database();
                Statement statement = connection.createStatement();
                ResultSet shown = statement.executeQuery(
                        "select current_setting('fsync'), current_setting('synchronous_commit'), current_setting('listen_addresses')")) {
            shown.next();
            assertThat(shown.getString(1)).isEqualTo("on");
            assertThat(shown.getString(2)).isEqualTo("on");
            assertThat(shown.getString(3)).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void refusesASecondStartOnTheSameData() {
        Map<String, String> settings = new HashMap<>(RunningBalie.shared().environment());
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(RunningBalie.freePort()));
        refuses(settings, "Balie already runs on this data directory");
    }

    @Test
    void refusesAPortInUseBeforeItStartsAnything() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            for (String port : List.of("QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_PORT")) {
                refuses(
                        settings(port, String.valueOf(taken.getLocalPort())),
                        "is in use by another program: stop it, or choose another one with " + port);
            }
            assertThat(empty.resolve("postgresql")).doesNotExist();
        }
    }

    @Test
    void refusesADatabasePortInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            refuses(
                    settings("BALIE_DATABASE_PORT", String.valueOf(taken.getLocalPort())),
                    "Database port %d is in use by another program".formatted(taken.getLocalPort()));
        }
    }

    @Test
    void refusesADatabasePortThatAnotherTookMeanwhile() throws Exception {
        int port = RunningBalie.freePort();
        Thread another = Thread.startVirtualThread(() -> takeOnceADatabaseIsMade(port));
        refuses(
                settings("BALIE_DATABASE_PORT", String.valueOf(port)),
                "Database port %d is in use by another program".formatted(port));
        another.interrupt();
    }

    private void takeOnceADatabaseIsMade(int port) {
        Receiver.await("a database is being made", () -> {
            try (Stream<Path> files = Files.list(empty)) {
                return files.count() > 1; // beside the lock
            }
        });
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            taken.accept();
        } catch (IOException interrupted) {
            return;
        }
    }

    @Test
    void refusesAPortThatIsNone() {
        refuses(settings("QUARKUS_HTTP_PORT", "web"), "QUARKUS_HTTP_PORT must be a port number");
        refuses(settings("BALIE_DATABASE_PORT", "70000"), "BALIE_DATABASE_PORT must be a port number");
    }

    @Test
    void refusesASettingThatCannotBeRead() {
        refuses(
                settings("BALIE_MANAGEMENTINFORMATIE_MAXIMUM_LIFETIME", "een dag"),
                "BALIE_MANAGEMENTINFORMATIE_MAXIMUM_LIFETIME must be a duration such as P2D or 48H, not \"een dag\".");
        refuses(
                settings("BALIE_MANAGEMENTINFORMATIE_SMALLEST_GROUP", "veel"),
                "BALIE_MANAGEMENTINFORMATIE_SMALLEST_GROUP must be a whole number");
        refuses(settings("BALIE_AUDIT_RETENTION", "zeven jaar"), "BALIE_AUDIT_RETENTION must be a period such as P7Y");
    }

    @Test
    void refusesADataDirectoryThatCannotBeWritten() {
        refuses(settings("BALIE_DATA", "/proc/balie"), "Data directory /proc/balie cannot be written to");
    }

    @Test
    void refusesADataDirectoryOfAnotherProgram() throws IOException {
        Files.writeString(empty.resolve("letter.txt"), "not ours");
        refuses(settings("BALIE_DATA", empty.toString()), "holds files of another program");
        assertThat(empty.resolve("balie.lock")).doesNotExist();
    }

    @Test
    void refusesTheDataOfAnotherPostgres() throws IOException {
        Files.createFile(empty.resolve("balie.lock"));
        Files.createDirectory(empty.resolve("postgresql"));
        Files.writeString(empty.resolve("postgresql/PG_VERSION"), "17\n");
        refuses(settings("BALIE_DATA", empty.toString()), "was made by PostgreSQL 17 and this Balie brings 18");
    }

    @Test
    void refusesADatabaseOutOfReach() {
        refuses(
                settings("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/balie?password=secret"),
                "The database at jdbc:postgresql://127.0.0.1:1/balie is out of reach");
        refuses(settings("QUARKUS_DATASOURCE_JDBC_URL", "postgres://localhost/balie"), "is out of reach");
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownDatabase() throws Exception {
        String port = RunningBalie.shared().environment().get("BALIE_DATABASE_PORT");
        Map<String, String> settings =
                settings("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:%s/balie".formatted(port));
        settings.put("QUARKUS_DATASOURCE_USERNAME", "balie");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "wrong");
        refuses(settings, "refuses this login");
        settings.put(
                "QUARKUS_DATASOURCE_PASSWORD",
                Files.readString(RunningBalie.shared().directory().resolve("postgresql/balie.password")));
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:%s/elsewhere".formatted(port));
        refuses(settings, "has no such database");
    }

    @Test
    void refusesADatabaseWhereNamesCanNotBeFound() throws Exception {
        try (Connection connection = RunningBalie.shared().database();
                Statement statement = connection.createStatement()) {
            statement.execute("create database kaal");
            statement.execute("create role gast login password 'gast'");
        }
        String port = RunningBalie.shared().environment().get("BALIE_DATABASE_PORT");
        Map<String, String> settings =
                settings("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:%s/kaal".formatted(port));
        settings.put("QUARKUS_DATASOURCE_USERNAME", "gast");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "gast");
        refuses(settings, "lacks the extension pg_trgm");
    }

    /** One sentence on stderr and exit code 1: no stack trace, no log. */
    private static void refuses(Map<String, String> settings, String sentence) {
        RunningBalie.Answer answer = RunningBalie.run(settings, "start");
        assertThat(answer.err()).contains(sentence).hasLineCount(1).doesNotContain("secret");
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    private Map<String, String> settings(String... changes) {
        Map<String, String> settings = new HashMap<>();
        settings.put("BALIE_DATA", empty.toString());
        settings.put("BALIE_DATABASE_PORT", String.valueOf(RunningBalie.freePort()));
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(RunningBalie.freePort()));
        settings.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(RunningBalie.freePort()));
        for (int i = 0; i < changes.length; i += 2) {
            settings.put(changes[i], changes[i + 1]);
        }
        return settings;
    }

    private static int health(RunningBalie balie) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI uri = URI.create(balie.address() + "/q/health");
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static long postmaster(RunningBalie balie) throws IOException {
        return Long.parseLong(Files.readAllLines(balie.directory().resolve("postgresql/postmaster.pid"))
                .getFirst());
    }

    private static int tokens(RunningBalie balie) throws Exception {
        try (Connection connection = balie.database();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from token")) {
            count.next();
            return count.getInt(1);
        }
    }
}
