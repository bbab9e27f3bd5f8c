package nl.balie.platform.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a token may do, everywhere or on one resource. Written as {@code read}, or as {@code create:klantcontacten}.
 *
 * @param resource by the name that it has in paths; null for all
 */
public record Right(Deed deed, @Nullable String resource) {
    /** What can be allowed. */
    public enum Deed {
        READ,
        CREATE,
        CHANGE,
        DELETE,
        /** Changing what the standard says is final: for dialects that follow it to the letter. */
        CORRECT,
        /** Reading the audit trail. */
        AUDIT,
        /** Seeing the addresses of a partij with geheimhouding, where Balie itself tells how somebody is reached. */
        GEHEIMHOUDING,
        /** Changing and deleting what another application made, of what belongs to its maker. */
        OTHERS,
        /** Telling on behalf of which end user a call is made: says something of the application, not of a resource. */
        NAMENS;

        /** As it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Can it be given on one resource? */
        public boolean isPerResource() {
            return this != NAMENS;
        }
    }

    /** The right that is written like this; empty when there is none. */
    public static Optional<Right> of(String text) {
        String[] words = text.split(":", 2);
        String resource = words.length == 1 ? null : words[1];
        return Arrays.stream(Deed.values())
                .filter(deed -> deed.word().equals(words[0]) && (resource == null || deed.isPerResource()))
                .map(deed -> new Right(deed, resource))
                .findFirst();
    }

    /** Is this other right a part of this one? */
    boolean includes(Right other) {
        return deed == other.deed && (resource == null || resource.equals(other.resource));
    }

    @Override
    public String toString() {
        return resource == null ? deed.word() : deed.word() + ":" + resource;
    }
}
