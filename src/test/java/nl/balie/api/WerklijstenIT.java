package nl.balie.api;

import static nl.balie.api.Examples.bsn;
import static nl.balie.api.Examples.reference;
import static nl.balie.api.F2173.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** Lists that the work needs: taken of several actors or of nobody, contacts by who handled them, what belongs to one vestiging. */
class WerklijstenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Client.of(BALIE);

    private String actor() {
        return made(client.post("/actoren", """
                {"naam": "Team", "soortActor": "organisatorische_eenheid", "actoridentificator": {"objectId": "%s",
                 "codeObjecttype": "afd", "codeRegister": "obj", "codeSoortObjectId": "naam"}}""".formatted(UUID.randomUUID())));
    }

    private String contact(String moment) {
        return made(client.post("/klantcontacten", """
                {"kanaal": "telefoon", "onderwerp": "afval", "taal": "nld", "vertrouwelijk": false,
                 "plaatsgevondenOp": "%s"}""".formatted(moment)));
    }

    private String taak(String contact, String status, String... actoren) {
        return made(client.post("/internetaken", """
                {"gevraagdeHandeling": "bellen", "aanleidinggevendKlantcontact": %s, "status": "%s",
                 "toegewezenAanActoren": [%s]}""".formatted(
                reference(contact),
                status,
                String.join(
                        ", ", List.of(actoren).stream().map(Examples::reference).toList()))));
    }

    private List<String> found(String path) {
        JsonNode page = client.get(path).body();
        List<String> keys = page.path("results")
                .valueStream()
                .map(row -> row.path("uuid").asText())
                .toList();
        assertThat(page.path("count").asInt()).isEqualTo(keys.size());
        return keys;
    }

    @Test
    void contactsOfSeveralActors() {
        List<String> actors = List.of(actor(), actor(), actor());
        List<String> contacts = actors.stream()
                .map(actor -> {
                    String contact = contact("2024-03-01T10:00:00Z");
                    made(client.post(
                            "/actorklantcontacten",
                            "{\"actor\": %s, \"klantcontact\": %s}".formatted(reference(actor), reference(contact))));
                    return contact;
                })
                .toList();
        assertThat(found("/klantcontacten?hadBetrokkenActor__uuid=" + actors.get(0) + "," + actors.get(1)))
                .containsExactlyInAnyOrder(contacts.get(0), contacts.get(1));
        assertThat(client.get("/klantcontacten?hadBetrokkenActor__uuid=" + actors.get(0) + ",x")
                        .faults())
                .containsExactly("hadBetrokkenActor__uuid invalid");
    }

    @Test
    void takenOfSeveralActorsAndOfSeveralStatuses() {
        String contact = contact("2024-03-01T10:00:00Z");
        String one = actor();
        String two = actor();
        String open = taak(contact, "te_verwerken", one);
        String done = taak(contact, "verwerkt", two);
        String both = taak(contact, "te_verwerken", one, two);
        taak(contact, "te_verwerken", actor());
        String either = "/internetaken?toegewezenAanActor__uuid=" + one + "," + two;
        assertThat(found(either)).containsExactlyInAnyOrder(open, done, both);
        assertThat(found("/internetaken?toegewezenAanActor__uuid__in=" + one + ", " + two))
                .containsExactlyInAnyOrder(open, done, both);
        assertThat(found(either + "&status=te_verwerken")).containsExactlyInAnyOrder(open, both);
        assertThat(found(either + "&status__in=verwerkt")).containsExactly(done);
        assertThat(found(either + "&status__in=verwerkt,te_verwerken")).containsExactlyInAnyOrder(open, done, both);
        assertThat(client.get("/internetaken?toegewezenAanActor__uuid=" + one + ",x")
                        .faults())
                .containsExactly("toegewezenAanActor__uuid invalid");
        assertThat(client.get("/internetaken?status__in=verwerkt,klaar,weg").faults())
                .containsExactly("status__in invalid_choice");
    }

    @Test
    void takenThatNobodyHas() {
        String contact = contact("2024-03-01T10:00:00Z");
        String nobodys = taak(contact, "te_verwerken");
        String somebodys = taak(contact, "te_verwerken", actor());
        String of = "/internetaken?klantcontact__uuid=" + contact + "&toegewezenAanActoren=";
        assertThat(found(of + "false")).containsExactly(nobodys);
        assertThat(found(of + "true")).containsExactly(somebodys);
        assertThat(client.get(of + "misschien").status()).isEqualTo(400);
    }

    @Test
    void takenByWhenTheirContactWas() {
        String actor = actor();
        String early = taak(contact("2024-03-01T10:00:00Z"), "te_verwerken", actor);
        String late = taak(contact("2024-03-05T10:00:00Z"), "te_verwerken", actor);
        String of = "/internetaken?toegewezenAanActor__uuid=" + actor + "&klantcontact__plaatsgevondenOp";
        assertThat(found(of + "__gte=2024-03-05T10:00:00Z")).containsExactly(late);
        assertThat(found(of + "__gt=2024-03-05T10:00:00Z")).isEmpty();
        assertThat(found(of + "__lte=2024-03-01T10:00:00Z")).containsExactly(early);
        assertThat(found(of + "__lt=2024-03-05T10:00:00Z")).containsExactly(early);
        assertThat(found(of + "=2024-03-05T10:00:00Z")).containsExactly(late);
        assertThat(client.get(of + "__gte=gisteren").status()).isEqualTo(400);
    }

    @Test
    void aTaakShowsItsContactAndWhomToCallWhenAsked() {
        JsonNode registered =
                client.post(Voorbeeld.PATH, Voorbeeld.whole().toString()).body();
        String contact = registered.at("/klantcontact/uuid").asText();
        String taak = registered.at("/interneTaken/0/uuid").asText();
        String expand = "expand=aanleidinggevendKlantcontact,aanleidinggevendKlantcontact.hadBetrokkenen,"
                + "aanleidinggevendKlantcontact.hadBetrokkenen.digitaleAdressen";
        JsonNode one = client.get("/internetaken/" + taak + "?" + expand).body();
        JsonNode inList = client.get("/internetaken?klantcontact__uuid=" + contact + "&" + expand)
                .body()
                .at("/results/0");
        assertThat(inList).isEqualTo(one);
        JsonNode shown = one.at("/_expand/aanleidinggevendKlantcontact");
        assertThat(shown.path("uuid").asText()).isEqualTo(contact);
        assertThat(shown.path("onderwerp").asText()).isNotEmpty();
        assertThat(shown.at("/_expand/hadBetrokkenen/0/rol").asText()).isEqualTo("vertegenwoordiger");
        assertThat(shown.at("/_expand/hadBetrokkenen/0/_expand/digitaleAdressen"))
                .hasSize(2);
        assertThat(client.get("/internetaken/" + taak).body().has("_expand")).isFalse();
        assertThat(client.get("/internetaken?nummer=" + one.path("nummer").asText())
                        .body()
                        .at("/results/0")
                        .has("_expand"))
                .isFalse();
        assertThat(client.get("/internetaken?expand=toegewezenAanActoren").faults())
                .containsExactly("nonFieldErrors unknown-parameters");
    }

    @Test
    void contactsByWhoHandledThem() {
        String actor = actor();
        String contact = contact("2024-03-01T10:00:00Z");
        contact("2024-03-01T10:00:00Z");
        made(client.post(
                "/actorklantcontacten",
                "{\"actor\": %s, \"klantcontact\": %s}".formatted(reference(actor), reference(contact))));
        String objectId = client.get("/actoren/" + actor)
                .body()
                .at("/actoridentificator/objectId")
                .asText();
        assertThat(found("/klantcontacten?hadBetrokkenActor__uuid=" + actor)).containsExactly(contact);
        assertThat(found("/klantcontacten?hadBetrokkenActor__url=https://balie.example/actoren/" + actor))
                .containsExactly(contact);
        assertThat(found("/klantcontacten?hadBetrokkenActor__actoridentificatorObjectId=" + objectId
                        + "&hadBetrokkenActor__actoridentificatorCodeRegister=obj"))
                .containsExactly(contact);
        assertThat(found("/klantcontacten?hadBetrokkenActor__actoridentificatorObjectId=" + objectId
                        + "&hadBetrokkenActor__actoridentificatorCodeRegister=ander"))
                .isEmpty();
    }

    /** A vestiging of this number under this KVK number, which is also a persoon, with an address and a contact. */
    private final class Vestiging {
        final String adres;
        final String contact;
        final String betrokkene;
        final String identificator;

        Vestiging(String kvk, String nummer) {
            String company =
                    made(client.post("/partijen", "{\"soortPartij\": \"organisatie\", \"indicatieActief\": true}"));
            String under =
                    made(client.post("/partij-identificatoren", Examples.identificator(company, "kvk_nummer", kvk)));
            String partij =
                    made(client.post("/partijen", "{\"soortPartij\": \"organisatie\", \"indicatieActief\": true}"));
            identificator = made(
                    client.post("/partij-identificatoren", """
                    {"identificeerdePartij": %s, "subIdentificatorVan": %s, "partijIdentificator": {"codeObjecttype": "vestiging",
                     "codeSoortObjectId": "vestigingsnummer", "codeRegister": "hr", "objectId": "%s"}}""".formatted(reference(partij), reference(under), nummer)));
            made(client.post("/partij-identificatoren", Examples.identificator(partij, "bsn", bsn())));
            adres = made(client.post("/digitaleadressen", Examples.adres(partij, "v@voorbeeld.example", false)));
            contact = contact("2024-03-01T10:00:00Z");
            betrokkene = made(client.post("/betrokkenen", """
                    {"wasPartij": %s, "hadKlantcontact": %s, "rol": "klant", "initiator": true}""".formatted(reference(partij), reference(contact))));
        }
    }

    @Test
    void whatBelongsToAVestigingUnderItsOwnKvkNumber() {
        String nummer = Examples.digits(12);
        String kvk = Examples.digits(8);
        Vestiging first = new Vestiging(kvk, nummer);
        Vestiging second = new Vestiging(Examples.digits(8), nummer);
        String both = "%1$spartijIdentificator__objectId=" + nummer
                + "&%1$spartijIdentificator__codeSoortObjectId=vestigingsnummer";
        String under =
                both + "&%1$ssubIdentificatorVan__codeSoortObjectId=kvk_nummer&%1$ssubIdentificatorVan__objectId=" + kvk
                        + "&%1$ssubIdentificatorVan__codeRegister=hr&%1$ssubIdentificatorVan__codeObjecttype=niet_natuurlijk_persoon";
        String byBsn = "%1$spartijIdentificator__codeSoortObjectId=bsn&%1$ssubIdentificatorVan__objectId=" + kvk;
        String ofAdres = "verstrektDoorPartij__";
        assertThat(found("/digitaleadressen?" + both.formatted(ofAdres))).contains(first.adres, second.adres);
        assertThat(found("/digitaleadressen?" + under.formatted(ofAdres))).containsExactly(first.adres);
        assertThat(found("/digitaleadressen?" + byBsn.formatted(ofAdres))).isEmpty();
        String ofContact = "hadBetrokkene__wasPartij__";
        assertThat(found("/klantcontacten?" + both.formatted(ofContact))).contains(first.contact, second.contact);
        assertThat(found("/klantcontacten?" + under.formatted(ofContact))).containsExactly(first.contact);
        assertThat(found("/klantcontacten?" + byBsn.formatted(ofContact))).isEmpty();
        String ofBetrokkene = "wasPartij__";
        assertThat(found("/betrokkenen?" + both.formatted(ofBetrokkene))).contains(first.betrokkene, second.betrokkene);
        assertThat(found("/betrokkenen?" + under.formatted(ofBetrokkene))).containsExactly(first.betrokkene);
        assertThat(found("/betrokkenen?" + byBsn.formatted(ofBetrokkene))).isEmpty();
        assertThat(found("/partij-identificatoren?partijIdentificatorObjectId=" + nummer
                        + "&subIdentificatorVan__objectId=" + kvk))
                .containsExactly(first.identificator);
    }
}
