package nl.balie.api.klantenregister;

import static nl.balie.api.openapi.Nodes.listOf;
import static nl.balie.api.openapi.Nodes.nullable;
import static nl.balie.api.openapi.Nodes.text;
import static nl.balie.api.openapi.Nodes.typed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.balie.api.openapi.Format;
import nl.balie.api.openapi.Named;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.openapi.OpenApi;
import nl.balie.api.openapi.Operation;
import nl.balie.api.openapi.Parameter;
import nl.balie.api.openapi.Shape;

/** What the API document of this dialect says, derived from the words of each resource. */
final class Contents {
    private static final String ABOUT = """
            Het klantenregister zoals de CustomerInteractionBundle van CommonGateway het aanbiedt (kic/v1), over dezelfde gegevens als de \
            andere API's.

            * Wat naar iets anders verwijst, staat er als adres; in zijn geheel staat het onder `embedded`, voor zover het token dat mag lezen.
            * Een filter is een pad met punten en een waarde: `externeIdentificaties.partijIdentificator.objectId=…`. Zonder methode is een \
            tekst gelijk in hoofd- en kleine letters, en met `%` erin een deel van de waarde; `IS NULL` en `IS NOT NULL` vragen of er een is. \
            Methoden staan tussen haken: `pad[like]=…`; met `pad[]=a&pad[]=b` is het een van de waarden.
            * Voorwaarden op een lijst gelden voor een en hetzelfde lid van die lijst.
            * Wie burgerservicenummers uit adressen houdt, stuurt dezelfde filters met POST naar `_zoek`, als JSON.
            * PATCH wijzigt wat is meegestuurd, ook binnen een object. Aan een lijst voegt PATCH leden toe; een lid met `id` of `_id` wordt \
            gewijzigd, en alleen `[]` of `null` maakt de lijst leeg. Elk lid dat een rij is, toont daarom zijn `id`. Met PUT wordt alles vervangen: een \
            lijst is de hele lijst, en wat niet is meegestuurd is leeg.
            * Een nummer uit een register dat de gemeente niet kent, blijft zoals het is gestuurd.
            * Met `?id=` of `?_id=`, en geen ander filter, is het antwoord van een lijst de rij zelf. Wijzigen en verwijderen kan ook op het \
            adres van de lijst, met `?id=` of met `id` in het bericht.
            * Elke parameter staat er één keer, behalve die op `[]` eindigen, `_fields` en `_extend`. Van `[regex][]`, `[>=][]` en \
            dergelijke, `[int_compare][]` en `_search[]` gelden alle waarden samen, van de andere één ervan. Een leeg filter dat een persoon of \
            een object aanwijst, is een fout.
            """;
    private static final String SCHEMAS = "#/components/schemas/";

    private final Named schemas = new Named();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, ObjectNode> paths = new TreeMap<>();

    Contents() {
        for (ResourceKind soort : ResourceKinds.ALLE) {
            tags.put(soort.pad(), soort.resource().meaning());
            add(soort);
        }
    }

    /** All of it. */
    OpenApi.Contents contents() {
        return new OpenApi.Contents(ABOUT, tags, paths, schemas, Format.GATEWAY);
    }

    /** The schema of one; {@code whole}: with all that it refers to. */
    static ObjectNode ref(ResourceKind soort, boolean whole) {
        return Nodes.object().put("$ref", SCHEMAS + name(soort) + (whole ? "" : "Ingebed"));
    }

    private static String name(ResourceKind soort) {
        return soort.model().substring(0, 1).toUpperCase(Locale.ROOT)
                + soort.model().substring(1);
    }

    private void add(ResourceKind soort) {
        ObjectNode whole = schemas.keep(name(soort), shape(soort, true).schema());
        schemas.keep(name(soort) + "Ingebed", shape(soort, false).schema());
        ObjectNode list = schemas.keep(name(soort) + "Lijst", list(whole));
        ObjectNode listOrOne = schemas.keep(name(soort) + "LijstOfEen", Nodes.object("oneOf", Nodes.list(list, whole)));
        ObjectNode all = Nodes.object();
        all.set(
                "get",
                asked(soort, operation(soort, "get", "Lijst van " + soort.pad() + "."))
                        .answers(200, "Een pagina van de lijst; met `id` de rij zelf.", listOrOne)
                        .reads());
        ObjectNode one = Nodes.object();
        one.set(
                "get",
                single(soort, "get", " opvragen.")
                        .parameter(fields())
                        .parameter(
                                several(
                                        "_extend[]",
                                        "Paden van identificatoren waarvan het object wordt opgezocht, in een register dat is ingesteld."))
                        .answers(200, "Gevonden.", whole, "ETag")
                        .reads());
        if (soort.kan("POST")) {
            all.set(
                    "post",
                    operation(soort, "post", soort.model() + " registreren.")
                            .onBehalf()
                            .body(whole, true)
                            .makes(soort.resource(), "Geregistreerd.", whole)
                            .creates());
            one.set(
                    "post",
                    single(soort, "post", ": hier wordt niets gemaakt (400).")
                            .once()
                            .faults(400, 401, 403, 404, 406, 408, 413, 415, 503));
        }
        changes(soort, whole, one, all);
        paths.put("/" + soort.pad(), all);
        paths.put("/" + soort.pad() + "/{uuid}", one);
        ObjectNode filters = typed("object").put("additionalProperties", true);
        paths.put(
                "/" + soort.pad() + "/_zoek",
                Nodes.object(
                        "post",
                        operation(soort, "zoek", "Dezelfde lijst, met de filters in het bericht.")
                                .body(filters, false)
                                .answers(200, "Een pagina van de lijst.", list)
                                .faults(400, 401, 403, 406, 408, 413, 415, 503)));
    }

