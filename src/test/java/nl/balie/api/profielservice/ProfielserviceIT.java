package nl.balie.api.profielservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.api.AtOnce;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The profile of a partij: found, added to, changed and emptied; over the same rows as Klantinteracties. */
class ProfielserviceIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String GEMEENTE = "Gemeente " + UUID.randomUUID();
    private static final String ADRES = "/contactgegeven";
    private static final String VOORKEUR = "/voorkeur";
    private static final String JAN = "'type': 'Email', 'waarde': 'jan@voorbeeld.example'";
    private static final String SCOPE = ", 'scope': " + Iemand.scope(GEMEENTE, "Parkeren");

    private final Client register = Client.of(BALIE);
    private final Iemand jan = Iemand.nieuw(BALIE);

    @BeforeAll
    static void dienstverlener() {
        Client client = Iemand.client(BALIE);
        client.post("/dienstverlener", "{\"naam\": \"%s\"}".formatted(GEMEENTE));
        String diensten = "/dienstverlener/" + GEMEENTE + "/diensten";
        assertThat(client.post(diensten, "{\"naam\": \"Parkeren\"}").status()).isEqualTo(201);
        assertThat(client.post(diensten, "{\"naam\": \"Afval\"}").status()).isEqualTo(201);
    }

    @Test
    void whoIsNotKnownIsNotFoundAndBecomesAPartijWithWhatIsAdded() {
        assertThat(jan.post("/partij", "").status()).isEqualTo(404);
        Answer made = jan.post(ADRES, JAN);
        assertThat(made.status()).isEqualTo(201);
        JsonNode profiel = jan.profiel("");
        assertThat(profiel.path("contactgegevens")).containsExactly(made.body());
        assertThat(profiel.path("voorkeuren")).isEmpty();
        assertThat(profiel.at("/identificaties/0/identificatieType").asText()).isEqualTo("BSN");
        assertThat(profiel.at("/identificaties/0/identificatieNummer").asText()).isEqualTo(jan.nummer());
        JsonNode adres = register.get(
                        "/digitaleadressen/" + made.body().path("id").asText())
                .body();
        assertThat(adres.path("soortDigitaalAdres").asText()).isEqualTo("email");
        assertThat(adres.at("/verstrektDoorPartij/uuid").asText())
                .isEqualTo(profiel.path("partijId").asText());
        assertThat(register.get("/partijen/" + profiel.path("partijId").asText())
                        .body()
                        .path("soortPartij")
                        .asText())
                .isEqualTo("persoon");
    }

    @Test
    void aCompanyIsKnownByEitherOfItsNumbers() {
        Client client = Iemand.client(BALIE);
        String kvk = jan.nummer().substring(0, 8);
        Iemand bedrijf = new Iemand(client, "KVK", kvk);
        bedrijf.email("info@bedrijf.example");
        String partij = bedrijf.profiel("").path("partijId").asText();
        assertThat(register.get("/partijen/" + partij)
                        .body()
                        .path("soortPartij")
                        .asText())
                .isEqualTo("organisatie");
        String rsin = Iemand.bsn();
        register.post("/partij-identificatoren", """
                {"identificeerdePartij": {"uuid": "%s"}, "partijIdentificator": {"codeObjecttype": "niet_natuurlijk_persoon",
                 "codeSoortObjectId": "rsin", "objectId": "%s", "codeRegister": "hr"}}""".formatted(partij, rsin));
        JsonNode found = new Iemand(client, "RSIN", rsin).profiel("");
        assertThat(found).isEqualTo(bedrijf.profiel(""));
        assertThat(found.path("identificaties").findValuesAsText("identificatieType"))
                .containsExactly("KVK", "RSIN");
    }

    @Test
    void whatKlantinteractiesKeepsIsInTheProfile() {
        jan.email("jan@voorbeeld.example");
        String partij = jan.profiel("").path("partijId").asText();
        register.post("/digitaleadressen", """
                {"verstrektDoorBetrokkene": null, "verstrektDoorPartij": {"uuid": "%s"}, "soortDigitaalAdres": "telefoonnummer",
                 "adres": "0612345678", "isStandaardAdres": true, "omschrijving": "", "verificatieDatum": "2026-01-02"}""".formatted(partij));
        register.post("/digitaleadressen", """
                {"verstrektDoorBetrokkene": null, "verstrektDoorPartij": {"uuid": "%s"}, "soortDigitaalAdres": "overig",
                 "adres": "@jan", "omschrijving": "heeft hier geen woord"}""".formatted(partij));
        JsonNode adressen = jan.profiel("").path("contactgegevens");
        assertThat(adressen.findValuesAsText("type")).containsExactly("Email", "Telefoonnummer");
        assertThat(adressen.findValuesAsText("isGeverifieerd")).containsExactly("false", "true");
        assertThat(adressen.findValuesAsText("isDefault")).containsExactly("false", "true");
        assertThat(adressen.findValuesAsText("createdAt")).hasSize(2);
    }

    @Test
    void whicheverDialectChangesItTheRegisterKeepsWhen() {
        String id = jan.email("jan@voorbeeld.example");
        JsonNode made = jan.profiel("").at("/contactgegevens/0");
        assertThat(made.path("lastUpdated")).isEqualTo(made.path("createdAt"));
        JsonNode answer = register.patch("/digitaleadressen/" + id, "{\"omschrijving\": \"thuis\"}")
                .body();
        JsonNode changed = jan.profiel("").at("/contactgegevens/0");
        assertThat(changed.path("createdAt")).isEqualTo(made.path("createdAt"));
        assertThat(changed.path("lastUpdated").asText())
                .isGreaterThan(made.path("lastUpdated").asText());
        assertThat(answer.has("aangemaaktOp")).isFalse();
        register.put("/digitaleadressen/" + id, answer.toString());
        assertThat(jan.profiel("").at("/contactgegevens/0")).isEqualTo(changed);
    }

    @Test
    void theSameAddressIsThereOnceHoweverItIsWritten() {
        String telefoon = "'type': 'Telefoonnummer', 'waarde': '%s'";
        Answer made = jan.post(ADRES, telefoon.formatted("0612345678"));
        Answer again = jan.post(ADRES, telefoon.formatted("+31 6 1234 5678"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(made.body());
        assertThat(jan.adressen("waarde")).containsExactly("0612345678");
        assertThat(jan.post(ADRES, "'type': 'ApplicatieId', 'waarde': 'Abc'").status())
                .isEqualTo(201);
        assertThat(jan.post(ADRES, "'type': 'ApplicatieId', 'waarde': 'abc'").status())
                .isEqualTo(201);
    }

    @Test
    void forAnotherScopeAndForEverybodyTheSameAddressStandsApart() {
        String parkeren = jan.email("jan@voorbeeld.example", GEMEENTE, "Parkeren");
        Answer afval = jan.post(ADRES, JAN + ", 'scope': " + Iemand.scope(GEMEENTE, "Afval"));
        assertThat(afval.status()).isEqualTo(201);
        assertThat(afval.body().path("scopes").findValuesAsText("dienstNaam")).containsExactly("Afval");
        assertThat(jan.post(ADRES, JAN + SCOPE).status()).isEqualTo(200);
        String everybody = jan.email("jan@voorbeeld.example");
        assertThat(jan.adressen("id"))
                .containsExactly(parkeren, afval.body().path("id").asText(), everybody);
    }

    @Test
    void whoAsksSeesWhatIsMeantForHerAndNoScopeOfOthers() {
        Client client = Iemand.client(BALIE);
        String ander = "Waterschap " + UUID.randomUUID();
        client.post("/dienstverlener", "{\"naam\": \"%s\"}".formatted(ander));
        String parkeren = jan.email("parkeren@voorbeeld.example", GEMEENTE, "Parkeren");
        String iedereen = jan.email("iedereen@voorbeeld.example");
        String water = jan.email("water@voorbeeld.example", ander, "");
        assertThat(jan.adressen("id")).containsExactly(parkeren, iedereen, water);
        JsonNode gevraagd = jan.profiel("'dienstverlener': '%s', 'dienstNaam': 'Parkeren'".formatted(GEMEENTE))
                .path("contactgegevens");
        assertThat(gevraagd.findValuesAsText("id")).containsExactly(parkeren, iedereen);
        assertThat(gevraagd.findValuesAsText("dienstverlenerNaam")).containsExactly(GEMEENTE);
        assertThat(jan.profiel("'dienstverlener': '%s', 'dienstNaam': 'Afval'".formatted(GEMEENTE))
                        .path("contactgegevens")
                        .findValuesAsText("id"))
                .containsExactly(iedereen);
        assertThat(jan.profiel("'dienstverlener': '%s'".formatted(ander))
                        .path("contactgegevens")
                        .findValuesAsText("id"))
                .containsExactly(iedereen, water);
    }

    @Test
    void aChangedAddressIsNotVerifiedAndWhatIsNotSentStays() {
        String id = jan.email("jan@voorbeeld.example", GEMEENTE, "Parkeren");
        register.patch(
                "/digitaleadressen/" + id, "{\"verificatieDatum\": \"2026-01-02\", \"omschrijving\": \"thuis\"}");
        String same = "'id': '%s', 'type': 'Email', 'waarde': 'JAN@voorbeeld.example', 'isDefault': true";
        JsonNode put = jan.put(ADRES, same.formatted(id)).body();
        assertThat(put.path("isGeverifieerd").asBoolean()).isTrue();
        assertThat(put.path("isDefault").asBoolean()).isTrue();
        assertThat(put.path("scopes")).hasSize(1);
        put = jan.put(ADRES, same.formatted(id).replace("JAN@", "j@") + ", 'scope': null")
                .body();
        assertThat(put.path("isGeverifieerd").asBoolean()).isFalse();
        assertThat(put.path("scopes")).isEmpty();
        assertThat(register.get("/digitaleadressen/" + id)
                        .body()
                        .path("omschrijving")
                        .asText())
                .isEqualTo("thuis");
    }

    @Test
    void onlyOneOfAKindIsDefaultAlsoWhenTwoAreChosenAtOnce() {
        List<String> ids = List.of(jan.email("a@voorbeeld.example"), jan.email("b@voorbeeld.example"));
        String put = "'id': '%s', 'type': 'Email', 'waarde': '%s@voorbeeld.example', 'isDefault': true";
        jan.put(ADRES, put.formatted(ids.get(0), "a"));
        jan.put(ADRES, put.formatted(ids.get(1), "b"));
        assertThat(jan.adressen("isDefault")).containsExactly("false", "true");
        List<Answer> answers =
                AtOnce.calls(10, i -> jan.put(ADRES, put.formatted(ids.get(i % 2), i % 2 == 0 ? "a" : "b")));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(jan.adressen("isDefault")).containsOnlyOnce("true");
    }

    @Test
    void ofManyWhoAddTheSameAtOnceOneAddsIt() {
        List<Answer> answers = AtOnce.calls(10, i -> jan.post(ADRES, JAN + SCOPE));
        assertThat(answers.stream().map(Answer::status).filter(status -> status == 201))
                .hasSize(1);
        assertThat(answers.stream().map(Answer::status).filter(status -> status == 200))
                .hasSize(9);
        assertThat(jan.adressen("waarde")).hasSize(1);
    }

    @Test
    void aVoorkeurIsAddedChangedAndRemoved() {
        String taal = "'voorkeurType': 'WebsiteTaal', 'waarde': '%s'";
        String id = jan.met(VOORKEUR, taal.formatted("nl"));
        assertThat(jan.post(VOORKEUR, taal.formatted("nl")).status()).isEqualTo(200);
        assertThat(jan.post(VOORKEUR, taal.formatted("en")).faults()).containsExactly("waarde invalid");
        assertThat(jan.post(VOORKEUR, taal.formatted("en") + SCOPE).status()).isEqualTo(201);
        assertThat(jan.put(VOORKEUR, "'id': '%s', ".formatted(id) + taal.formatted("fy"))
                        .body()
                        .path("waarde")
                        .asText())
                .isEqualTo("fy");
        assertThat(jan.profiel("").path("voorkeuren").findValuesAsText("waarde"))
                .containsExactly("fy", "en");
        assertThat(jan.delete(VOORKEUR + "/" + id).status()).isEqualTo(204);
        assertThat(jan.delete(VOORKEUR + "/" + id).status()).isEqualTo(404);
        assertThat(jan.profiel("").path("voorkeuren").findValuesAsText("waarde"))
                .containsExactly("en");
    }

    @Test
    void whoGoesTakesHerProfileAlong() {
        jan.met(VOORKEUR, "'voorkeurType': 'Aanhef', 'waarde': 'Beste Jan'");
        String partij = jan.profiel("").path("partijId").asText();
        assertThat(register.delete("/partijen/" + partij).status()).isEqualTo(204);
        assertThat(jan.post("/partij", "").status()).isEqualTo(404);
    }

    @Test
    void aDienstverlenerWithAScopeSaysWhenItMustGo() {
        String id = jan.email("jan@voorbeeld.example", GEMEENTE, "Parkeren");
        String until = "'id': '%s', 'dienstverlenerNaam': '%s', 'teVerwijderenOp': '2099-01-01T00:00:00Z'";
        JsonNode patched = jan.patch(ADRES + "/te-verwijderen-op", until.formatted(id, GEMEENTE))
                .body();
        assertThat(patched.path("teVerwijderenOp").asText()).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(jan.patch(ADRES + "/te-verwijderen-op", until.formatted(id, GEMEENTE) + ", 'dienstNaam': 'Afval'")
                        .status())
                .isEqualTo(403);
        assertThat(jan.patch(
                                ADRES + "/te-verwijderen-op",
                                until.formatted(id, "RDW").replace("2099", "2098"))
                        .status())
                .isEqualTo(403);
        assertThat(jan.profiel("").at("/contactgegevens/0/teVerwijderenOp").asText())
                .isEqualTo("2099-01-01T00:00:00Z");
        assertThat(jan.put(ADRES, "'id': '%s', %s, 'teVerwijderenOp': null".formatted(id, JAN))
                        .body()
                        .has("teVerwijderenOp"))
                .isFalse();
    }

    @Test
    void manyAreLookedUpAtOnceAndWhoIsNotKnownIsLeftOut() {
        Client client = Iemand.client(BALIE);
        Iemand piet = Iemand.nieuw(BALIE);
        jan.email("jan@voorbeeld.example");
        piet.email("piet@voorbeeld.example");
        String onbekend = Iemand.nieuw(BALIE).body("");
        Answer all = client.post("/partijen/bulk", bulk(piet.body(""), jan.body(""), piet.body("")));
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.body()).containsExactly(piet.profiel(""), jan.profiel(""));
        Answer some = client.post("/partijen/bulk", bulk(onbekend, jan.body("")));
        assertThat(some.status()).isEqualTo(206);
        assertThat(some.body()).containsExactly(jan.profiel(""));
        assertThat(client.post("/partijen/bulk", bulk(onbekend)).status()).isEqualTo(404);
    }

    private static String bulk(String... identificaties) {
        return "{\"identificaties\": [%s]}".formatted(String.join(", ", identificaties));
    }
}
