package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.OBJECTS;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balie.Client.Answer;
import nl.balie.api.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ITA writes of the logboek of an interne taak as an object: from two at once nothing is lost, and it comes back as it was sent. */
class LogboekIT extends Logboekvoorbeeld {
    @Test
    void whatItaWritesComesBackAsItWasSent() {
        ObjectNode line =
                line("klantcontact", "2026-03-02T09:30:00.1234567+01:00", "Jan Jansen", " gebeld\r\n<b>&'\\\" 日本 ");
        line.set("kleur", json("{'van': ['rood', 1, null]}"));
        ((ArrayNode) line.path("heeftBetrekkingOp"))
                .add(json(
                        "{'codeRegister': 'ok', 'codeObjecttype': 'klantcontact', 'codeSoortObjectId': 'uuid', 'objectId': '%s'}"
                                .formatted(key(contact))));
        ObjectNode strange = json("{'datum': '2026-03-02T10:00:00Z', 'type': 'iets nieuws', 'omschrijving': ''}");
        JsonNode made = kiss.made(OBJECTS, first(line));
        assertThat(made.path("uuid")).isEqualTo(found().path("uuid"));
        JsonNode both = sent(with(found(), strange));
        assertThat(lines(both)).containsExactly(line, strange);
        assertThat(found()).isEqualTo(both);
        JsonNode row =
                WERKPLEK.get("/activiteiten?internetaak__uuid=" + taak).body().path("results");
        assertThat(row.findValuesAsText("soortActiviteit")).containsExactly("interne-notitie", "klantcontact");
        assertThat(row.at("/1/klantcontact/uuid").asText()).isEqualTo(key(contact));
        assertThat(row.at("/1").toString()).doesNotContain("actorNaam").doesNotContain("kleur");
    }

    @Test
    void whoWriteAtOnceLoseNothing() {
        JsonNode before = found();
        ObjectNode same = line("interne-notitie", "2026-03-02T09:31:00Z", "Jan", "van allen");
        List<Integer> statuses = AtOnce.calls(8, number -> {
            ObjectNode line = line("interne-notitie", "2026-03-02T09:30:00Z", "Jan", "nummer " + number);
            Kiss ita = new Kiss(BALIE);
            return number % 2 == 0
                    ? ita.client
                            .patch(
                                    before.path("url").asText(),
                                    with(with(before, line), same).toString())
                            .status()
                    : ita.client
                            .post(OBJECTS, with(first(line), same).toString())
                            .status();
        });
        assertThat(statuses).containsOnly(200, 201);
        assertThat(lines(found()).findValuesAsText("notitie"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("van allen"), IntStream.range(0, 8).mapToObj(number -> "nummer " + number))
                        .toList());
    }

    @Test
    void whatComesBackIsThereOnceAndWhatIsLeftOutStays() {
        done(
                "{'soortActiviteit': 'doorsturen', 'betreft': 'Team Afval', 'toelichting': 'Hoort daar', 'moment': '2026-03-02T08:00:00.123456Z'}");
        kiss.made(OBJECTS, first(line("interne-notitie", "2026-03-02T09:30:00.123456Z", "Jan", "een")));
        JsonNode whole = found();
        assertThat(lines(sent(whole))).hasSize(2);
        // as a client sends it that knows milliseconds, and no more members than these
        ObjectNode less = whole.deepCopy();
        lines(less).forEach(line -> {
            String datum = line.path("datum").asText();
            ((ObjectNode) line)
                    .put("datum", datum.replace("123456Z", "123+00:00"))
                    .retain("datum", "type", "actor", "notitie");
        });
        assertThat(sent(less)).isEqualTo(whole);
        ((ArrayNode) lines(less)).removeAll();
        assertThat(sent(less)).isEqualTo(whole);
        assertThat(sent(json("{'url': '%s'}".formatted(whole.path("url").asText()))))
                .isEqualTo(whole);
        for (String other : List.of(
                "'type': 'verwerkt'",
                "'notitie': 'anders'",
                "'actor': {'naam': 'Piet'}",
                "'datum': '2026-03-02T09:30:00.124Z'")) {
            ObjectNode line = line("interne-notitie", "2026-03-02T09:30:00.123Z", "Jan", "een");
            line.setAll(json("{" + other + "}"));
            int before = lines(found()).size();
            assertThat(lines(sent(with(found(), line)))).as(other).hasSize(before + 1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'heeftBetrekkingOp': {}} | record.data.heeftBetrekkingOp.objectId required",
                "{'heeftBetrekkingOp': {'objectId': 'x'}} | record.data.heeftBetrekkingOp.objectId invalid",
                "{'heeftBetrekkingOp': {'objectId': '0199d1a2-7c1e-7000-8000-00000000000a'}} | record.data.heeftBetrekkingOp.objectId invalid",
                "{'activiteiten': {}} | record.data.activiteiten not_a_list",
                "{'activiteiten': ['x']} | record.data.activiteiten.0 invalid",
                "{'activiteiten': [{'type': 'verwerkt'}]} | record.data.activiteiten.0.datum required",
                "{'activiteiten': [{'datum': 'gisteren', 'type': 'verwerkt'}]} | record.data.activiteiten.0.datum invalid",
                "{'activiteiten': [{'datum': '2026-03-02T09:00:00Z'}]} | record.data.activiteiten.0.type required",
                "{'activiteiten': [{'datum': '2026-03-02T09:00:00Z', 'type': 'verwerkt', 'notitie': [1]}]} | record.data.activiteiten.0.notitie invalid"
            })
    void whatIsWrongIsRefused(String data, String fault) {
        ObjectNode object = json(
                "{'type': '%s', 'record': {'data': {'heeftBetrekkingOp': {'objectId': '%s'}}}}".formatted(TYPE, taak));
        ((ObjectNode) object.at("/record/data")).setAll(json(data));
        Answer answer = kiss.client.post(OBJECTS, object.toString());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(fault);
        assertThat(lines(found())).isEmpty();
    }

