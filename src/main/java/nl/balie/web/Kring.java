package nl.balie.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.balie.resource.Row;
import nl.balie.store.Bereik;
import nl.balie.store.Session;
import nl.balie.store.Toegang;
import org.jspecify.annotations.Nullable;

/**
 * The contacten and klanten that somebody sees: all, or for who only does what is asked of her those that she has to do with.
 *
 * @param toegang to those; null to all
 */
record Kring(@Nullable Toegang toegang) {
    static Kring van(Session session, Medewerker ik) throws SQLException {
        return new Kring(ik.isBegrensd() ? new Toegang(session, Bereik.van(session, ik.id())) : null);
    }

    /** Those of these contacten that she sees. */
    List<Row> contacten(List<Row> contacten) throws SQLException {
        if (toegang == null || contacten.isEmpty()) {
            return contacten;
        }
        Set<UUID> seen = toegang.contacten(contacten.stream().map(Row::id).toList());
        return contacten.stream().filter(row -> seen.contains(row.id())).toList();
    }

    /** Does she see this klant? Who does not, is told that there is none. */
    void eis(Row klant) throws SQLException {
        if (toegang != null && toegang.klanten(List.of(klant.id())).isEmpty()) {
            throw Fault.notFound();
        }
    }
}
