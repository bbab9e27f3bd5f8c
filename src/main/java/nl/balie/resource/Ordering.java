package nl.balie.resource;

import org.jspecify.annotations.Nullable;

/**
 * How a list is sorted. Rows that are equal follow by the number that grows with every row, in the same direction as the last value.
 *
 * @param by whose value; null: that number alone
 * @param descending the newest or greatest first; a moment that is not there counts as later than any other
 * @param via the reference to the row whose value it is; null: of the row itself
 * @param then how rows follow of which the value is equal; null: by that number. Such a list, and one {@code via} a reference, has no
 *     places, only numbered pages
 */
public record Ordering(
        @Nullable Attribute by,
        boolean descending,
        @Nullable Reference via,
        @Nullable Ordering then) {
    /** By a value of the row itself. */
    public Ordering(@Nullable Attribute by, boolean descending) {
        this(by, descending, null, null);
    }

    /** By a value of the row that the reference leads to, or of the row itself. */
    public Ordering(@Nullable Attribute by, boolean descending, @Nullable Reference via) {
        this(by, descending, via, null);
    }

    /** The same, and then the other. */
    public Ordering before(@Nullable Ordering other) {
        return new Ordering(by, descending, via, other);
    }
}
