package nl.balie.act.laden;

import static nl.balie.act.laden.Bronserver.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What employees look up is kept equal to where others write it: whole or not at all. */
class LadenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client API = new Client(BALIE.address() + "/api/werkplek/v1", BALIE.token());
    private static final Database DATABASE = Database.beside(BALIE::database);
    private static final String TYPE = "https://objecttypes.turfstad.example/1";
    private static final String QUERY =
            "/api/v2/objects?pageSize=100&type=https%3A%2F%2Fobjecttypes.turfstad.example%2F1";

    private final Bronserver server = new Bronserver();
    private final Aanvoer artikelen = Aanvoer.kennisartikelen(server.address() + "/api/v2/", "geheim", TYPE);
    private final Aanvoer vacs = Aanvoer.vacs(server.address() + "/api/v2", "geheim", TYPE);
    private final Aanvoer website = Aanvoer.website(server.address() + "/sitemap.xml");
    private final String woord = "Laad" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @AfterEach
    void close() {
        server.close();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private String artikel(int number, String titel, String meer) {
        return json("""
                {'url': 'https://objecten.turfstad.example/%d', 'record': {'data': {'afdelingen': [{'afdelingNaam': 'Burgerzaken'}],
                 'trefwoorden': [{'trefwoord': 'reizen'}], 'vertalingen': [{'taal': 'en', 'titel': 'No'},
                 {'taal': 'nl', 'titel': '%s %s', 'tekst': 'Wat is het.', 'kostenEnBetaalmethoden': '<p>Geld</p>'%s}]}}}""".formatted(number, titel, woord, meer));
    }

    private void pagina(String query, String next, int count, String... objects) {
        String where = next.isEmpty() ? "null" : "'" + server.address() + next + "'";
        server.zegt(
                query,
                text(
                        200,
                        "application/json",
                        json("{'count': %d, 'next': %s, 'results': ".formatted(count, where)) + List.of(objects)
                                + "}"));
    }

    private List<String> titels(String lijst) {
        return API.get("/" + lijst + "?zoek=" + woord)
                .body()
                .path("results")
                .valueStream()
                .map(row -> row.path(lijst.equals("vacs") ? "vraag" : "titel")
                        .asText()
                        .replace(" " + woord, ""))
                .sorted()
                .toList();
    }

    private JsonNode eerste(String lijst) {
        return API.get("/" + lijst + "?zoek=" + woord).body().at("/results/0");
    }

    @Test
    void articlesAreAddedChangedAndRemovedPageByPage() {
        pagina(QUERY, QUERY + "&page=2", 3, artikel(1, "Paspoort", ""), artikel(2, "Rijbewijs", ""));
        pagina(QUERY + "&page=2", "", 3, artikel(3, "Afval", ", 'deskMemo': 'Alleen voor ons'"));
        assertThat(artikelen.laad(DATABASE)).isEmpty();
        assertThat(titels("kennisartikelen")).containsExactly("Afval", "Paspoort", "Rijbewijs");
        assertThat(API.get("/kennisartikelen?zoek=" + woord + "%20paspoort")
                        .body()
                        .at("/results/0/kosten")
                        .asText())
                .isEqualTo("<p>Geld</p>");
        assertThat(eerste("kennisartikelen").path("afdelingen").asText()).isEqualTo("Burgerzaken");
        String uuid = eerste("kennisartikelen").path("uuid").asText();
        pagina(QUERY, "", 2, artikel(1, "Paspoort", ""), artikel(3, "Afval en grofvuil", ""));
        assertThat(artikelen.laad(DATABASE)).isEmpty();
        assertThat(titels("kennisartikelen")).containsExactly("Afval en grofvuil", "Paspoort");
        assertThat(eerste("kennisartikelen").path("uuid").asText())
                .as("it is the same one")
                .isEqualTo(uuid);
        assertThat(artikelen.laad(DATABASE)).isEmpty();
        assertThat(API.get("/kennisartikelen/" + uuid + "/audittrail").body().toString())
                .as("what is equal is not written")
                .containsOnlyOnce("gewijzigd");
    }

    @Test
    void aSourceThatDoesNotAnswerAsAWholeChangesNothing() {
        pagina(QUERY, "", 2, artikel(1, "Een", ""), artikel(2, "Twee", ""));
        artikelen.laad(DATABASE);
        pagina(QUERY, QUERY + "&page=2", 2, artikel(3, "Drie", ""));
        assertThat(artikelen.laad(DATABASE)).isEqualTo("404");
        server.zegt(QUERY + "&page=2", text(500, "text/plain", "kapot"));
        assertThat(artikelen.laad(DATABASE)).isEqualTo("500");
        server.zegt(QUERY + "&page=2", text(200, "application/json", "{\"results\": [{\"url"));
        assertThat(artikelen.laad(DATABASE)).isEqualTo("can't be read");
        server.zegt(QUERY + "&page=2", text(200, "application/json", "[]"));
        assertThat(artikelen.laad(DATABASE)).isEqualTo("no objects");
        server.zegt(QUERY + "&page=2", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"results".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(artikelen.laad(DATABASE)).startsWith("no answer");
        server.zegt(QUERY + "&page=2", text(302, "text/plain", "", "Location", "http://127.0.0.1:1/"));
        assertThat(artikelen.laad(DATABASE)).isEqualTo("302, and no redirect is followed");
        pagina(QUERY + "&page=2", QUERY, 2, artikel(4, "Vier", ""));
        assertThat(artikelen.laad(DATABASE)).isEqualTo("pages without end");
        pagina(QUERY, "", 3, artikel(3, "Drie", ""));
        assertThat(artikelen.laad(DATABASE)).isEqualTo("changed while it was read");
        server.zegt(QUERY, text(200, "application/json", json("{'next': 'http://elders.example/x', 'results': []}")));
        assertThat(artikelen.laad(DATABASE)).isEqualTo("leads to another host");
        assertThat(titels("kennisartikelen")).containsExactly("Een", "Twee");
        Ophalen impatient = new Ophalen(URI.create(server.address()), Duration.ofMillis(100));
        server.zegt("/traag", exchange -> LockSupport.parkNanos(2_000_000_000L));
        assertThatThrownBy(() -> impatient.geheel(URI.create(server.address() + "/traag"), Map.of(), 10))
                .hasMessage("no answer within PT0.1S");
        server.zegt("/groot", text(200, "text/plain", "x".repeat(11)));
        assertThatThrownBy(() -> new Ophalen(URI.create(server.address()))
                        .geheel(URI.create(server.address() + "/groot"), Map.of(), 10))
                .hasMessageContaining("more than 10 bytes");
    }

    @Test
    void whatTheRegisterRefusesStaysAsItWasAndIsCounted() {
        pagina(QUERY, "", 2, artikel(1, "Goed", ""), artikel(2, "Was goed", ""));
        artikelen.laad(DATABASE);
        String lang = "x".repeat(20_001);
        pagina(QUERY, "", 2, artikel(1, "Beter", ""), artikel(2, "Slecht", ", 'contact': '" + lang + "'"));
        assertThat(artikelen.laad(DATABASE)).isEqualTo("1 can't be read");
        assertThat(titels("kennisartikelen")).containsExactly("Beter", "Was goed");
    }

    @Test
    void whoChangesARowThroughTheApiSeesItMadeEqualAgain() {
        pagina(QUERY, "", 1, artikel(1, "Echt", ""));
        artikelen.laad(DATABASE);
        String uuid = eerste("kennisartikelen").path("uuid").asText();
        assertThat(API.patch("/kennisartikelen/" + uuid, "{\"titel\": \"Anders " + woord + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(titels("kennisartikelen")).containsExactly("Anders");
        artikelen.laad(DATABASE);
        assertThat(titels("kennisartikelen")).containsExactly("Echt");
    }

    @Test
    void vacsThatAreInUseAreLoaded() {
        String vac = """
                {'url': 'https://objecten.turfstad.example/v%d', 'record': {'data': {'vraag': '%s %s', 'antwoord': 'Ja', 'status': '%s',
                 'afdelingen': [{'afdelingnaam': 'A'}], 'trefwoorden': [%s]}}}""";
        String woorden = Stream.iterate(1, i -> i + 1)
                .limit(12)
                .map(i -> "{'trefwoord': 'w" + i + "'}")
                .collect(Collectors.joining(","));
        pagina(
                QUERY,
                "",
                2,
                json(vac.formatted(1, "Mag het", woord, "actief", woorden)),
                json(vac.formatted(2, "Oud", woord, "verwijderd", "")));
        assertThat(vacs.laad(DATABASE)).isEmpty();
        assertThat(titels("vacs")).containsExactly("Mag het");
        assertThat(eerste("vacs").path("trefwoorden").asText().lines()).hasSize(10);
    }

    @Test
    void aFolderOfJsonIsTheSame(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("een.json"), artikel(1, "Los", ""));
        Files.createDirectory(folder.resolve("meer"));
        Path meer = folder.resolve("meer/alle.json");
        Files.writeString(meer, json("[{'uuid': 'v', 'vraag': 'Hoe " + woord + "', 'antwoord': 'Zo'}]"));
        Aanvoer map = Aanvoer.map(folder.toString());
        assertThat(map.laad(DATABASE)).isEmpty();
        assertThat(titels("kennisartikelen")).containsExactly("Los");
        assertThat(titels("vacs")).containsExactly("Hoe");
        Files.delete(folder.resolve("een.json"));
        Files.writeString(meer, "{}");
        assertThat(map.laad(DATABASE)).isEqualTo("no kennisartikel and no VAC");
        Files.writeString(meer, "{");
        assertThat(map.laad(DATABASE)).isEqualTo("can't be read");
        assertThat(titels("kennisartikelen")).containsExactly("Los");
        Files.delete(meer);
        assertThat(map.laad(DATABASE)).isEmpty();
        assertThat(titels("kennisartikelen")).isEmpty();
        assertThat(titels("vacs")).isEmpty();
        assertThat(Aanvoer.map(folder + "/weg").laad(DATABASE)).isEqualTo("can't be read: NoSuchFileException");
    }

    private void sitemap(String... urls) {
        server.zegt("/sitemap.xml", text(200, "application/xml", "<urlset>" + String.join("", urls) + "</urlset>"));
    }

    private String url(String path, String lastmod) {
        return "<url><loc>" + server.address() + path + "</loc>"
                + (lastmod.isEmpty() ? "" : "<lastmod>" + lastmod + "</lastmod>") + "</url>";
    }

    private void page(String path, String titel, String... headers) {
        server.zegt(path, text(200, "text/html", """
                <html><head><title>%s %s</title><script>var geheim = 1</script></head><body><nav>Menu</nav>
                <main><h1>Kop</h1><p>Wat er staat.</p></main></body></html>""".formatted(titel, woord), headers));
    }

    @Test
    void ofAWebsiteOnlyWhatChangedIsFetched() {
        sitemap(url("/a", "2026-01-01"), url("/b", ""), "<url><loc>http://elders.example/c</loc></url>");
        page("/a", "Aaa");
        page("/b", "Bee", "ETag", "\"1\"");
        assertThat(website.laad(DATABASE)).isEmpty();
        assertThat(titels("webpaginas")).containsExactly("Aaa", "Bee");
        assertThat(API.get("/webpaginas?titel=Aaa%20" + woord)
                        .body()
                        .at("/results/0/paginatekst")
                        .asText())
                .isEqualTo("Kop Wat er staat.");
        server.asked();
        server.zegt("/b", text(304, "text/html", ""));
        assertThat(website.laad(DATABASE)).isEmpty();
        assertThat(server.asked()).containsExactly("/sitemap.xml", "/b");
        sitemap(url("/a", "2026-02-02"));
        page("/a", "Anders");
        assertThat(website.laad(DATABASE)).isEmpty();
        assertThat(titels("webpaginas")).containsExactly("Anders");
    }

    @Test
    void aPageThatCanNotBeReadStaysAndASitemapThatCanNotChangesNothing() {
        sitemap(url("/a", ""), url("/b", ""));
        page("/a", "Aaa");
        page("/b", "Bee");
        website.laad(DATABASE);
        server.zegt("/a", text(500, "text/html", ""));
        page("/b", "Beter");
        assertThat(website.laad(DATABASE)).isEqualTo("1 can't be read");
        assertThat(titels("webpaginas")).containsExactly("Aaa", "Beter");
        server.zegt("/b", text(404, "text/html", ""));
        website.laad(DATABASE);
        assertThat(titels("webpaginas")).as("what is gone is gone").containsExactly("Aaa");
        server.zegt("/sitemap.xml", text(200, "text/html", "<html>Onderhoud</html>"));
        assertThat(website.laad(DATABASE)).isEqualTo("no sitemap");
        server.zegt("/sitemap.xml", text(503, "text/html", ""));
        assertThat(website.laad(DATABASE)).isEqualTo("503");
        assertThat(titels("webpaginas")).containsExactly("Aaa");
    }
}
