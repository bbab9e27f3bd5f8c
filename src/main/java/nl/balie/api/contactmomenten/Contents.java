package nl.balie.api.contactmomenten;

import static nl.balie.api.openapi.Nodes.nullable;
import static nl.balie.api.openapi.Nodes.text;
import static nl.balie.api.openapi.Nodes.typed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.balie.api.openapi.Format;
import nl.balie.api.openapi.Named;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.openapi.OpenApi;
import nl.balie.api.openapi.Operation;
import nl.balie.api.openapi.Parameter;
import nl.balie.api.openapi.Shape;

/** What the API document of an older API says, derived from its kinds of resource. */
final class Contents {
    private static final String ABOUT = """
            De oudere API's van VNG (1.0), met wat Open Klant 0.5 en KISS daaraan toevoegen, over dezelfde gegevens als Klantinteracties.

            * Een url wijst naar een object in dit register: host en pad moeten kloppen. Er wordt nooit een url opgehaald.
            * Wat er meer wordt meegestuurd dan hier staat, verandert het antwoord niet.
            * Een pagina heeft 100 objecten; van een lijst met `pageSize` kan een ander aantal worden gevraagd.
            * Een parameter staat er één keer; alleen van `expand`, `data_attr` en `data_attrs` gelden er meer, alle samen. Een onbekende \
            parameter is een fout, en een leeg filter dat een persoon of een object aanwijst ook.
            * Een object is een interne taak, of het logboek van een interne taak: `heeftBetrekkingOp` noemt de taak, `activiteiten` zijn \
            de regels. Een regel die wordt meegestuurd en er niet is, komt erbij; een die er is en niet wordt meegestuurd, blijft.
            * Met het `type` van een afdeling, groep of medewerker zijn dat de objecten; `/objecttypes` noemt de typen en wat erin staat. Wie of \
            wat uit staat, is er niet. Het token heeft het recht nodig dat bij het type hoort.
            * Met `If-None-Match` is het antwoord 304 als de client het object al zo heeft.
            """;

    /** Where objects are searched. */
    static final String SEARCH = "/objects/search";

    private final String root;
    private final Named schemas = new Named();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, ObjectNode> paths = new TreeMap<>();

    Contents(List<ResourceKind> soorten, String root) {
        this.root = root;
        soorten.forEach(this::add);
    }

    /** All of it. */
    OpenApi.Contents contents() {
        return new OpenApi.Contents(ABOUT, tags, paths, schemas, Format.ZGW);
    }

    private void add(ResourceKind soort) {
        String list = soort.list().substring(root.length());
        String tag = list.substring(1);
        tags.put(tag, soort.resource().meaning());
        String model = soort.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + soort.name().substring(1);
        ObjectNode whole = schemas.keep(model, soort.vorm().shape().schema());
        ObjectNode patched =
                schemas.keep("Patched" + model, soort.vorm().shape().partial());
        Operation get = new Operation(Format.ZGW, soort.name() + "_list", tag, "Lijst van " + tag + ".");
        Set<String> filters = new LinkedHashSet<>(soort.filters().keySet());
        if (soort.isTyped()) {
            filters.addAll(Objectsoorten.ALLE.getFirst().kind().filters().keySet());
        }
        filters.forEach(name -> get.parameter(Parameter.query(name, typed("string"))));
        soort.pages().forEach(get::parameter);
        if (soort.isTyped() || !soort.orders().isEmpty()) {
            get.parameter(Parameter.query(ResourceKind.ORDERING, typed("string")));
        }
        expand(soort, get);
        ObjectNode all = Nodes.object();
        all.set(
                "get",
                get.answers(200, "Een pagina van de lijst.", page(model, whole)).reads());
        Operation post = new Operation(
                        Format.ZGW, soort.name() + "_create", tag, "Een " + soort.name() + " registreren.")
                .onBehalf()
                .body(whole, true)
                .answers(201, "Geregistreerd.", whole, "Location", "ETag");
        if (soort.isTyped()) {
            post.faults(404, 405);
        }
        if (soort.equals(ResourceKinds.CONTACTMOMENT)) {
            post.parameter(Parameter.register());
        }
        all.set("post", post.creates());
        paths.put(list, all);
        paths.put(list + "/{uuid}", one(soort, tag, whole, patched));
        if (soort.isTyped()) {
            search(soort, tag, page(model, whole));
        }
        if (soort.hasTrail()) {
            trail(soort, tag, list + "/{uuid}/audittrail");
        }
    }

