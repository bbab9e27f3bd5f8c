package nl.balie.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.resource.Filter;
import nl.balie.resource.Resource;

/** The paths of one API and what can be done there. */
final class Operations {
    private static final int[] READING = {400, 401, 403, 404, 406, 503};
    private static final int[] CREATING = {400, 401, 403, 406, 408, 413, 415, 503};
    private static final int[] REGISTERING = {400, 401, 403, 406, 408, 413, 415, 422, 503};
    private static final int[] CHANGING = {400, 401, 403, 404, 406, 408, 412, 413, 415, 503};
    private static final int[] DELETING = {400, 401, 403, 404, 406, 412, 503};
    private static final String VERSION = "ETag";

    private final Schemas schemas;
    private final SortedMap<String, ObjectNode> paths = new TreeMap<>();

    Operations(Schemas schemas) {
        this.schemas = schemas;
    }

    SortedMap<String, ObjectNode> paths() {
        return paths;
    }

    /** Adds what every resource offers, and what this one offers besides. */
    void add(Resource resource) {
        String path = "/" + resource.plural();
        ObjectNode whole = schemas.whole(resource);
        at(path, "get", list(resource));
        at(
                path,
                "post",
                operation(resource, "Create", "%s aanmaken.")
                        .body(whole, true)
                        .answers(201, "Aangemaakt.", whole, "Location", VERSION)
                        .faults(CREATING));
        String one = path + "/{uuid}";
        at(one, "get", retrieve(resource));
        at(
                one,
                "put",
                change(resource, "Update", "%s in zijn geheel bijwerken.")
                        .body(whole, true)
                        .answers(200, "Bijgewerkt.", whole, VERSION)
                        .faults(CHANGING));
        at(
                one,
                "patch",
                change(resource, "PartialUpdate", "%s deels bijwerken.")
                        .body(schemas.patched(resource), false)
                        .answers(200, "Bijgewerkt.", whole, VERSION)
                        .faults(CHANGING));
        at(one, "delete", destroy(resource));
        at(one + "/audittrail", "get", trail(resource));
        if (resource == Klantcontact.RESOURCE) {
            Acts acts = new Acts(schemas);
            at("/maak-klantcontact", "post", acts.maakKlantcontact().faults(CREATING));
            at("/registreer-klantcontact", "post", acts.registreerKlantcontact().faults(REGISTERING));
        }
    }

    private void at(String path, String method, ObjectNode operation) {
        paths.computeIfAbsent(path, key -> Nodes.object()).set(method, operation);
    }

    private static Operation operation(Resource resource, String action, String summary) {
        String begin = Members.camel(resource.plural());
        String id = resource.plural().charAt(0) + begin.substring(1) + action;
        return new Operation(id, resource.plural(), summary.formatted(resource.model()));
    }

    private static Operation detail(Resource resource, String action, String summary) {
        return operation(resource, action, summary).parameter(Parameter.uuid());
    }

    private static Operation change(Resource resource, String action, String summary) {
        return detail(resource, action, summary).parameter(Parameter.ifMatch()).parameter(Parameter.reason());
    }

    private ObjectNode list(Resource resource) {
        Operation list = operation(resource, "List", "Alle " + resource.plural() + " opvragen.");
        for (Filter filter : resource.filters().values()) {
            list.parameter(Parameter.filter(resource, filter));
        }
        expand(list, resource);
        Parameter.paging().forEach(list::parameter);
        return list.answers(200, "Een pagina van de lijst.", schemas.page(resource))
                .faults(READING);
    }

    private ObjectNode retrieve(Resource resource) {
        Operation retrieve = detail(resource, "Retrieve", "%s opvragen.");
        expand(retrieve, resource);
        return retrieve.answers(200, "Gevonden.", schemas.expandable(resource), VERSION)
                .faults(READING);
    }

    private static void expand(Operation operation, Resource resource) {
        if (!resource.expands().isEmpty()) {
            operation.parameter(Parameter.expand(resource.expands()));
        }
    }

    private ObjectNode destroy(Resource resource) {
        Operation destroy = change(resource, "Destroy", "%s verwijderen.").answers(204, "Verwijderd.", null);
        if (resource == Onderwerpobject.RESOURCE) {
            ObjectNode kept = new Shape()
                    .must("behouden", Nodes.listOf(Nodes.text("uri")))
                    .schema();
            destroy.parameter(Parameter.cascade())
                    .answers(
                            200,
                            "Verwijderd met `cascade=true`; `behouden` noemt de klantcontacten die bleven.",
                            schemas.named("OnderwerpobjectDeleteResponse", kept));
        }
        return destroy.faults(DELETING);
    }

    private ObjectNode trail(Resource resource) {
        return detail(resource, "Audittrail", "%s: wie er wat mee deed, ook als het verwijderd is.")
                .parameter(Parameter.page())
                .parameter(Parameter.pageSize())
                .answers(200, "Een pagina, het laatste eerst.", TrailPage.schema(schemas))
                .faults(READING);
    }
}
