package nl.balie.register;

import static nl.balie.resource.Attribute.map;
import static nl.balie.resource.Attribute.moment;

import java.time.OffsetDateTime;
import nl.balie.resource.Attribute;
import nl.balie.resource.Member;
import nl.balie.resource.Row;

/**
 * What is kept with each part of the profile of a partij, in the words of the Profielservice only. The register itself keeps the two
 * moments, whoever writes in whatever words; what came before they were kept has none.
 *
 * @param scope for whom it is meant, see {@link Scope}; null for everybody
 * @param aangemaaktOp when it came
 * @param laatstGewijzigdOp when it came or last changed
 * @param teVerwijderenOp when it must go; null for never
 */
public record Profielgegeven(
        Attribute scope, Attribute aangemaaktOp, Attribute laatstGewijzigdOp, Attribute teVerwijderenOp) {

    Profielgegeven() {
        this(
                map("scopes", Integer.MAX_VALUE).nullable(),
                moment("aangemaaktOp").nullable().untold().standard(OffsetDateTime::now),
                moment("laatstGewijzigdOp").nullable().untold().standard(OffsetDateTime::now),
                moment("teVerwijderenOp").nullable());
    }

    /** Is this row meant for everybody, and is its time not over? */
    public boolean isForEverybody(Row row, OffsetDateTime now) {
        return Scope.of(row, scope) == null && !isOver(row, now);
    }

    /** Is the time of this row over? Then it only waits to be removed. */
    public boolean isOver(Row row, OffsetDateTime now) {
        return row.get(teVerwijderenOp) instanceof OffsetDateTime until && !until.isAfter(now);
    }

    Member[] members() {
        return new Member[] {scope, aangemaaktOp, laatstGewijzigdOp, teVerwijderenOp};
    }
}
