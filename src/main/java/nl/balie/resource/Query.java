package nl.balie.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of a list.
 *
 * @param view how much of each row
 * @param conditions what the rows must meet, all of them
 * @param ordering how they are sorted
 * @param page which page, counted from 1; {@link #LAST} for the last
 * @param size rows on a page
 * @param from where the page begins, when the link that was followed says so
 * @param skip rows that are passed over, when the page has no number; else 0
 */
public record Query(
        View view,
        List<Condition> conditions,
        Ordering ordering,
        int page,
        int size,
        @Nullable Place from,
        long skip) {
    /** The last page, whatever its number. */
    public static final int LAST = -1;

    /** A page by its number. */
    public Query(View view, List<Condition> conditions, Ordering ordering, int page, int size, @Nullable Place from) {
        this(view, conditions, ordering, page, size, from, 0);
    }

    /** Sorted as lists of the resource are when nothing is asked. */
    public Query(View view, List<Condition> conditions, int page, int size, @Nullable Place from) {
        this(view, conditions, view.resource().finding().ordering(), page, size, from);
    }

    /** The same, of the rows that meet this too. */
    public Query and(Filter filter, Object value) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(new Condition(filter, value));
        return new Query(view, all, ordering, page, size, from, skip);
    }

    /** Does it search for words? See {@link Filter.Operator#searches}. */
    public boolean searches() {
        return conditions.stream()
                .anyMatch(condition -> condition.filter().operator().searches());
    }

    /** Is it of a kind that can take long in a large register, whatever is indexed? */
    public boolean isSlow() {
        return ordering.via() != null || asks(Filter.Operator::isSlow);
    }

    /** Does it hold a regular expression, which a client can make endless? */
    public boolean hasPattern() {
        return asks(operator -> operator == Filter.Operator.MATCHES);
    }

    private boolean asks(Predicate<Filter.Operator> kind) {
        return conditions.stream().anyMatch(condition -> condition.asks(kind));
    }

    /**
     * A filter with the value asked for.
     *
     * @param value of the Java type of what the filter compares; null is met by no row
     * @param ways when there are any, they are what must be met instead: all conditions of one of them
     * @param isNot met by the rows that do not meet it; of a list, by those of which no member does
     */
    public record Condition(Filter filter, @Nullable Object value, List<List<Condition>> ways, boolean isNot) {
        /** A filter with the value asked for. */
        public Condition(Filter filter, @Nullable Object value) {
            this(filter, value, List.of(), false);
        }

        /** Met by what meets all conditions of one of these. */
        public static Condition either(List<List<Condition>> ways) {
            return new Condition(Filter.is("", ""), null, ways, false);
        }

        /** Met by what does not meet all of these. */
        public static Condition not(List<Condition> conditions) {
            return new Condition(Filter.is("", ""), null, List.of(conditions), true);
        }

        private boolean asks(Predicate<Filter.Operator> kind) {
            return kind.test(filter.operator())
                    || ways.stream().anyMatch(way -> way.stream().anyMatch(each -> each.asks(kind)));
        }
    }

    /**
     * A place in a list: behind the row with these values. Carries the count, so that it need not be worked out again.
     *
     * @param moment of that row, for a list that is sorted by a moment (microseconds since 1970); {@link Long#MAX_VALUE}: it had none
     * @param text of that row, for a list that is sorted by a text; else empty
     * @param volgnummer of that row
     * @param count rows in the whole list
     */
    public record Place(long moment, String text, long volgnummer, long count) {}
}
