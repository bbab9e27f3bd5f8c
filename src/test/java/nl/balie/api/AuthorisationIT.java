package nl.balie.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Golden;
import nl.balie.RunningBalie;
import nl.balie.api.http.Routes;
import nl.balie.platform.Call;
import nl.balie.platform.identity.Rights;
import nl.balie.platform.identity.Signing;
import nl.balie.platform.identity.TokenTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is let in, as a table: every operation with no token, a wrong one, a revoked one and the right one; and the same for JWTs. */
class AuthorisationIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private static final String CLIENT = "autorisatie";
    private static final String LEFT = "vertrokken";

    /** The key of each client, by its id. */
    private static final Map<String, byte[]> SECRETS = new HashMap<>();

    private static @Nullable String revoked;

    /** What can be asked of a path; {@code isOffered} when the route has this method. */
    record Operation(String method, String path, boolean isPublic, boolean isOffered) {
        /** Open to reporting tools, which have a JWT. */
        boolean isReport() {
            return path.matches("/api/(contactmomentendetails|managementinformatie/.*)");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** A token and a client that have worked, and do no longer; and a client that does. */
    @BeforeAll
    static void revokeSome() throws SQLException {
        try (Connection connection = BALIE.database()) {
            TokenTable table = new TokenTable(connection);
            TokenTable.Created token = table.create("Vertrokken", null, null, Rights.ALL);
            TokenTable.Created client = table.createClient(LEFT, null, "Vertrokken", null, null, Rights.ALL);
            SECRETS.put(LEFT, client.token().getBytes(US_ASCII));
            SECRETS.put(
                    CLIENT,
                    table.createClient(CLIENT, null, "Autorisatie", null, null, Rights.ALL)
                            .token()
                            .getBytes(US_ASCII));
            revoked = "Token " + token.token();
            await(revoked, 200);
            await(jwt(LEFT), 200);
            table.revoke(token.uuid(), Call.OPERATOR);
            table.revoke(client.uuid(), Call.OPERATOR);
            await(revoked, 401);
            await(jwt(LEFT), 401);
        }
    }

    private static void await(String authorization, int status) {
        Operation list = new Operation("GET", "/klantinteracties/api/v1/categorieen", false, true);
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (send(list, authorization).status() != status) {
            assertThat(System.nanoTime()).as("still no " + status).isLessThan(deadline);
        }
    }

    private static String jwt(String client) {
        return Signing.zgw(client, Objects.requireNonNull(SECRETS.get(client)), Instant.now(), "a.balie");
    }

    static Stream<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Routes.Route route : Dialects.routes().all()) {
            for (String method : METHODS) {
                boolean offered = route.methods().contains(method);
                operations.add(new Operation(method, route.path(), route.isPublic(), offered));
            }
        }
        return operations.stream();
    }

    @Test
    void everyOperationStandsInTheGoldenFile() {
        List<String> golden = Golden.lines("routes.txt").stream()
                .map(line -> line.replaceFirst("^(\\S+) +(\\S+) .*", "$1 $2"))
                .toList();
        assertThat(operations().filter(Operation::isOffered).map(Operation::toString))
                .allMatch(operation ->
                        golden.contains(operation.replaceFirst("^HEAD", "GET")) || operation.startsWith("OPTIONS "));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void withoutATokenOnlyWhatIsPublicAnswers(Operation operation) {
        if (operation.isPublic) {
            answers(operation, null);
        } else {
            refuses(operation, null, "not_authenticated");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aWrongTokenIsRefused(Operation operation) {
        String wrong = "Token " + "0".repeat(40);
        if (operation.isPublic) {
            answers(operation, wrong);
        } else {
            refuses(operation, wrong, "authentication_failed");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aRevokedTokenIsRefused(Operation operation) {
        if (operation.isPublic) {
            answers(operation, revoked);
        } else {
            refuses(operation, revoked, "authentication_failed");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theRightTokenIsLetIn(Operation operation) {
        answers(operation, "Token " + BALIE.token());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aJwtThatIsNotSignedByAClientOfNowIsRefused(Operation operation) {
        String stranger = Signing.zgw(CLIENT, new byte[64], Instant.now(), "a.balie");
        for (String wrong : List.of(stranger, jwt(LEFT))) {
            if (operation.isPublic) {
                answers(operation, wrong);
            } else {
                refuses(operation, wrong, "not_authenticated");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theRightJwtIsLetIn(Operation operation) {
        answers(operation, jwt(CLIENT));
    }

    private static void refuses(Operation operation, @Nullable String authorization, String code) {
        Client.Answer answer = send(operation, authorization);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().headers().firstValue("WWW-Authenticate"))
                .hasValue(operation.isReport() ? "Bearer, Token" : "Token");
        if (!operation.method.equals("HEAD")) {
            assertThat(answer.body().path("code").asText()).isEqualTo(code);
        }
    }

    private static void answers(Operation operation, @Nullable String authorization) {
        int status = send(operation, authorization).status();
        if (operation.isOffered) {
            assertThat(status).isNotIn(401, 403, 405).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(405);
        }
    }

    /** Asks it of a row that is not there, or with a body that nothing can be made of: nothing changes. */
    private static Client.Answer send(Operation operation, @Nullable String authorization) {
        String path = operation
                .path
                .replace("{uuid}", new UUID(7, 7).toString())
                .replace("{code}", "7")
                .replace("{naam}", "7")
                .replace("{regel}", new UUID(8, 8).toString());
        boolean body = List.of("POST", "PUT", "PATCH").contains(operation.method);
        Map<String, String> headers = authorization == null ? Map.of() : Map.of("Authorization", authorization);
        return new Client(BALIE.address(), null).send(operation.method, path, body ? "[]" : null, headers);
    }
}
