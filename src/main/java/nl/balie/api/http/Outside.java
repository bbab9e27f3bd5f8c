package nl.balie.api.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.balie.platform.Settings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The address that stands before every path in an answer: the one that the operator said, else the one at which the client called. What a
 * header says of a proxy is not believed: anybody can send one.
 */
public final class Outside {
    private static final Logger LOG = Logger.getLogger(Outside.class);
    private static final @Nullable String SAID = Settings.adres();
    /** How the register was called before. */
    public static final Set<String> FORMERLY = Settings.vroegereAdressen();

    private static final List<String> OF_A_PROXY =
            List.of("X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "Forwarded");
    private static final AtomicBoolean WARNED = new AtomicBoolean();

    private Outside() {}

    /** The address for who made this request, no slash at the end. */
    static String address(HttpServerRequest http) {
        if (SAID != null) {
            return SAID;
        }
        if (!WARNED.get()
                && OF_A_PROXY.stream().anyMatch(http.headers()::contains)
                && WARNED.compareAndSet(false, true)) {
            LOG.warn(
                    "Requests come through a proxy (X-Forwarded-…), which is not believed:"
                            + " say in BALIE_ADRES how the register is called from outside, or every url in an answer is that of the proxy's other side.");
        }
        return called(http);
    }

    /** The address at which this client called. */
    static String called(HttpServerRequest http) {
        return http.scheme() + "://" + (http.authority() == null ? http.localAddress() : http.authority());
    }

    /** The path that a proxy takes off before a request comes here, no slash at the end; mostly empty. */
    public static String prefix() {
        return SAID == null ? "" : URI.create(SAID).getRawPath();
    }

    /** What stands before paths in the API documents: nothing when they are to be called where they were read. */
    static String ofDocuments() {
        return SAID == null ? "" : SAID;
    }
}
