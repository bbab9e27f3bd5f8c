package nl.balie.api.klantinteracties;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.balie.act.RegistreerKlantcontact;
import nl.balie.act.VerwijderOnderwerpobject;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Api;
import nl.balie.api.http.AuditTrail;
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
import nl.balie.api.openapi.Operations;
import nl.balie.api.words.DocumentReader;
import nl.balie.api.words.Links;
import nl.balie.api.words.RowWriter;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.register.Activiteit;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.register.Partij;
import nl.balie.register.Register;
import nl.balie.resource.Document;
import nl.balie.resource.Filter;
import nl.balie.resource.Listing;
import nl.balie.resource.Member;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import nl.balie.store.Database;
import nl.balie.store.Deleting;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import nl.balie.store.Writing;
import org.jspecify.annotations.Nullable;

/** The Klantinteracties dialect: what a request on a list or on one of its members does, whatever the resource. */
@ApplicationScoped
public class Klantinteracties implements Dialect {
    private static final Api KLANTINTERACTIES =
            api("klantinteracties", Links.KLANTINTERACTIES, "0.9.0", Register.KLANTINTERACTIES);
    private static final Api CONTACTGEGEVENS =
            api("contactgegevens", Links.CONTACTGEGEVENS, "1.1.1", Register.CONTACTGEGEVENS);
    private static final Api WERKPLEK = api("werkplek", Links.WERKPLEK, "1.0.0", Register.werkplek());
    /** The APIs of this dialect. */
    public static final List<Api> APIS = List.of(KLANTINTERACTIES, CONTACTGEGEVENS, WERKPLEK);

    private static final Filter VAN_TAAK = Filter.is("internetaak", Activiteit.TAAK.name() + ".uuid");

    private final Database database;
    private final Clock clock;
    private final MaakKlantcontact maakKlantcontact;
    private final Registreer registreer;
    private final AuditTrail audit;
    private final VoorkeurskanaalOpvragen voorkeurskanaal;
    private final OverdrachtOpvragen overdracht;

    Klantinteracties(
            Database database,
            Clock clock,
            MaakKlantcontact maakKlantcontact,
            Registreer registreer,
            AuditTrail audit,
            VoorkeurskanaalOpvragen voorkeurskanaal,
            OverdrachtOpvragen overdracht) {
        this.database = database;
        this.clock = clock;
        this.maakKlantcontact = maakKlantcontact;
        this.registreer = registreer;
        this.audit = audit;
        this.voorkeurskanaal = voorkeurskanaal;
        this.overdracht = overdracht;
    }

    private static Api api(String title, String root, String version, List<Resource> resources) {
        return new Api(
                title,
                root,
                version,
                Format.JSON,
                resources,
                UnaryOperator.identity(),
                () -> new OpenApi(title, root, version, new Operations(resources).contents()));
    }

    @Override
    public List<Api> apis() {
        return APIS;
    }

    @Override
    public void addTo(Routes routes) {
        APIS.forEach(api -> api.resources().forEach(resource -> add(api, resource, routes)));
        routes.add(
                KLANTINTERACTIES,
                "/" + Partij.RESOURCE.plural() + "/{uuid}/voorkeurskanaal",
                "GET",
                Operation.creates(
                        List.of(),
                        VoorkeurskanaalOpvragen.SHOWS,
                        (request, id) -> voorkeurskanaal.answer(request, id)));
        routes.add(
                KLANTINTERACTIES,
                "/" + Klantcontact.RESOURCE.plural() + "/{uuid}/overdracht",
                "GET",
                Operation.needs(Deed.READ, Klantcontact.RESOURCE, (request, id) -> overdracht.answer(request, id)));
        routes.add(
                WERKPLEK,
                "/" + InterneTaak.RESOURCE.plural() + "/{uuid}/" + Activiteit.RESOURCE.plural(),
                "GET",
                Operation.needs(Deed.READ, Activiteit.RESOURCE, (request, id) -> activiteiten(id, request)));
        routes.add(
                KLANTINTERACTIES,
                "/maak-klantcontact",
                "POST",
                Operation.creates(
                        MaakKlantcontact.WRITES, List.of(), (request, id) -> maakKlantcontact.create(request)));
        routes.add(
                KLANTINTERACTIES,
                "/registreer-klantcontact",
                "POST",
                Operation.creates(
                        RegistreerKlantcontact.WRITES,
                        List.of(Partij.RESOURCE),
                        (request, id) -> registreer.registreer(request)));
    }

    private void add(Api api, Resource resource, Routes routes) {
        String all = "/" + resource.plural();
        String one = all + "/{uuid}";
        routes.add(api, all, "GET", Operation.needs(Deed.READ, resource, (request, id) -> list(resource, request)));
        routes.add(
                api, all, "POST", Operation.needs(Deed.CREATE, resource, (request, id) -> create(resource, request)));
        routes.add(api, one, "GET", Operation.needs(Deed.READ, resource, (request, id) -> read(resource, id, request)));
        Handler trail = (request, id) -> audit.list(resource, id, request);
        routes.add(api, one + "/audittrail", "GET", Operation.needs(Deed.AUDIT, resource, trail));
        if (Register.ONLY_ADDED.contains(resource)) {
            return;
        }
        Handler put = (request, id) -> change(resource, id, request, false);
        Handler patch = (request, id) -> change(resource, id, request, true);
        routes.add(api, one, "PUT", Operation.needs(Deed.CHANGE, resource, put));
        routes.add(api, one, "PATCH", Operation.needs(Deed.CHANGE, resource, patch));
        Handler delete = (request, id) -> delete(resource, id, request);
        routes.add(api, one, "DELETE", Operation.needs(Deed.DELETE, resource, delete));
    }

