package nl.balie.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.balie.act.PlainText;
import nl.balie.platform.Call;
import org.jspecify.annotations.Nullable;

/**
 * A request for a page.
 *
 * @param medewerker who is signed in; null when nobody is
 * @param pagina path of the page, with what it leaves open in braces
 * @param path what stands in the path where the page leaves it open
 * @param query of the address
 * @param form what was filled in
 * @param cookies that the browser sent, by name
 * @param isBackground was it sent by a script of ours, which wants a sentence and no page?
 * @param isNear does it come from this machine itself, and was Balie called by a name of this machine?
 */
record Visit(
        @Nullable Medewerker medewerker,
        String pagina,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> form,
        Map<String, String> cookies,
        boolean isBackground,
        boolean isNear) {

    private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Who is signed in, on a page for which that is needed. */
    Medewerker wie() {
        return Objects.requireNonNull(medewerker);
    }

    /** On whose behalf this is done. */
    Call call() {
        return wie().call();
    }

    /** A part of the path. */
    String part(String name) {
        return path.getOrDefault(name, "");
    }

    /** A part of the path that is a key. */
    UUID key(String name) {
        if (!isKey(part(name))) {
            throw Fault.notFound();
        }
        return UUID.fromString(part(name));
    }

    /** Is this a key? */
    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** What was filled in; without what no text can hold, and nothing when there is nothing to be seen in it. */
    String field(String name) {
        String typed = form.getOrDefault(name, "").replace("\0", "").replace("\r\n", "\n");
        return PlainText.isEmpty(typed) ? "" : typed;
    }

    /** A cookie; empty when there is none of that name. */
    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Which page of a list is asked for. */
    int page() {
        String asked = query.getOrDefault("pagina", "1");
        if (!asked.matches("[1-9]\\d{0,5}")) {
            throw Fault.notFound();
        }
        return Integer.parseInt(asked);
    }
}
