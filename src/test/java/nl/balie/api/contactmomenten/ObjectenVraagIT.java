package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.CONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.OBJECTS;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of objects in a wrong way is told by its name; what is asked in an uncommon way is answered. */
class ObjectenVraagIT {
    private final Kiss kiss = new Kiss(RunningBalie.shared());
    private final String mark = UUID.randomUUID().toString();
    private final JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.after());

    private String made(String more) {
        ObjectNode object = Kiss.object(contact);
        ((ObjectNode) object.at("/record/data")).put("merk", mark).setAll(json(more));
        return kiss.made(OBJECTS, object).path("uuid").asText();
    }

    private List<String> found(String more) {
        return kiss.get(OBJECTS + "?data_attr=merk__exact__" + mark + more)
                .path("results")
                .valueStream()
                .map(object -> object.path("uuid").asText())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'ordering': 5} | ordering
            {'ordering': {}} | ordering
            {'pageSize': 'x'} | pageSize
            {'page': [true]} | page
            {'type': 5} | type
            {'data_attr': [1]} | data_attr
            {'data_attrs': false} | data_attrs
            """)
    void aMemberOfTheWrongTypeIsNamed(String body, String name) {
        assertThat(kiss.client.post(OBJECTS + "/search", json(body).toString()).faults())
                .containsExactly(name + " invalid");
    }

    @Test
    void allFaultsOfABodyAreToldAtOnce() {
        assertThat(kiss.client
                        .post(OBJECTS + "/search", "{\"ordering\": 5, \"pageSize\": \"x\", \"type\": true}")
                        .faults())
                .containsExactly("ordering invalid", "pageSize invalid", "type invalid");
        assertThat(kiss.client
                        .post(OBJECTS + "/search", "{\"pageSize\": 5, \"page\": \"1\", \"ordering\": null}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTypeThatNoObjectHasFindsNothing() {
        String own = made("{}");
        assertThat(found("&type=" + Kiss.TYPE)).containsExactly(own);
        assertThat(found("&type=https://www.domein.nl/api/v2/objecttypes/ander"))
                .isEmpty();
        assertThat(kiss.get(OBJECTS + "?type=x").path("count").asInt()).isZero();
    }

    @Test
    void takenThatCameInOtherWordsAreOfTheTypeUnderWhichTheyAreShown() {
        String taak = kiss.klantinteracties()
                .post("/internetaken", """
                        {"gevraagdeHandeling": "bellen", "status": "te_verwerken", "toegewezenAanActoren": [],
                         "aanleidinggevendKlantcontact": {"uuid": "%s"}}""".formatted(
                                contact.path("url").asText().replaceFirst(".*/", "")))
                .uuid();
        String type = kiss.get(OBJECTS + "/" + taak).path("type").asText();
        String contactmoment =
                "&data_attr=contactmoment__exact__" + contact.path("url").asText();
        assertThat(kiss.get(OBJECTS + "?type=" + type + contactmoment)
                        .path("results")
                        .findValuesAsText("uuid"))
                .contains(taak);
        assertThat(kiss.get(OBJECTS + "?type=" + Kiss.TYPE + contactmoment)
                        .path("results")
                        .findValuesAsText("uuid"))
                .doesNotContain(taak);
    }

    @Test
    void everythingThatIsKeptCanBeSortedBy() {
        String many = made("{'kleur': 'wit', 'vak': {'aantal': 12}, 'status': 'verwerkt'}");
        String few = made("{'kleur': 'rood', 'vak': {'aantal': 9}, 'toelichting': 'Aa'}");
        String none = made("{'toelichting': 'Zz'}");
        assertThat(found("&ordering=record__data__kleur")).containsExactly(few, many, none);
        assertThat(found("&ordering=-record__data__vak__aantal")).containsExactly(none, many, few);
        assertThat(found("&ordering=record__data__vak__aantal"))
                .as("as numbers")
                .containsExactly(few, many, none);
        assertThat(found("&ordering=-record__data__toelichting")).containsExactly(none, many, few);
        assertThat(found("&ordering=-record__data__status,record__data__toelichting"))
                .containsExactly(many, few, none);
        assertThat(found("&ordering=record__data__a'b,record__data__%25s,record__data__"))
                .hasSize(3);
        String deep = "record__data__a" + "__a".repeat(500);
        assertThat(found("&ordering=" + deep)).hasSize(3);
        assertThat(found("&ordering=" + ",record__data__b".repeat(90))).hasSize(3);
    }

    @Test
    void aUrlIsFoundByAPartOfIt() {
        JsonNode klant = kiss.klant();
        kiss.made(
                Kiss.KLANTCONTACTMOMENTEN,
                json("{'contactmoment': '%s', 'klant': '%s', 'rol': 'gesprekspartner'}"
                        .formatted(
                                contact.path("url").asText(), klant.path("url").asText())));
        String object = made("{}");
        String key = klant.path("url").asText().replaceFirst(".*/", "");
        for (String part : List.of(
                key,
                key.substring(0, 20).toUpperCase(Locale.ROOT),
                "/klanten/" + key,
                "api/v1/klanten",
                "klanten/" + key.substring(0, 9))) {
            assertThat(found("&data_attr=betrokkene__klant__icontains__" + part))
                    .as(part)
                    .containsExactly(object);
        }
        for (String part :
                List.of("contactmomenten/" + key, key + "/", UUID.randomUUID().toString())) {
            assertThat(found("&data_attr=betrokkene__klant__icontains__" + part))
                    .as(part)
                    .isEmpty();
        }
    }

    @Test
    void anAddressAndItsKlantAreOfOneBetrokkene() {
        Answer none = kiss.client.get(
                OBJECTS + "?data_attr=merk__exact__" + mark
                        + "&data_attr=betrokkene__rol__exact__vertegenwoordiger&data_attr=betrokkene__digitaleAdressen__icontains__werk");
        assertThat(none.body().path("count").asInt()).isZero();
    }

    @Test
    void whatIsAskedOfTheBetrokkeneIsAskedOfTheOneThatIsShown() {
        String object = made("{}");
        JsonNode klant = kiss.klant();
        kiss.made(
                Kiss.KLANTCONTACTMOMENTEN,
                json("{'contactmoment': '%s', 'klant': '%s', 'rol': 'belanghebbende'}"
                        .formatted(
                                contact.path("url").asText(),
                                kiss.klant().path("url").asText())));
        kiss.made(
                Kiss.KLANTCONTACTMOMENTEN,
                json("{'contactmoment': '%s', 'klant': '%s', 'rol': 'gesprekspartner'}"
                        .formatted(
                                contact.path("url").asText(), klant.path("url").asText())));
        String second = "&data_attr=betrokkene__klant__exact__" + Kiss.encoded(klant.path("url"));
        assertThat(found(second)).as("the second is not shown").isEmpty();
        String adres = "&data_attr=betrokkene__digitaleAdressen__adres__exact__0630674985";
        assertThat(found(adres)).containsExactly(object);
        assertThat(found(adres + second)).isEmpty();
    }

    @Test
    void anEenheidThatIsNoGroepIsAnAfdeling() {
        String afdeling = made("{'actor': null}");
        String asked = "&data_attr=actor__typeOrganisatorischeEenheid__";
        assertThat(found(asked + "exact__afdeling")).containsExactly(afdeling);
        assertThat(found(asked + "icontains__FDEL")).containsExactly(afdeling);
        assertThat(found(asked + "in__groep%7Cafdeling")).containsExactly(afdeling);
        assertThat(found(asked + "exact__groep")).isEmpty();
    }

    @Test
    void whatTheRegisterKeepsElsewhereIsPassedOverInTheOrder() {
        List<String> all = List.of(made("{}"), made("{'actor': {'naam': 'Aa'}}"), made("{}"));
        assertThat(found("&ordering=record__data__actor__naam"))
                .isEqualTo(found(""))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aSearchIsToldWhatIsNotKnownAndWhatIsToldTwice() {
        assertThat(kiss.client.post(OBJECTS + "/search", "{\"onbekend\": 1}").faults())
                .containsExactly("nonFieldErrors unknown-parameters");
        assertThat(kiss.client
                        .post(OBJECTS + "/search", "{\"type\": \"a\", \"type\": \"b\"}")
                        .status())
                .isEqualTo(400);
    }
}