    Answer list(Resource resource, Request request) {
        Query query = new Parameters(resource, request).list();
        requireToReadWhatIsExpanded(request, query.view());
        return page(query, database.read(query, session -> Reading.last(session).page(query)), request);
    }

    /** The logboek of an interne taak; 404 when there is no such taak. */
    private Answer activiteiten(UUID taak, Request request) {
        Query query = new Parameters(Activiteit.RESOURCE, request).list().and(VAN_TAAK, taak);
        return database.read(query, session -> {
            View key = View.only(InterneTaak.RESOURCE, List.of());
            Problem.found(new Reading(session).one(key, taak, List.of()));
            return page(query, Reading.last(session).page(query), request);
        });
    }

    private static Answer page(Query query, Reading.@Nullable Page page, Request request) {
        if (page == null) {
            throw PageLinks.noPage();
        }
        Links links = new Links(request.base());
        Answer answer = Answer.json(200, Bodies.write(json -> {
            json.writeStartObject();
            json.writeNumberField("count", page.count());
            json.writeStringField("next", PageLinks.next(request, page));
            json.writeStringField("previous", PageLinks.previous(request, page));
            json.writeArrayFieldStart("results");
            RowWriter writer = new RowWriter(json, links);
            for (Row row : page.rows()) {
                writer.writeInPage(row, query.view());
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
        return page.isCountLimited(query)
                ? answer.with("X-Count-Limited", String.valueOf(Reading.MOST_COUNTED))
                : answer;
    }

    Answer read(Resource resource, UUID id, Request request) {
        Parameters parameters = new Parameters(resource, request);
        View view = parameters.detail();
        requireToReadWhatIsExpanded(request, view);
        List<Condition> conditions = parameters.detailConditions();
        Row row = database.read(session -> Reading.last(session).one(view, id, conditions));
        return show(200, Problem.found(row), view, request);
    }

    /** What a resource shows of others by itself belongs to it; what is expanded needs a right of its own. */
    private static void requireToReadWhatIsExpanded(Request request, View view) {
        for (Member member : view.expanded().values()) {
            View beneath = member instanceof Listing listing ? view.of(listing) : view.of((Reference) member);
            View expanded = Objects.requireNonNull(beneath);
            request.require(new Right(Deed.READ, expanded.resource().plural()));
            requireToReadWhatIsExpanded(request, expanded);
        }
    }

    Answer create(Resource resource, Request request) {
        JsonNode body = Bodies.read(request);
        Violations faults = new Violations();
        Document document = new DocumentReader(faults, clock, false).body(resource, body, null);
        View view = View.whole(resource, Set.of());
        Row row = database.write(request.call(), session -> {
            Row created = new Writing(session).create(List.of(document), faults).getFirst();
            if (!document.lists().isEmpty() || view.hasTargets()) {
                new Reading(session).fill(view, List.of(created));
            }
            return created;
        });
        return show(row.wasThere() ? 200 : 201, row, view, request)
                .with("Location", new Links(request.base()).to(resource, row.id()));
    }

    Answer change(Resource resource, UUID id, Request request, boolean partial) {
        List<Condition> conditions = new Parameters(resource, request).detailConditions();
        View view = View.whole(resource, Set.of());
        Row row = database.write(request.call(), session -> {
            Writing writing = new Writing(session);
            Row stored = Problem.found(writing.lock(resource, id, conditions));
            Versions.check(request, stored);
            Violations faults = new Violations();
            Document document = new DocumentReader(faults, clock, partial).body(resource, Bodies.read(request), stored);
            Row changed = writing.change(stored, document, partial, faults);
            new Reading(session).fill(view, List.of(changed));
            return changed;
        });
        return show(200, row, view, request);
    }

    Answer delete(Resource resource, UUID id, Request request) {
        List<Condition> conditions = new Parameters(resource, request).detailConditions();
        boolean cascade = resource == Onderwerpobject.RESOURCE
                && request.query()
                        .getOrDefault("cascade", List.of(""))
                        .getLast()
                        .equalsIgnoreCase("true");
        if (cascade) {
            request.require(new Right(Deed.DELETE, Klantcontact.RESOURCE.plural()));
        }
        return database.write(request.call(), session -> {
            if (cascade) {
                return deleteWithKlantcontacten(session, id, conditions, request);
            }
            Versions.check(request, Problem.found(new Reading(session).lockToDelete(resource.kept(), id, conditions)));
            new Deleting(session).delete(resource.kept(), List.of(id));
            return Answer.empty(204);
        });
    }

    private static Answer deleteWithKlantcontacten(
            Session session, UUID id, List<Condition> conditions, Request request) throws SQLException {
        Row row = Problem.found(new Reading(session).lockToDelete(Onderwerpobject.RESOURCE, id, conditions));
        Versions.check(request, row);
        List<UUID> kept = VerwijderOnderwerpobject.metKlantcontacten(session, row);
        Links links = new Links(request.base());
        return Answer.json(200, Bodies.write(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("behouden");
            for (UUID contact : kept) {
                json.writeString(links.to(Klantcontact.RESOURCE, contact));
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
    }

    private static Answer show(int status, Row row, View view, Request request) {
        byte[] body = Bodies.write(json -> new RowWriter(json, new Links(request.base())).write(row, view));
        return Answer.json(status, body).with("ETag", Versions.tag(row));
    }
}
