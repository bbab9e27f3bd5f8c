package nl.balie.api.klantenregister;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** Berichten to customers: with their PDFs, by the channel that the customer prefers, hidden until they are published, read or not. */
class BerichtenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String PDF = pdf(0);

    private final Client client = Burger.client(BALIE);
    private final Burger burger = Burger.make(client);

    /** What a reader takes for a PDF, of so many bytes and a few. */
    private static String pdf(int bytes) {
        String text = "%PDF-1.7\n1 0 obj\n" + "x".repeat(bytes) + "\nendobj\ntrailer\n%%EOF\n";
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Answer made(String body) {
        Answer answer = client.post("/berichten", body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer;
    }

    private int total(String query) {
        return client.get("/berichten?" + query).body().path("total").asInt(-1);
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = BALIE.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void aBerichtComesWithItsPdfs() throws SQLException {
        JsonNode made = made("""
                {"batchID": "b1", "berichtLeverancierID": "00000001234567890000", "berichtType": "Beschikking", "onderwerp": "Uw aanvraag",
                 "berichttekst": "Wij hebben besloten.", "referentie": "Z-1", "gebruikerID": "%1$s", "partij": "%2$s",
                 "bijlagen": [{"inhoud": "%3$s", "omschrijving": "besluit"}, {"inhoud": "%3$s"}]}""".formatted(burger.bsn(), burger.id(), PDF)).body();
        assertThat(made.path("soortGebruiker").asText()).isEqualTo("Burger");
        assertThat(made.path("kanaal").asText()).isEqualTo("berichtenbox");
        assertThat(made.at("/bijlagen/0/inhoud").isNull()).isTrue();
        assertThat(made.at("/bijlagen/1/volgorde").asText()).isEqualTo("2");
        assertThat(made.at("/bijlagen/0/grootte").asInt())
                .isEqualTo(Base64.getDecoder().decode(PDF).length);
        assertThat(made.path("inhoud").isNull()).isTrue();
        String path = "/berichten/" + made.path("id").asText();
        assertThat(client.get(path).body().at("/bijlagen/0/inhoud").asText()).isEqualTo(PDF);
        assertThat(total("gebruikerID=" + burger.bsn())).isEqualTo(1);
        assertThat(total("partij=" + burger.id() + "&gelezen=false")).isEqualTo(1);
        assertThat(number(
                        "select count(*) from audit where nieuw::text like '%Wij hebben besloten%' or nieuw::text like '%"
                                + PDF + "%'"))
                .isZero();
        String id = made.path("id").asText();
        assertThat(number("select count(*) from bericht_bijlage where bericht = '" + id + "'"))
                .isEqualTo(2);
        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(number("select count(*) from bericht_bijlage where bericht = '" + id + "'"))
                .isZero();
    }

    @Test
    void onePdfMayStandInTheBerichtItself() {
        String lines = PDF.substring(0, 20) + "\\n" + PDF.substring(20);
        String id = Burger.id(made("""
                {"gebruikerID": "%s", "inhoud": "%s", "bijlageType": "Pdf", "omschrijving": "besluit", "volgorde": "1"}""".formatted(burger.bsn(), lines)));
        JsonNode bijlage = client.get("/berichten/" + id).body().at("/bijlagen/0");
        assertThat(bijlage.path("inhoud").asText()).isEqualTo(PDF);
        assertThat(bijlage.path("omschrijving").asText()).isEqualTo("besluit");
    }

    @Test
    void whatIsNoPdfOrForNobodyIsRefusedWhole() throws SQLException {
        long before = number("select count(*) from bericht");
        String text = Base64.getEncoder().encodeToString("brief.pdf".getBytes(StandardCharsets.UTF_8));
        assertThat(client.post("/berichten", """
                {"gebruikerID": "%s", "bijlagen": [{"inhoud": "%s"}, {"inhoud": "geen base64!"}]}""".formatted(burger.bsn(), text)).faults())
                .containsExactly("bijlagen.0.inhoud geen-pdf", "bijlagen.1.inhoud invalid");
        assertThat(client.post("/berichten", """
                {"gebruikerID": "%1$s", "bijlagen": [{"inhoud": "%2$s"}, {"inhoud": "%2$s"}, {"inhoud": "%2$s"}]}""".formatted(burger.bsn(), PDF)).faults())
                .containsExactly("bijlagen max_length");
        assertThat(client.post("/berichten", "{\"onderwerp\": \"x\"}").faults())
                .containsExactly("gebruikerID required");
        assertThat(client.post("/berichten", "{\"gebruikerID\": \"123456789\", \"berichtLeverancierID\": \"1\"}")
                        .faults())
                .containsExactly("berichtLeverancierID invalid", "gebruikerID invalid");
        for (String kanaal : new String[] {"berichtenbox", "voorkeur"}) {
            assertThat(client.post(
                                    "/berichten",
                                    "{\"partij\": \"%s\", \"kanaal\": \"%s\", \"inhoud\": \"%s\"}"
                                            .formatted(UUID.randomUUID(), kanaal, PDF))
                            .faults())
                    .containsExactly("partij invalid");
        }
        assertThat(number("select count(*) from bericht")).isEqualTo(before);
    }

    @Test
    void aBerichtMayBeLongAndOthersMayNot() {
        String large = "{\"gebruikerID\": \"%s\", \"inhoud\": \"%s\"}".formatted(burger.bsn(), pdf(10_000_000));
        String id = Burger.id(made(large));
        assertThat(client.get("/berichten/" + id)
                        .body()
                        .at("/bijlagen/0/grootte")
                        .asInt())
                .isGreaterThan(10_000_000);
        Answer refused = client.post("/berichten", "{\"inhoud\": \"" + pdf(16_000_000) + "\"}");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body().path("detail").asText()).contains("20 MB");
        refused = client.post("/taken", "{\"title\": \"" + "x".repeat(1_100_000) + "\"}");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body().path("detail").asText()).contains("1 MB");
    }

    @Test
    void longBerichtenAreReadOneAtATime() throws InterruptedException, ExecutionException {
        String pdf = pdf(10_000_000);
        String path = "/berichten/"
                + Burger.id(made("{\"gebruikerID\": \"%s\", \"inhoud\": \"%s\"}".formatted(burger.bsn(), pdf)));
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> reading = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                reading.add(readers.submit(() -> client.get(path)));
            }
            int whole = 0;
            for (Future<Answer> answer : reading) {
                assertThat(answer.get().status()).isIn(200, 503);
                if (answer.get().status() == 200) {
                    assertThat(answer.get().body().at("/bijlagen/0/inhoud").asText())
                            .isEqualTo(pdf);
                    assertThat(answer.get().response().headers().firstValue("ETag"))
                            .isPresent();
                    whole++;
                }
            }
            assertThat(whole).isPositive();
        }
        assertThat(client.get("/berichten/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(client.get(path + "?_fields[]=onderwerp").body().has("bijlagen"))
                .isFalse();
    }

    @Test
    void nobodySeesItBeforeItIsPublished() {
        String later = OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).toString();
        String id = Burger.id(
                made("{\"gebruikerID\": \"%s\", \"publicatieDatum\": \"%s\"}".formatted(burger.bsn(), later)));
        assertThat(client.get("/berichten/" + id).status()).isEqualTo(404);
        assertThat(client.patch("/berichten/" + id, "{\"gelezen\": true}").status())
                .isEqualTo(404);
        assertThat(total("gebruikerID=" + burger.bsn())).isZero();
        assertThat(client.delete("/berichten/" + id).status()).isEqualTo(204);
    }

    @Test
    void aPartijTellsTheBerichtenThatArePublished() {
        String partij = "/partijen/" + burger.id();
        assertThat(client.get(partij).body().path("berichten")).isEmpty();
        String later = OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).toString();
        made("{\"partij\": \"%s\", \"publicatieDatum\": \"%s\"}".formatted(burger.id(), later));
        JsonNode seen = made("{\"partij\": \"%s\"}".formatted(burger.id())).body();
        String address = seen.at("/_self/self").asText();
        assertThat(client.get(partij).body().path("berichten").valueStream().map(JsonNode::asText))
                .containsExactly(address);
        assertThat(client.get("/partijen?_fields[]=berichten&_id=" + burger.id())
                        .body()
                        .path("berichten"))
                .hasSize(1);
        assertThat(seen.at("/embedded/partij/berichten")).hasSize(1);
        assertThat(client.get("/partijen?berichten.onderwerp=geheim").status())
                .as("nor is found what is not published")
                .isEqualTo(400);
    }

    @Test
    void itIsReadOrNotAndElseItStaysAsItWasSent() {
        String path = "/berichten/"
                + Burger.id(made("{\"gebruikerID\": \"%s\", \"onderwerp\": \"a\", \"inhoud\": \"%s\"}"
                        .formatted(burger.bsn(), PDF)));
        JsonNode read = client.patch(path, "{\"gelezen\": true}").body();
        assertThat(read.path("gelezenOp").isNull()).isFalse();
        assertThat(total("gebruikerID=" + burger.bsn() + "&gelezen=true")).isEqualTo(1);
        assertThat(client.patch(path, "{\"gelezen\": false}")
                        .body()
                        .path("gelezenOp")
                        .isNull())
                .isTrue();
        assertThat(client.patch(path, "{\"onderwerp\": \"b\"}").faults())
                .containsExactly("onderwerp wijzigen-niet-toegelaten");
        assertThat(client.patch(path, "{\"bijlagen\": []}").faults())
                .containsExactly("bijlagen wijzigen-niet-toegelaten");
        assertThat(client.get(path).body().path("bijlagen")).hasSize(1);
    }

    @Test
    void aBijlageMayComeLaterAndWhatWasSentStays() {
        String path = "/berichten/"
                + Burger.id(made("{\"gebruikerID\": \"%s\", \"inhoud\": \"%s\"}".formatted(burger.bsn(), PDF)));
        JsonNode read = client.get(path).body();
        assertThat(client.patch(path, read.toString()).status()).isEqualTo(200);
        assertThat(client.put(path, read.toString()).status()).isEqualTo(200);
        assertThat(client.get(path).body()).isEqualTo(read);
        String more = "{\"bijlagen\": [{\"inhoud\": \"%s\", \"omschrijving\": \"later\"}]}".formatted(pdf(9));
        JsonNode two = client.patch(path, more).body();
        assertThat(two.path("bijlagen")).hasSize(2);
        assertThat(two.at("/bijlagen/1/volgorde").asText()).isEqualTo("2");
        assertThat(client.patch(path, more).body()).isEqualTo(two);
        assertThat(client.patch(path, more.replace(pdf(9), pdf(8))).faults()).containsExactly("bijlagen max_length");
        String id = two.at("/bijlagen/1/id").asText();
        assertThat(client.patch(path, "{\"bijlagen\": [{\"id\": \"%s\", \"omschrijving\": \"x\"}]}".formatted(id))
                        .faults())
                .containsExactly("bijlagen.0.omschrijving wijzigen-niet-toegelaten");
        assertThat(client.put(path, client.get(path).body().toString()).status())
                .isEqualTo(200);
    }

    @Test
    void theChannelIsTheOneThatTheCustomerPrefers() throws SQLException {
        String partij = """
                {"voorkeurskanaal": {"adres": "0612345678", "omschrijving": "telefoonnummer mobiel", "soortDigitaalAdres": "telefoonnummer"}}""";
        assertThat(client.patch("/partijen/" + burger.id(), partij).status()).isEqualTo(200);
        JsonNode byBsn = made("{\"gebruikerID\": \"%s\", \"kanaal\": \"voorkeur\"}".formatted(burger.bsn()))
                .body();
        assertThat(byBsn.path("kanaal").asText()).isEqualTo("telefoonnummer");
        assertThat(byBsn.at("/embedded/digitaalAdres/adres").asText()).isEqualTo("0612345678");
        assertThat(number("""
                select count(*) from gebeurtenis where rij = '%s' and kanaal = 'berichten'
                and kenmerken ->> 'kanaal' = 'telefoonnummer'""".formatted(byBsn.path("id").asText()))).isEqualTo(1);
        assertThat(client.patch("/partijen/" + burger.id(), "{\"indicatieGeheimhouding\": \"ja\"}")
                        .status())
                .isEqualTo(200);
        JsonNode secret = made("{\"partij\": \"%s\", \"kanaal\": \"voorkeur\"}".formatted(burger.id()))
                .body();
        assertThat(secret.path("kanaal").asText()).isEqualTo("telefoonnummer");
        assertThat(secret.path("digitaalAdres").isNull()).isTrue();
        assertThat(secret.at("/embedded/digitaalAdres").isMissingNode()).isTrue();
        JsonNode unknown = made("{\"gebruikerID\": \"%s\", \"kanaal\": \"Voorkeur\"}".formatted(Burger.newBsn()))
                .body();
        assertThat(unknown.path("kanaal").asText()).isEqualTo("berichtenbox");
        String nobody = Burger.id(client.post("/partijen", """
                {"soortPartij": "persoon", "indicatieActief": true, "persoon": {"achternaam": "Vries"}}"""));
        JsonNode none = made("{\"partij\": \"%s\", \"kanaal\": \"voorkeur\"}".formatted(nobody))
                .body();
        assertThat(none.path("kanaal").asText()).isEqualTo("geen");
    }

    @Test
    void ofOneBijlageTheBerichtTellsAll() {
        JsonNode made = made("""
                {"gebruikerID": "%s", "inhoud": "%s", "omschrijving": "besluit", "volgorde": "2", "bijlageType": "Pdf"}""".formatted(burger.bsn(), PDF)).body();
        JsonNode bericht = client.get("/berichten/" + made.path("id").asText()).body();
        assertThat(bericht.path("bijlagen")).hasSize(1);
        assertThat(bericht.path("inhoud").asText()).isEqualTo(PDF);
        assertThat(bericht.path("omschrijving").asText()).isEqualTo("besluit");
        assertThat(bericht.path("volgorde").asText()).isEqualTo("2");
        assertThat(bericht.path("bijlageType").asText()).isEqualTo("Pdf");
    }
}
