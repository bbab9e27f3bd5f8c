package nl.balie.api.klantenregister;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Rights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taken of customers: what they are, how they go from status to status, who may change them and what is told of that. */
class TakenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Burger.client(BALIE);
    private final String word = UUID.randomUUID().toString();

    private static Answer made(Client client, String body) {
        Answer answer = client.post("/taken", body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer;
    }

    private static String taak(Client client, String status) {
        return "/taken/" + Burger.id(made(client, "{\"title\": \"Stuur een foto\", \"status\": \"" + status + "\"}"));
    }

    private static Answer to(Client client, String path, String status) {
        return client.patch(path, "{\"status\": \"" + status + "\"}");
    }

    private int total(String query) {
        return client.get("/taken?" + query).body().path("total").asInt(-1);
    }

    @Test
    void aTaakIsKeptAsItWasSent() {
        Burger burger = Burger.make(client);
        JsonNode taak =
                made(client, """
                {"type": "https://turfstad.example/soort/1", "url": "https://turfstad.example/taak", "data": [{"a": [1, null]}],
                 "zaak": "https://zrc.example/zaken/%1$s", "title": "Stuur een foto", "onderwerp": "Paspoort", "toelichting": "-",
                 "actie": {"type": "url", "value": "https://formulieren.example/1"}, "verloopdatum": "2099-01-01T00:00:00Z",
                 "vervaldatum": "2098-01-01T00:00:00Z", "identificatie": {"type": "bsn", "value": "%2$s"},
                 "verzonden_data": ["b"], "verwerker_taak_id": "%1$s", "extraData": {"voorkeurskanaal": "email"},
                 "betrokkenen": [{"betrokkeneType": "natuurlijk_persoon", "rolType": "aanvrager",
                   "betrokkene": {"naam": "J. de Vries", "inpBsn": "%2$s"}, "partij": "%3$s"}]}""".formatted(word, burger.bsn(), burger.id())).body();
        assertThat(taak.path("status").asText()).isEqualTo("open");
        assertThat(taak.at("/data/0/a/0").asInt()).isEqualTo(1);
        assertThat(taak.at("/extraData/voorkeurskanaal").asText()).isEqualTo("email");
        assertThat(taak.at("/actie/value").asText()).isEqualTo("https://formulieren.example/1");
        assertThat(taak.at("/betrokkenen/0/partij").asText()).isEqualTo("/api/kic/v1/partijen/" + burger.id());
        String path = "/taken/" + taak.path("id").asText();
        assertThat(client.get(path).body()).isEqualTo(taak);
        assertThat(client.patch(path, taak.toString()).body()).isEqualTo(taak);
        assertThat(total("verwerker_taak_id=" + word)).isEqualTo(1);
        assertThat(total("verwerker_taak_id%5Bne%5D=" + word + "&identificatie.value=" + burger.bsn()))
                .isZero();
        assertThat(total("identificatie.type=bsn&identificatie.value=" + burger.bsn()))
                .isEqualTo(1);
        assertThat(total("betrokkenen.betrokkene.inpBsn=" + burger.bsn())).isEqualTo(1);
        assertThat(total("betrokkenen.partij=" + burger.id() + "&status=open")).isEqualTo(1);
        assertThat(total("betrokkenen.partij=" + burger.id() + "&status[]=verwerkt&status[]=gesloten"))
                .isZero();
        assertThat(total("betrokkenen.partij.externeIdentificaties.partijIdentificator.objectId=" + burger.bsn()))
                .isEqualTo(1);
        assertThat(total("zaak=HTTPS://zrc.example/zaken/" + word)).isEqualTo(1);
        String mine = "zaak=https://zrc.example/zaken/" + word;
        assertThat(total(mine + "&verloopdatum[after]=2098-12-31")).isEqualTo(1);
        assertThat(total(mine + "&verloopdatum[before]=2098-12-31")).isZero();
        JsonNode kanaal = Client.of(BALIE)
                .get("/partijen/" + burger.id() + "/voorkeurskanaal?zaak=https://zrc.example/zaken/" + word)
                .body();
        assertThat(kanaal.at("/overgeslagen/0/reden").asText()).contains("geen adres voor het kanaal");
        client.patch(path, "{\"extraData\": [{\"voorkeurskanaal\": \"telefoon\"}]}");
        kanaal = Client.of(BALIE)
                .get("/partijen/" + burger.id() + "/voorkeurskanaal?zaak=https://zrc.example/zaken/" + word)
                .body();
        assertThat(kanaal.path("stap").asText()).isEqualTo("zaak");
        assertThat(kanaal.path("kanaal").asText()).isEqualTo("telefoonnummer");
        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(client.get(path).status()).isEqualTo(404);
    }

    @Test
    void aCompanyIsFoundByItsKvkNumber() {
        String number = "9%07d".formatted(Math.floorMod(word.hashCode(), 10_000_000));
        made(client, "{\"title\": \"x\", \"identificatie\": {\"type\": \"kvk\", \"value\": \"" + number + "\"}}");
        assertThat(total("identificatie.type=kvk&identificatie.value=" + number))
                .isPositive();
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(client.post(
                                "/taken",
                                "{\"status\": \"klaar\", \"actie\": {\"type\": \"weg\"}, \"verloopdatum\": \"gisteren\"}")
                        .faults())
                .containsExactly(
                        "actie.type invalid_choice", "status invalid_choice", "title required", "verloopdatum invalid");
        assertThat(client.post(
                                "/taken",
                                "{\"title\": \"x\", \"identificatie\": {\"type\": \"bsn\", \"value\": \"123456789\"}}")
                        .faults())
                .containsExactly("identificatie.value invalid");
        assertThat(client.post(
                                "/taken",
                                "{\"title\": \"x\", \"betrokkenen\": [{\"partij\": \"%s\"}]}"
                                        .formatted(UUID.randomUUID()))
                        .faults())
                .containsExactly("betrokkenen.0.partij invalid");
        assertThat(total("title=x&betrokkenen.partij=" + UUID.randomUUID())).isZero();
        assertThat(client.get("/taken?verwerker_taak_id=x").faults()).containsExactly("verwerker_taak_id invalid");
        assertThat(client.get("/taken?verval=x").faults()).containsExactly("verval unknown-parameters");
    }

    @ParameterizedTest
    @CsvSource({"open,ingediend", "open,gesloten", "ingediend,verwerkt", "verwerkt,gesloten"})
    void aTaakGoesOn(String from, String to) {
        assertThat(to(client, taak(client, from), to).body().path("status").asText())
                .isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"open,verwerkt", "ingediend,gesloten"})
    void aTaakSkipsNothing(String from, String to) {
        assertThat(to(client, taak(client, from), to).faults()).containsExactly("status status-volgorde");
    }

    @Test
    void onlyItsMakerTakesItBackWhateverTokenItUses() throws SQLException {
        Toepassing maker = new Toepassing(BALIE, "Zaaksysteem " + word);
        Client portal = new Toepassing(BALIE, "Portaal " + word)
                .client(new Rights(Stream.concat(
                                Rights.STANDARD.granted().stream(),
                                Stream.of(Right.of("others:taken").orElseThrow()))
                        .toList()));
        String path = taak(maker.client(Rights.STANDARD), "open");
        assertThat(to(portal, path, "ingediend").status()).isEqualTo(200);
        assertThat(to(portal, path, "open").faults()).containsExactly("status status-volgorde");
        assertThat(to(maker.client(Rights.STANDARD), path, "open").status()).isEqualTo(200);
    }

    @Test
    void anotherApplicationChangesNothing() throws SQLException {
        String path = taak(client, "open");
        Client other = new Toepassing(BALIE, "Ander " + word).client(Rights.STANDARD);
        for (Answer refused : List.of(to(other, path, "gesloten"), other.delete(path))) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body().path("detail").asText()).contains("others");
        }
        assertThat(other.get(path).body().path("status").asText()).isEqualTo("open");
    }

    @Test
    void everyChangeIsToldWithoutAnythingPersonal() throws SQLException {
        Burger burger = Burger.make(client);
        String id = Burger.id(made(client, """
                {"title": "Stuur een foto", "identificatie": {"type": "bsn", "value": "%s"}}""".formatted(burger.bsn())));
        to(client, "/taken/" + id, "ingediend");
        client.delete("/taken/" + id);
        List<String> told = new ArrayList<>();
        try (Connection connection = BALIE.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select kanaal, actie, kenmerken::text from gebeurtenis where rij = '%s' order by id"
                                .formatted(id))) {
            while (rows.next()) {
                told.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
            }
        }
        assertThat(told)
                .containsExactly(
                        "taken aangemaakt {\"status\":\"open\"}",
                        "taken deels_gewijzigd {\"status\":\"ingediend\"}",
                        "taken verwijderd {\"status\":\"ingediend\"}");
    }

    @Test
    void ofTwoWhoCloseItAtOnceOneIsFirst() {
        for (int round = 0; round < 10; round++) {
            String path = taak(client, "open");
            List<CompletableFuture<Answer>> both = Stream.of("ingediend", "gesloten")
                    .map(status -> CompletableFuture.supplyAsync(() -> to(client, path, status)))
                    .toList();
            List<Integer> statuses =
                    both.stream().map(each -> each.join().status()).sorted().toList();
            // ingediend and then gesloten is no way; gesloten and then ingediend is the maker taking it back
            assertThat(statuses).isIn(Arrays.asList(200, 400), Arrays.asList(200, 200));
            assertThat(client.get(path).body().path("status").asText()).isEqualTo("ingediend");
        }
    }

    @Test
    void whoSawAnOlderVersionIsTold() {
        Answer taak = made(client, "{\"title\": \"x\"}");
        String tag = taak.response().headers().firstValue("ETag").orElseThrow();
        String path = "/taken/" + Burger.id(taak);
        Map<String, String> seen = Map.of("If-Match", tag);
        assertThat(client.send("PATCH", path, "{\"status\": \"ingediend\"}", seen)
                        .status())
                .isEqualTo(200);
        assertThat(client.send("PATCH", path, "{\"status\": \"verwerkt\"}", seen)
                        .status())
                .isEqualTo(412);
    }
}
