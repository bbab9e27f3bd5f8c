package nl.balie.act;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Lets what is to be done every minute be done: each beside the others, and again a minute after it failed. */
@Startup
@ApplicationScoped
class Minutes {
    private static final Logger LOG = Logger.getLogger(Minutes.class);
    private static final int AT_ONCE = 2;

    private final Instance<EveryMinute> all;
    private final Clock clock;
    private final ScheduledExecutorService job = Executors.newScheduledThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("minutes").factory());

    Minutes(@Any Instance<EveryMinute> all, Clock clock) {
        this.all = all;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        for (EveryMinute each : all) {
            var _ = job.scheduleWithFixedDelay(() -> pass(each), 1, 60, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        job.shutdownNow();
    }

    private void pass(EveryMinute each) {
        try {
            each.pass(clock.instant());
        } catch (RuntimeException problem) { // what escapes from here would end the job
            LOG.warnf(
                    "%s (%s); next try in a minute.",
                    each.undone(), problem.getClass().getSimpleName());
        }
    }
}
