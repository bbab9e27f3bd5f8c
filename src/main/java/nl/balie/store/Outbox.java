package nl.balie.store;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What is handed on to an external register: put in the outbox by the transaction that stores the klantcontact, so that there is
 * never one without the other, and gone with the klantcontact, for it is personal.
 */
public final class Outbox {
    private Outbox() {}

    /**
     * Lets a klantcontact be delivered, once this transaction is committed.
     *
     * @param register the name of the destination
     * @param message what it is sent, in JSON
     * @param from not before this moment
     */
    public static void handOn(
            Session session, String register, UUID klantcontact, String message, OffsetDateTime from) {
        session.update(
                """
                insert into bezorging (bestemming, hoofd, klantcontact, sleutel, bericht, moment, volgende_poging)
                values (?, ?, ?, ?, ?::json, ?, ?)""", List.of(register, klantcontact, klantcontact, Writing.newKey(), message, session.now(), from));
    }

    /**
     * What is handed on of a klantcontact.
     *
     * @param list what follows is for this list of the register; null for the klantcontact itself
     * @param message in JSON; null when it arrived, or may have arrived: then it stays what it is
     */
    public record Waiting(
            long id, @Nullable String list, @Nullable String message) {}

    /**
     * All that is handed on of a klantcontact and is not forgotten, itself first; empty when it stays here. Nobody begins to send it
     * before this transaction ends.
     */
    public static List<Waiting> handedOn(Session session, UUID klantcontact) throws SQLException {
        return session.query(
                """
                select id, lijst, case when status = 'wacht' and pogingen = 0 and reden is null then bericht end
                from bezorging where klantcontact = ? order by id for update""", List.of(klantcontact), row -> new Waiting(row.getLong(1), row.getString(2), row.getString(3)));
    }

    /** Sends another message than the one that waits. */
    public static void rewrite(Session session, Waiting waiting, String message) {
        session.update("update bezorging set bericht = ?::json where id = ?", List.of(message, waiting.id()));
    }

    /** Sends nothing of what waits. */
    public static void forget(Session session, Waiting waiting) {
        session.update("delete from bezorging where id = ?", List.of(waiting.id()));
    }

    /**
     * Lets something be delivered once a klantcontact has arrived.
     *
     * @param first the klantcontact
     * @param list of the register that it is for, beside the one of klantcontacten
     * @param message what it is sent, in JSON
     */
    public static void follow(Session session, Waiting first, String list, String message) {
        session.update("""
                insert into bezorging (bestemming, hoofd, klantcontact, sleutel, bericht, moment, volgende_poging, lijst)
                select bestemming, hoofd, klantcontact, ?, ?::json, ?, ?, ? from bezorging where id = ?""", List.of(Writing.newKey(), message, session.now(), session.now(), list, first.id()));
    }

    /**
     * How far a klantcontact came that was handed on.
     *
     * @param register the name of the destination; null when it was not handed on
     * @param status {@code wacht}, {@code bezorgd}, {@code geparkeerd}, or {@code geen} when it was not handed on
     * @param url where that register keeps it; null as long as it did not arrive
     */
    public record HandedOn(
            @Nullable String register,
            String status,
            @Nullable String url) {}

    /** How far this klantcontact came; null when there is no such klantcontact. */
    public static @Nullable HandedOn of(Session session, UUID klantcontact) throws SQLException {
        List<HandedOn> found = session.query(
                """
                select bestemming,
                    coalesce(
                        case when status = 'bezorgd' then (
                            select min(follows.status) from bezorging follows where follows.klantcontact = klantcontact.id and lijst is not null) end,
                        status, 'geen'),
                    url
                from klantcontact left join bezorging on bezorging.klantcontact = klantcontact.id and lijst is null
                where klantcontact.id = ?""", List.of(klantcontact), row -> new HandedOn(row.getString(1), row.getString(2), row.getString(3)));
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Forgets klantcontacten that this transaction deleted, and what was to be mailed of taken that it deleted; nothing when it deleted none. */
    static void forget(Session session) {
        List<UUID> contacten = gone(session, Klantcontact.RESOURCE);
        List<UUID> taken = gone(session, InterneTaak.RESOURCE);
        if (!contacten.isEmpty() || !taken.isEmpty()) {
            session.update(
                    "delete from bezorging where klantcontact = any(?::uuid[]) or internetaak = any(?::uuid[])",
                    List.of(contacten, taken));
        }
    }

    private static List<UUID> gone(Session session, Resource resource) {
        return session.mutations().stream()
                .filter(mutation -> mutation.resource() == resource && mutation.after() == null)
                .map(mutation -> mutation.row().id())
                .toList();
    }
}
