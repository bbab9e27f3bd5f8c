package nl.balie.api.contactmomenten;

import static nl.balie.api.openapi.Nodes.text;
import static nl.balie.api.openapi.Nodes.typed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.balie.api.http.Answer;
import nl.balie.api.http.Api;
import nl.balie.api.http.Asked;
import nl.balie.api.http.Bodies;
import nl.balie.api.http.PageLinks;
import nl.balie.api.http.Problem;
import nl.balie.api.http.Request;
import nl.balie.api.http.Routes;
import nl.balie.api.http.Routes.Handler;
import nl.balie.api.openapi.Format;
import nl.balie.api.openapi.Named;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.openapi.OpenApi;
import nl.balie.api.openapi.Operation;
import nl.balie.api.openapi.Parameter;
import nl.balie.api.openapi.Shape;
import nl.balie.platform.identity.Right.Deed;

/** The types of object, as an Objecttypes API tells of them: by which url and which key a client knows each, and what its data hold. */
final class Objecttypes {
    private static final String LIST = "/objecttypes";
    private static final String ONE = LIST + "/{uuid}";
    private static final String VERSIONS = ONE + "/versions";
    private static final String VERSION = VERSIONS + "/" + Typering.VERSION;
    /** Since when there are types: nothing of them changed since. */
    private static final String SINCE = "2026-11-30";
    /** What an Objecttypes API tells besides, and we have nothing to say of. */
    private static final List<String> UNSAID = List.of(
            "maintainerOrganization",
            "maintainerDepartment",
            "contactPerson",
            "contactEmail",
            "source",
            "providerOrganization",
            "documentationUrl");

    private Objecttypes() {}

    /** What can be asked of them, by who may read objects of any type. */
    static void addTo(Routes routes, Api api) {
        add(routes, api, LIST, (request, id) -> {
            List<ObjectNode> all = Objectsoorten.TYPES.stream()
                    .map(type -> told(type, request))
                    .toList();
            return page(request, all);
        });
        add(routes, api, ONE, (request, id) -> alone(request, told(type(id), request)));
        add(routes, api, VERSIONS, (request, id) -> page(request, List.of(version(type(id), request))));
        add(routes, api, VERSION, (request, id) -> alone(request, version(type(id), request)));
    }

    private static void add(Routes routes, Api api, String path, Handler handler) {
        routes.add(api, path, "GET", Routes.Operation.needsOne(Deed.READ, Objectsoorten.READ, handler));
    }

