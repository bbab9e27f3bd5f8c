package nl.balie.platform.identity;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tokens that let somebody in, as the server reads them, and when they did: one method per statement, each a transaction. */
final class LiveTokens {
    private final Connection connection;

    /** Those behind this connection, which the caller closes. */
    LiveTokens(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** A token as the server knows it; with a client id, the SHA-256 is the key of its signatures. */
    record Live(
            Caller caller,
            @Nullable String clientId,
            ByteBuffer sha256,
            @Nullable Instant verloopt) {
        boolean worksAt(Instant moment) {
            return verloopt == null || moment.isBefore(verloopt);
        }
    }

    /** The number that changes whenever a token is made or revoked. */
    long revision() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select revisie from token_revisie")) {
            row.next();
            long revision = row.getLong(1);
            connection.commit();
            return revision;
        }
    }

    /** All tokens that are not revoked. */
    List<Live> live() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select t.client_id, t.sha256, a.uuid, a.naam, t.uuid, t.rechten, t.verloopt
                        from token t join applicatie a on a.uuid = t.applicatie where t.ingetrokken is null""")) {
            List<Live> tokens = new ArrayList<>();
            while (row.next()) {
                Caller caller = new Caller(
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        TokenTable.rights(row, 6),
                        null);
                tokens.add(new Live(
                        caller, row.getString(1), ByteBuffer.wrap(row.getBytes(2)), TokenTable.instant(row, 7)));
            }
            connection.commit();
            return tokens;
        }
    }

    /** Writes when these tokens were last used, all in one statement. */
    void used(Map<UUID, Instant> moments) throws SQLException {
        List<UUID> tokens = List.copyOf(moments.keySet());
        try (PreparedStatement statement = connection.prepareStatement("""
                update token set laatst_gebruikt = greatest(laatst_gebruikt, used.moment)
                from unnest(?::uuid[], ?::timestamptz[]) as used (uuid, moment) where token.uuid = used.uuid""")) {
            statement.setArray(1, connection.createArrayOf("uuid", tokens.toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "timestamptz", tokens.stream().map(moments::get).toArray()));
            statement.executeUpdate();
            connection.commit();
        }
    }
}
