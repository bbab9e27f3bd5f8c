package nl.balie.api.contactmomenten;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;

/** What KISS sends in its older mode; the two bodies of a contactmoment are those of its documentation, to the letter. */
final class Kiss {
    static final String CONTACTMOMENTEN = "/contactmomenten/api/v1/contactmomenten";
    static final String KLANTCONTACTMOMENTEN = "/contactmomenten/api/v1/klantcontactmomenten";
    static final String OBJECTCONTACTMOMENTEN = "/contactmomenten/api/v1/objectcontactmomenten";
    static final String KLANTEN = "/klanten/api/v1/klanten";
    static final String OBJECTS = "/objecten/api/v2/objects";
    static final String TYPE = "https://www.domein.nl/api/v2/objecttypes/uuid";

    /** As it was before the contactverzoek became part of it. */
    static final String BEFORE = """
            { "bronorganisatie": "999990639", "registratiedatum": "2024-01-24T09:31:50.822Z", "kanaal": "Telefoon",
              "tekst": "dit is wat ik in Notitie heb getypt", "onderwerpLinks": [], "voorkeurskanaal": "", "voorkeurstaal": "",
              "initiatiefnemer": "klant", "medewerker": "",
              "medewerkerIdentificatie": { "achternaam": "van Hasselt", "voorletters": "Sytske",
                "identificatie": "sytske@icatt.nl", "voorvoegselAchternaam": "" },
              "vraag": "Ik wil een boom omhakken. Mag dat?", "specifiekevraag": "en dit was de specifiering",
              "gespreksresultaat": "Contactverzoek gemaakt", "verantwoordelijkeAfdeling": "Vergunningen",
              "startdatum": "2024-01-24T09:29:22.788Z", "einddatum": "2024-01-24T09:31:50.822Z" }""";

    /** What the change added. */
    static final String CONTACTVERZOEK = """
            { "status": "te verwerken", "toelichting": "Dit is de toelichting voor de collega",
              "actor": { "identificatie": "vergunningen-002", "naam": "Vergunningen", "soortActor": "organisatorische eenheid" },
              "betrokkene": { "rol": "klant", "klant": "https://www.domein.nl/api/v1/klanten/uuid",
                "persoonsnaam": { "voornaam": "Róza Mstyslava", "achternaam": "Żywiałowska" }, "organisatie": "",
                "digitaleAdressen": [
                  { "adres": "icatttest+roza@gmail.com", "omschrijving": "e-mailadres", "soortDigitaalAdres": "e-mailadres" },
                  { "adres": "0630674985", "omschrijving": "telefoonnummer", "soortDigitaalAdres": "telefoonnummer" },
                  { "adres": "0201456789", "omschrijving": "werk", "soortDigitaalAdres": "telefoonnummer" } ] } }""";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000);

    final Client client;
    private final Client klantinteracties;

    Kiss(RunningBalie balie) {
        client = new Client(balie.address(), balie.token());
        klantinteracties = Client.of(balie);
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    static ObjectNode before() {
        return json(BEFORE);
    }

    static ObjectNode after() {
        return before().setAll(json(CONTACTVERZOEK));
    }

    /** Posts, and must succeed. */
    JsonNode made(String path, JsonNode body) {
        Answer answer = client.post(path, body.toString());
        assertThat(answer.status()).as("%s %s", path, answer.body()).isEqualTo(201);
        assertThat(answer.response().headers().firstValue("Location"))
                .hasValue(answer.body().path("url").asText());
        return answer.body();
    }

    JsonNode get(String url) {
        Answer answer = client.get(url);
        assertThat(answer.status()).as("%s %s", url, answer.body()).isEqualTo(200);
        return answer.body();
    }

    JsonNode patched(String url, String body) {
        Answer answer = client.patch(url, json(body).toString());
        assertThat(answer.status()).as("%s %s", url, answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** The row of a url in the words of the Klantinteracties dialect. */
    JsonNode row(String list, JsonNode of) {
        String url = of.path("url").asText();
        return klantinteracties
                .get(list + "/" + url.substring(url.lastIndexOf('/') + 1))
                .body();
    }

    /** The klantcontact of a contactmoment, with all that hangs on it. */
    JsonNode klantcontact(JsonNode contactmoment) {
        String url = contactmoment.path("url").asText();
        return klantinteracties
                .get("/klantcontacten/" + url.substring(url.lastIndexOf('/') + 1)
                        + "?expand=hadBetrokkenen,hadBetrokkenen.digitaleAdressen,hadBetrokkenen.wasPartij,leiddeTotInterneTaken,details,"
                        + "gingOverOnderwerpobjecten")
                .body();
    }

    Client klantinteracties() {
        return klantinteracties;
    }

    /** A klantnummer that nobody has. */
    static String klantnummer() {
        return "k-" + NUMBERS.incrementAndGet();
    }

    JsonNode klant() {
        return made(KLANTEN, json("""
                {'bronorganisatie': '999990639', 'klantnummer': '%s', 'subjectType': 'natuurlijk_persoon',
                 'subject': 'https://brp.example/1'}""".formatted(klantnummer())));
    }

    /** The url of a zaak that nobody has. */
    static String zaak() {
        return "https://zaken.example/zaken/api/v1/zaken/" + UUID.randomUUID();
    }

    /** Tells that a contactmoment was about a zaak. */
    JsonNode about(JsonNode contactmoment, String zaak) {
        return made(
                OBJECTCONTACTMOMENTEN,
                json("{'contactmoment': '%s', 'object': '%s', 'objectType': 'zaak'}"
                        .formatted(contactmoment.path("url").asText(), zaak)));
    }

    static String encoded(JsonNode url) {
        return URLEncoder.encode(url.asText(), StandardCharsets.UTF_8);
    }

    static ObjectNode object(JsonNode contactmoment) {
        ObjectNode object =
                json("{'type': '%s', 'record': {'typeVersion': '1', 'startAt': '2024-02-03'}}".formatted(TYPE));
        ObjectNode data = json(CONTACTVERZOEK);
        data.set("contactmoment", contactmoment.path("url"));
        data.set("medewerkerIdentificatie", before().path("medewerkerIdentificatie"));
        object.withObject("/record").set("data", data);
        return object;
    }
}
