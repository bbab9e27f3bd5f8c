package nl.balie.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** The words of the made-up municipality of the demo set, picked at random but the same every time. */
final class Turfstad {
    private final Random random = new Random(1);
    private final JsonNode words;

    Turfstad() throws IOException {
        try (InputStream file = Objects.requireNonNull(Turfstad.class.getResourceAsStream("/demo/turfstad.yaml"))) {
            words = new YAMLMapper().readTree(file);
        }
    }

    JsonNode words(String list) {
        return words.get(list);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    JsonNode pick(String list) {
        return words.get(list).get(random.nextInt(words.get(list).size()));
    }

    ObjectNode naam() {
        String voornaam = word("voornamen");
        return JsonNodeFactory.instance
                .objectNode()
                .put("voorletters", voornaam.substring(0, 1) + ".")
                .put("voornaam", voornaam)
                .put("voorvoegselAchternaam", word("voorvoegsels"))
                .put("achternaam", word("achternamen"));
    }

    String word(String list) {
        return pick(list).asText();
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A number that passes the eleven-test and is not given out: the first from 9·number on that passes. */
    static String bsn(int number) {
        for (int last = 0; ; last++) {
            String digits = "9%08d".formatted(number * 100L + last);
            int sum = -(digits.charAt(8) - '0');
            for (int i = 0; i < 8; i++) {
                sum += (digits.charAt(i) - '0') * (9 - i);
            }
            if (sum % 11 == 0) {
                return digits;
            }
        }
    }
}
