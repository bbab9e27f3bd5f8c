package nl.balie.api;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.resource.Resource;
import org.jspecify.annotations.Nullable;

/** The addresses of rows, as this client knows them. Of one request: not for several threads. */
public final class Links {
    /** How long a key is as text. */
    static final int KEY = 36;

    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    private final Map<Resource, String> prefixes = new HashMap<>();
    private final Map<Resource, byte[]> addresses = new HashMap<>();

    /** Links under {@code base}; each resource under the root of its API. */
    public Links(String base, Map<String, List<Resource>> roots) {
        roots.forEach((root, resources) ->
                resources.forEach(resource -> prefixes.put(resource, base + root + "/" + resource.plural() + "/")));
    }

    /** The address of a row. */
    public String to(Resource resource, UUID id) {
        return prefixes.get(resource) + id;
    }

    /**
     * Addresses of rows of this resource as the inside of a JSON string, in which {@link #write} writes the key at the end; null when
     * its rows have no address of their own: parts of others, such as bronnen.
     */
    byte @Nullable [] address(Resource resource) {
        String prefix = prefixes.get(resource);
        return prefix == null ? null : addresses.computeIfAbsent(resource, first -> room(prefix));
    }

    private static byte[] room(String prefix) {
        byte[] escaped = JsonStringEncoder.getInstance().quoteAsUTF8(prefix);
        return Arrays.copyOf(escaped, escaped.length + KEY);
    }

    /** Writes a key at the end of an address: most of what is answered is keys and addresses. */
    static void write(UUID id, byte[] address) {
        int place = address.length - KEY;
        long bits = id.getMostSignificantBits();
        for (int digit = 0; digit < 32; digit++) {
            if (digit == 16) {
                bits = id.getLeastSignificantBits();
            }
            if (digit == 8 || digit == 12 || digit == 16 || digit == 20) {
                address[place++] = '-';
            }
            address[place++] = DIGITS[(int) (bits >>> (60 - 4 * (digit & 15))) & 15];
        }
    }
}
