package nl.balie.api;

import static nl.balie.api.Examples.reference;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.balie.Client;
import nl.balie.Receiver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Subscribers are told of what came, changed and went: at least once, in order, signed, and of no person. */
class NotificatiesIT {
    private static final BalieMetAbonnees TOLD = new BalieMetAbonnees("notificaties", """
            nrc.client-id = balie
            nrc.secret = kort
            nrc.first-pause = PT0.1S
            nrc.patience = PT2S
            ita.kanalen = klantcontacten, zaken
            ita.first-pause = PT0.1S
            """);

    private final Client client = TOLD.client;
    private final Examples examples = TOLD.examples;

    @AfterAll
    static void stop() {
        TOLD.close();
    }

    @BeforeEach
    void settle() {
        TOLD.begin();
    }

    @Test
    void aNotificatieIsAsOpenKlantSendsIt() {
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        JsonNode request = TOLD.nrc.await(TOLD.toldNrc + 1).getLast();
        JsonNode told = Voorbeeld.json(request.path("body").asText());
        String url = BalieMetAbonnees.ADDRESS + "/klantcontacten/" + contact;
        assertThat(request.path("path").asText()).isEqualTo("/api/v1/notificaties");
        assertThat(request.at("/headers/authorization").asText()).startsWith("Bearer ey");
        assertThat(told.path("kanaal").asText()).isEqualTo("klantcontacten");
        assertThat(told.path("resource").asText()).isEqualTo("klantcontact");
        assertThat(told.path("actie").asText()).isEqualTo("create");
        assertThat(told.path("hoofdObject").asText()).isEqualTo(url);
        assertThat(told.path("resourceUrl").asText()).isEqualTo(url);
        assertThat(Instant.parse(told.path("aanmaakdatum").asText()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(told.path("kenmerken").toString())
                .isEqualTo("{\"hoofdOnderwerpType\":\"https://voorbeeld.example/afval\","
                        + "\"indicatieContactGelukt\":\"false\",\"verdereActieOndernomen\":\"true\"}");
        client.delete("/klantcontacten/" + contact);
        assertThat(Voorbeeld.json(TOLD.nrc
                                .await(TOLD.toldNrc + 2)
                                .getLast()
                                .path("body")
                                .asText())
                        .path("actie")
                        .asText())
                .isEqualTo("destroy");
    }

    @Test
    void aSubscriberIsToldOfItsChannelsOnly() {
        client.post(Voorbeeld.PATH, Voorbeeld.whole().toString());
        TOLD.awaitAllTold();
        assertThat(kanalen(TOLD.nrc, TOLD.toldNrc))
                .containsExactly("internetaken", "klantcontacten", "partijen", "partijen");
        assertThat(TOLD.webhook.received().subList(TOLD.toldWebhook, TOLD.toldWebhook + 2).stream()
                        .map(each -> Voorbeeld.json(each.path("body").asText())
                                .path("type")
                                .asText())
                        .sorted())
                .containsExactly("nl.balie.klantcontact.aangemaakt", "nl.overheid.zaken.zaak-gekoppeld");
    }

    private static List<String> kanalen(Receiver receiver, int from) {
        List<JsonNode> all = receiver.received();
        return all.subList(from, all.size()).stream()
                .map(each -> Voorbeeld.json(each.path("body").asText())
                        .path("kanaal")
                        .asText())
                .sorted()
                .toList();
    }

    @Test
    void aWebhookCanProveThatBalieSentIt() throws GeneralSecurityException {
        TOLD.webhook.does("500");
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        List<JsonNode> tries = TOLD.webhook.await(TOLD.toldWebhook + 2).subList(TOLD.toldWebhook, TOLD.toldWebhook + 2);
        for (JsonNode each : tries) {
            JsonNode headers = each.path("headers");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(BalieMetAbonnees.KEY), "HmacSHA256"));
            String signed = String.join(
                    ".",
                    headers.path("webhook-id").asText(),
                    headers.path("webhook-timestamp").asText(),
                    each.path("body").asText());
            assertThat(headers.path("webhook-signature").asText())
                    .isEqualTo("v1,"
                            + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
            assertThat(headers.path("content-type").asText()).isEqualTo("application/cloudevents+json");
        }
        JsonNode event = Voorbeeld.json(tries.getFirst().path("body").asText());
        assertThat(event).isEqualTo(Voorbeeld.json(tries.getLast().path("body").asText()));
        assertThat(event.path("id").asText())
                .isEqualTo(tries.getLast().at("/headers/webhook-id").asText());
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("source").asText()).isEqualTo(BalieMetAbonnees.ADDRESS);
        assertThat(event.path("subject").asText()).isEqualTo(contact);
        assertThat(event.at("/data/url").asText()).isEqualTo(BalieMetAbonnees.ADDRESS + "/klantcontacten/" + contact);
        assertThat(event.at("/data/kenmerken/verdereActieOndernomen").asBoolean())
                .isTrue();
    }

