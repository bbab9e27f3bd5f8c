package nl.balie.standaard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.platform.identity.Rights;
import nl.balie.platform.identity.TokenTable;

/** Clients that lack one right, for the stories in which somebody may not do everything. */
final class Toegang {
    private static final Map<String, Client> CLIENTS = new ConcurrentHashMap<>();

    private Toegang() {}

    /** A client that may do all but this. */
    static Client zonder(RunningBalie balie, String right) {
        return CLIENTS.computeIfAbsent(right, missing -> make(balie, missing));
    }

    private static Client make(RunningBalie balie, String missing) {
        try (Connection connection = balie.database()) {
            Rights rights = new Rights(Rights.ALL.granted().stream()
                    .filter(right -> !right.deed().word().equals(missing))
                    .toList());
            assertThat(rights).as(missing).isNotEqualTo(Rights.ALL);
            String token = new TokenTable(connection)
                    .create("Zonder " + missing, null, null, rights)
                    .token();
            Client client = new Client(balie.address(), token);
            long deadline = System.nanoTime() + 10_000_000_000L;
            while (client.get("/klantinteracties/api/v1/actoren").status() == 401) {
                assertThat(System.nanoTime()).as("a token that is not known").isLessThan(deadline);
            }
            return client;
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
