package nl.balie.platform.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.balie.platform.identity.Tokens;
import nl.balie.platform.outbox.Undelivered.Count;
import nl.balie.platform.outbox.Undelivered.Listed;
import org.jspecify.annotations.Nullable;

/**
 * Shows what did not arrive yet to who looks after it on a running server, and sends it again. Each method throws
 * {@link Tokens.Unavailable} when the database is away.
 */
@ApplicationScoped
public class Resending {
    private final AgroalDataSource dataSource;

    Resending(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private interface Work<T> {
        T on(Undelivered deliveries) throws SQLException;
    }

    /** See {@link Undelivered#list(String, long, int)}. */
    public List<Listed> list(String status, long after, int most) {
        return with(deliveries -> deliveries.list(status, after, most));
    }

    /** See {@link Undelivered#count}. */
    public Count count() {
        return with(Undelivered::count);
    }

    /** See {@link Undelivered#retry}. */
    public int retry(@Nullable Long id, @Nullable String status) {
        return with(deliveries -> deliveries.retry(id, status));
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(new Undelivered(connection));
        } catch (SQLException away) {
            throw new Tokens.Unavailable();
        }
    }
}
