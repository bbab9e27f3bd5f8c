package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Rights;
import nl.balie.platform.identity.TokenTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which channel a partij is reached by: each step of the order when those before it do not decide, and what is kept from whom. */
class VoorkeurskanaalIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client CLIENT = Client.of(BALIE);

    private String partij = "";

    @BeforeEach
    void makePartij() {
        partij = CLIENT.post("/partijen", """
                {"soortPartij": "persoon", "indicatieActief": true, "indicatieGeheimhouding": false,
                 "partijIdentificatie": {"contactnaam": {"achternaam": "Voorbeeld"}}}""").uuid();
    }

    private String adres(String soort, String adres, boolean standaard) {
        return CLIENT.post("/digitaleadressen", """
                {"verstrektDoorPartij": {"uuid": "%s"}, "verstrektDoorBetrokkene": null, "adres": "%s",
                 "soortDigitaalAdres": "%s", "isStandaardAdres": %s}""".formatted(partij, adres, soort, standaard))
                .uuid();
    }

    private String contact(String kanaal) {
        return CLIENT.post("/klantcontacten", """
                {"kanaal": "%s", "onderwerp": "vraag", "taal": "nld", "vertrouwelijk": false}""".formatted(kanaal)).uuid();
    }

    private void prefer(String adres, boolean active) {
        CLIENT.patch(
                "/partijen/" + partij,
                "{\"voorkeursDigitaalAdres\": {\"uuid\": \"%s\"}, \"indicatieActief\": %s}".formatted(adres, active));
    }

    private JsonNode ask(String query) {
        Client.Answer answer = CLIENT.get("/partijen/" + partij + "/voorkeurskanaal" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> passedOver(JsonNode answer) {
        return answer.path("overgeslagen")
                .valueStream()
                .map(each -> each.path("stap").asText())
                .toList();
    }

    private static void decides(JsonNode answer, String stap, String kanaal, String adres) {
        assertThat(answer.path("stap").asText()).isEqualTo(stap);
        assertThat(answer.path("kanaal").asText()).isEqualTo(kanaal);
        assertThat(answer.path("digitaalAdres").path("adres").asText()).isEqualTo(adres);
        assertThat(answer.path("reden").asText()).isNotEmpty();
    }

    @Test
    void whoHasNothingIsReachedByNothing() {
        JsonNode answer = ask("");
        decides(answer, "geen", "geen", "");
        assertThat(passedOver(answer))
                .containsExactly(
                        "zaak",
                        "gevraagdBijKlantcontact",
                        "betrokkene",
                        "voorkeursDigitaalAdres",
                        "standaardadres",
                        "klantcontact",
                        "correspondentieadres",
                        "enigAdres");
    }

    @Test
    void thePreferredAddressGoesBeforeAStandardOneUnlessThePartijIsNotActive() {
        adres("email", "standaard@turfstad.example", true);
        String preferred = adres("telefoonnummer", "0612345678", false);
        prefer(preferred, true);
        JsonNode answer = ask("");
        decides(answer, "voorkeursDigitaalAdres", "telefoonnummer", "0612345678");
        assertThat(answer.path("digitaalAdres").path("url").asText()).endsWith("/digitaleadressen/" + preferred);
        assertThat(answer.path("reden").asText()).contains("of de klant daar zelf om vroeg, is niet bekend");
        assertThat(passedOver(answer)).containsExactly("zaak", "gevraagdBijKlantcontact", "betrokkene");
        prefer(preferred, false);
        decides(ask(""), "standaardadres", "email", "standaard@turfstad.example");
    }

    @Test
    void theStandardAddressIsOfTheKindOfTheContact() {
        adres("email", "standaard@turfstad.example", true);
        adres("telefoonnummer", "0612345678", true);
        decides(ask(""), "standaardadres", "email", "standaard@turfstad.example");
        decides(ask("?klantcontact=" + contact("telefoon")), "standaardadres", "telefoonnummer", "0612345678");
    }

    @Test
    void whatIsMeantForOneDienstverlenerOrPastItsTimeIsNotAdvised() throws SQLException {
        String scoped = adres("email", "gemeente@turfstad.example", true);
        String over = adres("telefoonnummer", "0612345678", true);
        prefer(scoped, true);
        decides(ask(""), "voorkeursDigitaalAdres", "email", "gemeente@turfstad.example");
        try (Connection database = BALIE.database();
                Statement statement = database.createStatement()) {
            statement.execute(
                    "update digitaal_adres set scopes = '{\"Gemeente\": \"\"}' where id = '%s'".formatted(scoped));
            decides(ask(""), "standaardadres", "telefoonnummer", "0612345678");
            statement.execute("update digitaal_adres set te_verwijderen_op = now() where id = '%s'".formatted(over));
            decides(ask("?klantcontact=" + contact("e-mail")), "geen", "geen", "");
        }
    }

    @Test
    void whatTheBetrokkeneGaveForThisContactGoesFirst() {
        prefer(adres("email", "voorkeur@turfstad.example", true), true);
        String contact = contact("telefoon");
        String betrokkene =
                CLIENT.post("/betrokkenen", """
                {"wasPartij": {"uuid": "%s"}, "hadKlantcontact": {"uuid": "%s"}, "rol": "klant", "initiator": true}""".formatted(partij, contact)).uuid();
        CLIENT.post("/digitaleadressen", """
                {"verstrektDoorPartij": null, "verstrektDoorBetrokkene": {"uuid": "%s"}, "adres": "0687654321",
                 "soortDigitaalAdres": "telefoonnummer"}""".formatted(betrokkene));
        decides(ask("?klantcontact=" + contact), "betrokkene", "telefoonnummer", "0687654321");
        decides(ask(""), "voorkeursDigitaalAdres", "email", "voorkeur@turfstad.example");
    }

    @Test
    void theChannelOfTheContactIsUsedWhenThereIsAnAddressOfItsKind() {
        adres("email", "gewoon@turfstad.example", false);
        decides(ask("?klantcontact=" + contact("e-mail")), "klantcontact", "email", "gewoon@turfstad.example");
        decides(ask("?klantcontact=" + contact("balie")), "enigAdres", "email", "gewoon@turfstad.example");
    }

    @Test
    void theOnlyAddressOfItsKindIsUsedAndOfSeveralAPersonHasToChoose() {
        String first = adres("email", "a@turfstad.example", false);
        decides(ask(""), "enigAdres", "email", "a@turfstad.example");
        String second = adres("email", "b@turfstad.example", false);
        JsonNode several = ask("");
        decides(several, "geen", "geen", "");
        assertThat(several.path("reden").asText()).contains(first, second).doesNotContain("turfstad");
        adres("telefoonnummer", "0612345678", false);
        JsonNode other = ask("");
        decides(other, "enigAdres", "telefoonnummer", "0612345678");
        assertThat(other.path("reden").asText()).endsWith("Er is ook een adres van een andere soort: email.");
        adres("overig", "balie", true);
        assertThat(ask("").path("reden").asText())
                .startsWith("Dit is het standaardadres van zijn soort.")
                .endsWith("Er zijn ook adressen van andere soorten: email, telefoonnummer.");
    }

    @Test
    void whatTheCustomerAskedForAtTheContactGoesBeforeWhatIsPreferred() {
        prefer(adres("email", "voorkeur@turfstad.example", true), true);
        adres("telefoonnummer", "0612345678", false);
        Client older = new Client(BALIE.address(), BALIE.token());
        String url = older.post("/contactmomenten/api/v1/contactmomenten", """
                {"bronorganisatie": "999990639", "kanaal": "Balie", "tekst": "-", "initiatiefnemer": "klant",
                 "voorkeurskanaal": "telefoon", "medewerkerIdentificatie": {"identificatie": "m", "achternaam": "Jansen"}}""")
                .body()
                .path("url")
                .asText();
        String contact = url.substring(url.lastIndexOf('/') + 1);
        decides(ask("?klantcontact=" + contact), "voorkeursDigitaalAdres", "email", "voorkeur@turfstad.example");
        String betrokkene =
                CLIENT.post("/betrokkenen", """
                {"wasPartij": {"uuid": "%s"}, "hadKlantcontact": {"uuid": "%s"}, "rol": "klant", "initiator": true}""".formatted(partij, contact)).uuid();
        decides(ask("?klantcontact=" + contact), "gevraagdBijKlantcontact", "telefoonnummer", "0612345678");
        CLIENT.post("/digitaleadressen", """
                {"verstrektDoorPartij": null, "verstrektDoorBetrokkene": {"uuid": "%s"}, "adres": "0687654321",
                 "soortDigitaalAdres": "telefoonnummer"}""".formatted(betrokkene));
        decides(ask("?klantcontact=" + contact), "gevraagdBijKlantcontact", "telefoonnummer", "0687654321");
    }

    @Test
    void postComesLast() {
        CLIENT.patch("/partijen/" + partij, """
                {"correspondentieadres": {"straatnaam": "Veenweg", "huisnummer": 1, "postcode": "1234 AB", "stad": "Turfstad"}}""");
        JsonNode answer = ask("");
        decides(answer, "correspondentieadres", "post", "");
        assertThat(answer.path("correspondentieadres").path("straatnaam").asText())
                .isEqualTo("Veenweg");
    }

    @Test
    void theAddressOfAPartijWithGeheimhoudingIsForWhoMaySeeIt() throws SQLException {
        adres("email", "geheim@turfstad.example", true);
        CLIENT.patch("/partijen/" + partij, "{\"indicatieGeheimhouding\": true}");
        decides(ask(""), "standaardadres", "email", "geheim@turfstad.example");
        Client other = client(Rights.STANDARD);
        Client.Answer answer = other.get("/partijen/" + partij + "/voorkeurskanaal");
        decides(answer.body(), "standaardadres", "email", "");
        assertThat(answer.body().path("afgeschermd").asBoolean()).isTrue();
        assertThat(answer.response().body()).doesNotContain("geheim@turfstad.example", "/digitaleadressen/");
        CLIENT.patch("/partijen/" + partij, """
                {"correspondentieadres": {"straatnaam": "Geheimeweg"}, "digitaleAdressen": []}""");
        answer = other.get("/partijen/" + partij + "/voorkeurskanaal");
        assertThat(answer.body().path("kanaal").asText()).isEqualTo("post");
        assertThat(answer.response().body()).doesNotContain("Geheimeweg");
    }

    @Test
    void theContactNeedsTheRightToReadItAndSoDoesTheZaak() throws SQLException {
        Client client = client(new Rights(List.of(
                Right.of("read:partijen").orElseThrow(),
                Right.of("read:digitaleadressen").orElseThrow())));
        String path = "/partijen/" + partij + "/voorkeurskanaal";
        assertThat(client.get(path).status()).isEqualTo(200);
        assertThat(client.get(path + "?klantcontact=" + contact("balie")).status())
                .isEqualTo(403);
        assertThat(client.get(path + "?zaak=Z1").status()).isEqualTo(403);
    }

    @Test
    void whatIsNotThereIsTold() {
        String path = "/partijen/" + partij + "/voorkeurskanaal";
        assertThat(CLIENT.get("/partijen/" + UUID.randomUUID() + "/voorkeurskanaal")
                        .status())
                .isEqualTo(404);
        assertThat(CLIENT.get(path + "?klantcontact=" + UUID.randomUUID()).faults())
                .containsExactly("klantcontact invalid");
        assertThat(CLIENT.get(path + "?klantcontact=vorige").faults()).containsExactly("klantcontact invalid");
        assertThat(CLIENT.get(path + "?kanaal=email").status()).isEqualTo(400);
        assertThat(CLIENT.get(path + "?zaak=onbekend").status()).isEqualTo(200);
    }

    private static Client client(Rights rights) throws SQLException {
        try (Connection connection = BALIE.database()) {
            String token = new TokenTable(connection)
                    .create("Voorkeurskanaal", null, null, rights)
                    .token();
            Client client = new Client(BALIE.address() + "/klantinteracties/api/v1", token);
            long deadline = System.nanoTime() + 10_000_000_000L;
            while (client.get("/partijen").status() == 401) {
                assertThat(System.nanoTime()).as("a token that is not known").isLessThan(deadline);
            }
            return client;
        }
    }

    @Test
    void ofSeveralOfTheKindThatWasAskedForNoneIsPicked() {
        String first = adres("email", "a@turfstad.example", false);
        String second = adres("email", "b@turfstad.example", false);
        for (String kanaal : List.of("e-mail", "Mail")) {
            JsonNode answer = ask("?klantcontact=" + contact(kanaal));
            decides(answer, "geen", "geen", "");
            assertThat(answer.path("overgeslagen").toString())
                    .contains("Er zijn meer adressen van deze soort, en niets zegt welk: email %s, email %s."
                            .formatted(first, second));
        }
        adres("telefoonnummer", "0612345678", false);
        decides(ask("?klantcontact=" + contact("Telefonisch")), "klantcontact", "telefoonnummer", "0612345678");
        CLIENT.patch("/digitaleadressen/" + second, "{\"isStandaardAdres\": true}");
        decides(ask("?klantcontact=" + contact("Mail")), "standaardadres", "email", "b@turfstad.example");
    }
}
