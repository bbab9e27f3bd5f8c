package nl.balie.api;

import static nl.balie.Receiver.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an e-Suite does, a klantcontact arrives in the end or waits for an operator; and nobody else waits. */
class OverdrachtStoringIT {
    private static final BalieMetESuite BALIE = new BalieMetESuite("overdracht-storing", "");

    @AfterAll
    static void stop() {
        assertThat(BALIE.balie.log()).doesNotContain("niet nu", "Vries", "winkel@", "0201234567", "Anneke", "kort");
        BALIE.close();
    }

    @BeforeEach
    void begin() {
        BALIE.begin();
    }

    @Test
    void nobodyWaitsForAnESuiteThatIsDownAndNothingIsLost() {
        BALIE.eSuite.kill();
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            assertThat(BALIE.client
                            .post(Voorbeeld.PATH, Voorbeeld.whole().toString())
                            .status())
                    .isEqualTo(201);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        await("it was tried", () -> BALIE.stored.number("select count(*) from bezorging where reden is not null") > 0);
        assertThat(BALIE.stored.texts("select distinct reden from bezorging where reden is not null"))
                .containsExactly("no answer: ConnectException");
        BALIE.eSuite.restart();
        BALIE.balie.run("outbox", "retry", "--all");
        BALIE.arrived(5);
        await("all arrived", () -> BALIE.stored.number("select count(*) from bezorging where status = 'bezorgd'") == 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "404", "nonsense", "nourl", "redirect", "cut", "huge", "drip", "slow 5000", "429 x"})
    void whateverItAnswersItIsAskedAgainWithTheSameKey(String failure) {
        BALIE.eSuite.does(failure, failure);
        String contact = BALIE.registered();
        await("it arrived", () -> BALIE.url(contact) != null);
        List<JsonNode> tries = BALIE.received().subList(0, 3);
        assertThat(BALIE.received()).hasSize(3);
        for (String same : List.of("/headers/idempotency-key", "/body")) {
            assertThat(tries.stream().map(each -> each.at(same).asText()).distinct())
                    .as(same)
                    .hasSize(1);
        }
        assertThat(tries).noneMatch(each -> each.path("path").asText().contains("elsewhere"));
    }

    @Test
    void whoAsksToBeLeftAloneIsLeftAlone() {
        BALIE.eSuite.does("429 3");
        BALIE.client.post(Voorbeeld.PATH, Voorbeeld.whole().toString());
        JsonNode first = BALIE.arrived(1);
        BALIE.client.post(Voorbeeld.PATH, Voorbeeld.whole().toString());
        BALIE.arrived(3);
        for (JsonNode each : BALIE.received().subList(1, 3)) {
            assertThat(Duration.between(
                            Instant.parse(first.path("at").asText()),
                            Instant.parse(each.path("at").asText())))
                    .isGreaterThan(Duration.ofMillis(2900));
        }
    }

    @Test
    void afterTheLastTryItIsParkedAndAnOperatorSendsItAgain() {
        BALIE.eSuite.does("500", "500", "500", "500");
        String contact = BALIE.registered();
        await("parked", () -> BALIE.status(contact).equals("geparkeerd"));
        RunningBalie.Answer listed = BALIE.balie.run("outbox", "list");
        assertThat(listed.out())
                .contains(contact)
                .containsPattern("\\d+ +parked +esuite +" + contact + " .* 4  - +500\n");
        assertThat(listed.out()).doesNotContain("Vries", "winkel@", "0201234567", "Anneke");
        String id = BALIE.stored
                .texts("select id from bezorging where hoofd = ?::uuid", contact)
                .getFirst();
        assertThat(BALIE.balie.run("outbox", "retry", id).out()).startsWith("1 to be tried now");
        await("it arrived", () -> BALIE.url(contact) != null);
        assertThat(BALIE.received().subList(0, 5).stream()
                        .map(each -> each.at("/headers/idempotency-key").asText())
                        .distinct())
                .hasSize(1);
        assertThat(BALIE.balie.run("outbox", "retry", id).err())
                .contains("No delivery that did not arrive has ID " + id);
        assertThat(BALIE.balie.run("outbox", "retry", "x").err()).contains("'x'");
        assertThat(BALIE.balie.run("outbox").err()).contains("Missing required subcommand");
    }

    @Test
    void whatItDoesNotWantIsParkedAtOnce() {
        BALIE.eSuite.does("422");
        String contact = BALIE.registered();
        await("parked", () -> BALIE.status(contact).equals("geparkeerd"));
        assertThat(BALIE.received()).hasSize(1);
        await("the operator is told", () -> BALIE.balie.log().contains("is parked at try 1 (422)"));
        BALIE.client.delete("/klantcontacten/" + contact);
        assertThat(BALIE.stored.count("bezorging"))
                .as("gone with its klantcontact")
                .isZero();
    }
}
