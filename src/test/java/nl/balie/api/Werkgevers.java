package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;

/** Makes eenheden and medewerkers with the actoren that they are, and taken for them. What it gives is the key of the actor. */
final class Werkgevers {
    private final Client client;
    private final String werkplek;
    private final Map<String, String> adressen = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    Werkgevers(RunningBalie balie) {
        client = Client.of(balie);
        werkplek = balie.address() + "/api/werkplek/v1";
    }

    /** An eenheid with this term, in hours. */
    String eenheid(int termijn) {
        String name = "eenheid" + Examples.digits(8);
        String adres = name + "@voorbeeld.nl";
        Answer eenheid = client.post(werkplek + "/eenheden", """
                {"soortEenheid": "afdeling", "identificatie": "%s", "naam": "Burgerzaken", "emailadres": "%s", "termijn": %d}""".formatted(name, adres, termijn));
        return actor("organisatorische_eenheid", name, "naam", adres, eenheid);
    }

    /** A medewerker of this first name. */
    String medewerker(String naam) {
        String adres = naam.toLowerCase(Locale.ROOT) + Examples.digits(8) + "@voorbeeld.nl";
        Answer medewerker = client.post(
                werkplek + "/medewerkers",
                "{\"identificatie\": \"%1$s\", \"naam\": \"%2$s\", \"emailadres\": \"%1$s\"}".formatted(adres, naam));
        return actor("medewerker", adres, "email", adres, medewerker);
    }

    private String actor(String soort, String objectId, String soortObjectId, String adres, Answer made) {
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        Answer actor = client.post("/actoren", """
                {"naam": "wie dan ook", "soortActor": "%s", "indicatieActief": true,
                 "actoridentificator": {"objectId": "%s", "codeObjecttype": "x", "codeRegister": "obj", "codeSoortObjectId": "%s"}}""".formatted(soort, objectId, soortObjectId));
        assertThat(actor.status()).as(actor.body().toString()).isEqualTo(201);
        adressen.put(actor.uuid(), adres);
        keys.put(actor.uuid(), made.uuid());
        return actor.uuid();
    }

    /** Makes this medewerker a member of this eenheid. */
    void lid(String medewerker, String eenheid, String rol) {
        Answer lid = client.post(
                werkplek + "/lidmaatschappen",
                "{\"medewerker\": {\"uuid\": \"%s\"}, \"eenheid\": {\"uuid\": \"%s\"}, \"rol\": \"%s\"}"
                        .formatted(keys.get(medewerker), keys.get(eenheid), rol));
        assertThat(lid.status()).as(lid.body().toString()).isEqualTo(201);
    }

    /** Where she is mailed. */
    String adres(String actor) {
        return Objects.requireNonNull(adressen.get(actor));
    }

    /** A taak for these. */
    Answer taak(String... actoren) {
        Answer taak = client.post("/internetaken", body(List.of(actoren)));
        assertThat(taak.status()).as(taak.body().toString()).isEqualTo(201);
        return taak;
    }

    /** A body of one. */
    String body(List<String> actoren) {
        String contact = client.post("/klantcontacten", """
                {"kanaal": "telefoon", "onderwerp": "Afval", "inhoud": "Jan de Vries belde, 0201234567", "taal": "nld", "vertrouwelijk": false,
                 "indicatieContactGelukt": true}""").uuid();
        return """
                {"nummer": "%s", "gevraagdeHandeling": "Terugbellen", "toelichting": "Van Puffelenstraat 12", "status": "te_verwerken",
                 "aanleidinggevendKlantcontact": {"uuid": "%s"}, "toegewezenAanActoren": [%s]}""".formatted(
                Examples.digits(10).replaceFirst("^0", "9"),
                contact,
                actoren.stream().map(actor -> "{\"uuid\": \"" + actor + "\"}").collect(Collectors.joining(", ")));
    }
}
