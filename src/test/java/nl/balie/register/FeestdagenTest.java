package nl.balie.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The days on which municipalities are closed, held against calendars of ten years. */
class FeestdagenTest {
    /** Tweede Paasdag of ten years, as almanacs print it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-06", "2027-03-29", "2028-04-17", "2029-04-02", "2030-04-22",
                "2031-04-14", "2032-03-29", "2033-04-18", "2034-04-10", "2035-03-26"
            })
    void followsEaster(String tweedePaasdag) {
        LocalDate day = LocalDate.parse(tweedePaasdag);

        assertThat(Feestdagen.easter(day.getYear())).isEqualTo(day.minusDays(1));
        assertThat(Feestdagen.is(day)).isTrue();
        assertThat(Feestdagen.is(day.plusDays(1))).isFalse();
        assertThat(Feestdagen.is(day.minusDays(3))).as("Goede Vrijdag").isFalse();
        assertThat(Feestdagen.is(day.plusDays(38))).as("Hemelvaartsdag").isTrue();
        assertThat(Feestdagen.is(day.plusDays(49))).as("Tweede Pinksterdag").isTrue();
    }

    @Test
    void knowsAllOfAYear() {
        assertThat(of(2026))
                .containsExactly(
                        "2026-01-01",
                        "2026-04-06",
                        "2026-04-27",
                        "2026-05-14",
                        "2026-05-25",
                        "2026-12-25",
                        "2026-12-26");
    }

    /** In 2030 Bevrijdingsdag is one; in 2025 the birthday of the king was a Sunday. */
    @Test
    void knowsTheExceptions() {
        assertThat(of(2030)).contains("2030-05-05");
        assertThat(of(2029)).doesNotContain("2029-05-05");
        assertThat(of(2025)).contains("2025-04-26", "2025-05-05").doesNotContain("2025-04-27");
    }

    private static List<String> of(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .filter(Feestdagen::is)
                .map(LocalDate::toString)
                .toList();
    }
}
