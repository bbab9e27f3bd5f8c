package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.OBJECTS;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import org.junit.jupiter.api.Test;

/** VACs as the beheer of KISS makes, changes and deletes them in an Objecten API; and kennisartikelen, which its synchronisation reads. */
class VacObjectIT extends Soortvoorbeeld {
    private ObjectNode sent(String vraag) {
        return json("""
                {'type': '%s', 'record': {'typeVersion': '1', 'startAt': '2026-11-30', 'data': {'vraag': '%s', 'antwoord': '<p>Ja.</p>',
                 'toelichting': '', 'afdelingen': [{'afdelingnaam': 'Burgerzaken'}, {'afdelingnaam': 'KCC'}],
                 'trefwoorden': [{'trefwoord': '%s'}], 'status': 'actief', 'doelgroep': 'eu-burger'}}}""".formatted(type("VAC"), vraag, merk));
    }

    private static ObjectNode data(ObjectNode object) {
        return (ObjectNode) object.at("/record/data");
    }

    @Test
    void kissMakesChangesAndDeletesAVac() {
        ObjectNode sent = sent(merk + " Mag dat?");
        JsonNode made = kiss.made(OBJECTS, sent);
        assertThat(made.at("/record/data")).isEqualTo(data(sent));
        assertThat(made.at("/record/index").asInt()).isEqualTo(1);
        assertThat(made.path("type").asText()).isEqualTo(type("VAC"));
        kiss.made(OBJECTS, sent(merk + " Andere"));
        JsonNode list = asked("VAC", "ordering=record__data__vraag&page=1&data_attr=vraag__icontains__" + merk);
        assertThat(data(list, "vraag")).containsExactly(merk + " Andere", merk + " Mag dat?");
        assertThat(asked("VAC", "data_attr=trefwoorden__icontains__" + merk)
                        .path("count")
                        .asInt())
                .isEqualTo(2);

        String url = made.path("url").asText();
        ObjectNode changed = sent(merk + " Mag dit?");
        changed.withObject("/record")
                .put("correctionFor", made.at("/record/index").asInt());
        data(changed).put("toelichting", "Alleen met vergunning").putArray("trefwoorden");
        Answer put = client.put(url, changed.toString());
        assertThat(put.status()).as("%s", put.body()).isEqualTo(200);
        assertThat(put.body().at("/record/data")).isEqualTo(data(changed));
        assertThat(kiss.get(url)).isEqualTo(put.body());
        JsonNode row = WERKPLEK.get("/vacs/" + made.path("uuid").asText()).body();
        assertThat(row.path("vraag").asText()).isEqualTo(merk + " Mag dit?");
        assertThat(row.path("afdelingen").asText()).isEqualTo("Burgerzaken\nKCC");
        assertThat(kiss.patched(url, "{'record': {'data': {'antwoord': 'Nee'}}}")
                        .at("/record/data/vraag"))
                .isEqualTo(row.path("vraag"));

        assertThat(client.delete(url).status()).isEqualTo(204);
        assertThat(client.get(url).status()).isEqualTo(404);
        assertThat(client.delete(url).status()).isEqualTo(404);
        assertThat(client.put(url, changed.toString()).status()).isEqualTo(404);
        assertThat(WERKPLEK.get("/vacs/" + made.path("uuid").asText()).status()).isEqualTo(404);
    }

