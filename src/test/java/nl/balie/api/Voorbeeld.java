package nl.balie.api;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** A body of registreer-klantcontact: the values of F2173's example, of which a test changes what it is about. */
final class Voorbeeld {
    static final String PATH = "/registreer-klantcontact";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode body;

    private Voorbeeld(String body) {
        this.body = (ObjectNode) json(body);
    }

    /** The example: who represents a shop calls, and agrees that her data are used again. */
    static Voorbeeld seed() {
        return new Voorbeeld("""
                {"klantcontact": {
                   "kanaal": "Telefoon", "onderwerp": "Afvalinzameling rond kerst",
                   "inhoud": "Klant vraagt wanneer afval van klant wordt opgehaald. Normaal gesproken op maandag opgehaald. \
                Dit jaar valt 1e kerstdag op maandag. Antwoord: Aangegeven dat het afval de zaterdag voorafgaand aan de \
                maandag aangeboden kan worden.",
                   "indicatieContactGelukt": true, "taal": "nld", "vertrouwelijk": false,
                   "plaatsgevondenOp": "2023-03-01T10:00:00+01:00"},
                 "actoren": [%s],
                 "betrokkenen": [{
                   "contactnaam": {"achternaam": "Vries", "voorletters": "J", "voornaam": "Jan", "voorvoegselAchternaam": "de"},
                   "bezoekadres": {"adresregel1": "Van Puffelenstraat 12", "adresregel2": "3219 FC Turfstad", "land": "NL",
                                   "nummeraanduidingId": "0518200000637599"},
                   "correspondentieadres": {"adresregel1": "Postbus 2700", "adresregel2": "3200 TD Turfstad", "land": "NL"},
                   "rol": "vertegenwoordiger", "initiator": true, "organisatienaam": "Wereldwinkel 't kikkertje",
                   "digitaleAdressen": [
                     {"soortDigitaalAdres": "email", "adres": "winkel@voorbeeld.example", "omschrijving": "werk"},
                     {"soortDigitaalAdres": "telefoonnummer", "adres": "0201234567"}],
                   "hergebruik": true}]}""".formatted(actor(Examples.digits(8))));
    }

    /** The example with a task, a subject, an attachment and details: every part that there is. */
    static Voorbeeld whole() {
        return seed().set("/klantcontact/indicatieContactGelukt", "false")
                .set(
                        "/onderwerpobjecten",
                        "[{\"wasKlantcontact\": null, %s}]".formatted(object("onderwerpobject", "zaak")))
                .set("/bijlagen", "[{%s}]".formatted(object("bijlage", "document")))
                .set("/interneTaken", """
                        [{"gevraagdeHandeling": "Terugbellen", "toelichting": "Na vijf uur", "status": "te_verwerken",
                          "actoren": [%s]}]""".formatted(actor(Examples.digits(8))))
                .set("/contactmomentdetails", """
                        {"startdatum": "2023-03-01T10:00:00+01:00", "einddatum": "2023-03-01T10:04:30+01:00",
                         "gespreksresultaat": "Contactverzoek gemaakt", "vraag": "Afval rond kerst",
                         "verantwoordelijkeAfdeling": "Afval", "gespreksId": "gesprek 1", "bronnen": [
                           {"soort": "kennisartikel", "titel": "Afval", "url": "https://sdg.turfstad.example/producten/1"}]}""");
    }

    private static String object(String what, String objecttype) {
        return """
                "%sidentificator": {"objectId": "%s", "codeObjecttype": "%s", "codeRegister": "zaaksysteem",
                "codeSoortObjectId": "uuid"}""".formatted(what, UUID.randomUUID(), objecttype);
    }

    /** An employee by the number under which the personnel register knows her. */
    static String actor(String objectId) {
        return """
                {"naam": "Anneke Balie", "soortActor": "medewerker", "actoridentificator": {"objectId": "%s",
                 "codeObjecttype": "mdw", "codeRegister": "hr-systeem", "codeSoortObjectId": "idf"}}""".formatted(objectId);
    }

    /** A partij by the number under which a register knows it. */
    static String bekend(String objecttype, String soort, String register, String nummer) {
        return """
                {"partijIdentificator": {"codeObjecttype": "%s", "codeSoortObjectId": "%s", "codeRegister": "%s",
                 "objectId": "%s"}}""".formatted(objecttype, soort, register, nummer);
    }

    static String burger(String bsn) {
        return bekend("natuurlijk_persoon", "bsn", "brp", bsn);
    }

    /** Puts a value at this place; {@code -} stands for one more member of a list. */
    Voorbeeld set(String pointer, String value) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode owner = body.at(place.head());
        String name = place.last().getMatchingProperty();
        switch (owner) {
            case ObjectNode object -> object.set(name, json(value));
            case ArrayNode list when name.equals("-") -> list.add(json(value));
            case ArrayNode list -> list.set(Integer.parseInt(name), json(value));
            default -> throw new IllegalArgumentException(pointer);
        }
        return this;
    }

    /** Leaves out what stands at this place. */
    Voorbeeld without(String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        ((ObjectNode) body.at(place.head())).remove(place.last().getMatchingProperty());
        return this;
    }

    /** What stands at this place, as JSON. */
    String at(String pointer) {
        return body.at(pointer).toString();
    }

    @Override
    public String toString() {
        return body.toString();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(text, malformed);
        }
    }
}
