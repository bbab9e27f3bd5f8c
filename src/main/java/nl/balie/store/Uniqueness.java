package nl.balie.store;

import java.util.List;
import java.util.stream.Stream;
import nl.balie.register.Register;
import nl.balie.resource.Resource;
import nl.balie.resource.Unique;
import nl.balie.resource.Violation;
import org.jspecify.annotations.Nullable;

/** Names of the unique indexes: table, {@code uniek} and the place in the declaration, counted from 1. */
final class Uniqueness {
    private Uniqueness() {}

    /** What the client is told when this index was in the way; null when it is none of ours. */
    static @Nullable Violation violation(String index) {
        return Stream.of(Register.KLANTINTERACTIES, Register.CONTACTGEGEVENS)
                .flatMap(List::stream)
                .filter(resource -> index.startsWith(resource.name() + "_uniek_"))
                .map(resource -> violation(resource, Integer.parseInt(index.substring(index.lastIndexOf('_') + 1))))
                .findFirst()
                .orElse(null);
    }

    private static Violation violation(Resource resource, int place) {
        Unique unique = resource.uniques().get(place - 1);
        return new Violation(
                unique.name(), unique.message().code(), unique.message().text());
    }
}
