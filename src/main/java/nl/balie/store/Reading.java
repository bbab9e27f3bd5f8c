package nl.balie.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.balie.resource.Column;
import nl.balie.resource.Listing;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Query.Place;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import org.jspecify.annotations.Nullable;

/** Reads rows with what hangs on them: one statement for the rows, and one for each relation shown, however many rows there are. */
public final class Reading {
    /** Where the count of a search ends: to count more is to look at each of them. */
    public static final int MOST_COUNTED = 10_000;

    private final Session session;

    /** Reads within this transaction. */
    public Reading(Session session) {
        this.session = session;
    }

    /**
     * A page of a list.
     *
     * @param rows the rows
     * @param number which page it is
     * @param count rows in the whole list
     * @param next where the next page begins; null when this is the last
     */
    public record Page(
            List<Row> rows,
            int number,
            long count,
            @Nullable Place next) {
        /** Were there too many to count for this query? */
        public boolean isCountLimited(Query query) {
            return query.searches() && count >= MOST_COUNTED;
        }
    }

    /** A page of a list; null when there is no such page. */
    public @Nullable Page page(Query query) throws SQLException {
        Page page = new Paging(session, query).page();
        if (page != null) {
            fill(query.view(), page.rows());
        }
        return page;
    }

    /** How many rows the whole list has; a search counts no further than {@link #MOST_COUNTED}. */
    public long count(Query query) throws SQLException {
        return new Paging(session, query).count();
    }

    /** The row with this key that also meets the conditions; null when there is none. */
    public @Nullable Row one(View view, UUID id, List<Condition> conditions) throws SQLException {
        Row row = find(view.resource(), id, conditions, "");
        if (row != null) {
            fill(view, List.of(row));
        }
        return row;
    }

    /** The row with this key that meets the conditions, locked so that nobody can refer to it any more; null when there is none. */
    public @Nullable Row lockToDelete(Resource resource, UUID id, List<Condition> conditions) throws SQLException {
        return find(resource, id, conditions, " for update of t");
    }

    /** The bare row with this key, locked as {@code lock} says. */
    @Nullable
    Row find(Resource resource, UUID id, List<Condition> conditions, String lock) throws SQLException {
        Conditions where = new Conditions(resource, "t", conditions);
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(id);
        parameters.addAll(where.parameters());
        List<Row> rows = session.query(
                "select " + Columns.list("t", resource.columns()) + " from " + resource.name()
                        + " t where t.id = ? and " + where.sql() + lock,
                parameters,
                result -> Columns.row(result, 1, resource, resource.columns()));
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /** Fetches what the view shows around these rows. */
    public void fill(View view, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        for (Map.Entry<Listing, View> entry : view.lists().entrySet()) {
            List<Row> members = members(entry.getKey(), entry.getValue(), rows);
            fill(entry.getValue(), members);
        }
        for (Map.Entry<Reference, View> entry : view.targets().entrySet()) {
            targets(entry.getKey(), entry.getValue(), rows);
        }
    }

    private List<Row> members(Listing listing, View view, List<Row> rows) throws SQLException {
        List<UUID> ids = rows.stream().map(Row::id).toList();
        Map<UUID, List<Row>> byOwner = new HashMap<>();
        List<Row> all = new ArrayList<>();
        session.query(select(listing, view, ids.size() == 1), ids.size() == 1 ? ids : List.of(ids), result -> {
            Row member = Columns.row(result, 2, view.resource(), view.columns());
            all.add(member);
            return byOwner.computeIfAbsent(result.getObject(1, UUID.class), owner -> new ArrayList<>())
                    .add(member);
        });
        rows.forEach(row -> row.list(listing, byOwner.getOrDefault(row.id(), List.of())));
        return all;
    }

    /** One owner is compared plainly: that was measured at less than half the cost of a list of one. */
    private static String select(Listing listing, View view, boolean one) {
        String owned = one ? " = ?" : " = any(?)";
        Resource link = listing.link();
        String back = listing.back().column().name();
        String target = listing.target().name();
        if (link == null) {
            return "select t." + back + ", " + Columns.list("t", view.columns()) + " from " + target + " t where t."
                    + back + owned + " order by t.volgnummer";
        }
        String onward = listing.onward().column().name();
        String joined = view.isKeyOnly() ? "" : " join " + target + " t on t.id = l." + onward;
        String columns = view.isKeyOnly() ? "l." + onward : Columns.list("t", view.columns());
        return "select l." + back + ", " + columns + " from " + link.name() + " l" + joined + " where l." + back + owned
                + " order by l.volgnummer";
    }

    private void targets(Reference reference, View view, List<Row> rows) throws SQLException {
        Set<UUID> ids = new LinkedHashSet<>();
        rows.forEach(row -> {
            UUID id = row.get(reference);
            if (id != null) {
                ids.add(id);
            }
        });
        if (ids.isEmpty()) {
            return;
        }
        List<Column> columns = view.columns();
        List<Row> found = session.query(
                "select " + Columns.list("t", columns) + " from "
                        + view.resource().name() + " t where t.id = any(?)",
                List.of(ids),
                result -> Columns.row(result, 1, view.resource(), columns));
        fill(view, found);
        Map<UUID, Row> byId = new HashMap<>();
        found.forEach(row -> byId.put(row.id(), row));
        rows.forEach(row -> row.target(reference, byId.get(row.get(reference))));
    }

    /** The keys of the rows that a list holds. */
    List<UUID> keys(Listing listing, UUID owner) throws SQLException {
        Resource link = listing.link();
        String select = link == null
                ? "select id from " + listing.target().name()
                : "select " + listing.onward().column().name() + " from " + link.name();
        return session.query(
                select + " where " + listing.back().column().name() + " = ? order by volgnummer",
                List.of(owner),
                result -> result.getObject(1, UUID.class));
    }
}
