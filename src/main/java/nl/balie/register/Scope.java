package nl.balie.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balie.resource.Attribute;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/**
 * For whom a part of a profile is meant. Kept as a map from each dienstverlener to its diensten, a line each.
 *
 * @param dienstverlener by its name
 * @param dienst one of its diensten; empty for whatever it does
 */
public record Scope(String dienstverlener, String dienst) {
    private static final String LINE = "\n";

    /** The scopes that a row keeps in this attribute; none when it is meant for everybody. */
    public static List<Scope> of(Row row, Attribute kept) {
        List<Scope> scopes = new ArrayList<>();
        row.map(kept).forEach((dienstverlener, diensten) -> {
            for (String dienst : diensten.split(LINE, -1)) {
                scopes.add(new Scope(dienstverlener, dienst));
            }
        });
        return scopes;
    }

    /** As they are kept: null when there are none. */
    public static @Nullable Map<String, String> kept(Collection<Scope> scopes) {
        Map<String, String> kept = new LinkedHashMap<>();
        scopes.forEach(scope -> kept.merge(scope.dienstverlener, scope.dienst, (one, more) -> one + LINE + more));
        return kept.isEmpty() ? null : kept;
    }
}
