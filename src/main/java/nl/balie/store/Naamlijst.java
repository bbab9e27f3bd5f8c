package nl.balie.store;

import java.sql.SQLException;
import java.util.List;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;

/** Rows that have a name and can be switched off, as people look through them: what is on first, by their names. */
public final class Naamlijst {
    private Naamlijst() {}

    /**
     * A page of such a list.
     *
     * @param aantal rows in the whole list
     */
    public record Gevonden(List<Row> rijen, long aantal) {}

    /**
     * A page of those of a resource; the first page has number 1.
     *
     * @param zoek a part of the name; empty for all
     */
    public static Gevonden lees(Session session, Resource resource, String zoek, int pagina, int perPagina)
            throws SQLException {
        String from = " from " + resource.name() + " t where position(lower(?) in lower(naam)) > 0";
        Pending<Row> rows = session.ask(
                "select " + Columns.list("t", resource.columns()) + from
                        + " order by indicatie_actief desc, lower(naam), volgnummer limit ? offset ?",
                List.of(zoek, perPagina, (pagina - 1L) * perPagina),
                row -> Columns.row(row, 1, resource, resource.columns()));
        long count = session.query("select count(*)" + from, List.of(zoek), row -> row.getLong(1))
                .getFirst();
        return new Gevonden(rows.rows(), count);
    }
}
