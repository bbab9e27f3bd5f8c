package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.openapi.Shape;
import nl.balie.api.words.JsonValues;
import nl.balie.api.words.Values;
import nl.balie.resource.Attribute;
import nl.balie.resource.Message;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a resource of an older API, member by member: reads it, writes it, and tells its schema. One of its resources is spread
 * over several of the register, so that in between stands a map of values by name, those of an object inside as {@code object.member}.
 */
final class Form {
    private final List<Deel> delen;

    /** A member. */
    sealed interface Deel {
        /** Its name. */
        String name();
    }

    /** A single value. */
    record Veld(String name, Attribute reads) implements Deel {}

    /** A list of single values. */
    record Reeks(String name, Attribute reads) implements Deel {}

    /** An object, or null. */
    record Blok(String name, List<Deel> inside) implements Deel {}

    /** An object that holds these members and any other, whatever they are. */
    record Open(String name, Form known) implements Deel {}

    /** What is only answered. */
    record Getoond(String name, ObjectNode schema) implements Deel {}

    Form(Deel... delen) {
        this.delen = List.of(delen);
    }

    static Veld veld(Attribute reads) {
        return new Veld(reads.name(), reads);
    }

    static Reeks reeks(Attribute reads) {
        return new Reeks(reads.name(), reads);
    }

    static Blok blok(String name, Deel... inside) {
        return new Blok(name, List.of(inside));
    }

    static Open open(String name, Form known) {
        return new Open(name, known);
    }

    static Getoond getoond(String name, ObjectNode schema) {
        return new Getoond(name, schema);
    }

    /** The members. */
    List<Deel> delen() {
        return delen;
    }

    /**
     * Reads a body. Members that are not known are passed over, as these APIs do. The name of an object inside tells if it is there.
     *
     * @param partial PATCH: what is absent is not in the map
     */
    Map<String, @Nullable Object> read(JsonNode body, boolean partial, Clock clock, Violations faults) {
        return read(body, MissingNode.getInstance(), partial, clock, faults);
    }

