package nl.balie.resource;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row on its way to be stored: what it was, what was sent, what it becomes, and what the rules need to know of other rows. */
public final class Change {
    private final Document sent;
    private final @Nullable Row before;
    private final Row after;
    private final boolean partial;
    private final boolean byMaker;
    private final OffsetDateTime now;
    private final Map<Reference, Row> targets = new HashMap<>();
    private final Function<Listing, List<UUID>> members;

    /**
     * A change.
     *
     * @param before the stored row, null for a new one
     * @param after what is about to be stored
     * @param partial PATCH: what is required need not be sent again
     * @param byMaker is it the application that made the row that changes it?
     * @param members finds the keys of the rows that a list holds before this change
     */
    public Change(
            Document sent,
            @Nullable Row before,
            Row after,
            boolean partial,
            boolean byMaker,
            OffsetDateTime now,
            Function<Listing, List<UUID>> members) {
        this.sent = sent;
        this.before = before;
        this.after = after;
        this.partial = partial;
        this.byMaker = byMaker;
        this.now = now;
        this.members = members;
    }

    /** What the client sent. */
    public Document sent() {
        return sent;
    }

    /** The stored row, null for a new one. */
    public @Nullable Row before() {
        return before;
    }

    /** The row as it will be stored. */
    public Row after() {
        return after;
    }

    /** Is it a new row? */
    public boolean isNew() {
        return before == null;
    }

    /** Is it a PATCH? */
    public boolean isPartial() {
        return partial;
    }

    /** Does the application that made the row change it? */
    public boolean isByMaker() {
        return byMaker;
    }

    /** The moment of the change. */
    public OffsetDateTime now() {
        return now;
    }

    /** The name of a member in a fault. */
    public String path(String name) {
        return sent.path(name);
    }

    /** Did this column get another value? True for every column of a new row. */
    public boolean changes(Column column) {
        return before == null || !Objects.equals(before.get(column), after.get(column));
    }

    /** What was looked up of the row that this reference points to; null when it points to nothing. */
    public @Nullable Row target(Reference reference) {
        return targets.get(reference);
    }

    /** The same row was sent twice: this gives what was said of it besides. */
    public void supplement(Document more) {
        for (Column column : more.columns()) {
            sent.set(column, more.get(column));
            after.set(column, more.get(column));
        }
    }

    /** Tells what was looked up. */
    public void target(Reference reference, Row row) {
        targets.put(reference, row);
    }

    /** The keys of the rows that the list holds before this change. */
    public List<UUID> members(Listing listing) {
        return members.apply(listing);
    }
}
