package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.CONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.OBJECTS;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** The logboek of an interne taak as KISS reads it: how it is found, and what the workplace wrote in words that KISS and ITA understand. */
class LogboekLezenIT extends Logboekvoorbeeld {
    @Test
    void everyTaakHasALogboekThatMayBeEmpty() {
        JsonNode logboek = found();
        assertThat(logboek.path("type").asText()).isEqualTo(TYPE);
        assertThat(logboek.path("uuid").asText()).isNotEqualTo(taak);
        assertThat(logboek.at("/record/data/heeftBetrekkingOp/objectId").asText())
                .isEqualTo(taak);
        assertThat(lines(logboek)).isEmpty();
        assertThat(kiss.get(logboek.path("url").asText())).isEqualTo(logboek);
        assertThat(kiss.get(asked(UUID.randomUUID().toString())).path("count").asInt())
                .isZero();
        assertThat(kiss.get(OBJECTS + "/" + taak).path("type").asText()).isEqualTo(Kiss.TYPE);
    }

    @Test
    void aLogboekIsFoundInEveryWayThatIsAsked() {
        String key = "heeftBetrekkingOp__objectId__";
        for (String one : List.of(
                "?data_attr=" + key + "exact__" + taak,
                "?type=" + TYPE + "&data_attr=" + key + "in__x%7C" + taak,
                "?type=" + TYPE + "&data_attr=heeftBetrekkingOp__codeObjecttype__exact__internetaak&data_attr=" + key
                        + "exact__" + taak)) {
            JsonNode found = kiss.get(OBJECTS + one);
            assertThat(found.at("/results/0/record/data/heeftBetrekkingOp/objectId")
                            .asText())
                    .as(one)
                    .isEqualTo(taak);
            assertThat(found.path("count").asInt()).as(one).isEqualTo(1);
        }
        for (String none : List.of(
                key + "exact__x", key + "gt__1", "heeftBetrekkingOp__codeObjecttype__exact__zaak", "a__exact__b")) {
            assertThat(kiss.get(OBJECTS + "?type=" + TYPE + "&data_attr=" + none)
                            .path("count")
                            .asInt())
                    .as(none)
                    .isZero();
        }
        assertThat(kiss.client.get(OBJECTS + "?type=" + TYPE + "&data_attr=x").status())
                .isEqualTo(400);
        ObjectNode search = json("{'type': '%s', 'data_attr': '%sexact__%s'}".formatted(TYPE, key, taak));
        assertThat(kiss.client
                        .post(OBJECTS + "/search", search.toString())
                        .body()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatTheWorkplaceWroteIsTold() {
        String actor = kiss.klantinteracties()
                .post(
                        "/actoren",
                        json("{'naam': 'Femke', 'soortActor': 'medewerker', 'actoridentificator': {'objectId': '%s', 'codeObjecttype': 'mdw', 'codeRegister': 'msei', 'codeSoortObjectId': 'email'}}"
                                        .formatted(UUID.randomUUID()))
                                .toString())
                .uuid();
        String who = ", 'actor': {'uuid': '%s'}}".formatted(actor);
        done("{'soortActiviteit': 'toegewezen', 'betreft': 'Femke', 'moment': '2026-03-02T08:00:00Z'" + who);
        done(
                "{'soortActiviteit': 'klantcontact', 'toelichting': 'Geen gehoor', 'moment': '2026-03-02T08:01:00Z', 'klantcontact': {'uuid': '%s'}"
                                .formatted(key(contact))
                        + who);
        done(
                "{'soortActiviteit': 'toegewezen', 'betreft': 'Gijs', 'toelichting': 'Jij weet dit', 'moment': '2026-03-02T08:02:00Z'"
                        + who);
        done("{'soortActiviteit': 'vrijgegeven', 'betreft': 'Gijs', 'moment': '2026-03-02T08:03:00Z'" + who);
        done("{'soortActiviteit': 'doorsturen', 'betreft': 'Team Afval', 'moment': '2026-03-02T08:04:00Z'" + who);
        done("{'soortActiviteit': 'zaak-gekoppeld', 'betreft': 'ZAAK-1', 'moment': '2026-03-02T08:05:00Z'}");
        JsonNode lines = lines(found());
        assertThat(lines.findValuesAsText("type"))
                .containsExactly(
                        "toegewezen", "klantcontact", "toegewezen", "interne-notitie", "doorsturen", "zaak-gekoppeld");
        assertThat(lines.findValuesAsText("notitie"))
                .containsExactly(
                        "",
                        "Geen gehoor",
                        "Toegewezen aan Gijs: Jij weet dit",
                        "Vrijgegeven",
                        "Doorgestuurd naar Team Afval",
                        "");
        assertThat(lines.at("/0/actor/naam").asText()).isEqualTo("Femke");
        assertThat(lines.at("/1/heeftBetrekkingOp"))
                .containsExactly(json(
                        "{'codeRegister': 'openklant', 'codeObjecttype': 'klantcontact', 'codeSoortObjectId': 'uuid', 'objectId': '%s'}"
                                .formatted(key(contact))));
        assertThat(lines.at("/5/heeftBetrekkingOp/0/objectId").asText()).isEqualTo("ZAAK-1");
        assertThat(lines.at("/5/actor/naam").asText("?")).isEmpty();
        // an actor whom the register knows is known in a line that another program writes
        ObjectNode line = line("verwerkt", "2026-03-02T09:00:00Z", "F. Spreekuur", "");
        line.set("actor", ((ObjectNode) lines.at("/0/actor").deepCopy()).put("naam", "F. Spreekuur"));
        assertThat(lines(sent(with(found(), line))).get(6)).isEqualTo(line);
        assertThat(WERKPLEK.get("/activiteiten?internetaak__uuid=" + taak)
                        .body()
                        .at("/results/0/actor/uuid")
                        .asText())
                .isEqualTo(actor);
    }

    @Test
    void aLogboekNeedsRightsOfItsOwn() {
        JsonNode logboek = found();
        RunningBalie.Answer made = BALIE.run(
                "token",
                "create",
                "--application",
                "Zonder logboek",
                "--rights",
                "read:internetaken,create:internetaken,change:internetaken");
        String token = made.out().replaceAll("(?s).*Token: ([0-9a-f]{40}).*", "$1");
        Client other = new Client(BALIE.address(), token);
        assertThat(made.exitCode()).as(made.err()).isZero();
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (other.get(OBJECTS + "/" + taak).status() == 401) {
            assertThat(System.nanoTime()).as("a token that is not known").isLessThan(deadline);
        }
        assertThat(other.get(OBJECTS + "/" + taak).status()).isEqualTo(200);
        assertThat(other.get(logboek.path("url").asText()).status()).isEqualTo(403);
        assertThat(other.get(asked(taak)).status()).isEqualTo(403);
        ObjectNode line = line("verwerkt", "2026-03-02T09:00:00Z", "Jan", "");
        assertThat(other.post(OBJECTS, first(line).toString()).status()).isEqualTo(403);
        assertThat(other.patch(logboek.path("url").asText(), with(logboek, line).toString())
                        .status())
                .isEqualTo(403);
        assertThat(other.get("/api/werkplek/v1/internetaken/" + taak + "/activiteiten")
                        .status())
                .isEqualTo(403);
        assertThat(lines(found())).isEmpty();
    }

    @Test
    void theLogboekOfATaakIsAListOfItsOwn() {
        for (int minute = 10; minute < 13; minute++) {
            done("{'soortActiviteit': 'interne-notitie', 'toelichting': 'om %1$d', 'moment': '2026-03-02T08:%1$d:00Z'}"
                    .formatted(minute));
        }
        String path = "/internetaken/" + taak + "/activiteiten";
        JsonNode page = WERKPLEK.get(path + "?pageSize=2").body();
        assertThat(page.path("count").asInt()).isEqualTo(3);
        assertThat(page.path("results").findValuesAsText("toelichting")).containsExactly("om 12", "om 11");
        JsonNode next =
                new Client("", BALIE.token()).get(page.path("next").asText()).body();
        assertThat(next.path("results").findValuesAsText("toelichting")).containsExactly("om 10");
        assertThat(WERKPLEK.get(path + "?soortActiviteit=verwerkt")
                        .body()
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(WERKPLEK.get(path + "?iets=1").status()).isEqualTo(400);
        assertThat(WERKPLEK.get("/internetaken/" + UUID.randomUUID() + "/activiteiten")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void itsTypeIsASetting() {
        String own = "https://objecttypen.example/api/v2/objecttypes/logboek";
        try (RunningBalie other =
                RunningBalie.start("logboektype", Map.of("BALIE_OBJECTTYPE", Kiss.TYPE, "BALIE_LOGBOEKTYPE", own))) {
            Kiss there = new Kiss(other);
            JsonNode made = there.made(CONTACTMOMENTEN, Kiss.after());
            String key = there.made(OBJECTS, Kiss.object(made)).path("uuid").asText();
            String question = "&data_attr=heeftBetrekkingOp__objectId__exact__" + key;
            JsonNode found = there.get(OBJECTS + "?type=" + own + question);
            assertThat(found.at("/results/0/type").asText()).isEqualTo(own);
            String ours = TYPE.replace(BALIE.address(), other.address());
            assertThat(there.get(OBJECTS + "?type=" + ours + question))
                    .isEqualTo(there.get(OBJECTS + "?type=" + own + question));
            assertThat(there.client
                            .get(OBJECTS + "?type=" + own + "2" + question)
                            .status())
                    .isEqualTo(404);
        }
    }
}
