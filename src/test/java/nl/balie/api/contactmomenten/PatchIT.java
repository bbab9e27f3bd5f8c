package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.CONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.KLANTEN;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PATCH in the older dialects starts from what is shown, also of what another dialect made or changed, and writes nothing else. */
class PatchIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Kiss kiss = new Kiss(BALIE);

    /** Sends the change; what is shown then is what was shown before, with only that laid over it. */
    private JsonNode patched(String url, String change) {
        ObjectNode expected = AsSent.merged((ObjectNode) kiss.get(url), json(change));
        JsonNode patched = kiss.patched(url, change);
        assertThat(patched).isEqualTo(expected);
        assertThat(kiss.get(url)).isEqualTo(expected);
        return patched;
    }

    private ObjectNode partij(String uuid) {
        return (ObjectNode) kiss.klantinteracties().get("/partijen/" + uuid).body();
    }

    private String made(String path, String body) {
        Answer made = kiss.klantinteracties().post(path, json(body).toString());
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        return made.uuid();
    }

    private String persoon(String bsn) {
        return made("/partijen", """
                {'soortPartij': 'persoon', 'indicatieActief': true, 'bezoekadres': {'straatnaam': 'Straat', 'huisnummer': 5,
                 'huisnummertoevoeging': 'bis', 'postcode': '1234 AB', 'stad': 'Turfstad', 'adresregel1': 'achterom', 'land': 'NL'},
                 'partijIdentificatie': {'contactnaam':
                 {'voorletters': 'J.', 'voornaam': 'Jan', 'voorvoegselAchternaam': 'de', 'achternaam': 'Vries'}},
                 'partijIdentificatoren': [{'partijIdentificator': {'codeObjecttype': 'natuurlijk_persoon', 'codeRegister': 'brp',
                 'codeSoortObjectId': 'bsn', 'objectId': '%s'}}]}""".formatted(bsn));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'achternaam': 'Bakker'}",
                "{'voornaam': ''}",
                "{'telefoonnummer': '0612345678'}",
                "{'emailadres': 'a@b.nl', 'functie': 'baas'}",
                "{'bronorganisatie': '999990639'}",
                "{'subjectType': 'natuurlijk_persoon', 'subject': 'https://brp.example/1'}",
                "{'adres': {'huisnummer': 6}}",
                "{'adres': {'huisletter': 'c'}}",
                "{'adres': {'postcode': '4321BA'}}",
                "{'subjectIdentificatie': {'voornamen': 'Jan Piet'}}",
                "{'subjectIdentificatie': {'voorletters': 'K.'}}"
            })
    void ofAPartijOnlyWhatIsSentChanges(String change) {
        String bsn = KlantenIT.bsn();
        String uuid = persoon(bsn);
        ObjectNode before = partij(uuid);
        patched(KLANTEN + "/" + uuid, change);
        JsonNode found = kiss.get(KLANTEN + "?subjectType=natuurlijk_persoon&subjectNatuurlijkPersoon__inpBsn=" + bsn);
        assertThat(found.path("count").asInt()).isEqualTo(1);
        ObjectNode after = partij(uuid);
        assertThat(after.path("partijIdentificatoren")).isEqualTo(before.path("partijIdentificatoren"));
        ObjectNode contactnaam = (ObjectNode) before.at("/partijIdentificatie/contactnaam");
        json(change).properties().stream()
                .filter(sent -> contactnaam.has(sent.getKey()))
                .forEach(sent -> contactnaam.set(sent.getKey(), sent.getValue()));
        json(change).path("subjectIdentificatie").properties().stream()
                .filter(sent -> contactnaam.has(sent.getKey()))
                .forEach(sent -> contactnaam.set(sent.getKey(), sent.getValue()));
        assertThat(after.at("/partijIdentificatie/contactnaam")).isEqualTo(contactnaam);
        assertThat(after.at("/bezoekadres/adresregel1").asText()).isEqualTo("achterom");
        if (!json(change).has("adres")) {
            assertThat(after.path("bezoekadres")).isEqualTo(before.path("bezoekadres"));
        }
    }

    @Test
    void anAdresThatIsTakenAwayIsGone() {
        String uuid = made("/partijen", """
                {'soortPartij': 'persoon', 'indicatieActief': true, 'bezoekadres': {'straatnaam': 'Straat', 'postcode': '1234 AB'}}""");
        JsonNode patched = kiss.patched(KLANTEN + "/" + uuid, "{'adres': null}");
        assertThat(patched.path("adres").isNull()).isTrue();
        assertThat(partij(uuid).at("/bezoekadres/postcode").asText()).isEmpty();
    }

    @Test
    void aNameThatWasChangedElsewhereStays() {
        JsonNode made = kiss.made(KLANTEN, json("""
                {'bronorganisatie': '999990639', 'klantnummer': '%s', 'subject': 'https://brp.example/1', 'voornaam': 'A',
                 'achternaam': 'B', 'adres': {'straatnaam': 'Straat', 'huisnummer': 3, 'huisletter': 'a'}}""".formatted(Kiss.klantnummer())));
        String uuid = kiss.row("/partijen", made).path("uuid").asText();
        kiss.klantinteracties().patch("/partijen/" + uuid, """
                {"bezoekadres": {"straatnaam": "Weg"}, "partijIdentificatie": {"contactnaam": {"voornaam": "Q", "achternaam": "R"}}}""");
        JsonNode patched = patched(made.path("url").asText(), "{'achternaam': 'S'}");
        assertThat(patched.path("voornaam").asText()).isEqualTo("Q");
        patched(made.path("url").asText(), "{'adres': {'huisnummer': 4}}");
        assertThat(partij(uuid).at("/bezoekadres/straatnaam").asText()).isEqualTo("Weg");
        assertThat(partij(uuid).at("/partijIdentificatie/volledigeNaam").asText())
                .isEqualTo("Q S");
    }

    @Test
    void aKlantOfTheKlantenregisterKeepsItsName() {
        Answer made = new Client(BALIE.address() + "/api/kic/v1", BALIE.token())
                .post("/klanten", json("{'voornaam': 'K', 'achternaam': 'Kic'}").toString());
        String uuid = made.body().path("id").asText();
        patched(KLANTEN + "/" + uuid, "{'voornaam': 'Kees'}");
        assertThat(partij(uuid).at("/partijIdentificatie/volledigeNaam").asText())
                .isEqualTo("Kees Kic");
    }

    @Test
    void aContactpersoonIsCalledOtherwise() {
        String uuid = made("/partijen", """
                {'soortPartij': 'contactpersoon', 'indicatieActief': true, 'partijIdentificatie': {'werkteVoorPartij': null,
                 'contactnaam': {'voorletters': 'C.', 'voornaam': 'Cor', 'achternaam': 'Vries'}}}""");
        patched(KLANTEN + "/" + uuid, "{'achternaam': 'Bakker'}");
        assertThat(partij(uuid).at("/partijIdentificatie/volledigeNaam").asText())
                .isEqualTo("Cor Bakker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'functie': 'baas'}", "{'bronorganisatie': '999990639'}", "{'bedrijfsnaam': 'Ander'}"})
    void anOrganisatieStaysWhatItIs(String change) {
        String uuid = made("/partijen", """
                {'soortPartij': 'organisatie', 'indicatieActief': true, 'partijIdentificatie': {'naam': 'Bakkerij'}}""");
        JsonNode patched = patched(KLANTEN + "/" + uuid, change);
        assertThat(partij(uuid).at("/partijIdentificatie/naam").asText())
                .isEqualTo(patched.path("bedrijfsnaam").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'tekst': 'anders'}",
                "{'voorkeurskanaal': 'post'}",
                "{'bronorganisatie': '999990639', 'kanaal': 'balie'}",
                "{'initiatiefnemer': 'klant', 'voorkeurstaal': 'eng'}",
                "{'medewerkerIdentificatie': {'achternaam': 'Ander'}}"
            })
    void ofAKlantcontactOnlyWhatIsSentChanges(String change) {
        String uuid = made("/klantcontacten", """
                {'kanaal': 'onbekend', 'onderwerp': 'paspoort', 'inhoud': 'tekst', 'taal': 'nld', 'vertrouwelijk': true,
                 'indicatieContactGelukt': false, 'plaatsgevondenOp': '2024-01-24T09:31:50Z'}""");
        made("/betrokkenen", """
                {'hadKlantcontact': {'uuid': '%s'}, 'rol': 'klant', 'initiator': false}""".formatted(uuid));
        String actor = made("/actoren", """
                {'naam': 'Mia', 'soortActor': 'medewerker', 'indicatieActief': true, 'actoridentificator':
                 {'objectId': 'mia%s', 'codeObjecttype': 'x', 'codeRegister': 'y', 'codeSoortObjectId': 'z'}}""".formatted(Kiss.klantnummer()));
        made(
                "/actorklantcontacten",
                "{'actor': {'uuid': '%s'}, 'klantcontact': {'uuid': '%s'}}".formatted(actor, uuid));
        JsonNode before = kiss.klantinteracties().get("/klantcontacten/" + uuid).body();
        patched(CONTACTMOMENTEN + "/" + uuid, change);
        patched(CONTACTMOMENTEN + "/" + uuid, "{'tekst': 'nog anders'}");
        JsonNode after = kiss.klantinteracties().get("/klantcontacten/" + uuid).body();
        for (String name : new String[] {
            "onderwerp", "vertrouwelijk", "indicatieContactGelukt", "plaatsgevondenOp", "nummer", "hadBetrokkenen"
        }) {
            assertThat(after.path(name)).as(name).isEqualTo(before.path(name));
        }
        if (!json(change).has("medewerkerIdentificatie")) {
            assertThat(after.path("hadBetrokkenActoren")).isEqualTo(before.path("hadBetrokkenActoren"));
        }
    }

    @Test
    void aMedewerkerWhoWasTakenAwayElsewhereStaysAway() {
        JsonNode made = kiss.made(CONTACTMOMENTEN, Kiss.before());
        String uuid = kiss.klantcontact(made).path("uuid").asText();
        JsonNode tie = kiss.klantinteracties()
                .get("/actorklantcontacten?klantcontact__uuid=" + uuid)
                .body()
                .at("/results/0/uuid");
        kiss.klantinteracties().delete("/actorklantcontacten/" + tie.asText());
        kiss.patched(made.path("url").asText(), "{'voorkeurskanaal': 'post'}");
        assertThat(kiss.klantcontact(made).path("hadBetrokkenActoren")).isEmpty();
    }
}
