package nl.balie.api.klantinteracties;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Asked;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.store.Database;
import nl.balie.store.Outbox;
import nl.balie.store.Outbox.HandedOn;

/** {@code GET klantcontacten/{uuid}/overdracht}: to which register a klantcontact was handed on, and where it stands there. */
@ApplicationScoped
class OverdrachtOpvragen {
    private final Database database;

    OverdrachtOpvragen(Database database) {
        this.database = database;
    }

    Answer answer(Request request, UUID id) {
        var _ = new Asked(request);
        HandedOn found = database.read(session -> Outbox.of(session, id));
        if (found == null) {
            throw Problem.notFound();
        }
        return Answer.json(200, Bodies.write(json -> {
            json.writeStartObject();
            json.writeStringField("register", found.register());
            json.writeStringField("status", found.status());
            json.writeStringField("url", found.url());
            json.writeEndObject();
        }));
    }
}
