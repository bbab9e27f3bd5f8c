package nl.balie.api;

import static nl.balie.api.Examples.reference;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F2173 in one call: all that is told of a contact is stored and answered, whoever the customer was. */
class RegistreerKlantcontactIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Client.of(BALIE);
    private final Stored stored = new Stored(BALIE);

    @Test
    void theExampleOfTheStandardBecomesAContactpersoonWhoWorksForAnOrganisatie() {
        JsonNode betrokkene = registered(Voorbeeld.seed()).at("/betrokkenen/0");
        JsonNode partij = partijOf(betrokkene);
        assertThat(partij.path("soortPartij").asText()).isEqualTo("contactpersoon");
        assertThat(partij.at("/partijIdentificatie/volledigeNaam").asText()).isEqualTo("Jan de Vries");
        JsonNode organisatie = client.get("/partijen/"
                        + partij.at("/partijIdentificatie/werkteVoorPartij/uuid")
                                .asText())
                .body();
        assertThat(organisatie.path("soortPartij").asText()).isEqualTo("organisatie");
        assertThat(organisatie.at("/partijIdentificatie/naam").asText()).isEqualTo("Wereldwinkel 't kikkertje");
        for (JsonNode each : List.of(partij, organisatie)) {
            assertThat(each.path("bezoekadres")).isEqualTo(betrokkene.path("bezoekadres"));
            assertThat(each.path("correspondentieadres")).isEqualTo(betrokkene.path("correspondentieadres"));
            assertThat(each.path("indicatieActief").asBoolean()).isTrue();
        }
        assertThat(partij.path("digitaleAdressen")).hasSize(2);
        assertThat(partij.path("digitaleAdressen").findValuesAsText("uuid"))
                .containsExactlyInAnyOrderElementsOf(
                        betrokkene.path("digitaleAdressen").findValuesAsText("uuid"));
    }

    @ParameterizedTest
    @CsvSource({"klant, persoon", "vertegenwoordiger, contactpersoon"})
    void aNameWithoutOrganisationBecomesAPartijThatGoesWithTheRol(String rol, String soort) {
        JsonNode contact = registered(Voorbeeld.seed()
                .without("/betrokkenen/0/organisatienaam")
                .set("/betrokkenen/0/rol", "\"" + rol + "\""));
        JsonNode partij = partijOf(contact.at("/betrokkenen/0"));
        assertThat(partij.path("soortPartij").asText()).isEqualTo(soort);
        assertThat(partij.at("/partijIdentificatie/contactnaam")).isEqualTo(contact.at("/betrokkenen/0/contactnaam"));
        assertThat(partij.at("/partijIdentificatie/werkteVoorPartij").isEmpty()).isTrue();
        assertThat(partij.at("/bezoekadres/nummeraanduidingId").asText()).isEqualTo("0518200000637599");
        assertThat(partij.path("digitaleAdressen")).hasSize(2);
    }

    @Test
    void anOrganisationWithoutANameBecomesAnOrganisatieOnly() {
        long partijen = stored.count("partij");
        JsonNode partij = partijOf(registered(Voorbeeld.seed().without("/betrokkenen/0/contactnaam"))
                .at("/betrokkenen/0"));
        assertThat(partij.path("soortPartij").asText()).isEqualTo("organisatie");
        assertThat(partij.path("digitaleAdressen")).hasSize(2);
        assertThat(stored.count("partij")).isEqualTo(partijen + 1);
    }

    @ParameterizedTest
    @CsvSource({"true", "false", "absent", "null"})
    void whatTheCustomerSaidAboutReUseIsKeptWithItsMoment(String hergebruik) {
        long partijen = stored.count("partij");
        Voorbeeld body = hergebruik.equals("absent")
                ? Voorbeeld.seed().without("/betrokkenen/0/hergebruik")
                : Voorbeeld.seed().set("/betrokkenen/0/hergebruik", hergebruik);
        JsonNode betrokkene = registered(body).at("/betrokkenen/0");
        boolean said = hergebruik.equals("true") || hergebruik.equals("false");
        assertThat(betrokkene.path("hergebruik").asText()).isEqualTo(said ? hergebruik : "null");
        assertThat(betrokkene.path("hergebruikOp").isNull()).isEqualTo(!said);
        assertThat(stored.texts("""
                        select concat_ws(' ', coalesce(hergebruik::text, 'null'), hergebruik_op > now() - interval '1 hour')
                        from betrokkene where id = ?""", UUID.fromString(betrokkene.path("uuid").asText())))
                .containsExactly(said ? hergebruik + " t" : "null");
        assertThat(stored.count("partij")).isEqualTo(hergebruik.equals("true") ? partijen + 2 : partijen);
        assertThat(betrokkene.path("wasPartij").isNull()).isEqualTo(!hergebruik.equals("true"));
    }

    @Test
    void whatDeviatesFromAKnownPartijStaysWithTheBetrokkene() {
        String partij = client.post("/partijen", """
                {"soortPartij": "organisatie", "indicatieActief": true, "partijIdentificatie": {"naam": "Wereldwinkel"}}""").uuid();
        JsonNode before = client.get("/partijen/" + partij).body();
        JsonNode betrokkene = registered(Voorbeeld.seed().set("/betrokkenen/0/wasPartij", reference(partij)))
                .at("/betrokkenen/0");
        JsonNode after = client.get("/partijen/" + partij).body();
        assertThat(betrokkene.at("/wasPartij/uuid").asText()).isEqualTo(partij);
        assertThat(betrokkene.at("/bezoekadres/nummeraanduidingId").asText()).isEqualTo("0518200000637599");
        assertThat(betrokkene.path("digitaleAdressen")).hasSize(2);
        assertThat(after.path("betrokkenen")).hasSize(1);
        assertThat(after.path("nummer").asText()).as("it had none").matches("[0-9]{10}");
        after.properties().forEach(member -> {
            if (!List.of("betrokkenen", "nummer").contains(member.getKey())) {
                assertThat(member.getValue()).as(member.getKey()).isEqualTo(before.path(member.getKey()));
            }
        });
    }

    @Test
    void everyPartIsStoredAndAnswered() {
        Voorbeeld body = Voorbeeld.whole();
        Answer answer = client.post(Voorbeeld.PATH, body.toString());
        JsonNode all = answer.body();
        String contact = all.at("/klantcontact/uuid").asText();
        assertThat(answer.response().headers().firstValue("Location"))
                .hasValue(all.at("/klantcontact/url").asText())
                .hasValue(BALIE.address() + "/klantinteracties/api/v1/klantcontacten/" + contact);
        assertThat(all.path("klantcontact"))
                .isEqualTo(client.get("/klantcontacten/" + contact).body());
        assertThat(all.at("/actoren/0"))
                .isEqualTo(client.get("/actoren/" + all.at("/actoren/0/uuid").asText())
                        .body());
        assertThat(all.at("/betrokkenen/0/_expand/digitaleAdressen").findValuesAsText("adres"))
                .containsExactlyInAnyOrder("winkel@voorbeeld.example", "0201234567");
        assertThat(all.at("/onderwerpobjecten/0/onderwerpobjectidentificator"))
                .isEqualTo(Voorbeeld.json(body.at("/onderwerpobjecten/0/onderwerpobjectidentificator")));
        assertThat(all.at("/bijlagen/0/bijlageidentificator"))
                .isEqualTo(Voorbeeld.json(body.at("/bijlagen/0/bijlageidentificator")));
        JsonNode taak = client.get(
                        "/internetaken/" + all.at("/interneTaken/0/uuid").asText())
                .body();
        assertThat(all.at("/interneTaken/0")).isEqualTo(taak);
        assertThat(taak.at("/aanleidinggevendKlantcontact/uuid").asText()).isEqualTo(contact);
        assertThat(taak.path("toegewezenAanActoren")).hasSize(1);
        JsonNode klantcontact = all.path("klantcontact");
        for (String list : List.of(
                "gingOverOnderwerpobjecten",
                "hadBetrokkenActoren",
                "omvatteBijlagen",
                "hadBetrokkenen",
                "leiddeTotInterneTaken")) {
            assertThat(klantcontact.path(list)).as(list).hasSize(1);
        }
    }

    @Test
    void moreThanOneOfEveryPartIsStored() {
        Voorbeeld body = Voorbeeld.whole();
        for (String list : List.of("/onderwerpobjecten", "/bijlagen", "/interneTaken", "/betrokkenen")) {
            body.set(list + "/-", body.at(list + "/0"));
        }
        body.set("/actoren/-", Voorbeeld.actor(Examples.digits(8)));
        JsonNode all = registered(body);
        for (String list : List.of("actoren", "onderwerpobjecten", "bijlagen", "interneTaken", "betrokkenen")) {
            assertThat(all.path(list)).as(list).hasSize(2);
        }
    }

    @Test
    void twoBetrokkenenOfOneOrganisationMakeItOnce() {
        long partijen = stored.count("partij");
        Voorbeeld body = Voorbeeld.seed();
        body.set("/betrokkenen/-", body.at("/betrokkenen/0"))
                .set("/betrokkenen/1/contactnaam", "{\"voornaam\": \"Jannie\", \"achternaam\": \"Bakker\"}");
        JsonNode betrokkenen = registered(body).path("betrokkenen");
        assertThat(betrokkenen)
                .extracting(each -> partijOf(each)
                        .at("/partijIdentificatie/werkteVoorPartij/uuid")
                        .asText())
                .hasSize(2)
                .doesNotContain("")
                .containsOnly(partijOf(betrokkenen.path(0))
                        .at("/partijIdentificatie/werkteVoorPartij/uuid")
                        .asText());
        assertThat(stored.count("partij")).isEqualTo(partijen + 3);
    }

    private JsonNode partijOf(JsonNode betrokkene) {
        Answer answer =
                client.get("/partijen/" + betrokkene.at("/wasPartij/uuid").asText());
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode registered(Voorbeeld body) {
        Answer answer = client.post(Voorbeeld.PATH, body.toString());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }
}
