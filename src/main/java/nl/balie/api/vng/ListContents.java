package nl.balie.api.vng;

import static nl.balie.api.openapi.Nodes.typed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import nl.balie.api.openapi.Format;
import nl.balie.api.openapi.Named;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.openapi.OpenApi;
import nl.balie.api.openapi.Operation;
import nl.balie.api.openapi.Parameter;
import nl.balie.api.openapi.Shape;

/** What the API document of the referentielijsten says. */
final class ListContents {
    private static final int[] READING = {400, 401, 403, 404, 406, 503};
    private static final int[] WRITING = {400, 401, 403, 404, 406, 408, 412, 413, 415, 503};
    private static final int[] DELETING = {400, 401, 403, 404, 406, 412, 503};
    private static final String ABOUT = """
            De lijsten met codes die de gemeente zelf bijhoudt.

            * Een code verandert niet. PUT vervangt wat erbij hoort, of maakt de waarde als er geen is met die code.
            * Een waarde die niet meer gekozen mag worden, wordt gedeactiveerd; een land krijgt dan een einddatum.
            * Wat met een verwijderde waarde is geregistreerd, blijft zoals het is.
            """;

    private final Named schemas = new Named();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, ObjectNode> paths = new TreeMap<>();

    ListContents() {
        for (Wording list : Lijsten.ALL) {
            tags.put(list.path(), "De lijst van " + list.path() + ".");
            add(list);
        }
    }

    /** All of it. */
    OpenApi.Contents contents() {
        return new OpenApi.Contents(ABOUT, tags, paths, schemas, Format.JSON);
    }

    private void add(Wording list) {
        Shape shape = new Shape();
        list.terms().forEach(term -> Properties.add(shape, term));
        ObjectNode value = schemas.keep(list.path(), shape.schema());
        ObjectNode all = Nodes.object();
        all.set(
                "get",
                operation(list, "get", "De hele lijst.")
                        .answers(200, "De lijst.", Nodes.listOf(value))
                        .faults(READING));
        all.set(
                "post",
                operation(list, "post", "Een waarde toevoegen.")
                        .onBehalf()
                        .body(value, true)
                        .answers(201, "Toegevoegd.", value, "Location", "ETag")
                        .once()
                        .faults(WRITING));
        paths.put("/" + list.path(), all);
        ObjectNode one = Nodes.object();
        one.set(
                "get",
                single(list, "get", "Een waarde opvragen.")
                        .answers(200, "Gevonden.", value, "ETag")
                        .faults(READING));
        one.set(
                "put",
                single(list, "put", "Een waarde vervangen of toevoegen.")
                        .parameter(Parameter.ifMatch())
                        .onBehalf()
                        .body(value, true)
                        .answers(200, "Vervangen.", value, "ETag")
                        .answers(201, "Toegevoegd.", value, "ETag")
                        .faults(WRITING));
        one.set(
                "delete",
                single(list, "delete", "Een waarde verwijderen.")
                        .parameter(Parameter.ifMatch())
                        .onBehalf()
                        .answers(204, "Verwijderd.", null)
                        .faults(DELETING));
        paths.put("/" + list.path() + "/{code}", one);
        if (Lijsten.isSwitched(list)) {
            turn(list, "activeer", "Een waarde mag weer gekozen worden.", value);
            turn(list, "deactiveer", "Een waarde mag niet meer gekozen worden.", value);
        }
    }

    private void turn(Wording list, String deed, String summary, ObjectNode value) {
        ObjectNode post = single(list, deed, summary)
                .parameter(Parameter.ifMatch())
                .onBehalf()
                .answers(200, "Gedaan.", value, "ETag")
                .once()
                .faults(WRITING);
        paths.put("/" + list.path() + "/{code}/" + deed, Nodes.object("post", post));
    }

    private static Operation operation(Wording list, String method, String summary) {
        return new Operation(Format.JSON, method + list.path(), list.path(), summary);
    }

    private static Operation single(Wording list, String method, String summary) {
        ObjectNode code = Parameter.query("code", typed("string").put("maxLength", 40))
                .put("in", "path")
                .put("required", true);
        return new Operation(Format.JSON, method + list.path() + "Waarde", list.path(), summary).parameter(code);
    }
}
