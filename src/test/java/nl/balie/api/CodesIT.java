package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes and names of lists: what a dialect answered may come back, and what is written by a name is found by it. */
class CodesIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String VNG = "/vng/klantinteracties/api/v0";
    private static final String LIJSTEN = "/vng/referentielijsten/api/v0";
    private static final String KIC = "/api/kic/v1";

    private final Client client = new Client(BALIE.address(), BALIE.token());

    private static JsonNode made(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    /** A partij with a land that only its own dialect takes. */
    private String partij(String land) {
        return made(client.post(VNG + "/partijen", """
                {"soortPartij": "persoon", "indicatieGeheimhouding": "nee", "indicatieActief": "ja",
                 "bezoekadres": {"codeLand": "%s", "adresregel1": "Dam 1"},
                 "correspondentieadres": {"codeLand": "%1$s", "adresregel1": "Dam 1"}}""".formatted(land)))
                .path("id")
                .asText();
    }

    private String land(String id) {
        JsonNode partij = client.get("/klantinteracties/api/v1/partijen/" + id).body();
        assertThat(partij.at("/correspondentieadres/land").asText())
                .isEqualTo(partij.at("/bezoekadres/land").asText());
        return partij.at("/bezoekadres/land").asText();
    }

    private int changes(String id) {
        return client.get("/klantinteracties/api/v1/partijen/" + id + "/audittrail")
                .body()
                .path("count")
                .asInt();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/kic/v1/partijen/,een-eigen-tabel",
        "/api/kic/v1/klanten/,een-eigen-tabel",
        "/klanten/api/v1/klanten/,een-eigen-tabel",
        "/api/kic/v1/partijen/,0017",
        "/api/kic/v1/klanten/,0017",
        "/klanten/api/v1/klanten/,0017",
    })
    void aCountryOfAnotherTableComesBackAsItWasAnswered(String path, String land) {
        String id = partij(land);
        String answered = client.get(path + id).body().toString();
        for (String method : new String[] {"PUT", "PATCH"}) {
            Answer same = client.send(method, path + id, answered, Map.of());
            assertThat(same.status()).as(method + same.body()).isEqualTo(200);
            assertThat(same.body()).isEqualTo(client.get(path + id).body());
            assertThat(land(id)).as(method).isEqualTo(land);
        }
        assertThat(changes(id)).isEqualTo(1);
    }

    @Test
    void klantinteractiesTakesACountryOfAnotherTableBackAndNoOther() {
        String id = partij("een-eigen-tabel");
        String partij = "/klantinteracties/api/v1/partijen/" + id;
        JsonNode adres = client.get(partij).body().path("bezoekadres");
        Answer same = client.patch(partij, "{\"bezoekadres\": %s}".formatted(adres));
        assertThat(same.status()).as(same.body().toString()).isEqualTo(200);
        assertThat(land(id)).isEqualTo("een-eigen-tabel");
        assertThat(client.patch(partij, "{\"bezoekadres\": {\"land\": \"andere-tabel\"}}")
                        .status())
                .isEqualTo(400);
    }

    /** What stands beside it is changed, and the country stays. */
    @ParameterizedTest
    @CsvSource({
        "/api/kic/v1/partijen/,/bezoekadres,straat",
        "/api/kic/v1/klanten/,/adressen/0,straatnaam",
        "/klanten/api/v1/klanten/,/adres,straatnaam"
    })
    void aCountryOfAnotherTableStaysWhenTheStreetChanges(String path, String at, String street) {
        String id = partij("een-eigen-tabel");
        for (String method : new String[] {"PUT", "PATCH"}) {
            JsonNode body = client.get(path + id).body();
            assertThat(body.at(at).isObject()).as(body.toString()).isTrue();
            ((ObjectNode) body.at(at)).put(street, "Straat " + method);
            Answer changed = client.send(method, path + id, body.toString(), Map.of());
            assertThat(changed.status()).as(method + changed.body()).isEqualTo(200);
            JsonNode partij =
                    client.get("/klantinteracties/api/v1/partijen/" + id).body();
            assertThat(partij.at("/bezoekadres/straatnaam").asText()).isEqualTo("Straat " + method);
            assertThat(land(id)).as(method).isEqualTo("een-eigen-tabel");
        }
    }

    @ParameterizedTest
    @CsvSource({"3,4", "5,6", "6,7", "8,8", "Bezwaar,10", "11,11", "1,", "7,"})
    void aNameThatCodesShareIsToldApartByTheKindOfObject(String objecttype, @Nullable String code) {
        String contact = made(client.post("/klantinteracties/api/v1/klantcontacten", """
                {"kanaal": "balie", "onderwerp": "x", "taal": "nld", "vertrouwelijk": false}"""))
                .path("uuid")
                .asText();
        Answer answer = client.post(VNG + "/onderwerpobjecten", """
                {"wasOnderwerpVanKlantcontact": "%s", "onderwerpobjectidentificator": {"objectId": "%s", "codeObjecttype": "%s",
                 "codeRegister": "8", "codeSoortObjectId": "identificatie"}}""".formatted(contact, UUID.randomUUID(), objecttype));
        if (code == null) {
            assertThat(answer.faults()).containsExactly("onderwerpobjectidentificator.codeSoortObjectId invalid");
        } else {
            assertThat(made(answer)
                            .at("/onderwerpobjectidentificator/codeSoortObjectId")
                            .asText())
                    .isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Identificatie", "identificatie"})
    void aNameThatCodesShareFindsEachOfThem(String name) {
        String object = "obj-" + Examples.digits(9);
        String contact = made(client.post("/klantinteracties/api/v1/klantcontacten", """
                {"kanaal": "balie", "onderwerp": "x", "taal": "nld", "vertrouwelijk": false}"""))
                .path("uuid")
                .asText();
        for (String[] each : new String[][] {{"3", "4"}, {"5", "6"}, {"11", "11"}, {"12", "12"}}) {
            made(client.post(VNG + "/onderwerpobjecten", """
                    {"wasOnderwerpVanKlantcontact": "%s", "onderwerpobjectidentificator": {"objectId": "%s",
                     "codeObjecttype": "%s", "codeRegister": "8", "codeSoortObjectId": "%s"}}""".formatted(contact, object, each[0], each[1])));
        }
        made(client.post("/klantinteracties/api/v1/onderwerpobjecten", """
                {"klantcontact": {"uuid": "%s"}, "wasKlantcontact": null, "onderwerpobjectidentificator": {"objectId": "%s",
                 "codeObjecttype": "x", "codeRegister": "x", "codeSoortObjectId": "%s"}}""".formatted(contact, object, name)));
        String asked = VNG + "/onderwerpobjecten?objectId=" + object + "&codeSoortObjectId=";
        assertThat(client.get(asked + name).body().at("/_embedded/onderwerpobjecten"))
                .as("by each of its codes, and as another dialect keeps it")
                .hasSize(4);
        assertThat(client.get(asked + name + "&codeObjecttype=5").body().at("/_embedded/onderwerpobjecten"))
                .hasSize(1);
        assertThat(client.get(asked + "Zaakidentificatie").body().at("/_embedded/onderwerpobjecten"))
                .hasSize(1);
    }

    @Test
    void aKindOfAddressIsFoundByTheNameThatTheMunicipalityGaveIt() {
        String code = "s" + Examples.digits(6);
        made(client.post(LIJSTEN + "/soortendigitaaladres", """
                {"code": "%s", "naam": "Postduif %1$s", "indicatieActief": true}""".formatted(code)));
        String adres = "til-" + code;
        made(client.post(KIC + "/digitaaladressen", """
                {"adres": "%s", "omschrijving": "duif", "soortDigitaalAdres": "postduif %s"}""".formatted(adres, code)));
        for (String asked : new String[] {code, "Postduif%20" + code, "POSTDUIF%20" + code}) {
            for (String method : new String[] {"", "%5B%5D", "%5Bcase_insensitive%5D"}) {
                JsonNode found = client.get(
                                KIC + "/digitaaladressen?adres=" + adres + "&soortDigitaalAdres" + method + "=" + asked)
                        .body();
                assertThat(found.path("total").asInt())
                        .as(asked + method + found)
                        .isEqualTo(1);
            }
        }
        assertThat(client.get(KIC + "/digitaaladressen?adres=" + adres + "&soortDigitaalAdres%5Bne%5D=postduif%20"
                                + code)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(client.get(KIC + "/digitaaladressen?adres=" + adres + "&soortDigitaalAdres=postbode")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(client.delete(LIJSTEN + "/soortendigitaaladres/" + code).status())
                .as("others look at the list")
                .isEqualTo(204);
    }
}
