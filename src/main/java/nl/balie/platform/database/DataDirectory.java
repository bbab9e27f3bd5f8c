package nl.balie.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balie.platform.Settings;
import nl.balie.platform.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * The directory in which Balie keeps its own database: known by the file {@code balie.lock}, which the process that works
 * in the directory holds locked. The lock ends with that process, however it ends.
 */
public final class DataDirectory implements AutoCloseable {
    private static final String MARKER = "balie.lock";
    private static final String ADDRESS = "balie.adres";

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** The directory of BALIE_DATA, {@code data} if it is not set. */
    public static Path configured() {
        String setting = Settings.text("balie.data");
        return Path.of(setting == null ? "data" : setting).toAbsolutePath().normalize();
    }

    /** Notes where the Balie of this directory answers on this machine, for commands beside it; nowhere when it has none. */
    public static void tellAddress(String address) {
        if (isOurs()) {
            try {
                Files.createDirectories(configured());
                Files.writeString(configured().resolve(ADDRESS), address);
            } catch (IOException full) {
                return; // a command beside it goes by its own settings
            }
        }
    }

    /** Where the last Balie of this directory answered on this machine; empty when none told. */
    public static Optional<String> address() {
        try {
            return isOurs()
                    ? Optional.of(
                            Files.readString(configured().resolve(ADDRESS)).strip())
                    : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Has this Balie a directory of its own, though its database may be elsewhere? */
    public static boolean isOurs() {
        return isOne(configured()) || Settings.text("balie.data") != null;
    }

    /** Takes the directory for this process, and makes it when it is not there; empty when another process has it. */
    static Optional<DataDirectory> claim(Path path) {
        Path marker = path.resolve(MARKER);
        try {
            Files.createDirectories(path);
            if (!Files.exists(marker) && !isEmpty(path)) {
                throw new Trouble(
                        "Data directory %s holds files of another program: choose another one with BALIE_DATA."
                                .formatted(path));
            }
            return locked(marker).map(lock -> new DataDirectory(path, lock));
        } catch (IOException e) {
            throw new Trouble(
                    "Data directory %s cannot be written to: make it writable for this user, or choose another one with BALIE_DATA."
                            .formatted(path));
        }
    }

    /** Is this a data directory of Balie? */
    public static boolean isOne(Path path) {
        return Files.exists(path.resolve(MARKER));
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static Optional<FileChannel> locked(Path marker) throws IOException {
        @Nullable FileChannel channel = FileChannel.open(marker, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(channel);
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    /**
     * Makes a directory whole or not at all: it is filled under another name first, so that a killed run leaves nothing half
     * done behind that the next one would take for finished.
     */
    static void whole(Path target, Filling filling) throws IOException, InterruptedException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        if (Files.exists(unfinished)) {
            try (Stream<Path> files = Files.walk(unfinished)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectory(unfinished);
        filling.fill(unfinished);
        Files.move(unfinished, target);
    }

    /** What puts the files into a directory. */
    interface Filling {
        /** Fills this directory, which is empty. */
        void fill(Path directory) throws IOException, InterruptedException;
    }
}
