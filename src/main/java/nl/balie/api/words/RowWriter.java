package nl.balie.api.words;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import nl.balie.resource.Listing;
import nl.balie.resource.Member;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;

/** Writes rows as JSON in the Klantinteracties dialect: every key is always there, absent text is {@code ""}. */
public final class RowWriter {
    private static final SerializableString UUID_NAME = new SerializedString("uuid");

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
    public void write(Row row, View view, More more) throws IOException {
        write(row, view, !view.expanded().isEmpty(), more);
    }

    /** Writes what only one answer shows. */
    @FunctionalInterface
    public interface More {
        void write() throws IOException;
    }

    /** Writes a row of a page: these have an {@code _expand} also when nothing was asked to be expanded (Open Klant). */
    public void writeInPage(Row row, View view) throws IOException {
        write(row, view, view.resource().expandsAlways() || !view.expanded().isEmpty(), () -> {});
    }

    private void write(Row row, View view, boolean expand, More more) throws IOException {
        json.writeStartObject();
        key(view.resource(), row.id());
        RowShape.of(view.resource()).write(row, view, this);
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

    /** Where it is written to. */
    JsonGenerator json() {
        return json;
    }

    /** Writes the uuid of a row and its address, if it has one of its own. */
    void key(Resource resource, UUID id) throws IOException {
        byte[] keyAndAddress = links.keyAndAddress(resource);
        if (keyAndAddress != null) {
            Links.write(id, keyAndAddress);
            json.writeFieldName(UUID_NAME);
            json.writeRawUTF8String(keyAndAddress, 0, keyAndAddress.length);
        }
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
