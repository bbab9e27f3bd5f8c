package nl.balie.api.klantenregister;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.balie.api.klantenregister.BodyReader.Plek;
import nl.balie.api.klantenregister.Word.Blok;
import nl.balie.api.klantenregister.Word.Blokken;
import nl.balie.api.words.JsonValues;
import nl.balie.resource.Message;
import nl.balie.resource.Row;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects of a row's own that this dialect has in one list: the names of the objects are the ids of its members. A member without
 * id comes in the first place that is free.
 */
final class BlocksReader {
    private final BodyReader changing;
    private final BodyReader replacing;
    private final Violations faults;
    private final boolean partial;

    /**
     * A reader.
     *
     * @param changing reads a member that is there
     * @param replacing reads one that is new
     * @param partial what is not named stays
     */
    BlocksReader(BodyReader changing, BodyReader replacing, Violations faults, boolean partial) {
        this.changing = changing;
        this.replacing = replacing;
        this.faults = faults;
        this.partial = partial;
    }

    void read(Blokken blokken, @Nullable JsonNode sent, String name, JsonNode answered, Plek plek) {
        Row stored = plek.stored();
        if (sent == null && (partial || stored == null)) {
            return;
        }
        JsonNode given = sent == null ? NullNode.getInstance() : sent;
        if (!given.isNull() && !given.isArray()) {
            faults.add(name, Message.noList(JsonValues.typeOf(given)));
            return;
        }
        List<Blok> free = new ArrayList<>(blokken.blokken());
        List<JsonNode> members = given.valueStream().toList();
        members.forEach(member -> free.removeIf(blok -> blok.name().equals(id(member))));
        boolean adds = false;
        if (partial && stored != null && !members.isEmpty()) {
            adds = true;
            free.removeIf(blok -> BodyWriter.isFilled(blok, stored));
        }
        for (int i = 0; i < members.size(); i++) {
            String id = id(members.get(i));
            boolean all = adds;
            List<JsonNode> there = answered.valueStream()
                    .filter(each -> all || id(each).equals(id))
                    .toList();
            member(blokken, members.get(i), name + "." + i, there, free, plek);
        }
        if (stored != null && !adds) {
            free.forEach(
                    blok -> replacing.inside(blok, MissingNode.getInstance(), name, MissingNode.getInstance(), plek));
        }
    }

    private void member(Blokken blokken, JsonNode sent, String name, List<JsonNode> there, List<Blok> free, Plek plek) {
        String id = id(sent);
        if (!sent.isObject()) {
            faults.add(name, Message.noObject(JsonValues.typeOf(sent)));
        } else if (!id.isEmpty()) {
            blokken.blokken().stream()
                    .filter(blok -> blok.name().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            blok -> changing.inside(blok, sent, name, named(there, id), plek),
                            () -> faults.add(
                                    name + ".id",
                                    Message.choose(
                                            id,
                                            blokken.blokken().stream()
                                                    .map(Blok::name)
                                                    .toList())));
        } else if (there.stream().noneMatch(each -> isSame(sent, each))) {
            if (free.isEmpty()) {
                faults.add(name, Message.tooMany(blokken.blokken().size()));
            } else {
                replacing.inside(free.removeFirst(), sent, name, MissingNode.getInstance(), plek);
            }
        }
    }

    /** The member as it was answered; missing when it was not. */
    private static JsonNode named(List<JsonNode> there, String id) {
        return there.stream().filter(each -> id(each).equals(id)).findFirst().orElse(MissingNode.getInstance());
    }

    private static String id(JsonNode member) {
        return member.path("id").asText("");
    }

    /** Is all that is shown of the one the same in the other? */
    private static boolean isSame(JsonNode sent, JsonNode there) {
        return there.propertyStream()
                .filter(each -> !each.getKey().equals("id"))
                .allMatch(each -> plain(sent.path(each.getKey())).equals(plain(each.getValue())));
    }

    private static String plain(JsonNode value) {
        return value.isNull() ? "" : value.asText().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
