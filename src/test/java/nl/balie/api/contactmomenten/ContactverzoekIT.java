package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.CONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.KLANTCONTACTMOMENTEN;
import static nl.balie.api.contactmomenten.Kiss.OBJECTS;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
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
    void theFirstObjectClaimsTheTaakAndTheSecondMakesOne() {
        JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.after());
        String url = contact.path("url").asText();
        String tag =
                kiss.client.get(url).response().headers().firstValue("ETag").orElseThrow();
        JsonNode object = kiss.made(OBJECTS, Kiss.object(contact));
        assertThat(kiss.klantcontact(contact).at("/leiddeTotInterneTaken")).hasSize(1);
        assertThat(kiss.client.get(url).response().headers().firstValue("ETag")).hasValue(tag);
        assertThat(object.path("type").asText()).isEqualTo(Kiss.TYPE);
        assertThat(object.at("/record/typeVersion").asInt()).isEqualTo(1);
        assertThat(object.at("/record/startAt").asText()).isEqualTo("2024-02-03");
        JsonNode data = object.at("/record/data");
        assertThat(data.path("contactmoment")).isEqualTo(contact.path("url"));
        assertThat(data.path("status").asText()).isEqualTo("te verwerken");
        assertThat(data.at("/actor/soortActor").asText()).isEqualTo("organisatorische eenheid");
        assertThat(data.at("/betrokkene/digitaleAdressen")).hasSize(3);
        assertThat(data.at("/medewerkerIdentificatie/identificatie").asText()).isEqualTo("sytske@icatt.nl");
        assertThat(kiss.get(object.path("url").asText())).isEqualTo(object);

        JsonNode second = kiss.made(OBJECTS, Kiss.object(contact));
        assertThat(second.path("uuid")).isNotEqualTo(object.path("uuid"));
        JsonNode after = kiss.klantcontact(contact);
        assertThat(after.path("leiddeTotInterneTaken")).hasSize(2);
        assertThat(after.path("hadBetrokkenen")).hasSize(1);
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
        "email,email,te verwerken,te verwerken",
        "emailadres,email,te_verwerken,te verwerken",
        "E-mailadres,email,nieuw,te verwerken",
        "telefoonnummer,telefoonnummer,verwerkt,verwerkt",
        "fax,overig,afgehandeld,verwerkt"
    })
    void everySpellingIsUnderstood(String soort, String kept, String status, String shown) {
        ObjectNode body = Kiss.after();
        body.put("status", status).put("specifiekeVraag", "x").remove("specifiekevraag");
        ObjectNode adres = (ObjectNode) body.at("/betrokkene/digitaleAdressen/0");
        adres.put("soortDigitaalAdres", soort);
        adres.put("adres", kept.equals("telefoonnummer") ? "0612345678" : "a@b.nl");
        ((ObjectNode) body.path("actor")).setAll(json("""
                {'naam': 'Jansen', 'soortActor': 'medewerker', 'identificatie': 'jansen', 'typeOrganisatorischeEenheid': 'groep',
                 'naamOrganisatorischeEenheid': 'Team', 'identificatieOrganisatorischeEenheid': 'team-1'}"""));
        JsonNode contact = kiss.made(CONTACTMOMENTEN, body);
        ObjectNode object = Kiss.object(contact);
        object.withObject("/record").put("typeVersion", 3);
        JsonNode data = kiss.made(OBJECTS, object).at("/record/data");
        assertThat(data.at("/betrokkene/digitaleAdressen/0/soortDigitaalAdres").asText())
                .isEqualTo(kept);
        assertThat(data.path("status").asText()).isEqualTo(shown);
        assertThat(data.at("/actor/identificatie").asText()).isEqualTo("jansen");
        assertThat(data.at("/actor/identificatieOrganisatorischeEenheid").asText())
                .isEqualTo("team-1");
        assertThat(data.at("/actor/typeOrganisatorischeEenheid").asText()).isEqualTo("groep");
    }

    @Test
    void aFaultInAContactverzoekStoresNothing() {
        JsonNode before = kiss.get(CONTACTMOMENTEN);
        ObjectNode body = Kiss.after();
        ((ObjectNode) body.at("/betrokkene/digitaleAdressen/0")).put("adres", "geen adres");
        assertThat(kiss.client.post(CONTACTMOMENTEN, body.toString()).faults())
                .containsExactly("betrokkene.digitaleAdressen.0.adres invalid");
        ObjectNode other = Kiss.after().put("toelichting", "x".repeat(1001));
        ((ObjectNode) other.at("/betrokkene/digitaleAdressen/1")).remove("adres");
        other.withObject("/betrokkene/persoonsnaam").put("achternaam", "x".repeat(201));
        other.set("actor", json("{}"));
        assertThat(kiss.client.post(CONTACTMOMENTEN, other.toString()).faults())
                .containsExactly(
                        "actor.identificatie required",
                        "betrokkene.digitaleAdressen.1.adres required",
                        "betrokkene.persoonsnaam.achternaam max_length",
                        "toelichting max_length");
        assertThat(kiss.get(CONTACTMOMENTEN).path("count")).isEqualTo(before.path("count"));
    }

    @Test
    void anObjectOfAPlainContactBringsWhoIsToBeCalledBack() {
        JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.before());
        kiss.made(OBJECTS, Kiss.object(contact));
        JsonNode klantcontact = kiss.klantcontact(contact);
        assertThat(klantcontact.path("leiddeTotInterneTaken")).hasSize(1);
        assertThat(klantcontact.at("/_expand/hadBetrokkenen/0/digitaleAdressen"))
                .hasSize(3);
    }

    @Test
    void objectsAreFoundByWhatKissAsks() {
        JsonNode contact = kiss.made(CONTACTMOMENTEN, Kiss.after());
        JsonNode klant = kiss.klant();
        kiss.made(
                KLANTCONTACTMOMENTEN,
                json("{'contactmoment': '%s', 'klant': '%s', 'rol': 'gesprekspartner'}"
                        .formatted(
                                contact.path("url").asText(), klant.path("url").asText())));
        JsonNode object = kiss.made(OBJECTS, Kiss.object(contact));
        for (String asked : List.of(
                "betrokkene__klant__exact__" + klant.path("url").asText(),
                "betrokkene__klant__exact__" + klant.path("url").asText() + ",status__exact__te verwerken",
                "betrokkene__digitaleAdressen__icontains__ROZA@gmail.com,contactmoment__exact__"
                        + contact.path("url").asText())) {
            JsonNode found = kiss.get(OBJECTS + "?type=" + Kiss.TYPE + "&data_attr=" + asked.replace("+", "%2B"));
            assertThat(found.path("results").valueStream().map(one -> one.path("uuid")))
                    .as(asked)
                    .containsExactly(object.path("uuid"));
        }
        assertThat(kiss.client.get(OBJECTS + "?data_attr=kleur__exact__rood").faults())
                .containsExactly("data_attr invalid_choice");
    }

    @Test
    void aTaakIsHandled() {
        JsonNode object = kiss.made(OBJECTS, Kiss.object(kiss.made(CONTACTMOMENTEN, Kiss.after())));
        String url = object.path("url").asText();
        JsonNode done = kiss.patched(url, "{'record': {'data': {'status': 'verwerkt'}}}");
        assertThat(done.at("/record/data/status").asText()).isEqualTo("verwerkt");
        assertThat(kiss.row("/internetaken", object).path("afgehandeldOp").isTextual())
                .isTrue();
        assertThat(kiss.client.put(url, "{}").status()).isEqualTo(405);
        assertThat(kiss.client.post(OBJECTS, "{}").faults())
                .containsExactly("record.data.contactmoment required", "type required");
        assertThat(kiss.client
                        .post(
                                OBJECTS,
                                json("{'type': 'x', 'record': {'data': {'contactmoment': 'https://a.example/1'}}}")
                                        .toString())
                        .faults())
                .containsExactly("record.data.contactmoment bad-url");
    }

    @Test
    void otherTypesOfObjectAreNotFoundWhenTheTypeIsKnown() {
        try (RunningBalie own = RunningBalie.start("objecttype", Map.of("BALIE_OBJECTTYPE", Kiss.TYPE))) {
            Kiss other = new Kiss(own);
            JsonNode contact = other.made(CONTACTMOMENTEN, Kiss.after());
            ObjectNode strange = Kiss.object(contact).put("type", "https://www.domein.nl/api/v2/objecttypes/ander");
            Answer refused = other.client.post(OBJECTS, strange.toString());
            assertThat(refused.status()).isEqualTo(404);
            assertThat(other.client.get(OBJECTS + "?type=https://a.example/1").status())
                    .isEqualTo(404);
            other.made(OBJECTS, Kiss.object(contact));
            assertThat(other.get(OBJECTS + "?type=" + Kiss.TYPE).path("count").asInt())
                    .isEqualTo(1);
        }
    }
}
