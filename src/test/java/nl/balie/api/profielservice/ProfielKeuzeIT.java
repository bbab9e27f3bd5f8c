package nl.balie.api.profielservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.platform.identity.Rights;
import nl.balie.platform.identity.TokenTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How the notification component of MinBZK picks an address out of a profile, retold: the one for this dienst, else for this
 * dienstverlener, else the default, else one that is for everybody.
 */
class ProfielKeuzeIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String GEMEENTE = "Gemeente " + UUID.randomUUID();
    private static final String WATERSCHAP = "Waterschap " + UUID.randomUUID();

    private final Iemand jan = Iemand.nieuw(BALIE);

    @BeforeAll
    static void dienstverleners() {
        Client client = Iemand.client(BALIE);
        for (String naam : new String[] {GEMEENTE, WATERSCHAP}) {
            client.post("/dienstverlener", "{\"naam\": \"%s\"}".formatted(naam));
            client.post("/dienstverlener/" + naam + "/diensten", "{\"naam\": \"Parkeren\"}");
        }
    }

    /** What the component does with the answer to its question. */
    private String picked(String dienst) {
        JsonNode adressen = jan.profiel("'dienstverlener': '%s', 'dienstNaam': '%s'".formatted(GEMEENTE, dienst))
                .path("contactgegevens");
        return Stream.<Predicate<JsonNode>>of(
                        adres -> hasScope(adres, dienst),
                        adres -> hasScope(adres, ""),
                        adres -> adres.path("isDefault").asBoolean(),
                        adres -> adres.path("scopes").isEmpty())
                .flatMap(rule -> adressen.valueStream().filter(rule).limit(1))
                .map(adres -> adres.path("waarde").asText())
                .findFirst()
                .orElse("");
    }

    private static boolean hasScope(JsonNode adres, String dienst) {
        return adres.path("scopes")
                .valueStream()
                .anyMatch(scope -> scope.path("dienstverlenerNaam").asText().equals(GEMEENTE)
                        && scope.path("dienstNaam").asText("").equals(dienst));
    }

    @Test
    void fromTheMostToTheLeastParticular() {
        jan.email("ander@voorbeeld.example", WATERSCHAP, "Parkeren");
        assertThat(picked("Parkeren")).isEmpty();
        jan.email("iedereen@voorbeeld.example");
        assertThat(picked("Parkeren")).isEqualTo("iedereen@voorbeeld.example");
        String standaard = jan.email("standaard@voorbeeld.example", WATERSCHAP, "");
        jan.put(
                "/contactgegeven",
                "'id': '%s', 'type': 'Email', 'waarde': 'standaard@voorbeeld.example', 'isDefault': true"
                        .formatted(standaard));
        assertThat(picked("Parkeren")).isEqualTo("standaard@voorbeeld.example");
        jan.email("gemeente@voorbeeld.example", GEMEENTE, "");
        assertThat(picked("Parkeren")).isEqualTo("gemeente@voorbeeld.example");
        jan.email("parkeren@voorbeeld.example", GEMEENTE, "Parkeren");
        assertThat(picked("Parkeren")).isEqualTo("parkeren@voorbeeld.example");
        assertThat(picked("Afval")).isEqualTo("gemeente@voorbeeld.example");
    }

    @Test
    void theSameAddressForOneDienstAndForEverybodyIsPickedForBoth() {
        jan.email("een@voorbeeld.example", GEMEENTE, "Parkeren");
        jan.email("twee@voorbeeld.example");
        jan.email("een@voorbeeld.example");
        assertThat(picked("Parkeren")).isEqualTo("een@voorbeeld.example");
        assertThat(picked("Afval")).isEqualTo("twee@voorbeeld.example");
    }

    @Test
    void whereSomebodyWithGeheimhoudingIsReachedIsForWhoMaySeeIt() throws SQLException {
        jan.email("geheim@voorbeeld.example");
        String partij = jan.profiel("").path("partijId").asText();
        Client.of(BALIE).patch("/partijen/" + partij, "{\"indicatieGeheimhouding\": true}");
        assertThat(jan.adressen("waarde")).containsExactly("geheim@voorbeeld.example");
        try (Connection database = BALIE.database()) {
            String token = new TokenTable(database)
                    .create("Profielservice", null, null, Rights.STANDARD)
                    .token();
            Client other = new Client(BALIE.address() + Iemand.ROOT, token);
            long deadline = System.nanoTime() + 10_000_000_000L;
            while (other.get("/dienstverlener/niemand").status() == 401) {
                assertThat(System.nanoTime()).as("a token that is not known").isLessThan(deadline);
            }
            assertThat(new Iemand(other, "BSN", jan.nummer()).adressen("waarde"))
                    .isEmpty();
        }
    }
}
