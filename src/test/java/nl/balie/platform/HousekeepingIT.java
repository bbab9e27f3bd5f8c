package nl.balie.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import nl.balie.RunningBalie;
import nl.balie.platform.identity.TokensIT;
import nl.balie.platform.outbox.Destinations;
import org.junit.jupiter.api.Test;

/** What has been kept long enough is thrown away, and nothing before. */
class HousekeepingIT {
    private static final RunningBalie BALIE = RunningBalie.shared();

    private final SettableClock clock = new SettableClock();

    @Test
    void keptAnswersGoAfterADayAndTheAuditTrailAfterItsOwnPeriod() throws SQLException {
        try (AgroalDataSource pool = TokensIT.database();
                Connection connection = BALIE.database();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into antwoord (token, sleutel, verzoek, moment)
                    select gen_random_uuid(), 'opruimen', '', '%s' from generate_series(1, 3)""".formatted(clock.instant()));
            statement.execute("""
                    insert into audit (moment, applicatie_naam, soort, rij, actie)
                    select '%s', 'opruimen', 'partij', gen_random_uuid(), 'verwijderd' from generate_series(1, 3)""".formatted(clock.instant()));
            statement.execute("""
                    insert into inzage (moment, medewerker, pagina, soort, rij)
                    select '%s', 'opruimen', '/klanten/{id}', 'partij', gen_random_uuid() from generate_series(1, 3)""".formatted(clock.instant()));
            statement.execute("""
                    insert into gelezen (mededeling, medewerker, versie, moment) values (gen_random_uuid(), 'opruimen', 1, '%s')""".formatted(clock.instant()));
            Housekeeping housekeeping =
                    new Housekeeping(pool, clock, new Destinations(Optional.empty(), Optional.empty()), "P1M");

            clock.forward(Duration.ofHours(24).minusSeconds(1));
            housekeeping.tidy();
            assertThat(count(statement, "antwoord where sleutel = 'opruimen'")).isEqualTo(3);
            assertThat(count(statement, "gelezen where medewerker = 'opruimen'"))
                    .as("what was read is no more")
                    .isZero();
            clock.forward(Duration.ofSeconds(2));
            housekeeping.tidy();
            assertThat(count(statement, "antwoord where sleutel = 'opruimen'")).isZero();
            assertThat(count(statement, "audit where applicatie_naam = 'opruimen'"))
                    .isEqualTo(3);
            assertThat(count(statement, "inzage where medewerker = 'opruimen'")).isEqualTo(3);
            clock.forward(Duration.ofDays(31));
            housekeeping.tidy();
            assertThat(count(statement, "audit where applicatie_naam = 'opruimen'"))
                    .isZero();
            assertThat(count(statement, "inzage where medewerker = 'opruimen'")).isZero();
        }
    }

    @Test
    void gesprekkenGoAfterAWeekAndAfterADayWhenTheyEnded() throws SQLException {
        try (AgroalDataSource pool = TokensIT.database();
                Connection connection = BALIE.database();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into gesprek (id, medewerker, begonnen, gewijzigd, actieve_seconden, versie, inhoud, weggegooid_op, klantcontact)
                    select gen_random_uuid(), 'opruimen', '%1$s', '%1$s', 0, 1, '{}', weg::timestamptz, contact
                    from (values (null, null), ('%1$s', null), (null, gen_random_uuid())) soort (weg, contact)""".formatted(clock.instant()));
            Housekeeping housekeeping =
                    new Housekeeping(pool, clock, new Destinations(Optional.empty(), Optional.empty()), "P1M");
            String all = "gesprek where medewerker = 'opruimen'";
            clock.forward(Duration.ofHours(23));
            housekeeping.tidy();
            assertThat(count(statement, all)).isEqualTo(3);
            clock.forward(Duration.ofHours(2));
            housekeeping.tidy();
            assertThat(count(statement, all)).isEqualTo(1);
            clock.forward(Duration.ofDays(6));
            housekeeping.tidy();
            assertThat(count(statement, all)).isZero();
        }
    }

    @Test
    void eventsThatNobodyIsToldOfGoAfterADayAndNotificationsThatDoNotArriveAfterSixty() throws SQLException {
        try (AgroalDataSource pool = TokensIT.database();
                Connection connection = BALIE.database();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into gebeurtenis (moment, kanaal, soort, actie, rij, hoofd, kenmerken)
                    select '%s', 'opruimen', 'partij', 'aangemaakt', gen_random_uuid(), gen_random_uuid(), '{}'""".formatted(clock.instant()));
            statement.execute("""
                    insert into bezorging (bestemming, hoofd, klantcontact, sleutel, moment, volgende_poging, status)
                    select 'opruimen', gen_random_uuid(), klantcontact, gen_random_uuid(), '%1$s', '%1$s', 'geparkeerd'
                    from unnest(array[null, gen_random_uuid()]) klantcontact""".formatted(clock.instant()));
            Destinations nobody = new Destinations(Optional.empty(), Optional.empty());
            Destinations somebody = new Destinations(Optional.of(Path.of("elders")), Optional.empty());

            clock.forward(Duration.ofHours(24).plusSeconds(1));
            new Housekeeping(pool, clock, somebody, "P1M").tidy();
            assertThat(count(statement, "gebeurtenis where kanaal = 'opruimen'"))
                    .isEqualTo(1);
            new Housekeeping(pool, clock, nobody, "P1M").tidy();
            assertThat(count(statement, "gebeurtenis where kanaal = 'opruimen'"))
                    .isZero();
            assertThat(count(statement, "bezorging where bestemming = 'opruimen'"))
                    .isEqualTo(2);
            clock.forward(Duration.ofDays(60));
            new Housekeeping(pool, clock, nobody, "P1M").tidy();
            assertThat(count(statement, "bezorging where bestemming = 'opruimen' and klantcontact is not null"))
                    .isEqualTo(1);
            assertThat(count(statement, "bezorging where bestemming = 'opruimen'"))
                    .isEqualTo(1);
            statement.execute("delete from bezorging where bestemming = 'opruimen'");
        }
    }

    private static long count(Statement statement, String from) throws SQLException {
        try (ResultSet result = statement.executeQuery("select count(*) from " + from)) {
            result.next();
            return result.getLong(1);
        }
    }
}
