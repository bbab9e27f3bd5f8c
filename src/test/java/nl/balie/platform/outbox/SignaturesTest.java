package nl.balie.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is signed is signed as the standards say. */
class SignaturesTest {
    @Test
    void aWebhookIsSignedAsTheExampleOfStandardWebhooks() {
        byte[] key = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(Signatures.webhook(
                        List.of(key),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void whileAKeyIsReplacedThereIsASignatureForEach() {
        String signatures = Signatures.webhook(
                List.of("een".getBytes(StandardCharsets.UTF_8), "twee".getBytes(StandardCharsets.UTF_8)),
                "id",
                Instant.EPOCH,
                "");
        assertThat(signatures.split(" ", -1)).hasSize(2).allMatch(each -> each.startsWith("v1,"));
    }

    @Test
    void aJwtMayHaveAShortSecretAndTellsForWhomItIs() {
        String jwt = Signatures.jwt("balie", "kort", "jansen01", "Jansen", Instant.ofEpochSecond(1000));
        String payload = new String(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        assertThat(payload)
                .isEqualTo("{\"iss\":\"balie\",\"iat\":1000,\"client_id\":\"balie\",\"user_id\":\"jansen01\","
                        + "\"user_representation\":\"Jansen\"}");
    }
}
