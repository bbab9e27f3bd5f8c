package nl.balie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balie.register.Register;
import nl.balie.resource.Column;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Kind;
import nl.balie.resource.Normalised;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schema after all migrations: what it is, that it fits the declarations, and what it may never hold. */
class SchemaIT {
    private static final Pattern FOREIGN_KEY = Pattern.compile("FOREIGN KEY \\((\\w+)\\) REFERENCES .*");
    private static final Pattern IS_NULL = Pattern.compile("(\\w+) IS NULL");
    private static final Pattern SCHEMA =
            Pattern.compile("(?i)\\b(?:schema|search_path|pg_catalog|information_schema)\\b"
                    + "|\\b(?:table|references|on|from|join|into|update|only)\\s+\\w+\\.\\w");

    private Connection connection;
    private Catalog catalog;

    @BeforeEach
    void connect() throws SQLException {
        connection = RunningBalie.shared().database();
        catalog = new Catalog(connection);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void theSchemaIsThatOfTheGoldenFile() throws SQLException {
        Golden.check("schema.txt", catalog.lines());
    }

    @Test
    void everyResourceHasATableWithExactlyTheColumnsItDeclares() throws SQLException {
        Map<String, Map<String, String>> tables = catalog.tables();
        Register.all().forEach(resource -> {
            Map<String, String> declared = new LinkedHashMap<>();
            resource.columns().forEach(column -> declared.put(column.name(), type(column.kind())));
            resource.finding()
                    .normalised()
                    .forEach(kept -> declared.put(kept.column().name(), type(kept)));
            assertThat(tables.get(resource.name())).as(resource.name()).containsExactlyInAnyOrderEntriesOf(declared);
        });
    }

    private static String type(Normalised kept) {
        return kept.operator() == Operator.WORDS ? "tsvector" : "text";
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case INTEGER -> "integer";
            case FLAG -> "boolean";
            case DATE -> "date";
            case MOMENT -> "timestamp with time zone";
            case UUID -> "uuid";
            case MAP -> "json";
            case NUMBER -> "bigint";
        };
    }

    @Test
    void everyReferenceIsAForeignKeyThatDeletesNothing() throws SQLException {
        Map<String, List<String>> constraints = catalog.constraints();
        Register.all()
                .forEach(resource -> resource.references()
                        .forEach(reference -> assertThat(constraints.get(resource.name()))
                                .contains("FOREIGN KEY (%s) REFERENCES %s(id) DEFERRABLE ON DELETE NO ACTION"
                                        .formatted(
                                                reference.column().name(),
                                                reference.target().name()))));
        constraints
                .values()
                .forEach(lines -> assertThat(lines)
                        .filteredOn(line -> line.startsWith("FOREIGN KEY"))
                        .allMatch(line -> line.endsWith(" DEFERRABLE ON DELETE NO ACTION")));
    }

    @Test
    void everyForeignKeyHasAnIndexThatBeginsWithIt() throws SQLException {
        Map<String, List<String>> indexes = catalog.indexes();
        catalog.constraints()
                .forEach((table, constraints) -> constraints.forEach(constraint -> {
                    Matcher key = FOREIGN_KEY.matcher(constraint);
                    if (key.matches()) {
                        assertThat(indexes.get(table))
                                .as("%s.%s", table, key.group(1))
                                .anyMatch(index -> index.matches(".* USING btree \\(" + key.group(1) + "[,)].*"));
                    }
                }));
    }

    @Test
    void everythingThatRowsAreFoundByHasItsIndexAndOneOnWhatIsStillMissing() throws SQLException {
        Map<String, List<String>> indexes = catalog.indexes();
        Register.all()
                .forEach(resource -> resource.finding()
                        .normalised()
                        .forEach(kept -> assertThat(indexes.get(resource.name()))
                                .anyMatch(index -> index.matches(".* USING (gin|btree) \\("
                                        + kept.column().name() + "[ )].*"))
                                .anyMatch(index ->
                                        index.endsWith("WHERE (" + kept.column().name() + " IS NULL)"))));
    }

    @Test
    void everyPromiseOfUniquenessIsKeptByAnIndex() throws SQLException {
        Map<String, List<String>> indexes = catalog.indexes();
        Register.all().forEach(resource -> {
            for (int place = 1; place <= resource.uniques().size(); place++) {
                String begin = "CREATE UNIQUE INDEX %s_uniek_%d ON ".formatted(resource.name(), place);
                boolean isKept = indexes.getOrDefault(resource.name(), List.of()).stream()
                        .anyMatch(index -> index.startsWith(begin));
                if (!isKept && resource.uniques().get(place - 1).isName()) {
                    continue; // who takes a name takes turns
                }
                Stream<String> columns =
                        resource.uniques().get(place - 1).columns().stream().map(Column::name);
                assertThat(indexes.get(resource.name()))
                        .filteredOn(index -> index.startsWith(begin))
                        .singleElement()
                        .satisfies(index ->
                                assertThat(indexed(index)).containsExactlyInAnyOrderElementsOf(columns.toList()));
            }
        });
    }

    /** The columns of an index, and those that it wants to be null. */
    private static List<String> indexed(String index) {
        String columns = index.substring(index.indexOf('(') + 1, index.indexOf(')'));
        Stream<String> empty = IS_NULL.matcher(index).results().map(match -> match.group(1));
        return Stream.concat(Stream.of(columns.split(", ", -1)), empty).toList();
    }

    @Test
    void noTriggerExists() throws SQLException {
        assertThat(catalog.triggers()).isEmpty();
    }

    @Test
    void noMigrationNamesASchema() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.toList()) {
                String sql = Files.readString(file).replaceAll("--.*", "");
                assertThat(SCHEMA.matcher(sql).results().map(match -> match.group()))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }
}
