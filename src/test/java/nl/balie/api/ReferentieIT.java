package nl.balie.api;

import static nl.balie.api.Examples.reference;
import static nl.balie.api.F2173.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A referentie is on one address of its kind of a partij: it is refused on another, or moves there when that is asked for. */
class ReferentieIT {
    private static final RunningBalie MOVING =
            RunningBalie.start("referentie", Map.of("BALIE_REFERENTIE", "verplaatsen"));

    private final Client moving = Client.of(MOVING);

    @AfterAll
    static void stop() {
        MOVING.close();
    }

    private static String partij(Client client) {
        return made(client.post("/partijen", "{\"soortPartij\": \"persoon\", \"indicatieActief\": true}"));
    }

    private static String adres(String partij, String adres) {
        return """
                {"verstrektDoorBetrokkene": null, "verstrektDoorPartij": %s, "soortDigitaalAdres": "email", "adres": "%s",
                 "referentie": "portaal"}""".formatted(reference(partij), adres);
    }

    private String referentie(String adres) {
        return moving.get("/digitaleadressen/" + adres)
                .body()
                .path("referentie")
                .asText();
    }

    @Test
    void asInOpenKlantItIsRefused() {
        Client client = Client.of(RunningBalie.shared());
        String partij = partij(client);
        made(client.post("/digitaleadressen", adres(partij, "a@voorbeeld.example")));
        assertThat(client.post("/digitaleadressen", adres(partij, "b@voorbeeld.example"))
                        .faults())
                .containsExactly("nonFieldErrors unique");
    }

    @Test
    void itMovesToTheAddressThatIsMadeOrChanged() {
        String partij = partij(moving);
        String other = made(moving.post("/digitaleadressen", adres(partij(moving), "a@voorbeeld.example")));
        String first = made(moving.post("/digitaleadressen", adres(partij, "a@voorbeeld.example")));
        String second = made(moving.post("/digitaleadressen", adres(partij, "b@voorbeeld.example")));
        assertThat(List.of(referentie(first), referentie(second), referentie(other)))
                .containsExactly("", "portaal", "portaal");
        assertThat(moving.patch("/digitaleadressen/" + first, "{\"referentie\": \"portaal\"}")
                        .status())
                .isEqualTo(200);
        assertThat(List.of(referentie(first), referentie(second))).containsExactly("portaal", "");
        assertThat(moving.get("/digitaleadressen/" + second + "/audittrail")
                        .body()
                        .at("/results/0/oud/referentie")
                        .asText())
                .isEqualTo("portaal");
    }

    @Test
    void ofManyAtOnceOneHasIt() {
        String partij = partij(moving);
        List<Answer> answers = AtOnce.calls(
                20, i -> moving.post("/digitaleadressen", adres(partij, "a%d@voorbeeld.example".formatted(i))));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> referentie(answer.uuid())).filter(text -> !text.isEmpty()))
                .hasSize(1);
    }

    @Test
    void anUnknownChoiceIsToldBeforeAnythingStarts() {
        RunningBalie.Answer refused = RunningBalie.run(Map.of("BALIE_REFERENTIE", "misschien"), "start");
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.err()).contains("BALIE_REFERENTIE must be weigeren or verplaatsen, not \"misschien\".");
    }
}
