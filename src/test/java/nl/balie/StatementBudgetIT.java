package nl.balie;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.register.Betrokkene;
import nl.balie.register.Bijlage;
import nl.balie.register.InterneTaak;
import nl.balie.register.Onderwerpobject;
import nl.balie.register.Register;
import nl.balie.register.Skill;
import nl.balie.register.Sluitingsdag;
import nl.balie.resource.Column;
import nl.balie.resource.Kind;
import nl.balie.resource.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How many statements every operation takes, in how many trips to the database: as many as the golden file says, for one row and for hundreds. */
class StatementBudgetIT {
    private static final RunningBalie BALIE = RunningBalie.start("statements");
    private static final Client CLIENT = new Client(BALIE.address(), BALIE.token());
    private static final Pattern STATEMENTS = Pattern.compile("sql;desc=\"(\\d+) in (\\d+)\"");
    private static final List<Resource> WITH_AN_API = Stream.of(
                    Register.KLANTINTERACTIES, Register.CONTACTGEGEVENS, Register.WERKPLEK)
            .flatMap(List::stream)
            .toList();
    private static final Pattern ONE_BY_KEY = Pattern.compile("GET +(/\\S+)/\\{uuid} +read:(\\S+)");
    /** One that everything which is made has. */
    private static final String WORD = "voorbeeld";

    /** Questions that pass several tables. */
    private static final List<String> FILTERED = List.of(
            "internetaken?toegewezenAanActoren=true",
            "internetaken?status__in=te_verwerken,verwerkt&klantcontact__plaatsgevondenOp__gte=2020-01-01T00:00:00Z",
            "klantcontacten?hadBetrokkenActor__actoridentificatorCodeRegister=msei",
            "klantcontacten?hadBetrokkene__wasPartij__subIdentificatorVan__codeSoortObjectId=kvk_nummer",
            "digitaleadressen?verstrektDoorPartij__subIdentificatorVan__codeSoortObjectId=kvk_nummer");

    private static final List<String> NUMBERS =
            List.of("nummer", "referentienummer", "partij_identificator_object_id", "identificatie", "object_id");

    @AfterAll
    static void stop() {
        BALIE.close();
    }

    @Test
    void everyOperationTakesTheSameStatementsForOneRowAndForHundreds() throws SQLException {
        Everything first = new Everything(CLIENT, (path, answer) -> {});
        Map<String, Budget> one = new TreeMap<>();
        read(first, one);
        readElsewhere(first, one);
        write(one);
        multiply();
        recount();
        Map<String, Budget> many = new TreeMap<>();
        read(first, many);
        readElsewhere(first, many);
        write(many);
        Golden.check("statements.txt", lines(many));
        one.forEach((operation, budget) -> {
            boolean mayCount = operation.startsWith("GET") && !operation.contains("{uuid}");
            int count = mayCount ? 1 : 0;
            Budget now = Objects.requireNonNull(many.get(operation));
            assertThat(now.statements).as(operation).isBetween(budget.statements, budget.statements + count);
            assertThat(now.trips).as(operation).isBetween(budget.trips, budget.trips + count);
        });
        assertThat(listing(first.one("internetaken"), "toegewezenAanActoren", "actoren", 100))
                .isEqualTo(listing(first.one("internetaken"), "toegewezenAanActoren", "actoren", 1));
        // both take accounts that others preferred, whose preference is emptied in one more statement, however many
        // they are
        assertThat(listing(first.one("partijen"), "rekeningnummers", "rekeningnummers", 100))
                .isEqualTo(listing(first.one("partijen"), "rekeningnummers", "rekeningnummers", 200));
        assertThat(statements(CLIENT.send("DELETE", first.one("klantcontacten"), null, Map.of("X-Server-Timing", "1"))))
                .as("one klantcontact with hundreds of everything")
                .isEqualTo(many.get("DELETE " + Everything.path("klantcontacten") + "/{uuid}"));
    }

    /** What an operation may ask of the database. */
    private record Budget(int statements, int trips) {}

    private static List<String> lines(Map<String, Budget> budgets) {
        return budgets.entrySet().stream()
                .map(entry ->
                        "%4d in %d  %s".formatted(entry.getValue().statements, entry.getValue().trips, entry.getKey()))
                .toList();
    }

    private static Budget statements(Client.Answer answer) {
        assertThat(answer.status()).isBetween(200, 299);
        Matcher told = STATEMENTS.matcher(
                answer.response().headers().firstValue("Server-Timing").orElse(""));
        assertThat(told.find()).isTrue();
        return new Budget(Integer.parseInt(told.group(1)), Integer.parseInt(told.group(2)));
    }

