package nl.balie.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import nl.balie.act.Tokenvoorwaarden;
import nl.balie.platform.Settings;
import nl.balie.platform.Trouble;
import nl.balie.platform.identity.Right;
import nl.balie.platform.identity.Rights;
import nl.balie.platform.identity.TokenTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that makes a token, or a client that signs JWTs. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Make a token, or with --client-id a secret to sign JWTs with instead.")
final class TokenCreation implements Callable<Integer> {
    private static final String KEPT = "Balie keeps only its SHA-256.";
    private static final String TAKEN = "23505"; // unique_violation

    @Option(names = "--application", paramLabel = "NAME", required = true, description = "Who comes in with it.")
    private String application = "";

    @Option(names = "--contact", paramLabel = "TEXT", description = "Whom to ask about it.")
    private @Nullable String contact;

    @Option(names = "--expires", paramLabel = "YYYY-MM-DD", description = "The last day on which it works.")
    private @Nullable String expires;

    @Option(
            names = "--rights",
            paramLabel = "RIGHT",
            split = ",",
            description =
                    "What it may: words with commas between them, each for everything or like create:klantcontacten.")
    private @Nullable List<String> rights;

    @Option(names = "--client-id", paramLabel = "ID", description = "The name under which a client signs.")
    private @Nullable String clientId;

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description = "The token, or the secret, is the one in this file.")
    private @Nullable String file;

    @Override
    public Integer call() throws InterruptedException {
        if (application.isBlank()) {
            throw new Trouble("balie token create needs --application NAME.");
        }
        if (clientId != null && clientId.isBlank()) {
            throw new Trouble("--client-id needs a name that is not empty.");
        }
        Instant until = expires == null ? null : endOf(expires);
        Rights may = rights == null ? Rights.STANDARD : rights(rights);
        String secret = file == null ? null : given(file);
        BesideServer.run(connection -> {
            TokenTable tokens = new TokenTable(connection);
            if (clientId == null) {
                create(tokens, secret, until, may);
            } else {
                createClient(tokens, clientId, secret, until, may);
            }
        });
        return 0;
    }

    private void create(TokenTable tokens, @Nullable String secret, @Nullable Instant until, Rights may)
            throws SQLException {
        try {
            TokenTable.Created created = tokens.create(secret, application, contact, until, may);
            System.out.printf("Token: %s%nID:    %s%n", shown(created, secret), created.uuid());
            System.out.println(secret == null ? "It is shown once: " + KEPT : KEPT);
        } catch (SQLException e) {
            if (TAKEN.equals(e.getSQLState())) {
                throw new Trouble("What --secret-file holds is, or was, a token already: make up another one.");
            }
            throw e;
        }
    }

    private void createClient(
            TokenTable tokens, String id, @Nullable String secret, @Nullable Instant until, Rights may)
            throws SQLException {
        try {
            TokenTable.Created created = tokens.createClient(id, secret, application, contact, until, may);
            System.out.printf(
                    "Client ID: %s%nSecret:    %s%nID:        %s%n", id, shown(created, secret), created.uuid());
            System.out.println(secret == null ? "The secret is shown once: " + KEPT : KEPT);
        } catch (SQLException e) {
            if (TAKEN.equals(e.getSQLState())) {
                throw new Trouble("There is a client \"%s\" already%s: choose another ID, or revoke that one first."
                        .formatted(id, secret == null ? "" : ", or one that has or had this secret"));
            }
            throw e;
        }
    }

    /** What a file holds, without the end of its line. */
    private static String given(String file) {
        try {
            return Settings.secret(
                    "What --secret-file holds", Files.readString(Path.of(file)).strip());
        } catch (IOException | InvalidPathException unreadable) {
            throw new Trouble("--secret-file cannot be read: %s.".formatted(file));
        }
    }

    /** A secret that somebody else made up is shown nowhere. */
    private static String shown(TokenTable.Created created, @Nullable String given) {
        return given == null ? created.token() : "the one of --secret-file";
    }

    private static Rights rights(List<String> words) {
        return new Rights(words.stream()
                .map(String::strip)
                .flatMap(word -> known(word).stream())
                .toList());
    }

    private static List<Right> known(String word) {
        List<Right> rights = Tokenvoorwaarden.rechten(word);
        if (rights.isEmpty()) {
            throw Right.of(word)
                    .map(right -> new Trouble("There is no resource \"%s\" to give a right on: Balie has %s."
                            .formatted(right.resource(), String.join(", ", Tokenvoorwaarden.RESOURCES))))
                    .orElseGet(() -> new Trouble(
                            "There is no right \"%s\": balie token create knows %s, each alone or like read:klantcontacten."
                                    .formatted(word, Rights.ALL)));
        }
        return rights;
    }

    /** The end of the last day on which a token works. */
    private static Instant endOf(String date) {
        try {
            Instant end = Tokenvoorwaarden.einde(LocalDate.parse(date));
            if (!end.isAfter(Instant.now())) {
                throw new Trouble("The day of --expires is over: %s.".formatted(date));
            }
            return end;
        } catch (DateTimeParseException e) {
            throw new Trouble("--expires needs a date like 2027-12-31, not \"%s\".".formatted(date));
        }
    }
}
