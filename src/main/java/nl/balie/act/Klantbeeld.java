package nl.balie.act;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.balie.register.Actor;
import nl.balie.register.InterneTaak;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * A klant as one wants to see her while she is on the line.
 *
 * @param partij as {@link Zoeken#KLANT} shows her
 * @param open what colleagues still have to do for her, as {@link #TAAK} shows it
 * @param contacten her last contacts, the newest first
 */
public record Klantbeeld(Row partij, List<Row> open, List<Row> contacten) {
    /** A taak as pages show it: with the contact that it came from, and who has to do it. */
    public static final View TAAK = View.bare(InterneTaak.RESOURCE)
            .with(InterneTaak.RESOURCE.reference("aanleidinggevendKlantcontact"), Deelname.contact())
            .with(Deelname.BEHANDELAARS, View.bare(Actor.RESOURCE));

    /** How many contacts are shown. */
    private static final int MOST = 5;
    /** How much of what is open is shown. */
    private static final int MOST_OPEN = 20;

    private static final Filter VAN_KLANT = Filter.is("klant", "hadBetrokkenen.wasPartij.uuid");
    private static final Filter TAAK_VAN_KLANT =
            Filter.by(Operator.ONE_OF, "klant", "aanleidinggevendKlantcontact.hadBetrokkenen.wasPartij.uuid");
    private static final Filter TAAK_VAN_CONTACT = Filter.is("contact", "aanleidinggevendKlantcontact.uuid");
    private static final Filter STATUS = Filter.is("status", "status");

    /** Reads her; null when there is no such klant. */
    public static @Nullable Klantbeeld van(Session session, UUID klant) throws SQLException {
        Row partij = new Reading(session).one(Zoeken.KLANT, klant, List.of());
        if (partij == null) {
            return null;
        }
        List<Condition> hers = List.of(new Condition(VAN_KLANT, klant));
        List<Row> contacten = new Reading(session).first(new Query(Zoeken.CONTACT, hers, 1, MOST, null));
        return new Klantbeeld(
                partij,
                open(session, List.of(klant)),
                contacten.stream().limit(MOST).toList());
    }

    /** What colleagues still have to do for one of these klanten, as {@link #TAAK} shows it, the newest first. */
    public static List<Row> open(Session session, List<UUID> klanten) throws SQLException {
        return open(session, new Condition(TAAK_VAN_KLANT, klanten));
    }

    /** The same of what came from a contact. */
    public static List<Row> openVan(Session session, UUID contact) throws SQLException {
        return open(session, new Condition(TAAK_VAN_CONTACT, contact));
    }

    private static List<Row> open(Session session, Condition which) throws SQLException {
        List<Condition> open = List.of(which, new Condition(STATUS, InterneTaak.OPEN));
        return new Reading(session)
                .first(new Query(TAAK, open, 1, MOST_OPEN, null)).stream()
                        .limit(MOST_OPEN)
                        .toList();
    }
}
