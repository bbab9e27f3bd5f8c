package nl.balie.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import nl.balie.act.inrichting.Fouten;
import nl.balie.act.inrichting.Inrichting;
import nl.balie.act.inrichting.Keuring;
import nl.balie.act.inrichting.Uitslag;
import nl.balie.act.inrichting.Uitvoer;
import nl.balie.platform.Settings;
import nl.balie.platform.Trouble;
import nl.balie.platform.database.Database;
import nl.balie.web.Rol;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that bring the set-up of the register to what a file says, and write such a file. What is told of it is Dutch, as the file is. */
@Command(
        name = "inrichting",
        mixinStandardHelpOptions = true,
        description = "The set-up of the register as a file: lists, eenheden, medewerkers, applications and more.",
        synopsisSubcommandLabel = "COMMAND")
final class InrichtingCommand {
    /** What stands outside the register that a file has to fit. */
    static final Keuring KEURING = new Keuring(Rol::isOne, OutboxCommand.kenmerken());

    private static final String SETTING = "balie.inrichting";

    private InrichtingCommand() {}

    @Command(
            name = "toepassen",
            mixinStandardHelpOptions = true,
            description =
                    "Bring the register to what a file says: all of it, or nothing and every fault with its line.")
    int apply(
            @Parameters(paramLabel = "FILE", description = "The file, YAML.") Path file,
            @Option(names = "--proef", description = "Change nothing: only tell what would change.") boolean isTrial)
            throws InterruptedException {
        requireThere(file);
        BesideServer.run((connection, database) -> {
            List<Uitslag> uitslagen = apply(file, database, isTrial);
            uitslagen.forEach(System.out::println);
            if (isTrial) {
                System.out.println("Dit was een proef: er is niets gewijzigd.");
            }
        });
        return 0;
    }

    @Command(
            name = "exporteren",
            mixinStandardHelpOptions = true,
            description = "Write the set-up as it is, without secrets.")
    int export(
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "The file; else it is printed.") @Nullable
                    Path file)
            throws InterruptedException {
        BesideServer.run((connection, database) -> {
            String text = told(() -> Uitvoer.van(nl.balie.store.Database.beside(database::connect)));
            if (file == null) {
                System.out.print(text);
            } else {
                write(file, text);
            }
        });
        return 0;
    }

    /** Applies the file of the settings, when there is one, in a register that is migrated first. */
    static void atStart(Database database) {
        String setting = Settings.text(SETTING);
        if (setting == null) {
            return;
        }
        Path file = Path.of(setting);
        requireThere(file);
        try {
            BackupCommand.flyway(database, "latest").migrate();
            System.out.printf("Inrichting uit %s:%n", file);
            apply(file, database, false).forEach(System.out::println);
        } catch (FlywayException unfit) {
            throw new Trouble(NotStarted.sentence(unfit));
        } catch (SQLException problem) {
            throw BesideServer.trouble(problem);
        }
    }

    private static List<Uitslag> apply(Path file, Database database, boolean isTrial) throws SQLException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return told(() ->
                    Inrichting.pasToe(nl.balie.store.Database.beside(database::connect), bytes, KEURING, isTrial));
        } catch (IOException unreadable) {
            throw new Trouble("%s kan niet worden gelezen.".formatted(file));
        } catch (Fouten fouten) {
            throw new Trouble("Er is niets gewijzigd, want %s klopt niet:\n%s".formatted(file, fouten.zinnen()));
        }
    }

    private static void requireThere(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Trouble("%s is er niet, of kan niet worden gelezen.".formatted(file));
        }
    }

    /** What the store does. */
    private interface Work<T, E extends Exception> {
        T done() throws E;
    }

    /** What went wrong in the database, in the words of commands. */
    private static <T, E extends Exception> T told(Work<T, E> work) throws SQLException, E {
        try {
            return work.done();
        } catch (nl.balie.store.Trouble trouble) {
            throw new SQLException(trouble.getMessage(), trouble.state());
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw new Trouble("%s is er al: kies een andere naam.".formatted(file));
        } catch (NoSuchFileException nowhere) {
            throw new Trouble("%s kan daar niet staan: die map is er niet.".formatted(file));
        } catch (IOException unwritable) {
            throw new Trouble("%s kan niet worden geschreven.".formatted(file));
        }
    }
}
