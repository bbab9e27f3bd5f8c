package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** Deleting an onderwerpobject with what it ties together keeps a klantcontact that others point to, however many there are. */
class CascadeIT {
    private final Client client = Client.of(RunningBalie.shared());

    private String object(String contact) {
        return client.post("/onderwerpobjecten", """
                {"klantcontact": {"uuid": "%s"}, "wasKlantcontact": null, "onderwerpobjectidentificator": {"objectId": "zaak-1",
                 "codeObjecttype": "zgw-Zaak", "codeRegister": "openzaak", "codeSoortObjectId": "uuid"}}""".formatted(contact)).uuid();
    }

    @Test
    void aKlantcontactThatOthersPointToStays() {
        String contact = client.post("/klantcontacten", """
                {"kanaal": "telefoon", "onderwerp": "zaak", "taal": "nld", "vertrouwelijk": false,
                 "indicatieContactGelukt": true}""").uuid();
        String first = object(contact);
        object(contact);
        object(contact);
        assertThat(client.delete("/onderwerpobjecten/" + first + "?cascade=true")
                        .status())
                .isLessThan(300);
        assertThat(client.get("/klantcontacten/" + contact).status()).isEqualTo(200);
        assertThat(client.get("/onderwerpobjecten/" + first).status()).isEqualTo(404);
    }
}
