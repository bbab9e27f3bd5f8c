package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import nl.balie.Client;
import nl.balie.Receiver;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a subscriber asks for is what it is told, and an operator sees why something did not arrive. */
class AbonnementIT {
    private static final Receiver ADRESSEN = Receiver.start();
    private static final BalieMetAbonnees TOLD =
            new BalieMetAbonnees("abonnementen", """
            nrc.token = geheim
            nrc.kanalen = klantcontacten
            ita.kanalen = klantcontacten
            ita.acties = gewijzigd, verwijderd
            ita.kenmerken = indicatieContactGelukt=true
            adresboek.kind = webhook
            adresboek.url = %s/events
            adresboek.secret = whsec_%s
            adresboek.kanalen = betrokkenen, digitaleadressen
            """.formatted(ADRESSEN.address(), BalieMetAbonnees.KEY));

    private final Client client = TOLD.client;
    private final Examples examples = TOLD.examples;

    @AfterAll
    static void stop() {
        TOLD.close();
        ADRESSEN.close();
    }

    @BeforeEach
    void settle() {
        TOLD.begin();
    }

    private static List<String> told(Receiver receiver, int from, String member) {
        List<JsonNode> all = receiver.received();
        return all.subList(from, all.size()).stream()
                .map(each ->
                        Voorbeeld.json(each.path("body").asText()).path(member).asText())
                .toList();
    }

    @Test
    void aPartialChangeIsToldAsOpenKlantTellsIt() {
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        client.patch("/klantcontacten/" + contact, "{\"inhoud\": \"anders\"}");
        client.put("/klantcontacten/" + contact, examples.klantcontact());
        client.delete("/klantcontacten/" + contact);
        TOLD.awaitAllTold();
        assertThat(told(TOLD.nrc, TOLD.toldNrc, "actie"))
                .containsExactly("create", "partial_update", "update", "destroy");
    }

    @Test
    void aSubscriberIsToldOfTheActiesAndKenmerkenThatItAsksFor() {
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        client.patch("/klantcontacten/" + contact, "{\"inhoud\": \"nog niet gelukt\"}");
        client.patch(
                "/klantcontacten/" + contact, "{\"indicatieContactGelukt\": true, \"verdereActieOndernomen\": false}");
        client.delete("/klantcontacten/" + contact);
        TOLD.awaitAllTold();
        assertThat(told(TOLD.webhook, TOLD.toldWebhook, "type"))
                .containsExactly("nl.balie.klantcontact.gewijzigd", "nl.balie.klantcontact.verwijderd");
    }

    @Test
    void whoAsksForItIsToldOfBetrokkenenAndAddressesAndNeverWhatTheyAre() {
        client.post(Voorbeeld.PATH, Voorbeeld.seed().toString());
        TOLD.awaitAllTold();
        assertThat(told(ADRESSEN, 0, "type"))
                .containsExactlyInAnyOrder(
                        "nl.balie.betrokkene.aangemaakt",
                        "nl.balie.digitaal_adres.aangemaakt",
                        "nl.balie.digitaal_adres.aangemaakt");
        JsonNode adres = ADRESSEN.received().stream()
                .map(each -> Voorbeeld.json(each.path("body").asText()))
                .filter(each -> each.at("/data/kenmerken").toString().contains("telefoonnummer"))
                .findFirst()
                .orElseThrow();
        assertThat(adres.at("/data/url").asText())
                .isEqualTo(BalieMetAbonnees.ADDRESS + "/digitaleadressen/"
                        + adres.path("subject").asText());
        assertThat(adres.at("/data/kenmerken").size()).isOne();
        assertThat(ADRESSEN.received().toString()).doesNotContain("winkel@", "0201234567", "Vries", "kikkertje");
    }

    @Test
    void whatWasRefusedIsListedWithItsCodeAndNeverWithASentence() {
        TOLD.nrc.does("problem");
        examples.made("/klantcontacten", examples.klantcontact());
        TOLD.awaitAllTold();
        String list = TOLD.balie.run("outbox", "list").out();
        assertThat(list)
                .contains("parked", "400 invalid, kanaal unknown-kanaal")
                .doesNotContain("Jansen");
        assertThat(TOLD.balie.run("outbox", "list", "2").out()).hasLineCount(1);
        assertThat(TOLD.balie.run("outbox", "list", "0").exitCode()).isEqualTo(1);
        TOLD.balie.run("outbox", "retry", "--all");
        TOLD.awaitAllTold();
    }

    @Test
    void ourKanalenAreRegistered() {
        RunningBalie.Answer answer = TOLD.balie.run("outbox", "registreer");
        assertThat(answer.out()).isEqualTo("nrc knows klantcontacten from now on.\n");
        List<JsonNode> all = TOLD.nrc.received();
        JsonNode registered = all.getLast();
        assertThat(registered.path("path").asText()).isEqualTo("/api/v1/kanaal");
        assertThat(registered.at("/headers/authorization").asText()).isEqualTo("Token geheim");
        JsonNode body = Voorbeeld.json(registered.path("body").asText());
        assertThat(body.path("naam").asText()).isEqualTo("klantcontacten");
        assertThat(body.path("filters").toString()).contains("indicatieContactGelukt");
        TOLD.nrc.does("always 500");
        assertThat(TOLD.balie.run("outbox", "registreer").err()).contains("nrc answers 500 at");
        TOLD.nrc.does("always 201");
    }

    @Test
    void manyContactsAreToldAtOnce() {
        TOLD.nrc.does(IntStream.range(0, 160).mapToObj(i -> "slow 500").toArray(String[]::new));
        for (int i = 0; i < 160; i++) {
            examples.made("/klantcontacten", examples.klantcontact());
        }
        long begin = System.nanoTime();
        TOLD.awaitAllTold();
        assertThat((System.nanoTime() - begin) / 1e9)
                .as("eight at once would take ten seconds")
                .isLessThan(8);
    }
}
