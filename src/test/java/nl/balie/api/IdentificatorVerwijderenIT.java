package nl.balie.api;

import static nl.balie.api.Examples.digits;
import static nl.balie.api.Examples.identificator;
import static nl.balie.api.Examples.reference;
import static nl.balie.api.F2173.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** A number that others stand under can't be deleted, nor with its partij: the answer tells which those are. */
class IdentificatorVerwijderenIT {
    private final Client client = Client.of(RunningBalie.shared());
    private final String organisatie = partij();
    private final String kvk =
            made(client.post("/partij-identificatoren", identificator(organisatie, "kvk_nummer", digits(8))));

    private String partij() {
        return made(client.post("/partijen", "{\"soortPartij\": \"organisatie\", \"indicatieActief\": true}"));
    }

    private String vestiging(String partij) {
        return made(
                client.post("/partij-identificatoren", """
                {"identificeerdePartij": %s, "subIdentificatorVan": %s, "partijIdentificator": {"codeObjecttype": "vestiging",
                 "codeSoortObjectId": "vestigingsnummer", "codeRegister": "hr", "objectId": "%s"}}""".formatted(reference(partij), reference(kvk), digits(12))));
    }

    private static String reason(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("nonFieldErrors invalid");
        return answer.body().at("/invalidParams/0/reason").asText();
    }

    @Test
    void itsPartijStaysWhileAVestigingOfAnotherHangsOnIt() {
        String other = partij();
        String vestiging = vestiging(other);
        assertThat(reason(client.delete("/partijen/" + organisatie)))
                .isEqualTo("Kan niet worden verwijderd: hiernaar wijst subIdentificatorVan van partij-identificatoren "
                        + vestiging + ".");
        assertThat(client.get("/partijen/" + organisatie).body().path("partijIdentificatoren"))
                .hasSize(1);
        assertThat(client.delete("/partij-identificatoren/" + vestiging).status())
                .isEqualTo(204);
        assertThat(client.delete("/partijen/" + organisatie).status()).isEqualTo(204);
    }

    @Test
    void aPartijCanNotLeaveItOutOfItsListEither() {
        String vestiging = vestiging(partij());
        assertThat(reason(client.patch("/partijen/" + organisatie, "{\"partijIdentificatoren\": []}")))
                .contains(vestiging);
        assertThat(client.get("/partijen/" + organisatie).body().path("partijIdentificatoren"))
                .hasSize(1);
    }

    @Test
    void onItsOwnItIsRefusedInTheWordsThatClientsKnow() {
        vestiging(partij());
        assertThat(reason(client.delete("/partij-identificatoren/" + kvk))).contains("sub_identificator_van");
    }

    @Test
    void ofVeryManyTenAreNamed() {
        List<String> vestigingen = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            vestigingen.add(vestiging(partij()));
        }
        String reason = reason(client.delete("/partijen/" + organisatie));
        assertThat(reason).contains(vestigingen.subList(0, 10)).endsWith(" en nog 2.");
    }

    @Test
    void withItsOwnVestigingItGoes() {
        JsonNode own =
                client.get("/partij-identificatoren/" + vestiging(organisatie)).body();
        assertThat(client.delete("/partijen/" + organisatie).status()).isEqualTo(204);
        assertThat(client.get(own.path("url").asText()).status()).isEqualTo(404);
    }
}
