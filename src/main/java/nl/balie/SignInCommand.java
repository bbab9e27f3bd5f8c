package nl.balie;

import java.util.List;
import nl.balie.platform.Settings;
import nl.balie.platform.SignInLinks;
import nl.balie.platform.Trouble;

/** The command that prints a link to sign in at the workplace, beside a server that runs. */
final class SignInCommand {
    private SignInCommand() {}

    static void run(List<String> words) throws InterruptedException {
        if (!words.isEmpty()) {
            throw new Trouble("balie aanmelden takes no options.");
        }
        int port = Settings.port("quarkus.http.port", 8080);
        BesideServer.run(connection -> System.out.printf(
                "http://127.0.0.1:%d/werkplek/aanmelden/%s%nIt works once, within 15 minutes, on this machine.%n",
                port, new SignInLinks(connection).create()));
    }
}
