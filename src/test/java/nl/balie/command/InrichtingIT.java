package nl.balie.command;

import static nl.balie.Receiver.await;
import static nl.balie.command.Inrichter.EXAMPLE;
import static nl.balie.command.Inrichter.apply;
import static nl.balie.command.Inrichter.file;
import static nl.balie.command.Inrichter.good;
import static nl.balie.command.Inrichter.kept;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.RunningBalie.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The set-up as a file, by the program itself: what it brings about, that it is all or nothing, and what is said of a file that is not right. */
class InrichtingIT {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private static Path directory;

    private static RunningBalie balie;

    @BeforeAll
    static void start() {
        balie = RunningBalie.start(
                "inrichting",
                Map.of(
                        "BALIE_ADRES", "http://balie.example",
                        "GEHEIM_ESUITE", "geheim",
                        "TOKEN_NRC", "token",
                        "GEHEIM_ZAAKSYSTEEM", "een-geheim-van-meer-dan-32-tekens-lang"));
    }

    @AfterAll
    static void stop() {
        balie.close();
    }

    @Test
    void whatIsSetUpIsSetUpOnceHoweverOftenItIsApplied() throws Exception {
        Path secret = Files.writeString(directory.resolve("kiss"), TOKEN + "\n");
        Path ita = Files.writeString(directory.resolve("ita"), "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        String text = EXAMPLE.replace("bestand:/run/secrets/kiss", "bestand:" + secret)
                .replace("bestand:/run/secrets/ita", "bestand:" + ita);
        String trial =
                good(balie.run("inrichting", "toepassen", "--proef", file(text).toString()));
        assertThat(trial).contains("kanalen: 2 nieuw, 0 gewijzigd, 0 gelijk", "er is niets gewijzigd");
        List<String> before = kept(balie);
        assertThat(good(apply(balie, text))).isEqualTo(trial.replaceFirst("Dit was.*\n", ""));
        List<String> after = kept(balie);
        assertThat(after).isNotEqualTo(before);
        assertThat(good(apply(balie, text)))
                .contains(
                        "kanalen: 0 nieuw, 0 gewijzigd, 2 gelijk",
                        "medewerkers: 0 nieuw, 0 gewijzigd, 2 gelijk",
                        "vragensets: 0 nieuw, 0 gewijzigd, 1 gelijk",
                        "applicaties: 0 nieuw, 0 gewijzigd, 2 gelijk",
                        "bestemmingen: 0 nieuw, 0 gewijzigd, 3 gelijk",
                        "rollen: 0 nieuw, 0 gewijzigd, 2 gelijk")
                .doesNotContainPattern("[1-9] nieuw");
        assertThat(kept(balie)).isEqualTo(after);

        String next = text.replace("naam: Balie\n", "naam: Aan de balie\n").replace("rol: coordinator", "rol: lid");
        assertThat(good(apply(balie, next)))
                .contains("kanalen: 0 nieuw, 1 gewijzigd, 1 gelijk", "medewerkers: 0 nieuw, 1 gewijzigd, 1 gelijk");
        try (Connection connection = balie.database();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select applicatie_naam, actie, oud ->> 'naam' from audit where soort ="
                                + " 'referentiewaarde' order by id desc limit 1")) {
            row.next();
            assertThat(List.of(row.getString(1), row.getString(2), row.getString(3)))
                    .containsExactly("inrichting", "gewijzigd", "Balie");
        }
        await(
                "the token of the file works, within five seconds when nothing else runs",
                () -> new Client(balie.address(), TOKEN)
                                .get("/klantinteracties/api/v1/klantcontacten")
                                .status()
                        == 200);
    }

