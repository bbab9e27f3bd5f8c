package nl.balie.store;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The applications and their tokens, as the file that sets up the register brings them to what it says: within one transaction with all the
 * rest of it, and told in the audit trail. Servers read tokens again when their revision grew.
 */
public final class Applicaties {
    private final Session session;

    /** Within this transaction. */
    public Applicaties(Session session) {
        this.session = session;
    }

    /** An application. */
    public record Applicatie(
            UUID uuid, String naam, @Nullable String contact) {}

    /**
     * A token, or a client.
     *
     * @param clientId null for a token
     * @param sha256 in hex
     * @param rechten as they are written, sorted
     * @param verloopt null when it does not expire
     * @param herkomst where the secret of a client comes from, if that was told
     * @param isIngetrokken was it withdrawn?
     */
    public record Token(
            UUID uuid,
            UUID applicatie,
            @Nullable String clientId,
            String sha256,
            List<String> rechten,
            @Nullable OffsetDateTime verloopt,
            @Nullable String herkomst,
            boolean isIngetrokken) {}

    /** Whoever changes any of it waits until the others have. */
    public void beurt() throws SQLException {
        session.query("select from token_revisie for update", List.of(), row -> true);
    }

    /** All applications, by their names. */
    public List<Applicatie> applicaties() throws SQLException {
        return session.query(
                "select uuid, naam, contact from applicatie order by naam",
                List.of(),
                row -> new Applicatie(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
    }

    /** All tokens that ever were, the oldest first. */
    public List<Token> tokens() throws SQLException {
        return session.query(
                """
                select uuid, applicatie, client_id, encode(sha256, 'hex'), rechten, verloopt, herkomst, ingetrokken is not null
                from token order by aangemaakt, uuid""",
                List.of(),
                row -> new Token(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        Arrays.stream((String[]) row.getArray(5).getArray())
                                .sorted()
                                .toList(),
                        row.getObject(6, OffsetDateTime.class),
                        row.getString(7),
                        row.getBoolean(8)));
    }

    /** Adds an application, or changes whom to ask about it. */
    public void zet(@Nullable Applicatie oud, Applicatie nieuw) {
        session.update(
                "insert into applicatie (uuid, naam, contact) values (?, ?, ?)"
                        + " on conflict (uuid) do update set contact = excluded.contact",
                Arrays.asList(nieuw.uuid(), nieuw.naam(), nieuw.contact()));
        tell("applicatie", nieuw.uuid(), oud == null ? null : values(oud), values(nieuw));
    }

    /** Adds a token, or changes what it may and until when. */
    public void zet(@Nullable Token oud, Token nieuw) {
        raiseRevision();
        session.update(
                """
                insert into token (uuid, applicatie, client_id, sha256, rechten, verloopt, herkomst)
                values (?, ?, ?, decode(?, 'hex'), ?, ?, ?)
                on conflict (uuid) do update set rechten = excluded.rechten, verloopt = excluded.verloopt, herkomst = excluded.herkomst""",
                Arrays.asList(
                        nieuw.uuid(),
                        nieuw.applicatie(),
                        nieuw.clientId(),
                        nieuw.sha256(),
                        nieuw.rechten(),
                        nieuw.verloopt(),
                        nieuw.herkomst()));
        tell("token", nieuw.uuid(), oud == null ? null : values(oud), values(nieuw));
    }

    /** Withdraws a token. */
    public void trekIn(Token token) {
        raiseRevision();
        session.update("update token set ingetrokken = now() where uuid = ?", List.of(token.uuid()));
        tell("token", token.uuid(), values(token), null);
    }

    private void raiseRevision() {
        session.update("update token_revisie set revisie = revisie + 1", List.of());
    }

    private static Map<String, @Nullable Object> values(Applicatie applicatie) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("naam", applicatie.naam());
        values.put("contact", applicatie.contact());
        return values;
    }

    /** Without its SHA-256: of a client, that is a key to sign with. */
    private static Map<String, @Nullable Object> values(Token token) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("applicatie", token.applicatie().toString());
        values.put("clientId", token.clientId());
        values.put("rechten", String.join(",", token.rechten()));
        values.put(
                "verloopt", token.verloopt() == null ? null : token.verloopt().toString());
        values.put("herkomst", token.herkomst());
        return values;
    }

    private void tell(
            String soort,
            UUID rij,
            @Nullable Map<String, @Nullable Object> oud,
            @Nullable Map<String, @Nullable Object> nieuw) {
        String actie = oud == null ? Mutation.CREATED : nieuw == null ? Mutation.DELETED : Mutation.CHANGED;
        session.update(
                """
                insert into audit (moment, applicatie_naam, soort, rij, actie, oud, nieuw)
                values (?, ?, ?, ?, ?, ?::json, ?::json)""",
                Arrays.asList(
                        session.now(),
                        session.call().naam(),
                        soort,
                        rij,
                        actie,
                        oud == null ? null : Json.text(oud),
                        nieuw == null ? null : Json.text(nieuw)));
    }
}
