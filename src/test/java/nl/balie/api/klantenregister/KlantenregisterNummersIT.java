package nl.balie.api.klantenregister;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.api.http.QueryString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of registers that nobody here knows: kept as they were sent, whatever they look like, and found by what is shown. */
class KlantenregisterNummersIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String MEMBER = "{\"partijIdentificator\": {\"register\": \"%s\", \"objecttype\": \"%s\","
            + " \"soortObjectId\": \"%s\", \"objectId\": \"%s\"}}";

    private final Client client = Burger.client(BALIE);
    private final Client interacties = Client.of(BALIE);
    private final String key = UUID.randomUUID().toString().substring(0, 8);

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201);
        return answer.body();
    }

    private JsonNode partij(String members) {
        return ok(client.post("/partijen", """
                {"soortPartij": "organisatie", "organisatie": {"naam": "Bakkerij"}, "bronorganisatie": "%s",
                 "externeIdentificaties": [%s]}""".formatted(key, members)));
    }

    private int total(String query) {
        return ok(client.get("/partijen?bronorganisatie=" + key + query))
                .path("total")
                .asInt();
    }

    @ParameterizedTest
    @CsvSource({
        "https://crm.example/api, v1/klanten, integer, 12345678",
        "https://crm.example/api, v1/klanten, integer, 123456789012",
        "https://crm.example/api, klant, url, https://crm.example/api/klanten/9",
        "https://leden.example, vestiging, uuid, f81d4fae",
        "https://leden.example, lid, string, LID-0042"
    })
    void isKeptAsItWasSent(String register, String objecttype, String soort, String number) {
        JsonNode made = partij(MEMBER.formatted(register, objecttype, soort, number));
        JsonNode shown = made.at("/externeIdentificaties/0/partijIdentificator");
        assertThat(shown.path("register").asText()).isEqualTo(register);
        assertThat(shown.path("objecttype").asText()).isEqualTo(objecttype);
        assertThat(shown.path("soortObjectId").asText()).isEqualTo(soort);
        assertThat(shown.path("objectId").asText()).isEqualTo(number);
        String id = made.path("id").asText();
        assertThat(ok(interacties.get("/partijen/" + id)).path("partijIdentificatoren"))
                .as("other dialects have no codes for it")
                .isEmpty();
        assertThat(ok(client.patch("/partijen/" + id, made.toString()))).isEqualTo(made);
        assertThat(ok(client.put("/partijen/" + id, made.toString()))).isEqualTo(made);
        String path = "&externeIdentificaties.partijIdentificator.";
        assertThat(total(path + "objectId=" + QueryString.encode(number) + path + "soortObjectId=" + soort + path
                        + "objecttype=" + objecttype + path + "register=" + QueryString.encode(register)))
                .isEqualTo(1);
        assertThat(total(path + "objectId=" + QueryString.encode(number) + path + "soortObjectId=bsn"))
                .isZero();
        assertThat(client.delete("/partijen/" + id).status()).isEqualTo(204);
    }

    @Test
    void aPartijHasSeveralAndEachIsChangedByItsId() {
        String kvk = "%08d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 100_000_000L));
        JsonNode made = partij(MEMBER.formatted("https://crm.example", "klant", "integer", "1") + ","
                + MEMBER.formatted("https://kvk.example", "v1/basisprofielen", "integer", kvk) + ","
                + MEMBER.formatted("https://leden.example", "lid", "integer", "1"));
        assertThat(made.path("externeIdentificaties")).hasSize(3);
        String path = "/partijen/" + made.path("id").asText();
        String last = made.at("/externeIdentificaties/2/id").asText();
        JsonNode changed = ok(client.patch(
                path,
                "{\"externeIdentificaties\": [{\"id\": \"%s\", \"partijIdentificator\": {\"objectId\": \"2\"}}]}"
                        .formatted(last)));
        assertThat(changed.path("externeIdentificaties")).hasSize(3);
        assertThat(changed.at("/externeIdentificaties/2/partijIdentificator/objectId")
                        .asText())
                .isEqualTo("2");
        String again = "{\"externeIdentificaties\": ["
                + MEMBER.formatted("https://leden.example", "lid", "integer", "2") + "]}";
        assertThat(ok(client.patch(path, again))).isEqualTo(changed);
        String is = "&externeIdentificatie.partijIdentificator.";
        assertThat(total(is + "soortObjectId=integer" + is + "objectId=" + kvk)).isEqualTo(1);
        assertThat(total(is + "objecttype=v1/basisprofielen")).isEqualTo(1);
        assertThat(total(is + "objecttype=klant" + is + "objectId=2"))
                .as("both hold for one number")
                .isZero();
        assertThat(total(is + "objecttype[ne]=lid")).isZero();
        assertThat(total("&externeIdentificaties=IS NULL".replace(" ", "%20"))).isZero();
        assertThat(ok(client.patch(path, "{\"externeIdentificaties\": []}")).path("externeIdentificaties"))
                .isEmpty();
        assertThat(total("&externeIdentificaties=IS%20NULL")).isEqualTo(1);
    }

    @Test
    void aNumberOfAKnownRegisterIsStillChecked() {
        assertThat(client.post(
                                "/partijen",
                                "{\"externeIdentificaties\": ["
                                        + MEMBER.formatted("https://kvk.example", "v1/zoeken", "integer", "12") + "]}")
                        .faults())
                .containsExactly("externeIdentificaties.0.partijIdentificator.objectId invalid");
    }
}
