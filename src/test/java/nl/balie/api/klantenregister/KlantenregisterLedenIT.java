package nl.balie.api.klantenregister;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members of lists: each tells its id, by which it is changed; PUT replaces all of a row, and a key that contradicts another is refused. */
class KlantenregisterLedenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Burger.client(BALIE);
    private final Burger burger = Burger.make(client);
    private final String partij = "/partijen/" + burger.id();
    private final String klant = "/klanten/" + burger.id();
    private final String word = UUID.randomUUID().toString();

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201);
        return answer.body();
    }

    private JsonNode contact() {
        return ok(client.post("/klantcontacten", """
                {"onderwerp": "vraag", "kanaal": {"soortDigitaalAdres": "telefoonnummer"}, "taal": "Nederlands",
                 "vertrouwelijk": "nee", "indicatieContactGelukt": "ja", "plaatsgevondenOp": "2024-03-01T10:00:00Z",
                 "actors": [{"soortActor": "Organisatorische eenheid", "naam": "Team %1$s",
                   "organisatorischeEenheid": {"omschrijving": "Team %1$s", "eMailadres": "a@turfstad.example", "telefoonnummer": "0612345678"}}],
                 "bijlage": [{"objectIdentificator": {"objectId": "%1$s", "objecttype": "document", "soortObjectId": "uuid",
                   "register": "https://drc.example"}}]}""".formatted(word)));
    }

    @Test
    void aMemberIsChangedByTheIdThatItShows() {
        JsonNode shown = ok(client.patch(klant, """
                {"emails": [{"naam": "werk", "email": "a@turfstad.example"}, {"naam": "thuis", "email": "b@turfstad.example"}]}"""));
        String id = shown.at("/embedded/emails/1/id").asText();
        shown = ok(client.patch(klant, "{\"emails\": [{\"id\": \"%s\", \"naam\": \"prive\"}]}".formatted(id)));
        assertThat(shown.at("/embedded/emails")).hasSize(2);
        assertThat(shown.at("/embedded/emails/1/naam").asText()).isEqualTo("prive");
        assertThat(shown.at("/embedded/emails/1/email").asText()).isEqualTo("b@turfstad.example");
        String nummer = ok(client.get(partij)).at("/externeIdentificaties/0/id").asText();
        String other = Burger.newBsn();
        JsonNode known = ok(client.patch(
                partij,
                "{\"externeIdentificaties\": [{\"_id\": \"%s\", \"partijIdentificator\": {\"objectId\": \"%s\"}}]}"
                        .formatted(nummer, other)));
        assertThat(known.path("externeIdentificaties")).hasSize(1);
        assertThat(known.at("/externeIdentificaties/0/partijIdentificator/objectId")
                        .asText())
                .isEqualTo(other);
        JsonNode contact = contact();
        String path = "/klantcontacten/" + contact.path("id").asText();
        JsonNode changed = ok(client.patch(path, """
                {"bijlage": [{"id": "%s", "objectIdentificator": {"objectId": "ander"}}],
                 "actors": [{"id": "%s", "organisatorischeEenheid": {"telefoonnummer": "0687654321"}}]}""".formatted(
                contact.at("/bijlage/0/id").asText(), contact.at("/actors/0/id").asText())));
        assertThat(changed.path("bijlage")).hasSize(1);
        assertThat(changed.at("/bijlage/0/objectIdentificator/objectId").asText())
                .isEqualTo("ander");
        assertThat(changed.at("/bijlage/0/objectIdentificator/objecttype").asText())
                .isEqualTo("document");
        assertThat(changed.path("actors")).hasSize(1);
        assertThat(changed.at("/actors/0/organisatorischeEenheid/telefoonnummer")
                        .asText())
                .isEqualTo("0687654321");
        assertThat(changed.at("/actors/0/organisatorischeEenheid/omschrijving").asText())
                .isEqualTo("Team " + word);
        assertThat(ok(client.patch(path, changed.toString()))).isEqualTo(changed);
    }

    @Test
    void aMemberOfSomebodyElseIsNotTaken() {
        String other = ok(client.get("/partijen/" + Burger.make(client).id()))
                .at("/externeIdentificaties/0/id")
                .asText();
        String body =
                "{\"externeIdentificaties\": [{\"id\": \"%s\", \"partijIdentificator\": {\"objectId\": \"%s\"}}]}";
        assertThat(client.patch(partij, body.formatted(other, Burger.newBsn())).faults())
                .containsExactly("externeIdentificaties.0 invalid");
        assertThat(client.patch(partij, body.formatted("geen", Burger.newBsn())).faults())
                .containsExactly("externeIdentificaties.0.id invalid");
    }

    @Test
    void anAddressOfAKlantTakesAFreePlaceAndIsChangedByItsName() {
        String street = "{\"straatnaam\": \"%s\", \"huisnummer\": 1, \"naam\": \"%s\"}";
        ok(client.patch(klant, "{\"adressen\": [" + street.formatted("Kerkstraat", "thuis") + "]}"));
        JsonNode two = ok(client.patch(klant, "{\"adressen\": [{\"straatnaam\": \"Postweg\"}]}"));
        assertThat(two.path("adressen")).hasSize(2);
        assertThat(two.at("/adressen/0/straatnaam").asText()).isEqualTo("Kerkstraat");
        assertThat(two.at("/adressen/1/naam").isNull()).isTrue();
        assertThat(two.at("/adressen/1/id").asText()).isEqualTo("correspondentieadres");
        assertThat(ok(client.patch(klant, "{\"adressen\": [" + street.formatted("Kerkstraat", "thuis") + "]}")))
                .isEqualTo(two);
        assertThat(client.patch(klant, "{\"adressen\": [" + street.formatted("Derde", "x") + "]}")
                        .faults())
                .containsExactly("adressen.0 max_length");
        JsonNode changed =
                ok(client.patch(klant, "{\"adressen\": [{\"id\": \"correspondentieadres\", \"huisnummer\": 7}]}"));
        assertThat(changed.at("/adressen/1/huisnummer").asInt()).isEqualTo(7);
        assertThat(changed.at("/adressen/1/straatnaam").asText()).isEqualTo("Postweg");
        assertThat(client.patch(klant, "{\"adressen\": [{\"id\": \"derde\", \"huisnummer\": 7}]}")
                        .faults())
                .containsExactly("adressen.0.id invalid_choice");
        assertThat(ok(client.patch(klant, changed.toString()))).isEqualTo(changed);
        assertThat(ok(client.patch(klant, "{\"adressen\": []}")).path("adressen"))
                .isEmpty();
    }

    @Test
    void putReplacesAllOfARow() {
        JsonNode before = ok(client.get(klant));
        assertThat(before.at("/embedded/telefoonnummers")).isNotEmpty();
        JsonNode after = ok(client.put(klant, "{\"bronorganisatie\": \"999990639\"}"));
        assertThat(after.at("/embedded/telefoonnummers")).isEmpty();
        assertThat(after.at("/embedded/subjectIdentificatie/inpBsn").isNull()).isTrue();
        assertThat(after.path("achternaam").isNull()).isTrue();
        ObjectNode whole = (ObjectNode) ok(client.patch(partij, "{\"interneNotitie\": \"x\"}"));
        assertThat(ok(client.put(partij, whole.toString()))).isEqualTo(whole);
        whole.remove("interneNotitie");
        assertThat(ok(client.put(partij, whole.toString()))
                        .path("interneNotitie")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/klantcontacten", "/contactmomenten"})
    void whatWasReadIsPutBackAndIsTheSame(String list) {
        String path = list + "/" + contact().path("id").asText();
        JsonNode read = ok(client.get(path));
        assertThat(ok(client.put(path, read.toString()))).isEqualTo(read);
        ObjectNode less = read.deepCopy();
        less.remove(List.of("actors", "kanaal", "afdeling"));
        JsonNode without = ok(client.put(path, less.toString()));
        assertThat(without.path("actors")).isEmpty();
        assertThat(without.path("afdeling").asText("")).isIn("", "null");
    }

    @Test
    void everyResourceThatIsPatchedIsPut() {
        String taak = "/taken/" + Burger.id(client.post("/taken", "{\"title\": \"a\", \"toelichting\": \"b\"}"));
        JsonNode read = ok(client.get(taak));
        assertThat(ok(client.put(taak, read.toString()))).isEqualTo(read);
        assertThat(ok(client.put(taak, "{\"title\": \"c\"}"))
                        .path("toelichting")
                        .isNull())
                .isTrue();
        assertThat(client.put(taak, "{}").faults()).containsExactly("title required");
        String adres =
                ok(client.get(partij)).at("/verstrekteAdressen/0").asText().replaceFirst(".*kic/v1", "");
        JsonNode put = ok(client.put(
                adres, "{\"adres\": \"0687654321\", \"soortDigitaalAdres\": \"telefoonnummer\", \"id\": null}"));
        assertThat(put.path("omschrijving").isNull()).isTrue();
        assertThat(ok(client.get(partij)).path("verstrekteAdressen")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, ?id=%s, {}, id",
        "PATCH, '', {\"id\": \"%s\"}, id",
        "PUT, '', {\"_id\": \"%s\"}, _id",
        "DELETE, ?_id=%s, , _id"
    })
    void aKeyThatContradictsTheAddressIsRefused(String method, String query, String body, String name) {
        String other = UUID.randomUUID().toString();
        Answer answer = client.send(
                method, partij + query.formatted(other), body == null ? null : body.formatted(other), Map.of());
        assertThat(answer.faults()).containsExactly(name + " invalid");
        assertThat(ok(client.get(partij)).path("id").asText()).isEqualTo(burger.id());
        assertThat(client.patch("/partijen?id=" + burger.id(), "{\"id\": \"%s\"}".formatted(other))
                        .faults())
                .containsExactly("id invalid");
    }
}
