package nl.balie.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.balie.resource.Listing;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Query.Place;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import org.jspecify.annotations.Nullable;

/** Reads rows with what hangs on them: one statement for the rows, and one for each relation shown, however many rows there are. */
public final class Reading {
    /** Where the count of a search ends: to count more is to look at each of them. */
    public static final int MOST_COUNTED = 10_000;

    private final Session session;
    private final boolean isLast;

    private Reading(Session session, boolean isLast) {
        this.session = session;
        this.isLast = isLast;
    }

    /** Reads within this transaction. */
    public Reading(Session session) {
        this(session, false);
    }

    /** Reads once, as the last thing that this transaction does: its end travels along. */
    public static Reading last(Session session) {
        return new Reading(session, true);
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

    /** The rows of the first page of a list, and one more when there is: for who does not need to know how many there are. */
    public List<Row> first(Query query) throws SQLException {
        List<Row> rows = new Paging(session, query).first();
        fill(query.view(), rows);
        return rows;
    }

    /** How many rows the whole list has; a search counts no further than {@link #MOST_COUNTED}. */
    public long count(Query query) throws SQLException {
        return new Paging(session, query).count().rows().getFirst();
    }

    /** The row with this key that also meets the conditions; null when there is none. */
    public @Nullable Row one(View view, UUID id, List<Condition> conditions) throws SQLException {
        return new Surroundings(session, isLast).of(view, id, ask(view.resource(), id, conditions, ""));
    }

    /** The row with this key that meets the conditions, locked so that nobody can refer to it any more; null when there is none. */
    public @Nullable Row lockToDelete(Resource resource, UUID id, List<Condition> conditions) throws SQLException {
        return find(resource, id, conditions, " for update of t");
    }

    /** The bare row with this key, locked as {@code lock} says. */
    @Nullable
    Row find(Resource resource, UUID id, List<Condition> conditions, String lock) throws SQLException {
        List<Row> rows = ask(resource, id, conditions, lock).rows();
        return rows.isEmpty() ? null : rows.getFirst();
    }

    private Pending<Row> ask(Resource resource, UUID id, List<Condition> conditions, String lock) {
        Conditions where = new Conditions(resource, "t", conditions);
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(id);
        parameters.addAll(where.parameters());
        return session.ask(
                "select " + Columns.list("t", resource.columns()) + " from " + resource.name()
                        + " t where t.id = ? and " + where.sql() + lock,
                parameters,
                result -> Columns.row(result, 1, resource, resource.columns()));
    }

    /** Fetches what the view shows around these rows. */
    public void fill(View view, List<Row> rows) throws SQLException {
        new Surroundings(session, isLast).of(view, rows);
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
