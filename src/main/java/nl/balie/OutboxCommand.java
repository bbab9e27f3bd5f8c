package nl.balie;

import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.balie.platform.Trouble;
import nl.balie.platform.outbox.Deliveries;
import nl.balie.platform.outbox.Kanalen;
import nl.balie.register.Register;
import org.jspecify.annotations.Nullable;

/** The command that shows what did not arrive yet at others, and lets it be sent again; never what is in it. */
final class OutboxCommand {
    private OutboxCommand() {}

    static void run(List<String> words) throws InterruptedException {
        switch (String.join(" ", words.subList(0, Math.min(1, words.size())))) {
            case "list" -> {
                int page = page(words.subList(1, words.size()));
                BesideServer.run(connection -> list(new Deliveries(connection), page));
            }
            case "registreer" -> Kanalen.register(kenmerken(), System.out::println);
            case "retry" -> {
                Long id = one(words.subList(1, words.size()));
                BesideServer.run(connection -> retry(new Deliveries(connection), id));
            }
            default -> throw new Trouble("balie outbox knows list, retry and registreer: see balie help.");
        }
    }

    /** What is told on each kanaal besides the row. */
    static Map<String, Set<String>> kenmerken() {
        Map<String, Set<String>> kenmerken = new TreeMap<>();
        Register.all()
                .flatMap(resource -> resource.announcements().stream())
                .forEach(told -> told.attributes()
                        .forEach(attribute -> kenmerken
                                .computeIfAbsent(told.kanaal(), first -> new LinkedHashSet<>())
                                .add(attribute.name())));
        return kenmerken;
    }

    private static int page(List<String> words) {
        try {
            int page = words.isEmpty() ? 1 : Integer.parseInt(words.getFirst());
            if (page > 0 && words.size() < 2) {
                return page;
            }
        } catch (NumberFormatException none) {
            // told below, like a page that can't be
        }
        throw new Trouble("balie outbox list takes the number of a page, from 1.");
    }

    private static void list(Deliveries deliveries, int page) throws SQLException {
        String line = "%-10s  %-10s  %-20s  %-36s  %-20s  %5s  %-20s  %s%n";
        System.out.printf(line, "ID", "STATUS", "DESTINATION", "ABOUT", "SINCE", "TRIES", "NEXT TRY", "LAST TIME");
        List<Deliveries.Listed> shown = deliveries.list(page);
        for (Deliveries.Listed delivery : shown) {
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
        if (shown.size() == Deliveries.SHOWN) {
            System.out.printf("There may be more: balie outbox list %d%n", page + 1);
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
