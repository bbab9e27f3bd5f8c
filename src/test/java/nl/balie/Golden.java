package nl.balie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Golden files: what follows from the code, written out, so that a change of it is seen in review (docs/testing.md). */
public final class Golden {
    private static final Path FILES = Path.of("src/test/resources/golden");

    private Golden() {}

    /** The lines of a golden file; none when there is no such file yet. */
    public static List<String> lines(String name) {
        try {
            Path file = FILES.resolve(name);
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Compares the file with what it should hold now; with {@code -Dgolden.write=true} writes it first. */
    public static void check(String name, List<String> now) {
        if (Boolean.getBoolean("golden.write")) {
            write(name, now);
        }
        List<String> golden = lines(name);
        assertThat(now)
                .overridingErrorMessage(
                        "%s is no longer true; if that is meant, run the tests with -Dgolden.write=true.%n%s",
                        FILES.resolve(name), difference(golden, now))
                .isEqualTo(golden);
    }

    private static String difference(List<String> golden, List<String> now) {
        List<String> lines = new ArrayList<>();
        golden.stream().filter(line -> !now.contains(line)).forEach(line -> lines.add("- " + line));
        now.stream().filter(line -> !golden.contains(line)).forEach(line -> lines.add("+ " + line));
        return lines.isEmpty() ? "The same lines, in another order." : String.join("\n", lines);
    }

    private static void write(String name, List<String> lines) {
        try {
            Files.createDirectories(FILES);
            Files.write(FILES.resolve(name), lines);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
