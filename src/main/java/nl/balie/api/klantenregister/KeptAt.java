package nl.balie.api.klantenregister;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Kind;
import nl.balie.resource.Member;
import nl.balie.resource.Row;
import nl.balie.resource.Variant;
import org.jspecify.annotations.Nullable;

/**
 * Where the register keeps a value of this dialect.
 *
 * @param pad the path to it from its resource, for filters
 * @param kept the attribute that holds it
 * @param toont finds the value in a row
 * @param bewaart keeps a value
 */
record KeptAt(String pad, Attribute kept, Function<Row, @Nullable Object> toont, Bewaart bewaart) {

    /** Keeps a value. */
    @FunctionalInterface
    interface Bewaart {
        /** Keeps it; {@code stored} is the row that is changed, null for a new one. */
        void in(Document document, @Nullable Row stored, @Nullable Object value);
    }

    /** In an attribute of its own. */
    static KeptAt in(Attribute attribute) {
        return new KeptAt(
                attribute.column().label(),
                attribute,
                row -> row.get(attribute),
                (document, stored, value) -> document.set(attribute.column(), value));
    }

    /** In the group of what only this dialect knows, under this name. */
    static KeptAt onder(Attribute map, String name, Attribute reads) {
        return new KeptAt(
                map.name() + "." + name,
                map,
                row -> typed(reads, kept(map, row).get(name)),
                (document, stored, value) -> {
                    Map<String, String> kept = document.has(map.column())
                            ? sent(map, document)
                            : stored == null ? new LinkedHashMap<>() : kept(map, stored);
                    if (value == null || value.equals("")) {
                        kept.remove(name);
                    } else {
                        kept.put(name, value.toString());
                    }
                    document.set(map.column(), kept.isEmpty() ? null : kept);
                });
    }

    /** In what a row has only when it is of this kind: a name of a persoon, say. */
    static KeptAt vanSoort(Variant variant, String code, String... names) {
        Member member = Objects.requireNonNull(variant.cases().get(code)).stream()
                .filter(each -> each.name().equals(names[0]))
                .findFirst()
                .orElseThrow();
        Attribute attribute = member instanceof Group group ? group.attribute(names[1]) : (Attribute) member;
        return new KeptAt(
                variant.name() + "." + code + "." + String.join(".", List.of(names)),
                attribute,
                row -> row.text(variant.soort()).equals(code) ? row.get(attribute) : null,
                (document, stored, value) -> {
                    if (value != null && !value.equals("")) {
                        document.set(variant.present(), true);
                    }
                    document.set(attribute.column(), value);
                });
    }

    /** What the group of a row holds. */
    static Map<String, String> kept(Attribute map, Row row) {
        return copy(row.get(map));
    }

    private static Map<String, String> sent(Attribute map, Document document) {
        return copy(document.get(map.column()));
    }

    private static Map<String, String> copy(@Nullable Object held) {
        Map<String, String> copy = new LinkedHashMap<>();
        if (held instanceof Map<?, ?> texts) {
            texts.forEach((name, text) -> copy.put((String) name, (String) text));
        }
        return copy;
    }

    private static @Nullable Object typed(Attribute reads, @Nullable String text) {
        return text != null && reads.kind() == Kind.INTEGER ? Integer.valueOf(text) : text;
    }
}
