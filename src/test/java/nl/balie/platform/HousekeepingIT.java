package nl.balie.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import nl.balie.RunningBalie;
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
            Housekeeping housekeeping = new Housekeeping(pool, clock, "P1M");

            clock.forward(Duration.ofHours(24).minusSeconds(1));
            housekeeping.tidy();
            assertThat(count(statement, "antwoord where sleutel = 'opruimen'")).isEqualTo(3);
            clock.forward(Duration.ofSeconds(2));
            housekeeping.tidy();
            assertThat(count(statement, "antwoord where sleutel = 'opruimen'")).isZero();
            assertThat(count(statement, "audit where applicatie_naam = 'opruimen'"))
                    .isEqualTo(3);
            clock.forward(Duration.ofDays(31));
            housekeeping.tidy();
            assertThat(count(statement, "audit where applicatie_naam = 'opruimen'"))
                    .isZero();
        }
    }

    private static long count(Statement statement, String from) throws SQLException {
        try (ResultSet result = statement.executeQuery("select count(*) from " + from)) {
            result.next();
            return result.getLong(1);
        }
    }
}
