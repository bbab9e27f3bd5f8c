package nl.balie.api.vng;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.api.AtOnce;
import nl.balie.register.Codes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists that the municipality keeps: filled with the standard's examples, and its own from then on. */
class ReferentielijstenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = new Client(BALIE.address() + "/vng/referentielijsten/api/v0", BALIE.token());
    private final String code = "K " + UUID.randomUUID().toString().substring(0, 20);
    private final String path = "/kanalen/" + code;

    private static String kanaal(String code, String naam, boolean actief) {
        return "{\"code\": \"%s\", \"naam\": \"%s\", \"indicatieActief\": %s}".formatted(code, naam, actief);
    }

    @ParameterizedTest
    @CsvSource({
        "talen,nld,Nederlands", "soortendigitaaladres,2,E-mail", "externeregisters,5,Handelsregister",
        "soortenobject,12,Zaak", "soortenobjectid,1,Burgerservicenummer", "landen,6030,Nederland"
    })
    void theListsBeginWithTheExamplesOfTheStandard(String list, String code, String naam) {
        JsonNode found = client.get("/" + list + "/" + code).body();
        assertThat(found.path(list.equals("landen") ? "landnaam" : "naam").asText())
                .isEqualTo(naam);
        assertThat(client.get("/" + list).body().valueStream()).contains(found);
    }

    @Test
    void allTalenOfTheStandardAreThere() {
        assertThat(client.get("/talen").body()).hasSizeGreaterThanOrEqualTo(55);
    }

    @Test
    void everyCountryThatIsUnderstoodIsInTheList() {
        JsonNode landen = client.get("/landen").body();
        assertThat(landen.findValuesAsText("landcode"))
                .doesNotHaveDuplicates()
                .contains("6030", "5010", "9089", "5002")
                .containsAll(Stream.of(Locale.getISOCountries())
                        .map(Codes.LAND::standard)
                        .toList())
                .doesNotContain("NL");
        assertThat(landen.findValuesAsText("landnaam")).contains("Suriname", "Turkije", "Curaçao");
    }

    @Test
    void aCodeOfAListIsNotTooLong() {
        String taal = "t" + UUID.randomUUID().toString().substring(0, 8);
        client.post("/talen", kanaal(taal, "Streektaal " + taal, true));
        Client vng = new Client(BALIE.address() + "/vng/klantinteracties/api/v0", BALIE.token());
        Answer contact = vng.post("/klantcontacten", """
                {"codeKanaal": "Balie", "codeTaal": "%s", "onderwerp": "Streektaal", "vertrouwelijk": false, "initiator": "klant",
                 "indicatieContactGelukt": "ja", "plaatsgevondenOp": "2024-03-01T10:00:00Z"}""".formatted(taal));
        assertThat(contact.status()).as(contact.body().toString()).isEqualTo(201);
        assertThat(contact.body().path("codeTaal").asText()).isEqualTo(taal);
        JsonNode moment = new Client(BALIE.address() + "/contactmomenten/api/v1", BALIE.token())
                .get("/contactmomenten/" + contact.body().path("id").asText())
                .body();
        assertThat(moment.path("voorkeurstaal").asText()).isEqualTo(taal);
        Answer partij = vng.post("/partijen", """
                {"voorkeurstaal": "%s", "soortPartij": "persoon", "indicatieGeheimhouding": false, "indicatieActief": true}""".formatted(taal));
        assertThat(partij.status()).as(partij.body().toString()).isEqualTo(201);
        String path = "/partijen/" + partij.body().path("id").asText();
        JsonNode elsewhere = Client.of(BALIE).get(path).body();
        assertThat(elsewhere.path("voorkeurstaal").asText()).isEqualTo(taal);
        assertThat(Client.of(BALIE)
                        .patch(path, "{\"voorkeurstaal\": " + elsewhere.path("voorkeurstaal") + "}")
                        .status())
                .as("what comes back as it was answered is no fault")
                .isEqualTo(200);
        assertThat(new Client(BALIE.address() + "/api/kic/v1", BALIE.token())
                        .get(path)
                        .body()
                        .at("/voorkeurstaal/code")
                        .asText())
                .isEqualTo(taal);
    }

    private Answer contact(Client vng, String taal) {
        return vng.post("/klantcontacten", """
                {"codeKanaal": "Balie", "codeTaal": "%s", "onderwerp": "Streektaal", "vertrouwelijk": false, "initiator": "klant",
                 "indicatieContactGelukt": "ja", "plaatsgevondenOp": "2024-03-01T10:00:00Z"}""".formatted(taal));
    }

    @Test
    void namesThatTheMunicipalityGaveAreUnderstoodInAnyCase() {
        Client vng = new Client(BALIE.address() + "/vng/klantinteracties/api/v0", BALIE.token());
        String taal = UUID.randomUUID().toString().substring(0, 8);
        client.post("/talen", kanaal(taal, "Dialect van " + taal, true));
        JsonNode made =
                contact(vng, "DIALECT van " + taal.toUpperCase(Locale.ROOT)).body();
        assertThat(made.path("codeTaal").asText()).isEqualTo(taal);
        assertThat(vng.get("/klantcontacten?codeTaal=dialect+van+" + taal)
                        .body()
                        .at("/_embedded/klantcontacten"))
                .containsExactly(made);
        client.put("/talen/" + taal, kanaal(taal, "Streektaal van " + taal, true));
        assertThat(contact(vng, "streektaal VAN " + taal)
                        .body()
                        .path("codeTaal")
                        .asText())
                .as("the name it has now")
                .isEqualTo(taal);
        client.send("POST", "/talen/" + taal + "/deactiveer", null, Map.of());
        assertThat(contact(vng, "streektaal VAN " + taal)
                        .body()
                        .path("codeTaal")
                        .asText())
                .as("what may not be chosen any more is not known by its name")
                .isEqualTo("streektaal VAN " + taal);
        client.post(
                "/externeregisters",
                "{\"code\": \"%s\", \"naam\": \"Register %s\", \"locatie\": \"\"}".formatted(taal, taal));
        client.post("/soortenobject", kanaal(taal, "Soort " + taal, true));
        client.post("/soortenobjectid", kanaal(taal, "Nummer " + taal, true));
        client.post("/soortendigitaaladres", kanaal(taal, "Adres " + taal, true));
        JsonNode object = vng.post("/onderwerpobjecten", """
                {"wasOnderwerpVanKlantcontact": "%2$s", "onderwerpobjectidentificator": {"objectId": "1", "codeRegister": "REGISTER %1$s",
                 "codeObjecttype": "SOORT %1$s", "codeSoortObjectId": "NUMMER %1$s"}}""".formatted(
                                taal, made.path("id").asText()))
                .body();
        assertThat(object.path("onderwerpobjectidentificator").valueStream().map(JsonNode::asText))
                .as(object.toString())
                .containsExactlyInAnyOrder("1", taal, taal, taal);
        String partij = Client.of(BALIE)
                .post("/partijen", "{\"soortPartij\": \"persoon\", \"indicatieActief\": true}")
                .uuid();
        assertThat(vng.post("/digitaaladressen", """
                {"codeSoortDigitaalAdres": "adres %s", "adres": "x", "omschrijving": "werk", "verstrektDoorPartij": "%s"}""".formatted(taal, partij))
                        .body()
                        .path("codeSoortDigitaalAdres")
                        .asText())
                .isEqualTo(taal);
    }

    @Test
    void aValueIsMadeReadChangedSwitchedAndDeleted() {
        Answer made = client.post("/kanalen", kanaal(code, "Balie", true));
        assertThat(made.status()).isEqualTo(201);
        String location = made.response().headers().firstValue("Location").orElseThrow();
        assertThat(client.get(location).body()).isEqualTo(made.body());
        Answer changed = client.put(path, kanaal(code, "Loket", true));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("naam").asText()).isEqualTo("Loket");
        assertThat(client.send("POST", path + "/deactiveer", null, Map.of())
                        .body()
                        .path("indicatieActief")
                        .asBoolean(true))
                .isFalse();
        assertThat(client.send("POST", path + "/activeer", null, Map.of())
                        .body()
                        .path("indicatieActief")
                        .asBoolean())
                .isTrue();
        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(client.delete(path).status()).isEqualTo(404);
        assertThat(client.get(path).status()).isEqualTo(404);
    }

    @Test
    void aCountryIsSwitchedOffByTheDayOnWhichItEnds() {
        String land = "L" + UUID.randomUUID().toString().substring(0, 12);
        assertThat(client.put("/landen/" + land, "{\"landcode\": \"%s\", \"landnaam\": \"Ergens\"}".formatted(land))
                        .status())
                .isEqualTo(201);
        assertThat(client.send("POST", "/landen/" + land + "/deactiveer", null, Map.of())
                        .body()
                        .path("einddatumLand")
                        .asText())
                .matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(client.send("POST", "/landen/" + land + "/activeer", null, Map.of())
                        .body()
                        .path("einddatumLand")
                        .isNull())
                .isTrue();
    }

    @Test
    void aCodeIsUniqueInItsListAndDoesNotChange() {
        client.post("/kanalen", kanaal(code, "Balie " + code, true));
        assertThat(client.post("/kanalen", kanaal(code, "Anders " + code, true)).faults())
                .containsExactly("code unique");
        assertThat(client.put(path, kanaal("iets anders", "Balie " + code, true))
                        .faults())
                .containsExactly("code wijzigen-niet-toegelaten");
        assertThat(client.post("/soortenobject", kanaal(code, "Iets", true)).status())
                .as("another list has codes of its own")
                .isEqualTo(201);
    }

    @Test
    void everyFaultIsToldByItsOwnName() {
        assertThat(client.post(
                                "/landen",
                                "{\"landcode\": \"%s\", \"ingangsdatumLand\": \"gisteren\"}".formatted("x".repeat(41)))
                        .faults())
                .containsExactly("ingangsdatumLand invalid", "landcode max_length", "landnaam required");
        assertThat(client.post("/kanalen", "[]").status()).isEqualTo(400);
    }

    @Test
    void oldVersionsAreRefused() {
        Answer made = client.post("/kanalen", kanaal(code, "Balie " + code, true));
        String version = made.response().headers().firstValue("ETag").orElseThrow();
        client.put(path, kanaal(code, "Loket " + code, true));
        Map<String, String> stale = Map.of("If-Match", version);
        assertThat(client.send("PUT", path, kanaal(code, "Raam " + code, true), stale)
                        .status())
                .isEqualTo(412);
        assertThat(client.send("DELETE", path, null, stale).status()).isEqualTo(412);
        assertThat(client.send("POST", path + "/deactiveer", null, stale).status())
                .isEqualTo(412);
    }

    @Test
    void whoPutTheSameCodeAtOnceMakeItOnce() {
        List<Answer> answers = AtOnce.calls(8, n -> client.put(path, kanaal(code, "Balie", true)));
        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kanalen/a/b", "/onbekend/1", "/kanalen/", "/externeregisters/1/activeer"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(Stream.of(client.get(path).status())).containsExactly(404);
    }
}
