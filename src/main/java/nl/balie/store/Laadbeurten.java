package nl.balie.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** When each source of what employees look up was loaded last, so that of several servers one does it. */
public final class Laadbeurten {
    private Laadbeurten() {}

    /** Takes the turn to load it; false when that was taken less than this ago. */
    public static boolean neem(Session session, String bron, Duration elke) throws SQLException {
        return session.updated(
                        "insert into laadbeurt (bron, moment) values (?, ?) on conflict (bron) do update set moment = excluded.moment"
                                + " where laadbeurt.moment <= ?",
                        List.of(bron, session.now(), session.now().minus(elke)))
                == 1;
    }
}
