package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.balie.Client;
import nl.balie.Client.Answer;

/** The audit trail of a row, and the row as it follows from it. */
record Spoor(Client client) {
    private static final String ASSIGNED = "toegewezenAanActoren";

    /** What was done to the row at this path, the first thing first. */
    List<JsonNode> entries(String path) {
        Answer answer = client.get(path + "/audittrail?pageSize=500");
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body().path("results").valueStream().toList().reversed();
    }

    List<String> actions(String path) {
        return entries(path).stream().map(entry -> entry.path("actie").asText()).toList();
    }

    JsonNode last(String path) {
        return entries(path).getLast();
    }

    /** The values of the row as its trail tells them; each entry must begin where the one before it ended. */
    Map<String, String> told(String path) {
        Map<String, String> row = new TreeMap<>();
        List<String> assigned = new ArrayList<>();
        for (JsonNode entry : entries(path)) {
            assertThat(assigned).as("%s, then %s", path, entry).containsAll(texts(entry.path("oud")));
            assigned.removeAll(texts(entry.path("oud")));
            assigned.addAll(texts(entry.path("nieuw")));
            Map<String, String> old = values(entry.path("oud"));
            old.forEach((name, value) -> assertThat(row.getOrDefault(name, ""))
                    .as("%s of %s, then %s", name, path, entry)
                    .isEqualTo(value));
            if (entry.path("nieuw").isNull()) {
                old.values().removeIf(String::isEmpty);
                assertThat(old).as(path).isEqualTo(row);
            }
            row.keySet().removeAll(old.keySet());
            row.putAll(values(entry.path("nieuw")));
            row.values().removeIf(String::isEmpty);
        }
        if (!assigned.isEmpty()) {
            row.put(ASSIGNED, String.join(" ", assigned));
        }
        return row;
    }

    /** Whom an entry tells that a taak was, or is, assigned to. */
    private static List<String> texts(JsonNode values) {
        return values.path(ASSIGNED).valueStream().map(JsonNode::asText).toList();
    }

    /** What an entry tells, but for what no answer shows. */
    private static Map<String, String> values(JsonNode object) {
        Map<String, String> values = new TreeMap<>();
        object.properties().stream()
                .filter(member -> !member.getValue().isArray())
                .forEach(member -> {
                    String name = member.getKey();
                    boolean absent =
                            name.endsWith("Identificatie") && !member.getValue().asBoolean();
                    values.put(name, absent ? "" : text(member.getValue()));
                });
        values.keySet().removeAll(Set.of("geregistreerdOp", "hergebruik", "hergebruikOp"));
        return values;
    }

    /** The values of the row as the API answers them; what only refers to it is left out. */
    static Map<String, String> answered(JsonNode row) {
        Map<String, String> values = new TreeMap<>();
        row.properties().forEach(member -> collect(member.getKey(), member.getValue(), values));
        values.keySet().removeAll(Set.of("uuid", "url", "volledigeNaam", "toegewezenAanActor"));
        values.put(ASSIGNED, String.join(" ", row.path(ASSIGNED).findValuesAsText("uuid")));
        values.values().removeIf(String::isEmpty);
        return values;
    }

    private static void collect(String name, JsonNode value, Map<String, String> values) {
        if (value.isArray()) {
            return;
        }
        if (!value.isObject() || name.equals("metadata")) {
            values.put(name, text(value));
        } else if (value.has("url")) {
            values.put(name, value.path("uuid").asText());
        } else {
            if (name.endsWith("Identificatie")) {
                values.put(name, "true");
            }
            value.properties().forEach(member -> {
                if (!member.getKey().equals("volledigeNaam")) {
                    collect(name + "." + member.getKey(), member.getValue(), values);
                }
            });
        }
    }

    private static String text(JsonNode value) {
        return value.isObject() ? value.toString() : value.isNull() ? "" : value.asText();
    }
}
