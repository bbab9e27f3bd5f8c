package nl.balie.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The set-up as a file, by the program itself: what it brings about, that it is all or nothing, and what is said of a file that is not right. */
class InrichtingIT {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef01234567";

    /** The example of the page that explains the file. */
    private static final String EXAMPLE = example();

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

    static String example() {
        try {
            String page = Files.readString(Path.of("docs/inrichting.md"));
            return page.substring(page.indexOf("```yaml\n") + 8, page.lastIndexOf("```"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "inrichting", ".yaml"), text);
    }

    private static Answer apply(String text) throws IOException {
        return balie.run("inrichting", "toepassen", file(text).toString());
    }

    private static String good(Answer answer) {
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer.out();
    }

    private static String bad(Answer answer) {
        assertThat(answer.exitCode()).as(answer.out()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).doesNotContain("java.", "Exception");
        return answer.err();
    }

    /** All that is kept of the set-up, with versions: the same when nothing was done. */
    private static List<String> kept() throws SQLException {
        List<String> kept = new ArrayList<>();
        try (Connection connection = balie.database()) {
            for (String table : List.of(
                    "referentiewaarde",
                    "sluitingsdag",
                    "eenheid",
                    "medewerker",
                    "lidmaatschap",
                    "identiteit",
                    "vragenset",
                    "vraag",
                    "vragenset_eenheid",
                    "bestemming",
                    "rolkoppeling",
                    "applicatie",
                    "token_revisie",
                    "audit",
                    "telling")) {
                try (ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select md5(string_agg(t::text, '|' order by t::text)) from " + table + " t")) {
                    rows.next();
                    kept.add(table + " " + rows.getString(1));
                }
            }
        }
        return kept;
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
        List<String> before = kept();
        assertThat(good(apply(text))).isEqualTo(trial.replaceFirst("Dit was.*\n", ""));
        List<String> after = kept();
        assertThat(after).isNotEqualTo(before);
        assertThat(good(apply(text)))
                .contains(
                        "kanalen: 0 nieuw, 0 gewijzigd, 2 gelijk",
                        "medewerkers: 0 nieuw, 0 gewijzigd, 2 gelijk",
                        "vragensets: 0 nieuw, 0 gewijzigd, 1 gelijk",
                        "applicaties: 0 nieuw, 0 gewijzigd, 2 gelijk",
                        "bestemmingen: 0 nieuw, 0 gewijzigd, 3 gelijk",
                        "rollen: 0 nieuw, 0 gewijzigd, 1 gelijk")
                .doesNotContainPattern("[1-9] nieuw");
        assertThat(kept()).isEqualTo(after);

        String next = text.replace("naam: Balie\n", "naam: Aan de balie\n").replace("rol: coordinator", "rol: lid");
        assertThat(good(apply(next)))
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
        assertThat(new Client(balie.address(), TOKEN)
                        .get("/klantinteracties/api/v1/klantcontacten")
                        .status())
                .as("the token of the file works")
                .isEqualTo(200);
    }

    @Test
    void everyFaultIsToldWithItsLineAndNothingIsDone() throws Exception {
        List<String> before = kept();
        String told = bad(apply("""
                kanalen:
                  - code: fax
                    naam: Fax
                  - code: fax
                    naam: Nog een fax
                  - naam: Zonder code
                eenheid:
                  - naam: x
                eenheden:
                  - identificatie: fout
                    soortEenheid: ploeg
                    naam: Fout
                    emailadres: geen adres
                    termijn: 0
                    telefon: 1
                sluitingsdagen:
                  - datum: 31-12-2026
                medewerkers:
                  - identificatie: anneke
                    lidmaatschappen:
                      - eenheid: is-er-niet
                vragensets:
                  - titel: Vragen
                    vragen:
                      - tekst: Welke?
                        soortVraag: keuze
                bestemmingen:
                  - {naam: Fout, soort: webhook, url: x, geheim: geheim, vervolg: 5}
                rollen: [{groep: x, rollen: [kcm, baas]}]
                applicaties:
                  - naam: Lek
                    tokens:
                      - token: 99999999999999999999999999999999
                        rechten: [lezen]
                """));
        assertThat(told.lines())
                .anyMatch(line -> line.startsWith("regel 4, kolom 5: kanalen.2.code: \"fax\" staat ook op regel 2."))
                .anyMatch(line -> line.startsWith("regel 6, kolom 5: kanalen.3"))
                .anyMatch(
                        line -> line.startsWith("regel 7, kolom 1: eenheid: Deze naam is er niet. Bedoelt u eenheden?"))
                .anyMatch(
                        line -> line.startsWith("regel 11, kolom 5: eenheden.1.soortEenheid: Kies afdeling of groep."))
                .anyMatch(line -> line.startsWith("regel 13, kolom 5: eenheden.1.emailadres"))
                .anyMatch(line -> line.startsWith("regel 14, kolom 5: eenheden.1.termijn"))
                .anyMatch(line -> line.endsWith("Bedoelt u telefoonnummer?"))
                .anyMatch(line -> line.startsWith("regel 17, kolom 5: sluitingsdagen.1.datum"))
                .anyMatch(line -> line.startsWith("regel 19, kolom 5: medewerkers.1.naam: Dit veld is vereist."))
                .anyMatch(line -> line.contains("Er is geen eenheid met de identificatie \"is-er-niet\""))
                .anyMatch(line -> line.startsWith("regel 25, kolom 9: vragensets.1.vragen.1.opties: Geef een tot 50"))
                .anyMatch(line -> line.startsWith(
                        "regel 33, kolom 9: applicaties.1.tokens.1.token: Een geheim staat hier nooit"));
        assertThat(told)
                .contains("bestemmingen.1.naam: Gebruik kleine letters", "bestemmingen.1.url: Vul een adres in")
                .contains("bestemmingen.1.geheim: Een geheim staat hier nooit", "bestemmingen.1.vervolg: Dit kan niet")
                .contains("rollen.1.rollen: Er is geen rol \"baas\"")
                .doesNotContain("99999999");
        assertThat(kept()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'kanalen: []\nkanalen: []'                 | regel 2, kolom 1: kanalen: Deze sleutel staat hier al, op regel 1.",
                "'kanalen:\n\t- code: x'                    | regel 2, kolom 1: Hier staat een tab",
                "'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b]'    | Ankers en verwijzingen",
                "'kanalen: [!!java.net.URL [x]]'            | Een type (!)",
                "'kanalen: [\"'                             | Dit is geen YAML.",
                "'kanalen: []\n---\nkanalen: []'            | Hier begint een tweede document",
                "'- kanalen'                                | Een inrichting begint met de namen van haar secties",
                "''                                         | Een inrichting begint met de namen van haar secties",
                "'kanalen: x'                               | regel 1, kolom 1: kanalen: Hier hoort een lijst",
                "'kanalen: [x]'                             | regel 1, kolom 11: kanalen.1: Hier horen namen",
                "'kanalen: {volledig: misschien, rijen: []}' | regel 1, kolom 11: kanalen.volledig: Kies ja of nee.",
                "'kanalen: [{code: [x], naam: y}]'          | kanalen.1.code: Hier hoort een enkele waarde.",
            })
    void whatIsNoSetUpIsRefusedInOneSentence(String text, String told) throws Exception {
        assertThat(bad(apply(text))).contains(told);
    }

    @Test
    void whatIsTooMuchIsRefusedBeforeItIsRead() throws Exception {
        assertThat(bad(apply("a: " + "[".repeat(1000) + "]".repeat(1000)))).contains("dieper genest");
        assertThat(bad(apply("x".repeat(50_000_000)))).contains("groter dan 5 MB");
        assertThat(bad(apply("kanalen: [" + "x,".repeat(300_000) + "]"))).contains("meer dan 200000 waarden");
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9)));
        }
        assertThat(bad(apply(bomb.toString()))).contains("Ankers en verwijzingen", "En nog ");
        Path latin = Files.write(
                directory.resolve("latin.yaml"), "kanalen:\n  - naam: café".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(bad(balie.run("inrichting", "toepassen", latin.toString())))
                .contains("regel 2, kolom 1: Hier staat een teken dat geen UTF-8 is");
        assertThat(bad(balie.run("inrichting", "toepassen", "/is/er/niet.yaml")))
                .contains("is er niet");
        assertThat(bad(balie.run("inrichting", "toepassen", directory.toString())))
                .contains("is er niet");
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
            assertThat(both.stream().map(CompletableFuture::join).map(InrichtingIT::good))
                    .containsExactlyInAnyOrder(
                            "eenheden: 50 nieuw, 0 gewijzigd, 0 gelijk\n",
                            "eenheden: 0 nieuw, 0 gewijzigd, 50 gelijk\n");
        }
    }

    @Test
    void aSectionThatNamesAllLetsGoOfTheOthers() throws Exception {
        good(apply("sluitingsdagen: [{datum: 2031-05-05}, {datum: 2031-05-06}]"));
        assertThat(good(apply("sluitingsdagen: {volledig: ja, rijen: [{datum: 2031-05-06, omschrijving: Brugdag}]}")))
                .contains("sluitingsdagen: 0 nieuw, 1 gewijzigd, 0 gelijk, 1 uit");
        good(apply("externeregisters: [{code: hier, naam: Hier}, {code: daar, naam: Daar}]"));
        assertThat(good(apply("externeregisters: {volledig: ja, rijen: [{code: hier, naam: Hier}]}")))
                .containsPattern("externeregisters: 0 nieuw, 0 gewijzigd, 1 gelijk, [1-9]\\d* uit");
        assertThat(good(apply("externeregisters: {volledig: ja, rijen: [{code: hier, naam: Hier}]}")))
                .contains("externeregisters: 0 nieuw, 0 gewijzigd, 1 gelijk\n");
        assertThat(good(apply("externeregisters: [{code: daar, indicatieActief: ja}]")))
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
                    vragen: [{tekst: Waar?}, {tekst: Welke?, soortVraag: keuze, opties: [Een, "Twee: 2"]}]
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

    @Test
    void aFaultAtTheStartStopsIt() throws Exception {
        Map<String, String> settings = Map.of(
                "BALIE_DATA", directory.resolve("data").toString(),
                "BALIE_DATABASE_PORT", String.valueOf(RunningBalie.freePort()),
                "QUARKUS_HTTP_PORT", String.valueOf(RunningBalie.freePort()),
                "QUARKUS_MANAGEMENT_PORT", String.valueOf(RunningBalie.freePort()),
                "BALIE_INRICHTING", file("kanalen: [{code: x}]").toString());
        Answer answer = RunningBalie.run(settings, "start");
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).contains("regel 1, kolom 11: kanalen.1.naam: Dit veld is vereist.");
        assertThat(answer.out()).doesNotContain("is ready");
    }
}
