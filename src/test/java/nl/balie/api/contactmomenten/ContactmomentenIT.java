package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.CONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.KLANTCONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.OBJECTCONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contactmomenten API 1.0: a contactmoment, who it was with and what it was about, over the rows of every dialect. */
class ContactmomentenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Kiss kiss = new Kiss(BALIE);

    private static String encoded(JsonNode url) {
        return URLEncoder.encode(url.asText(), StandardCharsets.UTF_8);
    }

    private static String zaak() {
        return BALIE.address() + "/zaken/api/v1/zaken/" + UUID.randomUUID();
    }

    private JsonNode about(JsonNode contactmoment, String zaak) {
        return kiss.made(
                OBJECTCONTACTMOMENTEN,
                json("{'contactmoment': '%s', 'object': '%s', 'objectType': 'zaak'}"
                        .formatted(contactmoment.path("url").asText(), zaak)));
    }

    private Answer with(JsonNode contactmoment, JsonNode klant, String rol) {
        return kiss.client.post(
                KLANTCONTACTMOMENTEN,
                json("{'contactmoment': '%s', 'klant': '%s', 'rol': '%s'}"
                                .formatted(
                                        contactmoment.path("url").asText(),
                                        klant.path("url").asText(),
                                        rol))
                        .toString());
    }

    @Test
    void whatWasSentReadsBackAsItWasSent() {
        String text = "é".repeat(3000);
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
        assertThat(made.path("registratiedatum").asText()).isEqualTo("2024-01-24T09:31:50.822000Z");

        JsonNode klantcontact = kiss.klantcontact(made);
        assertThat(klantcontact.path("inhoud").asText())
                .as("the one stored text")
                .isEqualTo(text);
        assertThat(klantcontact.at("/hadBetrokkenActoren/0/naam").asText()).isEqualTo("Sytske van Hasselt");
        Answer refused = kiss.klantinteracties()
                .patch("/klantcontacten/" + klantcontact.path("uuid").asText(), "{\"inhoud\": \"" + text + "\"}");
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
        JsonNode listed = kiss.get(KLANTCONTACTMOMENTEN + "?rol=belanghebbende&klant=" + encoded(partij.path("url")));
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
        assertThat(kiss.get(CONTACTMOMENTEN + "?vorigContactmoment=" + encoded(first.path("url")))
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        kiss.patched(second.path("url").asText(), "{'vorigContactmoment': null}");
        assertThat(kiss.get(first.path("url").asText())
                        .path("volgendContactmoment")
                        .isNull())
                .isTrue();
    }

    @Test
    void aKlantHasARolOnce() {
        JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.before());
        JsonNode klant = kiss.klant();
        Answer partner = with(contact, klant, "gesprekspartner");
        assertThat(partner.status()).isEqualTo(201);
        assertThat(with(contact, klant, "gesprekspartner").faults()).containsExactly("nonFieldErrors unique");
        Answer other = with(contact, klant, "belanghebbende");
        assertThat(other.status()).isEqualTo(201);
        String url = partner.body().path("url").asText();
        assertThat(kiss.client.patch(url, "{\"rol\": \"belanghebbende\"}").faults())
                .containsExactly("nonFieldErrors unique");
        assertThat(kiss.client
                        .patch(url, "{\"klant\": \"https://a.example/1\"}")
                        .faults())
                .containsExactly("klant wijzigen-niet-toegelaten");
        assertThat(kiss.patched(url, "{'gelezen': true}").path("gelezen").asBoolean())
                .isTrue();
        assertThat(kiss.get(contact.path("url").asText()).path("klantcontactmomenten"))
                .hasSize(2);
        assertThat(kiss.client.delete(url).status()).isEqualTo(204);
        assertThat(kiss.client.get(url).status()).isEqualTo(404);
    }

    @Test
    void aZaakIsAnOnderwerpobject() {
        JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.before());
        String zaak = zaak();
        JsonNode object = about(contact, zaak);
        assertThat(object.path("object").asText()).isEqualTo(zaak);
        JsonNode identificator = kiss.row("/onderwerpobjecten", object).path("onderwerpobjectidentificator");
        assertThat(identificator.path("objectId").asText()).isEqualTo(zaak.substring(zaak.length() - 36));
        assertThat(identificator.path("codeObjecttype").asText()).isEqualTo("zgw-Zaak");
        assertThat(kiss.client
                        .post(
                                OBJECTCONTACTMOMENTEN,
                                json("{'contactmoment': '%s', 'object': '%s', 'objectType': 'zaak'}"
                                                .formatted(contact.path("url").asText(), zaak))
                                        .toString())
                        .faults())
                .containsExactly("nonFieldErrors unique");
        assertThat(kiss.client.put(object.path("url").asText(), "{}").status()).isEqualTo(405);
        assertThat(kiss.client.delete(object.path("url").asText()).status()).isEqualTo(204);
    }

    /** As KISS asks for the contacts of a klant and of a zaak. */
    @Test
    void contactsAreFoundByKlantAndZaak() {
        JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.before());
        JsonNode klant = kiss.klant();
        with(contact, klant, "gesprekspartner");
        String zaak = zaak();
        JsonNode object = about(contact, zaak);
        String asked = CONTACTMOMENTEN + "?klant=https%3A%2F%2Fa.example%2F1," + encoded(klant.path("url"))
                + "&ordering=-registratiedatum&expand=objectcontactmomenten";
        JsonNode page = kiss.get(asked);
        assertThat(page.path("count").asInt()).isEqualTo(1);
        assertThat(page.at("/results/0/objectcontactmomenten/0")).isEqualTo(object);
        assertThat(page.at("/results/0/klantcontactmomenten/0").isTextual()).isTrue();
        assertThat(kiss.get(CONTACTMOMENTEN + "?object=" + zaak).at("/results/0/url"))
                .isEqualTo(contact.path("url"));
        assertThat(kiss.get(OBJECTCONTACTMOMENTEN + "?objectType=zaak&object=" + zaak)
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(kiss.get(CONTACTMOMENTEN + "?klant=https://a.example/1")
                        .path("count")
                        .asInt())
                .isZero();
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
        about(made, zaak());
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

    /** Hosts and paths that look like ours, and are not: each is a fault of the field, and none is asked for anything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/klanten/api/v1/klanten/%2$s",
                "%1$s/klanten/api/v1/%2$s",
                "%1$s/klanten/api/v1/klanten/%2$s/x",
                "%1$s/klanten/api/v1/klanten/%2$s?x=1",
                "%1$s@a.example/klanten/api/v1/klanten/%2$s",
                "http://x@127.0.0.1/klanten/api/v1/klanten/%2$s",
                "%1$s/klanten/api/v1/klanten/00000000-0000-7000-8000-000000000000"
            })
    void aKlantElsewhereIsNone(String url) {
        JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.before());
        String klant = kiss.klant().path("url").asText();
        String elsewhere = url.formatted(BALIE.address(), klant.substring(klant.length() - 36));
        Answer answer = kiss.client.post(
                KLANTCONTACTMOMENTEN,
                json("{'contactmoment': '%s', 'klant': '%s', 'rol': 'gesprekspartner'}"
                                .formatted(contact.path("url").asText(), elsewhere))
                        .toString());
        assertThat(answer.faults()).containsExactly("klant bad-url");
        assertThat(kiss.klantcontact(contact).path("hadBetrokkenen")).isEmpty();
    }
}
