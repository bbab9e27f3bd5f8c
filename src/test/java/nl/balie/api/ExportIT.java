package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.balie.Client.Answer;
import nl.balie.platform.identity.Signing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All klantcontacten of a period as a file: for Excel, and for programs. */
class ExportIT {
    private static final String YEAR = "from=2050-01-01&to=2050-12-31&formaat=";

    private static String contact = "";
    private static String bare = "";

    @BeforeAll
    static void seed() {
        contact = Reports.contact("2050-07-14T09:31:50Z");
        Reports.details(contact, "2050-07-14T09:29:22.788Z", "2050-07-14T09:31:50.822Z", """
                , "vraag": "=HYPERLINK(\\"https://kwaad.example\\")", "specifiekeVraag": "regel 1\\nregel \\"2\\"; €",
                "verantwoordelijkeAfdeling": "@Burgerzaken", "gespreksresultaat": "-1", "gespreksId": "g1", "bronnen": [
                {"soort": "vac", "titel": "Mag dat?", "url": "https://x.example/1"},
                {"soort": "website", "titel": "Paspoort", "url": "https://x.example/2"}]""");
        bare = Reports.contact("2050-12-14T09:31:50Z");
    }

    private static Answer export(String query) {
        return Reports.get("/managementinformatie/export?" + query);
    }

    @Test
    void csvOpensInADutchExcelAndRunsNothing() {
        Answer csv = export(YEAR + "csv");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.response().headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(csv.response().headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"contacten-2050-01-01-2050-12-31.csv\"");
        String[] lines = csv.response().body().split("\r\n", -1);
        assertThat(lines[0])
                .isEqualTo(
                        "\uFEFF\"uuid\";\"nummer\";\"plaatsgevondenOp\";\"kanaal\";\"taal\";\"contactGelukt\";"
                                + "\"contactverzoek\";\"startdatum\";\"einddatum\";\"duurInSeconden\";\"gespreksresultaat\";\"vraag\";"
                                + "\"specifiekeVraag\";\"verantwoordelijkeAfdeling\";\"emailadresKcm\";\"gespreksId\";\"bronnen\"");
        assertThat(lines[1])
                .isEqualTo("\"" + contact + "\";;2050-07-14 11:31:50;\"telefoon\";\"nld\";;nee;2050-07-14 11:29:22;"
                        + "2050-07-14 11:31:50;148;\"'-1\";\"'=HYPERLINK(\"\"https://kwaad.example\"\")\";"
                        + "\"regel 1\nregel \"\"2\"\"; €\";\"'@Burgerzaken\";;\"g1\";"
                        + "\"vac: Mag dat? (https://x.example/1)\nwebsite: Paspoort (https://x.example/2)\"");
        assertThat(lines[2])
                .startsWith("\"" + bare + "\";;2050-12-14 10:31:50;")
                .endsWith(";;;;;;;;");
        assertThat(lines).hasSize(4);
    }

    @Test
    void ndjsonIsAnObjectOnEachLine() {
        String[] lines = export(YEAR + "ndjson").response().body().split("\n", -1);
        assertThat(lines).hasSize(3).endsWith("");
        JsonNode first = Voorbeeld.json(lines[0]);
        assertThat(first.path("vraag").asText()).isEqualTo("=HYPERLINK(\"https://kwaad.example\")");
        assertThat(first.path("plaatsgevondenOp").asText()).isEqualTo("2050-07-14T09:31:50Z");
        assertThat(first.path("duurInSeconden").asInt()).isEqualTo(148);
        assertThat(first.path("bronnen").asText())
                .isEqualTo("vac: Mag dat? (https://x.example/1)\nwebsite: Paspoort (https://x.example/2)");
        assertThat(Voorbeeld.json(lines[1]).path("vraag").isNull()).isTrue();
    }

