package nl.balie.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.resource.Attribute;
import nl.balie.resource.Derived;
import nl.balie.resource.Group;
import nl.balie.resource.Iso;
import nl.balie.resource.Listing;
import nl.balie.resource.Member;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.Variant;
import nl.balie.resource.View;
import org.jspecify.annotations.Nullable;

/** Writes rows as JSON in the Klantinteracties dialect: every key is always there, absent text is {@code ""}. */
public final class RowWriter {
    private static final SerializableString UUID_NAME = new SerializedString("uuid");
    private static final SerializableString URL_NAME = new SerializedString("url");

    private final JsonGenerator json;
    private final Links links;

    /** Writes to {@code json}. */
    public RowWriter(JsonGenerator json, Links links) {
        this.json = json;
        this.links = links;
    }

    /** Writes a row as far as the view shows it. */
    public void write(Row row, View view) throws IOException {
        write(row, view, !view.expanded().isEmpty(), () -> {});
    }

    /** Writes a row, and at its end what {@code more} writes. */
    void write(Row row, View view, More more) throws IOException {
        write(row, view, !view.expanded().isEmpty(), more);
    }

    /** Writes what only one answer shows. */
    @FunctionalInterface
    interface More {
        void write() throws IOException;
    }

    /** Writes a row of a page: these have an {@code _expand} also when nothing was asked to be expanded (Open Klant). */
    public void writeInPage(Row row, View view) throws IOException {
        write(row, view, !view.resource().expands().isEmpty(), () -> {});
    }

    private void write(Row row, View view, boolean expand, More more) throws IOException {
        json.writeStartObject();
        key(links.address(view.resource()), row.id());
        for (Member member : view.resource().members()) {
            member(member, row, view);
        }
        more.write();
        if (expand) {
            json.writeObjectFieldStart("_expand");
            for (Map.Entry<String, Member> expanded : view.expanded().entrySet()) {
                json.writeFieldName(expanded.getKey());
                expand(expanded.getValue(), row, view);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void key(byte @Nullable [] address, UUID id) throws IOException {
        if (address != null) {
            Links.write(id, address);
            json.writeFieldName(UUID_NAME);
            json.writeRawUTF8String(address, address.length - Links.KEY, Links.KEY);
            json.writeFieldName(URL_NAME);
            json.writeRawUTF8String(address, 0, address.length);
        }
    }

    private void member(Member member, Row row, View view) throws IOException {
        switch (member) {
            case Attribute attribute -> attribute(attribute, row);
            case Group group -> group(group, row);
            case Reference reference -> {
                json.writeFieldName(reference.name());
                reference(reference, row);
            }
            case Listing listing -> listing(listing, row, view.of(listing));
            case Variant variant -> variant(variant, row);
            case Derived derived ->
                json.writeStringField(derived.name(), derived.text().apply(row));
        }
    }

    private void attribute(Attribute attribute, Row row) throws IOException {
        json.writeFieldName(attribute.name());
        value(json, row.get(attribute));
    }

    /** Writes a single value. */
    public static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case OffsetDateTime moment -> json.writeString(Iso.write(moment));
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.writeStringField(String.valueOf(entry.getKey()), String.valueOf(entry.getValue()));
                }
                json.writeEndObject();
            }
            default -> json.writeString(value.toString());
        }
    }

    private void group(Group group, Row row) throws IOException {
        json.writeObjectFieldStart(group.name());
        for (Attribute attribute : group.attributes()) {
            attribute(attribute, row);
        }
        json.writeEndObject();
    }

    private void reference(Reference reference, Row row) throws IOException {
        UUID id = row.get(reference);
        if (id == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        key(links.address(reference.target()), id);
        for (String shown : reference.shown()) {
            Row target = row.target(reference);
            json.writeFieldName(shown);
            value(json, target == null ? null : target.get(reference.target().attribute(shown)));
        }
        json.writeEndObject();
    }

    private void listing(Listing listing, Row row, View view) throws IOException {
        List<Row> members = row.list(listing);
        byte @Nullable [] address = links.address(listing.target());
        if (listing.firstAs() != null) {
            json.writeObjectFieldStart(listing.firstAs());
            if (members.isEmpty()) {
                json.writeNullField("uuid");
            } else {
                key(address, members.getFirst().id());
            }
            json.writeEndObject();
        }
        json.writeArrayFieldStart(listing.name());
        for (Row member : members) {
            if (listing.shows() == Listing.Shows.WHOLE) {
                write(member, view);
            } else {
                json.writeStartObject();
                key(address, member.id());
                for (Listing.Shown shown : listing.shown()) {
                    json.writeFieldName(shown.as());
                    value(json, shown(listing.target(), member, shown.path()));
                }
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static @Nullable Object shown(Resource resource, Row member, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return member.get(resource.attribute(path));
        }
        Reference reference = resource.reference(path.substring(0, dot));
        Row target = member.target(reference);
        return target == null ? null : target.get(reference.target().attribute(path.substring(dot + 1)));
    }

    private void variant(Variant variant, Row row) throws IOException {
        json.writeFieldName(variant.name());
        if (!Boolean.TRUE.equals(row.get(variant.present()))) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        for (Member member : variant.members(row)) {
            switch (member) {
                case Attribute attribute -> attribute(attribute, row);
                case Group group -> group(group, row);
                case Reference reference -> {
                    json.writeFieldName(reference.name());
                    reference(reference, row);
                }
                case Derived derived ->
                    json.writeStringField(derived.name(), derived.text().apply(row));
                default -> throw new IllegalStateException("no " + member.name() + " inside a variant");
            }
        }
        json.writeEndObject();
    }

    private void expand(Member member, Row row, View view) throws IOException {
        if (member instanceof Listing listing) {
            json.writeStartArray();
            for (Row child : row.list(listing)) {
                write(child, view.of(listing));
            }
            json.writeEndArray();
        } else if (member instanceof Reference reference) {
            Row target = row.target(reference);
            View inside = view.of(reference);
            if (target == null || inside == null) {
                json.writeNull();
            } else {
                write(target, inside);
            }
        }
    }
}
