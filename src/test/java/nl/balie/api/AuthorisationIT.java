package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Golden;
import nl.balie.RunningBalie;
import nl.balie.platform.Rights;
import nl.balie.platform.TokenTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is let in, as a table: every operation with no token, a wrong one, a revoked one and the right one. */
class AuthorisationIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private static @Nullable String revoked;

    /** What can be asked of a path; {@code isOffered} when the route has this method. */
    record Operation(String method, String path, boolean isPublic, boolean isOffered) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** A token that has worked, and does no longer. */
    @BeforeAll
    static void revokeAToken() throws SQLException {
        try (Connection connection = BALIE.database()) {
            TokenTable table = new TokenTable(connection);
            TokenTable.Created created = table.create("Vertrokken", null, null, Rights.ALL);
            Client client = new Client(BALIE.address(), created.token());
            String list = "/klantinteracties/api/v1/categorieen";
            await(client, list, 200);
            table.revoke(created.uuid());
            await(client, list, 401);
            revoked = created.token();
        }
    }

    private static void await(Client client, String path, int status) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (client.get(path).status() != status) {
            assertThat(System.nanoTime()).as("still no " + status).isLessThan(deadline);
        }
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
        String wrong = "0".repeat(40);
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
        answers(operation, BALIE.token());
    }

    private static void refuses(Operation operation, @Nullable String token, String code) {
        Client.Answer answer = send(operation, token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().headers().firstValue("WWW-Authenticate")).hasValue("Token");
        if (!operation.method.equals("HEAD")) {
            assertThat(answer.body().path("code").asText()).isEqualTo(code);
        }
    }

    private static void answers(Operation operation, @Nullable String token) {
        int status = send(operation, token).status();
        if (operation.isOffered) {
            assertThat(status).isNotIn(401, 403, 405).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(405);
        }
    }

    /** Asks it of a row that is not there, or with a body that nothing can be made of: nothing changes. */
    private static Client.Answer send(Operation operation, @Nullable String token) {
        String path =
                operation.path.replace("{uuid}", new UUID(7, 7).toString()).replace("{code}", "7");
        boolean body = List.of("POST", "PUT", "PATCH").contains(operation.method);
        return new Client(BALIE.address(), token).send(operation.method, path, body ? "[]" : null, Map.of());
    }
}
