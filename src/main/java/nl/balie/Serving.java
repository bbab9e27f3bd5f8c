package nl.balie;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.balie.platform.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What happens once the server answers: the first token, the demo set when asked for, and the words that say where to begin. */
@Singleton
final class Serving implements QuarkusApplication {
    private final Tokens tokens;
    private final Instance<Demo> demo;
    private final String address;

    Serving(
            Tokens tokens,
            Instance<Demo> demo,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.tokens = tokens;
        this.demo = demo;
        this.address = "http://%s:%d".formatted(host.equals("0.0.0.0") ? "localhost" : host, port);
    }

    @Override
    public int run(String... options) throws SQLException {
        Optional<String> first = tokens.createFirst();
        if (List.of(options).contains("--demo")) {
            System.out.println("Loading the demo set.");
            System.out.println(
                    demo.get().load()
                            ? "The demo set is loaded."
                            : "The register holds something already: no demo set loaded.");
        }
        System.out.printf(
                """

                Balie is ready at %1$s
                %2$s
                Try:   curl -H 'Authorization: Token %3$s' %1$s/klantinteracties/api/v1/klantcontacten
                API:   %1$s/klantinteracties/api/v1/schema/
                       %1$s/contactgegevens/api/v1/schema/
                Stop:  Ctrl-C
                """,
                address,
                first.map("Token: %s (shown once; write it down)"::formatted)
                        .orElse("Token: ./balie token create --application NAME makes one"),
                first.orElse("…"));
        Quarkus.waitForExit();
        return 0;
    }
}
