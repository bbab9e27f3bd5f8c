package nl.balie.api.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.balie.api.http.Api;
import nl.balie.api.http.Dialect;
import nl.balie.api.http.Routes;
import nl.balie.api.http.Routes.Operation;
import nl.balie.api.openapi.Format;
import nl.balie.api.openapi.OpenApi;
import nl.balie.platform.Reporting;
import nl.balie.platform.identity.Right;

/** What reporting tools are offered besides the details of a period: figures, and files. */
@ApplicationScoped
class ReportingDialect implements Dialect {
    private static final String TITLE = "managementinformatie";
    private static final String ROOT = "/api/managementinformatie";
    private static final String VERSION = "1.0.0";
    private static final Api API = new Api(
            TITLE,
            ROOT,
            VERSION,
            Format.REPORT,
            List.of(),
            UnaryOperator.identity(),
            () -> new OpenApi(TITLE, ROOT, VERSION, new ReportingOperations().contents()));

    private final Samenvatting samenvatting;
    private final Export export;

    ReportingDialect(Samenvatting samenvatting, Export export) {
        this.samenvatting = samenvatting;
        this.export = export;
    }

    @Override
    public List<Api> apis() {
        return List.of(API);
    }

    @Override
    public void addTo(Routes routes) {
        List<Right> rights = List.of(Reporting.READ);
        routes.add(API, "/samenvatting", "GET", new Operation(rights, (request, id) -> samenvatting.show(request)));
        routes.add(API, "/export", "GET", new Operation(rights, (request, id) -> export.send(request)));
    }
}
