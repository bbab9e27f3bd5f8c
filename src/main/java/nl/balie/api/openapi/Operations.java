package nl.balie.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.balie.register.Activiteit;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.register.Partij;
import nl.balie.register.Register;
import nl.balie.resource.Filter;
import nl.balie.resource.Resource;

/** What the Klantinteracties dialect offers at which path, derived from the declarations of its resources. */
public final class Operations {
    private static final String ABOUT = """
            Het klantcontactregister van de gemeente.

            * PUT eist alle verplichte velden, PATCH eist er geen; wat niet is meegestuurd, blijft zoals het was. \
            Een gegevensgroep wordt in zijn geheel vervangen.
            * Elk antwoord bevat alle velden: tekst die er niet is, is de lege tekst.
            * Een onbekend veld wordt genegeerd; een onbekende queryparameter is een fout (400). Van een die er \
            meer keren staat, telt de laatste; van `expand` tellen alle waarden.
            * Een methode die bij een pad niet is genoemd, geeft 405; zie `components/responses/405`.
            """;

    private static final String VERSION = "ETag";

    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Schemas schemas;
    private final SortedMap<String, ObjectNode> paths = new TreeMap<>();

    /** The operations on these resources. */
    public Operations(List<Resource> resources) {
        schemas = new Schemas(resources);
        for (Resource resource : resources) {
            tags.put(resource.plural(), resource.meaning());
            add(resource);
        }
    }

    /** All of it. */
    public OpenApi.Contents contents() {
        return new OpenApi.Contents(ABOUT, tags, paths, schemas.all(), Format.JSON);
    }

    /** Adds what every resource offers, and what this one offers besides. */
    private void add(Resource resource) {
        String path = "/" + resource.plural();
        ObjectNode whole = schemas.whole(resource);
        Operation list = operation(resource, "List", "Alle " + resource.plural() + " opvragen.");
        at(path, "get", list(resource, list));
        at(
                path,
                "post",
                operation(resource, "Create", "%s aanmaken.")
                        .body(whole, true)
                        .makes(resource, "Aangemaakt.", whole)
                        .creates());
        String one = path + "/{uuid}";
        at(one, "get", retrieve(resource));
        if (!Register.ONLY_ADDED.contains(resource)) {
            addChanges(resource, one, whole);
        }
        at(one + "/audittrail", "get", audittrail(resource));
        if (resource == Partij.RESOURCE) {
            at(
                    one + "/voorkeurskanaal",
                    "get",
                    new Acts(schemas).voorkeurskanaal().reads());
        }
        if (resource == Activiteit.RESOURCE) {
            String taken = InterneTaak.RESOURCE.plural();
            Operation logboek = detail(resource, "Logboek", "Het logboek van een interne taak, het laatste eerst.");
            at("/" + taken + "/{uuid}/" + resource.plural(), "get", list(resource, logboek));
        }
        if (resource == Klantcontact.RESOURCE) {
            Acts acts = new Acts(schemas);
            at(one + "/overdracht", "get", acts.overdracht().reads());
            at("/maak-klantcontact", "post", acts.maakKlantcontact().creates());
            at("/registreer-klantcontact", "post", acts.registreerKlantcontact().creates());
        }
    }

    private void addChanges(Resource resource, String one, ObjectNode whole) {
        at(
                one,
                "put",
                change(resource, "Update", "%s in zijn geheel bijwerken.")
                        .body(whole, true)
                        .answers(200, "Bijgewerkt.", whole, VERSION)
                        .changes());
        at(
                one,
                "patch",
                change(resource, "PartialUpdate", "%s deels bijwerken.")
                        .body(schemas.patched(resource), false)
                        .answers(200, "Bijgewerkt.", whole, VERSION)
                        .changes());
        at(one, "delete", destroy(resource));
    }

    private void at(String path, String method, ObjectNode operation) {
        paths.computeIfAbsent(path, key -> Nodes.object()).set(method, operation);
    }

    private static Operation operation(Resource resource, String action, String summary) {
        String begin = Members.camel(resource.plural());
        String id = resource.plural().charAt(0) + begin.substring(1) + action;
        return new Operation(Format.JSON, id, resource.plural(), summary.formatted(resource.model()));
    }

    private static Operation detail(Resource resource, String action, String summary) {
        return operation(resource, action, summary).parameter(Parameter.uuid());
    }

    private static Operation change(Resource resource, String action, String summary) {
        return detail(resource, action, summary).parameter(Parameter.ifMatch()).onBehalf();
    }

    private ObjectNode list(Resource resource, Operation list) {
        for (Filter filter : resource.filters().values()) {
            list.parameter(Parameter.filter(resource, filter));
        }
        expand(list, resource);
        Parameter.pages(100, 500).forEach(list::parameter);
        list.parameter(Parameter.from());
        if (!resource.finding().orderings().isEmpty()) {
            list.parameter(Parameter.ordering(resource.finding().orderings().keySet()));
        }
        boolean searches = resource.filters().values().stream()
                .anyMatch(filter -> filter.operator().searches());
        String[] headers = searches ? new String[] {"X-Count-Limited"} : new String[0];
        return list.answers(200, "Een pagina van de lijst.", schemas.page(resource), headers)
                .reads();
    }

    private ObjectNode retrieve(Resource resource) {
        Operation retrieve = detail(resource, "Retrieve", "%s opvragen.");
        expand(retrieve, resource);
        return retrieve.answers(200, "Gevonden.", schemas.expandable(resource), VERSION)
                .reads();
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
        return destroy.deletes();
    }

    private ObjectNode audittrail(Resource resource) {
        Operation audittrail = detail(resource, "Audittrail", "%s: wie wat deed, wanneer en waarom.");
        Parameter.pages(100, 500).forEach(audittrail::parameter);
        return audittrail
                .answers(200, "Een pagina van de lijst, het laatste eerst.", schemas.audittrail())
                .reads();
    }
}
