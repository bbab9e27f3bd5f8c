package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who registers details along need not say what the contact was about. */
class RegistreerOnderwerpIT {
    private final Client register = Client.of(RunningBalie.shared());

    @ParameterizedTest
    @ValueSource(strings = {"contactmomentdetails", "details"})
    void registeredAlongWithoutAQuestionTheInhoudGivesTheOnderwerp(String name) {
        String details = "{\"startdatum\": \"2024-01-01T10:00:00Z\", \"einddatum\": \"2024-01-01T10:05:00Z\"}";
        Voorbeeld body = Voorbeeld.seed().without("/klantcontact/onderwerp").set("/" + name, details);
        Answer answer = register.post(Voorbeeld.PATH, body.toString());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        String onderwerp = answer.body().at("/klantcontact/onderwerp").asText();
        assertThat(onderwerp).hasSize(200);
        assertThat(answer.body().at("/klantcontact/inhoud").asText()).startsWith(onderwerp);
        assertThat(answer.body().at("/contactmomentdetails/startdatum").asText())
                .isEqualTo("2024-01-01T10:00:00Z");
        assertThat(register.post(
                                Voorbeeld.PATH,
                                body.without("/klantcontact/inhoud").toString())
                        .body()
                        .at("/klantcontact/onderwerp")
                        .asText())
                .isEqualTo("Contactmoment");
        assertThat(register.post(Voorbeeld.PATH, body.without("/" + name).toString())
                        .faults())
                .containsExactly("klantcontact.onderwerp required");
    }
}
