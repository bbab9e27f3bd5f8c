package nl.balie.resource;

import org.jspecify.annotations.Nullable;

/**
 * How a list is sorted. Rows that are equal follow by the number that grows with every row, in the same direction.
 *
 * @param by whose value; null: that number alone
 * @param descending the newest or greatest first; a moment that is not there counts as later than any other
 */
public record Ordering(@Nullable Attribute by, boolean descending) {}
