package nl.balie.command;

import static nl.balie.command.Inrichter.apply;
import static nl.balie.command.Inrichter.bad;
import static nl.balie.command.Inrichter.file;
import static nl.balie.command.Inrichter.kept;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.balie.RunningBalie;
import nl.balie.RunningBalie.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is not right: every fault is told with its place, in Dutch, and nothing is done. */
class InrichtingFoutenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void everyFaultIsToldWithItsLineAndNothingIsDone() throws Exception {
        List<String> before = kept(BALIE);
        String told = bad(apply(BALIE, """
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
                    telefoon: 1
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
        assertThat(kept(BALIE)).isEqualTo(before);
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
        assertThat(bad(apply(BALIE, text))).contains(told);
    }

    @Test
    void whatIsTooMuchIsRefusedBeforeItIsRead() throws Exception {
        assertThat(bad(apply(BALIE, "a: " + "[".repeat(1000) + "]".repeat(1000))))
                .contains("dieper genest");
        assertThat(bad(apply(BALIE, "x".repeat(50_000_000)))).contains("groter dan 5 MB");
        assertThat(bad(apply(BALIE, "kanalen: [" + "x,".repeat(300_000) + "]"))).contains("meer dan 200000 waarden");
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9)));
        }
        assertThat(bad(apply(BALIE, bomb.toString()))).contains("Ankers en verwijzingen", "En nog ");
        Path latin = Files.write(
                directory.resolve("latin.yaml"), "kanalen:\n  - naam: café".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(bad(BALIE.run("inrichting", "toepassen", latin.toString())))
                .contains("regel 2, kolom 1: Hier staat een teken dat geen UTF-8 is");
        assertThat(bad(BALIE.run("inrichting", "toepassen", "/is/er/niet.yaml")))
                .contains("is er niet");
        assertThat(bad(BALIE.run("inrichting", "toepassen", directory.toString())))
                .contains("is er niet");
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
