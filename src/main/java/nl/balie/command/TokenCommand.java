package nl.balie.command;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.balie.platform.Call;
import nl.balie.platform.Trouble;
import nl.balie.platform.identity.TokenTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The commands that make, list and revoke tokens, beside a server that runs or without one. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "What applications come in with.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = TokenCreation.class)
final class TokenCommand {
    private TokenCommand() {}

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "All tokens: what they may, and when they were used.")
    int list() throws InterruptedException {
        BesideServer.run(connection -> list(new TokenTable(connection)));
        return 0;
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Let a token work no longer.")
    int revoke(@Parameters(paramLabel = "ID", description = "As list shows it.") UUID uuid)
            throws InterruptedException {
        BesideServer.run(connection -> {
            if (!new TokenTable(connection).revoke(uuid, Call.OPERATOR)) {
                throw new Trouble("No token that still works has ID %s: balie token list shows them.".formatted(uuid));
            }
            System.out.println("Revoked: every server refuses it within five seconds.");
        });
        return 0;
    }

    private static void list(TokenTable tokens) throws SQLException {
        String line = "%-36s  %-20s  %-20s  %-20s  %-20s  %-20s  %-20s  %-33s  %s%n";
        System.out.printf(
                line,
                "ID",
                "CREATED",
                "EXPIRES",
                "LAST USED",
                "REVOKED",
                "APPLICATION",
                "CLIENT ID",
                "RIGHTS",
                "CONTACT");
        for (TokenTable.Listed token : tokens.list(null)) {
            System.out.printf(
                    line,
                    token.uuid(),
                    moment(token.aangemaakt()),
                    moment(token.verloopt()),
                    moment(token.laatstGebruikt()),
                    moment(token.ingetrokken()),
                    token.applicatie(),
                    token.clientId() == null ? "-" : token.clientId(),
                    token.rechten(),
                    token.contact() == null ? "" : token.contact());
        }
    }

    private static String moment(@Nullable Instant instant) {
        return instant == null ? "-" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
