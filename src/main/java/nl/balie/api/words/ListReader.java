package nl.balie.api.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Document.Item;
import nl.balie.resource.Listing;
import nl.balie.resource.Message;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** Reads what a client sent of references and of lists: {@code {uuid}}, or whole members where a list allows these. */
final class ListReader {
    private static final Attribute KEY = Attribute.uuid("uuid");

    private final DocumentReader documents;
    private final Violations violations;

    ListReader(DocumentReader documents, Violations violations) {
        this.documents = documents;
        this.violations = violations;
    }

    /** The uuid that a reference names; null when it is null or faulty. */
    @Nullable
    UUID key(JsonNode value, String name, boolean nullable) {
        if (value.isNull()) {
            if (!nullable) {
                violations.add(name, Message.NULL);
            }
            return null;
        }
        if (!value.isObject()) {
            violations.add(name + "." + Violation.WHOLE, Message.noObject(JsonValues.typeOf(value)));
            return null;
        }
        JsonNode uuid = value.get("uuid");
        if (uuid == null) {
            violations.add(name + ".uuid", Message.REQUIRED);
            return null;
        }
        return (UUID) Values.read(KEY, uuid, name + ".uuid", violations);
    }

    /** The uuid that something sent whole tells of itself; null when it tells none, or a faulty one. */
    @Nullable
    UUID own(JsonNode whole, String path) {
        return whole.hasNonNull("uuid") ? (UUID) Values.read(KEY, whole.get("uuid"), path + "uuid", violations) : null;
    }

    /** Reads a list, also under the key of its first member where it has one. */
    void read(Listing listing, @Nullable JsonNode value, JsonNode json, Document document) {
        if (listing.write() == Listing.Write.NOTHING) {
            return;
        }
        if (listing.firstAs() != null) {
            JsonNode first = DocumentReader.find(json, listing.firstAs());
            if (first != null) {
                String name = document.path(listing.firstAs());
                document.named(listing.firstAs());
                UUID key = key(first, name, false);
                if (key != null) {
                    document.items(listing, List.of(new Item(name, key, null)));
                }
            }
        }
        if (value == null) {
            return;
        }
        String name = document.path(listing.name());
        document.named(listing.name());
        if (value.isNull()) {
            if (listing.isNullable()) {
                document.items(listing, null);
            } else {
                violations.add(name, Message.NULL);
            }
        } else if (!value.isArray()) {
            violations.add(name + "." + Violation.WHOLE, Message.noList(JsonValues.typeOf(value)));
        } else {
            document.items(listing, items(listing, value, name));
        }
    }

    private List<Item> items(Listing listing, JsonNode value, String name) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String path = name + "." + i;
            JsonNode member = value.get(i);
            if (listing.write() == Listing.Write.ATTACH) {
                UUID key = key(member, path, false);
                if (key != null) {
                    items.add(new Item(path, key, null));
                }
            } else if (member.isNull()) {
                violations.add(path, Message.NULL);
            } else {
                UUID key = own(member, path + ".");
                DocumentReader reader = key == null ? documents.whole() : documents;
                items.add(new Item(
                        path,
                        key,
                        reader.read(listing.target(), member, path + ".", null, Set.of(listing.back()), key)));
            }
        }
        return items;
    }
}
