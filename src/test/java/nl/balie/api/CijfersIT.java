package nl.balie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The figures: on the management port, by the template of a route, and never with a key, a query or a name in them. */
class CijfersIT {
    private static final RunningBalie BALIE = RunningBalie.start("figures");
    private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String ONE = "/klantinteracties/api/v1/klantcontacten/{uuid}";

    private final Client client = Client.of(BALIE);

    @AfterAll
    static void stop() {
        BALIE.close();
    }

    private static List<String> figures() {
        Client.Answer answer = new Client(BALIE.managementAddress(), null).get("/q/metrics");
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body().lines().toList();
    }

    /** The value of the figure with this name and these labels, in whatever order. */
    private static double figure(String name, String... labels) {
        return figures().stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String contact() {
        return client.post("/klantcontacten", """
                        {"kanaal": "balie", "onderwerp": "cijfers", "taal": "nld", "vertrouwelijk": false,
                         "plaatsgevondenOp": "2024-03-01T10:00:00Z"}""").uuid();
    }

    @Test
    void requestsAreCountedByRouteMethodAndStatus() {
        String[] labels = {"route=\"" + ONE + "\"", "method=\"GET\"", "status=\"404\""};
        double before = figure("http_server_requests_seconds_count", labels);
        client.get("/klantcontacten/" + UUID.randomUUID());
        client.get("/klantcontacten/" + UUID.randomUUID() + "?pageSize=1");
        assertThat(figure("http_server_requests_seconds_count", labels)).isEqualTo(before + 2);
        assertThat(figure("http_server_requests_seconds_bucket", "route=\"" + ONE + "\"", "le=\"10.0\""))
                .isPositive();
        assertThat(figure("balie_statements_sum", "route=\"" + ONE + "\"")).isPositive();
    }

    @Test
    void thereIsAFigureForThePoolTheTokensAndTheProcess() {
        assertThat(figures()).anyMatch(line -> line.startsWith("agroal_active_count{datasource=\"default\""));
        assertThat(figure("balie_tokens_age_seconds")).isBetween(0.0, 10.0);
        assertThat(figure("jvm_memory_used_bytes")).isPositive();
    }

    @Test
    void whatCallersMakeUpReachesNoLabel() {
        String contact = contact();
        client.get("/klantcontacten/" + contact + "/audittrail");
        client.get("/klantcontacten?hadBetrokkene__wasPartij__partijIdentificator__objectId=999990019");
        client.get("/verzonnen/" + UUID.randomUUID());
        client.send("VERZONNEN", "/klantcontacten", null, Map.of());
        client.send("POS", "/klantcontacten", null, Map.of());
        assertThat(figures())
                .noneMatch(line -> KEY.matcher(line).find())
                .noneMatch(line -> line.contains("999990019")
                        || line.toLowerCase(Locale.ROOT).contains("verzonnen"))
                .noneMatch(line -> line.contains("\"POS\""))
                .anyMatch(line -> line.contains("route=\"none\"") && line.contains("method=\"other\""));
    }

    @Test
    void whatWaitsAndWhatStayedIncompleteIsCounted() throws SQLException {
        String late = contact();
        contact();
        try (Connection connection = BALIE.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update klantcontact set geregistreerd_op = now() - interval '6 minutes' where id = '%s'"
                            .formatted(late));
        }
        BALIE.stop();
        BALIE.restart();
        assertThat(figure("balie_klantcontacten_onvolledig")).isEqualTo(1);
        assertThat(figure("balie_gebeurtenissen")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void theTimeSpentIsToldToWhoAsks() {
        String timing = client.send("GET", "/klantcontacten", null, Map.of("X-Server-Timing", "1"))
                .response()
                .headers()
                .firstValue("Server-Timing")
                .orElse("");
        assertThat(timing).matches("sql;desc=\"[1-9]\\d* in [1-9]\";dur=\\d+\\.\\d+, total;dur=\\d+\\.\\d+");
        assertThat(client.get("/klantcontacten").response().headers().firstValue("Server-Timing"))
                .isEmpty();
    }
}
