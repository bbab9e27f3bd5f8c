package nl.balie.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.balie.api.http.Api;
import nl.balie.api.http.Routes;
import nl.balie.platform.Settings;
import nl.balie.platform.database.DataDirectory;
import nl.balie.platform.identity.SignIn;
import nl.balie.platform.identity.Tokens;
import nl.balie.web.Aansluitingen;
import nl.balie.web.Demonstration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What happens once the server answers: the first token, the demo set when asked for, and the words that say where to begin. */
@Singleton
final class Serving implements QuarkusApplication {
    /** The option that also loads a made-up municipality. */
    static final String DEMO = "--demo";

    private final Tokens tokens;
    private final Instance<Demo> demo;
    private final SignIn signIn;
    private final Demonstration demonstration;
    private final List<String> apis;
    private final String address;

    Serving(
            Tokens tokens,
            Instance<Demo> demo,
            SignIn signIn,
            Demonstration demonstration,
            Aansluitingen aansluitingen,
            Routes routes,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.tokens = tokens;
        this.demo = demo;
        this.signIn = signIn;
        this.demonstration = demonstration;
        this.apis = routes.apis().stream().map(Api::root).sorted().toList();
        aansluitingen.zijn(apis);
        this.address = "http://%s:%d".formatted(host.equals("0.0.0.0") ? "localhost" : host, port);
    }

    @Override
    public int run(String... options) throws SQLException {
        String given = Settings.firstToken();
        Optional<String> first = tokens.createFirst(given);
        if (List.of(options).contains(DEMO)) {
            System.out.println("Loading the demo set.");
            System.out.println(
                    demo.get().load()
                            ? "The demo set is loaded."
                            : "The register holds something already: no demo set loaded.");
            if (demo.get().isBegin()) {
                demonstration.begin();
            }
        }
        tellTheLauncher();
        DataDirectory.tellAddress(address);
        System.out.printf(
                """

                Balie is ready at %1$s
                %2$s
                Try:   curl -H 'Authorization: Token %3$s' %1$s/klantinteracties/api/v1/klantcontacten
                APIs:  %4$s
                Page:  of each, behind its address: %1$s/klantinteracties/api/v1/schema/
                Desk:  %5$s
                Stop:  Ctrl-C
                """,
                address,
                first.map(token -> given == null
                                ? "Token: %s (shown once; write it down)".formatted(token)
                                : "Token: the one of BALIE_TOKEN")
                        .orElse("Token: ./balie token create --application NAME makes one"),
                given == null ? first.orElse("…") : "…",
                String.join("\n       ", apis),
                signIn.newCode()
                        .map(code -> "%s/werkplek/aanmelden/%s (once, within 15 minutes, on this machine)"
                                .formatted(address, code))
                        .orElse(address + "/werkplek/"));
        Quarkus.waitForExit();
        return 0;
    }

    /** What the Java machine learns is worth keeping of a run that served only: the launcher looks for this file. */
    private static void tellTheLauncher() {
        String served = System.getProperty("balie.served");
        if (served != null) {
            try {
                Files.write(Path.of(served), new byte[0]);
            } catch (IOException e) {
                return; // the next start is not faster
            }
        }
    }
}
