package nl.balie.act.laden;

import static nl.balie.act.laden.Bronserver.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was loaded stays: when its source leads elsewhere or lets nobody in, and when others want to change it. */
class BehoudIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client API = new Client(BALIE.address() + "/api/werkplek/v1", BALIE.token());
    private static final Client OBJECTEN = new Client(BALIE.address() + "/objecten/api/v2", BALIE.token());
    private static final Database DATABASE = Database.beside(BALIE::database);

    private final Bronserver server = new Bronserver();
    private final String woord = "Blijf" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final Aanvoer website = Aanvoer.website(server.address() + "/sitemap.xml");

    @AfterEach
    void close() {
        server.close();
    }

    private void page(int number) {
        server.zegt("/p" + number, text(200, "text/html", """
                <html><head><title>Pagina %d %s</title></head><body><main>Wat er staat.</main></body></html>""".formatted(number, woord)));
    }

    private List<JsonNode> titels() {
        return API.get("/webpaginas?pageSize=100&zoek=" + woord)
                .body()
                .path("results")
                .valueStream()
                .toList();
    }

    @Test
    void whatLeadsElsewhereOrLetsNobodyInStays() {
        String[] twenty = Stream.iterate(1, i -> i + 1)
                .limit(20)
                .map(i -> "<url><loc>" + server.address() + "/p" + i + "</loc></url>")
                .toArray(String[]::new);
        Stream.iterate(1, i -> i + 1).limit(20).forEach(i -> page(i));
        server.zegt("/sitemap.xml", text(200, "application/xml", "<urlset>" + String.join("", twenty) + "</urlset>"));
        assertThat(website.laad(DATABASE)).isEmpty();
        for (int status : new int[] {302, 403}) {
            server.zegt("/p1", text(status, "text/html", ""));
            assertThat(website.laad(DATABASE)).isEqualTo("1 can't be read");
            assertThat(titels()).hasSize(20);
            Stream.iterate(1, i -> i + 1).limit(20).forEach(i -> server.zegt("/p" + i, text(status, "text/html", "")));
            assertThat(website.laad(DATABASE)).isEqualTo(String.valueOf(status));
            assertThat(titels()).hasSize(20);
            Stream.iterate(1, i -> i + 1).limit(20).forEach(i -> page(i));
        }
    }

    @Test
    void aVacThatIsLoadedIsNotChangedOrRemovedAsAnObject() {
        String query = "/api/v2/objects?pageSize=100&type=https%3A%2F%2Ftypes.example%2F1";
        server.zegt(query, text(200, "application/json", """
                {"count": 1, "next": null, "results": [{"url": "https://objecten.example/v1", "record": {"data": {"vraag": "Mag %s",
                 "antwoord": "Ja", "status": "actief"}}}]}""".formatted(woord)));
        assertThat(Aanvoer.vacs(server.address() + "/api/v2", "geheim", "https://types.example/1")
                        .laad(DATABASE))
                .isEmpty();
        String uuid =
                API.get("/vacs?zoek=" + woord).body().at("/results/0/uuid").asText();
        Answer patch = OBJECTEN.patch("/objects/" + uuid, "{\"record\": {\"data\": {\"antwoord\": \"Nee\"}}}");
        assertThat(patch.status()).isEqualTo(400);
        assertThat(patch.body().toString()).contains("Dit wordt gelijk gehouden aan");
        assertThat(OBJECTEN.delete("/objects/" + uuid).status()).isEqualTo(400);
        assertThat(API.get("/vacs/" + uuid).body().path("antwoord").asText()).isEqualTo("Ja");
    }
}
