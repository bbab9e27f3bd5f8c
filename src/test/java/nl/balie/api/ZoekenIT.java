package nl.balie.api;

import static nl.balie.api.Examples.reference;
import static nl.balie.api.F2173.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding by words, by names and by an address however it is written, whatever way it was stored. */
class ZoekenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Client.of(BALIE);
    /** A word that nobody else uses. */
    private final String tag = "q" + UUID.randomUUID().toString().replace("-", "");

    private List<String> found(String list, String zoek) {
        Answer answer = client.get(list + "?zoek=" + encoded(zoek));
        assertThat(answer.status()).as(zoek).isEqualTo(200);
        return answer.body()
                .path("results")
                .valueStream()
                .map(row -> row.path("uuid").asText())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String contact(String onderwerp, String inhoud, String reactie) {
        return made(client.post("/klantcontacten", """
                {"kanaal": "balie", "taal": "nld", "vertrouwelijk": false, "onderwerp": "%s %s", "inhoud": "%s", "reactie": "%s"}""".formatted(tag, onderwerp, inhoud, reactie)));
    }

    private String persoon(String naam) {
        return made(client.post("/partijen", """
                {"soortPartij": "persoon", "indicatieActief": true, "partijIdentificatie": {"contactnaam": %s}}""".formatted(naam)));
    }

    private String naam(String voornaam, String voorvoegsel, String achternaam) {
        return """
                {"voorletters": "J", "voornaam": "%s", "voorvoegselAchternaam": "%s", "achternaam": "%s %s"}""".formatted(voornaam, voorvoegsel, achternaam, tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vergunning",
                "VERGUNNINGEN",
                "de vergunning",
                "kerst vergunningen",
                "geind",
                "geïnd",
                "GEÏNDE",
                "containers",
                "foto",
                "foto's",
                "Z2024-0012",
                "2024"
            })
    void aKlantcontactIsFoundByWhatWasSaid(String zoek) {
        String uuid = contact(
                "Vergunning rond kerst", "De boete is geïnd; z2024-0012, jaar 2024.", "Twee foto's van de container");
        contact("Iets anders", "Niets daarvan", "");
        assertThat(found("/klantcontacten", tag + " " + zoek)).containsExactly(uuid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vergunning afval", "vergunningplicht", "ergun", "2025"})
    void everyWordMustBeThere(String zoek) {
        contact("Vergunning rond kerst", "Een boete", "2024");
        assertThat(found("/klantcontacten", tag + " " + zoek)).isEmpty();
    }

    @Test
    void aKlantcontactIsFoundByWhatItSaysNow() {
        String uuid = contact("Afval", "Wanneer?", "");
        client.patch("/klantcontacten/" + uuid, "{\"inhoud\": \"Wanneer? Maandag\"}");
        assertThat(found("/klantcontacten", tag + " maandag")).containsExactly(uuid);
        client.patch("/klantcontacten/" + uuid, "{\"kanaal\": \"post\"}");
        assertThat(found("/klantcontacten", tag + " maandag")).containsExactly(uuid);
        client.put("/klantcontacten/" + uuid, """
                {"kanaal": "balie", "taal": "nld", "vertrouwelijk": false, "onderwerp": "%s", "inhoud": "Dinsdag"}""".formatted(tag));
        assertThat(found("/klantcontacten", tag + " maandag")).isEmpty();
        assertThat(found("/klantcontacten", tag + " dinsdag")).containsExactly(uuid);
    }

    @Test
    void aWordGoesTogetherWithOtherFiltersAndOrders() {
        String first = contact("Paspoort", "", "");
        String second = contact("Paspoorten", "", "");
        client.patch("/klantcontacten/" + first, "{\"kanaal\": \"post\"}");
        Answer both = client.get("/klantcontacten?ordering=plaatsgevondenOp&pageSize=1&zoek=" + tag + "+paspoort");
        assertThat(both.body().path("count").asInt()).isEqualTo(2);
        assertThat(both.body().at("/results/0/uuid").asText()).isEqualTo(first);
        assertThat(client.get(both.body().path("next").asText())
                        .body()
                        .at("/results/0/uuid")
                        .asText())
                .isEqualTo(second);
        assertThat(client.get("/klantcontacten?kanaal=post&zoek=" + tag)
                        .body()
                        .at("/results/0/uuid")
                        .asText())
                .isEqualTo(first);
        assertThat(both.response().headers().firstValue("X-Count-Limited")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vries", "de vries", "rie", "VRÏES", "jose", "jo", "josé vries", "j"})
    void aPersonIsFoundByAPartOfTheName(String zoek) {
        String partij = persoon(naam("José", "de", "Vries"));
        String contact = contact("Afval", "", "");
        String betrokkene =
                made(client.post("/betrokkenen", """
                {"hadKlantcontact": %s, "wasPartij": null, "rol": "klant", "initiator": true, "contactnaam": %s}""".formatted(reference(contact), naam("José", "de", "Vries"))));
        assertThat(found("/partijen", tag + " " + zoek)).containsExactly(partij);
        assertThat(found("/betrokkenen", tag + " " + zoek)).containsExactly(betrokkene);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vriesen", "os", "s", "jose bakker"})
    void aShortPartMustBeginAName(String zoek) {
        persoon(naam("José", "de", "Vries"));
        assertThat(found("/partijen", tag + " " + zoek)).isEmpty();
    }

    @Test
    void anOrganisationIsFoundByItsNameAndNoLongerByAnOldOne() {
        String uuid = made(client.post("/partijen", """
                {"soortPartij": "organisatie", "indicatieActief": true, "partijIdentificatie": {"naam": "Wereldwinkel 't Kikkertje %s"}}""".formatted(tag)));
        assertThat(found("/partijen", "kikker " + tag)).containsExactly(uuid);
        client.patch("/partijen/" + uuid, """
                {"soortPartij": "persoon", "partijIdentificatie": {"contactnaam": {"voornaam": "Jan", "achternaam": "%s"}}}""".formatted(tag));
        assertThat(found("/partijen", "kikker " + tag)).isEmpty();
        assertThat(found("/partijen", "jan " + tag)).containsExactly(uuid);
    }

    @Test
    void whoWorkedForAnOrganisationThatIsGoneHasNoNameAnyMore() {
        String organisatie =
                made(client.post("/partijen", "{\"soortPartij\": \"organisatie\", \"indicatieActief\": true}"));
        for (String voornaam : List.of("Anna", "Berend")) {
            made(client.post("/partijen", """
                    {"soortPartij": "contactpersoon", "indicatieActief": true, "partijIdentificatie":
                     {"werkteVoorPartij": %s, "contactnaam": %s}}""".formatted(reference(organisatie), naam(voornaam, "", "Bos"))));
        }
        assertThat(found("/partijen", tag)).hasSize(2);
        assertThat(client.delete("/partijen/" + organisatie).status()).isEqualTo(204);
        assertThat(found("/partijen", tag)).isEmpty();
    }

    @Test
    void whatIsRegisteredInOneCallIsFound() {
        Answer answer = client.post(
                Voorbeeld.PATH,
                Voorbeeld.seed()
                        .set("/klantcontact/onderwerp", "\"Afvalinzameling %s\"".formatted(tag))
                        .set("/betrokkenen/0/organisatienaam", "\"Wereldwinkel %s\"".formatted(tag))
                        .set("/betrokkenen/0/digitaleAdressen/0/adres", "\"%s@voorbeeld.example\"".formatted(tag))
                        .toString());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(found("/klantcontacten", tag + " zaterdagen")).hasSize(1);
        assertThat(found("/betrokkenen", tag + " vries")).hasSize(1);
        assertThat(found("/partijen", tag + " wereld")).hasSize(1);
        String adres = "/digitaleadressen?adres__genormaliseerd=" + tag.toUpperCase(Locale.ROOT) + "@voorbeeld.example";
        assertThat(client.get(adres).body().path("count").asInt()).isGreaterThan(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/klantcontacten", "/partijen", "/betrokkenen"})
    void whatHoldsNoWordIsRefusedByName(String list) {
        for (String zoek : List.of("!?", "%", "🙂", "a\u0000b")) {
            Answer answer = client.get(list + "?zoek=" + encoded(zoek));
            assertThat(answer.status()).as(zoek).isEqualTo(400);
            assertThat(answer.body().at("/invalidParams/0/name").asText()).isEqualTo("zoek");
        }
        assertThat(client.get(list + "?zoek=&pageSize=1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/klantcontacten", "/partijen", "/betrokkenen"})
    void whatIsFarTooLongIsRefusedByName(String list) {
        for (String zoek : List.of("a".repeat(201), "é".repeat(10_000), "a ".repeat(5_000), "de ".repeat(3_333))) {
            Answer answer = client.get(list + "?zoek=" + encoded(zoek));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.faults()).containsExactly("zoek max_length");
        }
        assertThat(client.get(list + "?zoek=" + "a".repeat(200)).status()).isEqualTo(200);
    }

    @Test
    void wordsThatSayNothingFindNothing() {
        contact("De het een en van", "", "");
        assertThat(found("/klantcontacten", "de het een en van")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0612345678", "06-12345678", "06 1234 5678", "+31612345678", "0031612345678", "+31 (0)6-12345678"
            })
    void aTelephoneNumberIsFoundHoweverItIsWritten(String number) {
        String partij = persoon(naam("José", "de", "Vries"));
        List<String> stored = List.of("0612345678", "+31612345678", "0031612345678").stream()
                .map(adres -> adres(partij, "telefoonnummer", adres))
                .toList();
        adres(partij, "telefoonnummer", "0612345679");
        String of = "/digitaleadressen?verstrektDoorPartij__uuid=" + partij;
        assertThat(uuids(of + "&adres__genormaliseerd=" + encoded(number))).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(uuids(of + "&adres=0612345678")).containsExactly(stored.getFirst());
        client.patch("/digitaleadressen/" + stored.getFirst(), "{\"adres\": \"0687654321\"}");
        assertThat(uuids(of + "&adres__genormaliseerd=" + encoded(number))).hasSize(2);
    }

    @Test
    void anEmailAddressIsFoundInAnyCase() {
        String partij = persoon(naam("José", "de", "Vries"));
        String uuid = adres(partij, "email", tag + "@Voorbeeld.example");
        assertThat(uuids("/digitaleadressen?adres__genormaliseerd=" + tag.toUpperCase(Locale.ROOT)
                        + "@VOORBEELD.example"))
                .containsExactly(uuid);
        assertThat(uuids("/digitaleadressen?adres=" + tag + "@voorbeeld.example"))
                .isEmpty();
        assertThat(client.get("/digitaleadressen?adres__genormaliseerd=" + "0".repeat(10_000))
                        .faults())
                .containsExactly("adres__genormaliseerd max_length");
    }

    private String adres(String partij, String soort, String adres) {
        return made(client.post("/digitaleadressen", """
                {"verstrektDoorBetrokkene": null, "verstrektDoorPartij": %s, "soortDigitaalAdres": "%s", "adres": "%s"}""".formatted(reference(partij), soort, adres)));
    }

    private List<String> uuids(String path) {
        return client.get(path)
                .body()
                .path("results")
                .valueStream()
                .map(row -> row.path("uuid").asText())
                .toList();
    }
}
