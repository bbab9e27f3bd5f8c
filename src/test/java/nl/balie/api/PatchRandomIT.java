package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.RepeatedTest;

/** PATCH and PUT against a model: what is omitted stays, a group is replaced as a whole, null empties where that is allowed. */
class PatchRandomIT {
    private static final int CHANGES = 40;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final List<String> ADRES =
            List.of("straatnaam", "huisnummer", "postcode", "stad", "adresregel1", "land");
    private static final List<String> NAAM = List.of("voorletters", "voornaam", "voorvoegselAchternaam", "achternaam");

    private final Client client = Client.of(BALIE);
    private final Examples examples = new Examples(BALIE);
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @RepeatedTest(2)
    void klantcontact() {
        followsTheModel(
                "/klantcontacten",
                List.of("kanaal", "onderwerp", "taal", "vertrouwelijk"),
                Map.of(
                        "kanaal", List.of("\"balie\"", "\"post\""),
                        "onderwerp", List.of("\"Afval\"", "\"Parkeren\""),
                        "inhoud", List.of("\"\"", "\"Lang verhaal\""),
                        "reactie", List.of("\"\"", "\"Antwoord\""),
                        "taal", List.of("\"nld\"", "\"eng\""),
                        "vertrouwelijk", List.of("true", "false"),
                        "indicatieContactGelukt", List.of("null", "false"),
                        "nummer", List.of("null"),
                        "plaatsgevondenOp", List.of("\"2024-02-29T10:30:15Z\"", "\"1999-12-31T23:59:59.000001Z\""),
                        "metadata", List.of("{}", "{\"a\":\"b\"}", "{\"c\":\"d\",\"e\":\"f\"}")));
    }

    @RepeatedTest(2)
    void partij() {
        followsTheModel(
                "/partijen",
                List.of("soortPartij", "indicatieActief"),
                Map.of(
                        "soortPartij", List.of("\"persoon\""),
                        "indicatieActief", List.of("true", "false"),
                        "indicatieGeheimhouding", List.of("null", "true", "false"),
                        "interneNotitie", List.of("\"\"", "\"Belt graag\""),
                        "voorkeurstaal", List.of("\"\"", "\"nld\""),
                        "nummer", List.of("null"),
                        "bezoekadres", List.of("group"),
                        "correspondentieadres", List.of("group")));
    }

    @RepeatedTest(2)
    void betrokkene() {
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        String other = examples.made("/klantcontacten", examples.klantcontact());
        followsTheModel(
                "/betrokkenen",
                List.of("hadKlantcontact", "rol", "initiator"),
                Map.of(
                        "hadKlantcontact", List.of(Examples.reference(contact), Examples.reference(other)),
                        "wasPartij", List.of("null", Examples.reference(examples.made("/partijen", examples.partij()))),
                        "rol", List.of("\"klant\"", "\"vertegenwoordiger\""),
                        "initiator", List.of("true", "false"),
                        "organisatienaam", List.of("\"\"", "\"Wereldwinkel\""),
                        "contactnaam", List.of("group"),
                        "bezoekadres", List.of("group"),
                        "correspondentieadres", List.of("group")));
    }

    @RepeatedTest(2)
    void digitaalAdres() {
        String partij = Examples.reference(examples.made("/partijen", examples.partij()));
        followsTheModel(
                "/digitaleadressen",
                List.of("verstrektDoorPartij", "verstrektDoorBetrokkene", "adres", "soortDigitaalAdres"),
                Map.of(
                        "verstrektDoorPartij", List.of(partij),
                        "verstrektDoorBetrokkene", List.of("null"),
                        "adres", List.of("\"een@voorbeeld.example\"", "\"twee@voorbeeld.example\""),
                        "soortDigitaalAdres", List.of("\"email\"", "\"overig\""),
                        "omschrijving", List.of("\"\"", "\"werk\""),
                        "referentie", List.of("\"\"", "\"portaal\""),
                        "isStandaardAdres", List.of("true", "false"),
                        "verificatieDatum", List.of("null", "\"2024-02-29\"")));
    }

    /** Changes some attributes at a time, by PATCH or by PUT (which wants what is required), and compares after each change. */
    private void followsTheModel(String path, List<String> required, Map<String, List<String>> choices) {
        String one = path + "/" + examples.made(path, examples.body(path));
        ObjectNode model = (ObjectNode) client.get(one).body();
        for (int change = 0; change < CHANGES; change++) {
            boolean put = random.nextBoolean();
            Map<String, JsonNode> sent = new LinkedHashMap<>();
            choices.forEach((name, values) -> {
                if ((put && required.contains(name)) || random.nextInt(3) == 0) {
                    sent.put(name, value(name, values.get(random.nextInt(values.size()))));
                }
            });
            ObjectNode body = JSON.createObjectNode();
            sent.forEach(body::set);
            Answer answer = put ? client.put(one, body.toString()) : client.patch(one, body.toString());
            String what = "seed %d, change %d: %s %s".formatted(seed, change, put ? "PUT" : "PATCH", body);
            assertThat(answer.status()).as("%s\n%s", what, answer.body()).isEqualTo(200);
            sent.forEach((name, value) -> model.set(name, becomes(name, value, answer.body())));
            if (sent.containsKey("contactnaam")) {
                model.put("volledigeNaam", volledigeNaam(model.path("contactnaam")));
            }
            assertThat(answer.body()).as(what).isEqualTo(model);
            assertThat(client.get(one).body()).as(what).isEqualTo(model);
        }
    }

    private JsonNode value(String name, String choice) {
        if (!choice.equals("group")) {
            return read(choice);
        }
        ObjectNode group = JSON.createObjectNode();
        for (String attribute : name.equals("contactnaam") ? NAAM : ADRES) {
            if (random.nextBoolean()) {
                group.set(
                        attribute,
                        read(
                                switch (attribute) {
                                    case "huisnummer" -> String.valueOf(1 + random.nextInt(99));
                                    case "postcode" -> "\"3219 FC\"";
                                    case "land" -> "\"NL\"";
                                    case "voorletters", "voorvoegselAchternaam" -> "\"d\"";
                                    default -> "\"" + attribute + random.nextInt(9) + "\"";
                                }));
            }
        }
        return group;
    }

    /** How a value is shown once it is stored: a group with every attribute, a reference with its url. */
    private static JsonNode becomes(String name, JsonNode sent, JsonNode answer) {
        if ((name.endsWith("adres") && sent.isObject()) || name.equals("contactnaam")) {
            ObjectNode whole = JSON.createObjectNode();
            answer.path(name).fieldNames().forEachRemaining(attribute -> {
                JsonNode empty = attribute.equals("huisnummer")
                        ? JSON.nullNode()
                        : JSON.getNodeFactory().textNode("");
                whole.set(attribute, sent.has(attribute) ? sent.get(attribute) : empty);
            });
            return whole;
        }
        if (sent.has("uuid")) {
            assertThat(answer.path(name).path("uuid")).isEqualTo(sent.get("uuid"));
            return answer.path(name);
        }
        return sent;
    }

    private static String volledigeNaam(JsonNode contactnaam) {
        return Stream.of("voornaam", "voorvoegselAchternaam", "achternaam")
                .map(part -> contactnaam.path(part).asText())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException impossible) {
            throw new AssertionError(json, impossible);
        }
    }
}
