package nl.balie.platform.identity;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that were begun with a link and ended by signing out: their cookie lasts longer than they do. They stand in the register, so
 * that a restart remembers them, and are read once: only this machine has sessions of that kind.
 */
@ApplicationScoped
public class EndedSessions {
    private final AgroalDataSource dataSource;
    private volatile @Nullable Set<UUID> known;

    EndedSessions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Was this one ended?
     *
     * @throws Tokens.Unavailable when the database is away and was so from the start
     */
    public boolean has(UUID session) {
        return known().contains(session);
    }

    /**
     * Ends one.
     *
     * @param rest how long its cookie may still last
     * @throws Tokens.Unavailable when the database is away
     */
    public void end(UUID session, Duration rest) {
        try (Connection connection = dataSource.getConnection();
                Statement old = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into afgemeld (sessie, verloopt_op) values (?, now() + make_interval(secs => ?)) on conflict do nothing")) {
            old.executeUpdate("delete from afgemeld where verloopt_op < now()");
            insert.setObject(1, session);
            insert.setLong(2, rest.toSeconds());
            insert.executeUpdate();
        } catch (SQLException away) {
            throw new Tokens.Unavailable();
        }
        known().add(session);
    }

    private Set<UUID> known() {
        Set<UUID> before = known;
        return before == null ? read() : before;
    }

    private synchronized Set<UUID> read() {
        Set<UUID> before = known;
        if (before != null) {
            return before;
        }
        Set<UUID> ended = ConcurrentHashMap.newKeySet();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select sessie from afgemeld where verloopt_op > now()")) {
            while (rows.next()) {
                ended.add(rows.getObject(1, UUID.class));
            }
        } catch (SQLException away) {
            throw new Tokens.Unavailable();
        }
        known = ended;
        return ended;
    }
}