    private static Budget reading(String path) {
        return statements(CLIENT.send("GET", path, null, Map.of("X-Server-Timing", "1")));
    }

    private static void read(Everything everything, Map<String, Budget> statements) {
        FILTERED.forEach(
                question -> statements.put("GET " + Everything.path(question), reading(Everything.path(question))));
        WITH_AN_API.forEach(resource -> {
            String list = Everything.path(resource.plural());
            String one = everything.one(resource.plural());
            statements.put("GET " + list, reading(list));
            statements.put("GET " + list + "?pageSize=500", reading(list + "?pageSize=500"));
            statements.put("GET " + list + "/{uuid}", reading(one));
            statements.put("GET " + list + "/{uuid}/audittrail", reading(one + "/audittrail"));
            for (String ordering : resource.finding().orderings().keySet()) {
                String sorted = list + "?ordering=" + ordering;
                statements.put("GET " + sorted, reading(sorted));
            }
            if (resource.filters().containsKey("zoek")) {
                String sought = list + "?zoek=" + WORD;
                statements.put("GET " + sought, reading(sought));
            }
            // of hundreds of taken each shows the hundreds of betrokkenen of one contact: a few of them are many rows
            // already
            String few = resource.expandsAlways() ? "" : "&pageSize=3";
            for (String expand : resource.expands()) {
                statements.put("GET " + list + "?expand=" + expand, reading(list + "?expand=" + expand + few));
                statements.put("GET " + list + "/{uuid}?expand=" + expand, reading(one + "?expand=" + expand));
            }
            if (resource.expands().size() > 1) {
                String all = "?expand=" + String.join(",", resource.expands());
                statements.put(
                        "GET " + list + "?pageSize=500&expand=(all)",
                        reading(list + all + (few.isEmpty() ? "&pageSize=500" : few)));
                statements.put("GET " + list + "/{uuid}?expand=(all)", reading(one + all));
            }
        });
    }

    /** The same rows in the words of the other dialects, with all that these embed. */
    private static void readElsewhere(Everything everything, Map<String, Budget> statements) {
        for (String route : Golden.lines("routes.txt")) {
            Matcher found = ONE_BY_KEY.matcher(route);
            if (found.lookingAt() && isElsewhere(found.group(1), found.group(2))) {
                String list = found.group(1) + (found.group(1).startsWith("/api/kic/") ? "?_limit=500" : "");
                String one = everything.one(found.group(2));
                statements.put("GET " + list, reading(list));
                statements.put(
                        "GET " + found.group(1) + "/{uuid}",
                        reading(found.group(1) + one.substring(one.lastIndexOf('/'))));
            }
        }
        String filtered = "/api/kic/v1/klantcontactmomenten?klant.achternaam=IS%20NULL&_limit=500"
                + "&_order%5Bembedded.contactmoment.registratiedatum%5D=desc";
        statements.put("GET " + filtered, reading(filtered));
        readObjects(everything, statements);
        String logboek = Everything.path("activiteiten").replace("activiteiten", "internetaken/{uuid}/activiteiten");
        String taak = everything.one("internetaken");
        statements.put("GET " + logboek, reading(logboek.replace("{uuid}", taak.substring(taak.lastIndexOf('/') + 1))));
    }

    /** Objects of every type; those of a taak and of a medewerker tell most of what is around them. */
    private static void readObjects(Everything everything, Map<String, Budget> statements) {
        String list = "/objecten/api/v2/objects";
        statements.put("GET " + list, reading(list));
        CLIENT.get("/objecttypes/api/v2/objecttypes").body().path("results").forEach(type -> {
            String typed = list + "?pageSize=500&type=" + type.path("url").asText();
            statements.put("GET " + list + " " + type.path("name").asText(), reading(typed));
        });
        for (String plural : List.of("internetaken", "medewerkers")) {
            String one = everything.one(plural);
            statements.put("GET " + list + "/{" + plural + "}", reading(list + one.substring(one.lastIndexOf('/'))));
        }
    }

    /** Is this another list of rows that the Klantinteracties API has? The actor that is made is no medewerker. */
    private static boolean isElsewhere(String list, String plural) {
        return WITH_AN_API.stream().anyMatch(resource -> resource.plural().equals(plural))
                && !list.equals(Everything.path(plural))
                && !list.endsWith("/medewerkers");
    }

