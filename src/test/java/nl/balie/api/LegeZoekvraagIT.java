package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is searched for in a body is something, and not too much: nothing to compare with is nobody, not everybody. */
class LegeZoekvraagIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private final Client client = new Client(BALIE.address(), BALIE.token());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            klanten | {"subjectIdentificatie.inpBsn": []}
            klanten | {"subjectIdentificatie": {"inpBsn": {}}}
            partijen | {"externeIdentificaties.partijIdentificator.objectId": []}
            partijen | {"id": []}
            partijen | {"bestaat.niet": []}
            internetaken | {"id": {}}
            """)
    void anEmptyListInTheKlantenregisterIsABlankFilter(String list, String body) {
        assertThat(client.post("/api/kic/v1/" + list + "/_zoek", body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data_attr\": []}",
                "{\"data_attrs\": []}",
                "{\"data_attrs\": null}",
                "{\"data_atr\": []}",
            })
    void anEmptyListInObjectenIsABlankFilter(String body) {
        assertThat(client.post("/objecten/api/v2/objects/search", body).status())
                .isEqualTo(400);
    }

    @Test
    void soManyConditionsAreTooMany() {
        String conditions = "\"toelichting__icontains__a\",".repeat(101).replaceFirst(",$", "");
        assertThat(client.post("/objecten/api/v2/objects/search", "{\"data_attr\": [" + conditions + "]}")
                        .faults())
                .containsExactly("data_attr max_length");
    }

    @Test
    void anOrderIsNoLongerThanItsTerms() {
        String terms = "record__startAt,".repeat(20_000);
        assertThat(client.post("/objecten/api/v2/objects/search", "{\"ordering\": \"" + terms + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void partsOfSeveralTextsAreAskedTogether() {
        String word = "z" + Examples.digits(9);
        for (String onderwerp : List.of(word + "a", word + "b", word + "c")) {
            client.post("/klantinteracties/api/v1/klantcontacten", """
                    {"kanaal": "balie", "onderwerp": "%s", "taal": "nld", "vertrouwelijk": false}""".formatted(onderwerp));
        }
        Answer found = client.get("/api/kic/v1/klantcontacten?onderwerp%5Blike%5D%5B%5D=" + word
                + "a&onderwerp%5Blike%5D%5B%5D=" + word + "c");
        assertThat(found.status()).as(found.body().toString()).isEqualTo(200);
        assertThat(found.body().path("total").asInt()).isEqualTo(2);
    }

    @Test
    void aNumberOfSomeOtherRegisterIsNobodysBsn() {
        String number = Examples.bsn();
        String partij = """
                {"soortPartij": "persoon", "persoon": {"achternaam": "Vries"}, "externeIdentificaties": [{"partijIdentificator":
                 {"register": "https://crm.example/klanten", "objecttype": "klantnummer", "soortObjectId": "integer",
                  "objectId": "%s"}}]}""".formatted(number);
        client.post("/api/kic/v1/partijen", partij);
        assertThat(client.get("/klantinteracties/api/v1/partijen?partijIdentificator__codeSoortObjectId=bsn"
                                + "&partijIdentificator__objectId=" + number)
                        .body()
                        .path("count")
                        .asInt())
                .isZero();
    }
}
