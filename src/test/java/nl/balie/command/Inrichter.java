package nl.balie.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.balie.RunningBalie;
import nl.balie.RunningBalie.Answer;

/** Applies files that set up the register, as a person does, and tells what is kept of it. */
final class Inrichter {
    /** The example of the page that explains the file. */
    static final String EXAMPLE = example();

    private Inrichter() {}

    private static String example() {
        try {
            String page = Files.readString(Path.of("docs/inrichting.md"));
            return page.substring(page.indexOf("```yaml\n") + 8, page.lastIndexOf("```"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile("inrichting", ".yaml"), text);
    }

    static Answer apply(RunningBalie balie, String text) throws IOException {
        return balie.run("inrichting", "toepassen", file(text).toString());
    }

    static String good(Answer answer) {
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer.out();
    }

    static String bad(Answer answer) {
        assertThat(answer.exitCode()).as(answer.out()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).doesNotContain("java.", "Exception");
        return answer.err();
    }

    /** All that is kept of the set-up, with versions: the same when nothing was done. */
    static List<String> kept(RunningBalie balie) throws SQLException {
        List<String> kept = new ArrayList<>();
        try (Connection connection = balie.database()) {
            for (String table : List.of(
                    "referentiewaarde",
                    "sluitingsdag",
                    "eenheid",
                    "medewerker",
                    "lidmaatschap",
                    "identiteit",
                    "vragenset",
                    "vraag",
                    "vragenseteenheid",
                    "bestemming",
                    "rolkoppeling",
                    "applicatie",
                    "token_revisie",
                    "audit")) {
                try (ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select md5(string_agg(t::text, '|' order by t::text)) from " + table + " t")) {
                    rows.next();
                    kept.add(table + " " + rows.getString(1));
                }
            }
        }
        return kept;
    }
}
