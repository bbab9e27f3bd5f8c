package nl.balie;

import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.balie.platform.Trouble;
import nl.balie.platform.outbox.Deliveries;
import org.jspecify.annotations.Nullable;

/** The command that shows what did not arrive yet at others, and lets it be sent again; never what is in it. */
final class OutboxCommand {
    private OutboxCommand() {}

    static void run(List<String> words) throws InterruptedException {
        switch (String.join(" ", words.subList(0, Math.min(1, words.size())))) {
            case "list" -> BesideServer.run(connection -> list(new Deliveries(connection)));
            case "retry" -> {
                Long id = one(words.subList(1, words.size()));
                BesideServer.run(connection -> retry(new Deliveries(connection), id));
            }
            default -> throw new Trouble("balie outbox knows list and retry: see balie help.");
        }
    }

    private static void list(Deliveries deliveries) throws SQLException {
        String line = "%-10s  %-10s  %-20s  %-36s  %-20s  %5s  %-20s  %s%n";
        System.out.printf(line, "ID", "STATUS", "DESTINATION", "ABOUT", "SINCE", "TRIES", "NEXT TRY", "LAST TIME");
        for (Deliveries.Listed delivery : deliveries.list()) {
            boolean parked = delivery.status().equals("geparkeerd");
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
    }

    /** The id that is named; null for all. */
    private static @Nullable Long one(List<String> words) {
        if (words.size() != 1) {
            throw new Trouble("balie outbox retry needs one ID, or --all: balie outbox list shows them.");
        }
        try {
            return words.getFirst().equals("--all") ? null : Long.valueOf(words.getFirst());
        } catch (NumberFormatException e) {
            throw new Trouble(
                    "\"%s\" is not the ID of a delivery: balie outbox list shows them.".formatted(words.getFirst()));
        }
    }

    private static void retry(Deliveries deliveries, @Nullable Long id) throws SQLException {
        int tried = deliveries.retry(id);
        if (tried == 0 && id != null) {
            throw new Trouble("No delivery that did not arrive has ID %d: balie outbox list shows them.".formatted(id));
        }
        System.out.printf("%d to be tried now by a Balie that runs.%n", tried);
    }
}
