package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.balie.Client;
import nl.balie.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changed since a moment: everything comes, what went too, and nothing is skipped because it was committed late. */
class GewijzigdSindsIT {
    private final Client register = Client.of(Reports.BALIE);

    private static Answer page(String query) {
        Answer answer = Reports.get("/contactmomentendetails?" + query);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer;
    }

    /** All pages since this moment, row by row. */
    private static List<JsonNode> since(String moment) {
        List<JsonNode> rows = new ArrayList<>();
        JsonNode page = page("pageSize=2&gewijzigdSinds=" + moment).body();
        page.path("results").forEach(rows::add);
        while (!page.path("next").isNull()) {
            page = Reports.get(page.path("next").asText()).body();
            page.path("results").forEach(rows::add);
        }
        return rows;
    }

    private static String now() {
        return new Stored(Reports.BALIE)
                .texts("select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                .getFirst();
    }

    private static String detailed(String more) {
        String contact = Reports.contact("2060-01-01T10:00:00Z");
        Reports.details(contact, "2060-01-01T10:00:00Z", "2060-01-01T10:01:00Z", more);
        return contact;
    }

    private static List<JsonNode> of(String contact, List<JsonNode> rows) {
        return rows.stream()
                .filter(row -> row.path("id").asText().equals(contact))
                .toList();
    }

    @Test
    void whatCameChangedAndWentIsTold() {
        String old = detailed(", \"vraag\": \"oud\"");
        String moment = now();
        String changed = detailed(", \"vraag\": \"eerst\"");
        String bronnen = detailed("");
        String gone = detailed("");
        Reports.details(changed, "2060-01-01T10:00:00Z", "2060-01-01T10:01:00Z", ", \"vraag\": \"daarna\"");
        Reports.details(bronnen, "2060-01-01T10:00:00Z", "2060-01-01T10:01:00Z", """
                , "bronnen": [{"soort": "vac", "titel": "Mag dat?", "url": "https://x.example/1"}]""");
        assertThat(register.delete("/klantcontacten/" + gone).status()).isEqualTo(204);
        List<JsonNode> rows = since(moment);
        assertThat(of(old, rows)).isEmpty();
        assertThat(of(changed, rows)).hasSize(1);
        assertThat(of(changed, rows).getFirst().path("vraag").asText()).isEqualTo("daarna");
        assertThat(of(bronnen, rows).getFirst().at("/bronnen/0/titel").asText()).isEqualTo("Mag dat?");
        assertThat(of(gone, rows)).singleElement().hasToString("{\"id\":\"%s\",\"verwijderd\":true}".formatted(gone));
        assertThat(page("gewijzigdSinds=" + moment).body().path("count").asInt())
                .isEqualTo(rows.size());
        assertThat(since("2999-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void onlyTheSourcesOfWhichChangedIsAChange() {
        String contact = detailed("");
        String moment = now();
        Reports.details(contact, "2060-01-01T10:00:00Z", "2060-01-01T10:01:00Z", """
                , "bronnen": [{"soort": "vac", "titel": "Mag dat?", "url": "https://x.example/1"}]""");
        assertThat(of(contact, since(moment))).hasSize(1);
    }

    @Test
    void whatIsCommittedLateIsNotSkipped() throws SQLException {
        String contact = detailed("");
        try (Connection slow = Reports.BALIE.database();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("update contactmomentdetails set vraag = 'laat' where id = '%s'".formatted(contact));
            statement.execute(
                    "update contactmomentdetails_wijziging set moment = now() where id = '%s'".formatted(contact));
            statement.execute(
                    "select pg_sleep(6)"); // longer than the margin of the watermark: only the open transaction holds
            // it back
            String other = detailed("");
            String before = now();
            JsonNode first = page("gewijzigdSinds=2000-01-01T00:00:00Z").body();
            String watermark = first.path("watermerk").asText();
            assertThat(watermark).isLessThan(before);
            slow.commit();
            List<JsonNode> rows = since(watermark);
            assertThat(of(contact, rows))
                    .singleElement()
                    .satisfies(row -> assertThat(row.path("vraag").asText()).isEqualTo("laat"));
            assertThat(of(other, rows)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gewijzigdSinds=gisteren",
                "gewijzigdSinds=2026-13-01T00:00:00Z",
                "gewijzigdSinds=2026-01-01T00:00:00Z&from=2026-01-01T00:00:00Z",
                "gewijzigdSinds=2026-01-01T00:00:00Z&pageSize=5001"
            })
    void whatCannotBeAskedIsRefusedInOneSentence(String query) {
        Answer answer = Reports.get("/contactmomentendetails?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(Reports.get("/contactmomentendetails?gewijzigdSinds=2026-01-01T00:00:00Z&vanaf=AAAA")
                        .status())
                .isEqualTo(404);
    }
}
