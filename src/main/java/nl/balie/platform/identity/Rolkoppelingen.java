package nl.balie.platform.identity;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.balie.platform.database.Reserve;
import org.jboss.logging.Logger;

/**
 * Which value of the claim of roles stands for which roles of ours: as the setting says, else as the set-up of the register does, which is read
 * again every two seconds.
 */
@Startup
@ApplicationScoped
public class Rolkoppelingen {
    private static final Logger LOG = Logger.getLogger(Rolkoppelingen.class);
    private static final int POLL_SECONDS = 2;

    private final Reserve reserve;
    private final ScheduledExecutorService job = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("rollen").factory());
    private volatile Map<String, Set<String>> known = IdentityProvider.roles();

    Rolkoppelingen(Reserve reserve) {
        this.reserve = reserve;
    }

    @PostConstruct
    void start() {
        if (IdentityProvider.isConfigured() && known.isEmpty()) {
            refresh();
            var _ = job.scheduleWithFixedDelay(this::refresh, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        job.shutdownNow();
    }

    /** Each value with the words of roles; empty when the values are our own words. */
    public Map<String, Set<String>> all() {
        return known;
    }

    private void refresh() {
        try {
            known = reserve.use(connection -> {
                Map<String, Set<String>> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("select groep, rollen from rolkoppeling")) {
                    while (row.next()) {
                        found.put(
                                row.getString(1),
                                Arrays.stream(row.getString(2).split(",", -1))
                                        .map(String::strip)
                                        .collect(Collectors.toSet()));
                    }
                }
                return found;
            });
        } catch (SQLException | RuntimeException away) { // what escapes from here would end the polling
            LOG.warnf(
                    "Which roles groups have cannot be read (%s); what was read last goes on.",
                    away.getClass().getSimpleName());
        }
    }
}