    private static Operation operation(ResourceKind soort, String method, String summary) {
        return new Operation(Format.GATEWAY, method + soort.pad(), soort.pad(), summary);
    }

    private static Operation single(ResourceKind soort, String method, String summary) {
        return new Operation(Format.GATEWAY, method + name(soort), soort.pad(), name(soort) + summary)
                .parameter(Parameter.uuid());
    }

    private static void changes(ResourceKind soort, ObjectNode whole, ObjectNode one, ObjectNode all) {
        if (soort.kan("PUT")) {
            one.set("put", change(single(soort, "put", " vervangen."), whole, true));
            all.set("put", change(told(soort, "put", " vervangen."), whole, true));
        }
        if (soort.kan("PATCH")) {
            one.set("patch", change(single(soort, "patch", " wijzigen."), whole, false));
            all.set("patch", change(told(soort, "patch", " wijzigen."), whole, false));
        }
        if (soort.kan("DELETE")) {
            one.set("delete", delete(single(soort, "delete", " verwijderen.")));
            all.set("delete", delete(told(soort, "delete", " verwijderen.")));
        }
    }

    private static ObjectNode delete(Operation operation) {
        return operation
                .parameter(Parameter.ifMatch())
                .onBehalf()
                .answers(204, "Verwijderd.", null)
                .faults(400, 401, 403, 404, 406, 408, 412, 413, 415, 503);
    }

    /** One whose key stands in the query, or in the body. */
    private static Operation told(ResourceKind soort, String method, String summary) {
        return new Operation(Format.GATEWAY, method + name(soort) + "MetId", soort.pad(), name(soort) + summary)
                .parameter(Parameter.query("id", Nodes.text("uuid"))
                        .put("description", "Welke; mag ook als `id` in het bericht staan."));
    }

    private static ObjectNode change(Operation operation, ObjectNode whole, boolean needsBody) {
        return operation
                .parameter(Parameter.ifMatch())
                .onBehalf()
                .body(whole, needsBody)
                .answers(200, "Gewijzigd.", whole, "ETag")
                .changes();
    }

    private static Operation asked(ResourceKind soort, Operation operation) {
        WordPath.names(soort).forEach(name -> operation.parameter(Parameter.query(name, typed("string"))));
        operation.parameter(Parameter.query("_limit", typed("integer"))
                .put(
                        "description",
                        "Hoeveel op een pagina: %d als niets is gevraagd, ten hoogste %d."
                                .formatted(ListQuery.STANDARD_SIZE, ListQuery.GREATEST_SIZE)));
        operation.parameter(
                Parameter.query("_page", typed("integer")).put("description", "Welke pagina, geteld vanaf 1."));
        operation.parameter(Parameter.query("_start", typed("integer"))
                .put("description", "Hoeveel er worden overgeslagen; ook als `_offset`."));
        operation.parameter(Parameter.query("_search", typed("string"))
                .put("description", "Deel van een tekst; `_search[pad,pad]` zoekt alleen daarin."));
        ObjectNode direction = typed("string");
        direction.set("enum", Nodes.texts(List.of("asc", "desc")));
        operation.parameter(Parameter.query("_order[id]", direction)
                .put("description", "Waarop de lijst is gesorteerd: `id`, of elk ander pad tussen de haken."));
        return operation.parameter(fields());
    }

    private static ObjectNode fields() {
        return several("_fields[]", "Alleen deze delen tonen, door hun paden.");
    }

    private static ObjectNode several(String name, String description) {
        return Parameter.query(name, listOf(typed("string"))).put("description", description);
    }

    private static ObjectNode list(ObjectNode whole) {
        return new Shape()
                .must("results", listOf(whole))
                .must("count", typed("integer").put("description", "Hoeveel er op deze pagina staan."))
                .must("limit", typed("integer"))
                .must("total", typed("integer").put("description", "Hoeveel er in alle zijn."))
                .must("offset", typed("integer"))
                .must("page", typed("integer"))
                .must("pages", typed("integer"))
                .schema();
    }

    private static Shape shape(ResourceKind soort, boolean whole) {
        ObjectNode schema = new Shape()
                .must("name", typed("string"))
                .must("ref", text("uri"))
                .schema();
        ObjectNode self = new Shape()
                .must("id", text("uuid"))
                .must("self", typed("string"))
                .must("schema", schema)
                .must("dateCreated", nullable(text("date-time")))
                .schema();
        return Properties.of(soort.woorden())
                .shows("_id", text("uuid"))
                .shows("id", text("uuid"))
                .shows("_self", self)
                .may("embedded", Nodes.readOnly(Properties.embedded(soort, whole)));
    }
}
