package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.balie.api.contactmomenten.Logboekregel.Kenmerk;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.api.http.Versions;
import nl.balie.api.words.JsonValues;
import nl.balie.api.words.Values;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.register.Activiteit;
import nl.balie.register.Actor;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Message;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a logboek as an object. Clients read all of it, add a line and send all of it back; what others wrote meanwhile is not
 * in what they send. So a line that is sent and not there is added, and one that is there and not sent stays.
 */
final class Logboek {
    private static final String DATA = "record.data.";
    private static final String LINES = DATA + InterneTaak.ACTIVITEITEN.name();
    private static final String TAAK = DATA + Logboekregel.OBJECTEN + "." + Logboekregel.OBJECT_ID;
    private static final Attribute DATUM = Attribute.moment(Logboekregel.DATUM).required();
    private static final Attribute TYPE =
            Attribute.text(Logboekregel.TYPE).max(100).required();
    private static final Attribute NOTITIE =
            Attribute.text(Logboekregel.NOTITIE).max(Activiteit.TOELICHTING.max());

    private final Session session;
    private final Violations faults;

    private Logboek(Session session, Request request, Violations faults) {
        request.require(new Right(Deed.CREATE, Activiteit.RESOURCE.plural()));
        this.session = session;
        this.faults = faults;
    }

    /** POST: every taak has a logboek, so that these are lines for it; answers the taak with all of them. */
    static Row create(Session session, JsonNode body, Request request) throws SQLException {
        Violations faults = new Violations();
        Logboek logboek = new Logboek(session, request, faults);
        JsonNode data = Taakschrijver.data(body, faults);
        return logboek.add(logboek.taak(data), data);
    }

    /** PATCH of the logboek with this key. */
    static Row change(Session session, UUID key, JsonNode body, Request request) throws SQLException {
        Row taak = Problem.found(new Writing(session).lock(InterneTaak.RESOURCE, Logboektype.other(key), List.of()));
        Violations faults = new Violations();
        Logboek logboek = new Logboek(session, request, faults);
        Versions.check(request, taak);
        JsonNode data = Taakschrijver.data(body, faults);
        logboek.requireSame(taak, data);
        return logboek.add(taak, data);
    }

    /** The taak that is told of, locked. */
    private Row taak(JsonNode data) throws SQLException {
        JsonNode told = data.path(Logboekregel.OBJECTEN).path(Logboekregel.OBJECT_ID);
        UUID key = Values.uuid(told.asText().strip());
        if (told.asText().isBlank()) {
            faults.add(TAAK, Message.REQUIRED);
        } else if (key == null) {
            faults.add(TAAK, Message.NO_UUID);
        }
        Row taak = key == null ? null : new Writing(session).lock(InterneTaak.RESOURCE, key, List.of());
        if (key != null && taak == null) {
            faults.add(TAAK, Message.unknown(InterneTaak.RESOURCE));
        }
        faults.throwIfAny();
        return Problem.found(taak);
    }

    /** A logboek stays that of its taak. */
    private void requireSame(Row taak, JsonNode data) {
        JsonNode told = data.path(Logboekregel.OBJECTEN).path(Logboekregel.OBJECT_ID);
        if (!told.isMissingNode() && !taak.id().equals(Values.uuid(told.asText().strip()))) {
            faults.add(TAAK, Message.NOT_CHANGEABLE);
        }
    }

    /** Adds the lines that are not there yet, to a taak that is locked; answers it with all of its logboek. */
    private Row add(Row taak, JsonNode data) throws SQLException {
        new Reading(session).fill(Logboektype.VIEW, List.of(taak));
        Set<Kenmerk> there = taak.list(InterneTaak.ACTIVITEITEN).stream()
                .map(regel -> Kenmerk.of(Logboekregel.shown(regel)))
                .collect(Collectors.toSet());
        JsonNode lines = data.path(InterneTaak.ACTIVITEITEN.name());
        if (!lines.isArray() && !lines.isMissingNode()) {
            faults.add(LINES, Message.noList(JsonValues.typeOf(lines)));
        }
        Map<Document, JsonNode> added = new LinkedHashMap<>();
        for (int i = 0; lines.isArray() && i < lines.size(); i++) {
            JsonNode line = lines.get(i);
            String path = LINES + "." + i;
            if (!line.isObject()) {
                faults.add(path, Message.noObject(JsonValues.typeOf(line)));
            } else if (there.add(Kenmerk.of(line))) {
                added.put(read(taak.id(), line, path + "."), line);
            }
        }
        faults.throwIfAny();
        if (!added.isEmpty()) {
            keep(added);
            new Writing(session).create(List.copyOf(added.keySet()), faults);
            new Reading(session).fill(Logboektype.VIEW, List.of(taak));
        }
        return taak;
    }