    private void search(ResourceKind soort, String tag, ObjectNode page) {
        Operation search = new Operation(
                Format.ZGW, soort.name() + "_search", tag, "Dezelfde lijst, met de filters in het bericht.");
        soort.pages().forEach(search::parameter);
        search.parameter(Parameter.query(ResourceKind.ORDERING, typed("string")));
        paths.put(
                SEARCH,
                Nodes.object(
                        "post",
                        search.body(typed("object").put("additionalProperties", true), true)
                                .answers(200, "Een pagina van de lijst.", page)
                                .faults(400, 401, 403, 404, 406, 408, 413, 415, 503)));
    }

    private ObjectNode page(String model, ObjectNode whole) {
        return schemas.keep(
                "Paginated" + model + "List",
                new Shape()
                        .must("count", typed("integer"))
                        .must("next", nullable(text("uri")))
                        .must("previous", nullable(text("uri")))
                        .must("results", Nodes.listOf(whole))
                        .schema());
    }

    private static void expand(ResourceKind soort, Operation operation) {
        if (!soort.expands().isEmpty()) {
            operation.parameter(Parameter.query(ResourceKind.EXPAND, typed("string")));
        }
    }

    private static ObjectNode one(ResourceKind soort, String tag, ObjectNode whole, ObjectNode patched) {
        ObjectNode one = Nodes.object();
        Operation get = single(soort, "read", tag, "opvragen")
                .parameter(Parameter.query("If-None-Match", typed("string")).put("in", "header"));
        expand(soort, get);
        one.set(
                "get",
                get.answers(200, "Gevonden.", whole, "ETag")
                        .answers(304, "Niet gewijzigd.", null, "ETag")
                        .reads());
        if (soort.isReplaced()) {
            one.set("put", change(soort, "update", tag, whole, whole));
        }
        if (soort.isPatched()) {
            one.set("patch", change(soort, "partial_update", tag, patched, whole));
        }
        if (soort.isDeleted()) {
            one.set(
                    "delete",
                    single(soort, "delete", tag, "verwijderen")
                            .parameter(Parameter.ifMatch())
                            .onBehalf()
                            .answers(204, "Verwijderd.", null)
                            .deletes());
        }
        return one;
    }

    private static Operation single(ResourceKind soort, String deed, String tag, String summary) {
        return new Operation(Format.ZGW, soort.name() + "_" + deed, tag, "Een " + soort.name() + " " + summary + ".")
                .parameter(Parameter.uuid());
    }

    private static ObjectNode change(
            ResourceKind soort, String deed, String tag, ObjectNode sent, ObjectNode answered) {
        Operation change = single(soort, deed, tag, "wijzigen")
                .parameter(Parameter.ifMatch())
                .onBehalf()
                .body(sent, true)
                .answers(200, "Gewijzigd.", answered, "ETag");
        if (soort.isTyped()) {
            change.faults(405);
        }
        return change.changes();
    }

    private void trail(ResourceKind soort, String tag, String path) {
        ObjectNode entry = schemas.keep("AuditTrail", Audittrail.shape().schema());
        paths.put(
                path,
                Nodes.object(
                        "get",
                        single(soort, "audittrail", tag, "met alles wat ermee is gedaan opvragen")
                                .answers(200, "Het laatste eerst.", Nodes.listOf(entry))
                                .reads()));
        ObjectNode key =
                Parameter.query("regel", text("uuid")).put("in", "path").put("required", true);
        paths.put(
                path + "/{regel}",
                Nodes.object(
                        "get",
                        single(soort, "audittrail_read", tag, "met een ding dat ermee is gedaan opvragen")
                                .parameter(key)
                                .answers(200, "Gevonden.", entry)
                                .reads()));
    }
}
