package nl.balie.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Path;
import nl.balie.resource.Resource;

/** The parameters of operations: the key in the path, and what can stand in the query. */
public final class Parameter {
    private Parameter() {}

    /** Something that can stand in the query. */
    public static ObjectNode query(String name, ObjectNode schema) {
        ObjectNode parameter = Nodes.object().put("in", "query").put("name", name);
        parameter.set("schema", schema);
        return parameter;
    }

    /** The key of a row in the path. */
    public static ObjectNode uuid() {
        return query("uuid", Nodes.text("uuid")).put("in", "path").put("required", true);
    }

    /** The version that the client has read. */
    public static ObjectNode ifMatch() {
        return query("If-Match", Nodes.typed("string"))
                .put("in", "header")
                .put("description", "Alleen doen als het object nog deze versie heeft; zie `ETag`.");
    }

    static ObjectNode idempotencyKey() {
        return query("Idempotency-Key", Nodes.typed("string"))
                .put("in", "header")
                .put("description", "Hetzelfde verzoek met dezelfde sleutel wordt maar een keer gedaan.");
    }

    /** The external register that a klantcontact is handed on to. */
    public static ObjectNode register() {
        return query("X-Register", Nodes.typed("string"))
                .put("in", "header")
                .put(
                        "description",
                        "Het externe register waaraan dit wordt doorgegeven, of `balie` als het alleen hier blijft; anders het standaardregister, als dat er is.");
    }

    static ObjectNode endUser() {
        return query("X-Eindgebruiker", Nodes.typed("string").put("maxLength", 200))
                .put("in", "header")
                .put("description", "Namens wie dit gebeurt; komt in het audittrail. Vraagt een eigen recht.");
    }

    static ObjectNode reason() {
        return query("X-Audit-Toelichting", Nodes.typed("string").put("maxLength", 1000))
                .put("in", "header")
                .put("description", "Waarom dit gebeurt; komt in het audittrail.");
    }

    static ObjectNode cascade() {
        return query("cascade", Nodes.typed("boolean").put("default", false))
                .put("description", "Ook de klantcontacten verwijderen die hierna geen onderwerpobject meer hebben.");
    }

    static ObjectNode expand(List<String> paths) {
        ObjectNode path = Nodes.typed("string");
        path.set("enum", Nodes.texts(paths));
        return query("expand", Nodes.listOf(path))
                .put("style", "form")
                .put("explode", false)
                .put(
                        "description",
                        "Wat onder `_expand` in zijn geheel wordt getoond, gescheiden door komma's. Een pad met een punt "
                                + "toont alleen iets als wat ervoor staat ook is genoemd.");
    }

    /** Which page, and how many on it. */
    public static List<ObjectNode> pages(int standard, int greatest) {
        return List.of(
                query("page", Nodes.typed("integer")).put("description", "Welke pagina, geteld vanaf 1."),
                query("pageSize", Nodes.typed("integer"))
                        .put(
                                "description",
                                "Hoeveel op een pagina: %d als niets is gevraagd, ten hoogste %d."
                                        .formatted(standard, greatest)));
    }

    /** Where the page begins. */
    public static ObjectNode from() {
        return query("vanaf", Nodes.typed("string").put("maxLength", Filter.LONGEST_VALUE))
                .put("description", "Waar de pagina begint; staat in `next` en is niet zelf te maken.");
    }

    static ObjectNode ordering(Collection<String> choices) {
        ObjectNode choice = Nodes.typed("string");
        choice.set("enum", Nodes.texts(choices));
        return query("ordering", choice)
                .put(
                        "description",
                        "Waarop de lijst is gesorteerd; met een minteken andersom. Wat leeg is, telt als het laatste.");
    }

    static ObjectNode filter(Resource resource, Filter filter) {
        ObjectNode parameter = query(filter.name(), schema(resource, filter));
        String description = switch (filter.operator()) {
            case CONTAINS -> "Bevat deze tekst; hoofdletters en kleine letters zijn gelijk.";
            case ONE_OF -> "Is een van deze waarden, gescheiden door komma's.";
            case PRESENT -> "Is er (`true`) of is er niet (`false`).";
            case ABOVE -> "Is later.";
            case FROM -> "Is gelijk of later.";
            case BELOW -> "Is eerder.";
            case UP_TO -> "Is gelijk of eerder.";
            case WORDS ->
                "Heeft al deze woorden, in elke Nederlandse vervoeging; accenten en hoofdletters tellen niet.";
            case NAMES ->
                "Heeft namen waar elk van deze woorden een deel van is; van een of twee letters het begin. "
                        + "Accenten en hoofdletters tellen niet.";
            case ADDRESS -> "Is hetzelfde telefoonnummer of e-mailadres, hoe het ook is geschreven.";
            case IS, SAME, MATCHES, URL, FIRST -> "";
        };
        if (!description.isEmpty()) {
            parameter.put("description", description);
        }
        return filter.deprecated() ? Nodes.deprecated(parameter) : parameter;
    }

    private static ObjectNode schema(Resource resource, Filter filter) {
        if (filter.operator() == Operator.PRESENT) {
            return Nodes.typed("boolean");
        }
        if (filter.operator() == Operator.URL) {
            return Nodes.text("uri");
        }
        if (filter.operator().searches() || filter.operator() == Operator.ADDRESS) {
            return Nodes.typed("string").put("maxLength", Filter.LONGEST);
        }
        Attribute attribute = Path.follow(resource, filter.path()).attribute();
        if (attribute == null) {
            return Nodes.text("uuid");
        }
        return switch (attribute.kind()) {
            case FLAG -> Nodes.typed("boolean");
            case DATE -> Nodes.text("date");
            case MOMENT -> Nodes.text("date-time");
            default -> {
                ObjectNode text = Nodes.typed("string");
                if (attribute.isCoded() && !filter.anyText()) {
                    text.set("enum", Nodes.texts(attribute.codes()));
                }
                yield text;
            }
        };
    }
}
