package nl.balie.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import nl.balie.resource.Attribute;
import nl.balie.resource.Kind;
import nl.balie.resource.Ordering;
import nl.balie.resource.Query.Place;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list as SQL, and the places in it. A moment that is not there is sorted as {@code infinity}, so that a place is
 * always behind another by one comparison, which an index answers.
 */
final class Sorting {
    private final @Nullable Attribute by;
    private final @Nullable Reference via;
    private final String key;
    private final boolean descending;
    private final @Nullable Sorting then;

    Sorting(Ordering ordering) {
        by = ordering.by();
        via = ordering.via();
        key = by == null ? "" : via == null ? key(by, by.column().of("t")) : through(via, by);
        descending = ordering.descending();
        then = ordering.then() == null ? null : new Sorting(ordering.then());
    }

    /** What is sorted by, when {@code column} holds the value. */
    static String key(Attribute by, String column) {
        boolean isOrdered = by.kind() == Kind.MOMENT || by.kind() == Kind.TEXT;
        return by.isNullable() && isOrdered ? "coalesce(" + column + ", 'infinity')" : column;
    }

    private static String through(Reference via, Attribute by) {
        return "(select " + key(by, by.column().of("o")) + " from "
                + via.target().name() + " o where o.id = t." + via.column().name() + ")";
    }

    /** Sorts the table {@code t}. */
    String sql() {
        return " order by " + keys();
    }

    private String keys() {
        String direction = descending ? " desc" : "";
        String first = by == null ? "" : key + direction + ", ";
        return first + (then == null ? "t.volgnummer" + direction : then.keys());
    }

    /** Is a row of the table {@code t} behind the place that {@link #parameters} tells? */
    String behind() {
        String comes = descending ? " < " : " > ";
        return by == null ? "t.volgnummer" + comes + "?" : "(" + key + ", t.volgnummer)" + comes + "(?, ?)";
    }

    /** What stands on the question marks of {@link #behind}. */
    List<Object> parameters(Place from) {
        if (by == null) {
            return List.of(from.volgnummer());
        }
        return List.of(by.kind() == Kind.MOMENT ? moment(from.moment()) : from.text(), from.volgnummer());
    }

    private static OffsetDateTime moment(long micros) {
        return micros == Long.MAX_VALUE
                ? OffsetDateTime.MAX // infinity, to the driver
                : Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** The place behind this row. */
    Place behind(Row last, long count) {
        long volgnummer = (Long) Objects.requireNonNull(last.values[Resource.VOLGNUMMER]);
        boolean isOfTheRow = via == null && then == null;
        if (by == null || !isOfTheRow || by.column().place() < 0) {
            return new Place(0, "", volgnummer, count);
        }
        return by.kind() == Kind.MOMENT
                ? new Place(micros((OffsetDateTime) last.get(by)), "", volgnummer, count)
                : new Place(0, last.get(by) instanceof String text ? text : "", volgnummer, count);
    }

    private static long micros(@Nullable OffsetDateTime moment) {
        return moment == null ? Long.MAX_VALUE : ChronoUnit.MICROS.between(Instant.EPOCH, moment.toInstant());
    }
}
