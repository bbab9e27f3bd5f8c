package nl.balie.api.openapi;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** What is answered when a request can't be done: one response for each status, shared by all operations. */
final class Faults {
    private static final Map<Integer, String> DESCRIPTIONS = new TreeMap<>(Map.ofEntries(
            entry(400, "Ongeldige invoer; `invalidParams` noemt elke fout."),
            entry(401, "Geen token of JWT, of geen die geldig is."),
            entry(403, "Het token geeft hier geen recht op."),
            entry(404, "Niet gevonden."),
            entry(405, "Deze methode bestaat niet op dit pad."),
            entry(406, "Alleen `application/json` kan worden geleverd."),
            entry(408, "Het verzoek kwam te langzaam binnen."),
            entry(412, "Intussen gewijzigd: het object heeft niet de versie die `If-Match` noemt."),
            entry(413, "Het bericht is te groot; in `detail` staat hoe groot het mag zijn."),
            entry(415, "Alleen `application/json` kan worden gelezen."),
            entry(422, "De `Idempotency-Key` hoort bij een eerder verzoek met een andere inhoud."),
            entry(503, "Het register is even niet bereikbaar; probeer het later opnieuw.")));

    private static final String FAULT = "Fout";
    private static final String INVALID = "ValidatieFout";

    private Faults() {}

    static ObjectNode ref(int status) {
        return Nodes.object().put("$ref", "#/components/responses/" + status);
    }

    static ObjectNode schema(int status) {
        return Nodes.object().put("$ref", "#/components/schemas/" + (status == 400 ? INVALID : FAULT));
    }

    /** All responses, by status. */
    static ObjectNode responses(Named schemas, Format format) {
        ObjectNode fault = schemas.keep(FAULT, fault(format).schema());
        Shape parameter = new Shape();
        if (format == Format.HAL) {
            parameter.must("type", Nodes.text("uri"));
        }
        parameter
                .must("name", Nodes.typed("string"))
                .must("code", Nodes.typed("string"))
                .must("reason", Nodes.typed("string"));
        Shape invalid = fault(format)
                .may("invalidParams", Nodes.listOf(schemas.keep("FieldValidationError", parameter.schema())));
        ObjectNode invalidFault = schemas.keep(INVALID, invalid.schema());
        ObjectNode responses = Nodes.object();
        DESCRIPTIONS.forEach((status, description) -> {
            ObjectNode schema = status == 400 ? invalidFault : fault;
            String[] headers = switch (status) {
                case 401 -> new String[] {"WWW-Authenticate"};
                case 503 -> new String[] {"Retry-After"};
                default -> new String[0];
            };
            responses.set(String.valueOf(status), Operation.response(description, format.problems(), schema, headers));
        });
        return responses;
    }

    private static Shape fault(Format format) {
        Shape shape = new Shape()
                .must("type", Nodes.text("uri"))
                .must("code", Nodes.typed("string"))
                .must("title", Nodes.typed("string"))
                .must("status", Nodes.typed("integer"))
                .must("detail", Nodes.typed("string"))
                .must("instance", Nodes.text("uri"));
        return format == Format.GATEWAY
                ? shape.must("message", Nodes.typed("string"))
                        .must("path", Nodes.typed("string"))
                        .must("data", Nodes.typed("object").put("additionalProperties", true))
                : shape;
    }
}
