package nl.balie.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps of texts as they are kept in a json column, which keeps keys and their order as they were sent. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private Json() {}

    static String text(Map<?, ?> map) {
        try {
            return MAPPER.writeValueAsString(map);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
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