    private static Typering type(UUID key) {
        return Objectsoorten.TYPES.stream()
                .filter(type -> type.key().equals(key))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static Answer alone(Request request, ObjectNode told) {
        Asked.refuse(request.query().keySet());
        return Answer.json(200, Bodies.write(json -> json.writeRaw(told.toString())));
    }

    private static Answer page(Request request, List<ObjectNode> all) {
        Asked asked = new Asked(request, PageLinks.PAGE, PageLinks.PAGE_SIZE);
        int number = PageLinks.number(asked.text(PageLinks.PAGE));
        int size = PageLinks.size(asked.text(PageLinks.PAGE_SIZE));
        long begin = (number - 1L) * size;
        if (begin >= all.size()) {
            throw PageLinks.noPage();
        }
        List<ObjectNode> shown = all.stream().skip(begin).limit(size).toList();
        ObjectNode page = Nodes.object().put("count", all.size());
        page.put("next", begin + size < all.size() ? PageLinks.toPage(request, number + 1) : null);
        page.put("previous", number > 1 ? PageLinks.toPage(request, number - 1) : null);
        page.putArray("results").addAll(shown);
        return Answer.json(200, Bodies.write(json -> json.writeRaw(page.toString())));
    }

    private static ObjectNode told(Typering type, Request request) {
        String url = Urls.of(request).to(Urls.OBJECTTYPES, type.key());
        ObjectNode told = Nodes.object()
                .put("url", url)
                .put("uuid", type.key().toString())
                .put("name", type.naam())
                .put("namePlural", type.meervoud())
                .put("description", type.meaning())
                .put("dataClassification", "intern");
        UNSAID.forEach(name -> told.put(name, ""));
        told.put("updateFrequency", "unknown").put("createdAt", SINCE).put("modifiedAt", SINCE);
        told.put("allowGeometry", false).putObject("labels");
        told.putArray("versions").add(url + "/versions/" + Typering.VERSION);
        return told;
    }

    private static ObjectNode version(Typering type, Request request) {
        String url = Urls.of(request).to(Urls.OBJECTTYPES, type.key());
        ObjectNode told = Nodes.object()
                .put("url", url + "/versions/" + Typering.VERSION)
                .put("version", Typering.VERSION)
                .put("objectType", url)
                .put("status", "published");
        told.set("jsonSchema", type.schema().get());
        return told.put("createdAt", SINCE).put("modifiedAt", SINCE).put("publishedAt", SINCE);
    }

    /** What its document says. */
    static OpenApi.Contents contents() {
        Named schemas = new Named();
        Shape type = new Shape().must("url", text("uri")).must("uuid", text("uuid"));
        List.of("name", "namePlural", "description", "dataClassification", "updateFrequency")
                .forEach(name -> type.must(name, typed("string")));
        UNSAID.forEach(name -> type.must(name, typed("string")));
        type.must("createdAt", text("date")).must("modifiedAt", text("date"));
        type.must("allowGeometry", typed("boolean"))
                .must("labels", typed("object").put("additionalProperties", true));
        type.must("versions", Nodes.listOf(text("uri")));
        Shape version = new Shape()
                .must("url", text("uri"))
                .must("version", typed("integer"))
                .must("objectType", text("uri"))
                .must("status", typed("string"))
                .must("jsonSchema", typed("object").put("additionalProperties", true))
                .must("createdAt", text("date"))
                .must("modifiedAt", text("date"))
                .must("publishedAt", text("date"));
        ObjectNode one = schemas.keep("Objecttype", type.schema());
        ObjectNode oneVersion = schemas.keep("Objecttypeversie", version.schema());
        Map<String, ObjectNode> paths = new TreeMap<>();
        paths.put(LIST, get("objecttype_list", "Lijst van objecttypes.", page(one), true));
        paths.put(ONE, get("objecttype_read", "Een objecttype opvragen.", one, false));
        paths.put(VERSIONS, get("objecttype_versions", "De versies van een objecttype.", page(oneVersion), true));
        paths.put(VERSION, get("objecttype_version", "De versie van een objecttype opvragen.", oneVersion, false));
        return new OpenApi.Contents(
                """
                De objecttypes van de objecten die Balie heeft. De url en de uuid van een type blijven dezelfde: een programma kan ze \
                als instelling bewaren.
                """,
                new LinkedHashMap<>(Map.of("objecttypes", "Wat voor objecten er zijn, en wat erin staat.")),
                paths,
                schemas,
                Format.ZGW);
    }

    private static ObjectNode page(ObjectNode whole) {
        return new Shape()
                .must("count", typed("integer"))
                .must("next", Nodes.nullable(text("uri")))
                .must("previous", Nodes.nullable(text("uri")))
                .must("results", Nodes.listOf(whole))
                .schema();
    }

    private static ObjectNode get(String id, String summary, ObjectNode answered, boolean isList) {
        Operation get = new Operation(Format.ZGW, id, "objecttypes", summary);
        if (!id.equals("objecttype_list")) {
            get.parameter(Parameter.uuid());
        }
        if (isList) {
            Parameter.pages(PageLinks.STANDARD_SIZE, PageLinks.GREATEST_SIZE).forEach(get::parameter);
        }
        return Nodes.object("get", get.answers(200, "Gevonden.", answered).reads());
    }
}
