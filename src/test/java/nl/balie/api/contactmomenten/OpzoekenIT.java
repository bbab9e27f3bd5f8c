package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.OBJECTS;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.balie.Client;
import nl.balie.Client.Answer;
import org.junit.jupiter.api.Test;

/** What KISS 3, its synchronisation with Elastic and ITA 3.3 ask of an Objecten API, call by call, of afdelingen, groepen and medewerkers. */
class OpzoekenIT extends Soortvoorbeeld {
    /** KISS: the combobox of an afdeling or groep while somebody types, and the exact name that came with a kennisartikel. */
    @Test
    void kissLooksUpAnAfdelingOrGroepByItsName() {
        String zand = eenheid("afdeling", merk + " Zand");
        eenheid("afdeling", merk + " Afval");
        eenheid("groep", merk + " Groep");
        JsonNode typed = asked(
                "Afdeling",
                "ordering=record__data__naam&pageSize=30&data_attrs=naam__icontains__" + merk.toUpperCase(Locale.ROOT));
        assertThat(data(typed, "naam")).containsExactly(merk + " Afval", merk + " Zand");
        JsonNode exact = asked(
                "Afdeling",
                "ordering=record__data__naam&pageSize=30&data_attr=" + encoded("naam__exact__" + merk + " Zand"));
        assertThat(exact.path("count").asInt()).isEqualTo(1);
        JsonNode one = exact.at("/results/0");
        assertThat(one.path("uuid").asText()).isEqualTo(zand);
        assertThat(one.path("type").asText()).isEqualTo(type("Afdeling"));
        assertThat(one.at("/record/typeVersion").asInt()).isEqualTo(1);
        assertThat(one.at("/record/startAt").asText()).matches("20\\d\\d-\\d\\d-\\d\\d");
        assertThat(one.at("/record/data")).isEqualTo(json("""
                {'identificatie': 'id-%1$s Zand', 'naam': '%1$s Zand', 'email': 'team@turfstad.example', 'telefoonnummer': ''}""".formatted(merk)));
        assertThat(kiss.get(one.path("url").asText())).isEqualTo(one);
        assertThat(data(asked("Groep", "data_attrs=naam__icontains__" + merk), "naam"))
                .containsExactly(merk + " Groep");
        assertThat(data(asked("Afdeling", "ordering=-record__data__naam&data_attr=naam__icontains__" + merk), "naam"))
                .containsExactly(merk + " Zand", merk + " Afval");
    }

    /** The same row as in beheer, where it is changed and switched off. */
    @Test
    void whatChangesInBeheerChangesHere() {
        String key = eenheid("afdeling", merk);
        String url = OBJECTS + "/" + key;
        String tag = client.get(url).response().headers().firstValue("ETag").orElseThrow();
        assertThat(client.send("GET", url, null, Map.of("If-None-Match", tag)).status())
                .isEqualTo(304);
        WERKPLEK.patch("/eenheden/" + key, "{\"naam\": \"%s nieuw\"}".formatted(merk));
        assertThat(client.send("GET", url, null, Map.of("If-None-Match", tag))
                        .body()
                        .at("/record/data/naam")
                        .asText())
                .isEqualTo(merk + " nieuw");
        String wie = medewerker(merk, key);
        WERKPLEK.patch("/eenheden/" + key, "{\"indicatieActief\": false}");
        assertThat(client.get(url).status()).isEqualTo(404);
        assertThat(asked("Afdeling", "data_attr=naam__icontains__" + merk).path("results"))
                .isEmpty();
        assertThat(kiss.get(OBJECTS + "/" + wie).at("/record/data/afdelingen")).isEmpty();
        WERKPLEK.patch("/medewerkers/" + wie, "{\"indicatieActief\": false}");
        assertThat(client.get(OBJECTS + "/" + wie).status()).isEqualTo(404);
        assertThat(asked("Medewerker", "data_attr=identificatie__exact__id-" + merk)
                        .path("count")
                        .asInt())
                .isZero();
    }

