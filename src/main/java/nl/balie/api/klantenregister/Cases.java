package nl.balie.api.klantenregister;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.balie.resource.Attribute;
import nl.balie.resource.Document;
import nl.balie.resource.Group;
import nl.balie.resource.Member;
import nl.balie.resource.Row;
import nl.balie.resource.Variant;
import org.jspecify.annotations.Nullable;

/** What a row has of its kind only, made whole: this dialect sends it as objects or single values of which any may be absent. */
final class Cases {
    private Cases() {}

    /**
     * Settles the kind of a new row by what was sent of it, and completes what goes with that kind.
     *
     * @param standard the kind when nothing tells it
     */
    static void complete(Variant variant, String standard, Document document, @Nullable Row stored, Clock clock) {
        Attribute soort = variant.soort();
        if (stored == null && document.text(soort.column()).isEmpty()) {
            document.set(soort.column(), sent(variant, standard, document));
        }
        String code = document.has(soort.column())
                ? document.text(soort.column())
                : Objects.requireNonNull(stored).text(soort);
        boolean isNew = stored == null
                || !stored.text(soort).equals(code)
                || !Boolean.TRUE.equals(stored.get(variant.present()));
        if (!document.has(variant.present())) {
            return;
        }
        variant.cases()
                .forEach((kind, members) -> attributes(members).forEach(attribute -> {
                    if (!kind.equals(code)) {
                        if (isNew || document.has(attribute.column())) {
                            document.set(attribute.column(), null);
                        }
                    } else if (isNew && !document.has(attribute.column())) {
                        document.set(attribute.column(), attribute.standardValue(clock));
                    }
                }));
    }

    private static String sent(Variant variant, String standard, Document document) {
        for (Map.Entry<String, List<Member>> each : variant.cases().entrySet()) {
            if (attributes(each.getValue()).anyMatch(attribute -> isFilled(document, attribute))) {
                return each.getKey();
            }
        }
        return standard;
    }

    private static boolean isFilled(Document document, Attribute attribute) {
        Object value = document.get(attribute.column());
        return value != null && !value.equals("");
    }

    private static Stream<Attribute> attributes(List<Member> members) {
        return members.stream().flatMap(member -> switch (member) {
            case Attribute attribute -> Stream.of(attribute);
            case Group group -> group.attributes().stream();
            default -> Stream.empty();
        });
    }
}
