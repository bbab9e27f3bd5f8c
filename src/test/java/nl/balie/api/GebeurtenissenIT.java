package nl.balie.api;

import static nl.balie.api.Examples.reference;
import static nl.balie.api.F2173.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** Others are told once of each partij, klantcontact, interne taak, address and link with a zaak that came, changed or went, and of no person. */
class GebeurtenissenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Client.of(BALIE);
    private final Examples examples = new Examples(BALIE);
    private final Stored stored = new Stored(BALIE);
    private final String zaak = UUID.randomUUID().toString();
    private long last = last();

    @Test
    void aPartijIsToldOfOnceWhateverItsPartsAre() {
        JsonNode partij = client.post("/partijen", examples.partij()).body();
        String uuid = partij.path("uuid").asText();
        told("partijen partij aangemaakt " + uuid);
        String adres = examples.made("/digitaleadressen", Examples.adres(uuid, "a@voorbeeld.example", true));
        told("digitaleadressen digitaal_adres aangemaakt " + adres);
        client.patch("/partijen/" + uuid, "{\"voorkeursDigitaalAdres\": %s}".formatted(reference(adres)));
        told("partijen partij deels_gewijzigd " + uuid);
        client.put("/partijen/" + uuid, client.get("/partijen/" + uuid).body().toString());
        told();
        client.delete("/partijen/" + uuid);
        told("partijen partij verwijderd " + uuid, "digitaleadressen digitaal_adres verwijderd " + adres);
    }

    @Test
    void aNumberThatIsGivenWhenItIsReadChangesOneMember() {
        String uuid = examples.made("/partijen", "{\"soortPartij\": \"persoon\", \"indicatieActief\": true}");
        told("partijen partij aangemaakt " + uuid);
        client.get(BALIE.address() + "/vng/klantinteracties/api/v0/partijen/" + uuid);
        told("partijen partij deels_gewijzigd " + uuid);
    }

    @Test
    void aContactTakesItsTaakAndItsZaakAlong() {
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        told("klantcontacten klantcontact aangemaakt " + contact);
        String taak = made(client.post("/internetaken", """
                {"gevraagdeHandeling": "Terugbellen", "status": "te_verwerken", "aanleidinggevendKlantcontact": %s,
                 "toegewezenAanActoren": [%s]}""".formatted(
                        reference(contact), reference(examples.made("/actoren", examples.actor())))));
        told("internetaken internetaak aangemaakt " + taak);
        client.patch("/internetaken/" + taak, "{\"status\": \"verwerkt\"}");
        told("internetaken internetaak deels_gewijzigd " + taak);
        String assigned =
                "{\"toegewezenAanActoren\": [%s]}".formatted(reference(examples.made("/actoren", examples.actor())));
        client.patch("/internetaken/" + taak, assigned);
        told("internetaken internetaak deels_gewijzigd " + taak);
        client.patch("/internetaken/" + taak, assigned);
        told();
        String object = made(onderwerpobject(contact, zaak));
        told("zaken onderwerpobject aangemaakt " + object);
        client.patch("/klantcontacten/" + contact, "{\"inhoud\": \"Aangevuld\"}");
        told("klantcontacten klantcontact deels_gewijzigd " + contact);
        client.delete("/klantcontacten/" + contact);
        told(
                "internetaken internetaak verwijderd " + taak,
                "klantcontacten klantcontact verwijderd " + contact,
                "zaken onderwerpobject verwijderd " + object);
    }

    @Test
    void aZaakIsLinkedMovedAndUnlinked() {
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        last = last();
        String object = made(onderwerpobject(contact, zaak));
        told("zaken onderwerpobject aangemaakt " + object);
        client.patch("/onderwerpobjecten/" + object, """
                {"onderwerpobjectidentificator": {"objectId": "%s", "codeObjecttype": "zaak", "codeRegister": "openzaak",
                 "codeSoortObjectId": "uuid"}}""".formatted(UUID.randomUUID()));
        told("zaken onderwerpobject aangemaakt " + object, "zaken onderwerpobject verwijderd " + object);
        String other = examples.made("/klantcontacten", examples.klantcontact());
        last = last();
        client.patch("/onderwerpobjecten/" + object, "{\"klantcontact\": %s}".formatted(reference(other)));
        told("zaken onderwerpobject aangemaakt " + object, "zaken onderwerpobject verwijderd " + object);
        client.patch("/onderwerpobjecten/" + object, """
                {"onderwerpobjectidentificator": {"objectId": "%s", "codeObjecttype": "document", "codeRegister": "x",
                 "codeSoortObjectId": "uuid"}}""".formatted(zaak));
        told("zaken onderwerpobject verwijderd " + object);
        client.delete("/onderwerpobjecten/" + object);
        told();
    }

    @Test
    void anEventTellsOfWhichContactAndWhichZaak() {
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        made(onderwerpobject(contact, zaak));
        assertThat(stored.texts("select hoofd || ' ' || kenmerken from gebeurtenis order by id desc limit 2"))
                .containsExactly(
                        contact + " {\"objectId\":\"" + zaak + "\"}",
                        contact
                                + " {\"hoofdOnderwerpType\":\"https://voorbeeld.example/afval\",\"indicatieContactGelukt\":false,"
                                + "\"verdereActieOndernomen\":true}");
    }

    @Test
    void aBetrokkeneAndHerAddressesAreInOrderWithTheirContact() {
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        last = last();
        String betrokkene = examples.made("/betrokkenen", examples.betrokkene(contact, "null"));
        String adres = made(client.post("/digitaleadressen", """
                {"adres": "winkel@voorbeeld.example", "soortDigitaalAdres": "email", "verstrektDoorPartij": null,
                 "verstrektDoorBetrokkene": %s}""".formatted(reference(betrokkene))));
        assertThat(stored.texts("select hoofd || ' ' || kenmerken from gebeurtenis where id > ? order by id", last))
                .containsExactly(contact + " {\"rol\":\"klant\"}", contact + " {\"soortDigitaalAdres\":\"email\"}");
        last = last();
        client.patch("/betrokkenen/" + betrokkene, "{\"organisatienaam\": \"Kikkertje\"}");
        told("betrokkenen betrokkene deels_gewijzigd " + betrokkene);
        client.patch("/digitaleadressen/" + adres, "{\"adres\": \"ander@voorbeeld.example\"}");
        told("digitaleadressen digitaal_adres deels_gewijzigd " + adres);
        client.delete("/betrokkenen/" + betrokkene);
        told( // an address that would be nobody's goes along
                "digitaleadressen digitaal_adres verwijderd " + adres,
                "betrokkenen betrokkene verwijderd " + betrokkene);
    }

    @Test
    void theContactsThatAZaakTakesAlongAreToldOfToo() {
        String contact = examples.made("/klantcontacten", examples.klantcontact());
        String object = made(onderwerpobject(contact, zaak));
        last = last();
        client.delete("/onderwerpobjecten/" + object + "?cascade=true");
        told("klantcontacten klantcontact verwijderd " + contact, "zaken onderwerpobject verwijderd " + object);
    }

    @Test
    void aRegistrationTellsOfEachOfItsPartsOnce() {
        JsonNode all = client.post(Voorbeeld.PATH, Voorbeeld.whole().toString()).body();
        List<String> news = news();
        assertThat(news).hasSize(8).doesNotHaveDuplicates().allMatch(each -> each.contains(" aangemaakt "));
        assertThat(news)
                .contains(
                        "klantcontacten klantcontact aangemaakt "
                                + all.at("/klantcontact/uuid").asText(),
                        "partijen partij aangemaakt "
                                + all.at("/betrokkenen/0/wasPartij/uuid").asText(),
                        "internetaken internetaak aangemaakt "
                                + all.at("/interneTaken/0/uuid").asText(),
                        "zaken onderwerpobject aangemaakt "
                                + all.at("/onderwerpobjecten/0/uuid").asText(),
                        "betrokkenen betrokkene aangemaakt "
                                + all.at("/betrokkenen/0/uuid").asText(),
                        "digitaleadressen digitaal_adres aangemaakt "
                                + all.at("/betrokkenen/0/digitaleAdressen/1/uuid")
                                        .asText());
    }

    @Test
    void aWriteThatFailsIsNotToldOf() {
        String path = "/klantcontacten/" + examples.made("/klantcontacten", examples.klantcontact());
        last = last();
        client.patch(path, "{\"kanaal\": \"\"}");
        client.send("DELETE", path, null, Map.of("If-Match", "\"7\""));
        client.post("/klantcontacten", client.get(path).body().toString());
        client.post(
                Voorbeeld.PATH,
                Voorbeeld.whole().set("/interneTaken/0/status", "\"x\"").toString());
        client.post(
                Voorbeeld.PATH,
                Voorbeeld.whole()
                        .set("/betrokkenen/0/digitaleAdressen/1/adres", "\"0900\"")
                        .toString());
        told();
    }

    @Test
    void noEventHoldsPersonalData() {
        String bsn = Examples.bsn();
        client.post(Voorbeeld.PATH, Voorbeeld.whole().toString());
        client.post(
                Voorbeeld.PATH,
                Voorbeeld.seed()
                        .set("/betrokkenen/0/wasPartij", Voorbeeld.burger(bsn))
                        .toString());
        JsonNode partij = client.post("/partijen", examples.partij()).body();
        client.patch(partij.path("url").asText(), "{\"interneNotitie\": \"Woont bij Jannie\"}");
        client.delete(partij.path("url").asText());
        for (String personal : List.of(
                bsn,
                partij.at("/partijIdentificatoren/0/partijIdentificator/objectId")
                        .asText(),
                "Vries",
                "Jan",
                "Puffelenstraat",
                "3219 FC",
                "Dorpsstraat",
                "winkel@",
                "0201234567",
                "kikkertje",
                "Anneke",
                "kerst",
                "Terugbellen",
                "vijf uur")) {
            assertThat(stored.number(
                            "select count(*) from gebeurtenis where gebeurtenis::text ilike ?", "%" + personal + "%"))
                    .as(personal)
                    .isZero();
        }
    }

    private Client.Answer onderwerpobject(String contact, String objectId) {
        return client.post("/onderwerpobjecten", """
                {"klantcontact": %s, "wasKlantcontact": null, "onderwerpobjectidentificator": {"objectId": "%s",
                 "codeObjecttype": "zaak", "codeRegister": "openzaak", "codeSoortObjectId": "uuid"}}""".formatted(reference(contact), objectId));
    }

    /** These and no other events have come since the last time that was asked. */
    private void told(String... events) {
        assertThat(news()).containsExactlyInAnyOrder(events);
    }

    private List<String> news() {
        long since = last;
        last = last();
        return stored.texts(
                "select concat_ws(' ', kanaal, soort, actie, rij) from gebeurtenis where id > ? order by id", since);
    }

    private long last() {
        return stored.number("select coalesce(max(id), 0) from gebeurtenis");
    }
}
