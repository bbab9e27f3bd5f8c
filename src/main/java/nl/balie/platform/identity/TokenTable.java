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
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.balie.platform.Call;
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
    private final ApplicationTable applications;

    /** The tokens behind this connection, which the caller closes. */
    public TokenTable(Connection connection) throws SQLException {
        this.connection = connection;
        applications = new ApplicationTable(connection);
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
        return create(given, null, application, contact, expires, rights);
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
        return create(given, clientId, application, contact, expires, rights);
    }

    /**
     * Makes the very first token, which may do everything; empty when there has ever been one. Of two servers that start at once, one
     * makes it.
     *
     * @param given what it is; null for one that nobody can guess
     */
    public Optional<Created> createFirst(@Nullable String given) throws SQLException {
        applications.raiseRevision();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select from token limit 1")) {
            if (found.next()) {
                connection.rollback();
                return Optional.empty();
            }
        }
        Created created = new Created(newKey(), orRandom(given, null));
        insert(created, null, applications.named(FIRST_APPLICATION, null), null, Rights.ALL);
        connection.commit();
        return Optional.of(created);
    }

    private Created create(
            @Nullable String given,
            @Nullable String clientId,
            String application,
            @Nullable String contact,
            @Nullable Instant expires,
            Rights rights)
            throws SQLException {
        applications.raiseRevision();
        Created created = new Created(newKey(), orRandom(given, clientId));
        insert(created, clientId, applications.named(application, contact), expires, rights);
        applications.tellMade(created.uuid(), Call.OPERATOR);
        connection.commit();
        return created;
    }

    /**
     * Makes a token, or a client when it has an id, for an application that is there.
     *
     * @param key what it is to be known by: asked twice by the same key, it is made once
     * @return null when it was made already; its text is known to nobody then but who was told it
     * @throws SQLException of state {@code 23505} when a client that was not revoked has this id
     */
    public @Nullable Created createFor(
            UUID application, UUID key, @Nullable String clientId, @Nullable Instant expires, Rights rights, Call by)
            throws SQLException {
        applications.raiseRevision();
        if (isThere(key)) {
            connection.rollback();
            return null;
        }
        Created created = new Created(key, orRandom(null, clientId));
        insert(created, clientId, application, expires, rights);
        applications.tellMade(key, by);
        connection.commit();
        return created;
    }

    private boolean isThere(UUID key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select from token where uuid = ?")) {
            statement.setObject(1, key);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Ends a token; false when there is none with this id that still works. */
    public boolean revoke(UUID uuid, Call by) throws SQLException {
        applications.raiseRevision();
        try (PreparedStatement statement = connection.prepareStatement(
                "update token set ingetrokken = now() where uuid = ? and ingetrokken is null")) {
            statement.setObject(1, uuid);
            boolean revoked = statement.executeUpdate() == 1;
            if (revoked) {
                applications.tellRevoked(uuid, by);
            }
            connection.commit();
            return revoked;
        }
    }

    /**
     * All tokens that were ever made, the oldest first.
     *
     * @param application of this one only; null for those of all
     */
    public List<Listed> list(@Nullable UUID application) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                        select t.uuid, t.client_id, a.naam, a.contact, t.rechten, t.aangemaakt, t.verloopt, t.laatst_gebruikt,
                            t.ingetrokken
                        from token t join applicatie a on a.uuid = t.applicatie
                        where t.applicatie = coalesce(?, t.applicatie) order by t.uuid""")) {
            statement.setObject(1, application, Types.OTHER);
            ResultSet row = statement.executeQuery();
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

    /** What is kept of a token. */
    public static ByteBuffer sha256(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    /** A key by which a token can be known: later ones come after earlier ones. */
    public static UUID newKey() {
        return Generators.timeBasedEpochGenerator().generate();
    }

    private static String orRandom(@Nullable String given, @Nullable String clientId) {
        if (given != null) {
            return given;
        }
        byte[] secret = new byte[clientId == null ? TOKEN_BYTES : SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private void insert(
            Created created, @Nullable String clientId, UUID application, @Nullable Instant expires, Rights rights)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into token (uuid, applicatie, sha256, client_id, verloopt, rechten) values (?, ?, ?, ?, ?, ?)")) {
            statement.setObject(1, created.uuid());
            statement.setObject(2, application);
            statement.setBytes(3, sha256(created.token()).array());
            statement.setString(4, clientId);
            statement.setObject(5, expires == null ? null : expires.atOffset(ZoneOffset.UTC));
            statement.setArray(
                    6, connection.createArrayOf("text", rights.texts().toArray()));
            statement.executeUpdate();
        }
    }

    static Rights rights(ResultSet row, int column) throws SQLException {
        return Rights.stored((String[]) row.getArray(column).getArray());
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
