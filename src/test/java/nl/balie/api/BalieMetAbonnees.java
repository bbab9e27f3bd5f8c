package nl.balie.api;

import java.util.Map;
import nl.balie.Client;
import nl.balie.Receiver;
import nl.balie.RunningBalie;

/** A Balie of its own that tells a Notificaties API and a webhook what happens. */
final class BalieMetAbonnees implements AutoCloseable {
    static final String ADDRESS = "https://balie.turfstad.example/klantinteracties/api/v1";
    /** What the webhook checks signatures with. */
    static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    final Receiver nrc = Receiver.start();
    final Receiver webhook = Receiver.start();
    final RunningBalie balie;
    final Client client;
    final Examples examples;
    final Stored stored;
    int toldNrc;
    int toldWebhook;

    /** Starts all of them; {@code more} of the two, or other destinations, stands in the file. */
    BalieMetAbonnees(String name, String more) {
        String settings = """
                address = %s
                nrc.kind = notificaties-api
                nrc.url = %s/api/v1/notificaties
                ita.kind = webhook
                ita.url = %s/events
                ita.secret = whsec_%s
                """.formatted(ADDRESS, nrc.address(), webhook.address(), KEY);
        balie = RunningBalie.start(
                name,
                Map.of(
                        "BALIE_DESTINATIONS",
                        Receiver.destinations(settings + more).toString()));
        client = Client.of(balie);
        examples = new Examples(balie);
        stored = new Stored(balie);
    }

    /** Forgets what they were told so far, when all of it is told. */
    void begin() {
        awaitAllTold();
        toldNrc = nrc.received().size();
        toldWebhook = webhook.received().size();
    }

    /** Waits until nothing is left that will be tried. */
    void awaitAllTold() {
        Receiver.await(
                "all is told",
                () -> stored.number("select (select count(*) from gebeurtenis)"
                                + " + (select count(*) from bezorging where status = 'wacht')")
                        == 0);
    }

    @Override
    public void close() {
        balie.close();
        nrc.close();
        webhook.close();
    }
}
