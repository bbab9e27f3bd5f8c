package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** A registration that is sent twice with one Idempotency-Key is stored once and answered twice. */
class IdempotentieIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Pattern TOKEN = Pattern.compile("Token: ([0-9a-f]{40})");

    private final Client client = Client.of(BALIE);
    private final Stored stored = new Stored(BALIE);
    private final String key = UUID.randomUUID().toString();
    private final String body = Voorbeeld.whole().toString();

    @Test
    void theSecondRequestGetsTheAnswerOfTheFirst() {
        Answer first = post(client, body);
        List<String> before = stored.counts();
        Answer second = post(client, body);
        assertThat(first.status()).isEqualTo(201);
        sameAnswer(second, first);
        assertThat(stored.counts()).isEqualTo(before);
    }

    @Test
    void ofFiftyEqualRequestsAtOnceOneIsStored() {
        long contacts = stored.count("klantcontact");
        List<Answer> answers = AtOnce.calls(50, i -> post(client, body));
        assertThat(answers.getFirst().status()).isEqualTo(201);
        assertThat(answers).allSatisfy(answer -> sameAnswer(answer, answers.getFirst()));
        assertThat(stored.count("klantcontact")).isEqualTo(contacts + 1);
    }

    @Test
    void anotherBodyIsRefused() {
        post(client, body);
        List<String> before = stored.counts();
        Answer other = post(client, Voorbeeld.seed().toString());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().path("code").asText()).isEqualTo("idempotency_key_reused");
        assertThat(stored.counts()).isEqualTo(before);
    }

    @Test
    void anotherTokenMayUseTheSameKey() {
        Client other = anotherClient();
        assertThat(post(other, body).body().at("/klantcontact/uuid"))
                .isNotEqualTo(post(client, body).body().at("/klantcontact/uuid"));
    }

    @Test
    void aFaultIsNotKeptSoThatTheRequestCanBeCorrected() {
        assertThat(post(client, Voorbeeld.seed().without("/klantcontact/kanaal").toString())
                        .faults())
                .containsExactly("klantcontact.kanaal required");
        assertThat(post(client, body).status()).isEqualTo(201);
    }

    @Test
    void withoutAKeyEveryRequestIsStored() {
        long contacts = stored.count("klantcontact");
        client.post(Voorbeeld.PATH, body);
        client.post(Voorbeeld.PATH, body);
        assertThat(stored.count("klantcontact")).isEqualTo(contacts + 2);
    }

    @Test
    void aKeyHasAtMost255Characters() {
        StringBuilder random = new StringBuilder();
        while (random.length() < 3000) {
            random.append(UUID.randomUUID());
        }
        Answer tooLong = client.send("POST", Voorbeeld.PATH, body, Map.of("Idempotency-Key", random.toString()));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.faults()).containsExactly("Idempotency-Key max_length");
        Answer longest = client.send("POST", Voorbeeld.PATH, body, Map.of("Idempotency-Key", random.substring(0, 255)));
        assertThat(longest.status()).isEqualTo(201);
    }

    @Test
    void anAnswerIsRepeatedAfterARestart() {
        try (RunningBalie own = RunningBalie.start("idempotentie")) {
            Client before = Client.of(own);
            Answer first = post(before, body);
            own.kill();
            own.restart();
            sameAnswer(post(before, body), first);
            assertThat(new Stored(own).count("klantcontact")).isEqualTo(1);
        }
    }

    private Answer post(Client by, String registratie) {
        return by.send("POST", Voorbeeld.PATH, registratie, Map.of("Idempotency-Key", key));
    }

    private static void sameAnswer(Answer answer, Answer first) {
        assertThat(answer.status()).isEqualTo(first.status());
        assertThat(answer.response().body()).isEqualTo(first.response().body());
        assertThat(answer.response().headers().firstValue("Location"))
                .isEqualTo(first.response().headers().firstValue("Location"));
    }

    private static Client anotherClient() {
        Matcher token =
                TOKEN.matcher(BALIE.run("token", "create", "--application", "Zaaksysteem", "--contact", "Team Zaken")
                        .out());
        assertThat(token.find()).isTrue();
        Client other = new Client(BALIE.address() + "/klantinteracties/api/v1", token.group(1));
        while (other.get("/categorieen").status() == 401) {
            Thread.onSpinWait(); // a new token is known within seconds
        }
        return other;
    }
}
