package nl.balie.api.words;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.Map;
import nl.balie.resource.Iso;
import org.jspecify.annotations.Nullable;

/** Single values in JSON: how one is written, and what the type of one is called. */
public final class JsonValues {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonValues() {}

    /** Writes a single value. */
    public static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case OffsetDateTime moment -> json.writeString(Iso.write(moment));
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.writeStringField(String.valueOf(entry.getKey()), String.valueOf(entry.getValue()));
                }
                json.writeEndObject();
            }
            default -> json.writeString(value.toString());
        }
    }

    /** Writes a member of which the JSON was kept as text; null when there is none. */
    public static void writeRaw(JsonGenerator json, String name, @Nullable String kept) throws IOException {
        json.writeFieldName(name);
        if (kept == null) {
            json.writeNull();
        } else {
            json.writeRawValue(kept);
        }
    }

    /** The type of a value, in the words of Open Klant. */
    public static String typeOf(JsonNode node) {
        if (node.isObject()) {
            return "dict";
        }
        if (node.isArray()) {
            return "list";
        }
        if (node.isBoolean()) {
            return "bool";
        }
        if (node.isIntegralNumber()) {
            return "int";
        }
        return node.isNumber() ? "float" : "str";
    }

    /** JSON that was kept as text. */
    public static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
