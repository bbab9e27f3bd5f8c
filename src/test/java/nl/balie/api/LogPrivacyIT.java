package nl.balie.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.platform.identity.Rights;
import nl.balie.platform.identity.Signing;
import nl.balie.platform.identity.TokenTable;
import org.junit.jupiter.api.Test;

/** The log tells an operator what happened, and nothing about whom: no name, number, address or word of a citizen. */
class LogPrivacyIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BSN = "999990019";
    /** Text that stands nowhere else, one of each kind, as a citizen could give it. */
    private static final Map<String, String> SECRETS = Map.of(
            "name", "Quaksteen",
            "bsn", BSN,
            "street", "Zwanebloemhof 7",
            "phone", "0201234567",
            "email", "quaksteen@voorbeeld.example",
            "words", "Mijn hondje blaft naar de vuilniswagen");

    @Test
    void holdsNothingPersonal() throws IOException, SQLException {
        try (RunningBalie balie = RunningBalie.start("log", Map.of("QUARKUS_LOG_LEVEL", "DEBUG"));
                Connection connection = balie.database()) {
            Client client = Client.of(balie);
            String key = new TokenTable(connection)
                    .createClient("kiss", null, "KISS", null, null, Rights.ALL)
                    .token();
            awaitSigned(client, key);
            for (String secret : SECRETS.values()) {
                tell(client, secret);
                ask(new Client(balie.address() + "/api/kic/v1", balie.token()), secret);
                profile(new Client(balie.address() + "/api/profielservice/v1", balie.token()), secret);
                assertThat(signed(client, key, secret)).isEqualTo(200);
            }
            assertThat(balie.log()).doesNotContain(key);
            assertThat(client.post("/partij-identificatoren", bsn(BSN)).status())
                    .isEqualTo(400);
            String database = Files.readString(balie.directory().resolve("postgresql.log"));
            for (String secret : SECRETS.values()) {
                assertThat(balie.log()).doesNotContainIgnoringCase(secret);
                assertThat(balie.log()).doesNotContainIgnoringCase(secret.replace(" ", "%20"));
                assertThat(database).doesNotContainIgnoringCase(secret);
            }
        }
    }

    @Test
    void everyLineIsJsonAndAnErrorCarriesTheIdThatTheClientWasGiven() {
        try (RunningBalie balie = RunningBalie.start("log-id")) {
            RawHttp http = new RawHttp(balie);
            new Stored(balie).texts("alter table categorie rename to categorie_elders");
            RawHttp.Answer answer = http.send(http.request(
                    "POST", "/klantinteracties/api/v1/categorieen", "{\"naam\": \"Ondernemers\"}".getBytes(UTF_8)));
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body().toString()).doesNotContain("categorie_elders", "SQL", "nl.balie");
            String id = answer.body().path("instance").asText().replace("urn:uuid:", "");
            List<JsonNode> errors = lines(balie).stream()
                    .filter(line -> line.path("level").asText().equals("ERROR"))
                    .toList();
            assertThat(errors)
                    .isNotEmpty()
                    .allSatisfy(
                            line -> assertThat(line.at("/mdc/verzoek").asText()).isEqualTo(id));
        }
    }

    /** Asks the klantenregister for it, in every way that it can be asked for. */
    private static void ask(Client client, String secret) {
        String path = "externeIdentificatie.partijIdentificator.objectId";
        for (String filter :
                List.of(path, path + "%5Bregex%5D", path + "%5Blike%5D", "nummer", "_search", "_fields", secret)) {
            client.get("/partijen?" + filter.replace(" ", "%20") + "=" + secret);
        }
        client.get("/partijen/" + secret);
        client.post("/partijen/_zoek", "{\"%s\": \"%s\"}".formatted(path, secret));
        client.post(
                "/partijen", "{\"soortPartij\": \"%1$s\", \"persoon\": {\"achternaam\": \"%1$s\"}}".formatted(secret));
    }

    /** Tells it to the Profielservice: of whom, and how she is reached. */
    private static void profile(Client client, String secret) {
        for (String nummer : List.of(secret, BSN)) {
            String who = "{\"identificatieType\": \"BSN\", \"identificatieNummer\": \"%s\", ".formatted(nummer);
            client.post("/partij", who + "\"dienstverlener\": \"%s\"}".formatted(secret));
            for (String type : List.of("Email", "Telefoonnummer", "ApplicatieId", secret)) {
                client.post("/contactgegeven", who + "\"type\": \"%s\", \"waarde\": \"%s\"}".formatted(type, secret));
            }
            client.put("/voorkeur", who + "\"voorkeurType\": \"Aanhef\", \"waarde\": \"%s\"}".formatted(secret));
        }
    }

    private static void awaitSigned(Client client, String key) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (signed(client, key, "") != 200) {
            assertThat(System.nanoTime()).as("a client that is not known").isLessThan(deadline);
        }
    }

    private static int signed(Client client, String key, String user) {
        String jwt = Signing.zgw("kiss", key.getBytes(UTF_8), Instant.now(), user);
        return client.send("GET", "/klantcontacten", null, Map.of("Authorization", jwt))
                .status();
    }

    /** Tells it everywhere: where it is kept, where it is refused, and where it is asked for. */
    private static void tell(Client client, String secret) {
        String contact = client.post(
                        "/klantcontacten",
                        "{\"kanaal\": \"balie\", \"onderwerp\": \"%1$s\", \"inhoud\": \"%1$s\", \"taal\": \"nld\", \"vertrouwelijk\": true}"
                                .formatted(secret))
                .uuid();
        String betrokkene = client.post(
                        "/betrokkenen",
                        "{\"hadKlantcontact\": {\"uuid\": \"%1$s\"}, \"rol\": \"klant\", \"initiator\": true, \"contactnaam\": {\"achternaam\": \"%2$s\"}, \"bezoekadres\": {\"adresregel1\": \"%2$s\"}}"
                                .formatted(contact, secret))
                .uuid();
        for (String soort : List.of("email", "telefoonnummer", "overig", secret)) {
            client.post(
                    "/digitaleadressen",
                    "{\"verstrektDoorBetrokkene\": {\"uuid\": \"%s\"}, \"verstrektDoorPartij\": null, \"soortDigitaalAdres\": \"%s\", \"adres\": \"%s\"}"
                            .formatted(betrokkene, soort, secret));
        }
        client.post(
                "/partijen", "{\"soortPartij\": \"%1$s\", \"nummer\": \"%1$s\", \"%1$s\": \"%1$s\"}".formatted(secret));
        client.post("/partij-identificatoren", bsn(secret));
        client.post("/klantcontacten", "{\"" + secret);
        client.patch("/klantcontacten/" + contact, "{\"plaatsgevondenOp\": \"%s\"}".formatted(secret));
        client.patch("/klantcontacten/" + contact, "{\"metadata\": {\"%1$s\": [\"%1$s\"]}}".formatted(secret));
        for (String filter : List.of(
                "onderwerp",
                "nummer",
                "plaatsgevondenOp",
                "onbekend",
                "hadBetrokkene__uuid",
                "page",
                "vanaf",
                "zoek",
                "ordering")) {
            client.get("/klantcontacten?" + filter + "=" + secret);
        }
        client.get("/betrokkenen?contactnaamAchternaam=" + secret);
        client.get("/betrokkenen?zoek=" + secret);
        client.get("/partijen?zoek=" + secret);
        client.get("/digitaleadressen?adres__genormaliseerd=" + secret);
        client.get("/klantcontacten/" + secret);
        client.send("GET", "/klantcontacten", null, Map.of("Authorization", "Token " + secret.replace(" ", "")));
        client.delete("/klantcontacten/" + contact);
    }

    private static String bsn(String number) {
        return "{\"identificeerdePartij\": null, \"partijIdentificator\": {\"codeObjecttype\": \"natuurlijk_persoon\", \"codeSoortObjectId\": \"bsn\", \"codeRegister\": \"brp\", \"objectId\": \"%s\"}}"
                .formatted(number);
    }

    /** The lines of the log; what is printed for the person who starts Balie stands before the first and is left out. */
    private static List<JsonNode> lines(RunningBalie balie) {
        return balie.log()
                .substring(balie.log().indexOf("Stop:"))
                .lines()
                .skip(1)
                .map(LogPrivacyIT::line)
                .toList();
    }

    private static JsonNode line(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException none) {
            throw new AssertionError("no JSON: " + text, none);
        }
    }
}
