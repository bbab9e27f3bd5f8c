package nl.balie;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.balie.platform.Database;
import nl.balie.platform.EmbeddedDatabase;
import nl.balie.platform.IdentityProvider;
import nl.balie.platform.Settings;
import nl.balie.platform.Trouble;
import nl.balie.platform.outbox.Destinations;
import nl.balie.web.Rol;

/** The program: reads the command, sees to a database, and starts the server. */
@QuarkusMain
public final class Balie {
    private static final String HELP = """
            balie start [--demo]   start the register; --demo also loads a made-up municipality
            balie test             run all tests
            balie format           format the sources
            balie token create --application NAME [--contact TEXT] [--expires YYYY-MM-DD] [--rights read,create:klantcontacten,...]
            balie token create --application NAME --client-id ID ...   a secret to sign JWTs with, instead of a token
            balie token create ... --secret-file FILE   the token, or that secret, is the one in this file
            balie token list
            balie token revoke ID
            balie aanmelden        a link to sign in at the workplace, on this machine and once
            balie outbox list [PAGE]   what did not arrive yet at the registers and subscribers it is for
            balie outbox retry ID|--all
            balie outbox registreer   make our kanalen known to the Notificaties APIs among the destinations
            balie reservekopie FILE   write a backup of the whole register to a file
            balie herstel FILE     put a backup back, in a register that is empty
            balie help             show this

            Settings are environment variables; docs/operations.md lists them.""";

    private static volatile boolean stopping;

    private Balie() {}

    /** Runs one command; exit code 1 and one sentence on stderr when it cannot be done. */
    public static void main(String... arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        try {
            switch (words.isEmpty() ? "help" : words.getFirst()) {
                case "start" -> start(words.subList(1, words.size()));
                case "token" -> TokenCommand.run(words.subList(1, words.size()));
                case "outbox" -> OutboxCommand.run(words.subList(1, words.size()));
                case "aanmelden" -> SignInCommand.run(words.subList(1, words.size()));
                case "reservekopie" -> BackupCommand.write(words.subList(1, words.size()));
                case "herstel" -> BackupCommand.restore(words.subList(1, words.size()));
                case "help", "--help", "-h" -> System.out.println(HELP);
                default -> throw new Trouble("There is no command \"%s\": see balie help.".formatted(words.getFirst()));
            }
        } catch (Trouble trouble) {
            System.err.println(trouble.getMessage());
            System.exit(1);
        }
    }

    private static void start(List<String> options) throws InterruptedException {
        if (!options.isEmpty() && !options.equals(List.of("--demo"))) {
            throw new Trouble(
                    "balie start knows one option, --demo, and not \"%s\".".formatted(String.join(" ", options)));
        }
        Settings.check();
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
            return;
        }
        IdentityProvider.use();
        System.out.println("Starting the register.");
        // an address with a | or a quote in it is understood; left alone, Quarkus refuses it without a word
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(Serving.class, Balie::ended, options.toArray(String[]::new));
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
