package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.resource.Filter;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Deleting;
import nl.balie.store.Reading;
import nl.balie.store.Session;

/**
 * Deletes an onderwerpobject together with the klantcontacten it ties together, as is done when a zaak is destroyed (Open Klant
 * 2.15). A klantcontact that another onderwerpobject still points to is kept.
 */
public final class VerwijderOnderwerpobject {
    private VerwijderOnderwerpobject() {}

    /** Deletes this onderwerpobject; answers which klantcontacten were kept. */
    public static List<UUID> metKlantcontacten(Session session, Row onderwerpobject) throws SQLException {
        Deleting deleting = new Deleting(session);
        List<UUID> contacts = Stream.of(
                        onderwerpobject.get(Onderwerpobject.KLANTCONTACT),
                        onderwerpobject.get(Onderwerpobject.WAS_KLANTCONTACT))
                .flatMap(Stream::ofNullable)
                .distinct()
                .sorted()
                .toList();
        deleting.delete(Onderwerpobject.RESOURCE, List.of(onderwerpobject.id()));
        List<UUID> kept = new ArrayList<>();
        for (UUID contact : contacts) {
            if (isPointedTo(session, contact)) {
                kept.add(contact);
            } else if (new Reading(session).lockToDelete(Klantcontact.RESOURCE, contact, List.of()) != null) {
                deleting.delete(Klantcontact.RESOURCE, List.of(contact));
            }
        }
        return kept;
    }

    private static boolean isPointedTo(Session session, UUID contact) throws SQLException {
        return pointsTo(session, "klantcontact", contact) || pointsTo(session, "wasKlantcontact", contact);
    }

    private static boolean pointsTo(Session session, String reference, UUID contact) throws SQLException {
        Resource resource = Onderwerpobject.RESOURCE;
        Condition condition = new Condition(Filter.is(reference, reference + ".uuid"), contact);
        Query one = new Query(View.only(resource, List.of()), List.of(condition), 1, 1, null);
        Reading.Page page = new Reading(session).page(one);
        return page != null && !page.rows().isEmpty();
    }
}
