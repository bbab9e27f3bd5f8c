package nl.balie.api.details;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balie.api.openapi.Format;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.openapi.OpenApi;
import nl.balie.api.openapi.Operation;
import nl.balie.api.openapi.Parameter;
import nl.balie.api.openapi.Schemas;
import nl.balie.api.openapi.Shape;
import nl.balie.register.Contactmomentdetails;

/** What the Contactmomentdetails dialect offers at which path. */
final class DetailsOperations {
    private static final String TAG = "contactmomentdetails";
    private static final String ABOUT = """
            Wat er over een klantcontact voor de managementinformatie is vastgelegd, zoals KISS dat bewaart en terugleest.

            * `id` is de url van het klantcontact, in welk dialect ook, of de uuid ervan. Alle schrijfwijzen noemen hetzelfde; \
            de laatst gestuurde wordt teruggegeven.
            * Sleutels en queryparameters mogen met hoofdletters of kleine letters. Een onbekend veld wordt genegeerd; een \
            onbekende queryparameter is een fout (400).
            """;

    private final Schemas schemas = new Schemas(List.of());
    private final Map<String, ObjectNode> paths = new LinkedHashMap<>();

    DetailsOperations() {
        ObjectNode one = Nodes.object();
        one.set("get", read());
        one.set("put", store());
        paths.put("/contactmomentdetails", one);
        paths.put("/contactmomentdetails/{uuid}/audittrail", Nodes.object("get", audittrail()));
        paths.put("/contactmomentendetails", Nodes.object("get", period()));
    }

    /** All of it. */
    OpenApi.Contents contents() {
        return new OpenApi.Contents(
                ABOUT, Map.of(TAG, Contactmomentdetails.RESOURCE.meaning()), paths, schemas.all(), Format.JSON);
    }

    private static Operation operation(String id, String summary) {
        return new Operation(Format.JSON, id, TAG, summary);
    }

    private Shape shape() {
        return schemas.shape(Contactmomentdetails.RESOURCE, Set.of()).must(OneDetails.ID, Nodes.typed("string"));
    }

    private ObjectNode shown() {
        String gespreksId = Contactmomentdetails.GESPREKS_ID.name();
        return schemas.named("Contactmomentdetails", shape().without(gespreksId).schema());
    }

    private ObjectNode read() {
        return operation("contactmomentdetailsRetrieve", "Contactmomentdetails van een klantcontact opvragen.")
                .parameter(Parameter.query(OneDetails.ID, Nodes.typed("string"))
                        .put("required", true)
                        .put("description", "De url of de uuid van het klantcontact."))
                .answers(200, "Gevonden.", shown(), "ETag")
                .reads();
    }

    private ObjectNode store() {
        ObjectNode sent = schemas.named("ContactmomentdetailsOpslaan", shape().schema());
        return operation(
                        "contactmomentdetailsUpdate", "Contactmomentdetails van een klantcontact opslaan of vervangen.")
                .parameter(Parameter.ifMatch())
                .onBehalf()
                .body(sent, true)
                .answers(200, "Opgeslagen.", null, "ETag")
                .changes();
    }

    private ObjectNode period() {
        Shape page = new Shape()
                .must("count", Nodes.typed("integer"))
                .must("next", Nodes.nullable(Nodes.text("uri")))
                .must("previous", Nodes.nullable(Nodes.text("uri")))
                .may(DetailsSince.WATERMARK, Nodes.text("date-time"))
                .must("results", Nodes.listOf(Nodes.object("oneOf", Nodes.list(shown(), gone()))));
        Shape noPage = new Shape()
                .must("title", Nodes.typed("string"))
                .must("instance", Nodes.text("uri"))
                .may("type", Nodes.text("uri"))
                .may("code", Nodes.typed("string"))
                .may("status", Nodes.typed("integer"))
                .may("detail", Nodes.typed("string"));
        return operation("contactmomentendetailsList", "Contactmomentdetails van een periode, de laatste eerst.")
                .parameter(moment(DetailsOfPeriod.FROM, "Vanaf wanneer `startdatum`, dit moment meegerekend."))
                .parameter(moment(DetailsOfPeriod.TO, "Tot wanneer `startdatum`, dit moment meegerekend."))
                .parameter(Parameter.query(
                        DetailsOfPeriod.PAGE, Nodes.typed("integer").put("default", 1)))
                .parameter(Parameter.query(
                        DetailsOfPeriod.PAGE_SIZE,
                        Nodes.typed("integer")
                                .put("minimum", 1)
                                .put("maximum", DetailsOfPeriod.GREATEST)
                                .put("default", DetailsOfPeriod.GREATEST)))
                .parameter(Parameter.from())
                .parameter(
                        Parameter.query(DetailsSince.SINCE, Nodes.text("date-time"))
                                .put(
                                        "description",
                                        "In plaats van een periode: wat sinds dit moment kwam, wijzigde of verdween (`verwijderd`). Vraag de"
                                                + " volgende keer vanaf `watermerk`; iets kan twee keer komen, overgeslagen wordt niets."))
                .answers(200, "Een pagina van de lijst.", schemas.named("Contactmomentendetails", page.schema()))
                .answers(400, "Ongeldige invoer.", Operation.fault(400))
                .orAs(400, "text/plain", Nodes.typed("string"))
                .answers(404, "Er zijn minder pagina's.", schemas.named("OngeldigePagina", noPage.schema()))
                .faults(401, 403, 406, 503);
    }

    private ObjectNode gone() {
        Shape gone =
                new Shape().must(OneDetails.ID, Nodes.typed("string")).must(DetailsSince.GONE, Nodes.typed("boolean"));
        return schemas.named("VerwijderdeContactmomentdetails", gone.schema());
    }

    private static ObjectNode moment(String name, String description) {
        return Parameter.query(name, Nodes.text("date-time"))
                .put(
                        "description",
                        description + " Verplicht zonder `gewijzigdSinds`. Precies als `2026-07-01T00:00:00Z`.");
    }

    private ObjectNode audittrail() {
        Operation audittrail = operation("contactmomentdetailsAudittrail", "Wie wat deed, wanneer en waarom.")
                .parameter(Parameter.uuid().put("description", "De uuid van het klantcontact."));
        Parameter.pages(100, 500).forEach(audittrail::parameter);
        return audittrail
                .answers(200, "Een pagina van de lijst, het laatste eerst.", schemas.audittrail())
                .reads();
    }
}
