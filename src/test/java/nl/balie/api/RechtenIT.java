package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Rights;
import nl.balie.platform.identity.TokenTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a token may do, as a table: every operation with too few rights and with exactly enough. */
class RechtenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String ROOT = "/klantinteracties/api/v1";
    private static final String ELSEWHERE = "elders";

    /** Tokens by what they may do. */
    private static final Map<String, String> TOKENS = new HashMap<>();

    private static String contact = "";

    /** What can be asked; {@code lacking}: each of what a token can lack that makes it too little. */
    record Operation(String method, String path, List<Right> rights, List<List<Right>> lacking) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (String line : Dialects.routes().lines()) {
            String[] words = line.split("\\s+", -1);
            if (!words[2].equals("public")) {
                List<Right> rights = rights(words[2]);
                List<List<Right>> lacking = words[2].contains("|")
                        ? List.of(rights) // one is enough
                        : rights.stream().map(List::of).toList();
                operations.add(new Operation(words[0], words[1], rights, lacking));
                if (words[0].equals("GET")) {
                    operations.add(new Operation("HEAD", words[1], rights, lacking));
                }
            }
        }
        return operations.stream();
    }

    private static List<Right> rights(String words) {
        return Arrays.stream(words.split("[,|]", -1))
                .map(word -> Right.of(word).orElseThrow())
                .toList();
    }

    @BeforeAll
    static void makeTokens() throws SQLException {
        List<List<Right>> wanted = new ArrayList<>();
        operations().forEach(operation -> {
            wanted.add(operation.rights());
            for (List<Right> lacking : operation.lacking()) {
                wanted.add(elsewhere(lacking));
                wanted.add(without(lacking));
            }
        });
        for (String words : List.of(
                "read:klantcontacten",
                "read:klantcontacten,read:betrokkenen",
                "read:klantcontacten,read:betrokkenen,read:partijen",
                "delete:onderwerpobjecten",
                "delete:onderwerpobjecten,delete:klantcontacten",
                "create,namens",
                "create")) {
            wanted.add(rights(words));
        }
        try (Connection connection = BALIE.database()) {
            TokenTable table = new TokenTable(connection);
            for (List<Right> rights : wanted) {
                if (!TOKENS.containsKey(rights.toString())) {
                    TOKENS.put(
                            rights.toString(),
                            table.create("Rechten", null, null, new Rights(rights))
                                    .token());
                }
            }
        }
        Client last = client(wanted.getLast());
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (last.get(ROOT + "/actoren").status() == 401) {
            assertThat(System.nanoTime()).as("a token that is not known").isLessThan(deadline);
        }
        contact = Client.of(BALIE).post("/klantcontacten", contact()).uuid();
    }

    private static List<Right> elsewhere(List<Right> rights) {
        return List.of(new Right(rights.getFirst().deed(), ELSEWHERE));
    }

    /** All rights but these of one deed: on every other resource, and to do anything else here. */
    private static List<Right> without(List<Right> lacking) {
        Right.Deed deed = lacking.getFirst().deed();
        List<Right> rights = new ArrayList<>(Rights.ALL.granted());
        rights.remove(new Right(deed, null));
        Dialects.APIS.stream()
                .flatMap(api -> api.resources().stream())
                .map(resource -> new Right(deed, resource.plural()))
                .distinct()
                .filter(other -> !lacking.contains(other))
                .forEach(rights::add);
        return rights;
    }

    private static Client client(List<Right> rights) {
        return new Client(BALIE.address(), Objects.requireNonNull(TOKENS.get(rights.toString())));
    }

    private static Client client(String rights) {
        return client(rights(rights));
    }

    private static String contact() {
        return """
                {"kanaal": "balie", "onderwerp": "rechten", "taal": "nld", "vertrouwelijk": false,
                 "plaatsgevondenOp": "2024-03-01T10:00:00Z"}""";
    }

    @ParameterizedTest
    @MethodSource("operations")
    void withoutTheRightNothingHappens(Operation operation) throws SQLException {
        List<Long> before = rows();
        for (List<Right> lacking : operation.lacking()) {
            refuses(operation, client(without(lacking)));
            refuses(operation, client(elsewhere(lacking)));
        }
        assertThat(rows()).isEqualTo(before);
    }

    private static void refuses(Operation operation, Client client) {
        Client.Answer answer = send(operation, client);
        assertThat(answer.status()).isEqualTo(403);
        if (!operation.method().equals("HEAD")) {
            assertThat(answer.body().path("code").asText()).isEqualTo("permission_denied");
            assertThat(answer.body().path("type").asText()).endsWith("/ref/fouten/PermissionDenied/");
            assertThat(answer.body().path("detail").asText())
                    .isEqualTo("Je hebt geen toestemming om deze actie uit te voeren.");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void withTheRightItIsDone(Operation operation) {
        assertThat(send(operation, client(operation.rights())).status())
                .isNotIn(401, 403, 405)
                .isLessThan(500);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void withoutATokenNothingIsDone(Operation operation) throws SQLException {
        List<Long> before = rows();
        assertThat(send(operation, new Client(BALIE.address(), null)).status()).isEqualTo(401);
        assertThat(rows()).isEqualTo(before);
    }

    /** Asks it of the klantcontact, else of a row that is not there; with a body that only a klantcontact can be made of. */
    private static Client.Answer send(Operation operation, Client client) {
        boolean deletes = operation.method().equals("DELETE");
        boolean there = operation.path().contains("/klantcontacten/") && !deletes;
        String path = operation
                .path()
                .replace("{uuid}", there ? contact : new UUID(7, 7).toString())
                .replace("{code}", "7")
                .replace("{naam}", "7")
                .replace("{regel}", new UUID(8, 8).toString());
        boolean body = List.of("POST", "PUT", "PATCH").contains(operation.method());
        return client.send(operation.method(), path, body ? contact() : null, Map.of());
    }

    /** How many rows there are of whatever every write leaves behind. */
    private static List<Long> rows() throws SQLException {
        try (Connection connection = BALIE.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select (select count(*) from audit), (select count(*) from gebeurtenis), (select sum(aantal) from telling)")) {
            row.next();
            return List.of(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    @Test
    void theMethodIsLookedAtBeforeTheRight() {
        Client reader = client("read:klantcontacten");
        assertThat(reader.send("DELETE", ROOT + "/klantcontacten", null, Map.of())
                        .status())
                .isEqualTo(405);
        assertThat(reader.send("OPTIONS", ROOT + "/klantcontacten", null, Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(reader.send("OPTIONS", ROOT + "/partijen", null, Map.of()).status())
                .isEqualTo(403);
        assertThat(reader.get(ROOT + "/").status()).isEqualTo(200);
    }

    @Test
    void whatIsExpandedMustBeReadableToo() {
        String list = ROOT + "/klantcontacten?expand=hadBetrokkenen,hadBetrokkenen.wasPartij";
        String one = ROOT + "/klantcontacten/" + contact + "?expand=hadBetrokkenen,hadBetrokkenen.wasPartij";
        for (String path : List.of(list, one)) {
            assertThat(client("read:klantcontacten").get(path).status()).isEqualTo(403);
            assertThat(client("read:klantcontacten,read:betrokkenen").get(path).status())
                    .isEqualTo(403);
            assertThat(client("read:klantcontacten,read:betrokkenen,read:partijen")
                            .get(path)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anOnderwerpobjectTakesItsKlantcontactAlongOnlyForWhoMayDeleteThat() {
        Client all = Client.of(BALIE);
        String made = all.post("/klantcontacten", contact()).uuid();
        String object = all.post("/onderwerpobjecten", """
                {"klantcontact": {"uuid": "%s"}, "wasKlantcontact": null, "onderwerpobjectidentificator": {"objectId": "1",
                 "codeObjecttype": "zaak", "codeRegister": "openzaak", "codeSoortObjectId": "uuid"}}""".formatted(made)).uuid();
        String path = ROOT + "/onderwerpobjecten/" + object + "?cascade=true";
        assertThat(client("delete:onderwerpobjecten").delete(path).status()).isEqualTo(403);
        assertThat(all.get("/klantcontacten/" + made).status()).isEqualTo(200);
        assertThat(client("delete:onderwerpobjecten,delete:klantcontacten")
                        .delete(path)
                        .status())
                .isEqualTo(200);
        assertThat(all.get("/klantcontacten/" + made).status()).isEqualTo(404);
    }

    @Test
    void theEndUserIsTakenFromATokenThatMayNameOne() {
        Client.Answer made = as(client("create,namens"), "a.balie@gemeente.example", "terugbelverzoek");
        assertThat(made.status()).isEqualTo(201);
        var trail = Client.of(BALIE)
                .get("/klantcontacten/" + made.uuid() + "/audittrail")
                .body()
                .path("results")
                .path(0);
        assertThat(trail.path("eindgebruiker").asText()).isEqualTo("a.balie@gemeente.example");
        assertThat(trail.path("toelichting").asText()).isEqualTo("terugbelverzoek");
    }

    @Test
    void anEndUserFromAnotherTokenIsRefusedAndNotIgnored() throws SQLException {
        List<Long> before = rows();
        Client.Answer answer = as(client("create"), "a.balie@gemeente.example", "terugbelverzoek");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("code").asText()).isEqualTo("permission_denied");
        assertThat(answer.body().path("detail").asText()).contains("X-Eindgebruiker", "namens");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatGoesIntoTheAuditTrailIsShortAndOnOneLine() {
        Client client = client("create,namens");
        assertThat(as(client, "u".repeat(200), "t".repeat(1000)).status()).isEqualTo(201);
        assertThat(as(client, "u".repeat(201), "t".repeat(1001)).faults())
                .containsExactly("X-Audit-Toelichting max_length", "X-Eindgebruiker max_length");
        assertThat(as(client, "een\ttwee", "drie\tvier").faults())
                .containsExactly("X-Audit-Toelichting invalid", "X-Eindgebruiker invalid");
    }

    private static Client.Answer as(Client client, String endUser, String reason) {
        return client.send(
                "POST",
                ROOT + "/klantcontacten",
                contact(),
                Map.of("X-Eindgebruiker", endUser, "X-Audit-Toelichting", reason));
    }
}
