package nl.balie.api.klantenregister;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changing as the gateway does: PATCH adds to lists, PUT replaces them, and a row is found wherever its key is told. */
class KlantenregisterWijzigenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String MAIL =
            "{\"adres\": \"jan@turfstad.example\", \"omschrijving\": \"werk\", \"soortDigitaalAdres\": \"emailadres\"}";

    private final Client client = Burger.client(BALIE);
    private final Burger burger = Burger.make(client);
    private final String path = "/partijen/" + burger.id();

    private JsonNode patched(String body) {
        return patched(path, body);
    }

    private JsonNode patched(String to, String body) {
        Answer answer = client.patch(to, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> adressen(JsonNode partij) {
        return partij.at("/embedded/verstrekteAdressen")
                .valueStream()
                .map(adres -> adres.path("adres").asText())
                .toList();
    }

    @Test
    void patchAddsToAListAndKeepsWhatIsThere() {
        List<String> before = adressen(client.get(path).body());
        JsonNode more = patched("{\"verstrekteAdressen\": [" + MAIL + "]}");
        assertThat(adressen(more))
                .hasSize(before.size() + 1)
                .containsAll(before)
                .endsWith("jan@turfstad.example");
        assertThat(adressen(patched("{\"verstrekteAdressen\": [" + MAIL + "]}")))
                .isEqualTo(adressen(more));
        String first = more.at("/verstrekteAdressen/0").asText();
        JsonNode same = patched("{\"verstrekteAdressen\": [\"" + first + "\"]}");
        assertThat(adressen(same)).isEqualTo(adressen(more));
        assertThat(patched(more.toString())).isEqualTo(more);
    }

    @Test
    void whatIsAnsweredEmbeddedIsReadThereToo() {
        String made = """
                {"voornaam": "Zompe", "achternaam": "Veenstra", "emails": [{"naam": "werk", "email": "zompe@turfstad.example"}],
                 "telefoonnummers": [{"naam": "thuis", "telefoonnummer": "0201234567"}],
                 "subjectIdentificatie": {"inpBsn": "%s"}}""".formatted(Burger.newBsn());
        JsonNode klant = client.post("/klanten", made).body();
        String to = "/klanten/" + klant.path("_id").asText(klant.path("id").asText());
        JsonNode before = client.get(to).body();
        assertThat(before.at("/embedded/emails/0/email").asText()).isEqualTo("zompe@turfstad.example");
        Answer put = client.put(to, before.toString());
        assertThat(put.status()).as(put.body().toString()).isEqualTo(200);
        assertThat(client.get(to).body()).isEqualTo(before);
        JsonNode more = patched(to, "{\"embedded\": {\"emails\": [{\"email\": \"twee@turfstad.example\"}]}}");
        assertThat(more.at("/embedded/emails")).hasSize(2);
        assertThat(more.at("/embedded/telefoonnummers")).hasSize(1);
    }

    @Test
    void patchChangesTheMemberThatTellsItsId() {
        JsonNode more = patched("{\"verstrekteAdressen\": [" + MAIL + "]}");
        int last = more.path("verstrekteAdressen").size() - 1;
        String id = more.at("/embedded/verstrekteAdressen/" + last + "/_id").asText();
        JsonNode changed = patched(
                "{\"verstrekteAdressen\": [{\"_id\": \"%s\", \"adres\": \"piet@turfstad.example\"}]}".formatted(id));
        assertThat(adressen(changed)).hasSize(last + 1).endsWith("piet@turfstad.example");
        assertThat(changed.at("/embedded/verstrekteAdressen/" + last + "/omschrijving")
                        .asText())
                .isEqualTo("werk");
    }

    @ParameterizedTest
    @CsvSource({"[]", "null"})
    void onlyWhatIsEmptyEmptiesAList(String empty) {
        assertThat(adressen(patched("{\"interneNotitie\": \"x\"}"))).isNotEmpty();
        assertThat(adressen(patched("{\"verstrekteAdressen\": " + empty + "}"))).isEmpty();
    }

    @Test
    void everyListIsAddedTo() {
        JsonNode klant = patched(
                "/klanten/" + burger.id(), "{\"emails\": [{\"naam\": \"werk\", \"email\": \"jan@turfstad.example\"}]}");
        assertThat(klant.at("/embedded/telefoonnummers")).isNotEmpty();
        int emails = klant.at("/embedded/emails").size();
        klant = patched(
                "/klanten/" + burger.id(),
                "{\"emails\": [{\"naam\": \"thuis\", \"email\": \"thuis@turfstad.example\"}]}");
        assertThat(klant.at("/embedded/emails")).hasSize(emails + 1);
        JsonNode replaced = client.put(
                        "/klanten/" + burger.id(),
                        "{\"bronorganisatie\": \"999990639\", \"emails\": [{\"naam\": \"a\", \"email\": \"een@turfstad.example\"}]}")
                .body();
        assertThat(replaced.at("/embedded/emails")).hasSize(1);
        Answer made = client.post("/klantcontacten", """
                {"onderwerp": "vraag", "kanaal": {"soortDigitaalAdres": "telefoonnummer", "adres": "0612345678"},
                 "vertrouwelijk": "nee", "indicatieContactGelukt": "onbekend", "taal": "Nederlands",
                 "plaatsgevondenOp": "2024-03-01T10:00:00Z",
                 "actors": [{"soortActor": "Medewerker", "medewerker": {"eMailadres": "a%s@turfstad.example"}}]}""".formatted(burger.bsn()));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        JsonNode two = patched("/klantcontacten/" + made.body().path("id").asText(), """
                {"actors": [{"soortActor": "Medewerker", "medewerker": {"eMailadres": "b%s@turfstad.example"}}]}""".formatted(burger.bsn()));
        assertThat(two.path("actors")).hasSize(2);
    }

    @Test
    void aRowIsFoundWhereverItsKeyIsTold() {
        assertThat(client.get(path + "/").body().path("id").asText()).isEqualTo(burger.id());
        assertThat(client.get("/schema/").status()).isEqualTo(200);
        JsonNode row = client.get(path).body();
        assertThat(client.get("/partijen/?id=" + burger.id()).body()).isEqualTo(row);
        assertThat(client.get("/partijen?_id=" + burger.id()).body()).isEqualTo(row);
        assertThat(client.get("/partijen?_fields[]=nummer&id=" + burger.id()).body())
                .isEqualTo(client.get(path + "?_fields[]=nummer").body());
        assertThat(client.get("/partijen?id=" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(client.get("/partijen?id=nergens").faults()).containsExactly("id invalid");
        assertThat(client.get(path + "?id=" + burger.id()).status()).isEqualTo(400);
        assertThat(patched("/partijen?id=" + burger.id(), "{\"interneNotitie\": \"a\"}")
                        .path("interneNotitie")
                        .asText())
                .isEqualTo("a");
        assertThat(patched("/partijen", "{\"id\": \"%s\", \"interneNotitie\": \"b\"}".formatted(burger.id()))
                        .path("interneNotitie")
                        .asText())
                .isEqualTo("b");
        assertThat(patched(path + "/", "{\"interneNotitie\": \"c\"}")
                        .path("interneNotitie")
                        .asText())
                .isEqualTo("c");
        assertThat(client.patch("/partijen", "{\"interneNotitie\": \"d\"}").faults())
                .containsExactly("id required");
        assertThat(client.patch("/partijen?id=nergens", "{}").status()).isEqualTo(404);
        assertThat(client.delete("/partijen?id=" + burger.id()).status()).isEqualTo(204);
        assertThat(client.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "https://kvk.example, v1/zoeken, string, 12, vestigingsnummer",
        "https://kvk.example, v1/basisprofielen, kvknummer, 8, kvk_nummer",
        "https://kvk.example, v1/basisprofielen, KVK, 8, kvk_nummer",
        "hr, niet_natuurlijk_persoon, integer, 8, kvk_nummer",
        "https://elders.example/x, vestiging, url, 12, vestigingsnummer"
    })
    void identificatorsAreReadInTheBundlesOwnWords(
            String register, String objecttype, String soort, int digits, String means) {
        String number = burger.bsn().repeat(2).substring(0, digits);
        String identificator =
                "{\"register\": \"%s\", \"objecttype\": \"%s\", \"soortObjectId\": \"%s\", \"objectId\": \"%s\"}"
                        .formatted(register, objecttype, soort, number);
        Answer made = client.post("/partijen", """
                {"soortPartij": "organisatie", "organisatie": {"naam": "Bakkerij"},
                 "externeIdentificaties": [{"partijIdentificator": %s}]}""".formatted(identificator));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        JsonNode shown = made.body().at("/externeIdentificaties/0/partijIdentificator");
        assertThat(shown.path("register").asText()).isEqualTo(register);
        assertThat(shown.path("objecttype").asText()).isEqualTo(objecttype);
        assertThat(shown.path("soortObjectId").asText()).isEqualTo(soort);
        assertThat(shown.path("objectId").asText()).isEqualTo(number);
        JsonNode elsewhere = Client.of(BALIE)
                .get("/partij-identificatoren?partijIdentificatorObjectId=" + number)
                .body();
        assertThat(elsewhere
                        .at("/results/0/partijIdentificator/codeSoortObjectId")
                        .asText())
                .isEqualTo(means);
        assertThat(patched(
                        "/partijen/" + made.body().path("id").asText(),
                        made.body().toString()))
                .isEqualTo(made.body());
    }

    @Test
    void whatIsAskedTwiceOrLeftBlankIsRefused() {
        assertThat(client.get("/partijen?nummer=1&nummer=2").faults()).containsExactly("nummer repeated-parameter");
        assertThat(client.get("/partijen?_limit=1&limit=2").faults()).containsExactly("limit repeated-parameter");
        assertThat(client.get("/partijen?externeIdentificaties.partijIdentificator.objectId=")
                        .faults())
                .containsExactly("externeIdentificaties.partijIdentificator.objectId blank-filter");
        assertThat(client.get("/partijen?interneNotitie[like]=%20&_search=").faults())
                .containsExactly("_search blank-filter", "interneNotitie[like] blank-filter");
        assertThat(client.post("/partijen/_zoek", "{\"persoon.achternaam\": \"\"}")
                        .faults())
                .containsExactly("persoon.achternaam blank-filter");
        assertThat(client.get("/partijen?_order[bronorganisatie]=asc&_order[nummer]=desc")
                        .status())
                .isEqualTo(200);
    }
}
