package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.balie.Client;
import nl.balie.RunningBalie;

/** A valid body in the standard's own words for each of its resources, referring to rows that are made for the purpose. */
final class StandardExamples {
    static final String ROOT = "/vng/klantinteracties/api/v0";

    /** The lists, and where the same rows stand in Klantinteracties. */
    static final List<String> LISTS = List.of(
            "/actoren",
            "/actorklantcontacten",
            "/betrokkenenbijklantcontact",
            "/bijlagen",
            "/digitaaladressen",
            "/internetaken",
            "/klantcontacten",
            "/onderwerpobjecten",
            "/partij-identificatoren",
            "/partijen",
            "/vertegenwoordigingen");

    private static final String ADRES = """
            {"adresregel1": "Van Puffelenstraat 12", "adresregel2": "3219 FC Turfstad", "codeLand": "003",
             "nummeraanduidingid": "0518200000637599"}""";
    private static final String NAAM = """
            {"achternaam": "Vries", "voorletters": "J", "voornaam": "Jan", "voorvoegselAchternaam": "de"}""";
    private static final String OBJECT = """
            {"objectId": "ZAAK-2023-0001", "codeObjecttype": "12", "codeRegister": "6", "codeSoortObjectId": "12"}""";

    private final Client client;
    private final String klantcontact;
    private final String partij;
    private final String actor;

    StandardExamples(RunningBalie balie) {
        client = new Client(balie.address() + ROOT, balie.token());
        klantcontact = made("/klantcontacten");
        partij = made("/partijen");
        actor = made("/actoren");
    }

    /** Where the rows of a list stand in Klantinteracties. */
    static String elsewhere(String list) {
        return "/klantinteracties/api/v1"
                + switch (list) {
                    case "/betrokkenenbijklantcontact" -> "/betrokkenen";
                    case "/digitaaladressen" -> "/digitaleadressen";
                    default -> list;
                };
    }

    /** The text with capitals here and there. */
    static String inAnyCase(String text, Random random) {
        StringBuilder other = new StringBuilder();
        text.chars()
                .mapToObj(Character::toString)
                .map(letter -> random.nextBoolean() ? letter.toUpperCase(Locale.ROOT) : letter.toLowerCase(Locale.ROOT))
                .forEach(other::append);
        return other.toString();
    }

    /** The key of a new row of this list. */
    String made(String list) {
        Client.Answer answer = client.post(list, body(list));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    /** A body for this list; numbers in it are new each time. */
    String body(String list) {
        return switch (list) {
            case "/actoren" -> """
                {"naam": "Anneke de Boer", "soortActor": "medewerker", "indicatieActief": true, "actoridentificator": %s,
                 "actortype": {"functie": "Balie", "eMailadres": "a@turfstad.example", "telefoonnummer": "0201234567"}}""".formatted(OBJECT);
            case "/actorklantcontacten" -> """
                {"actorId": "%s", "klantcontactId": "%s"}""".formatted(made("/actoren"), klantcontact);
            case "/betrokkenenbijklantcontact" -> """
                {"contactnaam": %s, "bezoekadres": %s, "correspondentieadres": %s, "rol": "klant", "initiator": true,
                 "organisatienaam": "Wereldwinkel", "hadKlantcontact": "%s", "wasPartij": "%s"}""".formatted(NAAM, ADRES, ADRES, klantcontact, partij);
            case "/bijlagen" -> """
                {"bijlageidentificator": %s, "wasBijlageVanKlantcontact": "%s"}""".formatted(OBJECT, klantcontact);
            case "/digitaaladressen" -> """
                {"codeSoortDigitaalAdres": "3", "adres": "0612345678", "omschrijving": "mobiel",
                 "verstrektDoorBetrokkene": null, "verstrektDoorPartij": "%s"}""".formatted(partij);
            case "/internetaken" -> """
                {"nummer": %s, "gevraagdeHandeling": "Terugbellen", "toelichting": "Na vijf uur", "status": "verwerkt",
                 "verwerktOp": "2023-03-01T11:00:00", "aanleidinggevendKlantcontact": "%s", "toegewezenAanActor": "%s"}""".formatted(Examples.digits(10), klantcontact, actor);
            case "/klantcontacten" -> """
                {"nummer": %s, "codeKanaal": "Telefoon", "onderwerp": "Afval", "inhoud": "Wanneer?", "initiator": "klant",
                 "indicatieContactGelukt": "ja", "codeTaal": "nld", "vertrouwelijk": false,
                 "plaatsgevondenOp": "2023-03-01T10:00:00"}""".formatted(Examples.digits(10));
            case "/onderwerpobjecten" -> """
                {"onderwerpobjectidentificator": %s, "onderwerpWasKlantcontact": null,
                 "wasOnderwerpVanKlantcontact": "%s"}""".formatted(OBJECT, klantcontact);
            case "/partij-identificatoren" -> """
                {"identificeerdePartij": "%s", "anderePartijIdentificator": "oud", "subIdentificatorVan": null,
                 "partijIdentificator":
                 {"objectId": "%s", "codeObjecttype": "1", "codeRegister": "1", "codeSoortObjectId": "1"}}""".formatted(made("/partijen"), Examples.bsn());
            case "/partijen" -> """
                {"nummer": %s, "interneNotitie": "Belt graag", "soortPartij": "persoon", "indicatieGeheimhouding": false,
                 "indicatieActief": true, "voorkeurstaal": "nld", "bezoekadres": %s, "correspondentieadres": %s,
                 "voorkeursDigitaalAdres": null, "partijtype": {"contactnaam": %s}}""".formatted(Examples.digits(10), ADRES, ADRES, NAAM);
            case "/vertegenwoordigingen" -> """
                {"vertegenwoordigendePartij": "%s", "vertegenwoordigdePartij": "%s"}""".formatted(partij, made("/partijen"));
            default -> throw new IllegalArgumentException(list);
        };
    }
}
