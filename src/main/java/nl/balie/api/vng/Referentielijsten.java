package nl.balie.api.vng;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Api;
import nl.balie.api.http.Asked;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.Dialect;
import nl.balie.api.http.Problem;
import nl.balie.api.http.QueryString;
import nl.balie.api.http.Request;
import nl.balie.api.http.Routes;
import nl.balie.api.http.Routes.Operation;
import nl.balie.api.http.Versions;
import nl.balie.api.openapi.Format;
import nl.balie.api.openapi.OpenApi;
import nl.balie.api.words.Moments;
import nl.balie.api.words.OwnNames;
import nl.balie.api.words.Values;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.register.Referentiewaarde;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Deleting;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The lists that the municipality keeps (VNG referentielijsten 00.00.06): read, made, changed, deleted and switched on or off by their
 * codes. A code stays what it is. Deleting or switching off one leaves what was registered with it as it is.
 */
@ApplicationScoped
public class Referentielijsten implements Dialect {
    private static final String ROOT = "/vng/referentielijsten/api/v0";
    private static final String TITLE = "vng-referentielijsten";
    private static final String VERSION = "00.00.06";
    private static final Resource RESOURCE = Referentiewaarde.RESOURCE;
    private static final int ALL = 100_000;
    private static final Api API = new Api(
            TITLE,
            ROOT,
            VERSION,
            Format.JSON,
            List.of(RESOURCE),
            Lijsten::spelled,
            () -> new OpenApi(TITLE, ROOT, VERSION, new ListContents().contents()));

    private final Database database;
    private final Clock clock;

