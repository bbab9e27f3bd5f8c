package nl.balie.api;

import static nl.balie.Receiver.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.balie.Client;
import nl.balie.Client.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The klant and the zaak that KISS tells in calls that follow its contactmoment reach the e-Suite too. A contactmoment waits here until a
 * test lets it go.
 */
class OverdrachtVervolgIT {
    private static final BalieMetESuite BALIE = new BalieMetESuite("overdracht-vervolg", "esuite.follow-up = PT1H\n");
    private static final String API = "/contactmomenten-api-provider/api/v1/";

    private final Client kiss = new Client(BALIE.balie.address(), BALIE.balie.token());

    @AfterAll
    static void stop() {
        BALIE.close();
    }

    @BeforeEach
    void begin() {
        BALIE.begin();
    }

    @Test
    void whatFollowsInTimeIsInTheOnePost() {
        String contact = contact("");
        String klant = klant();
        String zaak = zaak();
        linked(contact, klant);
        about(contact, zaak);
        assertThat(BALIE.registered()).as("waits for nothing").isNotEmpty();
        BALIE.arrived(1);
        send();
        JsonNode sent = body(BALIE.arrived(2));
        assertThat(sent.path("klantcontactmomenten").toString())
                .isEqualTo("[{\"klant\":\"%s\",\"rol\":\"gesprekspartner\"}]".formatted(klant));
        assertThat(sent.path("objectcontactmomenten").toString())
                .isEqualTo("[{\"object\":\"%s\",\"objectType\":\"zaak\"}]".formatted(zaak));
        assertThat(sent.path("eigenVeld").toString()).isEqualTo("{\"van\":[1.5,\"\\u0000\"]}");
        arrived(contact);
        assertThat(BALIE.received()).hasSize(2);
    }

    @Test
    void whatIsTakenBackInTimeIsNotTold() {
        String klant = klant();
        String contact = contact(", 'klantcontactmomenten': [{'klant': '%s'}]".formatted(klant));
        String zaak = about(contact, zaak());
        String stays = zaak();
        about(contact, stays);
        String link = kiss.get(contact).body().at("/klantcontactmomenten/0").asText();
        assertThat(kiss.delete(link).status()).isEqualTo(204);
        assertThat(kiss.delete(zaak).status()).isEqualTo(204);
        send();
        JsonNode sent = body(BALIE.arrived(1));
        assertThat(sent.has("klantcontactmomenten")).isFalse();
        assertThat(sent.path("objectcontactmomenten")).hasSize(1);
        assertThat(sent.at("/objectcontactmomenten/0/object").asText()).isEqualTo(stays);
    }

    @Test
    void whatFollowsLaterIsToldByItself() {
        String contact = contact("");
        send();
        JsonNode first = BALIE.arrived(1);
        arrived(contact);
        String there = BALIE.url(key(contact));
        String klant = klant();
        String zaak = zaak();
        linked(contact, klant);
        JsonNode request = BALIE.arrived(2);
        assertThat(request.path("path").asText()).isEqualTo(API + "klantcontactmomenten");
        assertThat(body(request).toString())
                .isEqualTo("{\"klant\":\"%s\",\"rol\":\"gesprekspartner\",\"contactmoment\":\"%s\"}"
                        .formatted(klant, there));
        assertThat(request.at("/headers/x-esuite-request-user-id"))
                .isEqualTo(first.at("/headers/x-esuite-request-user-id"));
        assertThat(request.at("/headers/idempotency-key")).isNotEqualTo(first.at("/headers/idempotency-key"));
        about(contact, zaak);
        request = BALIE.arrived(3);
        assertThat(request.path("path").asText()).isEqualTo(API + "objectcontactmomenten");
        assertThat(body(request).toString())
                .isEqualTo(
                        "{\"object\":\"%s\",\"objectType\":\"zaak\",\"contactmoment\":\"%s\"}".formatted(zaak, there));
        await("both are forgotten", () -> BALIE.stored.count("bezorging") == 1);
        assertThat(BALIE.url(key(contact))).isEqualTo(there);
    }

    @Test
    void whatFollowsWhileItIsUnderWayComesBehindIt() {
        String contact = contact("");
        BALIE.eSuite.does("slow 1000", "500", "nonsense");
        send();
        BALIE.arrived(1);
        linked(contact, klant());
        BALIE.arrived(3); // of what follows, no url is asked: "nonsense" is an answer as good as any
        arrived(contact);
        await("the klant is forgotten", () -> BALIE.stored.count("bezorging") == 1);
        assertThat(body(BALIE.received().getFirst()).has("klantcontactmomenten"))
                .isFalse();
        List<JsonNode> others = BALIE.received().subList(1, 3);
        assertThat(others).allMatch(each -> each.path("path").asText().equals(API + "klantcontactmomenten"));
        assertThat(others.stream().map(each -> body(each).path("contactmoment").asText()))
                .containsOnly(String.valueOf(BALIE.url(key(contact))));
    }

