package nl.balie.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health is told to everybody, and nothing else is told without a token. */
class GezondheidIT {
    private static final Client ANYBODY = new Client(RunningBalie.shared().address(), null);

    @Test
    void tellsWhetherItIsStartedAliveAndReady() {
        assertThat(checks("/q/health")).containsExactlyInAnyOrder("database UP", "tokens UP", "migrations UP");
        assertThat(checks("/q/health/ready")).containsExactlyInAnyOrder("database UP", "tokens UP");
        assertThat(checks("/q/health/started")).containsExactly("migrations UP");
        assertThat(checks("/q/health/live")).isEmpty();
    }

    private static List<String> checks(String path) {
        Client.Answer answer = ANYBODY.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("status").asText()).isEqualTo("UP");
        return answer.body()
                .path("checks")
                .valueStream()
                .map(check -> {
                    assertThat(check.size()).as("only a name and a status").isEqualTo(2);
                    return check.path("name").asText() + " "
                            + check.path("status").asText();
                })
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/metrics",
                "/q/",
                "/q/dev",
                "/q/info",
                "/q/openapi",
                "/q/swagger-ui",
                "/q/health-ui",
                "/metrics"
            })
    void tellsNothingElseToAnybody(String path) {
        assertThat(ANYBODY.get(path).status()).isEqualTo(404);
    }

    @Test
    void isAliveButNotReadyWhileTheDatabaseIsAway() throws IOException {
        try (RunningBalie balie = RunningBalie.start("unhealthy")) {
            Client anybody = new Client(balie.address(), null);
            kill(balie);
            Client.Answer ready = anybody.get("/q/health/ready");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.response().body()).contains("DOWN").doesNotContain("127.0.0.1", "postgres");
            assertThat(anybody.get("/q/health/live").status()).isEqualTo(200);
            assertThat(anybody.get("/q/health/started").status()).isEqualTo(200);
        }
    }

    /** Ends the database as a power cut does. */
    private static void kill(RunningBalie balie) throws IOException {
        try (Stream<String> lines = Files.lines(balie.directory().resolve("postgresql/postmaster.pid"))) {
            long postmaster = Long.parseLong(lines.findFirst().orElseThrow());
            ProcessHandle.of(postmaster).ifPresent(process -> {
                process.destroyForcibly();
                process.onExit().join();
            });
        }
    }
}
