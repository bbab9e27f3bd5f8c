package nl.balie.api.contactmomenten;

import static nl.balie.api.contactmomenten.Kiss.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The types of object: what an operator copies into the settings of KISS and ITA, which stays as it is. */
class ObjecttypesIT extends Soortvoorbeeld {
    @Test
    void theTypesKeepTheirKeys() {
        JsonNode types = kiss.get(TYPES).path("results");
        assertThat(types.findValuesAsText("name"))
                .containsExactly("Afdeling", "Groep", "Medewerker", "Interne taak", "Logboek");
        assertThat(types.findValuesAsText("uuid"))
                .containsExactly(
                        "5d3a1f0e-5a0c-4d57-9a43-6a2e6c1b7f01",
                        "5d3a1f0e-5a0c-4d57-9a43-6a2e6c1b7f02",
                        "5d3a1f0e-5a0c-4d57-9a43-6a2e6c1b7f03",
                        "5d3a1f0e-5a0c-4d57-9a43-6a2e6c1b7f06",
                        "5d3a1f0e-5a0c-4d57-9a43-6a2e6c1b7f07");
        for (JsonNode type : types) {
            assertThat(kiss.get(type.path("url").asText())).isEqualTo(type);
            JsonNode version = kiss.get(type.at("/versions/0").asText());
            assertThat(version.path("version").asInt()).isEqualTo(1);
            assertThat(version.path("objectType")).isEqualTo(type.path("url"));
            assertThat(version.at("/jsonSchema/properties")).as(type.toString()).isNotEmpty();
            assertThat(kiss.get(type.path("url").asText() + "/versions").path("results"))
                    .containsExactly(version);
            assertThat(client.get(OBJECTS + "?type=" + type.path("url").asText())
                            .status())
                    .isEqualTo(200);
        }
    }

    /** What an object holds is what its type says. */
    @Test
    void theSchemaTellsWhatTheDataHold() {
        eenheid("groep", merk);
        medewerker(merk);
        for (String naam : List.of("Groep", "Medewerker")) {
            JsonNode schema = kiss.get(type(naam) + "/versions/1").path("jsonSchema");
            JsonNode data = asked(naam, "data_icontains=" + merk).at("/results/0/record/data");
            assertThat(data.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(
                            () -> schema.path("properties").fieldNames());
        }
    }

    @Test
    void theListHasPages() {
        JsonNode page = kiss.get(TYPES + "?pageSize=3");
        assertThat(page.path("results")).hasSize(3);
        JsonNode next = kiss.get(page.path("next").asText());
        assertThat(next.path("results")).hasSize(2);
        assertThat(next.path("next").isNull()).isTrue();
        assertThat(kiss.get(next.path("previous").asText())).isEqualTo(page);
        assertThat(client.get(TYPES + "?page=2").status()).isEqualTo(404);
        assertThat(client.get(TYPES + "?naam=x").status()).isEqualTo(400);
        assertThat(client.get(TYPES + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(client.get(type("Groep") + "/versions/2").status()).isEqualTo(404);
        assertThat(client.get(type("Groep") + "?a=b").status()).isEqualTo(400);
        assertThat(client.post(TYPES, "{}").status()).isEqualTo(405);
    }
}
