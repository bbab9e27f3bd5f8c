package nl.balie.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import nl.balie.api.openapi.Format;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import org.jspecify.annotations.Nullable;

/** JSON bodies: reading what came, and writing what goes, whole, so that no connection waits for a slow client. */
public final class Bodies {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final ObjectReader ONCE = MAPPER.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    private static final JsonFactory FACTORY = MAPPER.getFactory();

    private Bodies() {}

    /** Writes JSON. */
    @FunctionalInterface
    public interface Writer {
        /** Writes to {@code json}. */
        void to(JsonGenerator json) throws IOException;
    }

    /** The body of a request; an empty one counts as an empty object (Open Klant). */
    public static JsonNode read(Request request) {
        return read(request, Format.JSON);
    }

    /** The body of a request to an API of this format. */
    public static JsonNode read(Request request, Format format) {
        return read(request, format, MAPPER::readTree);
    }

    /** The body of a question: each of its members counts, so that none may be given twice. */
    public static JsonNode readOnce(Request request, Format format) {
        return read(request, format, body -> {
            try {
                return ONCE.readTree(body);
            } catch (JsonParseException malformed) {
                JsonParser at = malformed.getProcessor();
                if (at != null && malformed.getOriginalMessage().startsWith("Duplicate field")) {
                    String path = at.getParsingContext().pathAsPointer().toString();
                    throw new Invalid(path.substring(1).replace('/', '.'), Message.GIVEN_TWICE);
                }
                throw malformed;
            }
        });
    }

    private interface Tree {
        JsonNode of(byte[] body) throws IOException;
    }

    private static JsonNode read(Request request, Format format, Tree tree) {
        String type = request.headerOf("Content-Type");
        boolean form = type != null && type.startsWith("multipart/"); // the HTTP server keeps no body of these
        if (request.body().length == 0 && !form) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!isSpoken(type, format)) {
            throw Problem.unsupportedType(type == null ? "" : type);
        }
        try {
            return tree.of(request.body());
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            throw Problem.unreadable(
                    at == null ? "unreadable" : "unreadable at line " + at.getLineNr() + " column " + at.getColumnNr());
        } catch (IOException unreadable) {
            throw Problem.unreadable("unreadable");
        }
    }

    private static boolean isSpoken(@Nullable String type, Format format) {
        return type != null
                && format.spoken().contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    /** What tells this request from another: a hash of its method, path, query and body. */
    static byte[] hash(Request request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.method() + " " + request.path() + QueryString.with(request.query(), Map.of()) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            return digest.digest(request.body());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What would be written, to compare with what is read. */
    public static JsonNode tree(Writer writer) {
        try {
            return MAPPER.readTree(write(writer));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A JSON text. */
    public static byte[] write(Writer writer) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(4096);
        try {
            write(writer, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Writes a JSON text as far as it is made. */
    public static void write(Writer writer, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            writer.to(json);
        }
    }
}
