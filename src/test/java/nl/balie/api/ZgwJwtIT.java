package nl.balie.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.platform.identity.Signing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client of the command comes in with what it signs, and the employee whom it names stands in the audit trail. */
class ZgwJwtIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Pattern CREATED =
            Pattern.compile("Client ID: (\\S+)\\s+Secret: +([0-9a-f]{80})\\s+ID: +(\\S+)\\s+The secret is shown once");
    private static final String CONTACT = """
            {"kanaal": "balie", "onderwerp": "jwt", "taal": "nld", "vertrouwelijk": false}""";

    private static Created kiss = new Created("", new byte[0], "");
    private static Created named = new Created("", new byte[0], "");

    /** What the command printed. */
    private record Created(String clientId, byte[] secret, String uuid) {
        String jwt(String user) {
            return Signing.zgw(clientId, secret, Instant.now(), user);
        }
    }

    private static Created create(String clientId, String rights) {
        RunningBalie.Answer answer =
                BALIE.run("token", "create", "--application", "KISS", "--client-id", clientId, "--rights", rights);
        Matcher created = CREATED.matcher(answer.out());
        assertThat(created.find()).as(answer.err()).isTrue();
        assertThat(created.group(1)).isEqualTo(clientId);
        return new Created(clientId, created.group(2).getBytes(US_ASCII), created.group(3));
    }

    @BeforeAll
    static void createClients() {
        kiss = create("kiss", "read,create:klantcontacten");
        named = create("kiss-namens", "create,namens");
        await(named, 201);
    }

    private static void await(Created client, int status) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (post(client.jwt(""), Map.of()).status() != status) {
            assertThat(System.nanoTime()).as("still no " + status).isLessThan(deadline);
        }
    }

    private static Client.Answer post(String authorization, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", authorization);
        return new Client(BALIE.address(), null)
                .send("POST", "/klantinteracties/api/v1/klantcontacten", CONTACT, headers);
    }

    private static JsonNode trail(Client.Answer made) {
        assertThat(made.status()).isEqualTo(201);
        return Client.of(BALIE)
                .get("/klantcontacten/" + made.uuid() + "/audittrail")
                .body()
                .path("results")
                .path(0);
    }

    private static void refuses(String authorization, String detail) {
        Client.Answer answer = post(authorization, Map.of());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("code").asText()).isEqualTo("not_authenticated");
        assertThat(answer.body().path("detail").asText()).isEqualTo(detail);
        assertThat(answer.response().headers().firstValue("WWW-Authenticate")).hasValue("Token");
    }

    @Test
    void theEmployeeThatTheClientSignedStandsInTheAuditTrail() {
        JsonNode trail =
                trail(post(kiss.jwt("a.balie@gemeente.example"), Map.of("X-Audit-Toelichting", "terugbelverzoek")));
        assertThat(trail.path("applicatie").asText()).isEqualTo("KISS");
        assertThat(trail.path("eindgebruiker").asText()).isEqualTo("a.balie@gemeente.example");
        assertThat(trail.path("toelichting").asText()).isEqualTo("terugbelverzoek");
        assertThat(trail(post(kiss.jwt(" "), Map.of())).path("eindgebruiker").isNull())
                .isTrue();
        assertThat(trail(post(kiss.jwt("Ren\u00e9e \ud83d\ude00"), Map.of()))
                        .path("eindgebruiker")
                        .asText())
                .isEqualTo("Ren\u00e9e \ud83d\ude00");
    }

    @Test
    void aHeaderThatNamesAnotherEmployeeStillNeedsTheRight() {
        Map<String, String> header = Map.of("X-Eindgebruiker", "b.balie");
        assertThat(post(kiss.jwt("a.balie"), header).status()).isEqualTo(403);
        assertThat(trail(post(named.jwt("a.balie"), header))
                        .path("eindgebruiker")
                        .asText())
                .isEqualTo("b.balie");
    }

    @Test
    void whatTheClientMayNotDoIsDenied() {
        Client client = new Client(BALIE.address(), null);
        Map<String, String> headers = Map.of("Authorization", kiss.jwt("a.balie"));
        assertThat(client.send("GET", "/klantinteracties/api/v1/partijen", null, headers)
                        .status())
                .isEqualTo(200);
        assertThat(client.send("POST", "/klantinteracties/api/v1/partijen", "{}", headers)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anEmployeeThatCannotBeStoredIsNamed() {
        assertThat(post(kiss.jwt("u".repeat(200)), Map.of()).status()).isEqualTo(201);
        assertThat(post(kiss.jwt("u".repeat(201)), Map.of()).faults()).containsExactly("user_id max_length");
        assertThat(post(kiss.jwt("een\\ntwee"), Map.of()).faults()).containsExactly("user_id invalid");
        assertThat(post(kiss.jwt("een\\u0000twee"), Map.of()).faults()).containsExactly("user_id invalid");
        assertThat(post(kiss.jwt("een\\ud83dtwee"), Map.of()).faults())
                .containsExactly("user_id surrogate_characters_not_allowed");
    }

    @Test
    void whatProvesNothingIsRefusedWithTheReason() {
        Instant now = Instant.now();
        String stranger = "De JWT is niet ondertekend met het secret van een client die hier bekend is.";
        refuses(Signing.zgw("kiss", new byte[80], now, "a"), stranger);
        refuses(Signing.zgw("onbekend", kiss.secret(), now, "a"), stranger);
        refuses(Signing.zgw("kiss", kiss.secret(), now.minusSeconds(3700), "a"), "De JWT is ouder dan een uur (iat).");
        refuses(
                Signing.zgw("kiss", kiss.secret(), now.plusSeconds(300), "a"),
                "De JWT is in de toekomst gemaakt (iat).");
        String claims = "{\"client_id\": \"kiss\", \"iat\": %d, \"exp\": %d}"
                .formatted(now.getEpochSecond() - 10, now.getEpochSecond() - 1);
        refuses("Bearer " + Signing.jwt("{\"alg\": \"HS256\"}", claims, kiss.secret()), "De JWT is verlopen (exp).");
        refuses(
                "Bearer " + Signing.jwt("{\"alg\": \"HS512\"}", claims, kiss.secret()),
                "De JWT is niet ondertekend met HS256.");
        refuses(
                "Bearer "
                        + Signing.jwt("{\"alg\": \"none\"}", claims, kiss.secret())
                                .replaceFirst("[^.]*$", ""),
                "De JWT is niet ondertekend met HS256.");
        refuses("Bearer x.y.z", "De JWT is niet te lezen.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer abc",
                "Bearer a.b",
                "Bearer a.b.c.d",
                "Bearer a.b.c d",
                "Bearer ..",
                "JWT a.b.c"
            })
    void whatIsNoJwtIsNoAuthenticationAtAll(String authorization) {
        refuses(authorization, "Authenticatiegegevens zijn niet opgegeven.");
    }

    @Test
    void theSecretIsNoToken() {
        String secret = new String(kiss.secret(), US_ASCII);
        assertThat(post("Token " + secret, Map.of()).body().path("code").asText())
                .isEqualTo("authentication_failed");
        assertThat(BALIE.log()).doesNotContain(secret);
    }

    @Test
    void aRevokedClientStopsWorkingAndItsIdCanBeGivenAgain() {
        Created client = create("kiss-tijdelijk", "create");
        await(client, 201);
        RunningBalie.Answer again =
                BALIE.run("token", "create", "--application", "KISS", "--client-id", client.clientId());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err())
                .contains("There is a client \"kiss-tijdelijk\" already")
                .hasLineCount(1);
        assertThat(BALIE.run("token", "list").out()).contains("kiss-tijdelijk");
        assertThat(BALIE.run("token", "revoke", client.uuid()).exitCode()).isZero();
        long revoked = System.nanoTime();
        await(client, 401);
        assertThat(System.nanoTime() - revoked).isLessThan(Duration.ofSeconds(5).toNanos());
        Created next = create("kiss-tijdelijk", "create");
        await(next, 201);
        assertThat(post(client.jwt("a"), Map.of()).status()).isEqualTo(401);
    }
}
