package nl.balie.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks.
 *
 * @param method GET, POST …; HEAD is asked as GET
 * @param base scheme and host under which the client knows us, no slash at the end
 * @param path from the root, still encoded
 * @param query the parameters, decoded, in the order in which they stood
 * @param header gives a header by name
 * @param body as it came
 */
public record Request(
        String method,
        String base,
        String path,
        Map<String, List<String>> query,
        Function<String, @Nullable String> header,
        byte[] body) {

    /** The header of this name; null when there is none. */
    public @Nullable String headerOf(String name) {
        return header.apply(name);
    }
}
