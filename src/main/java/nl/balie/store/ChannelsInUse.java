package nl.balie.store;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** By which channels somebody was in contact, whatever became of the list that they were once chosen from. */
public final class ChannelsInUse {
    private static final int MOST = 5_000;

    private ChannelsInUse() {}

    /** The channels of the contacten of a klant, in their order. */
    public static List<String> of(Session session, UUID partij) throws SQLException {
        return session.query(
                "select distinct kanaal from klantcontact where id in ("
                        + "select had_klantcontact from betrokkene where was_partij = ? limit ?) order by kanaal",
                List.of(partij, MOST),
                row -> row.getString(1));
    }
}
