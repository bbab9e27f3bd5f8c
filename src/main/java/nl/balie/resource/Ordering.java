package nl.balie.resource;

import org.jspecify.annotations.Nullable;

/**
 * How a list is sorted. Rows that are equal follow by the number that grows with every row, in the same direction.
 *
 * @param by whose value; null: that number alone
 * @param descending the newest or greatest first; a moment that is not there counts as later than any other
 * @param via the reference to the row whose value it is; null: of the row itself. Such a list has no places, only numbered pages
 */
public record Ordering(
        @Nullable Attribute by,
        boolean descending,
        @Nullable Reference via) {
    /** By a value of the row itself. */
    public Ordering(@Nullable Attribute by, boolean descending) {
        this(by, descending, null);
    }
}
