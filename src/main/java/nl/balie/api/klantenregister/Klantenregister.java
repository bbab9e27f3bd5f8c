package nl.balie.api.klantenregister;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Api;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.Dialect;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.api.http.Routes;
import nl.balie.api.http.Routes.Handler;
import nl.balie.api.http.Routes.Operation;
import nl.balie.api.http.Versions;
import nl.balie.api.openapi.Format;
import nl.balie.api.openapi.OpenApi;
import nl.balie.platform.Turns;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Query;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Database.Work;
import nl.balie.store.Deleting;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Trouble;
import nl.balie.store.Writing;

/** The klantenregister (kic/v1) of CommonGateway's CustomerInteractionBundle, over the same rows as every dialect. */
@ApplicationScoped
public class Klantenregister implements Dialect {
    /** Where it stands. */
    static final String ROOT = "/api/kic/v1";

    private static final String TITLE = "klantenregister";
    private static final String VERSION = "1.0.3";
    private static final Api API = new Api(
            TITLE,
            ROOT,
            VERSION,
            Format.GATEWAY,
            ResourceKinds.ALLE.stream().map(ResourceKind::resource).distinct().toList(),
            Klantenregister::spelled,
            () -> new OpenApi(TITLE, ROOT, VERSION, new Contents().contents()));
    private static final int PATIENCE_MILLIS = 3_000;

    private final Database database;
    private final Clock clock;
    private final Extension uitbreiding;
    private final Turns longAnswers = new Turns(1, PATIENCE_MILLIS);

    Klantenregister(Database database, Clock clock, Extension uitbreiding) {
        this.database = database;
        this.clock = clock;
        this.uitbreiding = uitbreiding;
    }

    @Override
    public List<Api> apis() {
        return List.of(API);
    }

    @Override
    public void addTo(Routes routes) {
        for (ResourceKind soort : ResourceKinds.ALLE) {
            String all = "/" + soort.pad();
            String one = all + "/{uuid}";
            add(routes, all, "GET", Deed.READ, soort, (request, id) -> asked(soort, request));
            add(routes, all + "/_zoek", "POST", Deed.READ, soort, (request, id) -> search(soort, request));
            add(routes, one, "GET", Deed.READ, soort, (request, id) -> read(soort, id, request.query(), request));
            if (soort.kan("POST")) {
                Operation create =
                        Operation.needs(Deed.CREATE, soort.resource(), (request, id) -> create(soort, request));
                routes.add(API, all, "POST", create.taking(soort.bodyLimit()));
                add(routes, one, "POST", Deed.CREATE, soort, (request, id) -> refuseKey());
            }
            if (soort.kan("PUT")) {
                addToBoth(routes, soort, "PUT", Deed.CHANGE, (request, id) -> change(soort, id, request, false));
            }
            if (soort.kan("PATCH")) {
                addToBoth(routes, soort, "PATCH", Deed.CHANGE, (request, id) -> change(soort, id, request, true));
            }
            if (soort.kan("DELETE")) {
                addToBoth(routes, soort, "DELETE", Deed.DELETE, (request, id) -> delete(soort, id, request));
            }
        }
    }

    /** At the address of the row, and at that of the list for who tells the key in the query or the body, as the gateway reads it. */
    private static void addToBoth(Routes routes, ResourceKind soort, String method, Deed deed, Handler handler) {
        String all = "/" + soort.pad();
        Handler told = (request, id) -> handler.answer(request, WhichRow.told(request));
        int limit = soort.bodyLimit();
        routes.add(
                API,
                all + "/{uuid}",
                method,
                Operation.needs(deed, soort.resource(), handler).taking(limit));
        routes.add(
                API, all, method, Operation.needs(deed, soort.resource(), told).taking(limit));
    }

    /** A slash too many at the end of a row or a list is passed over; the document has one of its own. */
    private static String spelled(String path) {
        boolean isRow = ResourceKinds.ALLE.stream().anyMatch(soort -> path.startsWith("/" + soort.pad() + "/"));
        return isRow && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static void add(Routes routes, String path, String method, Deed deed, ResourceKind soort, Handler handler) {
        routes.add(API, path, method, Operation.needs(deed, soort.resource(), handler));
    }

    /** The same as a list, for who keeps the numbers of citizens out of addresses. */
    private Answer search(ResourceKind soort, Request request) {
        JsonNode body = Bodies.readOnce(request, Format.GATEWAY);
        if (!body.isObject()) {
            throw new Invalid(Violation.WHOLE, Message.NO_DATA);
        }
        return list(soort, ListQuery.gezocht(request.query(), body), request);
    }

    /** A list, or the row itself for who tells its key and no other condition, as the gateway does. */
    private Answer asked(ResourceKind soort, Request request) {
        UUID key = WhichRow.asked(request.query());
        if (key == null) {
            return list(soort, request.query(), request);
        }
        Map<String, List<String>> showing = new HashMap<>(request.query());
        showing.keySet().removeAll(WhichRow.NAMES);
        return read(soort, key, showing, request);
    }

    private Answer list(ResourceKind soort, Map<String, List<String>> asked, Request request) {
        ListQuery vraag = ListQuery.lijst(soort, asked, clock, database);
        Query query = vraag.query();
        Reading.Page page = page(soort, query, vraag.pattern());
        return Answer.json(200, Bodies.write(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("results");
            for (Row row : page.rows()) {
                json.writeTree(shown(soort, row, vraag.fields(), request));
            }
            json.writeEndArray();
            json.writeNumberField("count", page.rows().size());
            json.writeNumberField("limit", vraag.limit());
            json.writeNumberField("total", page.count());
            json.writeNumberField("offset", vraag.offset());
            json.writeNumberField("page", vraag.offset() / vraag.limit() + 1);
            json.writeNumberField("pages", Math.max(1, (page.count() + vraag.limit() - 1) / vraag.limit()));
            json.writeEndObject();
        }));
    }