    private Document read(UUID taak, JsonNode line, String path) throws SQLException {
        Document regel = new Document(Activiteit.RESOURCE, path, null);
        regel.newKey(Writing.newKey());
        regel.set(Activiteit.TAAK.column(), taak);
        Object datum = value(DATUM, line, path);
        boolean isToCome = datum instanceof OffsetDateTime moment && moment.isAfter(session.now());
        regel.set(Activiteit.MOMENT.column(), isToCome ? session.now() : datum);
        String type = value(TYPE, line, path) instanceof String text ? text : "";
        boolean known = Activiteit.SOORT.codes().contains(type);
        regel.set(Activiteit.SOORT.column(), known ? type : Activiteit.NOTITIE);
        regel.set(Activiteit.TOELICHTING.column(), line.hasNonNull(NOTITIE.name()) ? value(NOTITIE, line, path) : "");
        regel.set(Activiteit.BETREFT.column(), Logboekregel.isOverZaak(type) ? zaak(line) : "");
        regel.set(Activiteit.ACTOR.column(), actor(line.path(Logboekregel.ACTOR)));
        regel.set(Activiteit.KLANTCONTACT.column(), contact(line));
        return regel;
    }

    private @Nullable Object value(Attribute attribute, JsonNode line, String path) {
        JsonNode sent = line.path(attribute.name());
        if (sent.isMissingNode()) {
            faults.add(path + attribute.name(), Message.REQUIRED);
            return null;
        }
        return Values.read(attribute, sent, path + attribute.name(), faults);
    }

    /** What a line is about; some tell one object, some a list. */
    private static List<JsonNode> objecten(JsonNode line) {
        JsonNode told = line.path(Logboekregel.OBJECTEN);
        return told.isArray() ? told.valueStream().toList() : List.of(told);
    }

    private static String zaak(JsonNode line) {
        return objecten(line).stream()
                .map(object -> object.path(Logboekregel.OBJECT_ID).asText().strip())
                .filter(id -> id.length() <= Activiteit.BETREFT.max())
                .findFirst()
                .orElse("");
    }

    private @Nullable UUID contact(JsonNode line) throws SQLException {
        for (JsonNode object : objecten(line)) {
            UUID key = Values.uuid(object.path(Logboekregel.OBJECT_ID).asText().strip());
            if (key != null && object.path(Logboekregel.OBJECTTYPE).asText().equals(Logboekregel.KLANTCONTACT)) {
                View view = View.only(Klantcontact.RESOURCE, List.of());
                return new Reading(session).one(view, key, List.of()) == null ? null : key;
            }
        }
        return null;
    }

    /** Found by all parts of its actoridentificator; who is not there is not made, for her name is kept. */
    private @Nullable UUID actor(JsonNode told) throws SQLException {
        List<Condition> conditions = new ArrayList<>();
        for (Attribute part : Logboekregel.IDENTIFICATOR.attributes()) {
            String text = told.path(Logboekregel.IDENTIFICATOR.name())
                    .path(part.name())
                    .asText();
            if (text.isBlank()) {
                return null;
            }
            String path = Logboekregel.IDENTIFICATOR.name() + "." + part.name();
            conditions.add(new Condition(Filter.is(part.name(), path), text));
        }
        Query query = new Query(View.only(Actor.RESOURCE, List.of()), conditions, 1, 1, null);
        return new Reading(session)
                .first(query).stream().map(Row::id).findFirst().orElse(null);
    }

    /** Lets them come back as they were sent. */
    private void keep(Map<Document, JsonNode> added) throws SQLException {
        Map<Document, Row> rows = new LinkedHashMap<>();
        added.keySet().forEach(regel -> {
            Row row = regel.over(new Row(Activiteit.RESOURCE));
            row.values[Resource.ID] = regel.newKey();
            rows.put(regel, row);
        });
        new Reading(session).fill(Logboektype.REGEL, List.copyOf(rows.values()));
        rows.forEach((document, regel) -> {
            JsonNode line = Objects.requireNonNull(added.get(document));
            String naam = line.path(Logboekregel.ACTOR).path("naam").asText();
            boolean unknown = regel.target(Activiteit.ACTOR) == null && !naam.isBlank();
            regel.set(Activiteit.OBJECT.column(), unknown ? Map.of(Activiteit.NAAM, naam) : Map.of());
            document.set(Activiteit.OBJECT.column(), Logboekregel.differences(regel, line));
        });
    }
}
