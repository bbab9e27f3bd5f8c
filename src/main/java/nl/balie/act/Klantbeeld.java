package nl.balie.act;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.balie.resource.Filter;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * A klant as one wants to see her while she is on the line.
 *
 * @param partij as {@link Zoeken#KLANT} shows her
 * @param open contacts of which somebody must still do something, the newest first
 * @param contacten her last contacts, the newest first
 */
public record Klantbeeld(Row partij, List<Row> open, List<Row> contacten) {
    /** How many contacts of a kind are shown. */
    private static final int MOST = 5;

    private static final Filter VAN_KLANT = Filter.is("klant", "hadBetrokkenen.wasPartij.uuid");
    private static final Filter STATUS = Filter.is("status", "leiddeTotInterneTaken.status");

    /** Reads her; null when there is no such klant. */
    public static @Nullable Klantbeeld van(Session session, UUID klant) throws SQLException {
        Row partij = new Reading(session).one(Zoeken.KLANT, klant, List.of());
        Condition van = new Condition(VAN_KLANT, klant);
        return partij == null
                ? null
                : new Klantbeeld(
                        partij,
                        contacten(session, List.of(van, new Condition(STATUS, "te_verwerken"))),
                        contacten(session, List.of(van)));
    }

    private static List<Row> contacten(Session session, List<Condition> conditions) throws SQLException {
        Reading.Page page = new Reading(session).page(new Query(Zoeken.CONTACT, conditions, 1, MOST, null));
        return page == null ? List.of() : page.rows();
    }
}
