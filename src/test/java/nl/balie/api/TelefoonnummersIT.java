package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of services and municipalities, and names where codes are meant: kept and understood wherever the dialect promises no less. */
class TelefoonnummersIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client interacties = Client.of(BALIE);
    private final Client klanten = new Client(BALIE.address() + "/klanten/api/v1", BALIE.token());
    private final Client kic = new Client(BALIE.address() + "/api/kic/v1", BALIE.token());
    private final Client vng = new Client(BALIE.address() + "/vng/klantinteracties/api/v0", BALIE.token());
    private final Client lijsten = new Client(BALIE.address() + "/vng/referentielijsten/api/v0", BALIE.token());

    private static JsonNode made(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private static String key() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"14020", "09001234", "08001234", "+1234567890123456", "112", "116123", "09061234"})
    void everyNumberIsKept(String number) {
        JsonNode klant = made(klanten.post("/klanten", """
                {"bronorganisatie": "999990639", "klantnummer": "%s", "subject": "https://brp.example/1", "telefoonnummer": "%s"}""".formatted(key(), number)));
        assertThat(klant.path("telefoonnummer").asText()).isEqualTo(number);
        String partij = klant.path("url").asText().replaceFirst(".*/", "");
        JsonNode adres = made(vng.post("/digitaaladressen", """
                {"codeSoortDigitaalAdres": "1", "adres": "%s", "omschrijving": "werk", "verstrektDoorPartij": "%s"}""".formatted(number, partij)));
        assertThat(adres.path("adres").asText()).isEqualTo(number);
        JsonNode more = kic.patch("/partijen/" + partij, """
                {"verstrekteAdressen": [{"adres": "%s", "omschrijving": "balie", "soortDigitaalAdres": "telefoonnummer"}]}""".formatted(number)).body();
        assertThat(more.path("verstrekteAdressen")).hasSize(3);
        JsonNode eenheid = made(vng.post("/actoren", """
                {"naam": "Balie %s", "soortActor": "organisatorischeEenheid", "indicatieActief": "ja",
                 "actortype": {"omschrijving": "balie", "telefoonnummer": "%s"}}""".formatted(key(), number)));
        assertThat(eenheid.at("/actortype/telefoonnummer").asText()).isEqualTo(number);
        JsonNode actor =
                interacties.get("/actoren/" + eenheid.path("id").asText()).body();
        assertThat(actor.at("/actorIdentificatie/telefoonnummer").asText()).isEqualTo(number);
        assertThat(interacties
                        .put("/actoren/" + eenheid.path("id").asText(), actor.toString())
                        .status())
                .as("an actor comes back as it was answered")
                .isEqualTo(200);
        made(kic.post("/organisatorischeeenheden", """
                {"omschrijving": "Balie %s", "eMailadres": "balie@turfstad.example", "telefoonnummer": "%s"}""".formatted(key(), number)));
        String id = adres.path("id").asText();
        assertThat(interacties
                        .patch("/digitaleadressen/" + id, "{\"adres\": \"%s\"}".formatted(number))
                        .status())
                .as("it comes back as it was answered")
                .isEqualTo(200);
        assertThat(interacties
                        .post("/digitaleadressen", """
                {"verstrektDoorPartij": {"uuid": "%s"}, "verstrektDoorBetrokkene": null, "adres": "%s",
                 "soortDigitaalAdres": "telefoonnummer", "omschrijving": ""}""".formatted(partij, number))
                        .faults())
                .containsExactly("adres invalid");
        assertThat(klanten.post("/klanten", """
                {"bronorganisatie": "999990639", "klantnummer": "%s", "subject": "https://brp.example/1", "telefoonnummer": "geen"}""".formatted(key())).faults()).containsExactly("telefoonnummer invalid");
    }

    /** As people write them: spaces and hyphens are not kept, so that the same number is the same. */
    @ParameterizedTest
    @CsvSource({
        "0900-1234, 09001234",
        "14 020, 14020",
        "06 12 34 56 78, 0612345678",
        "+31 (0)20, ",
        "(020) 1234567, 0201234567",
        "+31(0)612345678, +31612345678",
        "0031(0)6-12.34.56.78, 0031612345678",
        "020/1234567, 0201234567",
        "116 123, 116123",
        "070‑3123456, 0703123456"
    })
    void aNumberIsKeptInOneForm(String number, String kept) {
        Answer klant = klanten.post("/klanten", """
                {"bronorganisatie": "999990639", "klantnummer": "%s", "subject": "https://brp.example/1", "telefoonnummer": "%s"}""".formatted(key(), number));
        if (kept == null) {
            assertThat(klant.faults()).containsExactly("telefoonnummer invalid");
            return;
        }
        assertThat(made(klant).path("telefoonnummer").asText()).isEqualTo(kept);
        String partij = klant.body().path("url").asText().replaceFirst(".*/", "");
        String adressen = """
                {"verstrekteAdressen": [{"adres": "%s", "omschrijving": "balie", "soortDigitaalAdres": "telefoonnummer"}]}""".formatted(number);
        JsonNode more = kic.patch("/partijen/" + partij, adressen).body();
        assertThat(more.at("/embedded/verstrekteAdressen/1/adres").asText()).isEqualTo(kept);
        assertThat(kic.patch("/partijen/" + partij, adressen).body()).isEqualTo(more);
        String telefoon =
                "{\"telefoonnummers\": [{\"naam\": \"balie\", \"telefoonnummer\": \"%s\"}]}".formatted(number);
        assertThat(kic.patch("/klanten/" + partij, telefoon).body().at("/embedded/telefoonnummers"))
                .hasSize(2);
        assertThat(made(vng.post("/digitaaladressen", """
                {"codeSoortDigitaalAdres": "1", "adres": "%s", "omschrijving": "werk", "verstrektDoorPartij": "%s"}""".formatted(number, partij)))
                        .path("adres")
                        .asText())
                .isEqualTo(kept);
        assertThat(made(kic.post("/organisatorischeeenheden", """
                {"omschrijving": "Balie %s", "eMailadres": "balie@turfstad.example", "telefoonnummer": "%s"}""".formatted(key(), number)))
                        .path("telefoonnummer")
                        .asText())
                .isEqualTo(kept);
    }

    @Test
    void aLanguageOfTheListIsNotTooLong() {
        String code = "taal-%s".formatted(key());
        made(lijsten.post(
                "/talen", "{\"code\": \"%s\", \"naam\": \"Taal %1$s\", \"indicatieActief\": true}".formatted(code)));
        String contact = """
                {"onderwerp": "vraag", "kanaal": {"soortDigitaalAdres": "balie"}, "taal": "%s", "vertrouwelijk": "nee",
                 "indicatieContactGelukt": "ja", "plaatsgevondenOp": "2024-03-01T10:00:00Z"}""";
        assertThat(made(kic.post("/klantcontacten", contact.formatted(code)))
                        .path("taal")
                        .asText())
                .isEqualTo(code);
        assertThat(kic.post("/klantcontacten", contact.formatted("vreemd")).faults())
                .containsExactly("taal max_length");
        assertThat(made(kic.post("/partijen", "{\"voorkeurstaal\": {\"code\": \"%s\"}}".formatted(code)))
                        .at("/voorkeurstaal/code")
                        .asText())
                .isEqualTo(code);
        assertThat(kic.post("/partijen", "{\"voorkeurstaal\": {\"code\": \"vreemd\"}}")
                        .faults())
                .containsExactly("voorkeurstaal.code max_length");
        Client momenten = new Client(BALIE.address() + "/contactmomenten/api/v1", BALIE.token());
        String moment = """
                {"bronorganisatie": "999990639", "tekst": "vraag", "voorkeurstaal": "%s", "medewerkerIdentificatie": {"identificatie": "m1"}}""";
        JsonNode made = made(momenten.post("/contactmomenten", moment.formatted(code)));
        assertThat(made.path("voorkeurstaal").asText()).isEqualTo(code);
        assertThat(momenten.post("/contactmomenten", moment.formatted("vreemd")).faults())
                .containsExactly("voorkeurstaal max_length");
        assertThat(lijsten.delete("/talen/" + code).status()).as("it is used").isEqualTo(400);
        String off = "{\"code\": \"%s\", \"naam\": \"Taal %1$s\", \"indicatieActief\": false}".formatted(code);
        assertThat(lijsten.put("/talen/" + code, off).status())
                .as("others look at the list")
                .isEqualTo(200);
    }

    private Answer contact(String taal, String kanaal) {
        return vng.post("/klantcontacten", """
                {"codeKanaal": "%s", "codeTaal": "%s", "onderwerp": "paspoort", "indicatieContactGelukt": "ja",
                 "vertrouwelijk": false, "plaatsgevondenOp": "2024-03-01T10:00:00"}""".formatted(kanaal, taal));
    }

    @Test
    void everyLanguageIsKnownByItsName() {
        JsonNode talen = lijsten.get("/talen").body();
        JsonNode all =
                talen.isArray() ? talen : talen.path("_embedded").elements().next();
        assertThat(all).hasSizeGreaterThanOrEqualTo(55);
        for (JsonNode taal : all) {
            if (!taal.path("indicatieActief").asBoolean()) {
                continue; // what another test made and switched off
            }
            String naam = taal.path("naam").asText();
            assertThat(made(contact(naam.toUpperCase(java.util.Locale.ROOT), "telefoon"))
                            .path("codeTaal")
                            .asText())
                    .as(naam)
                    .isEqualTo(taal.path("code").asText());
        }
    }

    @ParameterizedTest
    @CsvSource({"Whatsapp, 3", "SMS, 6", "telefoon, 1", "e-mail, 2"})
    void kindsOfAddressAreKnownByTheirNames(String name, String code) {
        String partij = made(interacties.post("/partijen", "{\"soortPartij\": \"persoon\", \"indicatieActief\": true}"))
                .path("uuid")
                .asText();
        String adres = code.equals("2") ? "jan@turfstad.example" : "0612345678";
        assertThat(made(vng.post("/digitaaladressen", """
                {"codeSoortDigitaalAdres": "%s", "adres": "%s", "omschrijving": "werk", "verstrektDoorPartij": "%s"}""".formatted(name, adres, partij)))
                        .path("codeSoortDigitaalAdres")
                        .asText())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Zwitserland, CH",
        "6030, NL",
        "nederland, NL",
        "Bondsrepubliek Duitsland, DE",
        "ITALIË, IT",
        "Spain, ES"
    })
    void countriesAreKnownByTheirNames(String name, String code) {
        JsonNode made = made(vng.post("/partijen", """
                {"soortPartij": "persoon", "indicatieActief": "ja", "indicatieGeheimhouding": "nee",
                 "bezoekadres": {"codeLand": "%s", "adresregel1": "a"}}""".formatted(name)));
        assertThat(interacties
                        .get("/partijen/" + made.path("id").asText())
                        .body()
                        .at("/bezoekadres/land")
                        .asText())
                .isEqualTo(code);
    }

    /** What is new in a PATCH is read as in a POST, and mail reaches every script. */
    @Test
    void faultsTellWhatIsWrong() {
        String partij = made(interacties.post("/partijen", "{\"soortPartij\": \"persoon\", \"indicatieActief\": true}"))
                .path("uuid")
                .asText();
        assertThat(interacties
                        .patch("/partijen/" + partij, "{\"partijIdentificatoren\": [{}]}")
                        .faults())
                .containsExactly("partijIdentificatoren.0.partijIdentificator required");
        made(interacties.post("/digitaleadressen", """
                {"verstrektDoorPartij": {"uuid": "%s"}, "verstrektDoorBetrokkene": null, "adres": "jan@münchen.de",
                 "soortDigitaalAdres": "email", "omschrijving": ""}""".formatted(partij)));
    }

    @Test
    void aNumberIsFoundHoweverItIsWritten() {
        String number = "0612" + Examples.digits(6);
        String id = made(vng.post("/partijen", """
                {"soortPartij": "persoon", "indicatieGeheimhouding": "nee", "indicatieActief": "ja",
                 "bezoekadres": {"codeLand": "een-eigen-tabel"}}""")).path("id").asText();
        made(vng.post("/digitaaladressen", """
                {"codeSoortDigitaalAdres": "1", "adres": "%s", "omschrijving": "werk", "verstrektDoorPartij": "%s"}""".formatted(number, id)));
        String rest = number.substring(2);
        for (String asked : new String[] {"06-" + rest, "(06)" + rest, "%2B31(0)6" + rest}) {
            assertThat(vng.get("/digitaaladressen?adres=" + asked).body().at("/_embedded/digitaaladressen"))
                    .as(asked)
                    .hasSize(1);
            assertThat(klanten.get("/klanten?telefoonnummer=" + asked)
                            .body()
                            .path("count")
                            .asInt())
                    .as(asked)
                    .isEqualTo(1);
        }
        assertThat(kic.get("/digitaaladressen?adres=(06)-" + rest)
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "taal,Litouwen,lit",
        "taal,English,eng",
        "taal,Dutch,nld",
        "taal,dut,nld",
        "taal,ger,deu",
        "taal,fre,fra",
        "land,DEU,9089",
        "land,ltu,LT"
    })
    void whateverItIsCalledInAnotherTableIsUnderstood(String which, String called, String code) {
        JsonNode partij = made(vng.post("/partijen", """
                {"soortPartij": "persoon", "indicatieGeheimhouding": "nee", "indicatieActief": "ja", "%s}""".formatted(
                        which.equals("taal")
                                ? "voorkeurstaal\": \"" + called + "\""
                                : "bezoekadres\": {\"codeLand\": \"" + called + "\"}")));
        assertThat(partij.at(which.equals("taal") ? "/voorkeurstaal" : "/bezoekadres/codeLand")
                        .asText())
                .isEqualTo(code);
    }
}
