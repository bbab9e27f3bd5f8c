package nl.balie.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import nl.balie.platform.Connections;
import nl.balie.platform.outbox.Destination.Kind;
import nl.balie.platform.outbox.Outcome.Again;
import nl.balie.platform.outbox.Outcome.Delivered;
import nl.balie.platform.outbox.Outcome.Refused;
import org.jboss.logging.Logger;

/**
 * Brings what was committed to its destinations. Every second it makes deliveries of events, and looks for each destination apart
 * what is due, so that one that is slow holds up nobody but itself. What was being sent when Balie was killed is sent again, with the
 * same key, when its lease has run out; several servers on one database divide the work.
 */
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    /** To one destination, each about another klantcontact or partij. */
    private static final int AT_ONCE = 32;
    /** How long it takes at most until what hindered is found to be over. */
    private static final Duration HINDERED = Duration.ofSeconds(5);

    private final AgroalDataSource pool;
    private final Destinations destinations;
    private final Sender sender;
    private final Post post;
    private final Connections connections;
    private final Clock clock;
    private final ScheduledExecutorService job = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("outbox").factory());
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> working = ConcurrentHashMap.newKeySet();
    /** Destinations that asked to be left alone until then. */
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    private volatile boolean stopping;

    Dispatcher(
            AgroalDataSource pool,
            Destinations destinations,
            Sender sender,
            Post post,
            Connections connections,
            Clock clock) {
        this.pool = pool;
        this.destinations = destinations;
        this.sender = sender;
        this.post = post;
        this.connections = connections;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        var _ = job.scheduleWithFixedDelay(this::round, 0, 1, TimeUnit.SECONDS);
    }

    /** What is being sent may end, for otherwise it would be sent twice. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        job.shutdownNow();
        workers.shutdown();
        Duration longest = destinations.all().stream()
                .map(destination -> destination.tries().patience())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        var _ = workers.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            List<Destination> all = destinations.all();
            int taken = destinations.areConfigured() ? Deliveries.PORTION : 0;
            while (taken == Deliveries.PORTION && !stopping) {
                try (Connection connection = pool.getConnection()) {
                    taken = new Deliveries(connection).fanOut(all, clock.instant());
                }
            }
            for (Destination destination : all) {
                if (!stopping && working.add(destination.name())) {
                    workers.execute(() -> work(destination));
                }
            }
        } catch (SQLException | RuntimeException problem) { // what escapes from here would end the rounds
            LOG.warnf(
                    "The outbox waits for the database (%s).",
                    problem.getClass().getSimpleName());
        }
    }

    private void work(Destination destination) {
        try {
            List<Delivery> claimed;
            do {
                claimed = claim(destination);
                try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
                    claimed.forEach(delivery -> each.execute(() -> deliver(destination, delivery)));
                }
            } while (!claimed.isEmpty() && !stopping);
        } catch (SQLException | RuntimeException problem) {
            LOG.warnf(
                    "What waits for %s cannot be read (%s).",
                    destination.name(), problem.getClass().getSimpleName());
        } finally {
            working.remove(destination.name());
        }
    }

    private List<Delivery> claim(Destination destination) throws SQLException {
        Instant now = clock.instant();
        if (now.isBefore(resting.getOrDefault(destination.name(), Instant.MIN))) {
            return List.of();
        }
        String hindrance = destinations.hindrance(destination);
        try (Connection connection = pool.getConnection()) {
            Deliveries deliveries = new Deliveries(connection);
            if (hindrance.isEmpty()) {
                return deliveries.claim(destination, AT_ONCE, now);
            }
            deliveries.hindered(
                    destination,
                    hindrance); // no try: another server may be able to, and one that is put right sends at once
            connections.answered(destination.name(), hindrance);
            resting.put(destination.name(), now.plus(HINDERED));
            return List.of();
        }
    }

    private void deliver(Destination destination, Delivery delivery) {
        boolean isMail = destination.kind() == Kind.MAIL;
        if (isMail && isOutdated(delivery)) {
            return;
        }
        Outcome outcome = isMail ? post.send(destination, delivery) : sender.send(destination, delivery);
        connections.answered(destination.name(), outcome.reason());
        try (Connection connection = pool.getConnection()) {
            settle(destination, delivery, outcome, new Deliveries(connection));
        } catch (SQLException | RuntimeException problem) {
            LOG.warnf(
                    "How delivery %d ended cannot be written (%s): it is sent again.",
                    delivery.id(), problem.getClass().getSimpleName());
        }
    }

    /** One of which that can't be read now, is tried again once its lease is over. */
    private boolean isOutdated(Delivery delivery) {
        try (Connection connection = pool.getConnection()) {
            return new Deliveries(connection).outdated(delivery);
        } catch (SQLException | RuntimeException problem) {
            LOG.warnf(
                    "Whether delivery %d is still true cannot be read (%s): it waits.",
                    delivery.id(), problem.getClass().getSimpleName());
            return true;
        }
    }

    private void settle(Destination destination, Delivery delivery, Outcome outcome, Deliveries deliveries)
            throws SQLException {
        switch (outcome) {
            case Delivered(var url) when url == null -> deliveries.told(delivery);
            case Delivered(var url) -> deliveries.handedOn(delivery, url);
            case Refused(var reason) -> park(destination, delivery, reason, deliveries);
            case Again(var reason, var retryAfter) -> {
                Instant now = clock.instant();
                Instant next = now.plus(destination.tries().pause(delivery.tries(), ThreadLocalRandom.current()));
                if (retryAfter != null && now.plus(retryAfter).isAfter(next)) {
                    next = now.plus(retryAfter);
                }
                if (retryAfter != null) {
                    resting.put(destination.name(), now.plus(retryAfter));
                }
                if (delivery.tries() >= destination.tries().most()) {
                    park(destination, delivery, reason, deliveries);
                } else {
                    deliveries.postponed(delivery, next, reason);
                }
            }
        }
    }

    private static void park(Destination destination, Delivery delivery, String reason, Deliveries deliveries)
            throws SQLException {
        deliveries.parked(delivery, reason);
        LOG.warnf(
                "Delivery %d to %s is parked at try %d (%s): balie outbox retry sends it again.",
                delivery.id(), destination.name(), delivery.tries(), reason);
    }
}
