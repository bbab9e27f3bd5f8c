package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.KLANTEN;
import static nl.balie.api.contactmomenten.Kiss.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.api.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Klanten API 1.0: a klant is a partij, and all that was sent of it reads back as it was sent. */
class KlantenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Random RANDOM = new Random(42);

    private final Kiss kiss = new Kiss(BALIE);

    /** A number that begins with 9 and passes the eleven-test. */
    static String bsn() {
        while (true) {
            String digits = "9" + "%08d".formatted(RANDOM.nextInt(100_000_000));
            int sum = -(digits.charAt(8) - '0');
            for (int i = 0; i < 8; i++) {
                sum += (digits.charAt(i) - '0') * (9 - i);
            }
            if (sum % 11 == 0) {
                return digits;
            }
        }
    }

    private static ObjectNode klant(String type, String subject) {
        return json(
                "{'bronorganisatie': '999990639', 'klantnummer': '%s', 'subjectType': '%s', 'subjectIdentificatie': %s}"
                        .formatted(Kiss.klantnummer(), type, subject));
    }

    private static ObjectNode whole() {
        ObjectNode klant = klant("natuurlijk_persoon", """
                {'inpBsn': '%s', 'anpIdentificatie': '17', 'inpANummer': '1234567890', 'geslachtsnaam': 'Jansen',
                 'voorvoegselGeslachtsnaam': 'van', 'voorletters': 'ABCDEFGHIJKLMN', 'voornamen': 'Anna Bea', 'geslachtsaanduiding': 'v',
                 'geboortedatum': '19800101', 'verblijfsadres': {'aoaIdentificatie': '1', 'wplWoonplaatsNaam': 'T',
                 'gorOpenbareRuimteNaam': 'Straat', 'aoaPostcode': '1234AB', 'aoaHuisnummer': 4, 'aoaHuisletter': 'b',
                 'aoaHuisnummertoevoeging': 'x', 'inpLocatiebeschrijving': 'hoek'}, 'subVerblijfBuitenland': {'lndLandcode': '5010',
                 'lndLandnaam': 'België', 'subAdresBuitenland1': 'a', 'subAdresBuitenland2': 'b', 'subAdresBuitenland3': 'c'}}""".formatted(bsn()));
        return klant.setAll(json("""
                {'functie': 'baas', 'websiteUrl': 'https://w.example', 'bedrijfsnaam': 'Bakkerij', 'voornaam': 'Anna',
                 'voorvoegselAchternaam': 'van', 'achternaam': 'Jansen', 'telefoonnummer': '0612345678', 'emailadres': 'a@b.nl',
                 'adres': {'straatnaam': 'Straat', 'huisnummer': 3, 'huisletter': 'a', 'huisnummertoevoeging': 'bis',
                 'postcode': '1234AB', 'woonplaatsnaam': 'Turfstad', 'landcode': '6030'}, 'subject': 'https://brp.example/1',
                 'aanmaakkanaal': 'web', 'geverifieerd': true}"""));
    }

    @Test
    void whatWasSentReadsBackAsItWasSent() {
        ObjectNode body = whole();
        JsonNode made = kiss.made(KLANTEN, body);
        body.properties()
                .forEach(sent ->
                        assertThat(made.path(sent.getKey())).as(sent.getKey()).isEqualTo(sent.getValue()));
        assertThat(kiss.get(made.path("url").asText())).isEqualTo(made);
    }

    @Test
    void aKlantIsAPartij() {
        ObjectNode body = whole();
        JsonNode partij = kiss.row("/partijen", kiss.made(KLANTEN, body));
        assertThat(partij.path("soortPartij").asText()).isEqualTo("persoon");
        assertThat(partij.at("/partijIdentificatie/volledigeNaam").asText()).isEqualTo("Anna van Jansen");
        assertThat(partij.at("/partijIdentificatoren/0/partijIdentificator/objectId"))
                .isEqualTo(body.at("/subjectIdentificatie/inpBsn"));
        assertThat(partij.at("/bezoekadres/postcode").asText()).isEqualTo("1234 AB");
        assertThat(partij.at("/bezoekadres/huisnummertoevoeging").asText()).isEqualTo("abis");
        assertThat(partij.at("/bezoekadres/land").asText()).isEqualTo("NL");
        assertThat(partij.path("digitaleAdressen")).hasSize(2);
        assertThat(partij.at("/voorkeursDigitaalAdres/uuid").isTextual()).isTrue();
    }

    @Test
    void whatOtherDialectsMadeOrChangedIsTold() {
        String bsn = bsn();
        Answer partij = kiss.klantinteracties().post("/partijen", """
                {"soortPartij": "persoon", "indicatieActief": true, "partijIdentificatie": {"contactnaam": {"achternaam": "Anders"}},
                 "partijIdentificatoren": [{"partijIdentificator": {"codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp",
                 "codeSoortObjectId": "bsn", "objectId": "%s"}}]}""".formatted(bsn));
        JsonNode klant = kiss.get(KLANTEN + "/" + partij.uuid());
        assertThat(klant.path("achternaam").asText()).isEqualTo("Anders");
        assertThat(klant.at("/subjectIdentificatie/inpBsn").asText()).isEqualTo(bsn);
        assertThat(kiss.get(KLANTEN + "?subjectType=natuurlijk_persoon&subjectNatuurlijkPersoon__inpBsn=" + bsn)
                        .at("/results/0"))
                .isEqualTo(klant);

        JsonNode made = kiss.made(KLANTEN, whole());
        String uuid = kiss.row("/partijen", made).path("uuid").asText();
        kiss.klantinteracties().patch("/partijen/" + uuid, """
                {"bezoekadres": {"straatnaam": "Nieuw"}, "partijIdentificatie": {"contactnaam": {"achternaam": "Nieuw"}}}""");
        JsonNode read = kiss.get(made.path("url").asText());
        assertThat(read.at("/adres/straatnaam").asText()).isEqualTo("Nieuw");
        assertThat(read.path("achternaam").asText()).isEqualTo("Nieuw");
        assertThat(read.path("functie").asText()).isEqualTo("baas");
    }

    @Test
    void whoHadNoNameGetsTheWholeOfIt() {
        String uuid = kiss.klantinteracties()
                .post("/partijen", "{\"soortPartij\": \"persoon\", \"indicatieActief\": true}")
                .uuid();
        kiss.client.patch(KLANTEN + "/" + uuid, "{\"achternaam\": \"Zonder\"}");
        JsonNode naam = kiss.klantinteracties().get("/partijen/" + uuid).body().at("/partijIdentificatie/contactnaam");
        assertThat(naam.toString())
                .isEqualTo(
                        "{\"voorletters\":\"\",\"voornaam\":\"\",\"voorvoegselAchternaam\":\"\",\"achternaam\":\"Zonder\"}");
    }

    /** The three questions that KISS asks, and what it then makes when nobody is found. */
    @ParameterizedTest
    @CsvSource({
        "natuurlijk_persoon,inpBsn,subjectNatuurlijkPersoon__inpBsn,bsn",
        "vestiging,vestigingsNummer,subjectVestiging__vestigingsNummer,vestigingsnummer",
        "niet_natuurlijk_persoon,innNnpId,subjectNietNatuurlijkPersoon__innNnpId,kvk_nummer"
    })
    void isFoundByItsNumber(String type, String member, String filter, String soort) {
        String number = switch (soort) {
            case "bsn" -> bsn();
            case "kvk_nummer" -> "%08d".formatted(RANDOM.nextInt(100_000_000));
            default -> "%012d".formatted(RANDOM.nextInt(1_000_000_000));
        };
        ObjectNode body = klant(type, "{'%s': '%s'}".formatted(member, number));
        String asked = KLANTEN + "?subjectType=" + type + "&" + filter + "=" + number;
        assertThat(kiss.get(asked).path("count").asInt()).isZero();
        JsonNode made = kiss.made(KLANTEN, body);
        JsonNode found = kiss.get(asked);
        assertThat(found.path("count").asInt()).isEqualTo(1);
        assertThat(found.at("/results/0")).isEqualTo(made);
        JsonNode identificator = kiss.row("/partijen", made).at("/partijIdentificatoren/0/partijIdentificator");
        assertThat(identificator.path("codeSoortObjectId").asText()).isEqualTo(soort);
        assertThat(identificator.path("objectId").asText()).isEqualTo(number);
        assertThat(kiss.client
                        .post(
                                KLANTEN,
                                body.put("klantnummer", Kiss.klantnummer()).toString())
                        .faults())
                .containsExactly("subjectIdentificatie." + member + " unique");
    }

    @Test
    void twoWhoMakeTheSameKlantAtOnceMakeOne() {
        String bsn = bsn();
        List<Integer> answers = AtOnce.calls(
                4,
                call -> kiss.client
                        .post(
                                KLANTEN,
                                klant("natuurlijk_persoon", "{'inpBsn': '%s'}".formatted(bsn))
                                        .toString())
                        .status());
        assertThat(answers).containsExactlyInAnyOrder(201, 400, 400, 400);
        assertThat(kiss.get(KLANTEN + "?subjectNatuurlijkPersoon__inpBsn=" + bsn)
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void isFoundByAllThatItSays() {
        JsonNode made = kiss.made(KLANTEN, whole());
        String number = "klantnummer=" + made.path("klantnummer").asText();
        Stream.of(
                        "bronorganisatie=999990639",
                        "bedrijfsnaam=Bakkerij",
                        "functie=baas",
                        "achternaam=Jansen",
                        "telefoonnummer=0612345678",
                        "emailadres=a@b.nl",
                        "adres__straatnaam=Straat",
                        "adres__postcode=1234AB",
                        "adres__woonplaatsNaam=Turfstad",
                        "adres__landcode=6030",
                        "subject=https://brp.example/1",
                        "subjectType=natuurlijk_persoon",
                        "subjectNatuurlijkPersoon__anpIdentificatie=17",
                        "subjectNatuurlijkPersoon__inpA_nummer=1234567890",
                        "subjectNatuurlijkPersoon__geboortedatum__gte=19800101",
                        "subjectNatuurlijkPersoon__geboortedatum__lt=19800102")
                .forEach(filter -> assertThat(kiss.get(KLANTEN + "?" + number + "&" + filter)
                                .path("count")
                                .asInt())
                        .as(filter)
                        .isEqualTo(1));
        assertThat(kiss.get(KLANTEN + "?" + number + "&achternaam=Ander")
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(kiss.client.get(KLANTEN + "?subjectType=x").faults()).containsExactly("subjectType invalid_choice");
    }

    @Test
    void changesWhatIsSent() {
        JsonNode made = kiss.made(KLANTEN, whole());
        String url = made.path("url").asText();
        String bsn = bsn();
        JsonNode patched = kiss.patched(url, """
                {'emailadres': 'c@d.nl', 'telefoonnummer': '', 'subjectIdentificatie': {'inpBsn': '%s'}}""".formatted(bsn));
        assertThat(patched.path("emailadres").asText()).isEqualTo("c@d.nl");
        assertThat(patched.path("telefoonnummer").asText()).isEmpty();
        assertThat(patched.at("/subjectIdentificatie/voornamen").asText()).isEqualTo("Anna Bea");
        assertThat(kiss.row("/partijen", made).path("partijIdentificatoren")).hasSize(1);
        assertThat(kiss.client.patch(url, "{\"subjectType\": \"vestiging\"}").faults())
                .containsExactly("subjectType wijzigen-niet-toegelaten");
        Answer put = kiss.client.put(url, """
                {"bronorganisatie": "999990639", "klantnummer": "%s", "subject": "https://brp.example/2"}""".formatted(made.path("klantnummer").asText()));
        assertThat(put.body().path("subjectIdentificatie").isNull()).isTrue();
        assertThat(put.body().path("adres").isNull()).isTrue();
        assertThat(kiss.row("/partijen", made).path("partijIdentificatoren")).isEmpty();
        assertThat(kiss.get(url + "/audittrail").findValuesAsText("actie")).contains("create", "update");
        assertThat(kiss.client.delete(url).status()).isEqualTo(204);
        assertThat(kiss.client.get(url).status()).isEqualTo(404);
    }

    @Test
    void everyFaultIsToldByItsName() {
        assertThat(kiss.client.post(KLANTEN, "{}").faults())
                .containsExactly("bronorganisatie required", "klantnummer required", "nonFieldErrors invalid-subject");
        ObjectNode wrong = whole().setAll(json("""
                {'klantnummer': 'veel te lang', 'telefoonnummer': '%s', 'websiteUrl': 'geen', 'adres': {'huisnummer': 'x'},
                 'subjectIdentificatie': {'inpBsn': '900000000', 'geslachtsaanduiding': 'x', 'verblijfsadres': {}}}""".formatted("1".repeat(21))));
        assertThat(kiss.client.post(KLANTEN, wrong.toString()).faults())
                .containsExactly(
                        "adres.huisnummer invalid",
                        "klantnummer max_length",
                        "subjectIdentificatie.geslachtsaanduiding invalid_choice",
                        "subjectIdentificatie.inpBsn invalid",
                        "subjectIdentificatie.verblijfsadres.aoaIdentificatie required",
                        "subjectIdentificatie.verblijfsadres.gorOpenbareRuimteNaam required",
                        "telefoonnummer max_length",
                        "websiteUrl invalid");
        assertThat(kiss.client
                        .post(KLANTEN, whole().put("emailadres", "geen").toString())
                        .faults())
                .containsExactly("emailadres invalid");
        assertThat(kiss.client
                        .post(KLANTEN, whole().without("subjectType").toString())
                        .faults())
                .containsExactly("subjectType required");
        JsonNode made = kiss.made(KLANTEN, whole());
        assertThat(kiss.client
                        .post(
                                KLANTEN,
                                whole().put(
                                                "klantnummer",
                                                made.path("klantnummer").asText())
                                        .toString())
                        .faults())
                .containsExactly("nonFieldErrors unique");
    }

    @ParameterizedTest
    @CsvSource({
        "adres__postcode=1234ab,1",
        "adres__postcode=x,0",
        "adres__postcode=-,0",
        "adres__landcode=ZZZZ,0",
        "adres__landcode=nl,1",
        "adres__landcode=zz,0",
        "adres__landcode=-,0",
        "telefoonnummer=06-1234%205678,1",
        "telefoonnummer=%2B31612345678,1"
    })
    void whatIsAskedIsReadAsItIsStored(String query, int count) {
        ObjectNode body = whole().put("functie", "baas " + Kiss.klantnummer());
        JsonNode made = kiss.made(KLANTEN, body);
        String all = KLANTEN + "?" + query + "&functie="
                + made.path("functie").asText().replace(" ", "%20");
        assertThat(kiss.get(all).path("count").asInt()).isEqualTo(count);
        kiss.made(
                KLANTEN,
                klant("natuurlijk_persoon", "{}")
                        .put("functie", body.path("functie").asText()));
        assertThat(kiss.get(all).path("count").asInt()).as("who has none").isEqualTo(count);
    }

    @Test
    void whatIsComparedWithADateOfBirthIsADate() {
        String path = KLANTEN + "?subjectNatuurlijkPersoon__geboortedatum__lt=";
        assertThat(kiss.client.get(path + "foo").faults())
                .containsExactly("subjectNatuurlijkPersoon__geboortedatum__lt invalid");
        assertThat(kiss.client.get(path + "1980-01-01").status()).isEqualTo(200);
    }
}
