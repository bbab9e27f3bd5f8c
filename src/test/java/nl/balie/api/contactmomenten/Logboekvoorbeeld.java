package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.CONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.OBJECTS;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.BeforeEach;

/** A taak of which the logboek is written and read. */
abstract class Logboekvoorbeeld {
    static final RunningBalie BALIE = RunningBalie.shared();
    static final String TYPE = BALIE.address() + "/objecttypes/api/v2/objecttypes/5d3a1f0e-5a0c-4d57-9a43-6a2e6c1b7f07";
    static final Client WERKPLEK = new Client(BALIE.address() + "/api/werkplek/v1", BALIE.token());

    final Kiss kiss = new Kiss(BALIE);
    JsonNode contact = json("{}");
    String taak = "";

    @BeforeEach
    void begin() {
        contact = kiss.made(CONTACTMOMENTEN, Kiss.after());
        taak = kiss.made(OBJECTS, Kiss.object(contact)).path("uuid").asText();
    }

    static String asked(String taak) {
        return OBJECTS + "?type=" + TYPE + "&data_attr=heeftBetrekkingOp__objectId__exact__" + taak;
    }

    /** The logboek as KISS finds it. */
    JsonNode found() {
        JsonNode found = kiss.get(asked(taak));
        assertThat(found.path("count").asInt()).isEqualTo(1);
        return found.at("/results/0");
    }

    static JsonNode lines(JsonNode logboek) {
        return logboek.at("/record/data/activiteiten");
    }

    static ObjectNode line(String type, String datum, String wie, String notitie) {
        ObjectNode line = json("{'datum': '%s', 'type': '%s', 'actor': {'naam': '%s'}, 'heeftBetrekkingOp': []}"
                .formatted(datum, type, wie));
        return line.put("notitie", notitie);
    }

    /** What ITA does: all of the logboek, with a line behind it. */
    static ObjectNode with(JsonNode logboek, ObjectNode line) {
        ObjectNode whole = logboek.deepCopy();
        ((ArrayNode) lines(whole)).add(line);
        return whole;
    }

    JsonNode sent(JsonNode logboek) {
        Answer answer = kiss.client.patch(logboek.path("url").asText(), logboek.toString());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    ObjectNode first(ObjectNode line) {
        ObjectNode object =
                json("{'type': '%s', 'record': {'typeVersion': 1, 'data': {'activiteiten': []}}}".formatted(TYPE));
        ((ObjectNode) object.at("/record/data")).set("heeftBetrekkingOp", json("""
                {'codeRegister': 'openklant', 'codeObjecttype': 'internetaak', 'codeSoortObjectId': 'uuid', 'objectId': '%s'}""".formatted(taak)));
        return with(object, line);
    }

    void done(String body) {
        ObjectNode activiteit = json(body);
        activiteit.set("internetaak", json("{'uuid': '%s'}".formatted(taak)));
        Answer answer = WERKPLEK.post("/activiteiten", activiteit.toString());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    static String key(JsonNode one) {
        String url = one.path("url").asText();
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
