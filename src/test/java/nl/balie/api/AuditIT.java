package nl.balie.api;

import static nl.balie.api.Examples.adres;
import static nl.balie.api.Examples.reference;
import static nl.balie.api.F2173.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every write leaves an entry in the audit trail of every row that it touched, also of those that follow the first. */
class AuditIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Map<String, String> REASON = Map.of("X-Audit-Toelichting", "Op verzoek van de klant");

    private final Client client = Client.of(BALIE);
    private final Examples examples = new Examples(BALIE);
    private final Spoor spoor = new Spoor(client);
    private final Stored stored = new Stored(BALIE);

    /** For each resource a change of one attribute: its name in the trail, and the body of the PATCH. */
    static Stream<List<String>> changes() {
        String object = """
                {"objectId": "%s", "codeObjecttype": "ander", "codeRegister": "anders", "codeSoortObjectId": "uuid"}""".formatted(Examples.digits(10));
        return Stream.of(
                List.of("/klantcontacten", "inhoud", "{\"inhoud\": \"Aangevuld\"}"),
                List.of("/partijen", "interneNotitie", "{\"interneNotitie\": \"Belt nooit\"}"),
                List.of("/actoren", "naam", "{\"naam\": \"Medewerker Zaken\"}"),
                List.of("/betrokkenen", "contactnaam.voornaam", """
                        {"contactnaam": {"voorletters": "J", "voornaam": "Jan", "voorvoegselAchternaam": "de", "achternaam": "Vries"}}"""),
                List.of("/categorieen", "naam", "{\"naam\": \"Bewoners\"}"),
                List.of("/digitaleadressen", "adres", "{\"adres\": \"ander@voorbeeld.example\"}"),
                List.of("/rekeningnummers", "bic", "{\"bic\": \"INGBNL2A\"}"),
                List.of(
                        "/bijlagen",
                        "bijlageidentificator.objectId",
                        "{\"bijlageidentificator\": %s}".formatted(object)),
                List.of(
                        "/onderwerpobjecten",
                        "onderwerpobjectidentificator.objectId",
                        "{\"onderwerpobjectidentificator\": %s}".formatted(object)),
                List.of("/internetaken", "toelichting", "{\"toelichting\": \"Voor vijf uur\"}"),
                List.of("/categorie-relaties", "eindDatum", "{\"eindDatum\": \"2025-12-31\"}"),
                List.of("/vertegenwoordigingen", "vertegenwoordigendePartij", """
                        {"vertegenwoordigendePartij": %s}""".formatted(reference(partij()))),
                List.of("/actorklantcontacten", "actor", "{\"actor\": %s}".formatted(reference(actor()))),
                List.of(
                        "/partij-identificatoren",
                        "anderePartijIdentificator",
                        "{\"anderePartijIdentificator\": \"9\"}"),
                List.of("/organisatie", "handelsnaam", "{\"handelsnaam\": \"Kikkertje\"}"),
                List.of("/persoon", "adres.land", "{\"adres\": {\"land\": \"BE\"}}"));
    }

    private static String partij() {
        return made(Client.of(BALIE).post("/partijen", "{\"soortPartij\": \"persoon\", \"indicatieActief\": true}"));
    }

    private static String actor() {
        return made(Client.of(BALIE).post("/actoren", Voorbeeld.actor(Examples.digits(8))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsMadeChangedAndDeletedCanBeReadBack(List<String> change) {
        String resource = change.getFirst();
        Answer created = client.send("POST", examples.address(resource), examples.body(resource), REASON);
        String path = created.body().path("url").asText();
        assertThat(spoor.told(path)).isEqualTo(Spoor.answered(created.body()));
        JsonNode changed = client.send("PATCH", path, change.getLast(), REASON).body();
        assertThat(spoor.told(path)).isEqualTo(Spoor.answered(changed));
        assertThat(spoor.last(path).path("nieuw").has(change.get(1))).isTrue();
        assertThat(client.send("DELETE", path, null, REASON).status()).isEqualTo(204);
        assertThat(spoor.told(path)).isEmpty();
        assertThat(spoor.actions(path)).containsExactly("aangemaakt", "gewijzigd", "verwijderd");
        assertThat(spoor.entries(path)).allSatisfy(entry -> {
            assertThat(entry.path("toelichting").asText()).isEqualTo("Op verzoek van de klant");
            assertThat(entry.path("applicatie").asText()).isNotEmpty();
            assertThat(entry.path("eindgebruiker").isNull()).isTrue();
        });
    }

    @Test
    void aWriteThatChangesNothingLeavesNoEntry() {
        String path = "/categorieen/" + made(client.post("/categorieen", "{\"naam\": \"Ondernemers\"}"));
        client.put(path, "{\"naam\": \"Ondernemers\"}");
        client.patch(path, "{}");
        assertThat(spoor.actions(path)).containsExactly("aangemaakt");
    }

    @Test
    void aWriteThatFailsLeavesNoEntry() {
        String path = "/klantcontacten/" + examples.made("/klantcontacten", examples.klantcontact());
        long before = stored.count("audit");
        assertThat(client.patch(path, "{\"kanaal\": \"\"}").status()).isEqualTo(400);
        assertThat(client.put(path, "{}").status()).isEqualTo(400);
        assertThat(client.send("DELETE", path, null, Map.of("If-Match", "\"7\""))
                        .status())
                .isEqualTo(412);
        assertThat(client.post("/betrokkenen", examples.betrokkene(actor(), "null"))
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/klantcontacten", client.get(path).body().toString())
                        .status())
                .isEqualTo(400);
        assertThat(stored.count("audit")).isEqualTo(before + 1);
    }

    @Test
    void whatGoesAlongWithAKlantcontactHasAnEntryToo() {
        JsonNode all = client.post(Voorbeeld.PATH, Voorbeeld.whole().toString()).body();
        List<String> gone = Stream.of("klantcontact", "betrokkenen", "onderwerpobjecten", "bijlagen", "interneTaken")
                .flatMap(part -> all.path(part).isArray() ? all.path(part).valueStream() : Stream.of(all.path(part)))
                .map(each -> each.path("url").asText())
                .toList();
        client.delete(gone.getFirst());
        assertThat(gone).hasSize(5).allSatisfy(path -> {
            assertThat(spoor.actions(path)).containsExactly("aangemaakt", "verwijderd");
            assertThat(spoor.told(path)).isEmpty();
        });
        assertThat(ofLinks("actorklantcontact", all.at("/klantcontact/uuid").asText()))
                .containsExactly("aangemaakt", "verwijderd");
        String adres = all.at("/betrokkenen/0/_expand/digitaleAdressen/0/url").asText();
        assertThat(spoor.last(adres).at("/oud/verstrektDoorBetrokkene").asText())
                .isEqualTo(all.at("/betrokkenen/0/uuid").asText());
        assertThat(spoor.told(adres)).isEqualTo(Spoor.answered(client.get(adres).body()));
    }

    @Test
    void whatGoesAlongWithAPartijHasAnEntryToo() {
        JsonNode partij = client.post("/partijen", examples.partij()).body();
        String path = partij.path("url").asText();
        String uuid = partij.path("uuid").asText();
        String adres =
                "/digitaleadressen/" + examples.made("/digitaleadressen", adres(uuid, "a@voorbeeld.example", true));
        client.patch(path, "{\"voorkeursDigitaalAdres\": %s}".formatted(reference(F2173.key(adres))));
        String identificator = "/partij-identificatoren/"
                + partij.at("/partijIdentificatoren/0/uuid").asText();
        client.delete(path);
        for (String gone : List.of(path, adres, identificator)) {
            assertThat(spoor.actions(gone)).as(gone).endsWith("verwijderd").containsOnlyOnce("verwijderd");
            assertThat(spoor.told(gone)).as(gone).isEmpty();
        }
        assertThat(spoor.actions(path)).containsExactly("aangemaakt", "gewijzigd", "verwijderd");
    }

    @Test
    void whoseEmployerGoesIsChanged() {
        JsonNode betrokkene =
                client.post(Voorbeeld.PATH, Voorbeeld.seed().toString()).body().at("/betrokkenen/0");
        String contactpersoon = betrokkene.at("/wasPartij/url").asText();
        String organisatie = client.get(contactpersoon)
                .body()
                .at("/partijIdentificatie/werkteVoorPartij/url")
                .asText();
        assertThat(client.delete(organisatie).status()).isEqualTo(204);
        assertThat(spoor.actions(contactpersoon)).containsExactly("aangemaakt", "gewijzigd");
        assertThat(spoor.told(contactpersoon))
                .isEqualTo(Spoor.answered(client.get(contactpersoon).body()));
    }

    @Test
    void anAddressThatMovesTellsFromWhomToWhom() {
        String from = partij();
        String to = partij();
        String adres =
                "/digitaleadressen/" + made(client.post("/digitaleadressen", adres(from, "a@voorbeeld.example", true)));
        client.patch("/partijen/" + to, "{\"digitaleAdressen\": [%s]}".formatted(reference(F2173.key(adres))));
        JsonNode entry = spoor.last(adres);
        assertThat(entry.at("/oud/verstrektDoorPartij").asText()).isEqualTo(from);
        assertThat(entry.at("/nieuw/verstrektDoorPartij").asText()).isEqualTo(to);
        assertThat(entry.at("/nieuw/isStandaardAdres").asBoolean(true)).isFalse();
        assertThat(spoor.told(adres)).isEqualTo(Spoor.answered(client.get(adres).body()));
    }

    @Test
    void anAddressThatIsNoLongerStandardHasAnEntry() {
        String partij = partij();
        String first = "/digitaleadressen/"
                + made(client.post("/digitaleadressen", adres(partij, "a@voorbeeld.example", true)));
        made(client.post("/digitaleadressen", adres(partij, "b@voorbeeld.example", true)));
        assertThat(spoor.last(first).path("oud").toString()).isEqualTo("{\"isStandaardAdres\":true}");
        assertThat(spoor.last(first).path("nieuw").toString()).isEqualTo("{\"isStandaardAdres\":false}");
    }

    @Test
    void whomATaakIsAssignedToStandsInItsTrail() {
        List<String> actoren = List.of(actor(), actor(), actor());
        String taak = "/internetaken/" + examples.made("/internetaken", examples.body("/internetaken"));
        String first = assigned(taak, "nieuw").getFirst();
        assign(taak, List.of(first, actoren.get(0), actoren.get(1)));
        assertThat(assigned(taak, "oud")).isEmpty();
        assertThat(assigned(taak, "nieuw")).containsExactly(actoren.get(0), actoren.get(1));
        assign(taak, List.of(first, actoren.get(0), actoren.get(1)));
        client.patch(taak, "{\"toelichting\": \"Voor vijf uur\"}");
        assertThat(spoor.last(taak).path("nieuw").toString()).isEqualTo("{\"toelichting\":\"Voor vijf uur\"}");
        assign(taak, List.of(first, actoren.get(1), actoren.get(0)));
        assertThat(assigned(taak, "oud")).containsExactly(actoren.get(0), actoren.get(1));
        assertThat(assigned(taak, "nieuw")).containsExactly(actoren.get(1), actoren.get(0));
        client.delete("/actoren/" + actoren.get(1));
        assertThat(spoor.last(taak).path("actie").asText()).isEqualTo("gewijzigd");
        assertThat(assigned(taak, "oud")).containsExactly(actoren.get(1));
        assertThat(assigned(taak, "nieuw")).isEmpty();
        client.put(taak, client.get(taak).body().toString());
        assertThat(spoor.told(taak)).isEqualTo(Spoor.answered(client.get(taak).body()));
        client.delete(taak);
        assertThat(assigned(taak, "oud")).containsExactly(first, actoren.get(0));
        assertThat(spoor.actions(taak))
                .containsExactly("aangemaakt", "gewijzigd", "gewijzigd", "gewijzigd", "gewijzigd", "verwijderd");
    }

    private void assign(String taak, List<String> actoren) {
        String references = actoren.stream().map(Examples::reference).collect(Collectors.joining(", "));
        client.patch(taak, "{\"toegewezenAanActoren\": [%s]}".formatted(references));
    }

    private List<String> assigned(String taak, String when) {
        return spoor.last(taak)
                .path(when)
                .path("toegewezenAanActoren")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void momentsAreWrittenAsInAnswers() {
        String contact = made(client.post("/klantcontacten", """
                {"kanaal": "balie", "onderwerp": "x", "taal": "nld", "vertrouwelijk": false,
                 "plaatsgevondenOp": "2023-03-01T10:00:00+01:00"}"""));
        assertThat(spoor.last("/klantcontacten/" + contact)
                        .at("/nieuw/plaatsgevondenOp")
                        .asText())
                .isEqualTo("2023-03-01T09:00:00Z");
    }

    @Test
    void aPartijThatBecomesOfAnotherSoortTellsWhatItWas() {
        String path = "/partijen/" + made(client.post("/partijen", """
                {"soortPartij": "persoon", "indicatieActief": true,
                 "partijIdentificatie": {"contactnaam": {"voornaam": "Jan", "achternaam": "Vries"}}}"""));
        client.patch(path, """
                {"soortPartij": "contactpersoon", "partijIdentificatie": {"contactnaam": {"voornaam": "Jannie"}}}""");
        assertThat(spoor.last(path)
                        .path("oud")
                        .path("partijIdentificatie.contactnaam.voornaam")
                        .asText())
                .isEqualTo("Jan");
        assertThat(spoor.told(path)).isEqualTo(Spoor.answered(client.get(path).body()));
        client.patch(path, "{\"soortPartij\": \"organisatie\", \"partijIdentificatie\": {\"naam\": \"Wereldwinkel\"}}");
        assertThat(spoor.told(path)).isEqualTo(Spoor.answered(client.get(path).body()));
    }

    @Test
    void theTrailIsReadInPagesTheLatestFirst() {
        String path = "/categorieen/" + made(client.post("/categorieen", "{\"naam\": \"0\"}"));
        IntStream.range(1, 5).forEach(i -> client.patch(path, "{\"naam\": \"%d\"}".formatted(i)));
        JsonNode page = client.get(path + "/audittrail?pageSize=2").body();
        assertThat(page.path("count").asInt()).isEqualTo(5);
        assertThat(page.at("/results/0/nieuw/naam").asText()).isEqualTo("4");
        assertThat(page.path("previous").isNull()).isTrue();
        JsonNode last = client.get(client.get(page.path("next").asText())
                        .body()
                        .path("next")
                        .asText())
                .body();
        assertThat(last.path("results")).hasSize(1);
        assertThat(last.at("/results/0/actie").asText()).isEqualTo("aangemaakt");
        assertThat(last.path("next").isNull()).isTrue();
        assertThat(client.get(path + "/audittrail?page=4&pageSize=2").status()).isEqualTo(404);
        assertThat(client.get(path + "/audittrail?kleur=rood").status()).isEqualTo(400);
        assertThat(client.get("/categorieen/" + actor() + "/audittrail").status())
                .isEqualTo(404);
    }

    /** What happened to the rows that link others to this one. */
    private List<String> ofLinks(String soort, String owner) {
        return stored.texts(
                "select actie from audit where soort = ? and coalesce(nieuw, oud)::text like ? order by id",
                soort,
                "%" + owner + "%");
    }
}
