package nl.balie.api.http;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.balie.platform.Call;
import nl.balie.platform.identity.Right;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks.
 *
 * @param method GET, POST …; HEAD is asked as GET
 * @param base scheme, host and maybe a path under which the client knows us, no slash at the end
 * @param called scheme and host at which this client called: the same, unless the operator says how we are known
 * @param path from the root, still encoded
 * @param query the parameters, decoded, in the order in which they stood
 * @param header gives a header by name
 * @param body as it came
 * @param call who makes it
 */
public record Request(
        String method,
        String base,
        String called,
        String path,
        Map<String, List<String>> query,
        Function<String, @Nullable String> header,
        byte[] body,
        Call call) {

    /** The same request, now that it is known who makes it. */
    Request by(Call caller) {
        return new Request(method, base, called, path, query, header, body, caller);
    }

    /** Refuses when the caller may not do this. */
    public void require(Right right) {
        if (!call.rights().include(right)) {
            throw Problem.denied();
        }
    }

    /** The header of this name; null when there is none. */
    public @Nullable String headerOf(String name) {
        return header.apply(name);
    }
}
