package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.CONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.KLANTCONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.OBJECTS;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.api.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interne taken as objects of the Objecten API: claimed once, and read back as they were sent. */
class ObjectenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Kiss kiss = new Kiss(BALIE);

    @Test
    void theFirstObjectClaimsTheTaakAndTheSecondMakesOne() {
        JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.after());
        String url = contact.path("url").asText();
        String tag =
                kiss.client.get(url).response().headers().firstValue("ETag").orElseThrow();
        JsonNode object = kiss.made(OBJECTS, Kiss.object(contact));
        assertThat(kiss.klantcontact(contact).at("/leiddeTotInterneTaken")).hasSize(1);
        assertThat(kiss.client.get(url).response().headers().firstValue("ETag")).hasValue(tag);
        assertThat(object.path("type").asText()).isEqualTo(Kiss.TYPE);
        assertThat(object.at("/record/typeVersion").asInt()).isEqualTo(1);
        assertThat(object.at("/record/startAt").asText()).isEqualTo("2024-02-03");
        JsonNode data = object.at("/record/data");
        assertThat(data.path("contactmoment")).isEqualTo(contact.path("url"));
        assertThat(data.path("status").asText()).isEqualTo("te verwerken");
        assertThat(data.at("/actor/soortActor").asText()).isEqualTo("organisatorische eenheid");
        assertThat(data.at("/betrokkene/digitaleAdressen")).hasSize(3);
        assertThat(data.at("/medewerkerIdentificatie/identificatie").asText()).isEqualTo("sytske@icatt.nl");
        assertThat(kiss.get(object.path("url").asText())).isEqualTo(object);

        JsonNode second = kiss.made(OBJECTS, Kiss.object(contact));
        assertThat(second.path("uuid")).isNotEqualTo(object.path("uuid"));
        JsonNode after = kiss.klantcontact(contact);
        assertThat(after.path("leiddeTotInterneTaken")).hasSize(2);
        assertThat(after.path("hadBetrokkenen")).hasSize(1);
    }

    @Test
    void anObjectOfAPlainContactBringsWhoIsToBeCalledBack() {
        JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.before());
        kiss.made(OBJECTS, Kiss.object(contact));
        JsonNode klantcontact = kiss.klantcontact(contact);
        assertThat(klantcontact.path("leiddeTotInterneTaken")).hasSize(1);
        assertThat(klantcontact.at("/_expand/hadBetrokkenen/0/digitaleAdressen"))
                .hasSize(3);
    }

    @Test
    void objectsAreFoundByWhatKissAsks() {
        JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.after());
        JsonNode klant = kiss.klant();
        kiss.made(
                KLANTCONTACTMOMENTEN,
                json("{'contactmoment': '%s', 'klant': '%s', 'rol': 'gesprekspartner'}"
                        .formatted(
                                contact.path("url").asText(), klant.path("url").asText())));
        JsonNode object = kiss.made(OBJECTS, Kiss.object(contact));
        String byKlant = "betrokkene__klant__exact__" + klant.path("url").asText();
        for (String asked : List.of(
                "data_attr=" + byKlant,
                "data_attr=" + byKlant + "&data_attr=status__exact__te verwerken",
                "data_attrs=" + byKlant + ",status__exact__te verwerken",
                "data_attr=betrokkene__digitaleAdressen__icontains__ROZA@gmail.com&data_attr=contactmoment__exact__"
                        + contact.path("url").asText())) {
            JsonNode found = kiss.get(OBJECTS + "?type=" + Kiss.TYPE + "&" + asked.replace("+", "%2B"));
            assertThat(found.path("results").valueStream().map(one -> one.path("uuid")))
                    .as(asked)
                    .containsExactly(object.path("uuid"));
        }
        assertThat(kiss.get(OBJECTS + "?data_attr=status__exact__verwerkd")
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void aTaakIsHandled() {
        JsonNode object = kiss.made(OBJECTS, Kiss.object(kiss.made(CONTACTMOMENTEN, Kiss.after())));
        String url = object.path("url").asText();
        JsonNode done = kiss.patched(url, "{'record': {'data': {'status': 'verwerkt'}}}");
        assertThat(done.at("/record/data/status").asText()).isEqualTo("verwerkt");
        assertThat(kiss.row("/internetaken", object).path("afgehandeldOp").isTextual())
                .isTrue();
        assertThat(kiss.client.put(url, "{}").status()).isEqualTo(405);
        assertThat(kiss.client.post(OBJECTS, "{}").faults())
                .containsExactly("record.data.contactmoment required", "type required");
        assertThat(kiss.client
                        .post(
                                OBJECTS,
                                json("{'type': 'x', 'record': {'data': {'contactmoment': 'https://a.example/1'}}}")
                                        .toString())
                        .faults())
                .containsExactly("record.data.contactmoment bad-url");
    }

    @Test
    void otherTypesOfObjectAreNotFoundWhenTheTypeIsKnown() {
        try (RunningBalie own = RunningBalie.start("objecttype", Map.of("BALIE_OBJECTTYPE", Kiss.TYPE))) {
            Kiss other = new Kiss(own);
            JsonNode contact = other.made(CONTACTMOMENTEN, Kiss.after());
            ObjectNode strange = Kiss.object(contact).put("type", "https://www.domein.nl/api/v2/objecttypes/ander");
            Answer refused = other.client.post(OBJECTS, strange.toString());
            assertThat(refused.status()).isEqualTo(404);
            assertThat(other.client.get(OBJECTS + "?type=https://a.example/1").status())
                    .isEqualTo(404);
            other.made(OBJECTS, Kiss.object(contact));
            assertThat(other.get(OBJECTS + "?type=" + Kiss.TYPE).path("count").asInt())
                    .isEqualTo(1);
        }
    }

    /** To the letter, in every spelling, with what nobody knows; of a taak that was waiting and of one that was not. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anObjectReadsBackAsItWasSent(boolean waiting) {
        JsonNode contact = kiss.made(CONTACTMOMENTEN, waiting ? Kiss.after() : Kiss.before());
        ObjectNode sent = Kiss.object(contact);
        JsonNode data = sent.at("/record/data");
        JsonNode made = kiss.made(OBJECTS, sent);
        assertThat(made.at("/record/data")).isEqualTo(data);
        assertThat(kiss.get(made.path("url").asText())).isEqualTo(made);

        ObjectNode strange = Kiss.object(contact);
        ((ObjectNode) strange.at("/record/data")).setAll(json("""
                {'status': 'nieuw', 'toelichting': ' met spaties ', 'kleur': {'van': ['rood', 1, null, true]}, 'leeg': null,
                 'registratiedatum': '2024-01-24T10:31:50.822+01:00', 'verantwoordelijkeAfdeling': 'Anders', '~a/b': ''}"""));
        JsonNode other = kiss.made(OBJECTS, strange);
        assertThat(other.at("/record/data")).isEqualTo(strange.at("/record/data"));
        assertThat(kiss.get(other.path("url").asText())).isEqualTo(other);
    }

    @Test
    void whatOtherDialectsChangedIsTold() {
        JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.after());
        ObjectNode sent = Kiss.object(contact);
        ((ObjectNode) sent.at("/record/data")).put("status", "nieuw").put("toelichting", " a ");
        JsonNode object = kiss.made(OBJECTS, sent);
        kiss.klantinteracties().patch("/internetaken/" + object.path("uuid").asText(), "{\"status\": \"verwerkt\"}");
        JsonNode data = kiss.get(object.path("url").asText()).at("/record/data");
        assertThat(data.path("status").asText()).isEqualTo("verwerkt");
        assertThat(data.path("toelichting").asText()).isEqualTo(" a ");
        JsonNode betrokkene = kiss.klantcontact(contact).at("/_expand/hadBetrokkenen/0");
        String adres = betrokkene.at("/_expand/digitaleAdressen/0/uuid").asText();
        kiss.klantinteracties().patch("/digitaleadressen/" + adres, "{\"adres\": \"nieuw@b.nl\"}");
        JsonNode first = kiss.get(object.path("url").asText()).at("/record/data/betrokkene/digitaleAdressen/0");
        assertThat(first.path("adres").asText()).isEqualTo("nieuw@b.nl");
        assertThat(first.path("soortDigitaalAdres").asText()).isEqualTo("e-mailadres");
    }

    /** Before KISS extended the contactmoment: whichever of both comes first, there is one betrokkene, known and within reach. */
    @Test
    void whoItWasAndHowHeIsReachedComeInAnyOrder() {
        for (int round = 0; round < 6; round++) {
            JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.before());
            JsonNode klant = kiss.klant();
            String link = json("{'contactmoment': '%s', 'klant': '%s', 'rol': 'gesprekspartner'}"
                            .formatted(
                                    contact.path("url").asText(),
                                    klant.path("url").asText()))
                    .toString();
            if (round == 0) {
                kiss.client.post(KLANTCONTACTMOMENTEN, link);
                kiss.made(OBJECTS, Kiss.object(contact));
            } else {
                assertThat(AtOnce.calls(
                                2,
                                call -> (call == 0
                                                ? kiss.client.post(KLANTCONTACTMOMENTEN, link)
                                                : kiss.client.post(
                                                        OBJECTS,
                                                        Kiss.object(contact).toString()))
                                        .status()))
                        .containsOnly(201);
            }
            JsonNode klantcontact = kiss.klantcontact(contact);
            assertThat(klantcontact.path("hadBetrokkenen")).hasSize(1);
            JsonNode betrokkene = klantcontact.at("/_expand/hadBetrokkenen/0");
            assertThat(betrokkene.path("volledigeNaam").asText()).isEqualTo("Róza Mstyslava Żywiałowska");
            assertThat(betrokkene.path("digitaleAdressen")).hasSize(3);
            assertThat(klant.path("url").asText())
                    .endsWith(betrokkene.at("/wasPartij/uuid").asText());
            assertThat(betrokkene.at("/wasPartij/uuid").asText()).isNotEmpty();
        }
    }

    @Test
    void whoAsksAtOnceClaimsOnce() {
        JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.after());
        String waiting =
                kiss.klantcontact(contact).at("/leiddeTotInterneTaken/0/uuid").asText();
        List<String> made = AtOnce.calls(
                6,
                call -> kiss.client
                        .post(OBJECTS, Kiss.object(contact).toString())
                        .body()
                        .path("uuid")
                        .asText());
        assertThat(made).doesNotHaveDuplicates().hasSize(6).contains(waiting);
        assertThat(kiss.klantcontact(contact).path("leiddeTotInterneTaken")).hasSize(6);
        assertThat(kiss.klantcontact(contact).path("hadBetrokkenen")).hasSize(1);
    }

    @Test
    void onlyWhatIsOfTheTaakBecomesDifferent() {
        JsonNode object = kiss.made(OBJECTS, Kiss.object(kiss.made(CONTACTMOMENTEN, Kiss.after())));
        String url = object.path("url").asText();
        JsonNode same = kiss.patched(url, "{'record': {'data': %s}}".formatted(object.at("/record/data")));
        assertThat(same).isEqualTo(object);
        JsonNode changed = kiss.patched(
                url, "{'record': {'data': {'status': 'afgehandeld', 'toelichting': null, 'kleur': {'a': 1}}}}");
        assertThat(changed.at("/record/data/status").asText()).isEqualTo("afgehandeld");
        assertThat(changed.at("/record/data").has("toelichting")).isFalse();
        assertThat(changed.at("/record/data/kleur/a").asInt()).isEqualTo(1);
        assertThat(changed.at("/record/startAt")).isEqualTo(object.at("/record/startAt"));
        assertThat(kiss.row("/internetaken", object).path("status").asText()).isEqualTo("verwerkt");
        Answer refused = kiss.client.patch(
                url,
                json("{'record': {'data': {'actor': {'naam': 'Ander'}, 'contactmoment': 'x'}}}")
                        .toString());
        assertThat(refused.faults())
                .containsExactly(
                        "record.data.actor wijzigen-niet-toegelaten",
                        "record.data.contactmoment wijzigen-niet-toegelaten");
        assertThat(kiss.get(url)).isEqualTo(changed);
    }

    @Test
    void aPageIsAsLongAsIsAsked() {
        JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.after());
        IntStream.range(0, 3).forEach(round -> kiss.made(OBJECTS, Kiss.object(contact)));
        String asked = OBJECTS + "?pageSize=2&data_attr=contactmoment__exact__" + Kiss.encoded(contact.path("url"));
        JsonNode page = kiss.get(asked);
        assertThat(page.path("count").asInt()).isEqualTo(3);
        assertThat(page.path("results")).hasSize(2);
        JsonNode next = kiss.get(page.path("next").asText());
        assertThat(next.path("results")).hasSize(1);
        assertThat(next.path("next").isNull()).isTrue();
    }

    @Test
    void halfACharacterIsRefused() {
        JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.after());
        String body = Kiss.object(contact).toString().replace("vergunningen-002", "\\ud800");
        assertThat(kiss.client.post(OBJECTS, body).faults())
                .containsExactly("record.data surrogate_characters_not_allowed");
    }
}
