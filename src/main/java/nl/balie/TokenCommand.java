package nl.balie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.act.RegistreerKlantcontact;
import nl.balie.platform.Reporting;
import nl.balie.platform.Right;
import nl.balie.platform.Right.Deed;
import nl.balie.platform.Rights;
import nl.balie.platform.Settings;
import nl.balie.platform.TokenTable;
import nl.balie.platform.Trouble;
import nl.balie.register.Bericht;
import nl.balie.register.Contactmomentdetails;
import nl.balie.register.Partij;
import nl.balie.register.Register;
import nl.balie.register.Taak;
import nl.balie.resource.Resource;
import org.jspecify.annotations.Nullable;

/** The command that makes, lists and revokes tokens, beside a server that runs or without one. */
final class TokenCommand {
    private static final Set<String> OPTIONS =
            Set.of("--application", "--contact", "--expires", "--rights", "--client-id", "--secret-file");
    private static final String KEPT = "Balie keeps only its SHA-256.";
    private static final String TAKEN = "23505"; // unique_violation
    private static final String REGISTERING = "registreren";
    private static final List<String> RESOURCES = Stream.concat(
                    Stream.of(
                                    Register.KLANTINTERACTIES,
                                    Register.CONTACTGEGEVENS,
                                    List.of(Contactmomentdetails.RESOURCE, Taak.RESOURCE, Bericht.RESOURCE),
                                    Register.REFERENTIELIJSTEN)
                            .flatMap(List::stream)
                            .map(Resource::plural),
                    Reporting.NAMES.stream())
            .toList();
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private TokenCommand() {}

    /** What is done with the tokens of a database. */
    private interface Work {
        void on(TokenTable tokens) throws SQLException;
    }

    static void run(List<String> words) throws InterruptedException {
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        Work work = switch (words.isEmpty() ? "" : words.getFirst()) {
            case "create" -> creation(options(rest));
            case "list" -> TokenCommand::list;
            case "revoke" -> revocation(rest);
            default -> throw new Trouble("balie token knows create, list and revoke: see balie help.");
        };
        BesideServer.run(connection -> work.on(new TokenTable(connection)));
    }

    private static Work creation(Map<String, String> options) {
        String application = options.get("--application");
        if (application == null || application.isBlank()) {
            throw new Trouble("balie token create needs --application NAME.");
        }
        String date = options.get("--expires");
        Instant expires = date == null ? null : endOf(date);
        String words = options.get("--rights");
        Rights rights = words == null ? Rights.STANDARD : rights(words);
        String contact = options.get("--contact");
        String clientId = options.get("--client-id");
        String file = options.get("--secret-file");
        String given = file == null ? null : given(file);
        if (clientId != null) {
            return clientCreation(clientId, given, application, contact, expires, rights);
        }
        return tokens -> {
            try {
                TokenTable.Created created = tokens.create(given, application, contact, expires, rights);
                System.out.printf("Token: %s%nID:    %s%n", shown(created, given), created.uuid());
                System.out.println(given == null ? "It is shown once: " + KEPT : KEPT);
            } catch (SQLException e) {
                if (TAKEN.equals(e.getSQLState())) {
                    throw new Trouble("What --secret-file holds is, or was, a token already: make up another one.");
                }
                throw e;
            }
        };
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

    private static Work clientCreation(
            String clientId,
            @Nullable String given,
            String application,
            @Nullable String contact,
            @Nullable Instant expires,
            Rights rights) {
        if (clientId.isBlank()) {
            throw new Trouble("--client-id needs a name that is not empty.");
        }
        return tokens -> {
            try {
                TokenTable.Created created =
                        tokens.createClient(clientId, given, application, contact, expires, rights);
                System.out.printf(
                        "Client ID: %s%nSecret:    %s%nID:        %s%n",
                        clientId, shown(created, given), created.uuid());
                System.out.println(given == null ? "The secret is shown once: " + KEPT : KEPT);
            } catch (SQLException e) {
                if (TAKEN.equals(e.getSQLState())) {
                    throw new Trouble("There is a client \"%s\" already%s: choose another ID, or revoke that one first."
                            .formatted(clientId, given == null ? "" : ", or one that has or had this secret"));
                }
                throw e;
            }
        };
    }

    private static Work revocation(List<String> words) {
        if (words.size() != 1) {
            throw new Trouble("balie token revoke needs one ID: balie token list shows them.");
        }
        UUID uuid;
        try {
            uuid = UUID.fromString(words.getFirst());
        } catch (IllegalArgumentException e) {
            throw new Trouble(
                    "\"%s\" is not the ID of a token: balie token list shows them.".formatted(words.getFirst()));
        }
        return tokens -> {
            if (!tokens.revoke(uuid)) {
                throw new Trouble("No token that still works has ID %s: balie token list shows them.".formatted(uuid));
            }
            System.out.println("Revoked: every server refuses it within five seconds.");
        };
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
        for (TokenTable.Listed token : tokens.list()) {
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

    private static Map<String, String> options(List<String> words) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            if (!OPTIONS.contains(words.get(i)) || i + 1 == words.size()) {
                throw new Trouble(
                        "balie token create does not understand \"%s\": see balie help.".formatted(words.get(i)));
            }
            options.put(words.get(i), words.get(i + 1));
        }
        return options;
    }

    private static Rights rights(String words) {
        return new Rights(Stream.of(words.split(",", -1))
                .flatMap(word -> word.equals(REGISTERING) ? registering() : Stream.of(right(word)))
                .toList());
    }

    /** What an application needs that registers contacts in one call, and nothing else. */
    private static Stream<Right> registering() {
        return Stream.concat(
                RegistreerKlantcontact.WRITES.stream().map(resource -> new Right(Deed.CREATE, resource.plural())),
                Stream.of(new Right(Deed.READ, Partij.RESOURCE.plural())));
    }

    private static Right right(String word) {
        Right right = Right.of(word)
                .orElseThrow(() -> new Trouble(
                        "There is no right \"%s\": balie token create knows %s, each alone or like read:klantcontacten."
                                .formatted(word, Rights.ALL)));
        if (right.resource() != null && !RESOURCES.contains(right.resource())) {
            throw new Trouble("There is no resource \"%s\" to give a right on: Balie has %s."
                    .formatted(right.resource(), String.join(", ", RESOURCES)));
        }
        return right;
    }

    /** The end of the last day on which a token works. */
    private static Instant endOf(String date) {
        try {
            return LocalDate.parse(date).plusDays(1).atStartOfDay(DUTCH_TIME).toInstant();
        } catch (DateTimeParseException e) {
            throw new Trouble("--expires needs a date like 2027-12-31, not \"%s\".".formatted(date));
        }
    }

    private static String moment(@Nullable Instant instant) {
        return instant == null ? "-" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
