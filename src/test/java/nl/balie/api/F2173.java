package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.balie.Client;
import nl.balie.Client.Answer;

/** The steps of F2173 (registreer klantcontact) with the values of its example: each method is one call of a client. */
record F2173(Client client) {
    private static final String CONTACTGEGEVENS = """
            "contactnaam": {"achternaam": "Vries", "voorletters": "J", "voornaam": "Jan", "voorvoegselAchternaam": "de"}""";
    private static final String ADRESSEN = """
            "bezoekadres": {"adresregel1": "Van Puffelenstraat 12", "adresregel2": "3219 FC Turfstad", "land": "NL",
                            "nummeraanduidingId": "0518200000637599"},
            "correspondentieadres": {"adresregel1": "Postbus 2700", "adresregel2": "3200 TD Turfstad", "land": "NL"}""";

    /** How many steps make a whole registration of an unknown customer who agrees to re-use. */
    static final int STEPS = 6;

    /** The step that makes the actor. */
    static final int ACTOR = 1;

    /**
     * One step of a whole registration.
     *
     * @param made the paths of what the steps before it made
     * @return the path of what it made
     */
    String step(int step, List<String> made, String nummer) {
        return switch (step) {
            case 0 -> "/klantcontacten/" + made(klantcontact(nummer));
            case ACTOR -> "/actoren/" + made(actor());
            case 2 -> "/actorklantcontacten/" + made(actorKlantcontact(key(made.get(ACTOR)), key(made.get(0))));
            case 3 -> "/partijen/" + made(partij());
            case 4 -> "/betrokkenen/" + made(betrokkene(key(made.get(0)), key(made.get(3))));
            default -> "/digitaleadressen/" + made(digitaalAdres(key(made.get(4)), "terugbellen@voorbeeld.example"));
        };
    }

    /** The contact itself; the consumer chooses the number, the provider checks that it is unique. */
    Answer klantcontact(String nummer) {
        return client.post("/klantcontacten", """
                {"nummer": "%s", "kanaal": "telefoon", "onderwerp": "Afvalinzameling rond kerst",
                 "inhoud": "Klant vraagt wanneer afval van klant wordt opgehaald. Normaal gesproken op maandag opgehaald. \
                Dit jaar valt 1e kerstdag op maandag. Antwoord: Aangegeven dat het afval de zaterdag voorafgaand aan de \
                maandag aangeboden kan worden.",
                 "indicatieContactGelukt": true, "taal": "nld", "vertrouwelijk": false,
                 "plaatsgevondenOp": "2023-03-01T10:00:00+01:00"}""".formatted(nummer));
    }

    Answer actor() {
        return client.post("/actoren", """
                {"naam": "Medewerker Klantcontactcentrum", "soortActor": "medewerker", "indicatieActief": true}""");
    }

    Answer actorKlantcontact(String actor, String klantcontact) {
        return client.post("/actorklantcontacten", """
                {"actor": {"uuid": "%s"}, "klantcontact": {"uuid": "%s"}}""".formatted(actor, klantcontact));
    }

    /** The customer as a partij (F7554), with an address of its own. */
    Answer partij() {
        return client.post("/partijen", """
                {"soortPartij": "persoon", "indicatieActief": true, "indicatieGeheimhouding": false, "voorkeurstaal": "nld",
                 "partijIdentificatie": {%s}, %s}""".formatted(CONTACTGEGEVENS, ADRESSEN));
    }

    /** Only the role: all that is known of the customer stands in the partij. */
    Answer betrokkene(String klantcontact, String partij) {
        return betrokkene(klantcontact, reference(partij), "\"rol\": \"klant\"");
    }

    /** With the data of the example, which go with this contact only; {@code partij} is empty for a customer who is not known. */
    Answer betrokkeneMetGegevens(String klantcontact, String partij) {
        return betrokkene(
                klantcontact,
                partij.isEmpty() ? "null" : reference(partij),
                "\"rol\": \"vertegenwoordiger\", \"organisatienaam\": \"Wereldwinkel 't kikkertje\", " + CONTACTGEGEVENS
                        + ", " + ADRESSEN);
    }

    Answer betrokkeneMetOnbekendeRol(String klantcontact) {
        return betrokkene(klantcontact, "null", "\"rol\": \"toeschouwer\"");
    }

    private Answer betrokkene(String klantcontact, String partij, String rest) {
        return client.post("/betrokkenen", """
                {"hadKlantcontact": %s, "wasPartij": %s, "initiator": true, %s}""".formatted(reference(klantcontact), partij, rest));
    }

    /** An address to call back on because of this contact (F1995). */
    Answer digitaalAdres(String betrokkene, String adres) {
        return client.post("/digitaleadressen", """
                {"verstrektDoorBetrokkene": %s, "verstrektDoorPartij": null, "soortDigitaalAdres": "email", "adres": "%s",
                 "omschrijving": "werk"}""".formatted(reference(betrokkene), adres));
    }

    /** The key of what was made. */
    static String made(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.uuid();
    }

    /** The key at the end of a path. */
    static String key(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String reference(String uuid) {
        return "{\"uuid\": \"%s\"}".formatted(uuid);
    }
}