    @Test
    void allThatIsWrongIsToldAndNothingIsStored() {
        ObjectNode wrong = json("""
                {'type': '%s', 'record': {'typeVersion': 2, 'correctionFor': 7, 'data': {'antwoord': 3, 'status': 'concept',
                 'afdelingen': [{'naam': '%s'}], 'trefwoorden': 'een', 'toelichting': null}}}""".formatted(type("VAC"), merk));
        assertThat(client.post(OBJECTS, wrong.toString()).faults())
                .containsExactly(
                        "record.correctionFor invalid",
                        "record.data.afdelingen.0.afdelingnaam invalid",
                        "record.data.status invalid_choice",
                        "record.data.trefwoorden not_a_list",
                        "record.data.vraag required",
                        "record.typeVersion invalid");
        ObjectNode many = sent(merk);
        for (int i = 0; i < 6; i++) {
            data(many).withArray("afdelingen").addObject().put("afdelingnaam", "A" + i);
        }
        assertThat(client.post(OBJECTS, many.toString()).status()).isEqualTo(400);
        for (String body : List.of("{'type': '%s'}", "{'type': '%s', 'record': {'data': []}}")) {
            assertThat(client.post(OBJECTS, json(body.formatted(type("VAC"))).toString())
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(asked("VAC", "data_icontains=" + merk).path("results")).isEmpty();
        JsonNode made = kiss.made(OBJECTS, sent(merk));
        String url = made.path("url").asText();
        assertThat(client.patch(
                                url,
                                json("{'type': '%s'}".formatted(type("Groep"))).toString())
                        .faults())
                .containsExactly("type wijzigen-niet-toegelaten");
        assertThat(client.send("PUT", url, sent("x").toString(), Map.of("If-Match", "W/\"7\""))
                        .status())
                .isEqualTo(412);
        assertThat(kiss.get(url)).isEqualTo(made);
    }

    @Test
    void eachDeedNeedsItsRight() {
        JsonNode made = kiss.made(OBJECTS, sent(merk));
        String url = made.path("url").asText();
        Client reader = with("read:vacs");
        assertThat(reader.get(url).status()).isEqualTo(200);
        assertThat(reader.post(OBJECTS, sent("x").toString()).status()).isEqualTo(403);
        assertThat(reader.put(url, sent("x").toString()).status()).isEqualTo(403);
        assertThat(reader.patch(url, "{}").status()).isEqualTo(403);
        assertThat(reader.delete(url).status()).isEqualTo(403);
        Client other = with("read:eenheden,create:internetaken,change:internetaken,delete:internetaken");
        assertThat(other.get(url).status()).isEqualTo(404);
        assertThat(other.post(OBJECTS, sent("x").toString()).status()).isEqualTo(403);
        assertThat(other.patch(url, "{}").status()).isEqualTo(404);
        Client redacteur = with("read:vacs,create:vacs,change:vacs,delete:vacs");
        String key = redacteur.post(OBJECTS, sent(merk).toString()).uuid();
        assertThat(redacteur.put(OBJECTS + "/" + key, sent(merk).toString()).status())
                .isEqualTo(200);
        assertThat(redacteur
                        .post(OBJECTS, "{\"type\": \"https://a.example/1\"}")
                        .status())
                .isEqualTo(403);
        assertThat(redacteur.patch(OBJECTS + "/" + UUID.randomUUID(), "{}").status())
                .isEqualTo(403);
        assertThat(redacteur.delete(OBJECTS + "/" + key).status()).isEqualTo(204);
        assertThat(kiss.get(url)).isEqualTo(made);
    }

    /** Kiss.Elastic.Sync: the sections by the names of the Single Digital Gateway. */
    @Test
    void theSynchronisationReadsKennisartikelen() {
        String key = WERKPLEK.post("/kennisartikelen", """
                {"titel": "Paspoort %1$s", "adres": "https://www.turfstad.example/paspoort", "afdelingen": "Burgerzaken", "trefwoorden": "reizen\\nid",
                 "inleiding": "Een paspoort.", "kosten": "Veel.", "kcc": "Vraag naar de reis."}""".formatted(merk)).uuid();
        JsonNode found = asked("Kennisartikel", "data_icontains=" + merk);
        assertThat(found.path("count").asInt()).isEqualTo(1);
        JsonNode data = found.at("/results/0/record/data");
        assertThat(data.path("uuid").asText()).isEqualTo(key);
        assertThat(data.path("url").asText()).isEqualTo("https://www.turfstad.example/paspoort");
        assertThat(data.path("afdelingen"))
                .isEqualTo(json("{'a': [{'afdelingnaam': 'Burgerzaken'}]}").path("a"));
        assertThat(data.path("trefwoorden").findValuesAsText("trefwoord")).containsExactly("reizen", "id");
        JsonNode nl = data.at("/vertalingen/0");
        assertThat(nl.path("taal").asText()).isEqualTo("nl");
        assertThat(nl.path("titel").asText()).isEqualTo("Paspoort " + merk);
        assertThat(nl.path("tekst").asText()).isEqualTo("Een paspoort.");
        assertThat(nl.path("kostenEnBetaalmethoden").asText()).isEqualTo("Veel.");
        assertThat(nl.path("deskMemo").asText()).isEqualTo("Vraag naar de reis.");
        assertThat(client.delete(OBJECTS + "/" + key).status()).isEqualTo(405);
    }
}
