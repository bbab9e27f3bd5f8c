package nl.balie.api.vng;

import static nl.balie.api.openapi.Nodes.nullable;
import static nl.balie.api.openapi.Nodes.text;
import static nl.balie.api.openapi.Nodes.typed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Set;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.openapi.Room;
import nl.balie.api.openapi.Shape;
import nl.balie.api.vng.Term.Block;
import nl.balie.api.vng.Term.First;
import nl.balie.api.vng.Term.Kind;
import nl.balie.api.vng.Term.Link;
import nl.balie.api.vng.Term.Value;
import nl.balie.api.words.Code;
import nl.balie.resource.Attribute;

/** The properties that the terms of a wording become in an API document. */
final class Properties {
    private Properties() {}

    /** Adds what a term becomes. */
    static void add(Shape shape, Term term) {
        switch (term) {
            case Value value ->
                shape.add(value.name(), schema(value), value.reads().isRequired());
            case Block block -> {
                Shape inside = new Shape();
                block.inside().forEach(value -> add(inside, value));
                shape.add(
                        block.name(), block.required() ? inside.schema() : nullable(inside.schema()), block.required());
            }
            case Kind kind -> {
                Shape inside = new Shape();
                kind.cases().values().forEach(terms -> terms.forEach(each -> add(inside, each)));
                shape.may(kind.name(), nullable(inside.partial()));
            }
            case Link link ->
                shape.add(
                        link.name(),
                        link.reference().isNullable() ? nullable(text("uuid")) : text("uuid"),
                        link.required());
            case First first -> shape.must(first.name(), nullable(text("uuid")));
        }
    }

    private static ObjectNode schema(Value value) {
        Attribute reads = value.reads();
        if (value.code().equals(Code.NUMMER)) {
            ObjectNode digits = typed("string").put("pattern", reads.pattern()).put("maxLength", reads.max());
            return Nodes.object("anyOf", Nodes.list(nullable(typed("integer")), nullable(digits)));
        }
        ObjectNode schema = switch (reads.kind()) {
            case FLAG -> typed("boolean");
            case MOMENT -> text("date-time");
            case INTEGER -> typed("integer").put("minimum", reads.min()).put("maximum", reads.max());
            default ->
                value.kept().longestAnswer() > value.kept().max()
                        ? typed("string").put("description", Room.told(reads))
                        : limited(reads.max(), value.kept().max());
        };
        if (reads.isCoded()) {
            schema.set(
                    "enum",
                    Nodes.texts(reads.codes().stream()
                            .map(code -> value.code().equals(Code.JA_NEE_ONBEKEND)
                                    ? code
                                    : String.valueOf(value.code().written().apply(code)))
                            .toList()));
        }
        boolean unknown = value.kept().isNullable() && value.code().written().apply(null) == null;
        return reads.isNullable() || unknown ? nullable(schema) : schema;
    }

    /** Text of the longest that is answered; what another dialect stored may be longer than what this one takes. */
    private static ObjectNode limited(int taken, int kept) {
        ObjectNode text = typed("string");
        if (taken == Integer.MAX_VALUE) {
            return text;
        }
        return kept == Integer.MAX_VALUE || kept <= taken
                ? text.put("maxLength", taken)
                : text.put("maxLength", kept)
                        .put("description", "Bij het vastleggen ten hoogste " + taken + " tekens.");
    }

    /** The names of the links that a term makes. */
    static void relations(Term term, Set<String> links) {
        switch (term) {
            case Link link -> links.add(link.relation());
            case First first -> links.add(first.name());
            case Kind kind -> kind.cases().values().forEach(terms -> terms.forEach(each -> relations(each, links)));
            default -> {}
        }
    }

    /** The schema of links with these names. */
    static ObjectNode links(Collection<String> names) {
        ObjectNode href = new Shape().must("href", text("uri")).schema();
        Shape links = new Shape();
        names.forEach(name -> links.add(name, href, name.equals("self")));
        return links.schema();
    }
}