    private Reading.Page page(ResourceKind soort, Query query, String pattern) {
        try {
            return database.read(query, session -> {
                Reading.Page page = Objects.requireNonNull(new Reading(session).page(query));
                soort.leesNa(session, page.rows());
                return page;
            });
        } catch (Trouble trouble) {
            if (query.hasPattern() && (trouble.isTooSlow() || trouble.isNoPattern())) {
                throw new Invalid(pattern, trouble.isTooSlow() ? Message.TOO_SLOW : Message.NO_PATTERN);
            }
            throw trouble;
        }
    }

    private JsonNode shown(ResourceKind soort, Row row, Set<String> fields, Request request) {
        JsonNode whole = Bodies.tree(json -> new BodyWriter(json, request.call().rights(), clock).write(soort, row));
        return fields.isEmpty() ? whole : FieldChoice.only((ObjectNode) whole, fields);
    }

    private Answer read(ResourceKind soort, UUID id, Map<String, List<String>> query, Request request) {
        ListQuery vraag = ListQuery.een(soort, query, database);
        if (soort.isLong()) {
            String version = Versions.tag(one(soort, soort.viewVanLijst(), id));
            return Answer.streamed("application/json", out -> leave(soort, id, vraag, request, out))
                    .with("ETag", version);
        }
        Row row = one(soort, soort.view(), id);
        return show(200, row, extended(soort, row, vraag, request));
    }

    /** What may be as long as a body may be leaves while it is written, one at a time: many of them do not fit in memory. */
    private void leave(ResourceKind soort, UUID id, ListQuery vraag, Request request, OutputStream out)
            throws IOException {
        try (var _ = longAnswers.take()) {
            Row row = one(soort, soort.view(), id);
            boolean whole = vraag.fields().isEmpty() && vraag.extend().isEmpty();
            Bodies.write(
                    json -> {
                        if (whole) {
                            new BodyWriter(json, request.call().rights(), clock).write(soort, row);
                        } else {
                            json.writeTree(extended(soort, row, vraag, request));
                        }
                    },
                    out);
        }
    }

    private Row one(ResourceKind soort, View view, UUID id) {
        return database.read(session -> {
            Row row = Problem.found(soort.reading(session).one(view, id, soort.altijd(clock)));
            soort.leesNa(session, List.of(row));
            return row;
        });
    }

    private JsonNode extended(ResourceKind soort, Row row, ListQuery vraag, Request request) {
        JsonNode shown = shown(soort, row, vraag.fields(), request);
        uitbreiding.extend(shown, vraag.extend());
        return shown;
    }

    private Answer create(ResourceKind soort, Request request) {
        WhichRow.requireNone(request.query());
        JsonNode body = soort.verstaan(Bodies.read(request, Format.GATEWAY));
        Row row = inOwnWords(soort, request, session -> {
            Violations faults = new Violations();
            Sent gelezen = new BodyReader(faults, clock, false).read(soort, body, null);
            soort.bereidVoor(session, gelezen, null);
            Row made = new Storing(session, faults).create(gelezen);
            Row whole = stored(session, soort, made.id());
            whole.wasThere(made.wasThere());
            return whole;
        });
        return show(row.wasThere() ? 200 : 201, row, shown(soort, row, Set.of(), request))
                .with("Location", request.base() + BodyWriter.adres(soort, row.id()));
    }

    private static Row stored(Session session, ResourceKind soort, UUID id) throws SQLException {
        Row row = Problem.found(new Reading(session).one(soort.viewVanLijst(), id, List.of()));
        soort.leesNa(session, List.of(row));
        return row;
    }

    private static Answer refuseKey() {
        throw new Invalid("id", Message.NO_POST_TO_KEY);
    }

    private Answer change(ResourceKind soort, UUID id, Request request, boolean partial) {
        JsonNode sent = Bodies.read(request, Format.GATEWAY);
        WhichRow.requireSame(id, request.query(), sent);
        JsonNode body = soort.verstaan(sent);
        Row row = inOwnWords(soort, request, session -> {
            Row stored = Problem.found(new Writing(session).lock(soort.resource(), id, soort.altijd(clock)));
            Versions.check(request, stored);
            new Reading(session).fill(soort.viewVanLijst(), List.of(stored));
            Violations faults = new Violations();
            Sent gelezen = new BodyReader(faults, clock, partial).read(soort, body, stored);
            soort.bereidVoor(session, gelezen, stored);
            new Storing(session, faults).change(gelezen, stored);
            return stored(session, soort, id);
        });
        return show(200, row, shown(soort, row, Set.of(), request));
    }

    private Answer delete(ResourceKind soort, UUID id, Request request) {
        WhichRow.requireSame(id, request.query(), MissingNode.getInstance());
        return database.write(request.call(), session -> {
            Row stored = Problem.found(new Reading(session).lockToDelete(soort.resource(), id, soort.altijd()));
            Versions.check(request, stored);
            new Deleting(session).delete(soort.resource(), List.of(id));
            return Answer.empty(204);
        });
    }

    /** Writes; what is wrong is told by the names of this dialect. */
    private Row inOwnWords(ResourceKind soort, Request request, Work<Row> work) {
        return database.write(request.call(), work, name -> FaultNames.of(soort, name));
    }

    private static Answer show(int status, Row row, JsonNode shown) {
        return Answer.json(status, Bodies.write(json -> json.writeTree(shown))).with("ETag", Versions.tag(row));
    }
}
