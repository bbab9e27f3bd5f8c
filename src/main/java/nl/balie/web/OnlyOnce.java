package nl.balie.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.balie.store.Repeats;
import nl.balie.store.Session;

/**
 * Does once what a form asks, however often it is sent: a page gives its form a key, and who sends it again with the same in it changes
 * nothing more. With something else in it, it asks something else.
 */
final class OnlyOnce {
    private OnlyOnce() {}

    /** What a form asks. */
    @FunctionalInterface
    interface Deed {
        void run() throws SQLException;
    }

    /** Does it within this transaction, unless that was done. */
    static void run(Session session, Visit visit, Deed deed) throws SQLException {
        if (!Visit.isKey(visit.field("sleutel"))) {
            deed.run();
            return;
        }
        UUID wie = UUID.nameUUIDFromBytes(("werkplek " + visit.wie().id()).getBytes(StandardCharsets.UTF_8));
        Repeats.once(session, wie, sleutel(visit), new byte[0], within -> {
            deed.run();
            return new Repeats.Kept(303, Map.of(), new byte[0]);
        });
    }

    private static String sleutel(Visit visit) {
        String all = visit.pagina() + visit.path() + new TreeMap<>(visit.form());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
