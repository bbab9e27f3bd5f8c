package nl.balie.api.klantinteracties;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.Request;
import nl.balie.api.words.DocumentReader;
import nl.balie.api.words.JsonValues;
import nl.balie.api.words.Links;
import nl.balie.api.words.RowWriter;
import nl.balie.register.Betrokkene;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.resource.Document;
import nl.balie.resource.Invalid;
import nl.balie.resource.Listing;
import nl.balie.resource.Member;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** {@code POST maak-klantcontact}: a klantcontact with at most one betrokkene and one onderwerpobject, all or nothing (Open Klant 2.4). */
@ApplicationScoped
class MaakKlantcontact {
    /** The parts, and the reference of each that points to the new klantcontact. */
    private static final Map<String, Resource> PARTS = parts();

    /** What it may write. */
    static final Collection<Resource> WRITES = PARTS.values();

    private static final Map<Resource, String> BACK =
            Map.of(Betrokkene.RESOURCE, "hadKlantcontact", Onderwerpobject.RESOURCE, "klantcontact");

    private final Database database;
    private final Clock clock;

    MaakKlantcontact(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private static Map<String, Resource> parts() {
        Map<String, Resource> parts = new LinkedHashMap<>();
        parts.put("klantcontact", Klantcontact.RESOURCE);
        parts.put("betrokkene", Betrokkene.RESOURCE);
        parts.put("onderwerpobject", Onderwerpobject.RESOURCE);
        return parts;
    }

    Answer create(Request request) {
        Violations faults = new Violations();
        Map<String, Document> documents = read(Bodies.read(request), faults);
        List<Row> rows = database.write(
                request.call(), session -> new Writing(session).create(List.copyOf(documents.values()), faults));
        Links links = new Links(request.base());
        List<String> names = List.copyOf(documents.keySet());
        return Answer.json(201, Bodies.write(json -> {
            json.writeStartObject();
            for (Map.Entry<String, Resource> part : PARTS.entrySet()) {
                json.writeFieldName(part.getKey());
                int place = names.indexOf(part.getKey());
                if (place < 0) {
                    json.writeNull();
                } else {
                    Row row = rows.get(place);
                    if (place == 0) {
                        showNew(row, names, rows);
                    }
                    new RowWriter(json, links).write(row, View.whole(part.getValue(), Set.of()));
                }
            }
            json.writeEndObject();
        }));
    }

    /** The klantcontact shows what was made along with it. */
    private static void showNew(Row klantcontact, List<String> names, List<Row> rows) {
        Map<String, String> lists =
                Map.of("betrokkene", "hadBetrokkenen", "onderwerpobject", "gingOverOnderwerpobjecten");
        lists.forEach((part, list) -> {
            int place = names.indexOf(part);
            if (place >= 0) {
                klantcontact.list((Listing) Klantcontact.RESOURCE.member(list), List.of(rows.get(place)));
            }
        });
    }

    private Map<String, Document> read(JsonNode body, Violations faults) {
        Map<String, Document> documents = new LinkedHashMap<>();
        if (!body.isObject()) {
            faults.add(Violation.WHOLE, body.isNull() ? Message.NO_DATA : Message.noObject(JsonValues.typeOf(body)));
            faults.throwIfAny();
        }
        if (!body.has("klantcontact")) { // then nothing else is looked at (Open Klant)
            throw new Invalid("klantcontact", Message.REQUIRED);
        }
        DocumentReader reader = new DocumentReader(faults, clock, false);
        var key = Writing.newKey();
        PARTS.forEach((name, resource) -> {
            @Nullable JsonNode part = body.get(name);
            if (part == null) {
                return;
            }
            if (part.isNull()) {
                faults.add(name, Message.NULL);
            } else if (resource != Onderwerpobject.RESOURCE || !part.isObject() || !part.isEmpty()) {
                String back = BACK.get(resource);
                Set<Member> settled = back == null ? Set.of() : Set.of(resource.reference(back));
                Document document = reader.read(resource, part, name + ".", null, settled);
                if (back == null) {
                    document.newKey(key);
                } else {
                    document.set(resource.reference(back).column(), key);
                }
                documents.put(name, document);
            }
        });
        return documents;
    }
}
