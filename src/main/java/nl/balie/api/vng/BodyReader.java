package nl.balie.api.vng;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.api.http.Bodies;
import nl.balie.api.vng.Term.Block;
import nl.balie.api.vng.Term.First;
import nl.balie.api.vng.Term.Kind;
import nl.balie.api.vng.Term.Link;
import nl.balie.api.vng.Term.Value;
import nl.balie.api.words.Code;
import nl.balie.api.words.JsonValues;
import nl.balie.api.words.OwnNames;
import nl.balie.api.words.Values;
import nl.balie.register.Codes;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Document.Item;
import nl.balie.resource.Group;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a client sent in the standard's own words. A PUT replaces, so that what is absent becomes empty; a PATCH changes what it
 * names, also inside a group (F3246). Absent, null and empty text are the same, unless something is required. Names are understood
 * in any letter case.
 */
final class BodyReader {
    private static final Attribute ID = Attribute.uuid("id");

    private static final Message IDENTIFIES_OTHERS = Message.invalid(
            "`Identificatie` is de naam van meer dan een code: stuur de code, of het codeObjecttype waar de naam bij hoort.");

    private final Violations violations;
    private final Clock clock;
    private final OwnNames namen;
    private final boolean partial;

    /**
     * A reader that reports to {@code violations}.
     *
     * @param namen knows codes by the names that the municipality gave them
     * @param partial PATCH
     */
    BodyReader(Violations violations, Clock clock, OwnNames namen, boolean partial) {
        this.violations = violations;
        this.clock = clock;
        this.namen = namen;
        this.partial = partial;
    }

    /** Reads a document; {@code stored} is the row that is changed, with what is shown around it, null for a new one. */
    Document read(Wording wording, JsonNode body, @Nullable Row stored) {
        Document document = new Document(wording.resource(), "", null);
        if (!body.isObject()) {
            violations.add(
                    Violation.WHOLE, body.isNull() ? Message.NO_DATA : Message.noObject(JsonValues.typeOf(body)));
            return document;
        }
        JsonNode answered = stored == null ? MissingNode.getInstance() : answered(wording, stored);
        for (Term term : wording.terms()) {
            JsonNode sent = find(body, term.name());
            boolean asAnswered = sent != null && sent.equals(answered.get(term.name()));
            if (stored == null || !asAnswered || isOfOtherSoort(term, document, stored)) {
                read(term, body, "", document, stored);
            } else if (term instanceof Value value
                    && stored.get(value.kept()) != null) { // what was worked out stays so
                new BodyReader(new Violations(), clock, namen, partial).read(term, body, "", document, stored);
            }
        }
        return document;
    }

    /**
     * What a client gets. What comes back as it was answered is never a fault, be it longer or emptier than what a client may send,
     * and a group keeps what only another dialect shows of it.
     */
    static JsonNode answered(Wording wording, Row stored) {
        return Bodies.tree(json -> {
            json.writeStartObject();
            new HalWriter(json, "").members(wording, stored);
            json.writeEndObject();
        });
    }

    private static boolean isOfOtherSoort(Term term, Document document, Row stored) {
        return term instanceof Kind kind
                && !code(kind, document, stored)
                        .equals(stored.text(kind.variant().soort()));
    }

    /** The soort that is sent along, or else that of the stored row. */
    private static String code(Kind kind, Document document, @Nullable Row stored) {
        Attribute soort = kind.variant().soort();
        return document.has(soort.column()) ? document.text(soort.column()) : stored == null ? "" : stored.text(soort);
    }

    private void read(Term term, JsonNode body, String path, Document document, @Nullable Row stored) {
        JsonNode sent = find(body, term.name());
        String name = path + term.name();
        switch (term) {
            case Value value -> value(value, sent, name, document);
            case Block block -> block(block, sent, name, document);
            case Kind kind -> kind(kind, sent, name, document, stored);
            case Link link -> {
                UUID id = id(sent, name, link.required());
                if (sent != null || !partial) {
                    document.set(link.reference().column(), id);
                }
            }
            case First first -> {
                UUID id = id(sent, name, true);
                if (id != null) {
                    document.items(first.listing(), List.of(new Item(name, id, null)));
                }
            }
        }
    }

