package nl.balie.register;

import java.util.Map;
import nl.balie.resource.Attribute;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/**
 * For whom a part of a profile is meant. Kept as a map from the dienstverlener to the dienst.
 *
 * @param dienstverlener by its name
 * @param dienst one of its diensten; empty for whatever it does
 */
public record Scope(String dienstverlener, String dienst) {
    /** The scope that a row keeps in this attribute; null when it is meant for everybody. */
    public static @Nullable Scope of(Row row, Attribute kept) {
        return row.map(kept).entrySet().stream()
                .map(each -> new Scope(each.getKey(), each.getValue()))
                .findFirst()
                .orElse(null);
    }

    /** As it is kept: null for everybody. */
    public static @Nullable Map<String, String> kept(@Nullable Scope scope) {
        return scope == null ? null : Map.of(scope.dienstverlener, scope.dienst);
    }

    /** Is what has this scope meant for who asks? Who names no dienst asks for all that it does. */
    public boolean isFor(Scope asked) {
        return dienstverlener.equalsIgnoreCase(asked.dienstverlener)
                && (asked.dienst.isEmpty() || dienst.isEmpty() || dienst.equalsIgnoreCase(asked.dienst));
    }
}
