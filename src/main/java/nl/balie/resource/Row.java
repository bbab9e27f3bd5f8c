package nl.balie.resource;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a resource, as it is stored or about to be, with what was fetched along of the rows around it. */
public final class Row {
    /** The values, at the {@link Column#place} of each column; null also for a column that was not fetched. */
    public final @Nullable Object[] values;

    private final @Nullable List<Row>[] lists;
    private final @Nullable Row[] targets;
    private boolean wasThere;

    /** An empty row of this resource. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Row(Resource resource) {
        values = new Object[resource.columns().size()];
        lists = new List[resource.listings().size()];
        targets = new Row[resource.references().size()];
    }

    /** A copy of the values of another row; its surroundings stay behind. */
    public static Row copyOf(Resource resource, Row other) {
        Row copy = new Row(resource);
        System.arraycopy(other.values, 0, copy.values, 0, copy.values.length);
        return copy;
    }

    /** Does it hold other values than this row of the same resource, versions aside? */
    public boolean differs(Row other) {
        int first = Resource.VERSIE + 1;
        return !Arrays.equals(values, first, values.length, other.values, first, other.values.length);
    }

    /** Was it sent to be made, and there already? */
    public boolean wasThere() {
        return wasThere;
    }

    /** See {@link #wasThere()}. */
    public void wasThere(boolean there) {
        wasThere = there;
    }

    /** The key. */
    public UUID id() {
        Object id = values[Resource.ID];
        if (id == null) {
            throw new IllegalStateException("row without id");
        }
        return (UUID) id;
    }

    /** The value of this column. */
    public @Nullable Object get(Column column) {
        return values[column.place()];
    }

    /** The value of this attribute. */
    public @Nullable Object get(Attribute attribute) {
        return values[attribute.column().place()];
    }

    /** The uuid that this reference holds. */
    public @Nullable UUID get(Reference reference) {
        return (UUID) values[reference.column().place()];
    }

    /** The text of this attribute; empty when there is none. */
    public String text(Attribute attribute) {
        Object value = values[attribute.column().place()];
        return value == null ? "" : (String) value;
    }

    /** A copy of the map of this attribute; empty when there is none. */
    public Map<String, String> map(Attribute attribute) {
        Map<String, String> copy = new LinkedHashMap<>();
        if (values[attribute.column().place()] instanceof Map<?, ?> map) {
            map.forEach((name, value) -> copy.put((String) name, (String) value));
        }
        return copy;
    }

    /** Is this flag true? */
    public boolean is(Attribute flag) {
        return Boolean.TRUE.equals(values[flag.column().place()]);
    }

    /** Sets a value. */
    public void set(Column column, @Nullable Object value) {
        values[column.place()] = value;
    }

    /** The members of a list; empty when none were fetched. */
    public List<Row> list(Listing listing) {
        List<Row> rows = lists[listing.place()];
        return rows == null ? List.of() : rows;
    }

    /** Sets the members of a list. */
    public void list(Listing listing, List<Row> rows) {
        lists[listing.place()] = rows;
    }

    /** The row that a reference points to, if it was fetched. */
    public @Nullable Row target(Reference reference) {
        return targets[reference.place()];
    }

    /** Sets the row that a reference points to. */
    public void target(Reference reference, @Nullable Row row) {
        targets[reference.place()] = row;
    }
}
