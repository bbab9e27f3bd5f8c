package nl.balie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/schermen.md tells of each scenario of KISS which test of ours shows the same: it has all of them, and the tests are there. */
class SchermenTest {
    private static final int SCENARIOS = 119;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9]+[a-d]?(?:, [0-9]+[a-d]?)*) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

    private static String document() throws IOException {
        return Files.readString(Path.of("docs", "schermen.md"));
    }

    @Test
    void everyScenarioIsThere() throws IOException {
        assertThat(ROW.matcher(document())
                        .results()
                        .mapToInt(row -> row.group(1).split(",", -1).length)
                        .sum())
                .isEqualTo(SCENARIOS);
    }

    @Test
    void everyTestThatItNamesIsThere() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (var files = Files.walk(Path.of("src", "test", "java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        List<String> missing = TEST.matcher(document())
                .results()
                .filter(test ->
                        !sources.getOrDefault(test.group(1) + ".java", "").contains("void " + test.group(2) + "("))
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(missing).isEmpty();
    }
}
