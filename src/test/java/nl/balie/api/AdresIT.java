package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Behind a proxy with a path of its own: every address in an answer is the one outside, and is understood when it comes back. */
class AdresIT {
    private static final String OUTSIDE = "https://gemeente.example/balie";
    private static final RunningBalie BALIE = RunningBalie.start("proxy", Map.of("BALIE_ADRES", OUTSIDE + "/"));

    private final Client client = new Client(BALIE.address(), BALIE.token());

    @AfterAll
    static void close() {
        BALIE.close();
    }

    @Test
    void everyAddressInAnAnswerIsTheOneOutside() {
        String list = "/klantinteracties/api/v1/klantcontacten";
        Examples examples = new Examples(BALIE);
        Answer made = client.post(list, examples.klantcontact());
        String url = OUTSIDE + list + "/" + made.uuid();
        assertThat(made.body().path("url").asText()).isEqualTo(url);
        assertThat(made.response().headers().firstValue("Location")).contains(url);
        client.post(list, examples.klantcontact());
        assertThat(client.get(list + "?pageSize=1").body().path("next").asText())
                .startsWith(OUTSIDE + list + "?");
        assertThat(client.get("/klantinteracties/api/v1/")
                        .body()
                        .path("klantcontacten")
                        .asText())
                .isEqualTo(OUTSIDE + list);
        assertThat(client.get("/vng/klantinteracties/api/v0/klantcontacten/" + made.uuid())
                        .body()
                        .at("/_links/self/href")
                        .asText())
                .isEqualTo(OUTSIDE + "/vng/klantinteracties/api/v0/klantcontacten/" + made.uuid());
        assertThat(client.get("/api/kic/v1/klantcontacten/" + made.uuid())
                        .body()
                        .at("/_self/self")
                        .asText())
                .isEqualTo("/balie/api/kic/v1/klantcontacten/" + made.uuid());
        assertThat(client.get(list + "/x").body().path("type").asText()).startsWith(OUTSIDE + "/ref/fouten/");
    }

    @Test
    void documentsNameTheAddressOutside() {
        Dialects.APIS.forEach(api -> {
            JsonNode document = client.get(api.root() + "/openapi.json").body();
            assertThat(document.at("/servers/0/url").asText()).isEqualTo(OUTSIDE + api.root());
            assertThat(client.get(api.root() + "/schema/").response().body()).contains("\"/balie/openapi.js\"");
        });
    }

    @Test
    void whatClientsSendBackIsUnderstood() {
        String contacts = "/contactmomenten/api/v1/contactmomenten";
        Answer contact = client.post(contacts, """
                {"bronorganisatie": "999990639", "registratiedatum": "2026-01-24T09:31:50Z", "kanaal": "Telefoon", "tekst": "notitie",
                 "initiatiefnemer": "klant", "medewerkerIdentificatie": {"identificatie": "s.hasselt", "achternaam": "Hasselt"}}""");
        String url = contact.body().path("url").asText();
        assertThat(url).startsWith(OUTSIDE + contacts + "/");
        String objects = "/contactmomenten/api/v1/objectcontactmomenten";
        String body = """
                {"contactmoment": "%s", "object": "https://gemeente.example/zaken/api/v1/zaken/1", "objectType": "zaak"}""";
        assertThat(client.post(objects, body.formatted(url)).status()).isEqualTo(201);
        assertThat(client.get(objects + "?contactmoment=" + url)
                        .body()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        String elsewhere = url.replace("/balie/", "/");
        assertThat(client.post(objects, body.formatted(elsewhere)).faults())
                .isEqualTo(List.of("contactmoment bad-url"));
    }

    @Test
    void aProxyThatIsNotNamedIsNotBelievedAndTheOperatorHearsItOnce() {
        RunningBalie balie = RunningBalie.shared();
        String list = "/klantinteracties/api/v1/categorieen";
        Client direct = new Client(balie.address(), balie.token());
        for (int i = 0; i < 2; i++) {
            Map<String, String> headers = Map.of("X-Forwarded-Host", "kwaad.example", "X-Forwarded-Proto", "https");
            Answer answer = direct.send("POST", list, "{\"naam\": \"Ondernemers\"}", headers);
            assertThat(answer.body().path("url").asText()).startsWith(balie.address());
        }
        assertThat(balie.log().split("BALIE_ADRES", -1)).hasSize(2);
    }
}
