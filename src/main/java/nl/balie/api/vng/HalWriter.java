package nl.balie.api.vng;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.api.vng.Term.Block;
import nl.balie.api.vng.Term.First;
import nl.balie.api.vng.Term.Kind;
import nl.balie.api.vng.Term.Link;
import nl.balie.api.vng.Term.Value;
import nl.balie.api.words.JsonValues;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/** Writes rows in the standard's own words, with links to what they refer to (HAL). Every key is always there. */
final class HalWriter {
    private final JsonGenerator json;
    private final String root;

    /** Writes to {@code json}; {@code root} is the address of the API as this client knows it. */
    HalWriter(JsonGenerator json, String root) {
        this.json = json;
        this.root = root;
    }

    /** Writes a row. */
    void write(Wording wording, Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", row.id().toString());
        members(wording, row);
        json.writeObjectFieldStart("_links");
        link("self", href(wording.resource(), row.id()));
        for (Term term : wording.terms()) {
            links(term, row);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Writes the members of a row, inside the object that stands open. */
    void members(Wording wording, Row row) throws IOException {
        for (Term term : wording.terms()) {
            write(term, row);
        }
    }

    private void links(Term term, Row row) throws IOException {
        switch (term) {
            case Link link -> link(link.relation(), link.reference().target(), row.get(link.reference()));
            case First first -> link(first.name(), first.listing().target(), id(first, row));
            case Kind kind -> {
                for (Term inside : kind.of(row)) {
                    links(inside, row);
                }
            }
            default -> {}
        }
    }

    private void write(Term term, Row row) throws IOException {
        json.writeFieldName(term.name());
        switch (term) {
            case Value value -> JsonValues.write(json, value.show().apply(row));
            case Block block -> {
                json.writeStartObject();
                for (Value value : block.inside()) {
                    write(value, row);
                }
                json.writeEndObject();
            }
            case Kind kind -> {
                if (Boolean.TRUE.equals(row.get(kind.variant().present()))) {
                    json.writeStartObject();
                    for (Term inside :
                            kind.cases().getOrDefault(row.text(kind.variant().soort()), List.of())) {
                        write(inside, row);
                    }
                    json.writeEndObject();
                } else {
                    json.writeNull();
                }
            }
            case Link link -> JsonValues.write(json, row.get(link.reference()));
            case First first -> JsonValues.write(json, id(first, row));
        }
    }

    private static @Nullable UUID id(First first, Row row) {
        List<Row> members = row.list(first.listing());
        return members.isEmpty() ? null : members.getFirst().id();
    }

    private void link(String name, Resource target, @Nullable UUID id) throws IOException {
        if (id != null) {
            link(name, href(target, id));
        }
    }

    /** Writes a link. */
    void link(String name, @Nullable String href) throws IOException {
        if (href != null) {
            json.writeObjectFieldStart(name);
            json.writeStringField("href", href);
            json.writeEndObject();
        }
    }

    private String href(Resource resource, UUID id) {
        return root + "/" + Standaard.of(resource).path() + "/" + id;
    }

    /** The addresses of the pages around a page, by what they are. */
    void links(Map<String, @Nullable String> links) throws IOException {
        json.writeObjectFieldStart("_links");
        for (Map.Entry<String, @Nullable String> each : links.entrySet()) {
            link(each.getKey(), each.getValue());
        }
        json.writeEndObject();
    }
}
