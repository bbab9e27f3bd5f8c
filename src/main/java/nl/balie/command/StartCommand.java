package nl.balie.command;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.balie.platform.Settings;
import nl.balie.platform.Trouble;
import nl.balie.platform.database.Database;
import nl.balie.platform.database.EmbeddedDatabase;
import nl.balie.platform.identity.IdentityProvider;
import nl.balie.platform.outbox.Destinations;
import nl.balie.store.Agenda;
import nl.balie.web.Rol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sees to a database, and starts the server. */
@Command(name = "start", mixinStandardHelpOptions = true, description = "Start the register.")
final class StartCommand implements Callable<Integer> {
    private static volatile boolean stopping;

    @Option(names = Serving.DEMO, description = "Also load a made-up municipality.")
    private boolean isDemo;

    @Override
    public Integer call() throws InterruptedException {
        Settings.check();
        Agenda.check();
        IdentityProvider.check(Rol::isOne);
        Destinations.check(OutboxCommand.kenmerken());
        Optional<Database> configured = Database.configured();
        if (configured.isPresent()) {
            requireFreePorts();
            configured.get().check();
        } else {
            EmbeddedDatabase embedded = EmbeddedDatabase.claim()
                    .orElseThrow(
                            () -> new Trouble(
                                    "Balie already runs on this data directory: stop it first, or choose another one with BALIE_DATA."));
            requireFreePorts();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterServer(embedded)));
            embedded.start(System.out::println).use();
        }
        if (stopping) {
            return 0;
        }
        InrichtingCommand.atStart(Database.configured().orElseThrow());
        IdentityProvider.use();
        System.out.println("Starting the register.");
        // an address with a | or a quote in it is understood; left alone, Quarkus refuses it without a word
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(Serving.class, StartCommand::ended, isDemo ? new String[] {Serving.DEMO} : new String[0]);
        return 0;
    }

    private static void ended(int code, Throwable thrown) {
        if (thrown != null) {
            System.err.println(NotStarted.sentence(thrown));
            System.exit(code);
        }
    }

    /** Quarkus stops in a shutdown hook of its own, which runs beside this one and still needs the database. */
    private static void stopAfterServer(EmbeddedDatabase embedded) {
        stopping = true;
        Application server = Application.currentApplication();
        if (server != null) {
            server.awaitShutdown();
        }
        embedded.close();
    }

    private static void requireFreePorts() {
        requireFreePort("quarkus.http", 8080);
        requireFreePort("quarkus.management", 9000);
    }

    private static void requireFreePort(String listener, int standard) {
        String host = Settings.text(listener + ".host");
        int port = Settings.port(listener + ".port", standard);
        InetSocketAddress address = new InetSocketAddress(host == null ? "127.0.0.1" : host, port);
        requireOurs(address, Settings.variable(listener + ".host"));
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
        } catch (IOException e) {
            throw new Trouble("Port %d is in use by another program: stop it, or choose another one with %s."
                    .formatted(port, Settings.variable(listener + ".port")));
        }
    }

    private static void requireOurs(InetSocketAddress address, String setting) {
        InetAddress host = address.getAddress();
        try {
            if (host != null && (host.isAnyLocalAddress() || NetworkInterface.getByInetAddress(host) != null)) {
                return;
            }
        } catch (SocketException unknown) {
            // told below, like the address of another machine
        }
        throw new Trouble("\"%s\" is no address of this machine: set %s to one, or to 0.0.0.0 for all of them."
                .formatted(address.getHostString(), setting));
    }
}
