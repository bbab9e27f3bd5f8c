package nl.balie.api;

import static nl.balie.api.Examples.reference;
import static nl.balie.api.F2173.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.Golden;
import nl.balie.RunningBalie;
import nl.balie.api.klantinteracties.Klantinteracties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F0796 without lost text: every single resource has a version, and who changes an older one is told. */
class F0796IT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Client.of(BALIE);
    private final Examples examples = new Examples(BALIE);

    static Stream<String> resources() {
        return Klantinteracties.APIS.stream()
                .flatMap(api -> api.resources().stream())
                .map(resource -> "/" + resource.plural())
                .filter(F0796IT::isChanged);
    }

    /** What is only added, has no versions that follow. */
    private static boolean isChanged(String path) {
        return Golden.lines("routes.txt").stream().anyMatch(line -> line.matches("PUT +\\S+" + path + "/\\{uuid}.*"));
    }

    /** The call is put through; both employees write down what they told the customer. */
    @Test
    void whoSupplementsAtOnceIsToldAndNoTextIsLost() {
        F2173 steps = new F2173(client);
        String contact = made(client.post("/klantcontacten", """
                {"nummer": "%s", "kanaal": "Telefoon", "onderwerp": "Vraag over de vergunning voor een overkapping",
                 "inhoud": "Vraag: Klant wil graag een overkapping bouwen in zijn tuin met glazen schuifdeuren.",
                 "indicatieContactGelukt": true, "taal": "nld", "vertrouwelijk": false}""".formatted(Examples.digits(10))));
        String path = "/klantcontacten/" + contact;
        made(steps.actorKlantcontact(made(steps.actor()), contact));
        Answer read = client.get(path);

        String first = supplemented(read, " Klant is doorverbonden naar afdeling Vergunningen.");
        String second = supplemented(read, " Antwoord: er geldt alleen een meldingsplicht.");
        assertThat(change("PATCH", path, first, tag(read)).status()).isEqualTo(200);
        Answer told = change("PATCH", path, second, tag(read));
        assertThat(told.status()).isEqualTo(412);
        assertThat(told.body().path("code").asText()).isEqualTo("precondition_failed");

        Answer again = client.get(path);
        second = supplemented(again, " Antwoord: er geldt alleen een meldingsplicht.");
        made(steps.actorKlantcontact(made(steps.actor()), contact));
        assertThat(change("PATCH", path, second, tag(again)).status()).isEqualTo(200);

        JsonNode after = client.get(path).body();
        assertThat(after.path("inhoud").asText())
                .isEqualTo("Vraag: Klant wil graag een overkapping bouwen in zijn tuin met glazen schuifdeuren."
                        + " Klant is doorverbonden naar afdeling Vergunningen."
                        + " Antwoord: er geldt alleen een meldingsplicht.");
        assertThat(after.path("hadBetrokkenActoren")).hasSize(2);
    }

    @Test
    void ofTwentyWhoChangeOneVersionAtOnceOneSucceeds() {
        String path = "/klantcontacten/" + examples.made("/klantcontacten", examples.klantcontact());
        String tag = tag(client.get(path));
        List<Answer> answers =
                AtOnce.calls(20, i -> change("PATCH", path, "{\"inhoud\": \"Van %d\"}".formatted(i), tag));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void everySingleResourceTellsItsVersion(String path) {
        String body = examples.body(path);
        Answer created = client.post(examples.address(path), body);
        String one = examples.address(path) + "/" + created.uuid();
        assertThat(tag(created)).startsWith("W/\"").isEqualTo(tag(client.get(one)));
        assertThat(tag(client.put(one, body))).isEqualTo(tag(client.get(one)));
        assertThat(tag(client.patch(one, "{}"))).isEqualTo(tag(client.get(one)));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void whoChangesAnOlderVersionIsRefusedAndNothingChanges(String path) {
        String body = examples.body(path);
        Answer created = client.post(examples.address(path), body);
        String one = examples.address(path) + "/" + created.uuid();
        Answer before = client.get(one);
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            String sent = method.equals("DELETE") ? null : body;
            assertThat(change(method, one, sent, "W/\"999\"").status())
                    .as(method)
                    .isEqualTo(412);
            assertThat(change(method, one, sent, "W/\"2\", \"x\"").status())
                    .as(method)
                    .isEqualTo(412);
        }
        Answer after = client.get(one);
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(tag(after)).isEqualTo(tag(before));
        assertThat(change("PUT", one, body, tag(before)).status()).isEqualTo(200);
        assertThat(change("DELETE", one, null, tag(client.get(one))).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "W/\"1\"", "\"1\"", "W/\"7\", W/\"1\"", "\"7\",\"1\"", " W/\"1\" "})
    void aVersionIsNamedInEveryFormThatHttpKnows(String wanted) {
        String path = "/categorieen/" + made(client.post("/categorieen", "{\"naam\": \"Ondernemers\"}"));
        assertThat(tag(client.get(path))).isEqualTo("W/\"1\"");
        assertThat(change("PATCH", path, "{\"naam\": \"Bewoners\"}", wanted).status())
                .isEqualTo(200);
        assertThat(tag(client.get(path))).isEqualTo("W/\"2\"");
    }

    @Test
    void withoutAVersionTheLastWriterWins() {
        String path = "/categorieen/" + made(client.post("/categorieen", "{\"naam\": \"Ondernemers\"}"));
        assertThat(client.patch(path, "{\"naam\": \"Bewoners\"}").status()).isEqualTo(200);
        assertThat(client.put(path, "{\"naam\": \"Iedereen\"}").status()).isEqualTo(200);
        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(change("PATCH", path, "{}", "*").status()).isEqualTo(404);
    }

    @Test
    void theVersionIsThatOfTheRowWhateverIsExpandedOrLinked() {
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        String path = "/klantcontacten/" + contact;
        String tag = tag(client.get(path));
        examples.made("/betrokkenen", examples.betrokkene(contact, "null"));
        made(new F2173(client).actorKlantcontact(examples.made("/actoren", examples.actor()), contact));
        assertThat(tag(client.get(path + "?expand=hadBetrokkenen,hadBetrokkenen.digitaleAdressen")))
                .isEqualTo(tag);
        String partij = examples.made("/partijen", examples.partij());
        String before = tag(client.get("/partijen/" + partij));
        examples.made("/digitaleadressen", Examples.adres(partij, "winkel@voorbeeld.example", true));
        assertThat(tag(client.get("/partijen/" + partij + "?expand=digitaleAdressen")))
                .isEqualTo(before);
    }

    @Test
    void whoIsAssignedIsPartOfTheVersionOfATaak() {
        String one = examples.made("/actoren", examples.actor());
        String other = examples.made("/actoren", examples.actor());
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        String path =
                "/internetaken/" + examples.made("/internetaken", """
                {"gevraagdeHandeling": "Terugbellen", "status": "te_verwerken", "aanleidinggevendKlantcontact": %s,
                 "toegewezenAanActoren": [%s]}""".formatted(reference(contact), reference(one)));
        String tag = tag(client.get(path));
        assertThat(tag(change("PATCH", path, assigned(one), tag))).isEqualTo(tag);
        String next = tag(change("PATCH", path, assigned(other), tag));
        assertThat(next).isNotEqualTo(tag).isEqualTo(tag(client.get(path)));
        assertThat(change("PATCH", path, assigned(one), tag).status()).isEqualTo(412);
        assertThat(client.get(path)
                        .body()
                        .path("toegewezenAanActoren")
                        .path(0)
                        .path("uuid")
                        .asText())
                .isEqualTo(other);
    }

    @Test
    void whatIsSentAsAListOfAPartijIsPartOfItsVersion() {
        String partij = examples.made("/partijen", examples.partij());
        String adres = examples.made("/digitaleadressen", Examples.adres(partij, "winkel@voorbeeld.example", true));
        String path = "/partijen/" + partij;
        String tag = tag(client.get(path));
        assertThat(tag(change("PATCH", path, "{\"digitaleAdressen\": [%s]}".formatted(reference(adres)), tag)))
                .isEqualTo(tag);
        String without = tag(change("PATCH", path, "{\"digitaleAdressen\": []}", tag));
        assertThat(without).isNotEqualTo(tag).isEqualTo(tag(client.get(path)));
        String identificatoren = """
                {"partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon",
                 "codeSoortObjectId": "bsn", "objectId": "%s", "codeRegister": "brp"}}]}""".formatted(Examples.bsn());
        assertThat(change("PATCH", path, identificatoren, tag).status()).isEqualTo(412);
        String identified = tag(change("PATCH", path, identificatoren, without));
        assertThat(identified).isNotEqualTo(without).isEqualTo(tag(client.get(path)));
    }

    private static String assigned(String actor) {
        return "{\"toegewezenAanActoren\": [%s]}".formatted(reference(actor));
    }

    private static String supplemented(Answer read, String text) {
        return "{\"inhoud\": \"%s\"}".formatted(read.body().path("inhoud").asText() + text);
    }

    private Answer change(String method, String path, @Nullable String body, String tag) {
        return client.send(method, path, body, Map.of("If-Match", tag));
    }

    private static String tag(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 201);
        return answer.response().headers().firstValue("ETag").orElseThrow();
    }
}
