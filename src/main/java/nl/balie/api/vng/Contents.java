package nl.balie.api.vng;

import static nl.balie.api.openapi.Nodes.text;
import static nl.balie.api.openapi.Nodes.typed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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

/** What the API document of this dialect says, derived from the wording of each resource. */
final class Contents {
    private static final String ABOUT = """
            Klantinteracties in de woorden van de standaard van VNG.

            * PUT vervangt het geheel, PATCH alleen wat is meegestuurd, ook binnen een gegevensgroep.
            * Van een klantcontact vult PATCH de `inhoud` aan (F0796); een correctie gaat met PUT en vraagt het recht `correct`, net als \
            DELETE van een klantcontact waarvan de details een einddatum hebben.
            * Elk antwoord bevat alle velden: tekst die er niet is, is de lege tekst.
            * Een tijdstip zonder zone is Nederlandse tijd.
            * Paden en namen mogen met elke hoofdletter; een onbekende queryparameter is een fout (400), een die er twee \
            keer staat ook, en een leeg filter dat een persoon of een object aanwijst.
            * Een methode die bij een pad niet is genoemd, geeft 405; zie `components/responses/405`.
            """;

    private final Named schemas = new Named();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, ObjectNode> paths = new TreeMap<>();

    Contents() {
        for (Wording wording : Standaard.RESOURCES) {
            tags.put(wording.path(), wording.resource().meaning());
            add(wording);
        }
    }

    /** All of it. */
    OpenApi.Contents contents() {
        return new OpenApi.Contents(ABOUT, tags, paths, schemas, Format.HAL);
    }

    private void add(Wording wording) {
        String model = wording.resource().model();
        ObjectNode whole = schemas.keep(model, shape(wording).schema());
        ObjectNode patched = schemas.keep("Patched" + model, shape(wording).partial());
        ObjectNode list = new Shape()
                .must("_links", Properties.links(List.of("self", "first", "previous", "next")))
                .must(
                        "_embedded",
                        new Shape()
                                .must(wording.embedded(), Nodes.listOf(whole))
                                .schema())
                .schema();
        Operation get = operation(wording, "get", "Lijst van " + wording.path() + ".");
        wording.filters().keySet().forEach(name -> get.parameter(Parameter.query(name, typed("string"))));
        Parameter.pages(20, 100).forEach(get::parameter);
        get.parameter(Parameter.from());
        ObjectNode all = Nodes.object();
        all.set(
                "get",
                get.answers(200, "Een pagina van de lijst.", schemas.keep(model + "Collectie", list))
                        .reads());
        all.set(
                "post",
                operation(wording, "post", model + " registreren.")
                        .onBehalf()
                        .body(whole, true)
                        .makes(wording.resource(), "Geregistreerd.", whole)
                        .creates());
        paths.put("/" + wording.path(), all);
        ObjectNode one = Nodes.object();
        one.set(
                "get",
                single(wording, "get", " opvragen.")
                        .answers(200, "Gevonden.", whole, "ETag")
                        .reads());
        one.set("put", change(wording, "put", " vervangen.", whole, whole));
        one.set("patch", change(wording, "patch", " wijzigen.", patched, whole));
        one.set(
                "delete",
                single(wording, "delete", " verwijderen.")
                        .parameter(Parameter.ifMatch())
                        .onBehalf()
                        .answers(204, "Verwijderd.", null)
                        .deletes());
        paths.put("/" + wording.path() + "/{uuid}", one);
    }

    private static Operation operation(Wording wording, String method, String summary) {
        return new Operation(Format.HAL, method + wording.path().replace("-", ""), wording.path(), summary);
    }

    private static Operation single(Wording wording, String method, String summary) {
        String model = wording.resource().model();
        return new Operation(Format.HAL, method + model, wording.path(), model + summary).parameter(Parameter.uuid());
    }

    private static ObjectNode change(
            Wording wording, String method, String summary, ObjectNode sent, ObjectNode answered) {
        return single(wording, method, summary)
                .parameter(Parameter.ifMatch())
                .onBehalf()
                .body(sent, method.equals("put"))
                .answers(200, "Gewijzigd.", answered, "ETag")
                .changes();
    }

    private static Shape shape(Wording wording) {
        Shape shape = new Shape().shows("id", text("uuid"));
        wording.terms().forEach(term -> Properties.add(shape, term));
        Set<String> links = new LinkedHashSet<>(List.of("self"));
        wording.terms().forEach(term -> Properties.relations(term, links));
        return shape.shows("_links", Properties.links(links));
    }
}
