package nl.balie.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.Golden;
import nl.balie.RunningBalie;
import nl.balie.platform.SettableClock;
import nl.balie.platform.database.Reserve;
import nl.balie.platform.identity.Right.Deed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens on a real database: made and revoked by the command, checked by servers beside it. */
public class TokensIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Pattern RIGHT = Pattern.compile("\\b[a-z]+:[a-z-]+");
    private static final Pattern CREATED = Pattern.compile("Token: ([0-9a-f]{40})\\s+ID:\\s+(\\S+)");
    private static final AgroalDataSource DATABASE = database();

    private final SettableClock clock = new SettableClock();
    private final Tokens tokens = new Tokens(DATABASE, new Reserve(BALIE::database), clock);

    @AfterAll
    static void disconnect() {
        DATABASE.close();
    }

    @Test
    void aTokenOfTheCommandLetsItsApplicationIn() throws SQLException {
        Created created = create("--application", "Zaaksysteem", "--contact", "Team Zaken");
        tokens.refresh();
        Caller caller = tokens.authenticate("Token " + created.token());
        assertThat(caller.naam()).isEqualTo("Zaaksysteem");
        assertThat(caller.token()).isEqualTo(created.uuid());
        assertThat(tokens.authenticate("token  " + created.token())).isEqualTo(caller);
        tokens.writeUsed();
        assertThat(listed(created.uuid()).laatstGebruikt()).isEqualTo(clock.instant());
        assertThat(BALIE.run("token", "list").out()).contains("Zaaksysteem", "Team Zaken");
    }

    @Test
    void anApplicationMayHaveSeveralTokensAndKeepsItsContact() throws SQLException {
        Created one = create("--application", "Formulieren", "--contact", "Team Web");
        Created other = create("--application", "Formulieren");
        tokens.refresh();
        assertThat(tokens.authenticate("Token " + one.token()).applicatie())
                .isEqualTo(tokens.authenticate("Token " + other.token()).applicatie());
        assertThat(listed(other.uuid()).contact()).isEqualTo("Team Web");
    }

    @Test
    void aRightCanBeGivenOnEverythingThatNeedsOne() {
        String rights = Golden.lines("routes.txt").stream()
                .flatMap(route -> RIGHT.matcher(route).results())
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining(","));
        assertThat(rights).contains("read:taken", "create:berichten", "change:referentielijsten");
        create("--application", "Alles bij naam", "--rights", rights + ",others:taken,geheimhouding:partijen");
    }

    @Test
    void aTokenMayDoWhatTheCommandSays() throws SQLException {
        Created plain = create("--application", "Gewoon");
        Created special =
                create("--application", "Bijzonder", "--rights", "read, create:klantcontacten,audit , namens");
        tokens.refresh();
        assertThat(listed(plain.uuid()).rechten())
                .isEqualTo(Rights.STANDARD)
                .hasToString("read,create,change,delete,correct");
        assertThat(tokens.authenticate("Token " + BALIE.token()).rights()).isEqualTo(Rights.ALL);
        Rights rights = tokens.authenticate("Token " + special.token()).rights();
        assertThat(rights.include(new Right(Deed.READ, "partijen"))).isTrue();
        assertThat(rights.include(new Right(Deed.CREATE, "klantcontacten"))).isTrue();
        assertThat(rights.include(new Right(Deed.CREATE, "partijen"))).isFalse();
        assertThat(rights.include(new Right(Deed.CREATE, null))).isFalse();
        assertThat(BALIE.run("token", "list").out()).contains("read,create:klantcontacten,audit,namens");
    }

    @Test
    void aRevokedTokenStopsWorkingOnARunningServer() throws InterruptedException {
        Created created = create("--application", "Telefonie");
        Tokens server = new Tokens(DATABASE, new Reserve(BALIE::database), Clock.systemUTC());
        server.start();
        server.authenticate("Token " + created.token());
        assertThat(BALIE.run("token", "revoke", created.uuid().toString()).exitCode())
                .isZero();
        while (refusal(server, "Token " + created.token()).isEmpty()) {
            Thread.sleep(Duration.ofMillis(100));
        }
        server.stop();
        RunningBalie.Answer again = BALIE.run("token", "revoke", created.uuid().toString());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("No token that still works has ID " + created.uuid());
    }

    @Test
    void aTokenWorksUntilTheEndOfItsLastDay() {
        Created created = create("--application", "Proef", "--expires", "2040-06-30");
        clock.set("2040-06-30T21:59:59Z");
        tokens.refresh();
        tokens.authenticate("Token " + created.token());
        clock.set("2040-06-30T22:00:00Z");
        assertThat(refusal(tokens, "Token " + created.token())).contains("Ongeldige token.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                        | not_authenticated     | Authenticatiegegevens zijn niet opgegeven.
            ''                          | not_authenticated     | Authenticatiegegevens zijn niet opgegeven.
            Bearer abc                  | not_authenticated     | Authenticatiegegevens zijn niet opgegeven.
            Basic eDp5                  | not_authenticated     | Authenticatiegegevens zijn niet opgegeven.
            Token                       | authentication_failed | Ongeldige token header. Geen logingegevens opgegeven
            Token a b                   | authentication_failed | Ongeldige token header. Token kan geen spaties bevatten.
            Token 00000000000000000000  | authentication_failed | Ongeldige token.
            """)
    void refusesWithTheWordsThatClientsKnow(@Nullable String header, String code, String detail) {
        tokens.refresh();
        assertThatThrownBy(() -> tokens.authenticate(header)).isInstanceOfSatisfying(Tokens.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.detail()).isEqualTo(detail);
        });
    }

    @Test
    void letsNobodyInWhenTheTokensCouldNotBeReadForTenSeconds() {
        tokens.refresh();
        String header = "Token " + BALIE.token();
        clock.set(clock.instant().plusSeconds(10).toString());
        tokens.authenticate(header);
        clock.set(clock.instant().plusMillis(1).toString());
        assertThatThrownBy(() -> tokens.authenticate(header)).isInstanceOf(Tokens.Unavailable.class);
        tokens.refresh();
        tokens.authenticate(header);
    }

    @Test
    void ofServersThatStartAtOnceOneMakesTheFirstToken() throws Exception {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema leeg");
            for (String table : List.of("applicatie", "token", "token_revisie")) {
                statement.execute("create table leeg.%1$s (like public.%1$s including all)".formatted(table));
            }
            statement.execute("insert into leeg.token_revisie select * from public.token_revisie");
        }
        Callable<Boolean> start = () -> {
            try (Connection connection = DATABASE.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("set search_path to leeg");
                boolean made = new TokenTable(connection).createFirst(null).isPresent();
                statement.execute("reset search_path");
                connection.commit();
                return made;
            }
        };
        try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
            int made = 0;
            for (Future<Boolean> server : servers.invokeAll(List.of(start, start, start, start))) {
                made += server.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void theCommandWorksWithoutAServer() {
        try (RunningBalie idle = RunningBalie.start("idle")) {
            idle.stop();
            assertThat(idle.run("token", "list").out()).contains(TokenTable.FIRST_APPLICATION);
            assertThat(idle.directory().resolve("postgresql/postmaster.pid")).doesNotExist();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "create --application X --expires morgen,  needs a date like",
        "create --application X --expires 2020-01-31, 'is over: 2020-01-31.'",
        "create --application X --rights lezen,    'There is no right \"lezen\": balie token create knows read,create,'",
        "create --application X --rights read:x,   'There is no resource \"x\"'",
        "create --application X --rights namens:x, 'There is no right \"namens:x\"'",
    })
    void explainsWhatItDoesNotUnderstand(String words, String sentence) {
        RunningBalie.Answer answer = BALIE.run(("token " + words).split(" "));
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).contains(sentence).hasLineCount(1);
    }

    private record Created(String token, UUID uuid) {}

    private static Created create(String... options) {
        String[] command =
                Stream.concat(Stream.of("token", "create"), Stream.of(options)).toArray(String[]::new);
        RunningBalie.Answer answer = BALIE.run(command);
        Matcher created = CREATED.matcher(answer.out());
        assertThat(created.find()).as(answer.err()).isTrue();
        return new Created(created.group(1), UUID.fromString(created.group(2)));
    }

    private static TokenTable.Listed listed(UUID uuid) throws SQLException {
        try (Connection connection = DATABASE.getConnection()) {
            return new TokenTable(connection)
                    .list(null).stream()
                            .filter(token -> token.uuid().equals(uuid))
                            .findFirst()
                            .orElseThrow();
        }
    }

    private static Optional<String> refusal(Tokens server, String header) {
        try {
            server.authenticate(header);
            return Optional.empty();
        } catch (Tokens.Refused refused) {
            return Optional.of(refused.detail());
        }
    }

    public static AgroalDataSource database() {
        Map<String, String> settings = BALIE.environment();
        try {
            String password = Files.readString(BALIE.directory().resolve("postgresql/balie.password"));
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(8)
                            .connectionFactoryConfiguration(
                                    factory -> factory.jdbcUrl("jdbc:postgresql://127.0.0.1:%s/balie"
                                                    .formatted(settings.get("BALIE_DATABASE_PORT")))
                                            .principal(new NamePrincipal("balie"))
                                            .credential(new SimplePassword(password)))));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTokenThatSomebodyElseMadeUpStandsInAFileAndIsShownNowhere() throws IOException {
        Path file = Files.createTempFile("token", ".txt");
        String given = "given-at-set-up-" + UUID.randomUUID();
        Files.writeString(file, given + "\n");
        RunningBalie.Answer made = create(file);
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.out()).contains("Token: the one of --secret-file").doesNotContain(given);
        tokens.refresh();
        assertThat(tokens.authenticate("Token " + given).naam()).isEqualTo("Inrichting");
        RunningBalie.Answer again = create(file);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("is, or was, a token already").doesNotContain(given);
        RunningBalie.Answer client = create(file, "--client-id", "inrichting");
        assertThat(client.err()).contains("one that has or had this secret").doesNotContain(given);
        Files.writeString(file, "a-secret-of-a-client-" + UUID.randomUUID());
        assertThat(create(file, "--client-id", "inrichting").out()).contains("Secret:    the one of --secret-file");
        Files.writeString(file, "short");
        assertThat(create(file).err())
                .contains("What --secret-file holds must be 32 to 200")
                .doesNotContain("short\"");
        Files.delete(file);
        assertThat(create(file).err()).contains("--secret-file cannot be read");
    }

    private static RunningBalie.Answer create(Path file, String... more) {
        return BALIE.run(Stream.concat(
                        Stream.of("token", "create", "--application", "Inrichting", "--secret-file", file.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
