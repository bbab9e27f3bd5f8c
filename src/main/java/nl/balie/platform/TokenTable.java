package nl.balie.platform;

import com.fasterxml.uuid.Generators;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tokens as they stand in the database: one method per statement, for the server and for the token command alike. Every
 * method commits what it changes.
 */
public final class TokenTable {
    /** The application of the token that Balie makes when it starts for the very first time. */
    public static final String FIRST_APPLICATION = "eerste-gebruik";

    private final Connection connection;

    /** The tokens behind this connection, which the caller closes. */
    public TokenTable(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** A token that was made just now; the only moment at which its text is known. */
    public record Created(UUID uuid, String token) {}

    /** A token as an operator sees it. */
    public record Listed(
            UUID uuid,
            String applicatie,
            @Nullable String contact,
            Rights rechten,
            Instant aangemaakt,
            @Nullable Instant verloopt,
            @Nullable Instant laatstGebruikt,
            @Nullable Instant ingetrokken) {}

    /** A token as the server knows it. */
    record Live(Caller caller, @Nullable Instant verloopt) {}

    /** Makes a token for an application, which is made too when it is not there yet. */
    public Created create(String application, @Nullable String contact, @Nullable Instant expires, Rights rights)
            throws SQLException {
        raiseRevision();
        Created created = insert(application, contact, expires, rights);
        connection.commit();
        return created;
    }

    /** Makes the very first token, which may do everything; empty when there has ever been one. Of two servers that start at once, one makes it. */
    public Optional<Created> createFirst() throws SQLException {
        raiseRevision();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select from token limit 1")) {
            if (found.next()) {
                connection.rollback();
                return Optional.empty();
            }
        }
        Created created = insert(FIRST_APPLICATION, null, null, Rights.ALL);
        connection.commit();
        return Optional.of(created);
    }

    /** Ends a token; false when there is none with this id that still works. */
    public boolean revoke(UUID uuid) throws SQLException {
        raiseRevision();
        try (PreparedStatement statement = connection.prepareStatement(
                "update token set ingetrokken = now() where uuid = ? and ingetrokken is null")) {
            statement.setObject(1, uuid);
            boolean revoked = statement.executeUpdate() == 1;
            connection.commit();
            return revoked;
        }
    }

    /** All tokens that were ever made, the oldest first. */
    public List<Listed> list() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select t.uuid, a.naam, a.contact, t.rechten, t.aangemaakt, t.verloopt, t.laatst_gebruikt, t.ingetrokken
                        from token t join applicatie a on a.uuid = t.applicatie order by t.uuid""")) {
            List<Listed> tokens = new ArrayList<>();
            while (row.next()) {
                tokens.add(new Listed(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        rights(row, 4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        instant(row, 6),
                        instant(row, 7),
                        instant(row, 8)));
            }
            connection.commit();
            return tokens;
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

    /** All tokens that are not revoked, by their SHA-256. */
    Map<ByteBuffer, Live> live() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select t.sha256, a.uuid, a.naam, t.uuid, t.rechten, t.verloopt
                        from token t join applicatie a on a.uuid = t.applicatie where t.ingetrokken is null""")) {
            Map<ByteBuffer, Live> tokens = new HashMap<>();
            while (row.next()) {
                Caller caller = new Caller(
                        row.getObject(2, UUID.class), row.getString(3), row.getObject(4, UUID.class), rights(row, 5));
                tokens.put(ByteBuffer.wrap(row.getBytes(1)), new Live(caller, instant(row, 6)));
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

    /** What is kept of a token. */
    static ByteBuffer sha256(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    /** Goes first in every change: its row lock lets changes follow one another. */
    private void raiseRevision() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update token_revisie set revisie = revisie + 1");
        }
    }

    private Created insert(String application, @Nullable String contact, @Nullable Instant expires, Rights rights)
            throws SQLException {
        byte[] secret = new byte[20];
        new SecureRandom().nextBytes(secret);
        Created created = new Created(
                Generators.timeBasedEpochGenerator().generate(), HexFormat.of().formatHex(secret));
        try (PreparedStatement statement = connection.prepareStatement("""
                with owner as (
                    insert into applicatie (uuid, naam, contact) values (?, ?, ?)
                    on conflict (naam) do update set contact = coalesce(excluded.contact, applicatie.contact)
                    returning uuid)
                insert into token (uuid, applicatie, sha256, verloopt, rechten) select ?, owner.uuid, ?, ?, ? from owner""")) {
            statement.setObject(1, Generators.timeBasedEpochGenerator().generate());
            statement.setString(2, application);
            statement.setString(3, contact);
            statement.setObject(4, created.uuid());
            statement.setBytes(5, sha256(created.token()).array());
            statement.setObject(6, expires == null ? null : expires.atOffset(ZoneOffset.UTC));
            statement.setArray(
                    7, connection.createArrayOf("text", rights.texts().toArray()));
            statement.executeUpdate();
        }
        return created;
    }

    private static Rights rights(ResultSet row, int column) throws SQLException {
        return Rights.stored((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