    /** The values of an object that stands inside another, each named behind this prefix. */
    Map<String, @Nullable Object> readInside(String prefix, JsonNode object, Clock clock, Violations faults) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        delen.forEach(deel -> read(deel, object, MissingNode.getInstance(), prefix, false, clock, faults, values));
        return values;
    }

    /** The same, of one that was {@code answered}: what comes back as it was is no change, and never a fault. */
    Map<String, @Nullable Object> read(
            JsonNode body, JsonNode answered, boolean partial, Clock clock, Violations faults) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (body.isObject()) {
            delen.forEach(deel -> read(deel, body, answered, "", partial, clock, faults, values));
        } else {
            faults.add(Violation.WHOLE, body.isNull() ? Message.NO_DATA : Message.noObject(JsonValues.typeOf(body)));
        }
        return values;
    }

    private static void read(
            Deel deel,
            JsonNode body,
            JsonNode answered,
            String prefix,
            boolean partial,
            Clock clock,
            Violations faults,
            Map<String, @Nullable Object> values) {
        String name = prefix + deel.name();
        JsonNode sent = body.get(deel.name());
        JsonNode before = answered.path(deel.name());
        if (sent == null ? partial : sent.equals(before)) {
            return;
        }
        switch (deel) {
            case Veld veld
            when sent != null ->
                values.put(name, Values.read(veld.reads(), blankForNull(veld.reads(), sent), name, faults));
            case Veld veld -> {
                if (veld.reads().isRequired()) {
                    faults.add(name, Message.REQUIRED);
                }
                values.put(name, veld.reads().standardValue(clock));
            }
            case Reeks reeks -> values.put(name, list(reeks, sent, name, faults));
            case Blok blok -> {
                boolean there = sent != null && sent.isObject();
                if (sent != null && !there && !sent.isNull()) {
                    faults.add(name, Message.noObject(JsonValues.typeOf(sent)));
                }
                values.put(name, there);
                if (there) {
                    blok.inside().forEach(each -> read(each, sent, before, name + ".", partial, clock, faults, values));
                }
            }
            case Open _, Getoond _ -> {}
        }
    }

    /** Text that may be empty may be null: there is no difference between the two here. */
    private static JsonNode blankForNull(Attribute reads, JsonNode sent) {
        boolean empty = sent.isNull() && !reads.isNullable() && reads.isBlankAllowed();
        return empty ? Nodes.texts(List.of("")).get(0) : sent;
    }

    private static List<String> list(Reeks reeks, @Nullable JsonNode sent, String name, Violations faults) {
        List<String> texts = new ArrayList<>();
        if (sent == null || sent.isNull()) {
            return texts;
        }
        if (!sent.isArray()) {
            faults.add(name, Message.noList(JsonValues.typeOf(sent)));
        }
        for (int i = 0; sent.isArray() && i < sent.size(); i++) {
            Object text = Values.read(reeks.reads(), sent.get(i), name + "." + i, faults);
            if (text != null) {
                texts.add((String) text);
            }
        }
        return texts;
    }

    /**
     * What of these values is kept as text, laid over what was kept before.
     *
     * @param elsewhere names of values that have a place of their own in the register
     */
    Map<String, String> keep(Map<String, String> before, Map<String, @Nullable Object> values, Set<String> elsewhere) {
        Map<String, String> kept = new LinkedHashMap<>(before);
        values.forEach((name, value) -> {
            if (elsewhere.contains(name)) {
                return;
            }
            String text = text(value);
            if (text.isEmpty()) {
                kept.keySet().removeIf(key -> key.equals(name) || key.startsWith(name + "."));
            } else {
                kept.put(name, text);
            }
        });
        return kept;
    }

    /** What was sent; when that is a part of this object, with the rest of the object as it is shown. */
    static Map<String, @Nullable Object> whole(
            String blok, Map<String, @Nullable Object> shown, Map<String, @Nullable Object> sent) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        if (sent.containsKey(blok)) {
            shown.forEach((name, value) -> {
                if (name.startsWith(blok + ".")) {
                    whole.put(name, value);
                }
            });
        }
        whole.putAll(sent);
        return whole;
    }

    /** Addresses hold no line ends, and a trade name none that matters: a list is one text. */
    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list ->
                list.stream()
                        .map(each -> String.valueOf(each).replace('\n', ' '))
                        .collect(Collectors.joining("\n"));
            case Boolean flag -> flag ? "true" : "";
            default -> value.toString();
        };
    }

    /** The values that were kept, as they were. */
    Map<String, @Nullable Object> restore(Map<String, String> kept) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        restore(delen, "", kept, values);
        return values;
    }

    private static void restore(
            List<Deel> delen, String prefix, Map<String, String> kept, Map<String, @Nullable Object> values) {
        for (Deel deel : delen) {
            String name = prefix + deel.name();
            String text = kept.getOrDefault(name, "");
            switch (deel) {
                case Veld veld -> values.put(name, value(veld.reads(), text));
                case Reeks _ -> values.put(name, text.isEmpty() ? List.of() : List.of(text.split("\n", -1)));
                case Blok blok -> {
                    values.put(name, !text.isEmpty());
                    restore(blok.inside(), name + ".", kept, values);
                }
                case Open _, Getoond _ -> {}
            }
        }
    }

    private static @Nullable Object value(Attribute reads, String text) {
        return switch (reads.kind()) {
            case FLAG -> !text.isEmpty();
            case INTEGER -> text.isEmpty() ? null : Integer.valueOf(text);
            default -> text.isEmpty() && reads.isNullable() ? null : text;
        };
    }

    /** Writes an object of these values; every key is always there. */
    void write(JsonGenerator json, Map<String, @Nullable Object> values) throws IOException {
        write(delen, "", json, values);
    }

    private static void write(List<Deel> delen, String prefix, JsonGenerator json, Map<String, @Nullable Object> values)
            throws IOException {
        json.writeStartObject();
        for (Deel deel : delen) {
            json.writeFieldName(deel.name());
            Object value = values.get(prefix + deel.name());
            if (deel instanceof Blok blok && Boolean.TRUE.equals(value)) {
                write(blok.inside(), prefix + deel.name() + ".", json, values);
            } else if (deel instanceof Blok) {
                json.writeNull();
            } else {
                write(value, json);
            }
        }
        json.writeEndObject();
    }

    private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
        switch (value) {
            case List<?> list -> {
                json.writeStartArray();
                for (Object each : list) {
                    write(each, json);
                }
                json.writeEndArray();
            }
            case Gevuld gevuld -> gevuld.vorm().write(json, gevuld.values());
            case JsonNode node -> json.writeRawValue(node.toString());
            case null, default -> JsonValues.write(json, value);
        }
    }

    /** What stands whole inside another. */
    record Gevuld(Form vorm, Map<String, @Nullable Object> values) {}

    /** The schema of it. */
    Shape shape() {
        return FormSchema.of(delen);
    }
}
