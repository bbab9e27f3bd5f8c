package nl.balie;

import java.nio.file.Path;
import java.util.List;
import nl.balie.platform.Database;
import nl.balie.platform.Reservekopie;
import nl.balie.platform.Trouble;
import nl.balie.register.Register;
import nl.balie.resource.Resource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The commands that write a backup of the register to a file, and put it back. */
final class BackupCommand {
    private BackupCommand() {}

    static void write(List<String> words) throws InterruptedException {
        Path file = file("reservekopie", words);
        BesideServer.run(connection -> System.out.printf(
                "%d tables are in %s: it holds personal data, so keep it where only you can read it.%n",
                new Reservekopie(connection).write(file), file));
    }

    static void restore(List<String> words) throws InterruptedException {
        Path file = file("herstel", words);
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

    /** What must be empty; the lists of the municipality are filled by the migrations. */
    private static List<String> filled() {
        return Register.all()
                .filter(resource -> !Register.REFERENTIELIJSTEN.contains(resource))
                .map(Resource::name)
                .toList();
    }

    private static Flyway flyway(Database database, String target) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .target(target)
                .load();
    }

    private static Path file(String command, List<String> words) {
        if (words.size() != 1) {
            throw new Trouble("balie %s needs the name of one file.".formatted(command));
        }
        return Path.of(words.getFirst()).toAbsolutePath();
    }
}
