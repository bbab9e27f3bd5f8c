package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of the older dialects with a few things changed at random: understood or refused, and never a fault of ours. */
class EerderRandomIT {
    private static final int ROUNDS = 60;
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = new Client(BALIE.address(), BALIE.token());

    private String url(String path, String body) {
        return client.post(path, body).body().path("url").asText();
    }

    private static String contactmoment() {
        return """
                {"bronorganisatie": "999990639", "registratiedatum": "2024-01-24T09:31:50.822Z", "kanaal": "Telefoon",
                 "tekst": "notitie", "onderwerpLinks": ["https://a.example/1"], "voorkeurskanaal": "", "voorkeurstaal": "nld",
                 "initiatiefnemer": "klant", "medewerker": "", "medewerkerIdentificatie": {"achternaam": "Hasselt",
                 "voorletters": "S", "identificatie": "s.hasselt", "voorvoegselAchternaam": "van"}, "vraag": "Mag dat?",
                 "specifiekevraag": "x", "gespreksresultaat": "Contactverzoek gemaakt", "startdatum": "2024-01-24T09:29:22.788Z",
                 "einddatum": "2024-01-24T09:31:50.822Z", "gespreksId": "1", "status": "te verwerken", "toelichting": "bellen",
                 "actor": {"identificatie": "a-1", "naam": "Vergunningen", "soortActor": "organisatorische eenheid"},
                 "betrokkene": {"rol": "klant", "klant": "https://a.example/1", "persoonsnaam": {"voornaam": "R",
                 "achternaam": "Z"}, "organisatie": "", "digitaleAdressen": [{"adres": "a@b.nl", "omschrijving": "x",
                 "soortDigitaalAdres": "e-mailadres"}]}}""";
    }

    private static String klant(Random random) {
        return """
                {"bronorganisatie": "999990639", "klantnummer": "r%07d", "subjectType": "natuurlijk_persoon", "achternaam": "Z",
                 "telefoonnummer": "0612345678", "emailadres": "a@b.nl", "adres": {"straatnaam": "S", "huisnummer": 1,
                 "postcode": "1234AB", "landcode": "6030"}, "subject": "https://a.example/1", "subjectIdentificatie": {"voorletters":
                 "A", "geboortedatum": "19800101", "verblijfsadres": {"aoaIdentificatie": "1", "gorOpenbareRuimteNaam": "x",
                 "aoaHuisnummer": 4}}, "geverifieerd": false}""".formatted(random.nextInt(10_000_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contactmomenten/api/v1/contactmomenten",
                "/contactmomenten/api/v1/klantcontactmomenten",
                "/contactmomenten/api/v1/objectcontactmomenten",
                "/klanten/api/v1/klanten",
                "/objecten/api/v2/objects"
            })
    void isUnderstoodOrRefused(String path) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Mutation mutation = new Mutation(random);
        for (int round = 0; round < ROUNDS; round++) {
            String body = mutation.of(body(path, random));
            Answer answer = client.post(path, body);
            assertThat(answer.status())
                    .as("seed %d: POST %s %s", seed, path, body)
                    .isIn(201, 400);
            if (answer.status() == 201) {
                String made = answer.body().path("url").asText();
                assertThat(client.get(made).body())
                        .as("seed %d: %s", seed, body)
                        .isEqualTo(answer.body());
                String other = mutation.of(body(path, random));
                assertThat(client.patch(made, other).status())
                        .as("seed %d: PATCH %s %s", seed, made, other)
                        .isIn(200, 400, 405);
                assertThat(client.put(made, other).status())
                        .as("seed %d: PUT %s %s", seed, made, other)
                        .isIn(200, 400, 405);
            }
        }
    }

    private String body(String path, Random random) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (last.equals("contactmomenten")) {
            return contactmoment();
        }
        if (last.equals("klanten")) {
            return klant(random);
        }
        String contact = url("/contactmomenten/api/v1/contactmomenten", contactmoment());
        return switch (last) {
            case "klantcontactmomenten" ->
                "{\"contactmoment\": \"%s\", \"klant\": \"%s\", \"rol\": \"gesprekspartner\", \"gelezen\": true}"
                        .formatted(contact, url("/klanten/api/v1/klanten", klant(random)));
            case "objectcontactmomenten" ->
                "{\"contactmoment\": \"%s\", \"object\": \"https://a.example/zaken/1\", \"objectType\": \"zaak\"}"
                        .formatted(contact);
            default -> """
                {"type": "https://a.example/type", "record": {"typeVersion": "1", "startAt": "2024-02-03", "data": %s}}""".formatted(contactmoment().replaceFirst("\\{", "{\"contactmoment\": \"" + contact + "\", "));
        };
    }
}