    /** Kiss.Elastic.Sync: every object of the type, page by page, by the links. */
    @Test
    void theSynchronisationReadsTheWholeSmoelenboek() {
        String afdeling = eenheid("afdeling", merk + " Afval");
        String groep = eenheid("groep", merk + " Groep");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(medewerker(merk + i, afdeling, groep));
        }
        List<String> read = new ArrayList<>();
        String next = BALIE.address() + OBJECTS + "?pageSize=2&type=" + type("Medewerker");
        while (!next.equals("null")) {
            JsonNode page = kiss.get(next);
            page.path("results").forEach(one -> read.add(one.path("uuid").asText()));
            next = page.path("next").asText();
        }
        assertThat(read).doesNotHaveDuplicates().containsAll(made);
        assertThat(kiss.get(OBJECTS + "/" + made.getFirst()).at("/record/data")).isEqualTo(json("""
                {'identificatie': 'id-%1$s0', 'voornaam': '', 'voorvoegselAchternaam': '', 'achternaam': '%1$s0', 'functie': 'Adviseur',
                 'emails': [{'naam': '', 'email': 'a.%1$s@turfstad.example'}],
                 'telefoonnummers': [{'naam': '', 'telefoonnummer': '0101234567'}], 'afwezigTot': null, 'vervanger': null,
                 'afdelingen': [{'afdelingnaam': '%1$s Afval', 'afdelingId': 'id-%1$s Afval'}],
                 'groepen': [{'groepsnaam': '%1$s Groep', 'groepId': 'id-%1$s Groep'}]}""".formatted(merk)));
    }

    /** ITA: who signed in, whom and what a taak can be passed on to, and where they are told. */
    @Test
    void itaLooksUpMedewerkersAndWhereTheyBelong() {
        String afval = eenheid("afdeling", merk + " Afval");
        String groep = eenheid("groep", merk + " Groep");
        String jan = medewerker(merk + " Jan", afval, groep);
        String piet = medewerker(merk + " Piet");
        WERKPLEK.patch("/medewerkers/" + piet, """
                {"afwezigTot": "2100-01-01", "vervanger": {"uuid": "%s"}}""".formatted(jan));
        for (String asked : List.of(
                "data_attr=identificatie__exact__id-" + merk + " Jan",
                "data_attrs=identificatie__exact__id-" + merk + " Jan",
                "data_attr=achternaam__icontains__" + merk + " j",
                "data_icontains=" + merk + " JAN",
                "data_attr=afdelingen__afdelingnaam__exact__" + merk + " Afval",
                "data_attr=afdelingen__icontains__" + merk,
                "data_attr=afdelingen__afdelingnaam__exact__" + merk + " Afval&data_attr=groepen__groepsnaam__exact__"
                        + merk + " Groep",
                "data_attr=groepen__groepId__in__x|id-" + merk + " Groep")) {
            JsonNode found = asked(
                    "Medewerker", "typeVersion=1&" + asked.replace(" ", "%20").replace("|", "%7C"));
            assertThat(data(found, "achternaam")).as(asked).containsExactly(merk + " Jan");
        }
        assertThat(data(asked("Medewerker", "data_attr=emails__icontains__A." + merk), "achternaam"))
                .hasSize(2);
        assertThat(kiss.get(OBJECTS + "/" + piet).at("/record/data/vervanger"))
                .isEqualTo(json("{'identificatie': 'id-%1$s Jan', 'achternaam': '%1$s Jan'}".formatted(merk)));
        assertThat(data(
                        asked("Medewerker", "data_attr=afdelingen__afdelingnaam__exact__" + encoded(merk + " Groep")),
                        "achternaam"))
                .isEmpty();
        ObjectNode search = json("{'type': '%s', 'typeVersion': 1, 'data_attr': ['naam__exact__%s Groep']}"
                .formatted(type("Groep"), merk));
        assertThat(data(client.post(OBJECTS + "/search", search.toString()).body(), "email"))
                .containsExactly("team@turfstad.example");
    }

    @Test
    void whatIsAskedWronglyIsRefusedInWords() {
        for (List<String> each : List.of(
                List.of("typeVersion=2", "typeVersion invalid"),
                List.of("typeVersion=een", "typeVersion invalid"),
                List.of("data_attr=naam", "data_attr invalid"),
                List.of("data_attr=naam__regex__.*", "data_attr invalid"),
                List.of("data_attr=naam__exact__", "data_attr blank-filter"),
                List.of("data_icontains=", "data_icontains blank-filter"),
                List.of("data_icontains=" + "x".repeat(1001), "data_icontains max_length"),
                List.of("data_attr=naam__exact__a%00b", "data_attr null_characters_not_allowed"),
                List.of("naam=x", "nonFieldErrors unknown-parameters"))) {
            Answer answer = refused("Afdeling", each.getFirst());
            assertThat(answer.status()).as(each.getFirst()).isEqualTo(400);
            assertThat(answer.faults()).as(each.getFirst()).containsExactly(each.getLast());
        }
        Answer unknown = client.get(OBJECTS + "?type=" + type("Afdeling").replaceFirst(".$", "f"));
        assertThat(unknown.faults()).containsExactly("type invalid");
        assertThat(refused("Afdeling", "page=99").status()).isEqualTo(404);
        for (String nowhere :
                List.of("wachtwoord__exact__x", "naam__naam__exact__x", "uuid__exact__x", "a__icontains__'%25\"")) {
            assertThat(asked("Afdeling", "data_attr=" + nowhere).path("count").asInt())
                    .as(nowhere)
                    .isZero();
        }
        assertThat(asked("Afdeling", "data_attr=naam__icontains__%25").path("results"))
                .isEmpty();
    }

    /** What is only looked up is changed in beheer. */
    @Test
    void whatIsLookedUpIsNotWrittenHere() {
        String key = eenheid("afdeling", merk);
        String body = json("{'type': '%s', 'record': {'data': {'naam': 'x'}}}".formatted(type("Afdeling")))
                .toString();
        assertThat(client.post(OBJECTS, body).status()).isEqualTo(405);
        assertThat(client.patch(OBJECTS + "/" + key, body).status()).isEqualTo(405);
        assertThat(client.put(OBJECTS + "/" + key, body).status()).isEqualTo(405);
        assertThat(client.delete(OBJECTS + "/" + key).status()).isEqualTo(405);
        assertThat(WERKPLEK.get("/eenheden/" + key).body().path("naam").asText())
                .isEqualTo(merk);
    }

    @Test
    void eachTypeNeedsItsOwnRight() {
        String afdeling = eenheid("afdeling", merk);
        String wie = medewerker(merk);
        Map<String, String> reads = Map.of("read:eenheden", afdeling, "read:medewerkers", wie);
        reads.forEach((right, own) -> {
            Client some = with(right);
            for (String key : List.of(afdeling, wie)) {
                assertThat(some.get(OBJECTS + "/" + key).status())
                        .as("%s %s", right, key)
                        .isEqualTo(key.equals(own) ? 200 : 404);
            }
            boolean eenheden = own.equals(afdeling);
            assertThat(some.get(OBJECTS + "?type=" + type("Afdeling")).status()).isEqualTo(eenheden ? 200 : 403);
            assertThat(some.get(OBJECTS + "?type=" + type("Groep")).status()).isEqualTo(eenheden ? 200 : 403);
            assertThat(some.get(OBJECTS + "?type=" + type("Medewerker")).status())
                    .isEqualTo(eenheden ? 403 : 200);
            assertThat(some.get(OBJECTS).status()).as("taken").isEqualTo(403);
            assertThat(some.get(OBJECTS + "?type=" + type("Logboek")).status()).isEqualTo(403);
            assertThat(some.get(TYPES).status()).isEqualTo(200);
        });
        assertThat(with("read:klantcontacten").get(TYPES).status()).isEqualTo(403);
        assertThat(with("read:internetaken").get(OBJECTS + "/" + afdeling).status())
                .isEqualTo(404);
    }
}
