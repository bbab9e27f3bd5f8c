package nl.balie.api.contactmomenten;

import static nl.balie.api.openapi.Nodes.nullable;
import static nl.balie.api.openapi.Nodes.typed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.balie.api.contactmomenten.Form.Blok;
import nl.balie.api.contactmomenten.Form.Deel;
import nl.balie.api.contactmomenten.Form.Getoond;
import nl.balie.api.contactmomenten.Form.Open;
import nl.balie.api.contactmomenten.Form.Reeks;
import nl.balie.api.contactmomenten.Form.Veld;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.openapi.Room;
import nl.balie.api.openapi.Shape;
import nl.balie.resource.Attribute;

/** What the members of an older API become in its document. */
final class FormSchema {
    private FormSchema() {}

    /** The schema of an object with these members. */
    static Shape of(List<Deel> delen) {
        Shape shape = new Shape();
        for (Deel deel : delen) {
            switch (deel) {
                case Veld veld ->
                    shape.add(veld.name(), schema(veld.reads()), veld.reads().isRequired());
                case Reeks reeks -> shape.may(reeks.name(), Nodes.listOf(schema(reeks.reads())));
                case Blok blok ->
                    shape.may(blok.name(), nullable(of(blok.inside()).schema()));
                case Open open -> {
                    String known =
                            open.known().delen().stream().map(Deel::name).collect(Collectors.joining("`, `", "`", "`"));
                    shape.must(
                            open.name(),
                            typed("object")
                                    .put("additionalProperties", true)
                                    .put("description", "Zoals het is gestuurd. Balie leest " + known + "."));
                }
                case Getoond getoond -> shape.shows(getoond.name(), getoond.schema());
            }
        }
        return shape;
    }

    private static ObjectNode schema(Attribute reads) {
        ObjectNode schema = switch (reads.kind()) {
            case FLAG -> typed("boolean");
            case INTEGER -> typed("integer").put("maximum", reads.max());
            case MOMENT -> Nodes.text("date-time");
            default -> {
                ObjectNode text = typed("string");
                if (reads.format() != null) {
                    text.put("format", reads.format());
                }
                if (reads.pattern() != null) {
                    text.put("pattern", reads.pattern());
                }
                if (reads.longestAnswer() < Integer.MAX_VALUE) {
                    text.put("maxLength", reads.max());
                } else if (reads.max() < Integer.MAX_VALUE) {
                    text.put("description", Room.told(reads));
                }
                yield text;
            }
        };
        if (reads.isCoded()) {
            List<String> codes = new ArrayList<>(reads.codes());
            if (reads.isBlankAllowed()) {
                codes.add("");
            }
            schema.set("enum", Nodes.texts(codes));
        }
        return reads.isNullable() ? nullable(schema) : schema;
    }
}
