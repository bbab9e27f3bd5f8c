package nl.balie.api.contactmomenten;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.balie.api.Api;
import nl.balie.api.Dialect;
import nl.balie.api.Parameters;
import nl.balie.api.Routes;
import nl.balie.api.Routes.Handler;
import nl.balie.api.Routes.Operation;
import nl.balie.api.openapi.Format;
import nl.balie.api.openapi.OpenApi;
import nl.balie.platform.Right;
import nl.balie.platform.Right.Deed;

/**
 * The older language of KISS, over the same rows as every dialect: Contactmomenten API 1.0 and Klanten API 1.0 as Open Klant 0.5 has
 * them, and the interne taak as an object of the Objecten API.
 */
@ApplicationScoped
public class ContactmomentenDialect implements Dialect {
    private static final Api CONTACTMOMENTEN =
            api("contactmomenten", "/contactmomenten/api/v1", "1.0.0", Soorten.CONTACTMOMENTEN);
    private static final Api KLANTEN = api("klanten", "/klanten/api/v1", "1.0.0", List.of(KlantSoort.KLANT));
    private static final Api OBJECTEN = api("objecten", "/objecten/api/v2", "2.0.0", List.of(Objecttype.SOORT));

    private final Lijst lijst;
    private final Contactmomenten contactmomenten;
    private final Klantcontactmomenten klantcontactmomenten;
    private final Objectcontactmomenten objectcontactmomenten;
    private final Klanten klanten;
    private final Objecten objecten;
    private final Wijzigingen wijzigingen;

    ContactmomentenDialect(
            Lijst lijst,
            Contactmomenten contactmomenten,
            Klantcontactmomenten klantcontactmomenten,
            Objectcontactmomenten objectcontactmomenten,
            Klanten klanten,
            Objecten objecten,
            Wijzigingen wijzigingen) {
        this.lijst = lijst;
        this.contactmomenten = contactmomenten;
        this.klantcontactmomenten = klantcontactmomenten;
        this.objectcontactmomenten = objectcontactmomenten;
        this.klanten = klanten;
        this.objecten = objecten;
        this.wijzigingen = wijzigingen;
    }

    private static Api api(String title, String root, String version, List<Soort> soorten) {
        return new Api(
                title,
                root,
                version,
                Format.ZGW,
                soorten.stream().map(Soort::resource).toList(),
                Wijzigingen::spelled,
                () -> new OpenApi(title, root, version, new ContactmomentenContents(soorten, root).contents()));
    }

    @Override
    public List<Api> apis() {
        return List.of(CONTACTMOMENTEN, KLANTEN, OBJECTEN);
    }

    @Override
    public void addTo(Routes routes) {
        add(routes, CONTACTMOMENTEN, Soorten.CONTACTMOMENT, contactmomenten);
        add(routes, CONTACTMOMENTEN, Soorten.KLANTCONTACTMOMENT, klantcontactmomenten);
        add(routes, CONTACTMOMENTEN, Soorten.OBJECTCONTACTMOMENT, objectcontactmomenten);
        add(routes, KLANTEN, KlantSoort.KLANT, klanten);
        add(routes, OBJECTEN, Objecttype.SOORT, objecten);
        routes.add(
                OBJECTEN,
                ContactmomentenContents.SEARCH,
                "POST",
                needs(
                        Deed.READ,
                        Objecttype.SOORT,
                        (request, id) -> lijst.list(Objecttype.SOORT, Objecten.sought(request), request)));
    }

    private void add(Routes routes, Api api, Soort soort, Schrijver schrijver) {
        String all = soort.list().substring(api.root().length());
        String one = all + "/{uuid}";
        Operation create =
                Operation.creates(soort.writes(), List.of(), alone((request, id) -> schrijver.create(request)));
        routes.add(api, all, "GET", needs(Deed.READ, soort, (request, id) -> {
            schrijver.allow(request);
            return lijst.list(soort, request);
        }));
        routes.add(api, all, "POST", create);
        routes.add(api, one, "GET", needs(Deed.READ, soort, (request, id) -> lijst.read(soort, id, request)));
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
            routes.add(api, one + Wijzigingen.ENTRY, "GET", needs(Deed.AUDIT, soort, entry));
        }
    }

    /** Of what is written nothing is asked in the address. */
    private static Handler alone(Handler handler) {
        return (request, id) -> {
            Parameters.refuse(request.query().keySet());
            return handler.answer(request, id);
        };
    }

    /** What changes rows of several resources needs the right on each. */
    private static Operation changes(Soort soort, Handler handler) {
        return new Operation(
                soort.changes().stream()
                        .map(resource -> new Right(Deed.CHANGE, resource.plural()))
                        .toList(),
                handler);
    }

    private static Operation needs(Deed deed, Soort soort, Handler handler) {
        return Operation.needs(deed, soort.resource(), handler);
    }
}