    @Test
    void aLinkWithAZaakIsToldOfByTheZaak() {
        String zaak = UUID.randomUUID().toString();
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        String object = examples.made("/onderwerpobjecten", """
                {"klantcontact": %s, "wasKlantcontact": null, "onderwerpobjectidentificator": {"objectId": "%s",
                 "codeObjecttype": "zaak", "codeRegister": "openzaak", "codeSoortObjectId": "uuid"}}""".formatted(reference(contact), zaak));
        client.delete("/onderwerpobjecten/" + object);
        List<JsonNode> told = TOLD.webhook.await(TOLD.toldWebhook + 3);
        for (int i = 1; i <= 2; i++) {
            JsonNode event =
                    Voorbeeld.json(told.get(TOLD.toldWebhook + i).path("body").asText());
            assertThat(event.path("type").asText())
                    .isEqualTo("nl.overheid.zaken.zaak-" + (i == 1 ? "gekoppeld" : "ontkoppeld"));
            assertThat(event.path("subject").asText()).isEqualTo(zaak);
            assertThat(event.path("data").toString())
                    .isEqualTo(
                            "{\"zaak\":\"urn:uuid:%s\",\"linkTo\":\"%s/onderwerpobjecten/%s\",\"linkObjectType\":\"Onderwerpobject\"}"
                                    .formatted(zaak, BalieMetAbonnees.ADDRESS, object));
        }
    }

    @Test
    void changesOfOneContactComeInTheirOrderHoweverOftenASubscriberFails() {
        List<String> contacts = List.of(
                examples.made("/klantcontacten", examples.klantcontact()),
                examples.made("/klantcontacten", examples.klantcontact()));
        TOLD.nrc.does("500", "slow 300", "cut", "500", "slow 200", "503 1", "500", "cut", "slow 100", "500");
        for (int i = 0; i < 15; i++) {
            for (String contact : contacts) {
                client.patch("/klantcontacten/" + contact, "{\"inhoud\": \"%d\"}".formatted(i));
            }
        }
        TOLD.awaitAllTold();
        for (String contact : contacts) {
            List<Instant> moments = TOLD.nrc.received().stream()
                    .filter(each -> each.path("did").asText().matches("201|slow.*"))
                    .map(each -> Voorbeeld.json(each.path("body").asText()))
                    .filter(told -> told.path("resourceUrl").asText().endsWith(contact))
                    .map(told -> Instant.parse(told.path("aanmaakdatum").asText()))
                    .toList();
            assertThat(moments).hasSize(16).isSorted();
        }
    }

    @Test
    void aSubscriberThatIsSlowHoldsUpNobodyElse() {
        TOLD.nrc.does("slow 1500");
        Instant start = Instant.now();
        examples.made("/klantcontacten", examples.klantcontact());
        JsonNode told = TOLD.webhook.await(TOLD.toldWebhook + 1).getLast();
        TOLD.nrc.await(TOLD.toldNrc + 1);
        assertThat(Duration.between(start, Instant.parse(told.path("at").asText())))
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void nobodyIsToldOfAPerson() {
        client.post(
                Voorbeeld.PATH,
                Voorbeeld.whole()
                        .set("/betrokkenen/0/wasPartij", Voorbeeld.burger("900198424"))
                        .toString());
        examples.made("/partijen", examples.partij());
        TOLD.awaitAllTold();
        for (Receiver each : List.of(TOLD.nrc, TOLD.webhook)) {
            assertThat(each.received().stream()
                            .map(request -> request.path("body").asText())
                            .toList()
                            .toString())
                    .doesNotContain("900198424", "Vries", "Jannie", "winkel@", "0201234567", "Belt graag", "kerst")
                    .doesNotContain("Na vijf uur", "Terugbellen", "Anneke");
        }
    }
}
