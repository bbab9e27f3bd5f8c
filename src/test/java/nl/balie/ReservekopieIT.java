package nl.balie;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup by Balie alone: what is put back answers as before, an older one is migrated, and what is not whole is refused. */
class ReservekopieIT {
    /** A small register as Balie 0.1.0 kept it, made-up data only; its token is made up too. */
    private static final Path OLDER = Path.of("src/test/resources/reservekopie-v15.zip");

    private static final String TOKEN_OF_OLDER = "0123456789abcdef0123456789abcdef01234567";
    private static final List<String> LISTS = List.of(
            "/klantinteracties/api/v1/klantcontacten?expand=hadBetrokkenen",
            "/klantinteracties/api/v1/partijen?expand=digitaleAdressen",
            "/klantinteracties/api/v1/actoren",
            "/klantinteracties/api/v1/internetaken",
            "/klantinteracties/api/v1/betrokkenen",
            "/klantinteracties/api/v1/digitaleadressen",
            "/klantinteracties/api/v1/partij-identificatoren",
            "/klantinteracties/api/v1/onderwerpobjecten",
            "/klantinteracties/api/v1/klantcontacten?zoek=voorbeeld",
            "/vng/klantinteracties/api/v0/klantcontacten",
            "/vng/referentielijsten/api/v0/talen",
            "/klanten/api/v1/klanten",
            "/api/kic/v1/partijen");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void everyAnswerIsTheSameAfterwards() throws Exception {
        Path file = directory.resolve("balie.zip");
        Map<String, String> before;
        String token;
        try (RunningBalie balie = RunningBalie.start("backup")) {
            for (int i = 0; i < 3; i++) {
                new Everything(new Client(balie.address(), balie.token()), (path, answer) -> {});
            }
            before = answers(balie, balie.token());
            token = balie.token();
            RunningBalie.Answer written = balie.run("reservekopie", file.toString());
            assertThat(written.err()).isEmpty();
            assertThat(written.exitCode()).isZero();
            assertThat(balie.run("reservekopie", file.toString()).err()).contains("is there already");
        }
        try (RunningBalie balie = RunningBalie.start("restored")) {
            restore(balie, file);
            assertThat(answers(balie, token)).isEqualTo(before);
            Client client = new Client(balie.address() + "/klantinteracties/api/v1", token);
            int count = client.get("/categorieen").body().path("count").asInt();
            assertThat(client.post("/categorieen", "{\"naam\": \"Later\"}").status())
                    .isEqualTo(201);
            assertThat(client.get("/categorieen").body().path("count").asInt()).isEqualTo(count + 1);
            balie.stop();
            assertThat(balie.run("herstel", file.toString()).err()).contains("This register is not empty");
        }
    }

    @Test
    void whatIsNotWholeIsRefusedAndLeavesNothing() throws Exception {
        Path whole = OLDER;
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(directory.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        byte[] changed = bytes.clone();
        for (int i = bytes.length / 3; i < bytes.length / 3 + 200; i++) {
            changed[i] ^= 0x55;
        }
        Path spoilt = Files.write(directory.resolve("changed.zip"), changed);
        Map<String, String> settings = Map.of(
                "BALIE_DATA", directory.resolve("data").toString(),
                "BALIE_DATABASE_PORT", String.valueOf(RunningBalie.freePort()));
        for (Path each : List.of(cut, spoilt)) {
            RunningBalie.Answer answer = RunningBalie.run(settings, "herstel", each.toString());
            assertThat(answer.exitCode()).isEqualTo(1);
            assertThat(answer.err().lines().toList().getLast()).contains("is no whole backup of Balie");
        }
        assertThat(RunningBalie.run(settings, "herstel", whole.toAbsolutePath().toString())
                        .exitCode())
                .as("nothing was left in the way")
                .isZero();
    }

    @Test
    void aFileThatIsNoBackupIsRefusedBeforeADatabaseIsMade() throws Exception {
        Path data = directory.resolve("data");
        Path letter = Files.writeString(directory.resolve("brief.txt"), "Geachte heer");
        for (String file : List.of("/onbekend.zip", directory.toString(), letter.toString())) {
            RunningBalie.Answer answer = RunningBalie.run(Map.of("BALIE_DATA", data.toString()), "herstel", file);
            assertThat(answer.err()).startsWith(file).hasLineCount(1);
            assertThat(answer.exitCode()).isEqualTo(1);
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void aRegisterOfAnOlderReleaseIsMigrated() throws Exception {
        try (RunningBalie balie = RunningBalie.start("older")) {
            restore(balie, OLDER.toAbsolutePath());
            answers(balie, TOKEN_OF_OLDER)
                    .forEach((list, answer) ->
                            assertThat(answer).as(list).containsAnyOf("uuid", "\"id\"", "\"url\"", "code"));
            try (Connection restored = balie.database();
                    Connection fresh = RunningBalie.shared().database()) {
                assertThat(new Catalog(restored).lines()).isEqualTo(new Catalog(fresh).lines());
            }
        }
    }

    @Test
    void aBackupOfANewerBalieIsRefused() throws Exception {
        Path newer = directory.resolve("newer.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(newer))) {
            zip.putNextEntry(new ZipEntry("balie.properties"));
            zip.write("version=9999.1\n".getBytes(US_ASCII));
        }
        Map<String, String> settings = Map.of(
                "BALIE_DATA", directory.resolve("data").toString(),
                "BALIE_DATABASE_PORT", String.valueOf(RunningBalie.freePort()));
        RunningBalie.Answer answer = RunningBalie.run(settings, "herstel", newer.toString());
        assertThat(answer.err()).contains("This backup was made by a newer Balie");
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    /** Puts a backup back in the place of what a Balie has. */
    private static void restore(RunningBalie balie, Path file) throws IOException {
        balie.stop();
        try (Stream<Path> files = Files.walk(balie.directory())) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        RunningBalie.Answer restored = balie.run("herstel", file.toString());
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        balie.restart();
    }

    /** What each list answers, with the addresses of this Balie taken out. */
    private static Map<String, String> answers(RunningBalie balie, String token) {
        Map<String, String> answers = new LinkedHashMap<>();
        Client client = new Client(balie.address(), token);
        for (String list : LISTS) {
            Client.Answer answer = client.get(list);
            assertThat(answer.status()).as(list).isEqualTo(200);
            answers.put(list, answer.response().body().replace(balie.address(), ""));
        }
        return answers;
    }
}
