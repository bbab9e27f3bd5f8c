package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What KISS keeps of a klantcontact beside the standard: stored and read back as KISS knows it, and never without its klantcontact. */
class ContactmomentdetailsIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String PATH = "/contactmomentdetails";

    private final Client register = Client.of(BALIE);
    private final Client client = new Client(BALIE.address() + "/api", BALIE.token());
    private String uuid = "";
    private String url = "";

    @BeforeEach
    void registerAContact() {
        uuid = F2173.made(register.post("/klantcontacten", """
                {"kanaal": "telefoon", "onderwerp": "Paspoort", "taal": "nld", "vertrouwelijk": false}"""));
        url = BALIE.address() + "/klantinteracties/api/v1/klantcontacten/" + uuid;
    }

    /** The body that KISS sends, with what the test changes of it. */
    private ObjectNode body(String id) {
        return (ObjectNode) Voorbeeld.json("""
                {"id": "%s", "startdatum": "2026-07-14T09:29:22.788Z", "einddatum": "2026-07-14T09:31:50.822Z",
                 "gespreksresultaat": "Zelfstandig afgehandeld", "vraag": "Paspoort - Kosten", "specifiekevraag": "spoed",
                 "emailadresKcm": "iemand.anders@turfstad.example", "verantwoordelijkeAfdeling": "Burgerzaken",
                 "bronnen": [
                   {"url": "https://sdg.turfstad.example/producten/123", "titel": "Paspoort", "soort": "kennisartikel"},
                   {"url": "https://www.turfstad.example/paspoort", "titel": "Paspoort aanvragen", "soort": "website"}],
                 "status": "te verwerken", "betrokkene": {"persoonsnaam": {"achternaam": "Vries"}}}""".formatted(id));
    }

    private Answer put(JsonNode body) {
        return client.put(PATH, body.toString());
    }

    private void stored(JsonNode body) {
        Answer answer = put(body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.response().body()).isEmpty();
    }

    private JsonNode details(String id) {
        Answer answer = client.get(PATH + "?id=" + id);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void whatIsStoredIsReadBackToTheLetter() {
        Answer stored =
                client.send("PUT", PATH, body(url).toString(), Map.of("X-Eindgebruiker", "kcm@turfstad.example"));
        assertThat(stored.status()).isEqualTo(200);
        assertThat(client.get(PATH + "?id=" + url).response().body()).isEqualTo("""
                {"id":"%s","startdatum":"2026-07-14T09:29:22.788+00:00","einddatum":"2026-07-14T09:31:50.822+00:00",\
                "gespreksresultaat":"Zelfstandig afgehandeld","vraag":"Paspoort - Kosten","specifiekeVraag":"spoed",\
                "emailadresKcm":"kcm@turfstad.example","verantwoordelijkeAfdeling":"Burgerzaken","bronnen":[\
                {"soort":"kennisartikel","titel":"Paspoort","url":"https://sdg.turfstad.example/producten/123"},\
                {"soort":"website","titel":"Paspoort aanvragen","url":"https://www.turfstad.example/paspoort"}]}""".formatted(url));
    }

    @Test
    void whatIsNotToldIsNullAndAnyOffsetIsUnderstood() {
        stored(Voorbeeld.json("""
                {"id": "%s", "startdatum": "2026-07-14T11:29:22+02:00", "einddatum": "2026-07-14T11:29:22+02:00"}""".formatted(uuid)));
        assertThat(client.get(PATH + "?id=" + uuid).response().body()).isEqualTo("""
                {"id":"%s","startdatum":"2026-07-14T09:29:22+00:00","einddatum":"2026-07-14T09:29:22+00:00",\
                "gespreksresultaat":null,"vraag":null,"specifiekeVraag":null,"emailadresKcm":null,\
                "verantwoordelijkeAfdeling":null,"bronnen":[]}""".formatted(uuid));
    }

    @Test
    void aSecondTimeEverythingIsReplaced() {
        stored(body(url));
        stored(body(url).put("vraag", "Rijbewijs").without(List.of("bronnen", "specifiekevraag")));
        JsonNode details = details(url);
        assertThat(details.path("vraag").asText()).isEqualTo("Rijbewijs");
        assertThat(details.path("specifiekeVraag").isNull()).isTrue();
        assertThat(details.path("bronnen")).isEmpty();
    }

    @Test
    void everySpellingOfAKlantcontactNamesTheSameDetails() {
        stored(body("https://elders.example/contactmomenten/api/v1/contactmomenten/" + uuid.toUpperCase(Locale.ROOT)));
        stored(body(uuid).put("vraag", "Rijbewijs"));
        for (String spelling : List.of(uuid, url, url + "/", "https://elders.example/vng/Klantcontacten/" + uuid)) {
            assertThat(details(spelling).path("id").asText()).isEqualTo(uuid);
            assertThat(details(spelling).path("vraag").asText()).isEqualTo("Rijbewijs");
        }
        assertThat(new Stored(BALIE)
                        .texts("select vraag from contactmomentdetails where id = ?", UUID.fromString(uuid)))
                .containsExactly("Rijbewijs");
    }

    @Test
    void keysAndParametersMayBeInAnyCase() {
        stored(Voorbeeld.json("""
                {"ID": "%s", "StartDatum": "2026-07-14T09:29:22Z", "EINDDATUM": "2026-07-14T09:29:23Z",
                 "Bronnen": [{"Soort": "vac", "TITEL": "Mag dat?", "Url": "https://www.turfstad.example/vac/1"}]}""".formatted(uuid)));
        assertThat(client.get(PATH + "?ID=" + uuid)
                        .body()
                        .at("/bronnen/0/titel")
                        .asText())
                .isEqualTo("Mag dat?");
    }

    @Test
    void detailsAreNeverCut() {
        String vraag = "Hoe vraag ik een paspoort aan? ".repeat(1000).strip();
        stored(body(url).put("vraag", vraag).put("specifiekeVraag", vraag));
        assertThat(details(url).path("vraag").asText()).isEqualTo(vraag);
    }

    @Test
    void aBronHasNoKeyThatAClientCouldNameAnotherBy() {
        stored(body(url));
        String bron = new Stored(BALIE)
                .texts("select id::text from bron where contactmomentdetails = ?", UUID.fromString(uuid))
                .getFirst();
        registerAContact();
        ObjectNode other = body(uuid);
        ((ObjectNode) other.at("/bronnen/0")).put("uuid", Objects.requireNonNull(bron));
        stored(other);
        assertThat(new Stored(BALIE).texts("select titel from bron where id = ?", UUID.fromString(bron)))
                .hasSize(1);
        assertThat(details(uuid).path("bronnen")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            /id, null, id null
            /id, `""`, id blank
            /id, `"abc"`, id invalid
            /startdatum, null, startdatum null
            /startdatum, `"2026-13-01T00:00:00Z"`, startdatum invalid
            /einddatum, `"straks"`, einddatum invalid
            /einddatum, `"2026-07-14T09:29:22.787Z"`, einddatum invalid
            /vraag, `["x"]`, vraag invalid
            /gespreksId, `"%1$s"`, gespreksId max_length
            /bronnen, null, bronnen null
            /bronnen, `"x"`, bronnen.nonFieldErrors not_a_list
            /bronnen/0, null, bronnen.0 null
            /bronnen/1/soort, `"krant"`, bronnen.1.soort invalid_choice
            /bronnen/1/titel, `""`, bronnen.1.titel blank
            /bronnen/0/url, null, bronnen.0.url null""")
    void aFaultIsNamedByItsPathAndNothingIsStored(String place, String value, String fault) {
        ObjectNode body = body(url);
        String name = place.substring(place.lastIndexOf('/') + 1);
        JsonNode owner = body.at(place.substring(0, place.lastIndexOf('/')));
        JsonNode wrong = Voorbeeld.json(value.formatted("x".repeat(300)));
        if (owner instanceof ObjectNode object) {
            object.set(name, wrong);
        } else {
            body.withArray("/bronnen").set(Integer.parseInt(name), wrong);
        }
        Answer answer = put(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(fault);
        assertThat(client.get(PATH + "?id=" + url).status()).isEqualTo(404);
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        assertThat(client.put(PATH, "{\"bronnen\": [{}]}").faults())
                .containsExactly(
                        "bronnen.0.soort required",
                        "bronnen.0.titel required",
                        "bronnen.0.url required",
                        "einddatum required",
                        "id required",
                        "startdatum required");
        assertThat(client.get(PATH).faults()).containsExactly("id required");
        assertThat(client.get(PATH + "?id=" + uuid + "&kleur=rood").faults())
                .containsExactly("nonFieldErrors unknown-parameters");
    }

    @Test
    void aKlantcontactThatIsNotThereIsNamed() {
        String unknown = "https://elders.example/klantcontacten/" + UUID.randomUUID();
        Answer answer = put(body(unknown));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("detail").asText()).isEqualTo("Er is geen klantcontact " + unknown + ".");
        assertThat(client.get(PATH + "?id=" + unknown).status()).isEqualTo(404);
        assertThat(client.get(PATH + "?id=geen").status()).isEqualTo(404);
    }

    @Test
    void theyGoWithTheirKlantcontact() {
        stored(body(url));
        assertThat(register.delete("/klantcontacten/" + uuid).status()).isEqualTo(204);
        assertThat(client.get(PATH + "?id=" + url).status()).isEqualTo(404);
        assertThat(put(body(url)).status()).isEqualTo(404);
        JsonNode trail = client.get(PATH + "/" + uuid + "/audittrail").body();
        assertThat(trail.path("results").findValuesAsText("actie")).containsExactly("verwijderd", "aangemaakt");
    }

    @Test
    void whatAnotherWroteMeanwhileIsNotOverwritten() {
        stored(body(url));
        String read = client.get(PATH + "?id=" + url)
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        stored(body(url).put("vraag", "Rijbewijs"));
        Answer late = client.send("PUT", PATH, body(url).toString(), Map.of("If-Match", read));
        assertThat(late.status()).isEqualTo(412);
        assertThat(details(url).path("vraag").asText()).isEqualTo("Rijbewijs");
    }

    @Test
    void ofManyAtOnceOneIsStoredAndTheOthersReplaceIt() {
        List<Integer> statuses =
                AtOnce.calls(8, i -> put(body(url).put("vraag", "Vraag " + i)).status());
        assertThat(statuses).containsOnly(200);
        assertThat(details(url).path("bronnen")).hasSize(2);
    }

    @Test
    void theyAreShownWithTheirKlantcontactWhenThatIsAsked() {
        stored(body(url).put("gespreksId", "gesprek " + uuid));
        JsonNode bare = register.get("/klantcontacten/" + uuid).body();
        assertThat(bare.has("details")).isFalse();
        JsonNode details = register.get("/klantcontacten?expand=details&gespreksId=gesprek " + uuid)
                .body()
                .at("/results/0/_expand/details");
        assertThat(details).hasSize(1);
        assertThat(details.at("/0/specifiekeVraag").asText()).isEqualTo("spoed");
        assertThat(details.at("/0/bronnen/1/titel").asText()).isEqualTo("Paspoort aanvragen");
        assertThat(details.at("/0/gespreksId").asText()).isEqualTo("gesprek " + uuid);
        assertThat(register.get("/klantcontacten?gespreksId=geen")
                        .body()
                        .path("count")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "null", "\"\""})
    void registeredAlongTheyGiveTheOnderwerp(String onderwerp) {
        Voorbeeld body = Voorbeeld.seed()
                .set("/contactmomentdetails", body(url).without("id").toString())
                .without("/contactmomentdetails/specifiekeVraag")
                .set("/contactmomentdetails/specifiekevraag", "\"spoed\"");
        body = onderwerp.equals("-")
                ? body.without("/klantcontact/onderwerp")
                : body.set("/klantcontact/onderwerp", onderwerp);
        Answer answer = register.send(
                "POST", Voorbeeld.PATH, body.toString(), Map.of("X-Eindgebruiker", "kcm@turfstad.example"));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        assertThat(answer.body().at("/klantcontact/onderwerp").asText()).isEqualTo("Paspoort - Kosten (spoed)");
        assertThat(answer.body().at("/contactmomentdetails/emailadresKcm").asText())
                .isEqualTo("kcm@turfstad.example");
        assertThat(answer.body().at("/contactmomentdetails/bronnen/0/soort").asText())
                .isEqualTo("kennisartikel");
        String made = answer.body().at("/klantcontact/uuid").asText();
        assertThat(details(made).path("id").asText())
                .isEqualTo(answer.body().at("/klantcontact/url").asText());
    }

    @Test
    void anOnderwerpThatIsGivenStays() {
        Answer answer = register.post(
                Voorbeeld.PATH,
                Voorbeeld.seed()
                        .set("/contactmomentdetails", body(url).toString())
                        .toString());
        assertThat(answer.body().at("/klantcontact/onderwerp").asText()).isEqualTo("Afvalinzameling rond kerst");
        assertThat(register.post(Voorbeeld.PATH, Voorbeeld.seed().toString())
                        .body()
                        .path("contactmomentdetails")
                        .isNull())
                .isTrue();
    }
}
