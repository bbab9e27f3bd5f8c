package nl.balie.api.reporting;

import static nl.balie.api.openapi.Nodes.nullable;
import static nl.balie.api.openapi.Nodes.typed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.balie.act.Tijdvak.Per;
import nl.balie.api.openapi.Format;
import nl.balie.api.openapi.Named;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.openapi.OpenApi;
import nl.balie.api.openapi.Operation;
import nl.balie.api.openapi.Parameter;
import nl.balie.api.openapi.Shape;

/** What is offered of management information at which path. */
final class ReportingOperations {
    private static final String TAG = "managementinformatie";
    private static final String ABOUT = """
            Cijfers over klantcontacten, en alle klantcontacten van een periode als bestand.

            * Een klantcontact telt op het moment waarop het plaatsvond (`plaatsgevondenOp`), ook zonder contactmomentdetails.
            * Dagen, weken (vanaf maandag) en maanden zijn die van Nederland, zomertijd meegerekend.
            * Toegang met de JWT van een afnemer van managementinformatie (HS256, `exp` verplicht), of met een token dat het recht \
            `read:managementinformatie` heeft.
            """;

    private final Named schemas = new Named();
    private final Map<String, ObjectNode> paths = new LinkedHashMap<>();

    ReportingOperations() {
        paths.put("/samenvatting", Nodes.object("get", summary()));
        paths.put("/export", Nodes.object("get", export()));
    }

    /** All of it. */
    OpenApi.Contents contents() {
        return new OpenApi.Contents(
                ABOUT, Map.of(TAG, "Cijfers en bestanden voor rapportage."), paths, schemas, Format.REPORT);
    }

    private static Operation operation(String id, String summary) {
        return new Operation(Format.REPORT, id, TAG, summary)
                .parameter(bound(Period.FROM, "De eerste dag, of het eerste moment."))
                .parameter(bound(Period.TO, "De laatste dag of het laatste moment, meegerekend."));
    }

    private static ObjectNode bound(String name, String description) {
        return Parameter.query(name, typed("string"))
                .put("required", true)
                .put("description", description + " Als `2026-07-01` of `2026-07-01T00:00:00Z`.");
    }

    private static ObjectNode choice(String name, Enum<?>[] choices) {
        ObjectNode choice = typed("string");
        choice.set("enum", Nodes.texts(Samenvatting.words(choices)));
        return Parameter.query(name, choice);
    }

    private ObjectNode summary() {
        Shape line = new Shape()
                .must("periode", nullable(Nodes.text("date")))
                .must(Samenvatting.GROUP, nullable(typed("string")))
                .must("contacten", typed("integer"))
                .must(
                        "gesprekken",
                        described("integer", "Contacten met een zelfde `gespreksId` zijn samen een gesprek."))
                .must(
                        "aandeelDirectAfgehandeld",
                        described("number", "Deel van 1 dat niet tot een contactverzoek leidde."))
                .must("mediaanDuur", nullable(described("integer", "In seconden; van contacten met details.")))
                .must("p90Duur", nullable(described("integer", "In seconden: 90 % duurde ten hoogste zo lang.")))
                .must("openContactverzoeken", typed("integer"))
                .must("verlopenContactverzoeken", described("integer", "Open, en de termijn is voorbij."));
        Shape answer = new Shape()
                .must(Period.FROM, typed("string"))
                .must(Period.TO, typed("string"))
                .must(Samenvatting.PER, nullable(typed("string")))
                .must(Samenvatting.GROUP, nullable(typed("string")))
                .must("kleinsteGroep", described("integer", "Groepen van minder contacten zijn weggelaten."))
                .must("results", Nodes.listOf(schemas.keep("SamenvattingRegel", line.schema())));
        return operation("samenvattingRetrieve", "Cijfers over de klantcontacten van een periode.")
                .parameter(choice(Samenvatting.PER, Per.values())
                        .put("description", "Waarin de periode wordt verdeeld; delen zonder contacten ontbreken."))
                .parameter(choice(Samenvatting.GROUP, Samenvatting.GROUPS)
                        .put("description", "Een contact met meer bronnen of medewerkers telt in elke groep mee."))
                .answers(200, "De cijfers.", schemas.keep("Samenvatting", answer.schema()))
                .faults(400, 401, 403, 406, 503);
    }

    private static ObjectNode described(String type, String description) {
        return typed(type).put("description", description);
    }

    private ObjectNode export() {
        ObjectNode file = Nodes.text("binary");
        Operation export = operation(
                        "exportRetrieve", "Alle klantcontacten van een periode als bestand, een per regel.")
                .parameter(choice(Export.FORMAT, FileFormat.values()).put("required", true))
                .answers(200, "Het bestand.", file);
        for (FileFormat format : FileFormat.values()) {
            export.orAs(200, format.type().split(";", 2)[0], file);
        }
        return export.faults(400, 401, 403, 406, 503);
    }
}
