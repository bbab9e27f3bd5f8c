package nl.balie.api.vng;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Api;
import nl.balie.api.http.Asked;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.Dialect;
import nl.balie.api.http.PageLinks;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.api.http.Routes;
import nl.balie.api.http.Routes.Handler;
import nl.balie.api.http.Routes.Operation;
import nl.balie.api.http.Versions;
import nl.balie.api.openapi.Format;
import nl.balie.api.openapi.OpenApi;
import nl.balie.api.words.OwnNames;
import nl.balie.platform.Call;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.resource.Document;
import nl.balie.resource.Query;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Deleting;
import nl.balie.store.Numbering;
import nl.balie.store.Reading;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** The standard's own dialect: VNG Klantinteracties, with what makes its draft usable (docs/standard.md tells what was mended). */
@ApplicationScoped
public class Vng implements Dialect {
    private static final String ROOT = "/vng/klantinteracties/api/v0";
    private static final String TITLE = "vng-klantinteracties";
    private static final String VERSION = "0.0.3";
    private static final Api API = new Api(
            TITLE,
            ROOT,
            VERSION,
            Format.HAL,
            Standaard.RESOURCES.stream().map(Wording::resource).toList(),
            Spelling::path,
            () -> new OpenApi(TITLE, ROOT, VERSION, new Contents().contents()));

    private final Database database;
    private final Clock clock;

    Vng(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Api> apis() {
        return List.of(API);
    }

    @Override
    public void addTo(Routes routes) {
        for (Wording wording : Standaard.RESOURCES) {
            Resource resource = wording.resource();
            String all = "/" + wording.path();
            String one = all + "/{uuid}";
            add(routes, all, "GET", Deed.READ, resource, (request, id) -> list(wording, request));
            add(routes, all, "POST", Deed.CREATE, resource, (request, id) -> create(wording, request));
            add(routes, one, "GET", Deed.READ, resource, (request, id) -> read(wording, id, request));
            boolean corrects = wording == Standaard.KLANTCONTACT;
            Handler put = (request, id) -> change(wording, id, request, false);
            add(routes, one, "PUT", corrects ? Deed.CORRECT : Deed.CHANGE, resource, put);
            add(routes, one, "PATCH", Deed.CHANGE, resource, (request, id) -> change(wording, id, request, true));
            add(routes, one, "DELETE", Deed.DELETE, resource, (request, id) -> delete(wording, id, request));
        }
    }

    private static void add(Routes routes, String path, String method, Deed deed, Resource resource, Handler handler) {
        routes.add(API, path, method, Operation.needs(deed, resource, handler));
    }

    private Answer list(Wording wording, Request request) {
        Query query = new ListQuery(wording, request, OwnNames.in(database)).query();
        Reading.Page page = seen(
                wording,
                () -> database.read(query, session -> Reading.last(session).page(query)),
                Reading.Page::rows);
        if (page == null) {
            throw PageLinks.noPage();
        }
        Map<String, @Nullable String> links = new LinkedHashMap<>();
        links.put("self", PageLinks.toPage(request, page.number()));
        links.put("first", PageLinks.toPage(request, 1));
        links.put("previous", PageLinks.previous(request, page));
        links.put("next", PageLinks.next(request, page));
        byte[] body = Bodies.write(json -> {
            HalWriter writer = new HalWriter(json, request.base() + ROOT);
            json.writeStartObject();
            writer.links(links);
            json.writeObjectFieldStart("_embedded");
            json.writeArrayFieldStart(wording.embedded());
            for (Row row : page.rows()) {
                writer.write(wording, row);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        });
        return Answer.of(200, Format.HAL.answers(), body);
    }

    private Answer read(Wording wording, UUID id, Request request) {
        var _ = new Asked(request);
        Row row = seen(
                wording,
                () -> database.read(session -> Reading.last(session).one(wording.view(), id, List.of())),
                List::of);
        return show(200, wording, Problem.found(row), request);
    }

    /**
     * Reads. In the standard everything that can have a number has one: what another dialect made without gets one when it is first
     * seen here (docs/decisions/0037).
     */
    private <T> @Nullable T seen(Wording wording, Supplier<@Nullable T> reading, Function<T, List<Row>> rows) {
        while (true) {
            T found = reading.get();
            List<UUID> without = found == null ? List.of() : Numbering.without(wording.resource(), rows.apply(found));
            if (without.isEmpty()) {
                return found;
            }
            database.write(Call.BALIE, session -> {
                Numbering.giveStored(session, wording.resource(), without);
                return true;
            });
        }
    }

    private Answer create(Wording wording, Request request) {
        var _ = new Asked(request);
        JsonNode body = Bodies.read(request, Format.HAL);
        Row row = database.write(
                request.call(),
                session -> {
                    Violations faults = new Violations();
                    Document document =
                            new BodyReader(faults, clock, OwnNames.in(session), false).read(wording, body, null);
                    new Regels(session, faults).apply(document, null);
                    Row created = new Writing(session)
                            .create(List.of(document), faults)
                            .getFirst();
                    new Reading(session).fill(wording.view(), List.of(created));
                    return created;
                },
                wording::named);
        return show(row.wasThere() ? 200 : 201, wording, row, request)
                .with("Location", request.base() + ROOT + "/" + wording.path() + "/" + row.id());
    }

    private Answer change(Wording wording, UUID id, Request request, boolean partial) {
        var _ = new Asked(request);
        JsonNode body = Bodies.read(request, Format.HAL);
        Row row = database.write(
                request.call(),
                session -> {
                    Writing writing = new Writing(session);
                    Row stored = Problem.found(writing.lock(wording.resource(), id, List.of()));
                    Versions.check(request, stored);
                    new Reading(session).fill(wording.view(), List.of(stored));
                    Violations faults = new Violations();
                    Document document =
                            new BodyReader(faults, clock, OwnNames.in(session), partial).read(wording, body, stored);
                    if (partial && wording == Standaard.KLANTCONTACT) {
                        Regels.alleenAanvullen(body, stored, faults);
                    }
                    new Regels(session, faults).apply(document, stored);
                    // also a PUT leaves out what comes back as it was answered
                    Row changed = writing.change(stored, document, true, faults);
                    new Reading(session).fill(wording.view(), List.of(changed));
                    return changed;
                },
                wording::named);
        return show(200, wording, row, request);
    }

    private Answer delete(Wording wording, UUID id, Request request) {
        var _ = new Asked(request);
        return database.write(
                request.call(),
                session -> {
                    Row stored = Problem.found(new Reading(session).lockToDelete(wording.resource(), id, List.of()));
                    Versions.check(request, stored);
                    if (wording == Standaard.KLANTCONTACT && new Regels(session, new Violations()).isAfgerond(stored)) {
                        request.require(
                                new Right(Deed.CORRECT, wording.resource().plural()));
                    }
                    new Deleting(session).delete(wording.resource(), List.of(id));
                    return Answer.empty(204);
                },
                wording::named);
    }

    private static Answer show(int status, Wording wording, Row row, Request request) {
        byte[] body = Bodies.write(json -> new HalWriter(json, request.base() + ROOT).write(wording, row));
        return Answer.of(status, Format.HAL.answers(), body).with("ETag", Versions.tag(row));
    }
}
