package nl.balie;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** The check that guards all other HTTP tests does find what it is meant to find. */
class ContractCheckTest {
    private static final String CATEGORIEEN = "/klantinteracties/api/v1/categorieen";
    private static final String KEY =
            "\"uuid\": \"0190f3a0-0000-7000-8000-000000000000\", \"url\": \"http://localhost/x\"";

    @Test
    void acceptsWhatIsDocumented() {
        assertThatCode(() -> check("POST", CATEGORIEEN, 201, "{%s, \"naam\": \"\"}"))
                .doesNotThrowAnyException();
        assertThatCode(() -> ContractCheck.check(
                        "DELETE", CATEGORIEEN + "/0190f3a0-0000-7000-8000-000000000000", 204, "", null))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnUndocumentedAttribute() {
        assertThatThrownBy(() -> check("POST", CATEGORIEEN, 201, "{%s, \"naam\": \"\", \"kleur\": \"\"}"))
                .hasMessageContaining("property 'kleur'");
    }

    @Test
    void refusesAnotherType() {
        assertThatThrownBy(() -> check("POST", CATEGORIEEN, 201, "{%s, \"naam\": null}"))
                .hasMessageContaining("/naam: null found");
    }

    @Test
    void refusesAnUndocumentedStatus() {
        assertThatThrownBy(() -> check("POST", CATEGORIEEN, 200, "{%s, \"naam\": \"\"}"))
                .hasMessageContaining("200 is not documented");
    }

    @Test
    void looksIntoVariants() {
        String actor =
                "{%s, \"naam\": \"Jo\", \"soortActor\": \"medewerker\", \"actorIdentificatie\": {\"faxnummer\": \"\"}}";
        assertThatThrownBy(() -> check("POST", "/klantinteracties/api/v1/actoren", 201, actor))
                .hasMessageContaining("property 'faxnummer'");
    }

    private static void check(String method, String path, int status, String body) throws JsonProcessingException {
        ContractCheck.check(method, path, status, "application/json", new ObjectMapper().readTree(body.formatted(KEY)));
    }
}
