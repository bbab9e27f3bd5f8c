package nl.balie.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import nl.balie.Client;
import nl.balie.Receiver;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Destinations of the set-up: who is named there is told, as long as she is named, and knows our kanalen. */
class BestemmingIT {
    private static final String WEBHOOK = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void whoIsNamedInTheSetUpIsToldWhileBalieRuns() throws Exception {
        Path file = directory.resolve("gemeente.yaml");
        Map<String, String> settings = Map.of(
                "BALIE_ADRES", "https://balie.turfstad.example",
                "GEHEIM_ITA", WEBHOOK,
                "TOKEN_NRC", "een-token");
        try (Receiver ita = Receiver.start();
                Receiver nrc = Receiver.start();
                RunningBalie balie = RunningBalie.start("bestemming", settings)) {
            assertThat(balie.run("outbox", "registreer").err()).contains("No destination is a Notificaties API");
            Files.writeString(file, """
                    bestemmingen:
                      - {naam: ita, soort: webhook, url: "%s/events", geheim: omgeving:GEHEIM_ITA, kanalen: [partijen]}
                      - {naam: nrc, soort: notificaties-api, url: "%s/api/v1/notificaties", token: omgeving:TOKEN_NRC}
                    """.formatted(ita.address(), nrc.address()));
            assertThat(balie.run("inrichting", "toepassen", file.toString()).out())
                    .isEqualTo("bestemmingen: 2 nieuw, 0 gewijzigd, 0 gelijk\n");
            Client client = new Client(balie.address() + "/klantinteracties/api/v1", balie.token());
            client.post("/partijen", "{\"soortPartij\": \"persoon\", \"indicatieActief\": true}");
            JsonNode told = ita.await(1).getFirst();
            assertThat(told.toString()).contains("nl.balie.partij.aangemaakt");
            assertThat(nrc.await(1).getFirst().toString())
                    .contains("https://balie.turfstad.example/klantinteracties/api/v1/partijen/");
            assertThat(balie.run("outbox", "registreer").err()).doesNotContain("No destination");
            assertThat(balie.run("inrichting", "exporteren").out())
                    .contains("omgeving:GEHEIM_ITA")
                    .doesNotContain("whsec_", "een-token");
        }
    }

