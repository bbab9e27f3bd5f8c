package nl.balie.api;

import static nl.balie.api.Examples.reference;
import static nl.balie.api.Voorbeeld.burger;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In registreer-klantcontact a partij can be named by its number in the BRP or the handelsregister. */
class RegistreerPartijenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Client.of(BALIE);
    private final Stored stored = new Stored(BALIE);

    @Test
    void aPartijIsFoundByItsNumberAndNotTouched() {
        String bsn = Examples.bsn();
        String partij = made("/partijen", """
                {"soortPartij": "persoon", "indicatieActief": true, "nummer": "%s", "partijIdentificatoren": [%s],
                 "partijIdentificatie": {"contactnaam": {"achternaam": "Bakker"}}}""".formatted(bsn, burger(bsn)));
        String before = client.get("/partijen/" + partij)
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(registered(burger(bsn))).isEqualTo(partij);
        Answer after = client.get("/partijen/" + partij);
        assertThat(after.response().headers().firstValue("ETag")).hasValue(before);
        assertThat(after.body().at("/partijIdentificatie/volledigeNaam").asText())
                .isEqualTo("Bakker");
        assertThat(after.body().path("digitaleAdressen")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "natuurlijk_persoon, bsn, brp, 9, true, contactpersoon",
        "natuurlijk_persoon, bsn, brp, 9, false, persoon",
        "natuurlijk_persoon, bsn, brp, 9, null, persoon",
        "niet_natuurlijk_persoon, kvk_nummer, hr, 8, true, organisatie",
        "niet_natuurlijk_persoon, kvk_nummer, hr, 8, false, organisatie",
    })
    void aNumberThatNobodyHasBecomesAPartijThatIsFoundTheNextTime(
            String objecttype, String soort, String register, int digits, String hergebruik, String soortPartij) {
        String number = digits == 9 ? Examples.bsn() : Examples.digits(digits);
        String bekend = Voorbeeld.bekend(objecttype, soort, register, number);
        Voorbeeld body =
                Voorbeeld.seed().set("/betrokkenen/0/wasPartij", bekend).set("/betrokkenen/0/hergebruik", hergebruik);
        String partij = client.post(Voorbeeld.PATH, body.toString())
                .body()
                .at("/betrokkenen/0/wasPartij/uuid")
                .asText();
        JsonNode made = client.get("/partijen/" + partij).body();
        assertThat(made.path("soortPartij").asText()).isEqualTo(soortPartij);
        assertThat(made.at("/partijIdentificatoren/0/partijIdentificator/objectId")
                        .asText())
                .isEqualTo(number);
        assertThat(registered(bekend)).isEqualTo(partij);
    }

    @Test
    void aVestigingStandsUnderTheNumberOfItsCompany() {
        String kvk = made("/partij-identificatoren", """
                {"identificeerdePartij": null, "partijIdentificator": %s}""".formatted(codes(kvk(Examples.digits(8)))));
        String vestiging = Examples.digits(12);
        String bekend = Voorbeeld.bekend("vestiging", "vestigingsnummer", "hr", vestiging)
                .replaceFirst("\\{", "{\"subIdentificatorVan\": " + reference(kvk) + ", ");
        String partij = registered(bekend);
        assertThat(client.get("/partijen/" + partij)
                        .body()
                        .at("/partijIdentificatoren/0/subIdentificatorVan/uuid")
                        .asText())
                .isEqualTo(kvk);
        assertThat(registered(bekend)).isEqualTo(partij);
    }

    @Test
    void aNumberThatIsThereButBelongsToNobodyBelongsToTheNewPartijFromNowOn() {
        String number = Examples.digits(8);
        String identificator = made("/partij-identificatoren", """
                {"identificeerdePartij": null, "partijIdentificator": %s}""".formatted(codes(kvk(number))));
        String partij = registered(kvk(number));
        assertThat(client.get("/partij-identificatoren/" + identificator)
                        .body()
                        .at("/identificeerdePartij/uuid")
                        .asText())
                .isEqualTo(partij);
        assertThat(registered(kvk(number))).isEqualTo(partij);
    }

    @Test
    void twentyWhoNameANewNumberAtOnceMakeOnePartij() {
        String bsn = Examples.bsn();
        assertThat(AtOnce.calls(20, i -> registered(burger(bsn))))
                .hasSize(20)
                .containsOnly(client.get("/partijen?partijIdentificator__objectId=" + bsn)
                        .body()
                        .at("/results/0/uuid")
                        .asText());
        assertThat(stored.number(
                        "select count(*) from partij_identificator where partij_identificator_object_id = ?", bsn))
                .isEqualTo(1);
    }

    @Test
    void whoRegistersWhileAnotherMakesThePartijGetsThatOne() {
        String bsn = Examples.bsn();
        List<Answer> answers = AtOnce.calls(
                20,
                i -> i % 2 == 0
                        ? client.post(Voorbeeld.PATH, body(burger(bsn)))
                        : client.post("/partijen", """
                                {"soortPartij": "persoon", "indicatieActief": true, "partijIdentificatoren": [%s]}""".formatted(burger(bsn))));
        for (int i = 0; i < 20; i += 2) {
            assertThat(answers.get(i).status())
                    .as(answers.get(i).body().toString())
                    .isEqualTo(201);
        }
        assertThat(stored.number(
                        "select count(*) from partij_identificator where partij_identificator_object_id = ?", bsn))
                .isEqualTo(1);
    }

    @Test
    void twoBetrokkenenWithOneNumberAreOnePartij() {
        String bsn = Examples.bsn();
        Voorbeeld body = Voorbeeld.seed().set("/betrokkenen/0/wasPartij", burger(bsn));
        body.set("/betrokkenen/-", body.at("/betrokkenen/0"));
        Answer answer = client.post(Voorbeeld.PATH, body.toString());
        assertThat(answer.body().path("betrokkenen"))
                .hasSize(2)
                .extracting(each -> each.at("/wasPartij/uuid").asText())
                .containsOnly(answer.body().at("/betrokkenen/0/wasPartij/uuid").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"uuid\": \"00000000-0000-4000-8000-000000000000\"}', uuid invalid",
        "'{\"uuid\": \"x\"}', uuid invalid",
        "'{}', uuid required",
        "'\"x\"', nonFieldErrors invalid",
    })
    void aPartijThatIsNotThereIsAFault(String partij, String fault) {
        Answer answer = client.post(Voorbeeld.PATH, body(partij));
        assertThat(answer.faults()).containsExactly("betrokkenen.0.wasPartij." + fault);
    }

    @Test
    void aNumberThatIsNoneIsAFault() {
        assertThat(client.post(Voorbeeld.PATH, body(burger("912345678"))).faults())
                .containsExactly("betrokkenen.0.wasPartij.partijIdentificatorObjectId invalid");
        assertThat(client.post(Voorbeeld.PATH, body("{\"partijIdentificator\": {}}"))
                        .faults())
                .containsExactly(
                        "betrokkenen.0.wasPartij.partijIdentificator.codeObjecttype required",
                        "betrokkenen.0.wasPartij.partijIdentificator.codeRegister required",
                        "betrokkenen.0.wasPartij.partijIdentificator.codeSoortObjectId required",
                        "betrokkenen.0.wasPartij.partijIdentificator.objectId required");
    }

    private static String kvk(String number) {
        return Voorbeeld.bekend("niet_natuurlijk_persoon", "kvk_nummer", "hr", number);
    }

    private static String codes(String bekend) {
        return Voorbeeld.json(bekend).path("partijIdentificator").toString();
    }

    private static String body(String partij) {
        return Voorbeeld.seed().set("/betrokkenen/0/wasPartij", partij).toString();
    }

    /** The key of the partij that the betrokkene was. */
    private String registered(String partij) {
        Answer answer = client.post(Voorbeeld.PATH, body(partij));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().at("/betrokkenen/0/wasPartij/uuid").asText();
    }

    private String made(String path, String body) {
        return F2173.made(client.post(path, body));
    }
}
