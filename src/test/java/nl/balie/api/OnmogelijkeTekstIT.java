package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import nl.balie.api.http.QueryString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters and lengths that nothing stored can have, in every parameter of every dialect and in every code in a path. */
class OnmogelijkeTekstIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final String LONG = "x".repeat(1_001);

    private final Client client = new Client(BALIE.address(), BALIE.token());

    static Stream<String> parameters() {
        return Dialects.APIS.stream().flatMap(api -> {
            JsonNode document = api.document().get().document();
            return document.path("paths").properties().stream()
                    .filter(path ->
                            !path.getKey().contains("{") && path.getValue().has("get"))
                    .flatMap(path -> path.getValue()
                            .at("/get/parameters")
                            .valueStream()
                            .map(parameter -> parameter.has("$ref")
                                    ? document.at(
                                            parameter.path("$ref").asText().substring(1))
                                    : parameter)
                            .filter(parameter -> parameter.path("in").asText().equals("query"))
                            .map(parameter -> api.root() + path.getKey() + "?"
                                    + QueryString.encode(parameter.path("name").asText()) + "="));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parameters")
    void noParameterReachesTheDatabaseUnchecked(String parameter) {
        assertThat(client.get(parameter + "%00").status()).isLessThan(500);
        assertThat(client.get(parameter + "a%00b").status()).isLessThan(500);
        assertThat(client.get(parameter + LONG).status()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/klantinteracties/api/v1/klantcontacten?onderwerp=",
                "/klantinteracties/api/v1/partijen?nummer=",
                "/vng/klantinteracties/api/v0/klantcontacten?onderwerp=",
                "/klanten/api/v1/klanten?klantnummer=",
                "/klanten/api/v1/klanten?adres__postcode=",
                "/contactmomenten/api/v1/contactmomenten?kanaal=",
                "/contactmomenten/api/v1/objectcontactmomenten?object=",
                "/objecten/api/v2/objects?type=",
                "/api/kic/v1/klantcontacten?_search=",
                "/api/kic/v1/klantcontacten?onderwerp=",
                "/api/kic/v1/klantcontacten?onderwerp%5Bregex%5D=",
                "/api/contactmomentdetails?id="
            })
    void whatIsSearchedForHasALength(String parameter) {
        Answer answer = client.get(parameter + LONG);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/invalidParams/0/code").asText()).isEqualTo("max_length");
        assertThat(client.get(parameter + "%00")
                        .body()
                        .at("/invalidParams/0/code")
                        .asText())
                .isEqualTo("null_characters_not_allowed");
    }

    @Test
    void aBodyThatSearchesHasALengthToo() {
        String path = "/api/kic/v1/klantcontacten/_zoek";
        for (String name : new String[] {"_search", "onderwerp", "onderwerp[like]"}) {
            Answer answer = client.post(path, "{\"%s\": \"%s\"}".formatted(name, "x".repeat(300_000)));
            assertThat(answer.faults()).containsExactly(name + " max_length");
        }
        String many = "\"x\",".repeat(40_000) + "\"x\"";
        assertThat(client.post(path, "{\"onderwerp\": [%s]}".formatted(many)).faults())
                .containsExactly("onderwerp[] max_length");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kanalen",
                "talen",
                "landen",
                "soortenobject",
                "soortendigitaaladres",
                "externeregisters",
                "soortenobjectid"
            })
    void aCodeThatCannotBeIsNotFound(String list) {
        for (String code : new String[] {"%00", "a%00", LONG}) {
            String path = "/vng/referentielijsten/api/v0/" + list + "/" + code;
            assertThat(client.get(path).status()).isEqualTo(404);
            assertThat(client.delete(path).status()).isEqualTo(404);
            assertThat(client.put(path, "{\"code\": \"a\", \"naam\": \"b\"}").status())
                    .isEqualTo(404);
            if (!list.equals("kanalen")) {
                assertThat(client.send("POST", path + "/activeer", null, Map.of())
                                .status())
                        .isEqualTo(404);
            }
        }
    }
}
