package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is posted twice with one Idempotency-Key is stored once and answered twice, in every dialect. */
class IdempotentieDialectenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String KI = "/klantinteracties/api/v1";
    private static final String VNG = "/vng/klantinteracties/api/v0";
    private static final String KIC = "/api/kic/v1";
    private static final String CONTACT = """
            {"kanaal": "telefoon", "onderwerp": "afval", "taal": "nld", "vertrouwelijk": false}""";
    private static final String PERSOON = "{\"soortPartij\": \"persoon\", \"indicatieActief\": true}";

    private final Client client = new Client(BALIE.address(), BALIE.token());
    private final Stored stored = new Stored(BALIE);

    /** A path with what can be posted to it again and again. */
    record Post(String path, String body) {
        @Override
        public String toString() {
            return path;
        }
    }

    static List<Post> posts() {
        String code = UUID.randomUUID().toString();
        return List.of(
                new Post(KI + "/klantcontacten", CONTACT),
                new Post(KI + "/partijen", PERSOON),
                new Post(KI + "/maak-klantcontact", "{\"klantcontact\": %s}".formatted(CONTACT)),
                new Post(KI + "/registreer-klantcontact", Voorbeeld.whole().toString()),
                new Post(KI + "/rekeningnummers", "{\"partij\": null, \"iban\": \"NL00TEST0000000001\"}"),
                new Post(VNG + "/actoren", """
                        {"naam": "Team Afval", "soortActor": "geautomatiseerde actor", "indicatieActief": "ja"}"""),
                new Post("/vng/referentielijsten/api/v0/kanalen", """
                        {"code": "%s", "naam": "Loket", "indicatieActief": true}""".formatted(code)),
                new Post("/contactmomenten/api/v1/contactmomenten", """
                        {"bronorganisatie": "999990639", "kanaal": "Telefoon", "tekst": "notitie", "initiatiefnemer": "klant",
                         "medewerkerIdentificatie": {"identificatie": "medewerker", "achternaam": "Jansen"}}"""),
                new Post("/klanten/api/v1/klanten", """
                        {"bronorganisatie": "999990639", "klantnummer": "%s", "subjectType": "natuurlijk_persoon",
                         "subject": "https://brp.example/1"}""".formatted(code.substring(0, 8))),
                new Post("/api/profielservice/v1/contactgegeven", """
                        {"identificatieType": "BSN", "identificatieNummer": "%s", "type": "Email",
                         "waarde": "jan@voorbeeld.example"}""".formatted(Examples.bsn())),
                new Post(KIC + "/partijen", "{\"interneNotitie\": \"-\", \"soortPartij\": \"persoon\"}"),
                new Post(KIC + "/taken", "{\"title\": \"Stuur een foto\"}"),
                new Post(KIC + "/organisatorischeeenheden", "{\"omschrijving\": \"Balie %s\"}".formatted(code)));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void theSecondIsAnsweredAsTheFirstAndStoresNothing(Post post) {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = client.send("POST", post.path(), post.body(), key);
        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
        List<String> before = stored.counts();
        Answer second = client.send("POST", post.path(), post.body(), key);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.response().body()).isEqualTo(first.response().body());
        for (String header : List.of("Content-Type", "Location", "ETag", "API-version")) {
            assertThat(second.response().headers().firstValue(header))
                    .as(header)
                    .isEqualTo(first.response().headers().firstValue(header));
        }
        assertThat(stored.counts()).isEqualTo(before);
        Answer other = client.send("POST", post.path() + "?a=b", post.body(), key);
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void ofManyAtOnceOneIsStored() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        long before = stored.count("partij");
        List<Answer> answers = AtOnce.calls(30, i -> client.send("POST", KI + "/partijen", PERSOON, key));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(Answer::uuid).distinct()).hasSize(1);
        assertThat(stored.count("partij")).isEqualTo(before + 1);
    }

    @Test
    void twoDialectsDoNotShareAnAnswer() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(client.send("POST", KI + "/partijen", PERSOON, key).status()).isEqualTo(201);
        assertThat(client.send("POST", VNG + "/partijen", PERSOON, key).status())
                .isEqualTo(422);
    }

    @Test
    void aFaultIsNotKept() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(client.send("POST", KIC + "/taken", "{}", key).status()).isEqualTo(400);
        assertThat(client.send("POST", KIC + "/taken", "{\"title\": \"Stuur een foto\"}", key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatMustBeUniqueIsStillToldOfWithAKey() {
        String code = UUID.randomUUID().toString();
        String body = "{\"code\": \"%s\", \"naam\": \"Loket %s\", \"indicatieActief\": true}".formatted(code, code);
        String path = "/vng/referentielijsten/api/v0/kanalen";
        List<Answer> answers = AtOnce.calls(
                10, i -> client.send("POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID() + "-" + i)));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 400)).hasSize(9);
    }

    @Test
    void aSearchIsDoneAgainAndABlankKeyIsNone() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        int before = client.send("POST", KIC + "/taken/_zoek", "{}", key)
                .body()
                .path("total")
                .asInt();
        client.post(KIC + "/taken", "{\"title\": \"Stuur een foto\"}");
        assertThat(client.send("POST", KIC + "/taken/_zoek", "{}", key)
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(before + 1);
        assertThat(client.send("POST", KI + "/partijen", PERSOON, Map.of("Idempotency-Key", " "))
                        .faults())
                .containsExactly("Idempotency-Key blank");
    }
}
