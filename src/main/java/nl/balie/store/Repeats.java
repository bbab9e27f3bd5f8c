package nl.balie.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers to requests that a client may send twice (Idempotency-Key): the second one waits for the first, gets its answer, and
 * stores nothing. The answer is kept in the same transaction as what was stored, so that there is never one without the other.
 */
public final class Repeats {
    private Repeats() {}

    /** An answer as it was given. */
    public record Kept(int status, Map<String, String> headers, byte[] body) {}

    /** The same key came with another request. */
    public static final class OtherRequest extends RuntimeException {
        private static final long serialVersionUID = 1;

        OtherRequest() {
            super("other request", null, false, false);
        }
    }

    /**
     * Does the work, unless it was done before.
     *
     * @param token whose key it is
     * @param request what tells requests apart: a hash of all of it
     */
    public static Kept once(Session session, UUID token, String key, byte[] request, Database.Work<Kept> work)
            throws SQLException {
        // Waits while another transaction holds the same key, and then sees what that one kept.
        int mine = session.updated(
                "insert into antwoord (token, sleutel, verzoek, moment) values (?, ?, ?, ?) on conflict do nothing",
                List.of(token, key, request, session.now()));
        if (mine == 0) {
            return kept(session, token, key, request);
        }
        Kept answer = work.in(session);
        session.update(
                "update antwoord set status = ?, koppen = ?::json, inhoud = ? where token = ? and sleutel = ?",
                List.of(answer.status(), Json.text(answer.headers()), answer.body(), token, key));
        return answer;
    }

    private static Kept kept(Session session, UUID token, String key, byte[] request) throws SQLException {
        List<@Nullable Kept> kept = session.query(
                "select verzoek, status, koppen, inhoud from antwoord where token = ? and sleutel = ?",
                List.of(token, key),
                row -> Arrays.equals(row.getBytes(1), request)
                        ? new Kept(row.getInt(2), Json.map(row.getString(3)), row.getBytes(4))
                        : null);
        if (kept.getFirst() == null) {
            throw new OtherRequest();
        }
        return Objects.requireNonNull(kept.getFirst());
    }
}
