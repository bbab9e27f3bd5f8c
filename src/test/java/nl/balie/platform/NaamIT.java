package nl.balie.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is what people see of it, and Java and the database see the same. */
class NaamIT {
    private static final int LAST_CAPITAL = 0x52f;

    /** A variant, a filler of Hangul, a joiner of graphemes, a tag, an invisible operator, a mark of direction. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Te\ufe0flefoon",
                "Telefoon\u3164",
                "\u115fTelefoon",
                "Tele\u034ffoon",
                "Telefoon\udb40\udc41",
                "Tele\u2063foon",
                "\u2066Telefoon\u2069",
                "\u00a0\u180eTelefoon \u200b "
            })
    void whatIsNotSeenIsNotKept(String typed) {
        assertThat(Naam.net(typed)).isEqualTo("Telefoon");
    }

    @Test
    void allThatUnicodeCallsFormattingIsNotKept() {
        assertThat(IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                        .filter(code -> Character.getType(code) == Character.FORMAT)
                        .mapToObj(Character::toString))
                .hasSizeGreaterThan(100)
                .allSatisfy(each -> assertThat(Naam.net("a" + each + "b"))
                        .as(each.codePoints()
                                .mapToObj(Integer::toHexString)
                                .toList()
                                .toString())
                        .isEqualTo("ab"));
    }

    @Test
    void aLetterIsOneHoweverItIsComposed() {
        assertThat(Naam.net("Financie\u0308n")).isEqualTo("Financi\u00ebn");
        assertThat(Naam.vouw("CAFE\u034f\u0301")).isEqualTo("caf\u00e9");
    }

    @Test
    void theDatabaseKeepsAndFoldsAsJavaDoes() throws SQLException {
        List<String> names = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(code -> Character.isDefined(code)
                        && Character.getType(code) != Character.SURROGATE
                        && Character.getType(code) != Character.PRIVATE_USE)
                .mapToObj(code -> " A" + Character.toString(code) + "e\u0301 ")
                .toList();
        assertThat(found(Naam.netInSql("naam"), names))
                .isEqualTo(names.stream().map(Naam::net).toList());
        List<String> latin = names.stream()
                .filter(name ->
                        name.codePointAt(2) <= LAST_CAPITAL && name.codePointAt(2) != 'İ') // two letters in Java
                .map(name -> name.toUpperCase(Locale.ROOT))
                .toList();
        assertThat(found(Naam.vouwInSql("naam"), latin))
                .isEqualTo(latin.stream().map(Naam::vouw).toList());
    }

    /** What was kept before by less of a rule; of two that would have one name, both stay. */
    @Test
    void namesThatAreThereAreTidiedByTheMigration() throws SQLException, IOException {
        String woord = UUID.randomUUID().toString();
        try (InputStream file = Objects.requireNonNull(
                        NaamIT.class.getResourceAsStream("/db/migration/V102__namen_zonder_wat_niemand_ziet.sql"));
                Connection connection = RunningBalie.shared().database();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String naam : List.of("Cafe\u0301\ufe0f ", "Twee\u3164 ", "TWEE ")) {
                statement.execute(
                        "insert into skill (id, versie, indicatie_actief, naam) values (gen_random_uuid(), 1, true, '"
                                + naam + woord + "')");
            }
            statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            List<String> kept = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "select naam from skill where naam like '%" + woord + "' order by volgnummer")) {
                while (row.next()) {
                    kept.add(row.getString(1));
                }
            }
            connection.rollback();
            assertThat(kept).containsExactly("Caf\u00e9 " + woord, "Twee\u3164 " + woord, "TWEE " + woord);
        }
    }

    private static List<String> found(String expression, List<String> names) throws SQLException {
        try (Connection connection = RunningBalie.shared().database();
                PreparedStatement statement = connection.prepareStatement("select " + expression
                        + " from unnest(?::text[]) with ordinality as gevraagd (naam, plaats) order by plaats")) {
            statement.setArray(1, connection.createArrayOf("text", names.toArray()));
            List<String> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }
}
