package nl.balie.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Place;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.store.Reading.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list: its rows, and how many rows the list has.
 *
 * <p>A search is led by its words, which an index answers, and never by the order of the list: how far back a word was last used
 * the database cannot know, and it would look for it row by row. Only words that very many rows hold are first looked for in what
 * stands at the front of the list, where they mostly are.
 */
final class Paging {
    /** So many rows of a list are looked at one by one in less than a fifth of a second. */
    private static final int FRONT = 20_000;
    /** After this, each statement of a search is stopped. */
    private static final int PATIENCE_MILLIS = 5_000;
    /** The same of a search for a pattern, which a client can make endless. */
    private static final int PATTERN_MILLIS = 2_000;

    private final Session session;
    private final Query query;
    private final Resource resource;
    private final Conditions where;
    private final Sorting sorting;
    private final @Nullable Place from;

    Paging(Session session, Query query) {
        this.session = session;
        this.query = query;
        this.resource = query.view().resource();
        this.where = new Conditions(resource, "t", query.conditions());
        this.sorting = new Sorting(query.ordering());
        this.from = query.from();
    }

    /** The page with its bare rows; null when there is no such page. */
    @Nullable
    Page page() throws SQLException {
        bound();
        Pending<Long> whole = from == null && query.conditions().isEmpty() ? count() : null;
        long count = from == null ? -1 : from.count();
        int number = query.page();
        if (number == Query.LAST || (from == null && query.searches())) {
            count = counted(whole);
        }
        if (number == Query.LAST) {
            number = (int) Math.max(1, (count + query.size() - 1) / query.size());
        }
        List<Row> found = rows(number, count);
        if (found.isEmpty() && number > 1 && from == null) {
            return null;
        }
        boolean more = found.size() > query.size();
        List<Row> rows = more ? found.subList(0, query.size()) : found;
        if (count < 0) {
            count = number == 1 && query.skip() == 0 && !more ? rows.size() : counted(whole);
        }
        return new Page(rows, number, count, more && isPlaced() ? sorting.behind(rows.getLast(), count) : null);
    }

    /** The bare rows of the first page, and one more when there is; nothing is counted. */
    List<Row> first() throws SQLException {
        bound();
        return rows(1, -1);
    }

    private void bound() {
        if (session.indexes().bound(query)) {
            session.update(
                    "set local statement_timeout = " + (query.hasPattern() ? PATTERN_MILLIS : PATIENCE_MILLIS),
                    List.of());
        }
    }

    /** Is the place of a row fetched with it? Who asks for keys alone goes no further. */
    private boolean isPlaced() {
        return query.view().columns().contains(resource.columns().get(Resource.VOLGNUMMER));
    }

    private long counted(@Nullable Pending<Long> asked) throws SQLException {
        return (asked == null ? count() : asked).rows().getFirst();
    }

    /** How many rows the list has. */
    Pending<Long> count() {
        if (query.conditions().isEmpty()) {
            return Counts.of(session, resource);
        }
        String found = "from " + resource.name() + " t where " + where.sql();
        // What is materialised is planned as if all of it is wanted, yet worked out only as far as is asked for.
        String sql = query.searches()
                ? "with gevonden as materialized (select 1 " + found
                        + ") select count(*) from (select 1 from gevonden limit " + Reading.MOST_COUNTED + ") geteld"
                : "select count(*) " + found;
        return session.ask(sql, where.parameters(), result -> result.getLong(1));
    }

    /** The rows of the page, and one more when there is: the count may be that of an earlier page, while rows came and went. */
    private List<Row> rows(int number, long count) throws SQLException {
        String table = resource.name() + " t where ";
        String behind = from == null ? "true" : sorting.behind();
        List<Object> place = from == null ? List.of() : sorting.parameters(from);
        if (!query.searches()) {
            return rows(table + where.sql() + " and " + behind, where.parameters(), place, number);
        }
        if (count >= Reading.MOST_COUNTED) {
            String front = "(select * from " + table + behind + sorting.sql() + " limit " + FRONT + ") t where ";
            List<Row> found = rows(front + where.sql(), place, where.parameters(), number);
            if (found.size() > query.size()) {
                return found;
            }
        }
        // The offset keeps the order outside, so that the words lead.
        String words = "(select * from " + table + where.sql() + " and " + behind + " offset 0) t";
        return rows(words, where.parameters(), place, number);
    }

    private List<Row> rows(String rows, List<?> first, List<?> then, int number) throws SQLException {
        String sql =
                "select " + Columns.list("t", query.view().columns()) + " from " + rows + sorting.sql() + " limit ?";
        List<@Nullable Object> parameters = new ArrayList<>(first);
        parameters.addAll(then);
        parameters.add(query.size() + 1);
        long skip = from == null ? Math.max(query.skip(), (long) (number - 1) * query.size()) : 0;
        if (skip > 0) {
            sql += " offset ?";
            parameters.add(skip);
        }
        return session.query(
                sql,
                parameters,
                result -> Columns.row(result, 1, resource, query.view().columns()));
    }
}