    @Test
    void aLogboekStaysThatOfItsTaakAndOneOfNoTaakIsNotFound() {
        JsonNode logboek = found();
        ObjectNode moved = logboek.deepCopy();
        ((ObjectNode) moved.at("/record/data/heeftBetrekkingOp"))
                .put("objectId", UUID.randomUUID().toString());
        assertThat(kiss.client
                        .patch(logboek.path("url").asText(), moved.toString())
                        .faults())
                .hasSize(1)
                .allMatch(fault -> fault.startsWith("record.data.heeftBetrekkingOp.objectId "));
        String none = OBJECTS + "/" + UUID.randomUUID();
        assertThat(kiss.client.get(none).status()).isEqualTo(404);
        assertThat(kiss.client.patch(none, logboek.toString()).status()).isEqualTo(404);
        ObjectNode nul = with(logboek, line("verwerkt", "2026-03-02T09:00:00Z", "Jan", "a\u0000b"));
        assertThat(kiss.client
                        .patch(logboek.path("url").asText(), nul.toString())
                        .status())
                .isEqualTo(400);
        assertThat(kiss.client
                        .send("PATCH", logboek.path("url").asText(), logboek.toString(), Map.of("If-Match", "\"999\""))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void whatNobodyReadsOrCanHaveDoneYetIsBounded() {
        String url = found().path("url").asText();
        ObjectNode lang = line("t".repeat(101), "2026-03-02T09:00:00Z", "Jan", "n".repeat(4001));
        assertThat(kiss.client.patch(url, with(found(), lang).toString()).faults())
                .containsExactlyInAnyOrder(
                        "record.data.activiteiten.0.type max_length", "record.data.activiteiten.0.notitie max_length");
        String later = OffsetDateTime.now(ZoneOffset.UTC).plusDays(2).toString();
        assertThat(lines(sent(sent(with(found(), line("verwerkt", later, "Jan", ""))))))
                .hasSize(1);
        JsonNode row =
                WERKPLEK.get("/activiteiten?internetaak__uuid=" + taak).body().at("/results/0");
        assertThat(OffsetDateTime.parse(row.path("moment").asText()))
                .isBefore(OffsetDateTime.now(ZoneOffset.UTC).plusDays(1));
        assertThat(WERKPLEK.post(
                                "/activiteiten",
                                "{\"internetaak\": {\"uuid\": \"%s\"}, \"soortActiviteit\": \"verwerkt\", \"moment\": \"%s\"}"
                                        .formatted(taak, later))
                        .faults())
                .containsExactly("moment invalid");
        String regel = "/activiteiten/" + row.path("uuid").asText();
        assertThat(List.of(
                        WERKPLEK.patch(regel, "{}").status(),
                        WERKPLEK.put(regel, row.toString()).status(),
                        WERKPLEK.delete(regel).status()))
                .as("a logboek is not rewritten")
                .containsOnly(405);
    }
}
