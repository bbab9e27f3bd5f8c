package nl.balie.store;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.balie.register.Klantcontact;
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
     */
    public static void handOn(Session session, String register, UUID klantcontact, String message) {
        session.update(
                """
                insert into bezorging (bestemming, hoofd, klantcontact, sleutel, bericht, moment, volgende_poging)
                values (?, ?, ?, ?, ?::json, ?, ?)""",
                List.of(register, klantcontact, klantcontact, Writing.newKey(), message, session.now(), session.now()));
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
                select bestemming, coalesce(status, 'geen'), url
                from klantcontact left join bezorging on bezorging.klantcontact = klantcontact.id
                where klantcontact.id = ?""", List.of(klantcontact), row -> new HandedOn(row.getString(1), row.getString(2), row.getString(3)));
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Forgets klantcontacten that this transaction deleted; nothing when it deleted none. */
    static void forget(Session session) {
        List<UUID> gone = session.mutations().stream()
                .filter(mutation -> mutation.resource() == Klantcontact.RESOURCE && mutation.after() == null)
                .map(mutation -> mutation.row().id())
                .toList();
        if (!gone.isEmpty()) {
            session.update("delete from bezorging where klantcontact = any(?)", List.of(gone));
        }
    }
}
