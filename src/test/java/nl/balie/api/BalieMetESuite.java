package nl.balie.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.balie.Client;
import nl.balie.Receiver;
import nl.balie.RunningBalie;
import org.jspecify.annotations.Nullable;

/** A Balie of its own with an e-Suite of its own, that it hands its klantcontacten on to. */
final class BalieMetESuite implements AutoCloseable {
    final Receiver eSuite = Receiver.start();
    final RunningBalie balie;
    final Client client;
    final Stored stored;
    private int before;

    /** Starts both; {@code more} destinations may stand in the file, and other settings of the e-Suite. */
    BalieMetESuite(String name, String more) {
        String settings = """
                esuite.kind = e-suite
                esuite.url = %s/contactmomenten-api-provider/api/v1/contactmomenten
                esuite.client-id = balie
                esuite.secret = kort
                esuite.default = true
                esuite.bronorganisatie = 999990639
                esuite.tries = 4
                esuite.first-pause = PT0.2S
                esuite.patience = PT2S
                esuite.follow-up = PT0S
                """.formatted(eSuite.address());
        balie = RunningBalie.start(
                name,
                Map.of(
                        "QUARKUS_LOG_LEVEL",
                        "DEBUG",
                        "BALIE_BRONORGANISATIE",
                        "423182687",
                        "BALIE_DESTINATIONS",
                        Receiver.destinations(settings + more).toString()));
        client = Client.of(balie);
        stored = new Stored(balie);
    }

    /** Forgets what was received and delivered so far, when nothing waits any more. */
    void begin() {
        Receiver.await(
                "nothing waits", () -> stored.number("select count(*) from bezorging where status = 'wacht'") == 0);
        stored.texts("delete from bezorging");
        before = eSuite.received().size();
    }

    /** Registers a contact, and gives its key. */
    String registered() {
        return client.post(Voorbeeld.PATH, Voorbeeld.whole().toString())
                .body()
                .at("/klantcontact/uuid")
                .asText();
    }

    /** What the e-Suite received since the beginning. */
    List<JsonNode> received() {
        List<JsonNode> all = eSuite.received();
        return all.subList(before, all.size());
    }

    /** Waits until the e-Suite received so many, and gives the last. */
    JsonNode arrived(int number) {
        return eSuite.await(before + number).getLast();
    }

    /** Where the e-Suite says it keeps a contact. */
    @Nullable
    String url(String contact) {
        return stored.texts("select max(url) from bezorging where klantcontact = ?::uuid", contact)
                .getFirst();
    }

    /** How far the delivery of a contact is. */
    String status(String contact) {
        return stored.texts("select status from bezorging where klantcontact = ?::uuid", contact)
                .getFirst();
    }

    @Override
    public void close() {
        balie.close();
        eSuite.close();
    }
}
