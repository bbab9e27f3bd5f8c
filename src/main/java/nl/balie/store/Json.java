package nl.balie.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balie.resource.Iso;

/** Maps as they are kept in a json column, which keeps keys and their order as they were sent. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(OffsetDateTime.class, new ToStringSerializerBase(OffsetDateTime.class) {
                        @Override
                        public String valueToString(Object moment) {
                            return Iso.write((OffsetDateTime) moment);
                        }
                    }));
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private Json() {}

    /** A JSON object; days, moments and keys as text. */
    static String text(Map<?, ?> map) {
        return written(map);
    }

    /** A JSON array of records. */
    static String text(List<?> records) {
        return written(records);
    }

    private static String written(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static <T> List<T> list(String json, Class<T> record) {
        try {
            return json.equals("[]")
                    ? List.of()
                    : MAPPER.readValue(json, MAPPER.getTypeFactory().constructCollectionType(List.class, record));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a json column holds no list of " + record.getSimpleName(), broken);
        }
    }

    static Map<String, String> map(String json) {
        try {
            return json.equals("{}") ? Map.of() : MAPPER.readValue(json, TEXTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a json column holds no map of texts", broken);
        }
    }
}
