package nl.balie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A data directory as a first start makes it, but that nobody has had a token yet: beginning with a copy saves most of a start. */
final class PreparedDirectory {
    private static final Path DIRECTORY = make();

    private PreparedDirectory() {}

    private static Path make() {
        RunningBalie first = RunningBalie.startLearning("prepared");
        try (Connection connection = first.database();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from token");
            statement.execute("delete from applicatie");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        first.stop();
        try {
            // a process that is killed loses nothing by it: only a machine would
            Files.writeString(
                    first.directory().resolve("postgresql/postgresql.auto.conf"),
                    "fsync = off\n",
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return first.directory();
    }

    /** Makes this directory, which is not there, a copy. */
    static void copyTo(Path directory) {
        try {
            Process copying = new ProcessBuilder("cp", "-a", DIRECTORY.toString(), directory.toString())
                    .inheritIO()
                    .start();
            if (copying.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("no copy in " + directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
