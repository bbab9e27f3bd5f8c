package nl.balie.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What we answer.
 *
 * @param status HTTP status
 * @param headers besides the length
 * @param body empty for none
 * @param content writes the body while it leaves, instead of {@code body}; null for all but what is too long to be made beforehand
 */
public record Answer(
        int status,
        Map<String, String> headers,
        byte[] body,
        @Nullable Content content) {
    private static final String JSON = "application/json";

    /** Makes a body. */
    @FunctionalInterface
    public interface Content {
        /** Writes it, piece by piece. */
        void to(OutputStream out) throws IOException;
    }

    /** An answer whose body is made while it leaves. */
    public static Answer streamed(String contentType, Content content) {
        return new Answer(200, Map.of("Content-Type", contentType), new byte[0], content);
    }

    /** A JSON answer. */
    public static Answer json(int status, byte[] body) {
        return of(status, JSON, body);
    }

    /** An answer of this type. */
    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of("Content-Type", contentType), body, null);
    }

    /** An answer without a body. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0], null);
    }

    /** The same answer with one header more. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, content);
    }
}
