package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.CONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.KLANTCONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contactmomenten API 1.0: a contactmoment over the rows of every dialect. */
class ContactmomentenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Kiss kiss = new Kiss(BALIE);

    @Test
    void whatWasSentReadsBackAsItWasSent() {
        String text = " " + "é".repeat(3000) + "\\n";
        ObjectNode body =
                Kiss.before().put("tekst", text).put("voorkeurskanaal", "post").put("kanaal", "");
        body.withArray("onderwerpLinks").add("https://a.example/1").add("https://a.example/2");
        JsonNode made = kiss.made(CONTACTMOMENTEN, body);
        assertThat(kiss.get(made.path("url").asText())).isEqualTo(made);
        for (String name : List.of(
                "bronorganisatie",
                "kanaal",
                "voorkeurskanaal",
                "voorkeurstaal",
                "tekst",
                "onderwerpLinks",
                "initiatiefnemer",
                "medewerker")) {
            assertThat(made.path(name)).as(name).isEqualTo(body.path(name));
        }
        body.path("medewerkerIdentificatie")
                .properties()
                .forEach(part -> assertThat(made.path("medewerkerIdentificatie").path(part.getKey()))
                        .isEqualTo(part.getValue()));
        assertThat(made.path("registratiedatum")).isEqualTo(body.path("registratiedatum"));

        JsonNode klantcontact = kiss.klantcontact(made);
        assertThat(klantcontact.path("inhoud").asText())
                .as("the one stored text")
                .isEqualTo(text);
        assertThat(klantcontact.at("/hadBetrokkenActoren/0/naam").asText()).isEqualTo("Sytske van Hasselt");
        String uuid = "/klantcontacten/" + klantcontact.path("uuid").asText();
        Answer same = kiss.klantinteracties().put(uuid, klantcontact.toString());
        assertThat(same.status()).as("sent back as it was read").isEqualTo(200);
        assertThat(same.body().path("inhoud").asText()).isEqualTo(text);
        Answer refused = kiss.klantinteracties().patch(uuid, "{\"inhoud\": \"" + "e".repeat(1001) + "\"}");
        assertThat(refused.faults()).containsExactly("inhoud max_length");
    }

    @Test
    void whatOtherDialectsChangedIsTold() {
        JsonNode made = kiss.made(CONTACTMOMENTEN, Kiss.before());
        String uuid = kiss.klantcontact(made).path("uuid").asText();
        kiss.klantinteracties()
                .patch("/klantcontacten/" + uuid, "{\"kanaal\": \"balie\", \"inhoud\": \"meer\", \"taal\": \"eng\"}");
        JsonNode read = kiss.get(made.path("url").asText());
        assertThat(read.path("kanaal").asText()).isEqualTo("balie");
        assertThat(read.path("tekst").asText()).isEqualTo("meer");
        assertThat(read.path("voorkeurstaal").asText()).isEqualTo("eng");
    }

    @Test
    void whatOtherDialectsRegisteredIsAContactmomentToo() {
        Answer contact = kiss.klantinteracties().post("/klantcontacten", """
                {"kanaal": "balie", "onderwerp": "paspoort", "inhoud": "tekst", "taal": "nld", "vertrouwelijk": false}""");
        JsonNode read = kiss.get(CONTACTMOMENTEN + "/" + contact.uuid());
        assertThat(read.path("tekst").asText()).isEqualTo("tekst");
        assertThat(read.path("medewerkerIdentificatie").isNull()).isTrue();
        JsonNode partij = kiss.klant();
        String klant = partij.path("url").asText();
        kiss.klantinteracties()
                .post("/betrokkenen", """
                {"hadKlantcontact": {"uuid": "%s"}, "wasPartij": {"uuid": "%s"}, "rol": "klant", "initiator": false}""".formatted(contact.uuid(), klant.substring(klant.length() - 36)));
        JsonNode listed =
                kiss.get(KLANTCONTACTMOMENTEN + "?rol=belanghebbende&klant=" + Kiss.encoded(partij.path("url")));
        assertThat(listed.path("count").asInt()).isEqualTo(1);
        assertThat(kiss.get(read.path("url").asText()).path("initiatiefnemer").asText())
                .isEqualTo("gemeente");
    }

    @Test
    void oneFollowsAnother() {
        JsonNode first = kiss.made(CONTACTMOMENTEN, Kiss.before());
        ObjectNode next = Kiss.before();
        next.set("vorigContactmoment", first.path("url"));
        JsonNode second = kiss.made(CONTACTMOMENTEN, next);
        assertThat(second.path("vorigContactmoment")).isEqualTo(first.path("url"));
        assertThat(kiss.get(first.path("url").asText()).path("volgendContactmoment"))
                .isEqualTo(second.path("url"));
        assertThat(second.path("objectcontactmomenten")).isEmpty();
        assertThat(kiss.client.post(CONTACTMOMENTEN, next.toString()).faults())
                .containsExactly("vorigContactmoment unique");
        assertThat(kiss.get(CONTACTMOMENTEN + "?vorigContactmoment=" + Kiss.encoded(first.path("url")))
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        kiss.patched(second.path("url").asText(), "{'vorigContactmoment': null}");
        assertThat(kiss.get(first.path("url").asText())
                        .path("volgendContactmoment")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registratiedatum__gt=2019-05-05T05:05:04Z&registratiedatum__lt=2019-05-05T05:05:06Z",
                "registratiedatum=2019-05-05T05:05:05Z&bronorganisatie=423182687",
                "kanaal=duif&voorkeurskanaal=post&voorkeurstaal=eng&initiatiefnemer=gemeente",
                "medewerkerIdentificatie__identificatie=duif&medewerkerIdentificatie__achternaam=Duif"
                        + "&medewerkerIdentificatie__voorletters=D&medewerkerIdentificatie__voorvoegselAchternaam=de",
                "kanaal=duif&medewerker=https://mw.example/7"
            })
    void isFoundByAllThatItSays(String query) {
        ObjectNode body = Kiss.before()
                .put("kanaal", "duif")
                .put("voorkeurskanaal", "post")
                .put("voorkeurstaal", "eng")
                .put("initiatiefnemer", "gemeente")
                .put("bronorganisatie", "423182687")
                .put("medewerker", "https://mw.example/7")
                .put("registratiedatum", "2019-05-05T05:05:05Z");
        body.set("medewerkerIdentificatie", json("""
                {'identificatie': 'duif', 'achternaam': 'Duif', 'voorletters': 'D', 'voorvoegselAchternaam': 'de'}"""));
        JsonNode made = kiss.made(CONTACTMOMENTEN, body);
        assertThat(kiss.get(CONTACTMOMENTEN + "?" + query).path("results").valueStream())
                .contains(kiss.get(made.path("url").asText()));
        kiss.client.delete(made.path("url").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url",
                "klant",
                "registratiedatum",
                "kanaal",
                "tekst",
                "initiatiefnemer",
                "bronorganisatie",
                "voorkeurskanaal",
                "onderwerp_links",
                "medewerker",
                "medewerker_identificatie"
            })
    void isSortedByWhatIsAsked(String name) {
        kiss.made(CONTACTMOMENTEN, Kiss.before());
        kiss.made(CONTACTMOMENTEN, Kiss.before());
        JsonNode up = kiss.get(CONTACTMOMENTEN + "?ordering=" + name);
        JsonNode down = kiss.get(CONTACTMOMENTEN + "?ordering=-" + name);
        assertThat(down.path("results").get(0)).isNotEqualTo(up.path("results").get(0));
    }

    @Test
    void whoKnowsItAlreadyGetsNothing() {
        JsonNode made = kiss.made(CONTACTMOMENTEN, Kiss.before());
        String url = made.path("url").asText();
        String tag =
                kiss.client.get(url).response().headers().firstValue("ETag").orElseThrow();
        assertThat(kiss.client
                        .send("GET", url, null, Map.of("If-None-Match", tag))
                        .status())
                .isEqualTo(304);
        kiss.about(made, Kiss.zaak());
        assertThat(kiss.client
                        .send("GET", url, null, Map.of("If-None-Match", tag))
                        .status())
                .as("what hangs on it changed")
                .isEqualTo(200);
        String patch = "{\"tekst\": \"anders\"}";
        assertThat(kiss.client
                        .send("PATCH", url, patch, Map.of("If-Match", tag))
                        .status())
                .isEqualTo(200);
        assertThat(kiss.client
                        .send("PATCH", url, patch, Map.of("If-Match", tag))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void whatWasDoneIsTold() {
        JsonNode made = kiss.made(CONTACTMOMENTEN, Kiss.before());
        String url = made.path("url").asText();
        kiss.patched(url, "{'tekst': 'anders'}");
        JsonNode trail = kiss.get(url + "/audittrail");
        assertThat(trail.findValuesAsText("actie")).containsExactly("update", "create");
        assertThat(trail.at("/0/wijzigingen/nieuw/inhoud").asText()).isEqualTo("anders");
        assertThat(kiss.get(url + "/audittrail/" + trail.at("/1/uuid").asText()))
                .isEqualTo(trail.get(1));
        assertThat(kiss.client.get(url + "/audittrail/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void aPutReplacesAndAPatchDoesNot() {
        JsonNode made = kiss.made(CONTACTMOMENTEN, Kiss.before().put("voorkeurskanaal", "post"));
        String url = made.path("url").asText();
        JsonNode patched = kiss.patched(url, "{'medewerkerIdentificatie': {'identificatie': 'ander'}}");
        assertThat(patched.path("voorkeurskanaal").asText()).isEqualTo("post");
        assertThat(patched.at("/medewerkerIdentificatie/achternaam").asText()).isEqualTo("van Hasselt");
        assertThat(kiss.klantcontact(made).path("hadBetrokkenActoren"))
                .as("both employees")
                .hasSize(2);
        Answer put =
                kiss.client.put(url, "{\"bronorganisatie\": \"999990639\", \"medewerker\": \"https://mw.example/1\"}");
        assertThat(put.body().path("voorkeurskanaal").asText()).isEmpty();
        assertThat(put.body().path("medewerkerIdentificatie").isNull()).isTrue();
        assertThat(put.body().path("registratiedatum")).isEqualTo(made.path("registratiedatum"));
    }

    @Test
    void everyFaultIsToldByItsName() {
        assertThat(kiss.client.post(CONTACTMOMENTEN, "{}").faults())
                .containsExactly("bronorganisatie required", "nonFieldErrors invalid-medewerker");
        assertThat(kiss.client
                        .post(
                                CONTACTMOMENTEN,
                                json("""
                {'bronorganisatie': '123456789', 'registratiedatum': 'gisteren', 'kanaal': '%s', 'voorkeurstaal': 'nederlands',
                 'onderwerpLinks': ['geen'], 'initiatiefnemer': 'wie', 'medewerker': 'geen', 'medewerkerIdentificatie': 7,
                 'vorigContactmoment': 'http://a.example/1'}""".formatted("x".repeat(51))).toString())
                        .faults())
                .containsExactly(
                        "bronorganisatie invalid",
                        "initiatiefnemer invalid_choice",
                        "kanaal max_length",
                        "medewerker invalid",
                        "medewerkerIdentificatie invalid",
                        "onderwerpLinks.0 invalid",
                        "registratiedatum invalid",
                        "voorkeurstaal max_length",
                        "vorigContactmoment bad-url");
        assertThat(kiss.client.get(CONTACTMOMENTEN + "?onbekend=1").faults())
                .containsExactly("nonFieldErrors unknown-parameters");
        assertThat(kiss.client
                        .get(CONTACTMOMENTEN + "?ordering=x&initiatiefnemer=y")
                        .faults())
                .containsExactly("initiatiefnemer invalid_choice", "ordering invalid_choice");
        assertThat(kiss.client.get(CONTACTMOMENTEN + "?page=0").status()).isEqualTo(404);
    }
}