    @Test
    void whatIsForADestinationWaitsForAsLongAsTheServerCannotReadItsSecret() throws Exception {
        Path geheim = Files.writeString(directory.resolve("ita"), WEBHOOK);
        try (Receiver register = Receiver.start();
                Receiver ita = Receiver.start();
                RunningBalie balie = RunningBalie.start("bestemming-zonder-geheim", Map.of())) {
            Map<String, String> shell = new HashMap<>(balie.environment());
            shell.putAll(Map.of("TOKEN_ESUITE", "een-token", "BALIE_ADRES", "https://balie.turfstad.example"));
            String bestand = """
                    bestemmingen:
                      - {naam: esuite, soort: e-suite, url: "%s/c", token: "%s", standaard: ja, bronorganisatie: "999990639"}
                      - {naam: ita, soort: webhook, url: "%s/events", geheim: "bestand:%s", kanalen: [klantcontacten]}
                    """;
            Path file = Files.writeString(
                    directory.resolve("gemeente.yaml"),
                    bestand.formatted(register.address(), "omgeving:TOKEN_ESUITE", ita.address(), geheim));
            assertThat(RunningBalie.run(shell, "inrichting", "toepassen", file.toString())
                            .out())
                    .contains("2 nieuw");
            Receiver.await("the server knows them", () -> balie.log().contains("nothing can be sent to esuite"));
            Client client = new Client(balie.address() + "/klantinteracties/api/v1", balie.token());
            Client.Answer contact = client.post("/registreer-klantcontact", """
                    {"klantcontact": {"kanaal": "telefoon", "onderwerp": "Afval", "taal": "nld", "vertrouwelijk": false,
                      "inhoud": "Wanneer?", "indicatieContactGelukt": true},
                     "actoren": [{"naam": "Anneke", "soortActor": "medewerker", "actoridentificator": {"objectId": "anneke",
                      "codeObjecttype": "mdw", "codeRegister": "hr", "codeSoortObjectId": "idf"}}],
                     "betrokkenen": [{"rol": "klant", "initiator": true, "contactnaam": {"voornaam": "Jan", "achternaam": "Vries"}}]}""");
            assertThat(contact.status()).as(contact.body().toString()).isEqualTo(201);
            String overdracht =
                    "/klantcontacten/" + contact.body().at("/klantcontact/uuid").asText() + "/overdracht";
            assertThat(client.get(overdracht).body().toString()).contains("esuite", "wacht");
            Receiver.await("why they wait is told", () -> {
                String list = balie.run("outbox", "list").out();
                return list.contains("Nothing stands in omgeving:TOKEN_ESUITE")
                        && list.contains("BALIE_ADRES is not set");
            });
            assertThat(register.received()).isEmpty();
            Path token = Files.writeString(directory.resolve("token"), "een-token");
            Files.writeString(file, bestand.formatted(register.address(), "bestand:" + token, ita.address(), geheim));
            assertThat(RunningBalie.run(shell, "inrichting", "toepassen", file.toString())
                            .out())
                    .contains("1 gewijzigd");
            assertThat(register.await(1).getFirst().at("/headers/authorization").asText())
                    .isEqualTo("Token een-token");
            Receiver.await(
                    "it arrived", () -> client.get(overdracht).body().toString().contains("bezorgd"));
            assertThat(ita.received()).isEmpty();
            try (Connection database = balie.database();
                    RunningBalie other = RunningBalie.start(
                            "bestemming-met-geheim",
                            Map.of(
                                    "BALIE_ADRES",
                                    "https://balie.turfstad.example",
                                    "QUARKUS_DATASOURCE_JDBC_URL",
                                    database.getMetaData().getURL(),
                                    "QUARKUS_DATASOURCE_USERNAME",
                                    "balie",
                                    "QUARKUS_DATASOURCE_PASSWORD",
                                    Files.readString(balie.directory().resolve("postgresql/balie.password"))))) {
                assertThat(other.address()).isNotEqualTo(balie.address());
                assertThat(ita.await(1).getFirst().toString()).contains("nl.balie.klantcontact.aangemaakt");
            }
        }
    }

    @Test
    void aSubscriberNeedsTheAddressOfBalieAndASecretThatIsThere() throws Exception {
        Path file = Files.writeString(directory.resolve("gemeente.yaml"), """
                bestemmingen:
                  - {naam: ita, soort: webhook, url: "https://ita.example/x", geheim: omgeving:IS_ER_NIET, kenmerken: [kleur=rood]}
                  - {naam: nrc, soort: notificaties-api, url: "https://nrc.example/x", clientId: balie, kanalen: [zaken]}
                  - {naam: een, soort: e-suite, url: "https://een_a.example/x", vervolg: P1D, geduld: PT0S, token: omgeving:IS_ER_NIET, standaard: ja}
                  - {naam: twee, soort: e-suite, url: "https://twee.example/x", token: omgeving:IS_ER_NIET, standaard: ja}
                """);
        RunningBalie.Answer answer = RunningBalie.shared().run("inrichting", "toepassen", file.toString());
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err())
                .contains(
                        "regel 2, kolom 5: bestemmingen.1: Een abonnee hoort het adres van Balie: zet daarvoor BALIE_ADRES.")
                .contains("bestemmingen.1.geheim: Er staat niets in omgeving:IS_ER_NIET.")
                .contains("bestemmingen.1.kenmerken: Het kenmerk \"kleur\" staat op geen van de kanalen.")
                .contains("bestemmingen.2.token: Geef een clientId met een geheim, of een token.")
                .contains("bestemmingen.2.kanalen: Kies uit internetaken, klantcontacten, partijen.")
                .contains("bestemmingen.3.url: Dit adres wijst geen machine aan.")
                .contains("bestemmingen.3.vervolg: Vul een duur in van PT0S tot en met PT1H.")
                .contains("bestemmingen.3.geduld: Vul een duur in van PT1S tot en met PT1H.")
                .contains("bestemmingen.4.standaard: Dit kan van hoogstens een waar zijn.");
    }
}
