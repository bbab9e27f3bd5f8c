package nl.balie.api.klantenregister;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.balie.api.klantenregister.Sent.Element;
import nl.balie.api.klantenregister.Sent.Lijst;
import nl.balie.api.klantenregister.Word.Als;
import nl.balie.api.klantenregister.Word.Rijen;
import nl.balie.api.klantenregister.Word.Samen;
import nl.balie.api.words.JsonValues;
import nl.balie.register.Actor;
import nl.balie.resource.Document;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists of rows that a client sent. PATCH adds members, or changes those whose id they tell, and only what is empty empties a
 * list; PUT replaces every list, those that are absent too.
 */
final class ListReader {
    /** What tells which row is meant, and nothing of it. */
    private static final Set<String> ONLY_NAMES = Set.of("id", "_id", "_self");

    private static final Message MADE_ELSEWHERE = Message.invalid("Dit wordt hier alleen getoond, en elders gemaakt.");

    private final BodyReader lezer;
    private final Violations faults;
    private final boolean partial;

    ListReader(BodyReader lezer, Violations faults, boolean partial) {
        this.lezer = lezer;
        this.faults = faults;
        this.partial = partial;
    }

    /** The rows of one kind. */
    List<Lijst> lijst(Rijen rijen, @Nullable JsonNode sent, String name, JsonNode answered, @Nullable Row stored) {
        if (stays(sent, stored)) {
            return List.of();
        }
        if (rijen.als() == Als.ALLEEN_ADRESSEN) {
            requireThere(rijen, members(sent, name), name, stored);
            return List.of();
        }
        List<Element> elements = elements(rijen, sent, name, answered, stored);
        return List.of(new Lijst(rijen, elements, adds(stored) && !rijen.isEen() && !elements.isEmpty()));
    }

    /** The rows of two kinds: those that are there stay of their kind, what is new is of the one that it looks like. */
    List<Lijst> samen(Samen samen, @Nullable JsonNode sent, String name, JsonNode answered, @Nullable Row stored) {
        if (stays(sent, stored)) {
            return List.of();
        }
        List<Element> eigen = new ArrayList<>();
        List<Element> vreemd = new ArrayList<>();
        List<JsonNode> members = members(sent, name);
        for (int i = 0; i < members.size(); i++) {
            JsonNode member = members.get(i);
            boolean isVreemd = has(samen.vreemd(), member, stored)
                    || (samen.isVreemd().test(member) && !has(samen.eigen(), member, stored));
            Rijen rijen = isVreemd ? samen.vreemd() : samen.eigen();
            (isVreemd ? vreemd : eigen).add(element(rijen, member, name + "." + i, answered, stored));
        }
        boolean adds = adds(stored) && !members.isEmpty();
        return List.of(new Lijst(samen.eigen(), eigen, adds), new Lijst(samen.vreemd(), vreemd, adds));
    }

    /** What is made elsewhere may come back as it was answered, and no more. */
    private void requireThere(Rijen rijen, List<JsonNode> members, String name, @Nullable Row stored) {
        for (int i = 0; i < members.size(); i++) {
            if (!has(rijen, members.get(i), stored)) {
                faults.add(name + "." + i, MADE_ELSEWHERE);
            }
        }
    }

    private boolean stays(@Nullable JsonNode sent, @Nullable Row stored) {
        return sent == null && (partial || stored == null);
    }

    private boolean adds(@Nullable Row stored) {
        return partial && stored != null;
    }

    private static boolean has(Rijen rijen, JsonNode member, @Nullable Row stored) {
        UUID id = BodyReader.key(member);
        return stored != null
                && rijen.van(stored).stream().anyMatch(row -> row.id().equals(id));
    }

    private List<JsonNode> members(@Nullable JsonNode sent, String name) {
        if (sent == null || sent.isNull()) {
            return List.of();
        }
        if (!sent.isArray()) {
            faults.add(name, Message.noList(JsonValues.typeOf(sent)));
            return List.of();
        }
        return sent.valueStream().toList();
    }

    /** The members that were sent. */
    List<Element> elements(Rijen rijen, @Nullable JsonNode sent, String name, JsonNode answered, @Nullable Row stored) {
        List<Element> elements = new ArrayList<>();
        if (rijen.isEen()) {
            if (sent != null && !BodyReader.isEmpty(sent)) {
                elements.add(element(rijen, sent, name, answered, stored));
            }
            return elements;
        }
        List<JsonNode> members = members(sent, name);
        for (int i = 0; i < members.size(); i++) {
            elements.add(element(rijen, members.get(i), name + "." + i, answered, stored));
        }
        return elements;
    }

    private Element element(Rijen rijen, JsonNode sent, String name, JsonNode answered, @Nullable Row stored) {
        UUID known = asAnswered(rijen, sent, answered, stored);
        if (known != null) {
            return Element.named(name, known);
        }
        if (rijen.als() == Als.WAARDEN) {
            return Element.made(name, whole(rijen, sent, name));
        }
        UUID id = BodyReader.key(sent);
        boolean makes = rijen.listing().link() == null || rijen.listing().target() == Actor.RESOURCE;
        boolean tells = sent.isObject() && makes;
        boolean names = sent.hasNonNull("id") || sent.hasNonNull("_id");
        if (id == null && (names || !tells)) {
            faults.add(names ? name + ".id" : name, Message.NO_UUID);
            return Element.named(name, null);
        }
        if (id == null) {
            return Element.made(name, whole(rijen, sent, name));
        }
        boolean changes = tells && sent.propertyStream().anyMatch(each -> !ONLY_NAMES.contains(each.getKey()));
        return changes
                ? new Element(name, id, null, row -> lezer.lid(rijen.vorm().get(), sent, name + ".", row))
                : Element.named(name, id);
    }

    /** What comes back as it was answered is the row that it was. */
    private static @Nullable UUID asAnswered(Rijen rijen, JsonNode sent, JsonNode answered, @Nullable Row stored) {
        List<Row> rows = stored == null || rijen.isAdres() ? List.of() : rijen.van(stored);
        for (int i = 0; i < rows.size(); i++) {
            if (sent.equals(rijen.isEen() ? answered : answered.path(i))) {
                return rows.get(i).id();
            }
        }
        return null;
    }

    private Document whole(Rijen rijen, JsonNode sent, String name) {
        ResourceKind vorm = rijen.vorm().get();
        JsonNode object = rijen.als() == Als.WAARDEN
                ? JsonNodeFactory.instance
                        .objectNode()
                        .set(vorm.woorden().getFirst().name(), sent)
                : sent;
        Document document = lezer.lid(vorm, object, name + ".", null);
        rijen.vast().forEach((attribute, value) -> document.set(attribute.column(), value));
        return document;
    }
}
