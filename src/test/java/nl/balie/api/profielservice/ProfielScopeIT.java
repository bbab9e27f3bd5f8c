package nl.balie.api.profielservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is meant for one dienstverlener is its own: whatever another does with the same address or voorkeur leaves it alone. */
class ProfielScopeIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String GEMEENTE = "Gemeente " + UUID.randomUUID();
    private static final String WATERSCHAP = "Waterschap " + UUID.randomUUID();
    private static final String ADRES = "/contactgegeven";
    private static final String VOORKEUR = "/voorkeur";
    private static final String UNTIL = "/te-verwijderen-op";
    private static final String ANNA = "'type': 'Email', 'waarde': 'anna@voorbeeld.example'";
    private static final String TAAL = "'voorkeurType': 'WebsiteTaal', 'waarde': 'nl'";
    private static final String THEN = "2099-01-01T00:00:00Z";

    private final Iemand anna = Iemand.nieuw(BALIE);

    @BeforeAll
    static void dienstverleners() {
        Client client = Iemand.client(BALIE);
        for (String naam : List.of(GEMEENTE, WATERSCHAP)) {
            client.post("/dienstverlener", "{\"naam\": \"%s\"}".formatted(naam));
        }
    }

    private static String metScope(String what, String dienstverlener) {
        return what + ", 'scope': {'dienstverlenerNaam': '%s'}".formatted(dienstverlener);
    }

    private static String until(String id, String dienstverlener) {
        return "'id': '%s', 'dienstverlenerNaam': '%s', 'teVerwijderenOp': '%s'".formatted(id, dienstverlener, THEN);
    }

    private JsonNode gezienDoor(String dienstverlener) {
        return anna.profiel("'dienstverlener': '%s'".formatted(dienstverlener));
    }

    private static void expire(String id) throws SQLException {
        try (Connection database = BALIE.database();
                Statement statement = database.createStatement()) {
            for (String table : List.of("digitaal_adres", "partij_voorkeur")) {
                statement.execute("update %s set te_verwijderen_op = now() where id = '%s'".formatted(table, id));
            }
        }
    }

    @Test
    void aChangedAddressIsChangedForOneOnly() {
        String hers = anna.met(ADRES, metScope(ANNA, GEMEENTE));
        Answer theirs = anna.post(ADRES, metScope(ANNA, WATERSCHAP));
        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.body().findValuesAsText("dienstverlenerNaam")).containsExactly(WATERSCHAP);
        JsonNode before = gezienDoor(WATERSCHAP);
        Answer put = anna.put(ADRES, "'id': '%s', ".formatted(hers) + metScope(ANNA.replace("anna@", "a@"), GEMEENTE));
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.body().findValuesAsText("dienstverlenerNaam")).containsExactly(GEMEENTE);
        assertThat(gezienDoor(WATERSCHAP)).isEqualTo(before);
        assertThat(gezienDoor(GEMEENTE).findValuesAsText("waarde")).containsExactly("a@voorbeeld.example");
    }

    @Test
    void theEndOfOneIsNotThatOfAnother() {
        String hers = anna.met(ADRES, metScope(ANNA, GEMEENTE));
        String theirs = anna.met(ADRES, metScope(ANNA, WATERSCHAP));
        assertThat(anna.patch(ADRES + UNTIL, until(theirs, GEMEENTE)).status()).isEqualTo(403);
        Answer patched = anna.patch(ADRES + UNTIL, until(hers, GEMEENTE));
        assertThat(patched.body().findValuesAsText("dienstverlenerNaam")).containsExactly(GEMEENTE);
        assertThat(gezienDoor(WATERSCHAP).findValuesAsText("teVerwijderenOp")).isEmpty();
        Answer again = anna.post(ADRES, metScope(ANNA, WATERSCHAP) + ", 'teVerwijderenOp': null");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("id").asText()).isEqualTo(theirs);
        assertThat(gezienDoor(GEMEENTE).findValuesAsText("teVerwijderenOp")).containsExactly(THEN);
    }

    @Test
    void whatEndedForOneDoesNotComeBackWhenAnotherAddsIt() throws SQLException {
        String hers = anna.met(ADRES, metScope(ANNA, GEMEENTE));
        expire(hers);
        String theirs = anna.met(ADRES, metScope(ANNA, WATERSCHAP));
        assertThat(gezienDoor(GEMEENTE).path("contactgegevens")).isEmpty();
        String again = anna.met(ADRES, metScope(ANNA, GEMEENTE));
        assertThat(again).isNotEqualTo(hers);
        assertThat(anna.adressen("id")).containsExactly(theirs, again);
    }

    @Test
    void aVoorkeurThatGoesStaysForAnother() {
        String hers = anna.met(VOORKEUR, metScope(TAAL, GEMEENTE));
        String theirs = anna.met(VOORKEUR, metScope(TAAL, WATERSCHAP));
        assertThat(anna.delete(VOORKEUR + "/" + hers).status()).isEqualTo(204);
        assertThat(gezienDoor(GEMEENTE).path("voorkeuren")).isEmpty();
        assertThat(gezienDoor(WATERSCHAP).path("voorkeuren").findValuesAsText("id"))
                .containsExactly(theirs);
    }

    @Test
    void whatIsPastItsTimeCannotBeChanged() throws SQLException {
        String adres = anna.met(ADRES, metScope(ANNA, GEMEENTE));
        String voorkeur = anna.met(VOORKEUR, metScope(TAAL, GEMEENTE));
        expire(adres);
        expire(voorkeur);
        assertThat(anna.put(ADRES, "'id': '%s', %s".formatted(adres, ANNA)).status())
                .isEqualTo(404);
        assertThat(anna.put(VOORKEUR, "'id': '%s', %s".formatted(voorkeur, TAAL))
                        .status())
                .isEqualTo(404);
        assertThat(anna.patch(ADRES + UNTIL, until(adres, GEMEENTE)).status()).isEqualTo(404);
    }

    @Test
    void aNameIsTheSameInUpperAndLowerCase() {
        String adres = anna.met(ADRES, metScope(ANNA, GEMEENTE.toUpperCase(Locale.ROOT)));
        Answer again = anna.post(ADRES, metScope(ANNA, GEMEENTE.toLowerCase(Locale.ROOT)));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().findValuesAsText("dienstverlenerNaam")).containsExactly(GEMEENTE);
        assertThat(gezienDoor(GEMEENTE.toLowerCase(Locale.ROOT))
                        .path("contactgegevens")
                        .findValuesAsText("id"))
                .containsExactly(adres);
        assertThat(anna.patch(ADRES + UNTIL, until(adres, GEMEENTE.toUpperCase(Locale.ROOT)))
                        .status())
                .isEqualTo(200);
    }
}
