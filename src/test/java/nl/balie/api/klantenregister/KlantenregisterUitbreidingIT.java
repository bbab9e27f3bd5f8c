package nl.balie.api.klantenregister;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code _extend}: only from registers that the operator named, and never longer or more than is good. */
class KlantenregisterUitbreidingIT {
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static HttpServer register;
    private static RunningBalie balie;
    private static String url = "";

    @BeforeAll
    static void start() throws IOException {
        register = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        register.createContext("/", exchange -> {
            ASKED.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            String path = exchange.getRequestURI().getPath();
            byte[] body = (path.endsWith("/groot")
                            ? "\"" + "x".repeat(2_000_000) + "\""
                            : "{\"naam\": {\"geslachtsnaam\": \"Vries\"}}")
                    .getBytes(UTF_8);
            if (path.endsWith("/elders")) {
                exchange.getResponseHeaders().add("Location", url + "/brp/zaken/1");
            }
            if (path.endsWith("/traag")) {
                exchange.sendResponseHeaders(200, 0); // and nothing comes: the client hangs up
                return;
            }
            exchange.sendResponseHeaders(path.endsWith("/elders") ? 302 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        register.start();
        url = "http://localhost:" + register.getAddress().getPort();
        Path file = Files.createTempFile("bronnen", ".properties");
        Files.writeString(file, "brp.url = " + url + "/brp/\nbrp.authorization = Bearer geheim\n");
        balie = RunningBalie.start("uitbreiding", Map.of("BALIE_KLANTENREGISTER_BRONNEN", file.toString()));
    }

    @AfterAll
    static void stop() {
        balie.close();
        register.stop(0);
    }

    private static JsonNode extended(String register, String objecttype, String objectId) {
        Client client = Burger.client(balie);
        String id = Burger.id(client.post("/klantcontacten", """
                {"onderwerp": "o", "gaatOver": {"objectIdentificator": {"register": "%s", "objecttype": "%s", "objectId": "%s",
                 "soortObjectId": "string"}}}""".formatted(register, objecttype, objectId)));
        ASKED.clear();
        return client.get("/klantcontacten/" + id + "?_extend[]=gaatOver.objectIdentificator")
                .body()
                .at("/gaatOver/objectIdentificator");
    }

    @Test
    void theObjectIsLookedUpWhereTheIdentificatorSays() {
        Client client = Burger.client(balie);
        String bsn = Burger.newBsn();
        String id =
                Burger.id(client.post("/partijen", Burger.partij(bsn).replace("https://brp.example", url + "/brp")));
        ASKED.clear();
        JsonNode partij = client.get("/partijen/" + id + "?_extend[]=externeIdentificaties.0.partijIdentificator")
                .body();
        assertThat(partij.at("/externeIdentificaties/0/partijIdentificator/object/naam/geslachtsnaam")
                        .asText())
                .isEqualTo("Vries");
        assertThat(ASKED).containsExactly("/brp/ingeschrevenpersonen/" + bsn + " Bearer geheim");
        assertThat(client.get("/partijen/" + id)
                        .body()
                        .at("/externeIdentificaties/0/partijIdentificator")
                        .has("object"))
                .isFalse();
        assertThat(client.get("/partijen?_extend[]=externeIdentificaties.0.partijIdentificator")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRegisterThatNobodyNamedIsNotAsked() {
        for (String register : List.of(
                url, url + "/brpx", url + "/brp@elders", url + "/brp/../zaken", "http://127.0.0.1:1", "geen url", "")) {
            assertThat(extended(register, "zaken", "1").has("object"))
                    .as(register)
                    .isFalse();
        }
        assertThat(ASKED).isEmpty();
    }

    @Test
    void anObjectStaysBelowItsRegister() {
        for (String type : List.of("..", "../zaken", "a//b", "zaken/.")) {
            assertThat(extended(url + "/brp", type, "1").has("object")).as(type).isFalse();
            assertThat(ASKED).as(type).isEmpty();
        }
        assertThat(extended(url + "/brp", "v1/zoeken", "1 2?x=#").has("object")).isTrue();
        assertThat(ASKED).containsExactly("/brp/v1/zoeken/1%202%3Fx%3D%23 Bearer geheim");
    }

    @Test
    void whatIsTooMuchOrElsewhereIsLeftAsItIs() {
        assertThat(extended(url + "/brp", "zaken", "groot").has("object")).isFalse();
        assertThat(extended(url + "/brp", "zaken", "elders").has("object")).isFalse();
        assertThat(ASKED).hasSize(1);
        assertThat(extended(url + "/brp", "zaken", "traag").has("object")).isFalse();
        assertThat(extended(url + "/brp", "zaken", "1").has("object")).isTrue();
    }
}
