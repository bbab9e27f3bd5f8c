package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.CONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.KLANTCONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.OBJECTCONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a contactmoment was with and what it was about: klantcontactmomenten and objectcontactmomenten. */
class KoppelingenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Kiss kiss = new Kiss(BALIE);

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
        String zaak = Kiss.zaak();
        JsonNode object = kiss.about(contact, zaak);
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
        String zaak = Kiss.zaak();
        JsonNode object = kiss.about(contact, zaak);
        String asked = CONTACTMOMENTEN + "?klant=https%3A%2F%2Fa.example%2F1," + Kiss.encoded(klant.path("url"))
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

    @Test
    void whoAndWhatAContactmomentTellsItselfIsLinkedAlongWithIt() {
        JsonNode klant = kiss.klant();
        JsonNode other = kiss.klant();
        String zaak = Kiss.zaak();
        ObjectNode told = json("""
                {'klantcontactmomenten': [{'klant': '%s', 'rol': 'belanghebbende'}],
                 'objectcontactmomenten': [{'object': '%s', 'objectType': 'zaak'}]}""".formatted(other.path("url").asText(), zaak));
        ObjectNode body = Kiss.before().put("klant", klant.path("url").asText());
        body.setAll(told);
        JsonNode made = kiss.made(CONTACTMOMENTEN, body);
        assertThat(made.path("klantcontactmomenten")).hasSize(2);
        assertThat(made.path("objectcontactmomenten")).hasSize(1);
        for (JsonNode each : List.of(klant, other)) {
            JsonNode found = kiss.get(KLANTCONTACTMOMENTEN + "?klant=" + Kiss.encoded(each.path("url")));
            assertThat(found.path("count").asInt()).isEqualTo(1);
            assertThat(found.at("/results/0/rol").asText())
                    .isEqualTo(each.equals(klant) ? "gesprekspartner" : "belanghebbende");
        }
        assertThat(kiss.get(OBJECTCONTACTMOMENTEN + "?object=" + zaak)
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(with(made, klant, "gesprekspartner").faults()).containsExactly("nonFieldErrors unique");
    }

    @Test
    void whoIsToBeCalledBackIsTheKlantThatIsToldAlong() {
        JsonNode klant = kiss.klant();
        JsonNode made = kiss.made(
                CONTACTMOMENTEN, Kiss.after().put("klant", klant.path("url").asText()));
        assertThat(made.path("klantcontactmomenten")).hasSize(1);
        assertThat(kiss.klantcontact(made).at("/_expand/hadBetrokkenen")).hasSize(1);
        assertThat(kiss.made(CONTACTMOMENTEN, Kiss.before().put("klant", "https://klanten.example/klanten/1"))
                        .path("klantcontactmomenten"))
                .as("a klant of another register")
                .isEmpty();
    }

    @Test
    void whatIsWrongWithALinkIsNamedAndNothingIsStored() {
        String zaak = Kiss.zaak();
        String nobody = kiss.klant()
                .path("url")
                .asText()
                .replaceFirst("[^/]*$", UUID.randomUUID().toString());
        ObjectNode body = Kiss.before().put("klant", nobody);
        body.setAll(json("""
                {'klantcontactmomenten': [{'rol': 'x'}, 5, {'klant': '%s'}], 'objectcontactmomenten':
                 [{'object': '%s', 'objectType': 'boom'}, {'object': '%s'}, {'object': '%s'}]}""".formatted(nobody, zaak, zaak, zaak)));
        assertThat(kiss.client.post(CONTACTMOMENTEN, body.toString()).faults())
                .containsExactlyInAnyOrder(
                        "klantcontactmomenten.0.klant required",
                        "klantcontactmomenten.0.rol invalid_choice",
                        "klantcontactmomenten.1 invalid",
                        "klantcontactmomenten.2.klant bad-url",
                        "objectcontactmomenten.0.objectType invalid_choice",
                        "objectcontactmomenten.1 unique",
                        "objectcontactmomenten.2 unique");
        assertThat(kiss.get(OBJECTCONTACTMOMENTEN + "?object=" + zaak)
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void whatIsAskedOfAWriteIsRefused() {
        JsonNode klant = kiss.klant();
        String url = klant.path("url").asText();
        assertThat(kiss.client
                        .post(CONTACTMOMENTEN + "?onbekend=1", Kiss.before().toString())
                        .faults())
                .containsExactly("nonFieldErrors unknown-parameters");
        assertThat(kiss.client.patch(url + "?onbekend=1", "{}").faults())
                .containsExactly("nonFieldErrors unknown-parameters");
        assertThat(kiss.client.delete(url + "?onbekend=1").status()).isEqualTo(400);
    }
}
