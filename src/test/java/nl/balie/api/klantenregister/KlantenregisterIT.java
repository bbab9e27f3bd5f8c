package nl.balie.api.klantenregister;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The klantenregister as its clients see it: shapes, methods, and what the other dialects show of the same rows. */
class KlantenregisterIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client KLANTINTERACTIES = Client.of(BALIE);

    private final Client client = Burger.client(BALIE);

    @ParameterizedTest
    @CsvSource({
        "externeIdentificatie, ingeschrevenpersoon",
        "externeIdentificaties, ingeschrevenpersonen",
        "externeIdentificaties.0, INGESCHREVENPERSOON",
        "externeIdentificatie, natuurlijk_persoon",
        "externeIdentificatie, 1"
    })
    void theCallOfTheSeedFindsTheCitizenUnderEveryName(String path, String objecttype) {
        Burger burger = Burger.make(client);
        JsonNode page = client.get("/partijen?" + path + ".partijIdentificator.objectId=" + burger.bsn() + "&" + path
                        + ".partijIdentificator.objecttype=" + objecttype)
                .body();
        assertThat(page.path("results")).hasSize(1);
        assertThat(page.path("results").path(0).path("id").asText()).isEqualTo(burger.id());
        assertThat(page.path("count").asInt()).isEqualTo(1);
        assertThat(page.path("total").asInt()).isEqualTo(1);
        assertThat(page.path("limit").asInt()).isEqualTo(30);
        assertThat(page.path("pages").asInt()).isEqualTo(1);
    }

    @Test
    void bothConditionsHoldForTheSameIdentificator() {
        Burger burger = Burger.make(client);
        String vestiging = "%012d".formatted(Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_000L));
        Answer more = client.patch("/partijen/" + burger.id(), """
                {"externeIdentificaties": [
                  {"partijIdentificator": {"soortObjectId": "bsn", "objectId": "%s"}},
                  {"partijIdentificator": {"soortObjectId": "vestigingsnummer", "objectId": "%s"}}]}""".formatted(burger.bsn(), vestiging));
        assertThat(more.status()).as(more.body().toString()).isEqualTo(200);
        String identificator = "externeIdentificatie.partijIdentificator.";
        assertThat(total("/partijen?" + identificator + "objectId=" + vestiging + "&" + identificator
                        + "objecttype=vestiging"))
                .isEqualTo(1);
        assertThat(total("/partijen?" + identificator + "objectId=" + vestiging + "&" + identificator
                        + "objecttype=ingeschrevenpersoon"))
                .isZero();
    }

    @Test
    void theNumberOfACitizenCanStayOutOfTheAddress() {
        Burger burger = Burger.make(client);
        String flat = "{\"externeIdentificatie.partijIdentificator.objectId\": \"%s\"}".formatted(burger.bsn());
        String deep =
                "{\"externeIdentificatie\": {\"partijIdentificator\": {\"objectId\": [\"%s\", \"x\"]}}, \"_limit\": 5}"
                        .formatted(burger.bsn());
        for (String body : List.of(flat, deep)) {
            Answer found = client.post("/partijen/_zoek", body);
            assertThat(found.status()).isEqualTo(200);
            assertThat(found.body().path("results").path(0).path("id").asText()).isEqualTo(burger.id());
        }
        String guide = "{\"externeIdentificaties.partijIdentificator.objectId\": \"%s\"}".formatted(burger.bsn());
        assertThat(client.post("/partijen/_zoek", guide).body().path("total").asInt())
                .as("as docs/aan-de-slag.md says it")
                .isEqualTo(1);
        assertThat(client.post("/betrokkenenbijklantcontact/_zoek", guide.replace("{\"", "{\"partij."))
                        .status())
                .isEqualTo(200);
        assertThat(client.post("/partijen/_zoek", "{\"bestaat.niet\": 1}").faults())
                .containsExactly("bestaat.niet unknown-parameters");
        assertThat(client.post("/partijen/_zoek", "[]").status()).isEqualTo(400);
    }

    @Test
    void anItemTellsWhichOneItIsAndShowsWhatItRefersTo() {
        JsonNode partij = client.get("/partijen/" + Burger.make(client).id()).body();
        String id = partij.path("id").asText();
        assertThat(partij.path("_id").asText()).isEqualTo(id);
        assertThat(partij.at("/_self/self").asText()).isEqualTo("/api/kic/v1/partijen/" + id);
        String adres = partij.at("/verstrekteAdressen/0").asText();
        assertThat(adres).startsWith("/api/kic/v1/digitaaladressen/");
        assertThat(partij.at("/embedded/verstrekteAdressen/0/_self/self").asText())
                .isEqualTo(adres);
        assertThat(partij.at("/embedded/verstrekteAdressen/0/adres").asText()).isEqualTo("0612345678");
        assertThat(partij.at("/externeIdentificaties/0/partijIdentificator/objecttype")
                        .asText())
                .isEqualTo("ingeschrevenpersonen");
        assertThat(partij.at("/externeIdentificaties/0/partijIdentificator/register")
                        .asText())
                .isEqualTo("https://brp.example");
    }

    @Test
    void theOtherDialectsSeeTheSameRows() {
        Burger burger = Burger.make(client);
        JsonNode partij = KLANTINTERACTIES.get("/partijen/" + burger.id()).body();
        assertThat(partij.at("/partijIdentificatie/volledigeNaam").asText()).isEqualTo("Jan de Vries");
        assertThat(partij.at("/partijIdentificatoren/0/partijIdentificator/codeObjecttype")
                        .asText())
                .isEqualTo("natuurlijk_persoon");
        assertThat(partij.at("/partijIdentificatoren/0/partijIdentificator/codeRegister")
                        .asText())
                .isEqualTo("brp");
        String elsewhere = KLANTINTERACTIES.post("/partijen", """
                {"nummer": null, "digitaleAdressen": null, "voorkeursDigitaalAdres": null, "rekeningnummers": null,
                 "voorkeursRekeningnummer": null, "soortPartij": "organisatie", "indicatieGeheimhouding": false,
                 "indicatieActief": true, "voorkeurstaal": "nld", "partijIdentificatie": {"naam": "Bakkerij"}}""").uuid();
        JsonNode shown = client.get("/partijen/" + elsewhere).body();
        assertThat(shown.at("/organisatie/naam").asText()).isEqualTo("Bakkerij");
        assertThat(shown.path("persoon").isNull()).isTrue();
        assertThat(shown.at("/voorkeurstaal/code").asText()).isEqualTo("nld");
    }

    @Test
    void patchChangesWhatItNamesAlsoInsideAnObject() {
        Burger burger = Burger.make(client);
        JsonNode changed = client.patch("/partijen/" + burger.id(), """
                {"persoon": {"voornaam": "Piet"}, "bezoekadres": {"straat": "Kerkstraat", "huisnummer": 3, "huisletter": "b",
                 "postcode": "1234AB", "land": {"landcode": "6030"}}}""").body();
        assertThat(changed.at("/persoon/voornaam").asText()).isEqualTo("Piet");
        assertThat(changed.at("/persoon/achternaam").asText()).isEqualTo("Vries");
        assertThat(changed.at("/bezoekadres/postcode").asText()).isEqualTo("1234 AB");
        assertThat(changed.at("/bezoekadres/land/landcode").asText()).isEqualTo("NL");
        assertThat(changed.at("/bezoekadres/huisletter").asText()).isEqualTo("b");
        for (String postcode : new String[] {"1234AB", "1234ab", "1234%20ab"}) {
            assertThat(client.get("/partijen?bezoekadres.postcode=" + postcode + "&_id=" + burger.id())
                            .body()
                            .path("total")
                            .asInt())
                    .as(postcode)
                    .isEqualTo(1);
        }
        JsonNode emptied = client.patch("/partijen/" + burger.id(), "{\"bezoekadres\": null}")
                .body();
        assertThat(emptied.at("/bezoekadres/straat").isNull()).isTrue();
        assertThat(emptied.at("/bezoekadres/huisletter").isNull()).isTrue();
    }

    @Test
    void theAddressThatIsPreferredMayBeOneThatIsSentAlong() {
        Burger burger = Burger.make(client);
        String mail =
                "{\"adres\": \"jan@turfstad.example\", \"omschrijving\": \"\", \"soortDigitaalAdres\": \"emailadres\"}";
        JsonNode chosen = client.patch("/partijen/" + burger.id(), "{\"voorkeurskanaal\": " + mail + "}")
                .body();
        assertThat(chosen.path("verstrekteAdressen")).hasSize(2);
        assertThat(chosen.at("/embedded/voorkeurskanaal/adres").asText()).isEqualTo("jan@turfstad.example");
        JsonNode again = client.patch("/partijen/" + burger.id(), "{\"voorkeurskanaal\": " + mail + "}")
                .body();
        assertThat(again.path("voorkeurskanaal")).isEqualTo(chosen.path("voorkeurskanaal"));
        Burger other = Burger.make(client);
        assertThat(client.patch(
                                "/partijen/" + other.id(),
                                "{\"voorkeurskanaal\": " + chosen.path("voorkeurskanaal") + "}")
                        .faults())
                .containsExactly("voorkeurskanaal invalid");
        assertThat(client.patch("/partijen/" + burger.id(), "{\"voorkeurskanaal\": null}")
                        .body()
                        .path("voorkeurskanaal")
                        .isNull())
                .isTrue();
    }

    @Test
    void whoSendsBackWhatItReadChangesNothing() {
        Burger burger = Burger.make(client);
        Answer read = client.get("/partijen/" + burger.id());
        Answer sent = client.patch("/partijen/" + burger.id(), read.body().toString());
        assertThat(sent.body()).isEqualTo(read.body());
        assertThat(sent.response().headers().firstValue("ETag"))
                .isEqualTo(read.response().headers().firstValue("ETag"));
    }

    @Test
    void aVersionThatIsGoneIsNotOverwritten() {
        Burger burger = Burger.make(client);
        String tag = client.get("/partijen/" + burger.id())
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        Map<String, String> headers = Map.of("If-Match", tag);
        String path = "/partijen/" + burger.id();
        assertThat(client.send("PATCH", path, "{\"interneNotitie\": \"a\"}", headers)
                        .status())
                .isEqualTo(200);
        assertThat(client.send("PATCH", path, "{\"interneNotitie\": \"b\"}", headers)
                        .status())
                .isEqualTo(412);
        assertThat(client.send("DELETE", path, null, headers).status()).isEqualTo(412);
        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(client.delete(path).status()).isEqualTo(404);
    }

    @Test
    void faultsComeInTheWordsOfTheGatewayAllAtOnce() {
        Answer answer = client.post("/partijen", """
                {"nummer": "x", "indicatieActief": "misschien", "externeIdentificaties": [{"partijIdentificator": {}}],
                 "verstrekteAdressen": [{"soortDigitaalAdres": "emailadres"}, 7]}""");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("message").asText()).isEqualTo("Validation errors");
        assertThat(answer.body().path("path").asText()).isEqualTo("/api/kic/v1/partijen");
        assertThat(answer.body().path("data").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "nummer",
                        "indicatieActief",
                        "externeIdentificaties.0.partijIdentificator.soortObjectId",
                        "externeIdentificaties.0.partijIdentificator.objectId",
                        "verstrekteAdressen.0.adres",
                        "verstrekteAdressen.1");
        assertThat(client.post("/partijen", Burger.partij("123")).faults())
                .containsExactly("externeIdentificaties.0.partijIdentificator.objectId invalid");
    }

    @Test
    void whatIsNotThereIsToldByItsId() {
        UUID nobody = UUID.randomUUID();
        JsonNode body = client.get("/partijen/" + nobody).body();
        assertThat(body.at("/data/id").asText()).isEqualTo(nobody.toString());
        assertThat(body.path("message").asText()).isNotEmpty();
        assertThat(client.post("/partijen/" + nobody, "{}").status()).isEqualTo(400);
        assertThat(client.put("/partijen/" + nobody, "{}").status()).isEqualTo(404);
        for (String type : List.of("text/csv", "application/xml", "application/json+aggregations")) {
            assertThat(client.send("GET", "/partijen", null, Map.of("Accept", type))
                            .status())
                    .isEqualTo(406);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"klantcontacten", "betrokkenenbijklantcontact", "contactmomenten"})
    void contactsAreNotDeleted(String path) {
        assertThat(client.delete("/" + path + "/" + UUID.randomUUID()).status()).isEqualTo(405);
    }

    @Test
    void aKindOfAddressIsOneThatTheAdministratorAdded() {
        String code = "k" + UUID.randomUUID().toString().substring(0, 8);
        String body = "{\"adres\": \"@jan\", \"omschrijving\": \"o\", \"soortDigitaalAdres\": \"%s\"}".formatted(code);
        Answer refused = client.post("/digitaaladressen", body);
        assertThat(refused.faults()).containsExactly("soortDigitaalAdres invalid_choice");
        new Client(BALIE.address() + "/vng/referentielijsten/api/v0", BALIE.token())
                .post(
                        "/soortendigitaaladres",
                        "{\"code\": \"%s\", \"naam\": \"Nieuw\", \"indicatieActief\": true}".formatted(code));
        Answer made = client.post("/digitaaladressen", body);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("soortDigitaalAdres").asText()).isEqualTo(code);
        assertThat(KLANTINTERACTIES
                        .get("/digitaleadressen/" + Burger.id(made))
                        .body()
                        .path("soortDigitaalAdres")
                        .asText())
                .isEqualTo("overig");
        assertThat(total("/digitaaladressen?soortDigitaalAdres=" + code)).isEqualTo(1);
    }

    private int total(String path) {
        return client.get(path).body().path("total").asInt(-1);
    }
}
