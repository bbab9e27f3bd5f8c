package nl.balie.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.sql.SQLException;
import nl.balie.platform.database.Reserve;
import nl.balie.platform.identity.Tokens;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * What {@code /q/health} tells to whoever asks, without a token: up or down, and never why, because the reason names machines. A Balie
 * that answers at all is alive; one without its database need not be restarted, so that is a matter of being ready.
 */
@ApplicationScoped
public class Health {
    private final Reserve reserve;
    private final Tokens tokens;
    private final Flyway flyway;
    private volatile boolean migrated;

    Health(Reserve reserve, Tokens tokens, Flyway flyway) {
        this.reserve = reserve;
        this.tokens = tokens;
        this.flyway = flyway;
    }

    void started(@Observes StartupEvent event) {
        isMigrated();
    }

    /**
     * How it is now, for who may know more.
     *
     * @param version the last migration of the tables; empty when the database does not say
     */
    public record Now(boolean database, boolean tokens, boolean migrations, String version) {}

    /** Looks how it is. */
    public Now now() {
        return new Now(databaseAnswers(), tokens.areFresh(), isMigrated(), version());
    }

    private String version() {
        try {
            MigrationInfo last = flyway.info().current();
            return last == null ? "" : String.valueOf(last.getVersion());
        } catch (FlywayException away) {
            return "";
        }
    }

    @Produces
    @Readiness
    HealthCheck database() {
        return () -> response("database", databaseAnswers());
    }

    @Produces
    @Readiness
    HealthCheck tokens() {
        return () -> response("tokens", tokens.areFresh());
    }

    @Produces
    @Startup
    HealthCheck migrations() {
        return () -> response("migrations", isMigrated());
    }

    private boolean databaseAnswers() {
        try {
            return reserve.use(connection -> true);
        } catch (SQLException away) {
            return false;
        }
    }

    /** Once done it stays done: not asked of the database again. */
    private boolean isMigrated() {
        if (!migrated) {
            try {
                migrated = flyway.info().pending().length == 0;
            } catch (FlywayException away) {
                return false;
            }
        }
        return migrated;
    }

    private static HealthCheckResponse response(String name, boolean up) {
        return HealthCheckResponse.builder().name(name).status(up).build();
    }
}
