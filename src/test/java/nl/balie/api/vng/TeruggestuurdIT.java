package nl.balie.api.vng;

import static org.assertj.core.api.Assertions.assertThat;

import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** Who sends back what she read in the words of the standard changes nothing, also of what those words have no place for. */
class TeruggestuurdIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Client.of(BALIE);
    private final Client standard = new Client(BALIE.address() + "/vng/klantinteracties/api/v0", BALIE.token());

    @Test
    void aKlantcontactStaysWhatItIs() {
        String contact = client.post("/klantcontacten", """
                {"kanaal": "balie", "onderwerp": "paspoort", "taal": "nld", "vertrouwelijk": false,
                 "plaatsgevondenOp": "2024-03-01T10:00:00Z"}""").uuid();
        client.post("/betrokkenen", """
                {"wasPartij": null, "hadKlantcontact": {"uuid": "%s"}, "rol": "klant", "initiator": true}""".formatted(contact));
        String path = "/klantcontacten/" + contact;
        Answer read = standard.get(path);
        assertThat(read.body().path("initiator").asText()).isEqualTo("klant");
        for (Answer sent : new Answer[] {
            standard.patch(path, read.body().toString()),
            standard.put(path, read.body().toString())
        }) {
            assertThat(sent.status()).as(sent.body().toString()).isEqualTo(200);
            assertThat(sent.body()).isEqualTo(read.body());
            assertThat(sent.response().headers().firstValue("ETag"))
                    .isEqualTo(read.response().headers().firstValue("ETag"));
        }
    }
}
