package nl.balie.resource;

import java.util.ArrayList;
import java.util.List;

/**
 * Of the rows that agree in {@code per}, only one may have the mark, or the same text as mark: setting it takes it from the other.
 *
 * @param mark a flag, or a text
 * @param owner the reference whose target is locked meanwhile, so that two who set it at once take turns
 * @param per the columns that must be equal, the owner's among them
 * @param whenAsked only where the municipality wants that; elsewhere what must be unique is refused
 */
public record Sole(Attribute mark, Reference owner, List<Column> per, boolean whenAsked) {

    /** Setting the flag always takes it from the other. */
    public static Sole flag(Attribute flag, Reference owner, Member... per) {
        return new Sole(flag, owner, columns(owner, per), false);
    }

    /** The text moves when that is asked for. */
    public static Sole movable(Attribute text, Reference owner, Member... per) {
        return new Sole(text, owner, columns(owner, per), true);
    }

    private static List<Column> columns(Reference owner, Member... per) {
        List<Column> columns = new ArrayList<>(Layout.columnsOf(per));
        columns.add(owner.column());
        return columns;
    }

    /** Has this row the mark, and an owner? */
    public boolean isOn(Row row) {
        return row.get(owner) != null
                && (isFlag() ? row.is(mark) : !row.text(mark).isEmpty());
    }

    /** Takes the mark from this row. */
    public void lower(Row row) {
        if (isFlag()) {
            row.set(mark.column(), false);
        } else {
            row.set(mark.column(), "");
        }
    }

    /** Is the mark a flag, and no text? */
    public boolean isFlag() {
        return mark.kind() == Kind.FLAG;
    }

    /** Is this what must be unique as well? */
    public boolean covers(Unique unique) {
        return unique.columns().contains(mark.column()) && unique.columns().containsAll(per);
    }
}
