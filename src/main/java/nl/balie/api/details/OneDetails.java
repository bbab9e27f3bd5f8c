package nl.balie.api.details;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.balie.act.BewaarContactmomentdetails;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Asked;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.api.http.Versions;
import nl.balie.api.words.AnyCase;
import nl.balie.api.words.DocumentReader;
import nl.balie.api.words.Links;
import nl.balie.api.words.Values;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Reading;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * {@code PUT} and {@code GET contactmomentdetails}: the details of one klantcontact, named by its url in any dialect or by its
 * uuid. All spellings name the same details; which one was sent is answered.
 */
@ApplicationScoped
public class OneDetails {
    static final String ID = "id";

    private static final Attribute NAMED =
            Attribute.text(ID).max(Contactmomentdetails.GENOEMD_ALS.max()).required();
    private static final View VIEW = View.whole(Contactmomentdetails.RESOURCE, Set.of());

    private final Database database;
    private final Clock clock;

    OneDetails(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Answer read(Request request) {
        UUID contact = key(new Asked(request, ID).required(ID));
        Row row = contact == null
                ? null
                : database.read(session -> Reading.last(session).one(VIEW, contact, List.of()));
        if (row == null) {
            throw Problem.notFound();
        }
        byte[] body = Bodies.write(json -> new DetailsWriter(json, new Links(request.base())).write(row));
        return Answer.json(200, body).with("ETag", Versions.tag(row));
    }

    Answer store(Request request) {
        JsonNode body = AnyCase.of(Bodies.read(request));
        Violations faults = new Violations();
        Document details =
                new DocumentReader(faults, clock, false).read(Contactmomentdetails.RESOURCE, body, "", null, Set.of());
        String named = named(body, faults);
        UUID contact = named == null ? null : key(named);
        if (contact == null) {
            faults.throwIfAny();
            throw new IllegalStateException("a klantcontact without a key is a fault");
        }
        details.set(Contactmomentdetails.GENOEMD_ALS.column(), named);
        Row row = database.write(request.call(), session -> {
            Writing writing = new Writing(session);
            if (writing.lock(Klantcontact.RESOURCE, contact, List.of()) == null) {
                throw Problem.notFound("Er is geen klantcontact %s.".formatted(named));
            }
            Row stored = writing.lock(Contactmomentdetails.RESOURCE, contact, List.of());
            if (stored != null) {
                Versions.check(request, stored);
            }
            return BewaarContactmomentdetails.bewaar(session, contact, stored, details, faults);
        });
        return Answer.empty(200).with("ETag", Versions.tag(row));
    }

    /** How the body names the klantcontact; null when that is a fault. */
    private static @Nullable String named(JsonNode body, Violations faults) {
        if (!body.has(ID)) {
            faults.add(ID, Message.REQUIRED);
            return null;
        }
        String named = (String) Values.read(NAMED, body.get(ID), ID, faults);
        if (named != null && !named.isEmpty() && key(named) == null) {
            faults.add(ID, Message.NO_KLANTCONTACT);
        }
        return named;
    }

    /** The uuid at the end of a url, or on its own; null when there is none. */
    private static @Nullable UUID key(String named) {
        String path = named.split("[?#]", 2)[0].replaceFirst("/$", "");
        return Values.uuid(path.substring(path.lastIndexOf('/') + 1));
    }
}