    @Test
    void whatFollowsAParkedContactWaitsForItAndCanBeTakenBack() {
        String contact = contact("");
        BALIE.eSuite.does("400");
        send();
        await("parked", () -> BALIE.status(key(contact)).equals("geparkeerd"));
        String klant = klant();
        linked(contact, klant);
        String zaak = about(contact, zaak());
        assertThat(kiss.delete(zaak).status()).isEqualTo(204);
        assertThat(BALIE.client
                        .get("/klantcontacten/" + key(contact) + "/overdracht")
                        .body()
                        .path("status")
                        .asText())
                .isEqualTo("geparkeerd");
        BALIE.balie.run("outbox", "retry", "--all");
        BALIE.arrived(3);
        arrived(contact);
        List<JsonNode> all = BALIE.received();
        assertThat(all.get(1).path("body"))
                .as("every try is the same")
                .isEqualTo(all.get(0).path("body"));
        assertThat(body(all.get(2)).path("klant").asText()).isEqualTo(klant);
        await("nothing waits", () -> BALIE.stored.count("bezorging") == 1);
        assertThat(BALIE.received()).hasSize(3);
    }

    @Test
    void whatStaysHereOrIsGoneIsNotToldOf() {
        Answer here =
                kiss.send("POST", "/contactmomenten/api/v1/contactmomenten", told(""), Map.of("X-Register", "balie"));
        linked(here.body().path("url").asText(), klant());
        String contact = contact("");
        linked(contact, klant());
        assertThat(kiss.delete(contact).status()).isEqualTo(204);
        assertThat(BALIE.stored.count("bezorging")).isZero();
        assertThat(BALIE.received()).isEmpty();
    }

    /** Whichever of both comes first, each klant is told once: within the contactmoment or behind it. */
    @Test
    void aKlantThatMeetsItsContactOnTheWayIsToldOnce() throws InterruptedException {
        int contacts = 40;
        String klant = klant();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < contacts; i++) {
            all.add(contact(""));
        }
        try (ExecutorService together = Executors.newFixedThreadPool(4)) {
            for (String contact : all) {
                together.execute(() -> linked(contact, klant));
                together.execute(() -> send(contact));
            }
        }
        await(
                "all is told",
                () -> BALIE.stored.number(
                                "select count(*) from bezorging where status <> 'bezorgd' or lijst is not null")
                        == 0);
        List<JsonNode> received = BALIE.received();
        long within = received.stream()
                .filter(each -> body(each).path("klantcontactmomenten").size() == 1)
                .count();
        long behind = received.stream().filter(each -> body(each).has("klant")).count();
        assertThat(within + behind).isEqualTo(contacts);
        assertThat(received).hasSize((int) (contacts + behind));
    }

    private String contact(String more) {
        return made("contactmomenten", told(more));
    }

    private static String told(String more) {
        return """
                {'bronorganisatie': '999990639', 'kanaal': 'Telefoon', 'tekst': 'x', 'eigenVeld': {'van': [1.5, '\\u0000']},
                 'medewerkerIdentificatie': {'achternaam': 'van Hasselt', 'identificatie': 'sytske'}%s}""".formatted(more).replace('\'', '"');
    }

    private String linked(String contact, String klant) {
        return made("klantcontactmomenten", object("contactmoment", contact, "klant", klant, "rol", "gesprekspartner"));
    }

    private String about(String contact, String zaak) {
        return made("objectcontactmomenten", object("contactmoment", contact, "object", zaak, "objectType", "zaak"));
    }

    private String made(String list, String body) {
        Answer answer = kiss.post("/contactmomenten/api/v1/" + list, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().path("url").asText();
    }

    private static String object(String... members) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < members.length; i += 2) {
            object.put(members[i], members[i + 1]);
        }
        return object.toString();
    }

    private String klant() {
        Answer answer = kiss.post(
                "/klanten/api/v1/klanten",
                object(
                        "bronorganisatie", "999990639",
                        "klantnummer", Examples.digits(8),
                        "subjectType", "natuurlijk_persoon",
                        "subject", "https://brp.example/1"));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().path("url").asText();
    }

    private static String zaak() {
        return "https://zaken.example/zaken/api/v1/zaken/" + UUID.randomUUID();
    }

    private static String key(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static void send() {
        BALIE.stored.texts("update bezorging set volgende_poging = now() where status = 'wacht'");
    }

    private static void send(String contact) {
        BALIE.stored.texts("update bezorging set volgende_poging = now() where klantcontact = ?::uuid", key(contact));
    }

    private static void arrived(String contact) {
        await("it arrived", () -> BALIE.url(key(contact)) != null);
    }

    private static JsonNode body(JsonNode request) {
        return Voorbeeld.json(request.path("body").asText());
    }
}