    /** The member of this name, whatever its capitals. */
    static @Nullable JsonNode find(JsonNode body, String name) {
        JsonNode exact = body.get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> entry : body.properties()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private void value(Value value, @Nullable JsonNode sent, String name, Document document) {
        Attribute reads = value.reads();
        if (sent != null && (!isEmpty(sent) || reads.isRequired())) {
            Object read = Values.read(reads, namen.understood(value.code(), sent), name, violations);
            if (read != null) {
                value.store().accept(document, value.code().kept().apply(read));
            }
        } else if (sent == null && partial) {
            return;
        } else if (reads.isRequired()) {
            violations.add(name, Message.REQUIRED);
        } else {
            value.store().accept(document, reads.standardValue(clock));
        }
    }

    private void block(Block block, @Nullable JsonNode sent, String name, Document document) {
        if (sent == null || sent.isNull()) {
            if (block.required() && (sent != null || !partial)) {
                violations.add(name, sent == null ? Message.REQUIRED : Message.NULL);
            } else if (sent != null || !partial) {
                empty(block.group(), document);
            }
            return;
        }
        if (!sent.isObject()) {
            violations.add(name, Message.noObject(JsonValues.typeOf(sent)));
            return;
        }
        if (!partial) {
            empty(block.group(), document);
        }
        for (Value value : block.inside()) {
            value(value, identificatie(value, sent, name), name + "." + value.name(), document);
        }
    }

    /** What is sent of a value in a block; the name that kinds of identification share is told apart by the kind of object. */
    private @Nullable JsonNode identificatie(Value value, JsonNode block, String name) {
        JsonNode sent = find(block, value.name());
        if (sent == null
                || value.code().codes() != Codes.SOORT_OBJECT_ID
                || !sent.asText().strip().equalsIgnoreCase(Codes.IDENTIFICATIE)) {
            return sent;
        }
        JsonNode type = find(block, "codeObjecttype");
        String code = type == null
                ? null
                : Codes.identificatie(
                        namen.understood(Code.of(Codes.OBJECTTYPE), type).asText());
        if (code == null) {
            violations.add(name + "." + value.name(), IDENTIFIES_OTHERS);
        }
        return code == null ? sent : TextNode.valueOf(code);
    }

    private void empty(Group group, Document document) {
        group.attributes().forEach(attribute -> empty(attribute, document));
    }

    private void empty(Attribute attribute, Document document) {
        document.set(attribute.column(), attribute.standardValue(clock));
    }

    private void kind(Kind kind, @Nullable JsonNode sent, String name, Document document, @Nullable Row stored) {
        if (sent == null || sent.isNull()) {
            if (sent != null || !partial) {
                clear(kind, document);
            }
            return;
        }
        if (!sent.isObject()) {
            violations.add(name, Message.noObject(JsonValues.typeOf(sent)));
            return;
        }
        String code = code(kind, document, stored);
        if (stored == null
                || isOfOtherSoort(kind, document, stored)
                || !Boolean.TRUE.equals(stored.get(kind.variant().present()))) {
            clear(kind, document);
            kind.variant().cases().getOrDefault(code, List.of()).forEach(member -> {
                switch (member) {
                    case Attribute attribute -> empty(attribute, document);
                    case Group group -> empty(group, document);
                    default -> {}
                }
            });
        }
        document.set(kind.variant().present(), true);
        kind.cases().getOrDefault(code, List.of()).forEach(term -> read(term, sent, name + ".", document, stored));
    }

    private static void clear(Kind kind, Document document) {
        document.set(kind.variant().present(), false);
        kind.variant().cases().values().forEach(members -> members.forEach(member -> document.empty(member)));
    }

    private @Nullable UUID id(@Nullable JsonNode sent, String name, boolean required) {
        if (sent != null && !isEmpty(sent)) {
            return (UUID) Values.read(ID, sent, name, violations);
        }
        if (required && (sent != null || !partial)) {
            violations.add(name, sent == null ? Message.REQUIRED : Message.NULL);
        }
        return null;
    }

    private static boolean isEmpty(JsonNode sent) {
        return sent.isNull() || (sent.isTextual() && sent.textValue().isBlank());
    }
}
