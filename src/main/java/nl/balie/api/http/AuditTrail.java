package nl.balie.api.http;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.balie.api.words.JsonValues;
import nl.balie.resource.Iso;
import nl.balie.resource.Query;
import nl.balie.resource.Resource;
import nl.balie.store.Database;
import nl.balie.store.Reading.Page;
import nl.balie.store.Trail;

/** {@code GET {resource}/{uuid}/audittrail}: who did what to a row, when and why, the latest first; also of what was deleted. */
@ApplicationScoped
public class AuditTrail {
    private final Database database;

    AuditTrail(Database database) {
        this.database = database;
    }

    /** A page of what was done to this row. */
    public Answer list(Resource resource, UUID id, Request request) {
        Set<String> unknown = new TreeSet<>(request.query().keySet());
        unknown.removeAll(Set.of(PageLinks.PAGE, PageLinks.PAGE_SIZE));
        Asked.refuse(unknown);
        int size = PageLinks.size(last(request, PageLinks.PAGE_SIZE));
        int asked = PageLinks.page(last(request, PageLinks.PAGE));
        return database.read(session -> {
            Trail trail = new Trail(session);
            long count = trail.count(resource, id);
            int last = (int) Math.max(1, (count + size - 1) / size);
            int number = asked == Query.LAST ? last : asked;
            if (count == 0) {
                throw Problem.notFound();
            }
            if (number > last) {
                throw PageLinks.noPage();
            }
            List<Trail.Entry> entries = trail.page(resource, id, size, (long) (number - 1) * size);
            Page page = new Page(List.of(), number, count, null);
            return Answer.json(200, Bodies.write(json -> {
                json.writeStartObject();
                json.writeNumberField("count", count);
                json.writeStringField("next", number < last ? PageLinks.toPage(request, number + 1) : null);
                json.writeStringField("previous", PageLinks.previous(request, page));
                json.writeArrayFieldStart("results");
                for (Trail.Entry entry : entries) {
                    write(entry, json);
                }
                json.writeEndArray();
                json.writeEndObject();
            }));
        });
    }

    private static String last(Request request, String name) {
        return request.query().getOrDefault(name, List.of("")).getLast().strip();
    }

    private static void write(Trail.Entry entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("moment", Iso.write(entry.moment()));
        json.writeStringField("actie", entry.actie());
        json.writeStringField("applicatie", entry.applicatie());
        json.writeStringField("eindgebruiker", entry.eindgebruiker());
        json.writeStringField("toelichting", entry.toelichting());
        JsonValues.writeRaw(json, "oud", entry.old());
        JsonValues.writeRaw(json, "nieuw", entry.now());
        json.writeEndObject();
    }
}
