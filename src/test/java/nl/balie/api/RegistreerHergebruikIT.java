package nl.balie.api;

import static nl.balie.api.Voorbeeld.burger;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is named by a number that nobody has, and agrees that the data are used again, becomes a partij with name, addresses and number. */
class RegistreerHergebruikIT {
    private static final String NAAM = "/partijIdentificatie/contactnaam/achternaam";
    private static final String WERKGEVER = "/partijIdentificatie/werkteVoorPartij/uuid";

    private final Client client = Client.of(RunningBalie.shared());
    private final Stored stored = new Stored(RunningBalie.shared());
    private final String bsn = burger(Examples.bsn());
    private final String kvk = Voorbeeld.bekend("niet_natuurlijk_persoon", "kvk_nummer", "hr", Examples.digits(8));

    @ParameterizedTest
    @CsvSource({"klant, persoon", "vertegenwoordiger, contactpersoon"})
    void aCitizenHasWhatTheBetrokkeneTold(String rol, String soort) {
        JsonNode partij = partij(registered(
                seed(bsn).without("/betrokkenen/0/organisatienaam").set("/betrokkenen/0/rol", "\"" + rol + "\"")));
        assertThat(partij.path("soortPartij").asText()).isEqualTo(soort);
        assertThat(partij.at(NAAM).asText()).isEqualTo("Vries");
        assertThat(partij.at(WERKGEVER).isMissingNode()).isTrue();
        hasAddressesAndNumber(partij, bsn, 2);
    }

    @Test
    void aCitizenWhoNamesAnOrganisatieWorksForIt() {
        long partijen = stored.count("partij");
        JsonNode partij = partij(registered(seed(bsn)));
        assertThat(partij.path("soortPartij").asText()).isEqualTo("contactpersoon");
        assertThat(partij.at(NAAM).asText()).isEqualTo("Vries");
        hasAddressesAndNumber(partij, bsn, 2);
        JsonNode organisatie = partij(partij.at(WERKGEVER).asText());
        assertThat(organisatie.at("/partijIdentificatie/naam").asText()).isEqualTo("Wereldwinkel 't kikkertje");
        hasAddressesAndNumber(organisatie, null, 0);
        assertThat(stored.count("partij")).isEqualTo(partijen + 2);
    }

    @Test
    void aCitizenWithoutANameIsThatNumber() {
        JsonNode partij = partij(
                registered(seed(bsn).without("/betrokkenen/0/contactnaam").without("/betrokkenen/0/organisatienaam")));
        assertThat(partij.at(NAAM).asText()).isEmpty();
        hasAddressesAndNumber(partij, bsn, 2);
    }

