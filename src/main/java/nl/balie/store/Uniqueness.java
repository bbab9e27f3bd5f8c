package nl.balie.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.register.Register;
import nl.balie.resource.Resource;
import nl.balie.resource.Unique;
import nl.balie.resource.Violation;
import org.jspecify.annotations.Nullable;

/** Names of the unique indexes: table, {@code uniek} and the place in the declaration, counted from 1. */
final class Uniqueness {
    /** A database that spreads a table over shards (Citus) puts the number of the shard behind the name. */
    private static final Pattern NAME = Pattern.compile("([a-z_]+)_uniek_([0-9]{1,3})(?:_[0-9]+)?");

    private Uniqueness() {}

    /** What the client is told when this index was in the way; null when it is none of ours. */
    static @Nullable Violation violation(String index) {
        Matcher name = NAME.matcher(index);
        if (!name.matches()) {
            return null;
        }
        int place = Integer.parseInt(name.group(2));
        return Register.all()
                .filter(resource -> resource.name().equals(name.group(1)))
                .filter(resource -> place >= 1 && place <= resource.uniques().size())
                .map(resource -> violation(resource, place))
                .findFirst()
                .orElse(null);
    }

    private static Violation violation(Resource resource, int place) {
        Unique unique = resource.uniques().get(place - 1);
        return new Violation(
                unique.name(), unique.message().code(), unique.message().text());
    }
}
