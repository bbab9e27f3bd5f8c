package nl.balie.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page, or what a form of a page is sent to.
 *
 * @param method GET or POST
 * @param path below the prefix; a part in braces stands for anything
 * @param rollen who may; empty for who is not signed in as well
 */
public record Page(String method, String path, Set<Rol> rollen, Handler handler) {
    /** Makes the answer. */
    @FunctionalInterface
    interface Handler {
        /** Answers; what it throws becomes an error page. */
        Reply answer(Visit visit);
    }

    /** For these people. */
    static Page of(String method, String path, Set<Rol> rollen, Handler handler) {
        return new Page(method, path, rollen, handler);
    }

    boolean isOpen() {
        return rollen.isEmpty();
    }

    /** What stands in this path in the places of the braces; null when it is another page's. */
    @Nullable
    Map<String, String> match(String asked) {
        String[] mine = path.split("/", -1);
        String[] theirs = asked.split("/", -1);
        if (mine.length != theirs.length) {
            return null;
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < mine.length; i++) {
            if (mine[i].startsWith("{") && !theirs[i].isEmpty()) {
                parts.put(mine[i].substring(1, mine[i].length() - 1), theirs[i]);
            } else if (!mine[i].equals(theirs[i])) {
                return null;
            }
        }
        return parts;
    }

    @Override
    public String toString() {
        return "%-5s%-39s %s".formatted(method, Pages.PREFIX + path, isOpen() ? "iedereen" : Rol.list(rollen));
    }
}
