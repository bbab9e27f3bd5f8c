package nl.balie.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.balie.register.Referentiewaarde;
import nl.balie.resource.Attribute;
import nl.balie.resource.Column;
import nl.balie.resource.Kind;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;

/**
 * Rows that have a name, as people look through them: what is on first, by their names; days by their dates, and what the municipality
 * gave an order in that.
 *
 * @param naam by what people know them
 * @param lijst which of the lists of referentiewaarden; empty for other resources
 * @param isGeordend has the municipality given them an order?
 */
public record Naamlijst(Resource resource, Attribute naam, String lijst, boolean isGeordend) {
    private static final Column VOLGORDE = Referentiewaarde.VOLGORDE.column();
    private static final String IN_VOLGORDE = VOLGORDE.name() + " nulls last, volgnummer";

    /**
     * A page of such a list.
     *
     * @param aantal rows in the whole list
     */
    public record Gevonden(List<Row> rijen, long aantal) {}

    /** Rows of a resource that go by a {@code naam}. */
    public static Naamlijst van(Resource resource) {
        return new Naamlijst(resource, resource.attribute("naam"), "", false);
    }

    /**
     * A page of it; the first page has number 1.
     *
     * @param zoek a part of the name; empty for all
     */
    public Gevonden lees(Session session, String zoek, int pagina, int perPagina) throws SQLException {
        String name = naam.column().name();
        List<Object> parameters = new ArrayList<>(List.of(zoek));
        String from = " from " + resource.name() + " t where position(lower(?) in lower(" + name + "::text)) > 0";
        if (!lijst.isEmpty()) {
            from += " and lijst = ?";
            parameters.add(lijst);
        }
        String by = naam.kind() == Kind.DATE
                ? name
                : (isSchakelbaar() ? "indicatie_actief desc, " : "") + "lower(" + name + "), volgnummer";
        List<Object> page = new ArrayList<>(parameters);
        page.addAll(List.of(perPagina, (pagina - 1L) * perPagina));
        Pending<Row> rows = session.ask(
                "select " + Columns.list("t", resource.columns()) + from + " order by "
                        + (isGeordend ? IN_VOLGORDE : by) + " limit ? offset ?",
                page,
                row -> Columns.row(row, 1, resource, resource.columns()));
        long count = session.query("select count(*)" + from, parameters, row -> row.getLong(1))
                .getFirst();
        return new Gevonden(rows.rows(), count);
    }

    /** Can a row be switched off? */
    public boolean isSchakelbaar() {
        return resource.columns().stream().anyMatch(column -> column.name().equals("indicatie_actief"));
    }

    /** Lets a row of a list that has an order change places with the one before it, or behind it; at the end of the list it stays. */
    public void verplaats(Session session, UUID id, boolean isOmhoog) throws SQLException {
        Rows rows = new Rows(session);
        Map<UUID, Row> stored = new HashMap<>();
        rows.lock(resource, "lijst = ?", List.of(lijst)).forEach(row -> stored.put(row.id(), row));
        List<UUID> order = new ArrayList<>(session.query(
                "select id from " + resource.name() + " where lijst = ? order by " + IN_VOLGORDE,
                List.of(lijst),
                row -> row.getObject(1, UUID.class)));
        int place = order.indexOf(id);
        int other = place + (isOmhoog ? -1 : 1);
        if (place < 0 || other < 0 || other >= order.size()) {
            return;
        }
        order.set(place, order.get(other));
        order.set(other, id);
        List<Integer> moved = IntStream.range(0, order.size())
                .filter(i ->
                        !Integer.valueOf(i + 1).equals(row(stored, order, i).get(VOLGORDE)))
                .boxed()
                .toList();
        rows.update(
                resource,
                moved.stream().map(i -> row(stored, order, i)).toList(),
                VOLGORDE,
                moved.stream().map(i -> i + 1).toList());
    }

    private static Row row(Map<UUID, Row> stored, List<UUID> order, int place) {
        return Objects.requireNonNull(stored.get(order.get(place)));
    }
}
