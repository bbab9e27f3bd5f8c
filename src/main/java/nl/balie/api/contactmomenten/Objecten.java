package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.register.Activiteit;
import nl.balie.register.InterneTaak;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;

/** Objects of every type: each is found, told and written as its type says, with the rights that it needs. */
@ApplicationScoped
class Objecten implements Writer {
    private static final String TYPE = "type";

    private final Database database;
    private final ListOperations lijst;

    Objecten(Database database, ListOperations lijst) {
        this.database = database;
        this.lijst = lijst;
    }

    @Override
    public ResourceKind asked(ResourceKind soort, Map<String, List<String>> asked, Request request) {
        Urls adressen = Urls.of(request);
        Objectsoort opgezocht = Objectsoorten.of(asked, adressen);
        if (opgezocht != null) {
            request.require(ListOperations.read(opgezocht.resource()));
            return opgezocht.kind();
        }
        request.require(ListOperations.read(InterneTaak.RESOURCE));
        if (Logboektype.isAsked(asked, adressen)) {
            request.require(ListOperations.read(Activiteit.RESOURCE));
            return Logboektype.SOORT;
        }
        asked.getOrDefault(TYPE, List.of()).stream()
                .filter(type -> !type.isBlank())
                .forEach(type -> Objecttype.require(type, adressen));
        return soort;
    }

    @Override
    public Answer readOther(UUID id, Request request) {
        Answer logboek = lijst.read(Logboektype.SOORT, Logboektype.other(id), request);
        if (logboek != null) {
            request.require(ListOperations.read(Activiteit.RESOURCE));
            return logboek;
        }
        return Objectsoorten.ALLE.stream()
                .map(soort -> lijst.read(soort.kind(), id, request))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    @Override
    public Answer create(Request request) {
        JsonNode body = Urls.body(request);
        Objectsoort soort = Objectsoorten.of(body.path(TYPE).asText(), Urls.of(request));
        if (soort != null) {
            Row row = database.write(request.call(), session -> Soortschrijver.create(session, soort, body, request));
            return ListOperations.created(soort.kind(), row, request);
        }
        request.require(new Right(Deed.CREATE, InterneTaak.RESOURCE.plural()));
        if (Logboektype.is(body.path(TYPE).asText(), Urls.of(request))) {
            Row taak = database.write(request.call(), session -> Logboek.create(session, body, request));
            String url = Urls.of(request).to(Urls.OBJECTS, Logboektype.other(taak.id()));
            return ListOperations.show(201, Logboektype.SOORT, taak, request, Set.of())
                    .with("Location", url);
        }
        Row row = database.write(request.call(), session -> Taakschrijver.create(session, body, request));
        return ListOperations.created(Objecttype.SOORT, row, request);
    }

    /** What a search asks: the conditions of a list, in its body, beside the page and the order that its address may tell. */
    static Map<String, List<String>> sought(Request request) {
        JsonNode body = Urls.question(request);
        if (!body.isObject()) {
            throw new Invalid(Violation.WHOLE, Message.NO_DATA);
        }
        Violations faults = new Violations();
        Map<String, List<String>> sought = new LinkedHashMap<>();
        request.query().forEach((name, texts) -> sought.put(name, new ArrayList<>(texts)));
        body.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isNull() && !Objecttype.SOORT.filters().containsKey(member.getKey())) {
                return; // what the Objects API has more to search by, and is not asked
            }
            List<String> texts = sought.computeIfAbsent(member.getKey(), name -> new ArrayList<>());
            boolean known = Objecttype.SOORT.asks(member.getKey());
            for (JsonNode each : value.isArray() ? value : List.of(value)) {
                Message fault =
                        known ? ResourceKind.faultIn(member.getKey(), each) : null; // else its name is the fault
                if (fault != null) {
                    faults.add(member.getKey(), fault);
                }
                texts.add(each.isNull() ? "" : each.asText());
            }
            if (texts.isEmpty()) {
                texts.add(""); // nothing to compare with is a blank filter, not everybody
            }
        });
        faults.throwIfAny();
        return sought;
    }

    @Override
    public Answer change(UUID id, Request request, boolean partial) {
        JsonNode body = Urls.body(request);
        return partial ? change(id, body, request) : replace(id, body, request);
    }

    /** PUT: of what is no taak and no logboek. */
    private Answer replace(UUID id, JsonNode body, Request request) {
        return database.write(request.call(), session -> {
            Objectsoort soort = findOther(session, id, Deed.CHANGE, request);
            Row row = Soortschrijver.change(session, soort, id, body, false, request);
            return ListOperations.show(200, soort.kind(), row, request, Set.of());
        });
    }

    /** DELETE: likewise. */
    Answer delete(UUID id, Request request) {
        Objectsoort soort = database.read(session -> findOther(session, id, Deed.DELETE, request));
        return lijst.delete(soort.kind(), this, id, request);
    }

    private static Objectsoort findOther(Session session, UUID id, Deed deed, Request request) throws SQLException {
        Objectsoort soort = Soortschrijver.find(session, id, deed, request);
        if (soort == null) {
            boolean known = request.call().rights().include(ListOperations.read(InterneTaak.RESOURCE));
            for (UUID key : known ? List.of(id, Logboektype.other(id)) : List.<UUID>of()) {
                if (new Reading(session).one(View.bare(InterneTaak.RESOURCE), key, List.of()) != null) {
                    throw Problem.methodNotAllowed(request.method());
                }
            }
            throw Problem.notFound();
        }
        return soort;
    }

    /** PATCH. */
    private Answer change(UUID id, JsonNode body, Request request) {
        return database.write(request.call(), session -> {
            Row stored = new Writing(session).lock(InterneTaak.RESOURCE, id, List.of());
            Objectsoort soort = stored == null ? Soortschrijver.find(session, id, Deed.CHANGE, request) : null;
            if (soort != null) {
                Row row = Soortschrijver.change(session, soort, id, body, true, request);
                return ListOperations.show(200, soort.kind(), row, request, Set.of());
            }
            request.require(new Right(Deed.CHANGE, InterneTaak.RESOURCE.plural()));
            if (stored == null) {
                Row taak = Logboek.change(session, id, body, request);
                return ListOperations.show(200, Logboektype.SOORT, taak, request, Set.of());
            }
            Row row = Taakschrijver.change(session, stored, body, request);
            return ListOperations.show(200, Objecttype.SOORT, row, request, Set.of());
        });
    }
}
