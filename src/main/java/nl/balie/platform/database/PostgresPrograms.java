package nl.balie.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs (initdb, pg_ctl, postgres), unpacked from the jar that carries them into the data directory. */
final class PostgresPrograms {
    /** The major version of the programs; data directories of another one are refused. */
    static final String MAJOR = "18";

    private static final String VERSION = "18.6.0";

    private final Path directory;

    private PostgresPrograms(Path directory) {
        this.directory = directory;
    }

    /** Unpacks the programs, unless an earlier run did. */
    static PostgresPrograms in(Path data) throws IOException, InterruptedException {
        Path directory = data.resolve("postgresql-" + VERSION);
        if (!Files.exists(directory)) {
            DataDirectory.whole(directory, PostgresPrograms::unpack);
        }
        return new PostgresPrograms(directory);
    }

    /** Runs one of the programs to its end, and gives its exit code. */
    int run(Path log, String program, String... arguments) throws IOException, InterruptedException {
        // In a session of its own, for Ctrl-C reaches all of ours: what was begun is finished, and stopped in good
        // order.
        List<String> command = new ArrayList<>(List.of("setsid", "--wait"));
        if (new UnixSystem().getUid() == 0) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it sees an ordinary user.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(directory.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        try {
            process.waitFor(2, TimeUnit.MINUTES);
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static void unpack(Path directory) throws IOException {
        String archive = System.getProperty("os.arch").equals("aarch64")
                ? "/postgres-linux-arm_64.txz"
                : "/postgres-linux-x86_64.txz";
        try (InputStream resource = PostgresPrograms.class.getResourceAsStream(archive)) {
            if (resource == null) {
                throw new IOException("no programs for this machine");
            }
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(resource), StandardCharsets.UTF_8.name());
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, directory.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
