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
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on rows, as far as a view shows it: one statement for each relation, however many rows there are, and one trip to the
 * database for all relations that are equally far from them.
 */
final class Surroundings {
    private final Session session;
    private final boolean isLast;
    private List<Part> asked = new ArrayList<>();

    /** @param isLast does the transaction end with what is fetched here? */
    Surroundings(Session session, boolean isLast) {
        this.session = session;
        this.isLast = isLast;
    }

    /** One relation: the rows that it leads to, how much is shown of them, and how they are put in their places. */
    private record Part(View view, Pending<Row> found, Placing placing) {}

    @FunctionalInterface
    private interface Placing {
        void place(List<Row> found);
    }

    /** Fetches what is around these rows. */
    void of(View view, List<Row> rows) throws SQLException {
        ask(view, rows);
        fetch();
    }

    /** Fetches a row with what is around it; null when there is none. Its lists are asked for before it is known to be there. */
    @Nullable
    Row of(View view, UUID id, Pending<Row> found) throws SQLException {
        List<Row> rows = new ArrayList<>();
        askLists(view, List.of(id), rows);
        if (!view.hasTargets()) {
            endWith(asked);
        }
        rows.addAll(found.rows());
        if (rows.isEmpty()) {
            return null;
        }
        askTargets(view, rows);
        fetch();
        return rows.getFirst();
    }

    private void fetch() throws SQLException {
        while (!asked.isEmpty()) {
            List<Part> level = asked;
            asked = new ArrayList<>();
            endWith(level);
            for (Part part : level) {
                List<Row> found = part.found.rows();
                part.placing.place(found);
                ask(part.view, found);
            }
        }
    }

    /** When nothing hangs on what was asked, the transaction ends with it. */
    private void endWith(List<Part> level) {
        if (isLast && !session.hasEnded() && level.stream().allMatch(part -> part.view.isFlat())) {
            session.endSoon();
        }
    }

    private void ask(View view, List<Row> rows) {
        if (!rows.isEmpty()) {
            askLists(view, rows.stream().map(Row::id).toList(), rows);
            askTargets(view, rows);
        }
    }

    private void askLists(View view, List<UUID> ids, List<Row> owners) {
        view.forEachList((listing, inside) -> asked.add(list(listing, inside, ids, owners)));
    }

    private Part list(Listing listing, View view, List<UUID> ids, List<Row> owners) {
        Map<UUID, List<Row>> byOwner = new HashMap<>();
        boolean one = ids.size() == 1;
        Pending<Row> members = session.ask(select(listing, view, one), one ? ids : List.of(ids), result -> {
            Row member = Columns.row(result, 2, view.resource(), view.columns());
            byOwner.computeIfAbsent(result.getObject(1, UUID.class), owner -> new ArrayList<>())
                    .add(member);
            return member;
        });
        return new Part(
                view,
                members,
                found -> owners.forEach(owner -> owner.list(listing, byOwner.getOrDefault(owner.id(), List.of()))));
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

    private void askTargets(View view, List<Row> rows) {
        view.forEachTarget((reference, inside) -> askTargets(reference, inside, rows));
    }

    private void askTargets(Reference reference, View view, List<Row> rows) {
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
        Pending<Row> targets = session.ask(
                "select " + Columns.list("t", columns) + " from "
                        + view.resource().name() + " t where t.id = any(?)",
                List.of(ids),
                result -> Columns.row(result, 1, view.resource(), columns));
        asked.add(new Part(view, targets, found -> {
            Map<UUID, Row> byId = new HashMap<>();
            found.forEach(row -> byId.put(row.id(), row));
            rows.forEach(row -> row.target(reference, byId.get(row.get(reference))));
        }));
    }
}
