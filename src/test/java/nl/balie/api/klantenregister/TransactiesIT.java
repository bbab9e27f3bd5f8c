package nl.balie.api.klantenregister;

import static nl.balie.Receiver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** A connection goes back to the others without a transaction, also when the end of it was to travel with a statement that never came. */
class TransactiesIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final Client client = Burger.client(BALIE);

    @Test
    void aReadThatRefersToNothingEndsItsTransaction() throws SQLException {
        Burger burger = Burger.make(client);
        String bericht = Burger.id(client.post("/berichten", "{\"gebruikerID\": \"%s\"}".formatted(burger.bsn())));
        for (String path : List.of("/partijen/" + burger.id(), "/berichten/" + bericht)) {
            assertThat(client.get(path).status()).isEqualTo(200);
            await("what others do ends too", () -> inTransaction() == 0);
        }
    }

    private static int inTransaction() throws SQLException {
        try (Connection connection = BALIE.database();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where state like 'idle in transaction%' and pid <> pg_backend_pid()")) {
            count.next();
            return count.getInt(1);
        }
    }
}
