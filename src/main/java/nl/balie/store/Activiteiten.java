package nl.balie.store;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The logboek of an interne taak, in so far as its order of adding matters: other programs add lines of earlier moments. */
public final class Activiteiten {
    private Activiteiten() {}

    /** The number of the line that was added last; 0 when there is none. */
    public static long laatste(Session session, UUID taak) throws SQLException {
        return session.query(
                        "select coalesce(max(volgnummer), 0) from activiteit where internetaak = ?",
                        List.of(taak),
                        row -> row.getLong(1))
                .getFirst();
    }
}
