package nl.balie.store;

import java.util.List;
import java.util.UUID;
import nl.balie.register.Klantcontact;

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
