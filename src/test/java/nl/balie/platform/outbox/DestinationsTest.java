package nl.balie.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which register a call is for, and a file that changes while Balie runs. */
class DestinationsTest {
    private static final String SETTINGS = """
            esuite.kind = e-suite
            esuite.url = https://esuite.turfstad.example/contactmomenten
            esuite.token = eerste
            esuite.default = true
            ander.kind = e-suite
            ander.url = https://ander.turfstad.example/contactmomenten
            ander.token = abc
            """;

    @TempDir
    private Path directory = Path.of("");

    private long written = 1_000_000_000_000L;
    private Destinations destinations = new Destinations(Optional.empty(), Optional.empty());

    @BeforeEach
    void begin() throws IOException {
        write(SETTINGS);
        destinations = new Destinations(Optional.of(file()), Optional.empty());
    }

    @Test
    void aCallNamesARegisterOrGetsTheDefaultOne() throws IOException {
        assertThat(named(null)).hasValue("esuite");
        assertThat(named(" ")).hasValue("esuite");
        assertThat(named("ander")).hasValue("ander");
        assertThat(named("balie")).isEmpty();
        assertThatThrownBy(() -> named("elders")).isInstanceOf(Destinations.Unknown.class);
        write(SETTINGS.replace("esuite.default = true", ""));
        assertThat(named(null)).isEmpty();
    }

    @Test
    void withoutAFileNobodyIsHandedAnything() {
        destinations = new Destinations(Optional.empty(), Optional.empty());
        assertThat(named(null)).isEmpty();
        assertThat(named("balie")).isEmpty();
        assertThatThrownBy(() -> named("esuite")).isInstanceOf(Destinations.Unknown.class);
    }

    @Test
    void aFileThatChangedIsReadAgainAndOneThatIsWrongChangesNothing() throws IOException {
        assertThat(token()).isEqualTo("eerste");
        write(SETTINGS.replace("eerste", "tweede"));
        assertThat(token()).isEqualTo("tweede");
        write("onzin");
        assertThat(token()).isEqualTo("tweede");
        Files.delete(file());
        assertThat(token()).isEqualTo("tweede");
        write(SETTINGS.replace("eerste", "derde"));
        assertThat(token()).isEqualTo("derde");
    }

    private Optional<String> named(@Nullable String name) {
        return destinations.register(name).map(Destination::name);
    }

    private String token() {
        return String.valueOf(
                destinations.register("esuite").orElseThrow().login().token());
    }

    private Path file() {
        return directory.resolve("destinations");
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
        written += 1000;
        Files.setLastModifiedTime(file(), FileTime.fromMillis(written));
    }
}
