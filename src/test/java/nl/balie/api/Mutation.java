package nl.balie.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Changes a few things of a JSON document at random: values become other types or extremes, disappear, or move. */
record Mutation(Random random) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> EXTREMES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e308",
            "-9223372036854775809",
            "123456789012345678901234567890",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"\": null}",
            "{\"uuid\": null}",
            "{\"uuid\": 1}",
            "{\"uuid\": {}}",
            "{\"url\": \"https://voorbeeld.example\"}",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\u00a0\"",
            "\"\\ud834\\udd1e\"",
            "\"null\"",
            "\"true\"",
            "\"0000-00-00\"",
            "\"2024-02-30\"",
            "\"9999-12-31T23:59:59.999999Z\"",
            "\"0001-01-01T00:00:00Z\"",
            "\"'; drop table partij; --\"",
            "\"%s\"",
            "\"" + "x".repeat(5000) + "\"");

    /** The document with one to three mutations. */
    String of(String document) {
        JsonNode root = read(document);
        for (int i = random.nextInt(3); i >= 0; i--) {
            mutate(root);
        }
        return root.toString();
    }

    private void mutate(JsonNode root) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, any(root));
            }
        } else if (container instanceof ArrayNode array) {
            array.insert(array.isEmpty() ? 0 : random.nextInt(array.size()), any(root));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private JsonNode any(JsonNode root) {
        return switch (random.nextInt(10)) {
            case 0 -> root.deepCopy();
            case 1 -> JsonNodeFactory.instance.textNode(new UUID(random.nextLong(), random.nextLong()).toString());
            case 2 -> root.properties().iterator().next().getValue().deepCopy();
            default -> read(EXTREMES.get(random.nextInt(EXTREMES.size())));
        };
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
