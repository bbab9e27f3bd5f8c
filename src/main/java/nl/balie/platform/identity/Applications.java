package nl.balie.platform.identity;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.balie.platform.Call;
import org.jspecify.annotations.Nullable;

/**
 * The applications and their tokens, for who keeps them on a running server: what the command does beside it, done at once here and within
 * five seconds on every other server. Each method throws {@link Tokens.Unavailable} when the database is away.
 */
@ApplicationScoped
public class Applications {
    private static final String TAKEN = "23505"; // unique_violation

    private final AgroalDataSource dataSource;
    private final Tokens tokens;

    Applications(AgroalDataSource dataSource, Tokens tokens) {
        this.dataSource = dataSource;
        this.tokens = tokens;
    }

    /** A name or an id that another has. */
    public static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Taken() {
            super("taken", null, false, false);
        }
    }

    private interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /** All of them, by name. */
    public List<ApplicationTable.Listed> list() {
        return with(connection -> new ApplicationTable(connection).list(null));
    }

    /** One of them; null when it is not there. */
    public ApplicationTable.@Nullable Listed one(UUID application) {
        return with(connection -> new ApplicationTable(connection).list(application)).stream()
                .findFirst()
                .orElse(null);
    }

    /** The tokens and clients of one, those that were revoked as well. */
    public List<TokenTable.Listed> tokens(UUID application) {
        return with(connection -> new TokenTable(connection).list(application));
    }

    /** Adds one, see {@link ApplicationTable#add}. */
    public boolean add(UUID key, String naam, String contact, Call by) {
        return with(connection -> new ApplicationTable(connection).add(key, naam, contact, by));
    }

    /**
     * Changes one, see {@link ApplicationTable#change}.
     *
     * @throws Taken when another has this name
     */
    public boolean change(ApplicationTable.Listed seen, String naam, String contact, Call by) {
        return changed(connection -> new ApplicationTable(connection).change(seen, naam, contact, by));
    }

    /** Removes one, see {@link ApplicationTable#delete}. */
    public boolean delete(ApplicationTable.Listed seen, Call by) {
        return changed(connection -> new ApplicationTable(connection).delete(seen, by));
    }

    /**
     * Makes a token or a client, see {@link TokenTable#createFor}.
     *
     * @throws Taken when another client has this id
     */
    public TokenTable.@Nullable Created make(
            UUID application, UUID key, @Nullable String clientId, @Nullable Instant expires, Rights rights, Call by) {
        return changed(
                connection -> new TokenTable(connection).createFor(application, key, clientId, expires, rights, by));
    }

    /** Ends a token; false when it had ended. */
    public boolean revoke(UUID token, Call by) {
        return changed(connection -> new TokenTable(connection).revoke(token, by));
    }

    private <T extends @Nullable Object> T changed(Work<T> work) {
        T done = with(work);
        tokens.refresh();
        return done;
    }

    private <T extends @Nullable Object> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException problem) {
            throw TAKEN.equals(problem.getSQLState()) ? new Taken() : new Tokens.Unavailable();
        }
    }
}