    /** Everything that is written, on rows made for it: a DELETE takes along what hangs on its row. */
    private static void write(Map<String, Budget> statements) {
        Everything made = new Everything(CLIENT, (path, answer) -> statements.put("POST " + path, statements(answer)));
        for (String act : List.of("maak-klantcontact", "registreer-klantcontact")) {
            statements.put("POST " + Everything.path(act), statements(made.send("POST", Everything.path(act), act)));
        }
        List<Resource> changed = new ArrayList<>(WITH_AN_API);
        changed.removeAll(Register.ONLY_ADDED);
        changed.forEach(resource -> {
            String name = resource.plural();
            String one = Everything.path(name) + "/{uuid}";
            statements.put("PUT " + one, statements(made.send("PUT", made.one(name), name)));
            statements.put("PATCH " + one, statements(made.send("PATCH", made.one(name), name)));
        });
        changed.forEach(resource -> {
            Everything gone = isReferredTo(resource) ? new Everything(CLIENT, (path, answer) -> {}) : made;
            statements.put(
                    "DELETE " + Everything.path(resource.plural()) + "/{uuid}", deleting(gone.one(resource.plural())));
        });
        statements.put(
                "DELETE " + Everything.path("onderwerpobjecten") + "/{uuid}?cascade=true",
                deleting(new Everything(CLIENT, (path, answer) -> {}).one("onderwerpobjecten") + "?cascade=true"));
    }

    private static boolean isReferredTo(Resource resource) {
        return Register.all().anyMatch(other -> other.references().stream().anyMatch(r -> r.target() == resource));
    }

    /** Empties a list of a row, and then gives it so many members. */
    private static Budget listing(String path, String member, String plural, int size) {
        String members = CLIENT.get(Everything.path(plural) + "?pageSize=" + size)
                .body()
                .path("results")
                .valueStream()
                .map(row -> "{\"uuid\": \"" + row.path("uuid").asText() + "\"}")
                .collect(Collectors.joining(", "));
        patching(path, "{\"" + member + "\": []}");
        return patching(path, "{\"" + member + "\": [" + members + "]}");
    }

    private static Budget patching(String path, String body) {
        return statements(CLIENT.send("PATCH", path, body, Map.of("X-Server-Timing", "1")));
    }

    private static Budget deleting(String path) {
        return statements(CLIENT.send("DELETE", path, null, Map.of("X-Server-Timing", "1")));
    }

    /** Copies all rows with what hangs on them, and then hangs hundreds of rows on the very first contact. */
    private static void multiply() throws SQLException {
        List<Resource> children =
                List.of(Betrokkene.RESOURCE, Bijlage.RESOURCE, InterneTaak.RESOURCE, Onderwerpobject.RESOURCE);
        try (Connection connection = BALIE.database();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // foreign keys or not, in any order
            List<Resource> growing = Register.all()
                    .filter(resource -> !Register.REFERENTIELIJSTEN.contains(resource))
                    .toList();
            for (Resource resource : growing) {
                statement.execute(copies(resource, resource.name(), 1, 60, column -> column.kind() == Kind.UUID));
            }
            for (Resource child : children) {
                String first = "(select * from %s order by volgnummer limit 1) t".formatted(child.name());
                statement.execute(copies(child, first, 1001, 1500, column -> column.place() == Resource.ID));
            }
        }
    }

    /** New keys and numbers are made from the old ones, the same everywhere. */
    private static String copies(Resource resource, String rows, int from, int to, Predicate<Column> newKey) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : resource.columns()) {
            String name = column.name();
            if (resource == Sluitingsdag.RESOURCE && column.kind() == Kind.DATE) {
                names.add(name);
                values.add(name + " + 1000 * i");
            } else if (column.place() != Resource.VOLGNUMMER) {
                names.add(name);
                values.add(
                        newKey.test(column)
                                ? "md5(%s::text || i)::uuid".formatted(name)
                                : NUMBERS.contains(name) || (resource == Skill.RESOURCE && name.equals("naam"))
                                        ? "'2' || right(%s, 4) || lpad(i::text, 4, '0')".formatted(name)
                                        : name);
            }
        }
        return "insert into %s (%s) select %s from %s, generate_series(%d, %d) i"
                .formatted(resource.name(), String.join(", ", names), String.join(", ", values), rows, from, to);
    }

    /** Balie counts anew when it starts: these rows did not come by the store. */
    private static void recount() throws SQLException {
        BALIE.stop();
        BALIE.restart();
        long deadline = System.nanoTime() + 10_000_000_000L;
        try (Connection connection = BALIE.database()) {
            for (Resource resource : Register.KLANTINTERACTIES) {
                String list = Everything.path(resource.plural()) + "?pageSize=1";
                long rows = new Catalog(connection).rows(resource.name());
                assertThat(rows).as(resource.name()).isGreaterThan(500);
                while (CLIENT.get(list).body().path("count").asLong() != rows) {
                    assertThat(System.nanoTime()).as("count of " + resource).isLessThan(deadline);
                }
            }
        }
        assertThat(BALIE.log()).contains("The count of klantcontact was ");
    }
}
