package nl.balie.resource;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client sent of a resource: the values that were given, and only those. */
public final class Document {
    private final Resource resource;
    private final String path;
    private final @Nullable UUID uuid;
    private @Nullable UUID newKey;
    private final Set<String> names = new HashSet<>();
    private final @Nullable Object[] values;
    private final BitSet given = new BitSet();
    private boolean patterned;
    private final Map<Listing, @Nullable List<Item>> lists = new LinkedHashMap<>();

    /**
     * A member that was sent of a list.
     *
     * @param path where it stood in the document
     * @param uuid which existing row it names, if it names one
     * @param whole its own values, for a list whose members are sent whole
     */
    public record Item(
            String path, @Nullable UUID uuid, @Nullable Document whole) {}

    /**
     * An empty document.
     *
     * @param path what stands before the names of its members in a fault: empty, or ending in a dot
     * @param uuid the row it names, for a member of a list that is sent whole
     */
    public Document(Resource resource, String path, @Nullable UUID uuid) {
        this.resource = resource;
        this.path = path;
        this.uuid = uuid;
        this.values = new Object[resource.columns().size()];
    }

    /** The dialect that it came in promises patterns, of telephone numbers say; what others take besides is refused in it. */
    public Document patterned() {
        patterned = true;
        return this;
    }

    /** See {@link #patterned()}. */
    public boolean isPatterned() {
        return patterned;
    }

    /** Which resource. */
    public Resource resource() {
        return resource;
    }

    /** The name of a member in a fault. */
    public String path(String name) {
        return path + name;
    }

    /** The row it names itself, if any. */
    public @Nullable UUID uuid() {
        return uuid;
    }

    /** Notes that this key was sent. */
    public void named(String name) {
        names.add(name);
    }

    /** Was this key sent, whatever its value? */
    public boolean names(String name) {
        return names.contains(name);
    }

    /** The key that the new row gets, when that is already known. */
    public @Nullable UUID newKey() {
        return newKey;
    }

    /** Tells which key the new row gets, so that others can refer to it before it is there. */
    public void newKey(UUID key) {
        newKey = key;
    }

    /** Was a value given for this column, be it null? */
    public boolean has(Column column) {
        return given.get(column.place());
    }

    /** The value given. */
    public @Nullable Object get(Column column) {
        return values[column.place()];
    }

    /** The text given; empty when there is none. */
    public String text(Column column) {
        Object value = values[column.place()];
        return value == null ? "" : (String) value;
    }

    /** Gives a value. */
    public void set(Column column, @Nullable Object value) {
        values[column.place()] = value;
        given.set(column.place());
    }

    /** Empties a member of a variant. */
    public void empty(Member member) {
        switch (member) {
            case Attribute attribute -> set(attribute.column(), null);
            case Group group -> group.attributes().forEach(attribute -> set(attribute.column(), null));
            case Reference reference -> set(reference.column(), null);
            default -> {}
        }
    }

    /** Was this list given? */
    public boolean has(Listing listing) {
        return lists.containsKey(listing);
    }

    /** The members given; null when the list was sent as null. */
    public @Nullable List<Item> items(Listing listing) {
        return lists.get(listing);
    }

    /** Gives a list. */
    public void items(Listing listing, @Nullable List<Item> items) {
        lists.put(listing, items);
    }

    /** The lists given, in order. */
    public Map<Listing, @Nullable List<Item>> lists() {
        return lists;
    }

    /** The columns given. */
    public List<Column> columns() {
        return given.stream().mapToObj(place -> resource.columns().get(place)).toList();
    }

    /** A new row: what was given, and for the rest what each attribute holds when nothing is sent. */
    public Row over(Row base) {
        Row row = Row.copyOf(resource, base);
        given.stream().forEach(place -> row.values[place] = values[place]);
        return row;
    }
}
