package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.act.Koppeling;
import nl.balie.act.Overdracht;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.resource.Document;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** What is written of objectcontactmomenten: each is an onderwerpobject. Whether the zaak knows of it is not asked. */
@ApplicationScoped
class Objectcontactmomenten implements Writer {
    private static final View OBJECTEN =
            View.bare(Klantcontact.RESOURCE).with(Contactmoment.OBJECTEN, View.bare(Onderwerpobject.RESOURCE));

    private final Database database;
    private final Overdracht overdracht;
    private final Clock clock;

    Objectcontactmomenten(Database database, Overdracht overdracht, Clock clock) {
        this.database = database;
        this.overdracht = overdracht;
        this.clock = clock;
    }

    @Override
    public Answer create(Request request) {
        JsonNode body = Urls.body(request);
        Row row = database.write(request.call(), session -> {
            Violations faults = new Violations();
            Map<String, @Nullable Object> values = Forms.OBJECTCONTACTMOMENT.read(body, false, clock, faults);
            UUID contact =
                    Urls.of(request).key(Urls.CONTACTMOMENTEN, values.get("contactmoment"), "contactmoment", faults);
            Writing writing = new Writing(session);
            Row klantcontact = contact == null ? null : writing.lock(Klantcontact.RESOURCE, contact, List.of());
            if (contact != null && klantcontact == null) {
                faults.add("contactmoment", Message.BAD_URL);
            }
            faults.throwIfAny();
            new Reading(session).fill(OBJECTEN, List.of(Problem.found(klantcontact)));
            String url = String.valueOf(values.get("object"));
            boolean taken = Problem.found(klantcontact).list(Contactmoment.OBJECTEN).stream()
                    .filter(Onderwerpobject::isZaak)
                    .anyMatch(other -> Objectcontactmoment.objectId(other).equals(Objectcontactmoment.objectId(url)));
            if (taken) {
                faults.add(Violation.WHOLE, Message.setTaken("contactmoment", "object"));
            }
            Document document = Objectcontactmoment.document(url);
            document.set(Onderwerpobject.KLANTCONTACT.column(), contact);
            Row created = writing.create(List.of(document), faults).getFirst();
            overdracht.follow(session, ListOperations.key(created, Onderwerpobject.KLANTCONTACT), Koppeling.zaak(url));
            return created;
        });
        return ListOperations.created(ResourceKinds.OBJECTCONTACTMOMENT, row, request);
    }

    @Override
    public void takeBack(Session session, Row object) throws SQLException {
        Koppeling zaak = Koppeling.zaak(Objectcontactmoment.objectId(object));
        overdracht.takeBack(session, ListOperations.key(object, Onderwerpobject.KLANTCONTACT), zaak);
    }

    @Override
    public Answer change(UUID id, Request request, boolean partial) {
        throw new IllegalStateException("an objectcontactmoment stays what it is");
    }
}
