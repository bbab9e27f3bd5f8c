package nl.balie.resource;

import java.util.List;
import nl.balie.resource.Filter.Operator;

/**
 * What a row says, without what people write in different ways: kept beside the row to find it by. The store works it out anew
 * whenever the row is written; it is never sent or answered, and in no audit trail.
 *
 * @param column where it is kept; null there for a row that was stored by other hands, until the store has worked it out
 * @param operator what counts as the same
 * @param of the columns it is worked out of
 */
public record Normalised(Column column, Operator operator, List<Column> of) {}
