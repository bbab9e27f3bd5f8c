package nl.balie.api.profielservice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.balie.act.Profiel.Nummer;
import nl.balie.api.words.DocumentReader;
import nl.balie.register.Checks;
import nl.balie.register.Scope;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Member;
import nl.balie.resource.Message;
import nl.balie.resource.Resource;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** What was sent, by the names of its {@link Words}; what is wrong with it is added to the faults. */
final class Sent {
    /** What kinds of number are called here, by what the register calls them. */
    static final Map<String, String> TYPES = Map.of("bsn", "BSN", "kvk_nummer", "KVK", "rsin", "RSIN");

    private final Map<String, @Nullable Object> values = new HashMap<>();

    Sent(Resource words, JsonNode json, String path, Violations faults, Clock clock) {
        Document document = new DocumentReader(faults, clock, false).read(words, json, path, null, Set.of());
        for (Member member : words.members()) {
            boolean isGroup = member instanceof Group;
            for (Attribute each : member instanceof Group group ? group.attributes() : List.of((Attribute) member)) {
                if (document.has(each.column())) {
                    values.put((isGroup ? member.name() + "." : "") + each.name(), document.get(each.column()));
                }
            }
        }
        Message fault = has("identificatieNummer") ? faultOfNumber(text("identificatieNummer")) : null;
        if (fault != null) {
            faults.add(path + "identificatieNummer", fault);
        }
        if (get("teVerwijderenOp") instanceof OffsetDateTime until && !until.isAfter(OffsetDateTime.now(clock))) {
            faults.add(path + "teVerwijderenOp", Message.invalid("Dit moment is voorbij."));
        }
        if (words == Words.PARTIJ) {
            whose(json, "dienstverlener", path + "dienstverlener", faults);
        } else if (words.members().stream().anyMatch(Group.class::isInstance)) {
            whose(json.path("scope"), "dienstverlenerNaam", path + "scope.dienstverlenerNaam", faults);
        }
    }

    /** A name that is empty is nobody's: who means everybody names none. */
    private void whose(JsonNode json, String name, String path, Violations faults) {
        JsonNode sent = DocumentReader.find(json, name);
        if (sent != null && sent.isTextual() && sent.textValue().isBlank()) {
            faults.add(path, Message.BLANK);
        } else if (named().dienstverlener().isEmpty() && !named().dienst().isEmpty()) {
            faults.add(path, Message.REQUIRED);
        }
    }

    private @Nullable Message faultOfNumber(String number) {
        return switch (text("identificatieType")) {
            case "BSN" -> Checks.bsn(number);
            case "KVK" -> Checks.kvk(number);
            case "RSIN" -> Checks.rsin(number);
            default -> null;
        };
    }

    /** The number of the partij that it is about. */
    Nummer nummer() {
        String type = text("identificatieType");
        String soort = type.equals("KVK") ? "kvk_nummer" : type.toLowerCase(Locale.ROOT);
        return new Nummer(soort, text("identificatieNummer"));
    }

    /** For whom; null for everybody. */
    @Nullable
    Scope scope() {
        return named().dienstverlener().isEmpty() ? null : named();
    }

    private Scope named() {
        return new Scope(
                text("scope.dienstverlenerNaam") + text("dienstverlenerNaam") + text("dienstverlener"),
                text("scope.dienstNaam") + text("dienstNaam"));
    }

    UUID id() {
        return (UUID) Objects.requireNonNull(get("id"));
    }

    /** Was this sent, be it null? */
    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable
    Object get(String name) {
        return values.get(name);
    }

    /** The text of this name; empty when there is none. */
    String text(String name) {
        return get(name) instanceof String text ? text : "";
    }
}
