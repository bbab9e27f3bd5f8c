package nl.balie.resource;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list of other resources that belong to this one, oldest first. */
public final class Listing implements Member {

    /** How much of each member of the list is answered. */
    public enum Shows {
        /** {@code {uuid, url}}, and what {@link Listing#showing} adds. */
        REFERENCE,
        /** All of it. */
        WHOLE
    }

    /** What a client may do with the list through this resource. */
    public enum Write {
        /** Nothing: what is sent is ignored. */
        NOTHING,
        /** Send the uuids of existing rows: these belong here from now on, the others no longer. */
        ATTACH,
        /** Send whole members: these are made or changed, the others deleted. */
        NEST
    }

    private final String name;
    private final Supplier<Resource> target;
    private final @Nullable Supplier<Resource> link;
    private final String back;
    private final @Nullable String onward;
    private Shows shows = Shows.REFERENCE;
    private Write write = Write.NOTHING;
    private boolean nullable;
    private List<Shown> shown = List.of();
    private @Nullable String firstAs;
    private @Nullable Attribute copied;
    private int place = -1;

    /**
     * What a reference in the list shows besides uuid and url.
     *
     * @param as the key
     * @param path attribute of the member, or {@code reference.attribute}
     */
    public record Shown(String as, String path) {}

    /**
     * A column of the link that holds what the row that has the list holds.
     *
     * @param original the column of that row
     * @param copied the column of the link
     */
    public record Copy(Column original, Column copied) {}

    private Listing(
            String name,
            Supplier<Resource> target,
            @Nullable Supplier<Resource> link,
            String back,
            @Nullable String onward) {
        this.name = name;
        this.target = target;
        this.link = link;
        this.back = back;
        this.onward = onward;
    }

    /** The rows whose reference {@code back} points here. */
    public static Listing list(String name, Supplier<Resource> target, String back) {
        return new Listing(name, target, null, back, null);
    }

    /** The rows that {@code link} ties to this one: its reference {@code back} points here, {@code onward} to the member. */
    public static Listing listThrough(
            String name, Supplier<Resource> target, Supplier<Resource> link, String back, String onward) {
        return new Listing(name, target, link, back, onward);
    }

    /** Answers the members whole. */
    public Listing whole() {
        shows = Shows.WHOLE;
        return this;
    }

    /** Answers, beside uuid and url, what {@code path} leads to under the key {@code as}. */
    public Listing showing(Shown... more) {
        shown = List.of(more);
        return this;
    }

    /** May be written by uuid, see {@link Write#ATTACH}. */
    public Listing attachable() {
        write = Write.ATTACH;
        return this;
    }

    /** May be written whole, see {@link Write#NEST}. */
    public Listing nestable() {
        write = Write.NEST;
        return this;
    }

    /** May be sent as null. */
    public Listing nullable() {
        nullable = true;
        return this;
    }

    /** Also answered, and accepted, as this single reference: the first of the list (deprecated in Open Klant). */
    public Listing firstAs(String key) {
        firstAs = key;
        return this;
    }

    /**
     * The link keeps a copy of this attribute of the row that has the list, under the same name: one index then finds the few that
     * an actor has still to do among all that it ever had.
     */
    public Listing copying(Attribute attribute) {
        copied = attribute;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    /** What the list holds. */
    public Resource target() {
        return target.get();
    }

    /** The resource in between, if there is one. */
    public @Nullable Resource link() {
        return link == null ? null : link.get();
    }

    /** The reference that points back here: of the link if there is one, else of the target. */
    public Reference back() {
        Resource holder = link == null ? target.get() : link.get();
        return holder.reference(back);
    }

    /** The reference of the link that points to the member. */
    public Reference onward() {
        if (link == null || onward == null) {
            throw new IllegalStateException(name + " has no link");
        }
        return link.get().reference(onward);
    }

    /** See {@link Shows}. */
    public Shows shows() {
        return shows;
    }

    /** See {@link #showing}. */
    public List<Shown> shown() {
        return shown;
    }

    /** See {@link Write}. */
    public Write write() {
        return write;
    }

    /** See {@link #nullable()}. */
    public boolean isNullable() {
        return nullable;
    }

    /** See {@link #firstAs}. */
    public @Nullable String firstAs() {
        return firstAs;
    }

    /** See {@link #copying}; null when nothing is copied. */
    public @Nullable Copy copy() {
        return copied == null || link == null
                ? null
                : new Copy(copied.column(), link.get().attribute(copied.name()).column());
    }

    /** Index in {@link Row#list}. */
    public int place() {
        return place;
    }

    void placed(int index) {
        place = index;
    }
}
