package nl.balie.api.contactmomenten;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Api;
import nl.balie.api.http.Asked;
import nl.balie.api.http.Dialect;
import nl.balie.api.http.Routes;
import nl.balie.api.http.Routes.Handler;
import nl.balie.api.http.Routes.Operation;
import nl.balie.api.openapi.Format;
import nl.balie.api.openapi.OpenApi;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;

/**
 * The older language of KISS, over the same rows as every dialect: Contactmomenten API 1.0 and Klanten API 1.0 as Open Klant 0.5 has
 * them, and objects of the Objecten API: the interne taak, its logboek, and what KISS and ITA look up.
 */
@ApplicationScoped
public class ContactmomentenDialect implements Dialect {
    private static final Api CONTACTMOMENTEN =
            api("contactmomenten", "/contactmomenten/api/v1", "1.0.0", ResourceKinds.CONTACTMOMENTEN);
    private static final Api KLANTEN = api("klanten", "/klanten/api/v1", "1.0.0", List.of(KlantKind.KLANT));
    private static final Api OBJECTTYPES = new Api(
            "objecttypes",
            "/objecttypes/api/v2",
            "2.2.0",
            Format.ZGW,
            List.of(),
            Audittrail::spelled,
            () -> new OpenApi("objecttypes", "/objecttypes/api/v2", "2.2.0", Objecttypes.contents()));
    private static final Api OBJECTEN = api("objecten", "/objecten/api/v2", "2.0.0", List.of(Objecttype.SOORT));

    private final ListOperations lijst;
    private final Contactmomenten contactmomenten;
    private final Klantcontactmomenten klantcontactmomenten;
    private final Objectcontactmomenten objectcontactmomenten;
    private final Klanten klanten;
    private final Objecten objecten;
    private final Audittrail wijzigingen;

    ContactmomentenDialect(
            ListOperations lijst,
            Contactmomenten contactmomenten,
            Klantcontactmomenten klantcontactmomenten,
            Objectcontactmomenten objectcontactmomenten,
            Klanten klanten,
            Objecten objecten,
            Audittrail wijzigingen) {
        this.lijst = lijst;
        this.contactmomenten = contactmomenten;
        this.klantcontactmomenten = klantcontactmomenten;
        this.objectcontactmomenten = objectcontactmomenten;
        this.klanten = klanten;
        this.objecten = objecten;
        this.wijzigingen = wijzigingen;
    }

    private static Api api(String title, String root, String version, List<ResourceKind> soorten) {
        return new Api(
                title,
                root,
                version,
                Format.ZGW,
                soorten.stream().map(ResourceKind::resource).toList(),
                Audittrail::spelled,
                () -> new OpenApi(title, root, version, new Contents(soorten, root).contents()));
    }

    @Override
    public List<Api> apis() {
        return List.of(CONTACTMOMENTEN, KLANTEN, OBJECTEN, OBJECTTYPES);
    }

    @Override
    public void addTo(Routes routes) {
        add(routes, CONTACTMOMENTEN, ResourceKinds.CONTACTMOMENT, contactmomenten);
        add(routes, CONTACTMOMENTEN, ResourceKinds.KLANTCONTACTMOMENT, klantcontactmomenten);
        add(routes, CONTACTMOMENTEN, ResourceKinds.OBJECTCONTACTMOMENT, objectcontactmomenten);
        add(routes, KLANTEN, KlantKind.KLANT, klanten);
        add(routes, OBJECTEN, Objecttype.SOORT, objecten);
        routes.add(OBJECTEN, Contents.SEARCH, "POST", needs(Deed.READ, Objecttype.SOORT, (request, id) -> {
            Map<String, List<String>> sought = Objecten.sought(request);
            return lijst.list(objecten.asked(Objecttype.SOORT, sought, request), sought, request);
        }));
        Objecttypes.addTo(routes, OBJECTTYPES);
    }

    private void add(Routes routes, Api api, ResourceKind soort, Writer schrijver) {
        String all = soort.list().substring(api.root().length());
        String one = all + "/{uuid}";
        Operation create =
                Operation.creates(soort.writes(), List.of(), alone((request, id) -> schrijver.create(request)));
        Handler list = (request, id) -> lijst.list(schrijver.asked(soort, request.query(), request), request);
        routes.add(api, all, "GET", needs(Deed.READ, soort, list));
        routes.add(api, all, "POST", create);
        Handler read = (request, id) -> {
            Answer found = lijst.read(soort, id, request);
            return found == null ? schrijver.readOther(id, request) : found;
        };
        routes.add(api, one, "GET", needs(Deed.READ, soort, read));
        if (soort.isReplaced()) {
            Handler put = alone((request, id) -> schrijver.change(id, request, false));
            routes.add(api, one, "PUT", changes(soort, put));
        }
        if (soort.isPatched()) {
            Handler patch = alone((request, id) -> schrijver.change(id, request, true));
            routes.add(api, one, "PATCH", changes(soort, patch));
        }
        if (soort.isDeleted()) {
            routes.add(
                    api,
                    one,
                    "DELETE",
                    needs(Deed.DELETE, soort, alone((request, id) -> lijst.delete(soort, schrijver, id, request))));
        }
        if (soort.hasTrail()) {
            Handler trail = (request, id) -> wijzigingen.list(soort, id, request);
            routes.add(api, one + "/audittrail", "GET", needs(Deed.AUDIT, soort, trail));
            Handler entry = (request, id) -> wijzigingen.one(soort, id, request);
            routes.add(api, one + Audittrail.ENTRY, "GET", needs(Deed.AUDIT, soort, entry));
        }
    }

    /** Of what is written nothing is asked in the address. */
    private static Handler alone(Handler handler) {
        return (request, id) -> {
            Asked.refuse(request.query().keySet());
            return handler.answer(request, id);
        };
    }

    /** What changes rows of several resources needs the right on each. */
    private static Operation changes(ResourceKind soort, Handler handler) {
        return new Operation(
                soort.changes().stream()
                        .map(resource -> new Right(Deed.CHANGE, resource.plural()))
                        .toList(),
                handler);
    }

    private static Operation needs(Deed deed, ResourceKind soort, Handler handler) {
        if (soort.isTyped()) {
            return Operation.needsOne(deed, Objectsoorten.READ, handler);
        }
        return Operation.needs(deed, soort.resource(), handler);
    }
}
