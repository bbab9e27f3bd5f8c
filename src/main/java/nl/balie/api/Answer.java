package nl.balie.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What we answer.
 *
 * @param status HTTP status
 * @param headers besides the length
 * @param body empty for none
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final String JSON = "application/json";

    /** A JSON answer. */
    public static Answer json(int status, byte[] body) {
        return of(status, JSON, body);
    }

    /** An answer of this type. */
    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of("Content-Type", contentType), body);
    }

    /** An answer without a body. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    /** The same answer with one header more. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }
}