    @Test
    void ofTwoAtOnceOneDoesItAndTheOtherFindsNothingToDo() throws Exception {
        String text = "eenheden:\n"
                + "  - {identificatie: samen-%d, soortEenheid: groep, naam: Samen}\n"
                        .repeat(50)
                        .formatted(IntStream.range(0, 50).boxed().toArray());
        Path file = file(text);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<CompletableFuture<Answer>> both = List.of(
                    CompletableFuture.supplyAsync(() -> balie.run("inrichting", "toepassen", file.toString()), two),
                    CompletableFuture.supplyAsync(() -> balie.run("inrichting", "toepassen", file.toString()), two));
            assertThat(both.stream().map(CompletableFuture::join).map(Inrichter::good))
                    .containsExactlyInAnyOrder(
                            "eenheden: 50 nieuw, 0 gewijzigd, 0 gelijk\n",
                            "eenheden: 0 nieuw, 0 gewijzigd, 50 gelijk\n");
        }
    }

    @Test
    void aSectionThatNamesAllLetsGoOfTheOthers() throws Exception {
        good(apply(balie, "sluitingsdagen: [{datum: 2031-05-05}, {datum: 2031-05-06}]"));
        assertThat(good(apply(
                        balie, "sluitingsdagen: {volledig: ja, rijen: [{datum: 2031-05-06, omschrijving: Brugdag}]}")))
                .containsPattern("sluitingsdagen: 0 nieuw, 1 gewijzigd, 0 gelijk, [1-9] uit");
        good(apply(balie, "externeregisters: [{code: hier, naam: Hier}, {code: daar, naam: Daar}]"));
        assertThat(good(apply(balie, "externeregisters: {volledig: ja, rijen: [{code: hier, naam: Hier}]}")))
                .containsPattern("externeregisters: 0 nieuw, 0 gewijzigd, 1 gelijk, [1-9]\\d* uit");
        assertThat(good(apply(balie, "externeregisters: {volledig: ja, rijen: [{code: hier, naam: Hier}]}")))
                .contains("externeregisters: 0 nieuw, 0 gewijzigd, 1 gelijk\n");
        assertThat(good(apply(balie, "externeregisters: [{code: daar, indicatieActief: ja}]")))
                .contains("externeregisters: 0 nieuw, 1 gewijzigd, 0 gelijk\n");
    }

    @Test
    void aFileAtTheStartComesBeforeTheServerAndAnExportOfItIsTheSame() throws Exception {
        String sha256 = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.US_ASCII)));
        Path file = file("""
                kanalen:
                  - {code: "010", naam: "ja: '#\\" \\\\ – é 🙂"}
                  - {code: NO, naam: "null", locatie: "- x"}
                eenheden: [{identificatie: Team-A, soortEenheid: groep, naam: "A, of B", termijn: 8}]
                medewerkers:
                  - identificatie: anneke
                    naam: Anneke
                    indicatieActief: nee
                    lidmaatschappen: [{eenheid: team-a, rol: coordinator}]
                    identiteiten: [{objectId: "1", codeRegister: hr, codeSoortObjectId: idf}]
                vragensets:
                  - titel: Melding
                    eenheden: [team-a]
                    vragen: [{tekst: "Waar?"}, {tekst: "Welke?", soortVraag: keuze, opties: [Een, "Twee: 2"]}]
                applicaties:
                  - naam: KISS
                    tokens:
                      - {token: "sha256:%s", rechten: [read], verloopt: 2099-12-31}
                      - {clientId: kiss, geheim: omgeving:GEHEIM_VAN_KISS}
                """.formatted(sha256));
        String secret = "een-geheim-van-meer-dan-32-tekens-lang";
        Path export = directory.resolve("export.yaml");
        try (RunningBalie first = RunningBalie.start(
                "inrichting-eerst", Map.of("BALIE_INRICHTING", file.toString(), "GEHEIM_VAN_KISS", secret))) {
            assertThat(first.log())
                    .contains("kanalen: 2 nieuw", "./balie token create")
                    .doesNotContain(secret, "shown once");
            assertThat(new Client(first.address(), TOKEN)
                            .get("/klantinteracties/api/v1/partijen")
                            .status())
                    .isEqualTo(200);
            good(first.run("inrichting", "exporteren", export.toString()));
            assertThat(first.run("inrichting", "exporteren", export.toString()).err())
                    .contains("is er al");
            assertThat(good(first.run("inrichting", "toepassen", export.toString())))
                    .doesNotContainPattern("[1-9]\\d* (nieuw|gewijzigd)");
            first.stop();
            assertThat(good(first.run("inrichting", "exporteren")))
                    .as("without a server too")
                    .isEqualTo(Files.readString(export))
                    .contains("sha256:" + sha256, "omgeving:GEHEIM_VAN_KISS")
                    .doesNotContain(TOKEN, secret);
        }
        try (RunningBalie second = RunningBalie.start(
                "inrichting-tweede", Map.of("BALIE_INRICHTING", export.toString(), "GEHEIM_VAN_KISS", secret))) {
            assertThat(good(second.run("inrichting", "exporteren"))).isEqualTo(Files.readString(export));
        }
    }
}
