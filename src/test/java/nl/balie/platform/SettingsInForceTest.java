package nl.balie.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The settings that a page tells of are those that operators read about. */
class SettingsInForceTest {
    private static final Pattern NAMED = Pattern.compile("\\bBALIE_[A-Z_]*[A-Z]");
    private static final Pattern READ = Pattern.compile(
            "(?:ConfigProperty\\(name = |Settings\\.\\w+\\(|choice\\(|check\\()\\s*\"(balie\\.[a-z.-]+)\"");
    /** What the build fills in, and where a group of settings begins. */
    private static final Set<String> NONE =
            Set.of("BALIE_VERSION", "BALIE_SWAGGER_UI_VERSION", "BALIE_MAIL", "BALIE_BRONNEN");

    private static Set<String> ours() {
        return SettingsInForce.all().stream()
                .map(SettingsInForce.Setting::name)
                .filter(name -> name.startsWith("BALIE_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(name -> !NONE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everySettingOfTheDocumentationIsToldOfAndNoOther() throws IOException {
        assertThat(ours()).isEqualTo(found(NAMED, Files.readString(Path.of("docs/operations.md"))));
    }

    @Test
    void whatIsInForceWhereNothingIsSetIsWhatTheDocumentationSays() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/operations.md"));
        List<SettingsInForce.Setting> standard = SettingsInForce.all().stream()
                .filter(setting -> setting.name().startsWith("BALIE_")
                        && setting.value() != null
                        && setting.where().equals("standaard"))
                .toList();
        assertThat(standard)
                .hasSizeGreaterThan(10)
                .allSatisfy(setting -> assertThat(rows)
                        .anyMatch(row ->
                                row.contains("`" + setting.name() + "`") && row.contains("`" + setting.value() + "`")));
    }

    @Test
    void everySettingThatIsReadIsToldOf() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Set<String> read = READ.matcher(Files.readString(file))
                        .results()
                        .map(found -> Settings.variable(found.group(1)))
                        .filter(name -> !NONE.contains(name))
                        .collect(Collectors.toSet());
                assertThat(ours()).as(file.toString()).containsAll(read);
            }
        }
    }

    @Test
    void whatMayBeSecretInAnAddressIsLeftOut() {
        assertThat(Connections.shown("https://wie:wat@turfstad.example/pad?token=x#y"))
                .isEqualTo("https://turfstad.example/pad");
    }
}
