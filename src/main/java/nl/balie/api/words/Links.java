package nl.balie.api.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.balie.register.Register;
import nl.balie.resource.Resource;
import org.jspecify.annotations.Nullable;

/** The addresses of rows, by which all dialects know them. Of one request: not for several threads. */
public final class Links {
    /** Where the API of the contacts stands. */
    public static final String KLANTINTERACTIES = "/klantinteracties/api/v1";

    /** Where the API of the contact details that are kept apart stands. */
    public static final String CONTACTGEGEVENS = "/contactgegevens/api/v1";

    /** Where the API of the workplace stands. */
    public static final String WERKPLEK = "/api/werkplek/v1";

    /** How long a key is as text. */
    private static final int KEY = 36;

    private static final String BETWEEN = "\",\"url\":\"";

    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    private final Map<Resource, String> prefixes = new HashMap<>();
    private final Map<Resource, byte[]> keysAndAddresses = new HashMap<>();

    /** Links under {@code base}; each resource under the root of its API. */
    public Links(String base) {
        Register.KLANTINTERACTIES.forEach(resource -> add(base + KLANTINTERACTIES, resource));
        Register.CONTACTGEGEVENS.forEach(resource -> add(base + CONTACTGEGEVENS, resource));
        Register.werkplek().forEach(resource -> add(base + WERKPLEK, resource));
    }

    private void add(String root, Resource resource) {
        prefixes.put(resource, root + "/" + resource.plural() + "/");
    }

    /** The address of a row. */
    public String to(Resource resource, UUID id) {
        return prefixes.get(resource) + id;
    }

    /**
     * The inside of two JSON strings: the key of a row of this resource, and its address under {@code url}; null when its rows have no
     * address of their own: parts of others, such as bronnen. {@link #write} fills in the key.
     */
    byte @Nullable [] keyAndAddress(Resource resource) {
        String prefix = prefixes.get(resource);
        return prefix == null ? null : keysAndAddresses.computeIfAbsent(resource, first -> room(prefix));
    }

    private static byte[] room(String prefix) {
        byte[] between = (BETWEEN + new String(JsonStringEncoder.getInstance().quoteAsString(prefix))).getBytes(UTF_8);
        byte[] room = new byte[KEY + between.length + KEY];
        System.arraycopy(between, 0, room, KEY, between.length);
        return room;
    }

    /** Writes a key in both of its places: most of what is answered is keys and addresses. */
    static void write(UUID id, byte[] keyAndAddress) {
        int place = 0;
        long bits = id.getMostSignificantBits();
        for (int digit = 0; digit < 32; digit++) {
            if (digit == 16) {
                bits = id.getLeastSignificantBits();
            }
            if (digit == 8 || digit == 12 || digit == 16 || digit == 20) {
                keyAndAddress[place++] = '-';
            }
            keyAndAddress[place++] = DIGITS[(int) (bits >>> (60 - 4 * (digit & 15))) & 15];
        }
        System.arraycopy(keyAndAddress, 0, keyAndAddress, keyAndAddress.length - KEY, KEY);
    }
}
