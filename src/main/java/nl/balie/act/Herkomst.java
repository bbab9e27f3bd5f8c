package nl.balie.act;

import java.util.Objects;
import java.util.stream.Collectors;
import nl.balie.register.Kennisartikel;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;

/** Whose a row is: our own, or that of a source that it is kept equal to, which would undo what is changed here. */
public final class Herkomst {
    private static final String COLUMN = Kennisartikel.HERKOMST.name();

    private Herkomst() {}

    /** Which source a row is kept equal to; empty when it is our own. */
    public static String van(Resource resource, Row row) {
        return resource.columns().stream()
                .filter(column -> column.name().equals(COLUMN))
                .map(column -> Objects.toString(row.get(column), ""))
                .collect(Collectors.joining());
    }

    /** Refuses what is not our own. */
    public static void requireEigen(Resource resource, Row row) {
        String herkomst = van(resource, row);
        if (!herkomst.isEmpty()) {
            throw new Invalid(
                    "",
                    Message.invalid(
                            "Dit wordt gelijk gehouden aan %s: wijzig of verwijder het daar.".formatted(herkomst)));
        }
    }
}
