package nl.balie.api.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Query strings: reading them, and writing the links to other pages. */
public final class QueryString {
    private QueryString() {}

    /** The parameters, decoded; what can't be decoded stays as it is. KISS puts a question mark too many in front. */
    public static Map<String, List<String>> parse(@Nullable String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String part : query.replaceFirst("^\\?+", "").split("&", -1)) {
                if (!part.isEmpty()) {
                    int is = part.indexOf('=');
                    String name = decode(is < 0 ? part : part.substring(0, is));
                    String value = is < 0 ? "" : decode(part.substring(is + 1));
                    parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
                }
            }
        }
        return parameters;
    }

    /** The text behind percent signs; what can't be decoded stays as it is. */
    public static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    /** The same query with other values for some parameters (null: without it), sorted by name as Open Klant does; names in any case. */
    public static String with(Map<String, List<String>> query, Map<String, @Nullable String> changes) {
        Map<String, List<String>> all = new TreeMap<>(query);
        changes.forEach((name, value) -> {
            all.keySet().removeIf(name::equalsIgnoreCase);
            if (value != null) {
                all.put(name, List.of(value));
            }
        });
        List<String> parts = new ArrayList<>();
        all.forEach((name, values) -> values.forEach(value -> parts.add(encode(name) + "=" + encode(value))));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** The text with percent signs, for a query or a path. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
