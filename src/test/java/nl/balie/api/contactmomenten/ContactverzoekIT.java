package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.CONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.KLANTCONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.OBJECTS;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.api.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The extended POST of KISS: all of a contactverzoek at once, and the calls that follow it. */
class ContactverzoekIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Kiss kiss = new Kiss(BALIE);

    private static ObjectNode withoutAddresses(JsonNode answer) {
        return ((ObjectNode) answer.deepCopy()).without(List.of("url"));
    }

    @Test
    void whatIsSentBesidesChangesNothingOfTheAnswer() {
        JsonNode before = kiss.made(CONTACTMOMENTEN, Kiss.before());
        JsonNode after = kiss.made(CONTACTMOMENTEN, Kiss.after());
        assertThat(withoutAddresses(after)).isEqualTo(withoutAddresses(before));
        assertThat(before.has("vraag")).isFalse();
    }

    @Test
    void detailsAreKept() {
        JsonNode klantcontact =
                kiss.klantcontact(kiss.made(CONTACTMOMENTEN, Kiss.before().put("gespreksId", "g-1")));
        assertThat(klantcontact.path("onderwerp").asText())
                .isEqualTo("Ik wil een boom omhakken. Mag dat? (en dit was de specifiering)");
        JsonNode details = klantcontact.at("/_expand/details/0");
        assertThat(details.path("vraag").asText()).isEqualTo("Ik wil een boom omhakken. Mag dat?");
        assertThat(details.path("specifiekeVraag").asText()).isEqualTo("en dit was de specifiering");
        assertThat(details.path("gespreksresultaat").asText()).isEqualTo("Contactverzoek gemaakt");
        assertThat(details.path("verantwoordelijkeAfdeling").asText()).isEqualTo("Vergunningen");
        assertThat(details.path("gespreksId").asText()).isEqualTo("g-1");
        assertThat(details.path("startdatum").asText()).startsWith("2024-01-24T09:29:22.788");
        assertThat(klantcontact.at("/_expand/leiddeTotInterneTaken"))
                .as("the word contactverzoek alone is none")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'startdatum': 'gisteren'}",
                "{'einddatum': '2023-01-01T00:00:00Z'}",
                "{'vraag': 7, 'specifiekevraag': [], 'startdatum': {}}",
                "{'gespreksId': null, 'vraag': '\\u0000', 'betrokkene': 'x', 'actor': 'y', 'status': 3}"
            })
    void strangeDetailsAreNoFault(String strange) {
        kiss.made(CONTACTMOMENTEN, Kiss.before().setAll(json(strange)));
    }

    @Test
    void aContactverzoekIsCompleteWithoutAnyFurtherCall() {
        JsonNode klantcontact = kiss.klantcontact(kiss.made(CONTACTMOMENTEN, Kiss.after()));
        JsonNode betrokkene = klantcontact.at("/_expand/hadBetrokkenen/0");
        assertThat(betrokkene.path("volledigeNaam").asText()).isEqualTo("Róza Mstyslava Żywiałowska");
        assertThat(betrokkene.path("wasPartij").isNull())
                .as("a klant of another register")
                .isTrue();
        assertThat(betrokkene.at("/_expand/digitaleAdressen").findValuesAsText("soortDigitaalAdres"))
                .containsExactly("email", "telefoonnummer", "telefoonnummer");
        JsonNode taak = klantcontact.at("/_expand/leiddeTotInterneTaken/0");
        assertThat(taak.path("toelichting").asText()).isEqualTo("Dit is de toelichting voor de collega");
        assertThat(taak.path("status").asText()).isEqualTo("te_verwerken");
        String actor = taak.at("/toegewezenAanActor/uuid").asText();
        assertThat(kiss.klantinteracties()
                        .get("/actoren/" + actor)
                        .body()
                        .at("/actoridentificator/objectId")
                        .asText())
                .isEqualTo("vergunningen-002");
    }

    @Test
    void whoIsToBeCalledBackStaysKnownWhenItIsNoLongerThatKlant() {
        JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.after());
        JsonNode object = kiss.made(OBJECTS, Kiss.object(contact));
        String klant = kiss.klant().path("url").asText();
        ObjectNode link = json("{'contactmoment': '%s', 'klant': '%s', 'rol': 'gesprekspartner'}"
                .formatted(contact.path("url").asText(), klant));
        String tied = kiss.made(KLANTCONTACTMOMENTEN, link).path("url").asText();
        assertThat(kiss.client.delete(tied).status()).isEqualTo(204);
        assertThat(kiss.client.get(tied).status()).isEqualTo(404);
        assertThat(kiss.client.get(object.path("url").asText()).body().at("/record/data"))
                .isEqualTo(object.at("/record/data"));
        assertThat(kiss.made(KLANTCONTACTMOMENTEN, link).path("url").asText()).isEqualTo(tied);
    }

    /** KISS sends what follows in parallel: the object, who it was, and the zaak. */
    @Test
    void whatFollowsAtOnceMakesNothingTwice() {
        for (int round = 0; round < 5; round++) {
            JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.after());
            String url = contact.path("url").asText();
            String klant = kiss.klant().path("url").asText();
            String link = json("{'contactmoment': '%s', 'klant': '%s', 'rol': 'gesprekspartner'}".formatted(url, klant))
                    .toString();
            String zaak = json("{'contactmoment': '%1$s', 'object': '%1$s', 'objectType': 'zaak'}".formatted(url))
                    .toString();
            List<Integer> answers = AtOnce.calls(6, call -> switch (call % 3) {
                case 0 ->
                    kiss.client.post(OBJECTS, Kiss.object(contact).toString()).status();
                case 1 -> kiss.client.post(KLANTCONTACTMOMENTEN, link).status();
                default -> kiss.client.post(Kiss.OBJECTCONTACTMOMENTEN, zaak).status();
            });
            assertThat(IntStream.of(0, 3).mapToObj(answers::get)).containsOnly(201);
            assertThat(List.of(answers.get(1), answers.get(4))).containsExactlyInAnyOrder(201, 400);
            assertThat(List.of(answers.get(2), answers.get(5))).containsExactlyInAnyOrder(201, 400);
            JsonNode klantcontact = kiss.klantcontact(contact);
            assertThat(klantcontact.path("hadBetrokkenen")).hasSize(1);
            assertThat(klantcontact
                            .at("/_expand/hadBetrokkenen/0/wasPartij/uuid")
                            .asText())
                    .isEqualTo(klant.substring(klant.length() - 36));
            assertThat(klantcontact.path("leiddeTotInterneTaken")).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "email,email,te verwerken,te_verwerken",
        "emailadres,email,te_verwerken,te_verwerken",
        "E-mailadres,email,nieuw,te_verwerken",
        "telefoonnummer,telefoonnummer,verwerkt,verwerkt",
        "fax,overig,afgehandeld,verwerkt"
    })
    void everySpellingIsUnderstood(String soort, String kept, String status, String code) {
        ObjectNode body = Kiss.after();
        body.put("status", status).put("specifiekeVraag", "x").remove("specifiekevraag");
        ObjectNode adres = (ObjectNode) body.at("/betrokkene/digitaleAdressen/0");
        adres.put("soortDigitaalAdres", soort);
        adres.put("adres", kept.equals("telefoonnummer") ? "0612345678" : "a@b.nl");
        ((ObjectNode) body.path("actor")).setAll(json("""
                {'naam': 'Jansen', 'soortActor': 'medewerker', 'identificatie': 'jansen', 'typeOrganisatorischeEenheid': 'groep',
                 'naamOrganisatorischeEenheid': 'Team', 'identificatieOrganisatorischeEenheid': 'team-1'}"""));
        JsonNode contact = kiss.made(CONTACTMOMENTEN, body);
        JsonNode klantcontact = kiss.klantcontact(contact);
        assertThat(klantcontact
                        .at("/_expand/hadBetrokkenen/0/_expand/digitaleAdressen/0/soortDigitaalAdres")
                        .asText())
                .isEqualTo(kept);
        JsonNode taak = klantcontact.at("/_expand/leiddeTotInterneTaken/0");
        assertThat(taak.path("status").asText()).isEqualTo(code);
        assertThat(taak.path("toegewezenAanActoren"))
                .as("the employee and his group")
                .hasSize(2);
        JsonNode details = klantcontact.at("/_expand/details/0");
        assertThat(details.path("specifiekeVraag").asText()).isEqualTo("x");

        ObjectNode object = Kiss.object(contact);
        object.withObject("/record").put("typeVersion", 3);
        object.withObject("/record/data").set("actor", body.path("actor"));
        object.withObject("/record/data").set("betrokkene", body.path("betrokkene"));
        object.withObject("/record/data").put("status", status);
        JsonNode record = kiss.made(OBJECTS, object).path("record");
        assertThat(record.path("typeVersion").asInt()).isEqualTo(3);
        assertThat(record.path("data")).isEqualTo(object.at("/record/data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"09001234", "0800123456", "14030", "+1234567890123456789"})
    void numbersThatOnlyKissTakesAreKept(String number) {
        ObjectNode body = Kiss.after();
        ((ObjectNode) body.at("/betrokkene/digitaleAdressen/1")).put("adres", number);
        JsonNode contact = kiss.made(CONTACTMOMENTEN, body);
        JsonNode adres = kiss.klantcontact(contact).at("/_expand/hadBetrokkenen/0/_expand/digitaleAdressen/1");
        assertThat(adres.path("adres").asText()).isEqualTo(number);
        assertThat(adres.path("soortDigitaalAdres").asText()).isEqualTo("overig");
        ObjectNode object = Kiss.object(contact);
        object.withObject("/record/data").set("betrokkene", body.path("betrokkene"));
        assertThat(kiss.made(OBJECTS, object).at("/record/data/betrokkene")).isEqualTo(body.path("betrokkene"));
    }

    /** What only the older dialects allow is kept whole, and told whole by the others. */
    @Test
    void longTextIsKept() {
        ObjectNode body = Kiss.after().put("toelichting", "x".repeat(5000));
        String adres = "a".repeat(64) + "@" + ("b".repeat(60) + ".").repeat(3) + "nl";
        ((ObjectNode) body.at("/betrokkene/digitaleAdressen/0")).put("adres", adres);
        JsonNode contact = kiss.made(CONTACTMOMENTEN, body);
        JsonNode klantcontact = kiss.klantcontact(contact);
        JsonNode kept = klantcontact.at("/_expand/hadBetrokkenen/0/_expand/digitaleAdressen/0");
        assertThat(kept.path("adres").asText()).isEqualTo(adres);
        JsonNode taak = klantcontact.at("/_expand/leiddeTotInterneTaken/0");
        assertThat(taak.path("toelichting").asText()).hasSize(5000);
        ((ObjectNode) taak).remove("toegewezenAanActor"); // the other way to tell the same
        Answer same =
                kiss.klantinteracties().put("/internetaken/" + taak.path("uuid").asText(), taak.toString());
        assertThat(same.faults()).isEmpty();
        Answer again = kiss.klantinteracties()
                .put("/digitaleadressen/" + kept.path("uuid").asText(), kept.toString());
        assertThat(again.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "3",
                "/klanten/api/v1/klanten/1",
                "http://[",
                "%s/klanten/api/v1/klanten/9f1f4f6c-3a57-4d0e-8b8e-3b6a4f0d9a11"
            })
    void aKlantOfOursMustBeThere(String klant) {
        ObjectNode body = Kiss.after();
        ((ObjectNode) body.path("betrokkene")).put("klant", klant.formatted(BALIE.address()));
        assertThat(kiss.client.post(CONTACTMOMENTEN, body.toString()).faults())
                .containsExactly("betrokkene.klant bad-url");
    }

    @Test
    void aFaultInAContactverzoekStoresNothing() {
        JsonNode before = kiss.get(CONTACTMOMENTEN);
        ObjectNode body = Kiss.after();
        ((ObjectNode) body.at("/betrokkene/digitaleAdressen/0")).put("adres", "geen adres");
        assertThat(kiss.client.post(CONTACTMOMENTEN, body.toString()).faults())
                .containsExactly("betrokkene.digitaleAdressen.0.adres invalid");
        ObjectNode other = Kiss.after();
        ((ObjectNode) other.at("/betrokkene/digitaleAdressen/1")).remove("adres");
        other.withObject("/betrokkene/persoonsnaam").put("achternaam", "x".repeat(201));
        other.set("actor", json("{}"));
        assertThat(kiss.client.post(CONTACTMOMENTEN, other.toString()).faults())
                .containsExactly(
                        "actor.identificatie required",
                        "betrokkene.digitaleAdressen.1.adres required",
                        "betrokkene.persoonsnaam.achternaam max_length");
        assertThat(kiss.get(CONTACTMOMENTEN).path("count")).isEqualTo(before.path("count"));
    }
}
