package nl.balie.store;

import java.sql.SQLException;
import java.util.List;
import nl.balie.resource.Column;
import nl.balie.resource.Resource;

/** Numbers that the register gives by itself: from a sequence, so that no two get the same, passing over what clients chose. */
public final class Numbering {
    private Numbering() {}

    /** The next number that no row has. */
    public static String next(Session session, Resource resource, Column column) throws SQLException {
        String name = resource.name() + "_" + column.name();
        String sql = "select nummer from (select nextval('" + name + "')::text as nummer) volgende where not exists"
                + " (select 1 from " + resource.name() + " t where t." + column.name() + " = volgende.nummer)";
        List<String> free = List.of();
        while (free.isEmpty()) {
            free = session.query(sql, List.of(), result -> result.getString(1));
        }
        return free.getFirst();
    }
}
