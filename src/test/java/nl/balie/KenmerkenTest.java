package nl.balie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.balie.command.OutboxCommand;
import org.junit.jupiter.api.Test;

/** What operators read of the kenmerken is what is told. */
class KenmerkenTest {
    @Test
    void theTableOfTheDocumentationIsWhatIsTold() throws IOException {
        List<String> told = OutboxCommand.kenmerken().entrySet().stream()
                .map(kanaal -> "| `%s` | %s |"
                        .formatted(
                                kanaal.getKey(),
                                kanaal.getValue().stream()
                                        .map("`%s`"::formatted)
                                        .collect(Collectors.joining(", "))))
                .toList();
        String documentation = Files.readString(Path.of("docs", "operations.md"));
        assertThat(documentation).contains("| kanaal | kenmerken |\n|---|---|\n" + String.join("\n", told) + "\n\n");
    }
}
