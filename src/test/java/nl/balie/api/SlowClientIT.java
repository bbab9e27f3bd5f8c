package nl.balie.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Neither who sends a byte at a time nor who doesn't read what he asked for keeps others waiting, or a connection to the database. */
class SlowClientIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final RawHttp HTTP = new RawHttp(BALIE);
    private static final String CONTACTS = "/klantinteracties/api/v1/klantcontacten";
    private static final String BUSY = """
            select count(*) from pg_stat_activity where datname = 'balie' and state <> 'idle' and pid <> pg_backend_pid()""";

    private final Client client = Client.of(BALIE);

    @Test
    @Timeout(60)
    void othersAreAnsweredAndNoConnectionToTheDatabaseIsHeld() throws IOException {
        List<Socket> slow = new ArrayList<>();
        Stored stored = new Stored(BALIE);
        try {
            for (int i = 0; i < 100; i++) {
                Socket sends = HTTP.connect();
                slow.add(sends);
                sends.getOutputStream()
                        .write(HTTP.head("POST", CONTACTS, "Content-Length: 100")
                                .getBytes(UTF_8));
                sends.getOutputStream().write('{');
                Socket reads = HTTP.connect();
                slow.add(reads);
                reads.getOutputStream()
                        .write(HTTP.head("GET", CONTACTS + "?pageSize=500").getBytes(UTF_8));
            }
            for (int i = 0; i < 50; i++) {
                slow.get(2 * i).getOutputStream().write(' ');
                assertThat(client.get("/klantcontacten?pageSize=1").status()).isEqualTo(200);
            }
            while (stored.number(BUSY) > 0) {
                Thread.onSpinWait();
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void whoDoesNotFinishIsTold() throws IOException {
        byte[] unfinished = (HTTP.head("POST", CONTACTS, "Content-Length: 100") + "{").getBytes(UTF_8);
        HTTP.send(unfinished).isProblem(408);
    }
}
