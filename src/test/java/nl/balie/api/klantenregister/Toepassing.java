package nl.balie.api.klantenregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import nl.balie.Client;
import nl.balie.RunningBalie;
import nl.balie.platform.identity.Rights;
import nl.balie.platform.identity.TokenTable;

/** An application with tokens of its own, at the klantenregister. */
record Toepassing(RunningBalie balie, String name) {

    /** A client with a new token of this application, that may do this. */
    Client client(Rights rights) throws SQLException {
        try (Connection connection = balie.database()) {
            String token =
                    new TokenTable(connection).create(name, null, null, rights).token();
            Client client = new Client(balie.address() + "/api/kic/v1", token);
            long deadline = System.nanoTime() + 10_000_000_000L;
            while (client.get("/taken").status() == 401) {
                assertThat(System.nanoTime()).as("a token that is not known").isLessThan(deadline);
            }
            return client;
        }
    }
}
