package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.Client.Answer;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** Until when there is to do an interne taak: the API of the workplace tells it, finds and sorts by it, and sets it; the others know of none. */
class UiterlijkOpIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Client REGISTER = Client.of(BALIE);
    private static final Client WERKPLEK = new Client(BALIE.address() + "/api/werkplek/v1", BALIE.token());
    private static final Werkgevers WERK = new Werkgevers(BALIE);

    private final String actor = WERK.medewerker("Termijn");

    private static String taak(String uuid) {
        return "/internetaken/" + uuid;
    }

    private static String term(String moment) {
        return "{\"uiterlijkOp\": " + (moment.isEmpty() ? "null" : "\"" + moment + "\"") + "}";
    }

    private static OffsetDateTime uiterlijk(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 201);
        return OffsetDateTime.parse(answer.body().path("uiterlijkOp").asText());
    }

    private String due(String moment) {
        String uuid = WERK.taak(actor).uuid();
        assertThat(WERKPLEK.patch(taak(uuid), term(moment)).status()).isEqualTo(200);
        return uuid;
    }

    /** Those of this test. */
    private List<String> found(String query) {
        Answer list = WERKPLEK.get("/internetaken?toegewezenAanActor__uuid=" + actor + query);
        assertThat(list.status()).as(list.body().toString()).isEqualTo(200);
        return list.body().path("results").findValuesAsText("uiterlijkOp");
    }

    @Test
    void theTermOfAnEenheidHoldsFromTheMomentItIsSet() {
        for (int termijn = 1901; termijn < 1911; termijn++) {
            String taak = WERK.taak(WERK.eenheid(termijn)).uuid();
            assertThat(WERKPLEK.get(taak(taak)).body().path("uiterlijkOp").asText(""))
                    .as("a term of %d hours", termijn)
                    .isNotEmpty();
        }
    }

    @Test
    void theWorkplaceTellsItAndNobodyElse() {
        String uuid = WERK.taak(actor).uuid();
        Answer shown = WERKPLEK.get(taak(uuid));
        assertThat(uiterlijk(shown)).isAfter(OffsetDateTime.now(ZoneOffset.UTC));
        assertThat(shown.body().path("url").asText()).isEqualTo(BALIE.address() + "/api/werkplek/v1" + taak(uuid));
        JsonNode elsewhere = REGISTER.get(taak(uuid)).body();
        assertThat(elsewhere.has("uiterlijkOp")).isFalse();
        assertThat(elsewhere.path("url").asText()).isEqualTo(BALIE.address() + "/klantinteracties/api/v1" + taak(uuid));
        Stream.of("uiterlijkOp__lt=2026-01-01T00:00:00Z", "ordering=uiterlijkOp")
                .forEach(asked -> assertThat(
                                REGISTER.get("/internetaken?" + asked).status())
                        .as(asked)
                        .isEqualTo(400));
        assertThat(REGISTER.patch(taak(uuid), term("2030-01-01T12:00:00Z")).status())
                .as("a word that nobody knows there")
                .isEqualTo(200);
        assertThat(WERKPLEK.get(taak(uuid)).body()).isEqualTo(shown.body());
    }

    @Test
    void itIsFoundAndSortedByIt() {
        due("2031-03-03T12:00:00Z");
        due("2031-03-01T12:00:00Z");
        due("2031-03-02T12:00:00Z");
        assertThat(found("&ordering=uiterlijkOp"))
                .containsExactly("2031-03-01T12:00:00Z", "2031-03-02T12:00:00Z", "2031-03-03T12:00:00Z");
        assertThat(found("&ordering=-uiterlijkOp")).first().isEqualTo("2031-03-03T12:00:00Z");
        assertThat(found("&uiterlijkOp__gte=2031-03-02T12:00:00Z&uiterlijkOp__lt=2031-03-03T12:00:00Z"))
                .containsExactly("2031-03-02T12:00:00Z");
        assertThat(found("&uiterlijkOp__gt=2031-03-02T12:00:00Z")).containsExactly("2031-03-03T12:00:00Z");
        assertThat(found("&uiterlijkOp__lte=2031-03-01T12:00:00Z")).containsExactly("2031-03-01T12:00:00Z");
        Answer first = WERKPLEK.get(
                "/internetaken?ordering=uiterlijkOp&pageSize=1&uiterlijkOp__gte=2031-03-01T12:00:00Z&toegewezenAanActor__uuid="
                        + actor);
        assertThat(WERKPLEK.get(first.body().path("next").asText())
                        .body()
                        .at("/results/0/uiterlijkOp")
                        .asText())
                .isEqualTo("2031-03-02T12:00:00Z");
        assertThat(WERKPLEK.get("/internetaken?uiterlijkOp__lt=morgen").status())
                .isEqualTo(400);
    }

    @Test
    void whoeverSetsItIsInTheTrailAndEmptiedItIsWorkedOutAnew() {
        String uuid = WERK.taak(actor).uuid();
        OffsetDateTime before = uiterlijk(WERKPLEK.get(taak(uuid)));
        assertThat(uiterlijk(WERKPLEK.patch(taak(uuid), term("2031-03-01T12:00:00Z"))))
                .isEqualTo("2031-03-01T12:00:00Z");
        JsonNode trail = WERKPLEK.get(taak(uuid) + "/audittrail").body();
        assertThat(trail.path("results").findValuesAsText("actie")).containsExactly("gewijzigd", "aangemaakt");
        assertThat(uiterlijk(WERKPLEK.patch(taak(uuid), term(""))))
                .isAfterOrEqualTo(before)
                .isBefore("2031-01-01T00:00:00Z");
        Answer wrong = WERKPLEK.patch(taak(uuid), "{\"uiterlijkOp\": \"morgen\", \"status\": \"later\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.faults()).hasSize(2).anyMatch(fault -> fault.startsWith("uiterlijkOp "));
        assertThat(WERKPLEK.patch(taak("01930000-0000-7000-8000-000000000099"), term(""))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoMakesOneMayTellIt() {
        String body = WERK.body(List.of(actor)).strip();
        Answer told =
                WERKPLEK.post("/internetaken", body.replaceFirst("\\{", "{\"uiterlijkOp\": \"2031-03-01T12:00:00Z\","));
        assertThat(uiterlijk(told)).isEqualTo("2031-03-01T12:00:00Z");
        assertThat(uiterlijk(WERKPLEK.get(taak(told.uuid())))).isEqualTo("2031-03-01T12:00:00Z");
        Answer left = WERKPLEK.post("/internetaken", WERK.body(List.of(actor)));
        assertThat(uiterlijk(left)).isEqualTo(uiterlijk(WERKPLEK.get(taak(left.uuid()))));
    }

    @Test
    void whatIsOpenedAgainHasATermOfItsOwnInWhateverDialect() {
        String uuid = due("2020-03-02T12:00:00Z");
        REGISTER.patch(taak(uuid), "{\"status\": \"verwerkt\"}");
        assertThat(uiterlijk(WERKPLEK.get(taak(uuid)))).as("done is done").isEqualTo("2020-03-02T12:00:00Z");
        REGISTER.patch(taak(uuid), "{\"status\": \"te_verwerken\"}");
        assertThat(uiterlijk(WERKPLEK.get(taak(uuid)))).isAfter(OffsetDateTime.now(ZoneOffset.UTC));
        WERKPLEK.patch(taak(uuid), "{\"status\": \"verwerkt\"}");
        assertThat(uiterlijk(WERKPLEK.patch(
                        taak(uuid), "{\"status\": \"te_verwerken\", \"uiterlijkOp\": \"2031-03-01T12:00:00Z\"}")))
                .as("told along with it")
                .isEqualTo("2031-03-01T12:00:00Z");
    }
}