    @Test
    void xlsxHoldsTextsAsTextsAndMomentsAsMoments() throws IOException, InterruptedException {
        Map<String, String> parts =
                unzipped(bytes(YEAR + "xlsx", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        String sheet = String.valueOf(parts.get("xl/worksheets/sheet1.xml"));
        assertThat(sheet)
                .contains("=HYPERLINK(&quot;https://kwaad.example&quot;)", "regel &quot;2&quot;; &#x20ac;", ">148<")
                .contains("54983.4804398") // 14 July 2050, 11:31:50, as a number of days since 1900
                .doesNotContain("<f>");
        assertThat(sheet.split("<row ", -1)).hasSize(4);
    }

    @Test
    void parquetHoldsColumnsWithTheirTypes() throws IOException, InterruptedException {
        Path file =
                Files.write(Files.createTempFile("export", ".parquet"), bytes(YEAR + "parquet", "vnd.apache.parquet"));
        Hydrator<Map<String, Object>, Map<String, Object>> hydrator = new Hydrator<>() {
            @Override
            public Map<String, Object> start() {
                return new HashMap<>();
            }

            @Override
            public Map<String, Object> add(Map<String, Object> row, String name, Object value) {
                row.put(name, value);
                return row;
            }

            @Override
            public Map<String, Object> finish(Map<String, Object> row) {
                return row;
            }
        };
        try (Stream<Map<String, Object>> rows =
                ParquetReader.streamContent(file.toFile(), HydratorSupplier.constantly(hydrator))) {
            List<Map<String, Object>> all = rows.toList();
            assertThat(all).hasSize(2);
            assertThat(all.getFirst())
                    .containsEntry("uuid", contact)
                    .containsEntry("vraag", "=HYPERLINK(\"https://kwaad.example\")")
                    .containsEntry("specifiekeVraag", "regel 1\nregel \"2\"; €")
                    .containsEntry("contactverzoek", false)
                    .containsEntry("duurInSeconden", 148L)
                    .containsEntry(
                            "startdatum",
                            Instant.parse("2050-07-14T09:29:22.788Z").toEpochMilli() * 1000);
            assertThat(all.getLast()).containsEntry("uuid", bare).containsEntry("vraag", null);
        }
        assertThat(ParquetReader.readMetadata(file.toFile())
                        .getFileMetaData()
                        .getSchema()
                        .toString())
                .contains(
                        "optional binary uuid (STRING)",
                        "optional int64 startdatum (TIMESTAMP(MICROS,true))",
                        "optional boolean contactverzoek",
                        "optional int64 duurInSeconden");
    }

    private static byte[] bytes(String query, String type) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Reports.BALIE.address() + "/api/managementinformatie/export?" + query))
                .header("Authorization", Signing.bearer(Reports.claims(60), Reports.SECRET))
                .header("Accept", "application/" + type)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofByteArray()).body();
        }
    }

    private static Map<String, String> unzipped(byte[] file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        Path path = Files.write(Files.createTempFile("export", ".xlsx"), file);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                parts.put(part.getName(), new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void whatDoesNotFitInASheetIsRefusedBeforehand() {
        String long_ = Reports.contact("2051-01-01T10:00:00Z");
        Reports.details(
                long_,
                "2051-01-01T10:00:00Z",
                "2051-01-01T10:00:00Z",
                ", \"vraag\": \"%s\"".formatted("x".repeat(32_768)));
        String year = "from=2051-01-01&to=2051-12-31&formaat=";
        assertThat(export(year + "xlsx").faults()).containsExactly("formaat invalid");
        assertThat(export(year + "csv").response().body()).contains("x".repeat(32_768));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from=2050-01-01&to=2050-12-31                          | formaat required
            from=2050-01-01&to=2050-12-31&formaat=orc              | formaat invalid_choice
            from=2050-01-01&to=2050-12-31&formaat=CSV              | formaat invalid_choice
            from=2050-12-31&to=2050-01-01&formaat=csv              | to invalid
            formaat=orc                                            | formaat invalid_choice,from required,to required
            formaat=csv                                            | from required,to required
            from=2050-01-01&to=2050-12-31&formaat=csv&per=dag      | nonFieldErrors unknown-parameters""")
    void whatCannotBeExportedIsNamed(String query, String faults) {
        Answer answer = export(query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactlyElementsOf(List.of(faults.split(",", -1)));
    }

    @Test
    void whichFormatsThereAreIsTold() {
        assertThat(export(YEAR + "orc").body().at("/invalidParams/0/reason").asText())
                .isEqualTo("\"orc\" is geen keuze: kies csv, xlsx, ndjson, parquet.");
    }

    @Test
    void aClientThatStopsReadingLeavesNothingBehind() throws IOException, InterruptedException {
        new Stored(Reports.BALIE).texts("""
                insert into klantcontact (id, versie, kanaal, onderwerp, inhoud, reactie, hoofd_onderwerp_type,
                    verdere_actie_ondernomen, taal, vertrouwelijk, plaatsgevonden_op, metadata)
                select gen_random_uuid(), 1, 'telefoon', 'x', '', '', '', false, 'nld', false,
                    timestamptz '2052-01-01' + i * interval '1 second', '{}' from generate_series(1, 30000) i""");
        HttpRequest request = HttpRequest.newBuilder(URI.create(Reports.BALIE.address()
                        + "/api/managementinformatie/export?from=2052-01-01&to=2052-12-31&formaat=ndjson"))
                .header("Authorization", Signing.bearer(Reports.claims(60), Reports.SECRET))
                .build();
        for (int i = 0; i < 6; i++) {
            try (HttpClient http = HttpClient.newHttpClient()) {
                InputStream body =
                        http.send(request, BodyHandlers.ofInputStream()).body();
                assertThat(body.readNBytes(1000)).hasSize(1000);
                http.shutdownNow();
            }
        }
        long deadline = System.nanoTime() + 20_000_000_000L;
        Answer whole = export("from=2052-01-01&to=2052-12-31&formaat=ndjson");
        while (whole.status() == 503) {
            assertThat(System.nanoTime()).as("exports that nobody reads go on").isLessThan(deadline);
            whole = export("from=2052-01-01&to=2052-12-31&formaat=ndjson");
        }
        assertThat(whole.response().body().lines()).hasSize(30_000);
    }
}
