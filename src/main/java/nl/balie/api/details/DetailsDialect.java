package nl.balie.api.details;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.balie.api.http.Api;
import nl.balie.api.http.AuditTrail;
import nl.balie.api.http.Dialect;
import nl.balie.api.http.Routes;
import nl.balie.api.http.Routes.Operation;
import nl.balie.api.openapi.Format;
import nl.balie.api.openapi.OpenApi;
import nl.balie.platform.Reporting;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Right.Deed;
import nl.balie.register.Contactmomentdetails;

/** The dialect in which KISS keeps contactmomentdetails and reads them back, and reporting tools read all of a period. */
@ApplicationScoped
class DetailsDialect implements Dialect {
    private static final String TITLE = "contactmomentdetails";
    private static final String ROOT = "/api";
    private static final String VERSION = "1.0.0";
    private static final Api API = new Api(
            TITLE,
            ROOT,
            VERSION,
            Format.JSON,
            List.of(),
            UnaryOperator.identity(),
            () -> new OpenApi(TITLE, ROOT, VERSION, new DetailsOperations().contents()));

    private final OneDetails one;
    private final DetailsOfPeriod period;
    private final AuditTrail audit;

    DetailsDialect(OneDetails one, DetailsOfPeriod period, AuditTrail audit) {
        this.one = one;
        this.period = period;
        this.audit = audit;
    }

    @Override
    public List<Api> apis() {
        return List.of(API);
    }

    @Override
    public void addTo(Routes routes) {
        routes.document(API, "/" + TITLE);
        routes.document(API, "/contactmomentendetails");
        String name = Contactmomentdetails.RESOURCE.plural();
        routes.add(
                API,
                "/contactmomentdetails",
                "GET",
                Operation.needs(Deed.READ, Contactmomentdetails.RESOURCE, (request, id) -> one.read(request)));
        routes.add(
                API,
                "/contactmomentdetails",
                "PUT",
                new Operation(
                        List.of(new Right(Deed.CREATE, name), new Right(Deed.CHANGE, name)),
                        (request, id) -> one.store(request)));
        routes.add(
                API,
                "/contactmomentdetails/{uuid}/audittrail",
                "GET",
                Operation.needs(
                        Deed.AUDIT,
                        Contactmomentdetails.RESOURCE,
                        (request, id) -> audit.list(Contactmomentdetails.RESOURCE, id, request)));
        routes.add(
                API,
                "/contactmomentendetails",
                "GET",
                new Operation(List.of(Reporting.READ), (request, id) -> period.list(request)));
    }
}