    Referentielijsten(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Api> apis() {
        return List.of(API);
    }

    @Override
    public void addTo(Routes routes) {
        for (Wording list : Lijsten.ALL) {
            String all = "/" + list.path();
            String one = all + "/{code}";
            routes.add(API, all, "GET", Operation.needs(Deed.READ, RESOURCE, (request, id) -> list(list, request)));
            routes.add(
                    API, all, "POST", Operation.needs(Deed.CREATE, RESOURCE, (request, id) -> create(list, request)));
            routes.add(API, one, "GET", Operation.needs(Deed.READ, RESOURCE, (request, id) -> read(list, request)));
            routes.add(
                    API,
                    one,
                    "PUT",
                    new Operation(
                            List.of(
                                    new Right(Deed.CHANGE, RESOURCE.plural()),
                                    new Right(Deed.CREATE, RESOURCE.plural())),
                            (request, id) -> put(list, request)));
            routes.add(
                    API, one, "DELETE", Operation.needs(Deed.DELETE, RESOURCE, (request, id) -> delete(list, request)));
            if (Lijsten.isSwitched(list)) {
                Routes.Handler on = (request, id) -> turn(list, request, true);
                Routes.Handler off = (request, id) -> turn(list, request, false);
                routes.add(API, one + "/activeer", "POST", Operation.needs(Deed.CHANGE, RESOURCE, on));
                routes.add(API, one + "/deactiveer", "POST", Operation.needs(Deed.CHANGE, RESOURCE, off));
            }
        }
    }

    private Answer list(Wording list, Request request) {
        var _ = new Asked(request);
        List<Row> rows = database.read(session -> rows(session, list, null));
        return Answer.json(200, Bodies.write(json -> {
            HalWriter writer = new HalWriter(json, "");
            json.writeStartArray();
            for (Row row : rows.reversed()) {
                json.writeStartObject();
                writer.members(list, row);
                json.writeEndObject();
            }
            json.writeEndArray();
        }));
    }

    private Answer read(Wording list, Request request) {
        var _ = new Asked(request);
        Row row = database.read(session -> find(session, list, code(request)));
        return show(200, list, Problem.found(row));
    }

    private Answer create(Wording list, Request request) {
        JsonNode body = Bodies.read(request);
        Row row = database.write(request.call(), session -> create(session, list, body), list::named);
        String code = QueryString.encode(row.text(Referentiewaarde.CODE)).replace("+", "%20");
        return show(201, list, row).with("Location", request.base() + ROOT + "/" + list.path() + "/" + code);
    }

    private Row create(Session session, Wording list, JsonNode body) throws SQLException {
        Violations faults = new Violations();
        Document document = new BodyReader(faults, clock, OwnNames.in(session), false).read(list, body, null);
        document.set(Referentiewaarde.LIJST.column(), list.path());
        return new Writing(session).create(List.of(document), faults).getFirst();
    }

    /** Replaces the value, or makes it when there is none with this code. */
    private Answer put(Wording list, Request request) {
        JsonNode body = Bodies.read(request);
        String code = code(request);
        return database.write(
                request.call(),
                session -> {
                    session.takeTurns(List.of("referentiewaarde\n" + list.path() + "\n" + code));
                    Row known = find(session, list, code);
                    if (known == null) {
                        refuseOtherCode(list, body, code);
                        return show(201, list, create(session, list, body));
                    }
                    Row stored = Problem.found(new Writing(session).lock(RESOURCE, known.id(), List.of()));
                    Versions.check(request, stored);
                    refuseOtherCode(list, body, code);
                    Violations faults = new Violations();
                    Document document =
                            new BodyReader(faults, clock, OwnNames.in(session), false).read(list, body, stored);
                    return show(200, list, new Writing(session).change(stored, document, false, faults));
                },
                list::named);
    }

    private static void refuseOtherCode(Wording list, JsonNode body, String code) {
        String name = list == Lijsten.LANDEN ? "landcode" : "code";
        JsonNode sent = BodyReader.find(body.isObject() ? body : JsonNodeFactory.instance.objectNode(), name);
        if (sent != null && !sent.asText().strip().equals(code)) {
            throw new Invalid(Referentiewaarde.CODE.name(), Message.NOT_CHANGEABLE);
        }
    }

    private Answer delete(Wording list, Request request) {
        return database.write(
                request.call(),
                session -> {
                    Row known = Problem.found(find(session, list, code(request)));
                    Versions.check(
                            request, Problem.found(new Reading(session).lockToDelete(RESOURCE, known.id(), List.of())));
                    new Deleting(session).delete(RESOURCE, List.of(known.id()));
                    return Answer.empty(204);
                },
                list::named);
    }

    /** Switches a value on or off; a country by the day on which it ends. */
    private Answer turn(Wording list, Request request, boolean on) {
        return database.write(
                request.call(),
                session -> {
                    Row known = Problem.found(find(session, list, code(request)));
                    Row stored = Problem.found(new Writing(session).lock(RESOURCE, known.id(), List.of()));
                    Versions.check(request, stored);
                    Document document = new Document(RESOURCE, "", null);
                    if (list == Lijsten.LANDEN) {
                        LocalDate today = Moments.today(clock);
                        document.set(Referentiewaarde.EINDDATUM.column(), on ? null : today);
                    }
                    document.set(Referentiewaarde.ACTIEF.column(), on);
                    return show(200, list, new Writing(session).change(stored, document, true, new Violations()));
                },
                list::named);
    }

    /** The code that stands behind the list in the path. */
    private static String code(Request request) {
        String below = request.path().substring(ROOT.length() + 1);
        String code = QueryString.decode(below.split("/", 3)[1].replace("+", "%2B"));
        if (Values.unsearchable(code) != null) {
            throw Problem.notFound();
        }
        return code;
    }

    private static @Nullable Row find(Session session, Wording list, String code) throws SQLException {
        List<Row> rows = rows(session, list, code);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    private static List<Row> rows(Session session, Wording list, @Nullable String code) throws SQLException {
        Condition ofList = new Condition(Filter.is("lijst", "lijst"), list.path());
        List<Condition> conditions =
                code == null ? List.of(ofList) : List.of(ofList, new Condition(Filter.is("code", "code"), code));
        Reading.Page page = new Reading(session).page(new Query(list.view(), conditions, 1, ALL, null));
        return page == null ? List.of() : page.rows();
    }

    private static Answer show(int status, Wording list, Row row) {
        byte[] body = Bodies.write(json -> {
            json.writeStartObject();
            new HalWriter(json, "").members(list, row);
            json.writeEndObject();
        });
        return Answer.json(status, body).with("ETag", Versions.tag(row));
    }
}
