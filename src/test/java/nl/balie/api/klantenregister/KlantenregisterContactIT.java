package nl.balie.api.klantenregister;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.api.AtOnce;
import org.junit.jupiter.api.Test;

/** Contacts at the klantenregister: what belongs to them, and the facades that KISS speaks (klanten, contactmomenten, klantcontactmomenten). */
class KlantenregisterContactIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client KLANTINTERACTIES = Client.of(BALIE);

    private final Client client = Burger.client(BALIE);
    private final String word = UUID.randomUUID().toString();

    private Answer contact() {
        return made("/klantcontacten", """
                {"onderwerp": "vraag", "kanaal": {"soortDigitaalAdres": "telefoonnummer", "adres": "0612345678"},
                 "vertrouwelijk": "nee", "indicatieContactGelukt": "onbekend", "taal": "Nederlands",
                 "plaatsgevondenOp": "2024-03-01T10:00:00Z", "todo": "%1$s",
                 "actors": [{"soortActor": "Medewerker", "medewerker": {"eMailadres": "m%1$s@turfstad.example"}}],
                 "bijlage": [{"objectIdentificator": {"objectId": "%1$s", "objecttype": "document", "soortObjectId": "uuid",
                   "register": "https://drc.example"}}],
                 "gaatOver": {"objectIdentificator": {"objectId": "Z-%1$s", "objecttype": "zaken", "soortObjectId": "string",
                   "register": "https://zrc.example"}}}""".formatted(word));
    }

    private Answer made(String path, String body) {
        Answer answer = client.post(path, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer;
    }

    private int total(String path) {
        return client.get(path).body().path("total").asInt(-1);
    }

    @Test
    void aContactIsWrittenWithAllThatBelongsToIt() {
        JsonNode contact = contact().body();
        assertThat(contact.path("vertrouwelijk").asText()).isEqualTo("nee");
        assertThat(contact.path("indicatieContactGelukt").asText()).isEqualTo("onbekend");
        assertThat(contact.path("taal").asText()).isEqualTo("nld");
        assertThat(contact.at("/actors/0/soortActor").asText()).isEqualTo("Medewerker");
        assertThat(contact.at("/actors/0/naam").asText()).isEqualTo("m" + word + "@turfstad.example");
        assertThat(contact.at("/gaatOver/objectIdentificator/objectId").asText())
                .isEqualTo("Z-" + word);
        String id = contact.path("id").asText();
        JsonNode elsewhere = KLANTINTERACTIES.get("/klantcontacten/" + id).body();
        assertThat(elsewhere.path("kanaal").asText()).isEqualTo("telefoonnummer");
        assertThat(elsewhere.path("indicatieContactGelukt").isNull()).isTrue();
        assertThat(elsewhere.path("hadBetrokkenActoren")).hasSize(1);
        assertThat(elsewhere.path("omvatteBijlagen")).hasSize(1);
        assertThat(client.patch("/klantcontacten/" + id, contact.toString()).body())
                .isEqualTo(contact);
        JsonNode without = client.patch(
                        "/klantcontacten/" + id, "{\"actors\": [], \"bijlage\": null, \"gaatOver\": null}")
                .body();
        assertThat(without.path("actors")).isEmpty();
        assertThat(without.path("gaatOver").isNull()).isTrue();
        assertThat(total("/medewerkers?eMailadres=M" + word + "@turfstad.example"))
                .isEqualTo(1);
    }

    @Test
    void theSameMedewerkerIsMadeOnce() {
        AtOnce.calls(8, n -> contact());
        assertThat(total("/medewerkers?eMailadres=m" + word + "@turfstad.example"))
                .isEqualTo(1);
        assertThat(total("/klantcontacten?actors.medewerker.eMailadres=m" + word + "@turfstad.example"))
                .isEqualTo(8);
        assertThat(total("/klantcontacten?gaatOver.objectIdentificator.objectId=z-" + word))
                .isEqualTo(8);
        assertThat(total("/klantcontacten?todo=" + word)).isEqualTo(8);
    }

    @Test
    void aBetrokkeneTiesAPartijToAContact() {
        String contact = Burger.id(contact());
        Burger burger = Burger.make(client);
        JsonNode betrokkene = made("/betrokkenenbijklantcontact", """
                {"klantcontact": "/api/kic/v1/klantcontacten/%s", "partij": "%s", "rol": "klant", "intitiator": true,
                 "contactnaam": {"achternaam": "Vries"}, "communicatiekanaal": {"adres": "v@turfstad.example",
                 "omschrijving": "", "soortDigitaalAdres": "emailadres"}}""".formatted(contact, burger.id()))
                .body();
        assertThat(betrokkene.path("partij").asText()).isEqualTo("/api/kic/v1/partijen/" + burger.id());
        assertThat(betrokkene.at("/embedded/partij/persoon/achternaam").asText())
                .isEqualTo("Vries");
        assertThat(betrokkene.at("/embedded/klantcontact/onderwerp").asText()).isEqualTo("vraag");
        assertThat(betrokkene.at("/embedded/communicatiekanaal/adres").asText()).isEqualTo("v@turfstad.example");
        assertThat(betrokkene.path("intitiator").asBoolean()).isTrue();
        assertThat(total("/betrokkenenbijklantcontact?partij.externeIdentificaties.partijIdentificator.objectId="
                        + burger.bsn() + "&klantcontact.onderwerp=VRAAG&_order[klantcontact.plaatsgevondenOp]=desc"))
                .isEqualTo(1);
        assertThat(client.post("/betrokkenenbijklantcontact", "{\"klantcontact\": \"nergens\", \"rol\": \"KLANT\"}")
                        .faults())
                .containsExactly("klantcontact invalid");
        assertThat(client.post(
                                "/betrokkenenbijklantcontact",
                                "{\"klantcontact\": \"" + UUID.randomUUID() + "\", \"rol\": \"klant\"}")
                        .faults())
                .containsExactly("klantcontact invalid");
    }

    @Test
    void aTaakHasAnActor() {
        String contact = Burger.id(contact());
        Answer made = made("/internetaken", """
                {"gevraagdeHandeling": "bel terug", "status": "te_verwerken", "klantcontact": "%s", "actor": {"soortActor":
                 "Organisatorische eenheid", "organisatorischeEenheid": {"omschrijving": "Team %s"}}}""".formatted(contact, word));
        assertThat(made.body().at("/actor/organisatorischeEenheid/omschrijving").asText())
                .isEqualTo("Team " + word);
        String path = "/internetaken/" + Burger.id(made);
        JsonNode done = client.patch(path, "{\"status\": \"verwerkt\"}").body();
        assertThat(done.path("status").asText()).isEqualTo("verwerkt");
        assertThat(done.path("actor")).isEqualTo(made.body().path("actor"));
        assertThat(client.get("/klantcontacten/" + contact)
                        .body()
                        .at("/interneTaakOntstaanUit/0")
                        .asText())
                .isEqualTo("/api/kic/v1" + path);
        assertThat(client.delete(path).status()).isEqualTo(204);
    }

    @Test
    void bijlagenMedewerkersAndEenhedenComeAndGo() {
        String contact = Burger.id(contact());
        String identificator =
                "{\"objectId\": \"1\", \"objecttype\": \"d\", \"soortObjectId\": \"uuid\", \"register\": \"r\"}";
        String bijlage = Burger.id(made(
                "/bijlagen",
                "{\"klantcontact\": \"" + contact + "\", \"objectIdentificator\": " + identificator + "}"));
        assertThat(client.delete("/bijlagen/" + bijlage).status()).isEqualTo(204);
        String body =
                "{\"omschrijving\": \"Balie\", \"eMailadres\": \"b@turfstad.example\", \"telefoonnummer\": \"0612345678\"}";
        String eenheid = Burger.id(made("/organisatorischeeenheden", body));
        assertThat(client.get("/medewerkers/" + eenheid).status()).isEqualTo(404);
        assertThat(client.patch("/organisatorischeeenheden/" + eenheid, "{\"eMailadres\": \"geen\"}")
                        .faults())
                .containsExactly("eMailadres invalid");
        assertThat(client.delete("/organisatorischeeenheden/" + eenheid).status())
                .isEqualTo(204);
    }

    private String klant(String bsn) {
        return """
                {"bronorganisatie": "423182687", "subjectType": "natuurlijk_persoon", "voornaam": "Klaas", "achternaam": "Kip",
                 "functie": "%s", "adressen": [{"straatnaam": "Kerkstraat", "huisnummer": 1, "postcode": "1234AB",
                 "woonplaatsnaam": "Turfstad", "landcode": "NL"}], "emails": [{"naam": "werk", "email": "k@turfstad.example"}],
                 "telefoonnummers": [{"naam": "mobiel", "telefoonnummer": "0612345678"}],
                 "subjectIdentificatie": {"inpBsn": "%s"}}""".formatted(word, bsn);
    }

    @Test
    void aKlantIsAPartijInTheWordsOfKiss() {
        String bsn = Burger.newBsn();
        JsonNode klant = made("/klanten", klant(bsn)).body();
        assertThat(klant.at("/embedded/emails/0/email").asText()).isEqualTo("k@turfstad.example");
        assertThat(klant.at("/embedded/subjectIdentificatie/inpBsn").asText()).isEqualTo(bsn);
        assertThat(klant.at("/adressen/0/woonplaatsnaam").asText()).isEqualTo("Turfstad");
        assertThat(klant.path("bronorganisatie").asText()).isEqualTo("423182687");
        String id = klant.path("id").asText();
        JsonNode partij = client.get("/partijen/" + id).body();
        assertThat(partij.path("nummer").isNull()).isTrue();
        assertThat(partij.path("verstrekteAdressen")).hasSize(2);
        assertThat(partij.at("/externeIdentificaties/0/partijIdentificator/objectId")
                        .asText())
                .isEqualTo(bsn);
        assertThat(total("/klanten?embedded.subjectIdentificatie.inpBsn=" + bsn
                        + "&embedded.emails.email[like]=turfstad&embedded.telefoonnummers.telefoonnummer[like]=0612"
                        + "&subjectType=natuurlijk_persoon&_order[achternaam]=asc"))
                .isEqualTo(1);
        assertThat(total("/klanten?functie=" + word + "&embedded.emails.email=0612345678"))
                .isZero();
        JsonNode replaced = client.put("/klanten/" + id, "{\"achternaam\": \"Haan\", \"emails\": []}")
                .body();
        assertThat(replaced.path("voornaam").isNull()).isTrue();
        assertThat(replaced.at("/embedded/emails")).isEmpty();
        assertThat(replaced.at("/embedded/telefoonnummers")).isEmpty();
        assertThat(client.delete("/klanten/" + id).status()).isEqualTo(204);
        assertThat(client.get("/partijen/" + id).status()).isEqualTo(404);
    }

    @Test
    void aContactmomentIsAKlantcontactInTheWordsOfKiss() {
        JsonNode moment = made("/contactmomenten", """
                {"bronorganisatie": "423182687", "registratiedatum": "2024-03-01T10:00:00Z", "kanaal": "telefoon", "tekst": "hallo",
                 "todo": {"description": "bel terug", "attendees": ["m%1$s@turfstad.example"]}, "afdeling": "Afdeling %1$s",
                 "resultaat": "klaar", "afwijkendOnderwerp": "afval", "zaaknummer": "Z-%1$s"}""".formatted(word)).body();
        assertThat(moment.at("/embedded/todo/attendees/0").asText()).isEqualTo("m" + word + "@turfstad.example");
        assertThat(moment.path("afdeling").asText()).isEqualTo("Afdeling " + word);
        assertThat(moment.path("status").asText()).isEqualTo("afgehandeld");
        assertThat(moment.path("bronorganisatie").asText()).isEqualTo("423182687");
        JsonNode contact =
                client.get("/klantcontacten/" + moment.path("id").asText()).body();
        assertThat(contact.path("nummer").isNull()).isTrue();
        assertThat(contact.path("inhoud").asText()).isEqualTo("hallo");
        assertThat(contact.path("actors")).hasSize(2);
        assertThat(contact.at("/gaatOver/objectIdentificator/objecttype").asText())
                .isEqualTo("zaken");
        JsonNode open = made("/contactmomenten", "{\"kanaal\": \"balie\"}").body();
        assertThat(open.path("status").asText()).isEqualTo("open");
    }

    @Test
    void aKlantcontactmomentTiesTheTwo() {
        String klant = Burger.id(made("/klanten", klant(Burger.newBsn())));
        String todo = Burger.id(made("/contactmomenten", "{\"tekst\": \"a\", \"todo\": {\"description\": \"bel\"}}"));
        String plain = Burger.id(
                made("/contactmomenten", "{\"tekst\": \"b\", \"registratiedatum\": \"2020-01-01T00:00:00Z\"}"));
        for (String moment : new String[] {todo, plain}) {
            JsonNode tie = made(
                            "/klantcontactmomenten",
                            "{\"contactmoment\": \"%s\", \"klant\": \"/api/kic/v1/klanten/%s\"}"
                                    .formatted(moment, klant))
                    .body();
            assertThat(tie.at("/embedded/klant/embedded/emails/0/email").asText())
                    .isEqualTo("k@turfstad.example");
            assertThat(tie.at("/embedded/contactmoment/id").asText()).isEqualTo(moment);
        }
        JsonNode newest = client.get("/klantcontactmomenten?klant=" + klant
                        + "&_order[embedded.contactmoment.registratiedatum]=desc&_limit=1")
                .body();
        assertThat(newest.path("total").asInt()).isEqualTo(2);
        assertThat(newest.at("/results/0/embedded/contactmoment/id").asText()).isEqualTo(todo);
        JsonNode asked = client.get("/klantcontactmomenten?klant=" + klant + "&embedded.contactmoment.todo=IS NOT NULL")
                .body();
        assertThat(asked.path("total").asInt()).isEqualTo(1);
        assertThat(asked.at("/results/0/embedded/contactmoment/id").asText()).isEqualTo(todo);
        String tie = asked.at("/results/0/id").asText();
        assertThat(client.delete("/klantcontactmomenten/" + tie).status()).isEqualTo(204);
        assertThat(client.get("/contactmomenten/" + todo).status()).isEqualTo(200);
    }
}
