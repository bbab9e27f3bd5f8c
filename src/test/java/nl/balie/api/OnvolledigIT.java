package nl.balie.api;

import static nl.balie.api.F2173.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts that a client began to register step by step and never finished can be found: those without actor or betrokkene. */
class OnvolledigIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Client.of(BALIE);
    private final F2173 steps = new F2173(client);
    private final String onderwerp = "Onderwerp " + UUID.randomUUID();
    private String bare = "";
    private String withActor = "";
    private String withBetrokkene = "";
    private String whole = "";
    private String betrokkene = "";

    @BeforeEach
    void register() {
        bare = contact();
        withActor = contact();
        withBetrokkene = contact();
        whole = contact();
        for (String each : List.of(withActor, whole)) {
            made(steps.actorKlantcontact(made(steps.actor()), each));
        }
        betrokkene = made(steps.betrokkeneMetGegevens(withBetrokkene, ""));
        made(steps.betrokkeneMetGegevens(whole, ""));
    }

    @Test
    void aContactIsCompleteWithAnActorAndABetrokkene() {
        assertThat(found("volledig=false")).containsExactlyInAnyOrder(bare, withActor, withBetrokkene);
        assertThat(found("volledig=true")).containsExactly(whole);
        made(steps.betrokkeneMetGegevens(withActor, ""));
        assertThat(found("volledig=false")).containsExactlyInAnyOrder(bare, withBetrokkene);
    }

    @Test
    void onlyThoseThatWereRegisteredBeforeAMomentCanBeAskedFor() {
        assertThat(found("volledig=false&geregistreerdVoor=2020-01-01T00:00:00Z"))
                .isEmpty();
        assertThat(found("volledig=false&geregistreerdVoor=2999-01-01T00:00:00Z"))
                .containsExactlyInAnyOrder(bare, withActor, withBetrokkene);
        new Stored(BALIE)
                .texts(
                        "update klantcontact set geregistreerd_op = '2019-12-31T12:00:00Z' where id = ?",
                        UUID.fromString(withActor));
        assertThat(found("volledig=false&geregistreerdVoor=2020-01-01T00:00:00Z"))
                .containsExactly(withActor);
    }

    @Test
    void itGoesTogetherWithOtherFilters() {
        assertThat(found("volledig=false&vertrouwelijk=true")).isEmpty();
        assertThat(found("volledig=false&vertrouwelijk=false&hadBetrokkene__uuid=" + betrokkene))
                .containsExactly(withBetrokkene);
        assertThat(client.patch("/klantcontacten/" + bare, "{\"geregistreerdOp\": \"2019-01-01T00:00:00Z\"}")
                        .status())
                .isEqualTo(200);
        assertThat(found("geregistreerdVoor=2020-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void whatIsNoMomentIsAFault() {
        assertThat(client.get("/klantcontacten?geregistreerdVoor=gisteren").faults())
                .containsExactly("geregistreerdVoor invalid");
    }

    private String contact() {
        return made(client.post("/klantcontacten", """
                {"kanaal": "telefoon", "onderwerp": "%s", "taal": "nld", "vertrouwelijk": false,
                 "plaatsgevondenOp": "2019-03-01T10:00:00Z"}""".formatted(onderwerp)));
    }

    private List<String> found(String filter) {
        Answer answer = client.get("/klantcontacten?onderwerp=" + onderwerp + "&" + filter);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().path("count").asInt())
                .isEqualTo(answer.body().path("results").size());
        return answer.body()
                .path("results")
                .valueStream()
                .map(row -> row.path("uuid").asText())
                .toList();
    }
}
