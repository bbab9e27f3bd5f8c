package nl.balie.api.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Attribute;
import nl.balie.resource.Derived;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Kind;
import nl.balie.resource.Listing;
import nl.balie.resource.Member;
import nl.balie.resource.Message;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Variant;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a client sent of a resource, and collects every fault of its fields. Keys that nobody knows are ignored; keys in
 * snake_case are understood too (Open Klant).
 */
public final class DocumentReader {
    private final Violations violations;
    private final Clock clock;
    private final boolean partial;
    private final ListReader lists;

    /**
     * A reader that reports to {@code violations}.
     *
     * @param partial PATCH: what is required may be left out
     */
    public DocumentReader(Violations violations, Clock clock, boolean partial) {
        this.violations = violations;
        this.clock = clock;
        this.partial = partial;
        this.lists = new ListReader(this, violations);
    }

    /** Reads what is new, also along with a PATCH: nothing that is required may be left out of it. */
    DocumentReader whole() {
        return partial ? new DocumentReader(violations, clock, false) : this;
    }

    /**
     * Reads a document.
     *
     * @param path what stands before names in faults: empty, or ending in a dot
     * @param stored the row that is changed; null for a new one
     * @param settled members that follow from where the document stands: not read, only noted when sent
     */
    public Document read(Resource resource, JsonNode json, String path, @Nullable Row stored, Set<Member> settled) {
        return read(resource, json, path, stored, settled, null);
    }

    /**
     * Reads a whole body. What may stand in a list of another, where its uuid tells which it is, may tell its uuid here too: that
     * changes nothing, but is checked (Open Klant).
     */
    public Document body(Resource resource, JsonNode json, @Nullable Row stored) {
        if (resource == PartijIdentificator.RESOURCE) {
            lists.own(json, "");
        }
        return read(resource, json, "", stored, Set.of());
    }

    /** Reads a document that names the row it is about. */
    Document read(
            Resource resource,
            JsonNode json,
            String path,
            @Nullable Row stored,
            Set<Member> settled,
            @Nullable UUID uuid) {
        Document document = new Document(resource.kept(), path, uuid).patterned();
        if (json.isNull()) {
            violations.add(path + Violation.WHOLE, Message.NO_DATA);
            return document;
        }
        if (!json.isObject()) {
            violations.add(path + Violation.WHOLE, Message.noObject(JsonValues.typeOf(json)));
            return document;
        }
        for (Member member : resource.members()) {
            if (!settled.contains(member)) {
                read(member, json, document, stored);
            } else if (json.hasNonNull(member.name())) {
                document.named(member.name());
            }
        }
        return document;
    }

    private void read(Member member, JsonNode json, Document document, @Nullable Row stored) {
        JsonNode value = find(json, member.name());
        String name = document.path(member.name());
        switch (member) {
            case Attribute attribute -> {
                if (attribute.isReadOnly()) {
                    return;
                }
                if (value == null) {
                    missing(attribute.isRequired() && !partial, name);
                } else {
                    document.set(attribute.column(), valueOf(attribute, value, name, stored));
                }
            }
            case Group group -> {
                if (value == null) {
                    missing(group.isRequired() && !partial, name);
                } else {
                    group(group, value, name, document, stored);
                }
            }
            case Reference reference -> {
                if (value == null) {
                    missing(reference.isRequired() && !partial, name);
                } else {
                    document.set(reference.column(), lists.key(value, name, reference.isNullable()));
                }
            }
            case Listing listing -> lists.read(listing, value, json, document);
            case Variant variant -> {
                if (value != null) {
                    variant(variant, value, name, document, stored);
                }
            }
            case Derived _ -> {}
        }
    }

    /** Text that another dialect stored may be none that a client of this one may send: sent back as it was answered, it is no fault and stays as it is. */
    private @Nullable Object valueOf(Attribute attribute, JsonNode value, String name, @Nullable Row stored) {
        boolean asAnswered = stored != null
                && attribute.kind() == Kind.TEXT
                && value.isTextual()
                && !value.textValue().isEmpty()
                && value.textValue().equals(stored.text(attribute));
        return asAnswered ? value.textValue() : Values.read(attribute, value, name, violations);
    }

    public static @Nullable JsonNode find(JsonNode json, String name) {
        JsonNode value = json.get(name);
        return value == null ? json.get(Member.snake(name)) : value;
    }

    private void missing(boolean required, String name) {
        if (required) {
            violations.add(name, Message.REQUIRED);
        }
    }

    /** A group is replaced as a whole: what is not in it becomes empty. */
    private void group(Group group, JsonNode value, String name, Document document, @Nullable Row stored) {
        if (value.isNull() && group.isRequired()) {
            violations.add(name, Message.NULL);
            return;
        }
        if (!value.isNull() && !value.isObject()) {
            violations.add(name + "." + Violation.WHOLE, Message.noObject(JsonValues.typeOf(value)));
            return;
        }
        for (Attribute attribute : group.attributes()) {
            attribute(attribute, find(value, attribute.name()), name + "." + attribute.name(), document, stored);
        }
    }

    private void attribute(
            Attribute attribute, @Nullable JsonNode value, String name, Document document, @Nullable Row stored) {
        if (value != null) {
            document.set(attribute.column(), valueOf(attribute, value, name, stored));
        } else {
            missing(attribute.isRequired(), name);
            document.set(attribute.column(), attribute.standardValue(clock));
        }
    }

    /** The members that go with the soort that is sent along, or else with the soort of the stored row. */
    private void variant(Variant variant, JsonNode value, String name, Document document, @Nullable Row stored) {
        Object soort = document.has(variant.soort().column())
                ? document.get(variant.soort().column())
                : stored == null ? null : stored.get(variant.soort());
        if (soort == null) {
            return;
        }
        if (value.isNull()) {
            violations.add(name, Message.NULL);
            return;
        }
        if (!value.isObject()) {
            violations.add(name + "." + Violation.WHOLE, Message.noObject(JsonValues.typeOf(value)));
            return;
        }
        List<Member> members = variant.cases().getOrDefault((String) soort, List.of());
        boolean known = members.stream().anyMatch(member -> find(value, member.name()) != null);
        if (known) {
            document.set(variant.present(), true);
            variant.cases().values().forEach(others -> others.forEach(member -> document.empty(member)));
        }
        for (Member member : members) {
            inside(member, find(value, member.name()), name + "." + member.name(), document, stored, known);
        }
    }

    private void inside(
            Member member,
            @Nullable JsonNode value,
            String name,
            Document document,
            @Nullable Row stored,
            boolean known) {
        switch (member) {
            case Attribute attribute -> {
                if (known) {
                    attribute(attribute, value, name, document, stored);
                } else {
                    missing(attribute.isRequired(), name);
                }
            }
            case Group group -> {
                if (known) {
                    group(group, value == null ? NullNode.getInstance() : value, name, document, stored);
                }
            }
            case Reference reference -> {
                if (value != null) {
                    document.set(reference.column(), lists.key(value, name, reference.isNullable()));
                }
            }
            default -> {}
        }
    }
}
