package nl.balie.platform.identity;

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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tokens as they stand in the database: one method per statement, for the server and for the token command alike. Every
 * method commits what it changes. Of a token, and of the secret of a client, only the SHA-256 is kept. Who reads that of a token has
 * nothing, but that of a secret is a key to sign with: this table is then as secret as the secrets (docs/decisions/0014).
 */
public final class TokenTable {
    /** The application of the token that Balie makes when it starts for the very first time. */
    public static final String FIRST_APPLICATION = "eerste-gebruik";

    private static final int TOKEN_BYTES = 20;
    /** 80 characters in hex, more than the 64 bytes of a block, so that HMAC (RFC 2104) uses the SHA-256 of a secret in its place. */
    private static final int SECRET_BYTES = 40;

    private final Connection connection;

    /** The tokens behind this connection, which the caller closes. */
    public TokenTable(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** A token, or the secret of a client, that was made just now; the only moment at which its text is known. */
    public record Created(UUID uuid, String token) {}

    /** A token as an operator sees it; with a client id when it is a secret to sign with. */
    public record Listed(
            UUID uuid,
            @Nullable String clientId,
            String applicatie,
            @Nullable String contact,
            Rights rechten,
            Instant aangemaakt,
            @Nullable Instant verloopt,
            @Nullable Instant laatstGebruikt,
            @Nullable Instant ingetrokken) {}

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

    /** Makes a token, one that nobody can guess. */
    public Created create(String application, @Nullable String contact, @Nullable Instant expires, Rights rights)
            throws SQLException {
        return create(null, application, contact, expires, rights);
    }

    /**
     * Makes a token for an application, which is made too when it is not there yet.
     *
     * @param given what it is; null for one that nobody can guess
     * @throws SQLException of state {@code 23505} when what is given is a token already
     */
    public Created create(
            @Nullable String given,
            String application,
            @Nullable String contact,
            @Nullable Instant expires,
            Rights rights)
            throws SQLException {
        raiseRevision();
        return insert(orRandom(given, TOKEN_BYTES), null, application, contact, expires, rights);
    }

    /**
     * Makes a client of an application: an id and a secret, with which the application signs a JSON Web Token for each of its calls.
     *
     * @param given its secret; null for one that nobody can guess
     * @throws SQLException of state {@code 23505} when a client that was not revoked has this id, or any had this secret
     */
    public Created createClient(
            String clientId,
            @Nullable String given,
            String application,
            @Nullable String contact,
            @Nullable Instant expires,
            Rights rights)
            throws SQLException {
        raiseRevision();
        return insert(orRandom(given, SECRET_BYTES), clientId, application, contact, expires, rights);
    }

    /**
     * Makes the very first token, which may do everything; empty when there has ever been one. Of two servers that start at once, one
     * makes it.
     *
     * @param given what it is; null for one that nobody can guess
     */
    public Optional<Created> createFirst(@Nullable String given) throws SQLException {
        raiseRevision();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select from token limit 1")) {
            if (found.next()) {
                connection.rollback();
                return Optional.empty();
            }
        }
        return Optional.of(insert(orRandom(given, TOKEN_BYTES), null, FIRST_APPLICATION, null, null, Rights.ALL));
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
                        select t.uuid, t.client_id, a.naam, a.contact, t.rechten, t.aangemaakt, t.verloopt, t.laatst_gebruikt,
                            t.ingetrokken
                        from token t join applicatie a on a.uuid = t.applicatie order by t.uuid""")) {
            List<Listed> tokens = new ArrayList<>();
            while (row.next()) {
                tokens.add(new Listed(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        rights(row, 5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        instant(row, 7),
                        instant(row, 8),
                        instant(row, 9)));
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
                        rights(row, 6),
                        null);
                tokens.add(new Live(caller, row.getString(1), ByteBuffer.wrap(row.getBytes(2)), instant(row, 7)));
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
    public static ByteBuffer sha256(String token) {
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

    private static String orRandom(@Nullable String given, int length) {
        if (given != null) {
            return given;
        }
        byte[] secret = new byte[length];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private Created insert(
            String secret,
            @Nullable String clientId,
            String application,
            @Nullable String contact,
            @Nullable Instant expires,
            Rights rights)
            throws SQLException {
        Created created = new Created(Generators.timeBasedEpochGenerator().generate(), secret);
        try (PreparedStatement statement = connection.prepareStatement("""
                with owner as (
                    insert into applicatie (uuid, naam, contact) values (?, ?, ?)
                    on conflict (naam) do update set contact = coalesce(excluded.contact, applicatie.contact)
                    returning uuid)
                insert into token (uuid, applicatie, sha256, client_id, verloopt, rechten)
                select ?, owner.uuid, ?, ?, ?, ? from owner""")) {
            statement.setObject(1, Generators.timeBasedEpochGenerator().generate());
            statement.setString(2, application);
            statement.setString(3, contact);
            statement.setObject(4, created.uuid());
            statement.setBytes(5, sha256(created.token()).array());
            statement.setString(6, clientId);
            statement.setObject(7, expires == null ? null : expires.atOffset(ZoneOffset.UTC));
            statement.setArray(
                    8, connection.createArrayOf("text", rights.texts().toArray()));
            statement.executeUpdate();
            connection.commit();
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
