package nl.balie.command;

import java.util.concurrent.Callable;
import nl.balie.platform.Settings;
import nl.balie.platform.database.DataDirectory;
import nl.balie.platform.identity.SignInLinks;
import picocli.CommandLine.Command;

/** The command that prints a link to sign in at the workplace, beside a server that runs. */
@Command(
        name = "aanmelden",
        mixinStandardHelpOptions = true,
        description = "A link to sign in at the workplace, on this machine and once.")
final class SignInCommand implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        String address =
                DataDirectory.address().orElseGet(() -> "http://127.0.0.1:" + Settings.port("quarkus.http.port", 8080));
        BesideServer.run(connection -> System.out.printf(
                "%s/werkplek/aanmelden/%s%nIt works once, within 15 minutes, on this machine.%n",
                address, new SignInLinks(connection).create()));
        return 0;
    }
}
