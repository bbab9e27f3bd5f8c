package nl.balie.api.words;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.balie.resource.Attribute;
import nl.balie.resource.Derived;
import nl.balie.resource.Group;
import nl.balie.resource.Kind;
import nl.balie.resource.Listing;
import nl.balie.resource.Member;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Variant;
import nl.balie.resource.View;
import org.jspecify.annotations.Nullable;

/**
 * How the members of a resource are written, worked out once: its keys encoded, and what kind of member each is found out. A page holds
 * so many values that anything done for each of them again is what a request costs.
 */
final class RowShape {
    private static final Map<Resource, RowShape> SHAPES = new ConcurrentHashMap<>();

    private final Part[] parts;

    private RowShape(List<? extends Member> members) {
        parts = members.stream().map(RowShape::part).toArray(Part[]::new);
    }

    /** The shape of the rows of this resource. */
    static RowShape of(Resource resource) {
        RowShape known = SHAPES.get(resource);
        return known == null ? SHAPES.computeIfAbsent(resource, first -> new RowShape(first.members())) : known;
    }

    /** Writes the members of a row. */
    void write(Row row, View view, RowWriter writer) throws IOException {
        for (Part part : parts) {
            part.write(row, view, writer);
        }
    }

    /** Writes one member of a row, its key and its value. */
    @FunctionalInterface
    private interface Part {
        void write(Row row, View view, RowWriter writer) throws IOException;
    }

    private static Part part(Member member) {
        SerializableString key = new SerializedString(member.name());
        return switch (member) {
            case Attribute attribute -> attribute(key, attribute);
            case Group group -> group(key, new RowShape(group.attributes()));
            case Reference reference -> reference(key, reference);
            case Listing listing -> listing(key, listing);
            case Variant variant -> variant(key, variant);
            case Derived derived ->
                (row, view, writer) -> {
                    writer.json().writeFieldName(key);
                    writer.json().writeString(derived.text().apply(row));
                };
        };
    }

    private static Part attribute(SerializableString key, Attribute attribute) {
        int place = attribute.column().place();
        if (attribute.kind() != Kind.TEXT) {
            return (row, view, writer) -> {
                writer.json().writeFieldName(key);
                JsonValues.write(writer.json(), row.values[place]);
            };
        }
        return (row, view, writer) -> {
            JsonGenerator json = writer.json();
            json.writeFieldName(key);
            Object text = row.values[place];
            if (text == null) {
                json.writeNull();
            } else {
                json.writeString((String) text);
            }
        };
    }

    private static Part group(SerializableString key, RowShape inside) {
        return (row, view, writer) -> {
            writer.json().writeFieldName(key);
            writer.json().writeStartObject();
            inside.write(row, view, writer);
            writer.json().writeEndObject();
        };
    }

    private static Part reference(SerializableString key, Reference reference) {
        Resource target = reference.target();
        List<Attribute> shown =
                reference.shown().stream().map(target::attribute).toList();
        return (row, view, writer) -> {
            JsonGenerator json = writer.json();
            json.writeFieldName(key);
            UUID id = row.get(reference);
            if (id == null) {
                json.writeNull();
                return;
            }
            json.writeStartObject();
            writer.key(target, id);
            for (Attribute attribute : shown) {
                Row there = row.target(reference);
                json.writeFieldName(attribute.name());
                JsonValues.write(json, there == null ? null : there.get(attribute));
            }
            json.writeEndObject();
        };
    }

    private static Part listing(SerializableString key, Listing listing) {
        Resource target = listing.target();
        Part first = firstOf(listing);
        Part member = listing.shows() == Listing.Shows.WHOLE
                ? (row, view, writer) -> writer.write(row, view)
                : listed(target, listing.shown());
        return (row, view, writer) -> {
            first.write(row, view, writer);
            writer.json().writeFieldName(key);
            writer.json().writeStartArray();
            View inside = view.of(listing);
            for (Row each : row.list(listing)) {
                member.write(each, inside, writer);
            }
            writer.json().writeEndArray();
        };
    }

    /** The first of a list, as Open Klant shows it besides. */
    private static Part firstOf(Listing listing) {
        String key = listing.firstAs();
        if (key == null) {
            return (row, view, writer) -> {};
        }
        return (row, view, writer) -> {
            writer.json().writeObjectFieldStart(key);
            List<Row> members = row.list(listing);
            if (members.isEmpty()) {
                writer.json().writeNullField("uuid");
            } else {
                writer.key(listing.target(), members.getFirst().id());
            }
            writer.json().writeEndObject();
        };
    }

    /** A member of a list as a reference. */
    private static Part listed(Resource target, List<Listing.Shown> shown) {
        Map<String, Function<Row, @Nullable Object>> more = new LinkedHashMap<>();
        shown.forEach(each -> more.put(each.as(), found(target, each.path())));
        return (row, view, writer) -> {
            writer.json().writeStartObject();
            writer.key(target, row.id());
            for (Map.Entry<String, Function<Row, @Nullable Object>> each : more.entrySet()) {
                writer.json().writeFieldName(each.getKey());
                JsonValues.write(writer.json(), each.getValue().apply(row));
            }
            writer.json().writeEndObject();
        };
    }

    /** What a path leads to: an attribute, or one of what a reference points to. */
    private static Function<Row, @Nullable Object> found(Resource resource, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            Attribute attribute = resource.attribute(path);
            return row -> row.get(attribute);
        }
        Reference reference = resource.reference(path.substring(0, dot));
        Attribute attribute = reference.target().attribute(path.substring(dot + 1));
        return row -> {
            Row target = row.target(reference);
            return target == null ? null : target.get(attribute);
        };
    }

    private static Part variant(SerializableString key, Variant variant) {
        Map<String, RowShape> cases = new HashMap<>();
        variant.cases().forEach((code, members) -> cases.put(code, new RowShape(members)));
        RowShape none = new RowShape(List.of());
        return (row, view, writer) -> {
            writer.json().writeFieldName(key);
            if (!Boolean.TRUE.equals(row.get(variant.present()))) {
                writer.json().writeNull();
                return;
            }
            writer.json().writeStartObject();
            cases.getOrDefault(row.text(variant.soort()), none).write(row, view, writer);
            writer.json().writeEndObject();
        };
    }
}
