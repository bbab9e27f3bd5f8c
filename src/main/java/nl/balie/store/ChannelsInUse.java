package nl.balie.store;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** By which channels somebody was in contact, whatever became of the list that they were once chosen from. */
public final class ChannelsInUse {
    private static final int MOST = 5_000;

    private ChannelsInUse() {}

    /** The channels of the contacten of a klant and of what was sent to her, also by one of these BSNs, in their order. */
    public static List<String> of(Session session, UUID partij, List<String> bsns) throws SQLException {
        return session.query(
                "select distinct kanaal from klantcontact where id in ("
                        + "select had_klantcontact from betrokkene where was_partij = ? limit ?)"
                        + " union select kanaal from (select kanaal from bericht where partij = ?"
                        + " union all select kanaal from bericht where gebruiker_id = any(?) and gebruiker_id <> ''"
                        + " limit ?) verstuurd order by kanaal",
                List.of(partij, MOST, partij, bsns, MOST),
                row -> row.getString(1));
    }
}
