package nl.balie.api.contactmomenten;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.balie.api.contactmomenten.Form.Gevuld;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.PageLinks;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.api.http.Versions;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.resource.Query;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.store.Database;
import nl.balie.store.Deleting;
import nl.balie.store.Reading;
import org.jspecify.annotations.Nullable;

/** What is done with a list and its members in the same way, whatever their kind. */
@ApplicationScoped
class ListOperations {
    private final Database database;

    ListOperations(Database database) {
        this.database = database;
    }

    Answer list(ResourceKind soort, Request request) {
        return list(soort, request.query(), request);
    }

    /** The same, when what is asked stands elsewhere. */
    Answer list(ResourceKind soort, Map<String, List<String>> asked, Request request) {
        Query query = soort.query(asked, Urls.of(request));
        Set<String> expand = soort.expand(request);
        Reading.Page page =
                database.read(query, session -> Reading.last(session).page(query));
        if (page == null) {
            throw PageLinks.noPage();
        }
        Urls adressen = Urls.of(request);
        return Answer.json(200, Bodies.write(json -> {
            json.writeStartObject();
            json.writeNumberField("count", page.count());
            json.writeStringField("next", page.next() == null ? null : PageLinks.toPage(request, page.number() + 1));
            json.writeStringField("previous", PageLinks.previous(request, page));
            json.writeArrayFieldStart("results");
            for (Row row : page.rows()) {
                Gevuld gevuld = soort.shows().of(row, adressen, expand);
                gevuld.vorm().write(json, gevuld.values());
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
    }

    /** One, or 304 when the client has this version already; null when there is none that it may read. */
    @Nullable
    Answer read(ResourceKind soort, UUID id, Request request) {
        if (!request.call().rights().include(read(soort.resource()))) {
            return null;
        }
        soort.requireAlone(request);
        Set<String> expand = soort.expand(request);
        Row row = database.read(session -> Reading.last(session).one(soort.view(), id, soort.always()));
        if (row == null) {
            return null;
        }
        Answer answer = show(200, soort, row, request, expand);
        String tag = Objects.requireNonNull(answer.headers().get("ETag"));
        return Versions.isKnown(request, tag) ? Answer.empty(304).with("ETag", tag) : answer;
    }

    Answer delete(ResourceKind soort, Writer schrijver, UUID id, Request request) {
        return database.write(request.call(), session -> {
            Row row = Problem.found(new Reading(session).lockToDelete(soort.resource(), id, soort.always()));
            Versions.check(request, row);
            schrijver.takeBack(session, row);
            if (!schrijver.keeps(session, row)) {
                new Deleting(session).delete(soort.resource(), List.of(id));
            }
            return Answer.empty(204);
        });
    }

    /** The key that a reference holds, which always holds one. */
    static UUID key(Row row, Reference reference) {
        return Objects.requireNonNull(row.get(reference));
    }

    static Answer created(ResourceKind soort, Row row, Request request) {
        return show(201, soort, row, request, Set.of())
                .with("Location", Urls.of(request).to(soort.list(), row.id()));
    }

    static Answer show(int status, ResourceKind soort, Row row, Request request, Set<String> expand) {
        Gevuld gevuld = soort.shows().of(row, Urls.of(request), expand);
        byte[] body = Bodies.write(json -> gevuld.vorm().write(json, gevuld.values()));
        return Answer.json(status, body).with("ETag", Versions.tag(row, body));
    }

    static Right read(Resource resource) {
        return new Right(Deed.READ, resource.plural());
    }
}
