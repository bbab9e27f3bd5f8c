package nl.balie.platform;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Stream;
import nl.balie.platform.identity.Tokens;

/** Figures about requests: how many, how long and how many statements; and how fresh the tokens are. */
@ApplicationScoped
class Figures {
    private static final Duration[] BUCKETS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterProvider<Timer> requests;
    private final MeterProvider<DistributionSummary> statements;

    Figures(MeterRegistry registry, Tokens tokens) {
        requests = Timer.builder("http.server.requests")
                .description("Requests by route, method and status, and how long they took")
                .serviceLevelObjectives(BUCKETS)
                .withRegistry(registry);
        statements = DistributionSummary.builder("balie.statements")
                .description("SQL statements per request")
                .withRegistry(registry);
        Gauge.builder("balie.tokens.age", tokens, known -> known.age().toSeconds())
                .baseUnit("seconds")
                .description("How long ago it was known for certain who may come in; above 10 nobody may")
                .register(registry);
    }

    /** Counts a request. */
    void count(Seen seen) {
        requests.withTags("route", seen.route(), "method", seen.method(), "status", String.valueOf(seen.status()))
                .record(Duration.ofNanos(seen.nanos()));
        statements.withTags("route", seen.route()).record(seen.statements());
    }
}