    @Test
    void aCompanyHasTheNumberAndItsContactpersoonTheName() {
        long partijen = stored.count("partij");
        JsonNode organisatie = partij(registered(seed(kvk)));
        assertThat(organisatie.path("soortPartij").asText()).isEqualTo("organisatie");
        assertThat(organisatie.at("/partijIdentificatie/naam").asText()).isEqualTo("Wereldwinkel 't kikkertje");
        hasAddressesAndNumber(organisatie, kvk, 0);
        JsonNode contactpersoon = employee(organisatie);
        assertThat(contactpersoon.at(NAAM).asText()).isEqualTo("Vries");
        hasAddressesAndNumber(contactpersoon, null, 2);
        assertThat(stored.count("partij")).isEqualTo(partijen + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/betrokkenen/0/contactnaam", "/betrokkenen/0/organisatienaam"})
    void ofACompanyOneNameIsEnough(String left) {
        long partijen = stored.count("partij");
        JsonNode organisatie = partij(registered(seed(kvk).without(left)));
        assertThat(organisatie.path("soortPartij").asText()).isEqualTo("organisatie");
        boolean isNamed = left.endsWith("contactnaam");
        assertThat(organisatie.at("/partijIdentificatie/naam").asText())
                .isEqualTo(isNamed ? "Wereldwinkel 't kikkertje" : "");
        hasAddressesAndNumber(organisatie, kvk, isNamed ? 2 : 0);
        assertThat(stored.count("partij")).isEqualTo(partijen + (isNamed ? 1 : 2));
    }

    @Test
    void theNextContactUnderTheNumberIsOfTheSamePartijAndMakesNothing() {
        for (String nummer : List.of(bsn, kvk)) {
            String partij = registered(seed(nummer));
            long partijen = stored.count("partij");
            JsonNode before = partij(partij);
            Voorbeeld next = seed(nummer).set("/betrokkenen/0/contactnaam", "{\"achternaam\": \"Bakker\"}");
            assertThat(registered(next)).isEqualTo(partij);
            JsonNode after = partij(partij);
            assertThat(stored.count("partij")).isEqualTo(partijen);
            for (String kept :
                    List.of("partijIdentificatie", "digitaleAdressen", "bezoekadres", "partijIdentificatoren")) {
                assertThat(after.path(kept)).isEqualTo(before.path(kept));
            }
        }
    }

    @Test
    void twoWhoComeForOneNewCompanyBothWorkForIt() {
        long partijen = stored.count("partij");
        Voorbeeld body = seed(kvk);
        body.set("/betrokkenen/-", body.at("/betrokkenen/0"))
                .set("/betrokkenen/1/contactnaam", "{\"achternaam\": \"Bakker\"}");
        body.set("/betrokkenen/-", body.at("/betrokkenen/0"))
                .set("/betrokkenen/2/contactnaam", "{\"achternaam\": \"Visser\"}")
                .without("/betrokkenen/2/wasPartij");
        JsonNode betrokkenen = answered(body).path("betrokkenen");
        String organisatie = betrokkenen.at("/0/wasPartij/uuid").asText();
        assertThat(betrokkenen.at("/1/wasPartij/uuid").asText()).isEqualTo(organisatie);
        assertThat(partij(betrokkenen.at("/2/wasPartij/uuid").asText())
                        .at(WERKGEVER)
                        .asText())
                .isEqualTo(organisatie);
        assertThat(employees(organisatie)).hasSize(3);
        assertThat(stored.count("partij")).isEqualTo(partijen + 4);
    }

    @Test
    void oneCitizenWhoIsNamedTwiceIsMadeOnce() {
        long partijen = stored.count("partij");
        Voorbeeld body = seed(bsn).without("/betrokkenen/0/organisatienaam");
        body.set("/betrokkenen/-", body.at("/betrokkenen/0"));
        JsonNode betrokkenen = answered(body).path("betrokkenen");
        assertThat(betrokkenen.at("/1/wasPartij/uuid")).isEqualTo(betrokkenen.at("/0/wasPartij/uuid"));
        assertThat(stored.count("partij")).isEqualTo(partijen + 1);
    }

    @Test
    void aNumberThatWasStoredButBelongedToNobodyGoesToTheNewPartij() {
        String codes = Voorbeeld.json(kvk).path("partijIdentificator").toString();
        F2173.made(client.post(
                "/partij-identificatoren", "{\"identificeerdePartij\": null, \"partijIdentificator\": " + codes + "}"));
        hasAddressesAndNumber(partij(registered(seed(kvk))), kvk, 0);
    }

    @Test
    void withoutAYesOnlyTheNumberIsKept() {
        for (String answer : List.of("false", "null")) {
            String nummer = burger(Examples.bsn());
            JsonNode partij = partij(registered(seed(nummer).set("/betrokkenen/0/hergebruik", answer)));
            assertThat(partij.path("partijIdentificatie").isNull()).isTrue();
            assertThat(partij.at("/bezoekadres/adresregel1").asText()).isEmpty();
            assertThat(partij.path("digitaleAdressen")).isEmpty();
        }
    }

    @Test
    void twentyWhoAgreeAtOnceMakeOneCompanyWithOneContactpersoon() {
        List<String> partijen = AtOnce.calls(20, i -> registered(seed(kvk)));
        assertThat(partijen).containsOnly(partijen.getFirst());
        assertThat(employee(partij(partijen.getFirst())).at(NAAM).asText()).isEqualTo("Vries");
    }

    private static void hasAddressesAndNumber(JsonNode partij, @Nullable String nummer, int digital) {
        assertThat(partij.at("/bezoekadres/adresregel1").asText()).isEqualTo("Van Puffelenstraat 12");
        assertThat(partij.at("/correspondentieadres/adresregel1").asText()).isEqualTo("Postbus 2700");
        assertThat(partij.path("digitaleAdressen")).hasSize(digital);
        assertThat(partij.path("partijIdentificatoren")).hasSize(nummer == null ? 0 : 1);
        if (nummer != null) {
            assertThat(partij.at("/partijIdentificatoren/0/partijIdentificator"))
                    .isEqualTo(Voorbeeld.json(nummer).path("partijIdentificator"));
        }
    }

    /** The only one who works for it. */
    private JsonNode employee(JsonNode organisatie) {
        List<String> employees = employees(organisatie.path("uuid").asText());
        assertThat(employees).hasSize(1);
        return partij(employees.getFirst());
    }

    private List<String> employees(String organisatie) {
        return stored.texts(
                "select id from partij where contactpersoon_werkte_voor_partij = ?", UUID.fromString(organisatie));
    }

    private static Voorbeeld seed(String nummer) {
        return Voorbeeld.seed().set("/betrokkenen/0/wasPartij", nummer);
    }

    private JsonNode answered(Voorbeeld body) {
        Answer answer = client.post(Voorbeeld.PATH, body.toString());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    /** The key of the partij that the first betrokkene was. */
    private String registered(Voorbeeld body) {
        return answered(body).at("/betrokkenen/0/wasPartij/uuid").asText();
    }

    private JsonNode partij(String uuid) {
        return client.get("/partijen/" + uuid).body();
    }
}
