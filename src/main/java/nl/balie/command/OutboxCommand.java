package nl.balie.command;

import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.balie.platform.Trouble;
import nl.balie.platform.outbox.Destinations;
import nl.balie.platform.outbox.Kanalen;
import nl.balie.platform.outbox.Undelivered;
import nl.balie.register.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that shows what did not arrive yet at others, and lets it be sent again; never what is in it. */
public @Command(
        name = "outbox",
        mixinStandardHelpOptions = true,
        description = "What did not arrive yet at the registers and subscribers it is for.",
        synopsisSubcommandLabel = "COMMAND") final class OutboxCommand {
    private OutboxCommand() {}

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "What did not arrive yet, and why: never what is in it.")
    int list(@Parameters(paramLabel = "PAGE", defaultValue = "1", description = "A thousand on each, from 1.") int page)
            throws InterruptedException {
        if (page < 1) {
            throw new Trouble("balie outbox list takes the number of a page, from 1.");
        }
        BesideServer.run(connection -> list(new Undelivered(connection), page));
        return 0;
    }

    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description = "Try again now; what was parked gets all of its tries again.")
    int retry(@ArgGroup(multiplicity = "1") Retried what) throws InterruptedException {
        BesideServer.run(connection -> retry(new Undelivered(connection), what.id));
        return 0;
    }

    @Command(
            name = "registreer",
            mixinStandardHelpOptions = true,
            description = "Make our kanalen known to the Notificaties APIs among the destinations.")
    int register() throws InterruptedException {
        Map<String, Map<String, String>> stored = new TreeMap<>();
        if (!Destinations.areInFile()) {
            BesideServer.run(connection -> stored.putAll(Destinations.stored(connection)));
        }
        Kanalen.register(stored, kenmerken(), System.out::println);
        return 0;
    }

    /** One delivery, or all. */
    static final class Retried {
        @Parameters(paramLabel = "ID", description = "A delivery, as list shows it.")
        private @Nullable Long id;

        @Option(names = "--all", description = "All of them.")
        @SuppressWarnings("UnusedVariable") // told by the absence of an ID
        private boolean all;
    }

    /** What is told on each kanaal besides the row. */
    public static Map<String, Set<String>> kenmerken() {
        Map<String, Set<String>> kenmerken = new TreeMap<>();
        Register.all()
                .flatMap(resource -> resource.announcements().stream())
                .forEach(told -> told.attributes()
                        .forEach(attribute -> kenmerken
                                .computeIfAbsent(told.kanaal(), first -> new LinkedHashSet<>())
                                .add(attribute.name())));
        return kenmerken;
    }

    private static void list(Undelivered deliveries, int page) throws SQLException {
        String line = "%-10s  %-10s  %-20s  %-36s  %-20s  %5s  %-20s  %s%n";
        System.out.printf(line, "ID", "STATUS", "DESTINATION", "ABOUT", "SINCE", "TRIES", "NEXT TRY", "LAST TIME");
        List<Undelivered.Listed> shown = deliveries.list(page);
        for (Undelivered.Listed delivery : shown) {
            boolean parked = delivery.status().equals(Undelivered.PARKED);
            System.out.printf(
                    line,
                    delivery.id(),
                    parked ? "parked" : "waiting",
                    delivery.destination(),
                    delivery.about(),
                    delivery.since().truncatedTo(ChronoUnit.SECONDS),
                    delivery.tries(),
                    parked ? "-" : delivery.next().truncatedTo(ChronoUnit.SECONDS),
                    delivery.reason() == null ? "-" : delivery.reason());
        }
        if (shown.size() == Undelivered.SHOWN) {
            System.out.printf("There may be more: balie outbox list %d%n", page + 1);
        }
    }

    private static void retry(Undelivered deliveries, @Nullable Long id) throws SQLException {
        int tried = deliveries.retry(id, null);
        if (tried == 0 && id != null) {
            throw new Trouble("No delivery that did not arrive has ID %d: balie outbox list shows them.".formatted(id));
        }
        System.out.printf("%d to be tried now by a Balie that runs.%n", tried);
    }
}
