package nl.balie.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.balie.platform.database.Database;
import nl.balie.platform.database.Reservekopie;
import nl.balie.register.Register;
import nl.balie.resource.Resource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The commands that write a backup of the register to a file, and put it back. */
final class BackupCommand {
    private BackupCommand() {}

    /** Writes a backup. */
    @Command(
            name = "reservekopie",
            mixinStandardHelpOptions = true,
            description = "Write a backup of the whole register to a file.")
    static final class Write extends OnFile {
        @Override
        void on(Path file) throws InterruptedException {
            BesideServer.run(connection -> System.out.printf(
                    "%d tables are in %s: it holds personal data, so keep it where only you can read it.%n",
                    new Reservekopie(connection).write(file), file));
        }
    }

    /** Puts a backup back. */
    @Command(
            name = "herstel",
            mixinStandardHelpOptions = true,
            description = "Put a backup back, in a register that is empty.")
    static final class Restore extends OnFile {
        @Override
        void on(Path file) throws InterruptedException {
            Reservekopie.requireThere(file);
            BesideServer.alone((connection, database) -> {
                MigrationInfo[] known = flyway(database, "latest").info().all();
                new Reservekopie(connection)
                        .restore(
                                file,
                                String.valueOf(known[known.length - 1].getVersion()),
                                filled(),
                                version -> flyway(database, version).migrate());
                System.out.printf("All of %s is restored: run balie start.%n", file);
            });
        }
    }

    /** What is done with a file. */
    abstract static sealed class OnFile implements Callable<Integer> permits Write, Restore {
        @Parameters(paramLabel = "FILE", description = "The file.")
        private Path file = Path.of("");

        abstract void on(Path file) throws InterruptedException;

        @Override
        public Integer call() throws InterruptedException {
            on(file.toAbsolutePath());
            return 0;
        }
    }

    /** What must be empty; the lists of the municipality are filled by the migrations. */
    private static List<String> filled() {
        return Register.all()
                .filter(resource -> !Register.REFERENTIELIJSTEN.contains(resource))
                .map(Resource::name)
                .toList();
    }

    /** What migrates this database, to this version. */
    static Flyway flyway(Database database, String target) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .target(target)
                .load();
    }
}
