package nl.balie.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms in working time: by examples, and by what holds for any of them. */
class WerktijdTest {
    private static final Werktijd WERKTIJD = Werktijd.of("08:30-17:00");

    /** Moments as they are in the Netherlands. */
    @ParameterizedTest
    @CsvSource({
        // within a day, to its very end, and over the night
        "2026-11-23T09:00, 2, 2026-11-23T11:00",
        "2026-11-23T09:00, 8, 2026-11-23T17:00",
        "2026-11-23T09:00, 9, 2026-11-24T09:30",
        // over a weekend, and from outside office hours
        "2026-11-27T16:00, 2, 2026-11-30T09:30",
        "2026-11-28T12:00, 1, 2026-11-30T09:30",
        "2026-11-23T05:00, 1, 2026-11-23T09:30",
        "2026-11-23T23:00, 1, 2026-11-24T09:30",
        // Christmas, a weekend in between and New Year: Thursday, Monday to Thursday, Monday
        "2026-12-24T16:00, 1, 2026-12-24T17:00",
        "2026-12-24T16:00, 2, 2026-12-28T09:30",
        "2026-12-24T16:00, 36, 2027-01-04T09:30",
        // the clock goes forward on 29 March and back on 25 October: a day of work stays as long
        "2026-03-27T16:00, 2, 2026-03-30T09:30",
        "2026-10-23T16:00, 2, 2026-10-26T09:30",
        // Easter Monday, Koningsdag on a Monday, Hemelvaartsdag
        "2026-04-03T16:30, 1, 2026-04-07T09:00",
        "2026-04-24T16:30, 1, 2026-04-28T09:00",
        "2026-05-13T16:30, 1, 2026-05-15T09:00",
    })
    void countsHours(LocalDateTime from, int hours, LocalDateTime until) {
        assertThat(WERKTIJD.after(moment(from), Duration.ofHours(hours))).isEqualTo(moment(until));
        assertThat(WERKTIJD.between(moment(from), moment(until))).isEqualTo(Duration.ofHours(hours));
    }

    /** In hours of the clock, a weekend in which it is put forward is an hour shorter. */
    @Test
    void isRightWhenTheClockChanges() {
        Instant friday = moment("2026-03-27T16:00");

        assertThat(WERKTIJD.after(friday, Duration.ofHours(2)))
                .isEqualTo(Instant.parse("2026-03-30T07:30:00Z"))
                .isEqualTo(friday.plus(Duration.ofHours(64).plusMinutes(30)));
        assertThat(WERKTIJD.after(moment("2026-10-23T16:00"), Duration.ofHours(2)))
                .isEqualTo(Instant.parse("2026-10-26T08:30:00Z"));
    }

    @Test
    void leavesOutDaysOnWhichTheMunicipalityIsClosed() {
        Werktijd closed = WERKTIJD.closedOn(Set.of(LocalDate.parse("2026-05-15")));

        assertThat(closed.after(moment("2026-05-13T16:30"), Duration.ofHours(1)))
                .isEqualTo(moment("2026-05-18T09:00"));
        assertThat(closed.between(moment("2026-05-15T00:00"), moment("2026-05-16T00:00")))
                .isZero();
    }

    @Test
    void tellsHowManyDaysLateSomethingIs() {
        Instant due = moment("2026-12-24T10:00");

        assertThat(WERKTIJD.daysBetween(due, moment("2026-12-28T09:59"))).isZero();
        assertThat(WERKTIJD.daysBetween(due, moment("2026-12-28T10:00"))).isEqualTo(1);
        assertThat(WERKTIJD.daysBetween(due, moment("2026-12-31T17:00"))).isEqualTo(4);
        assertThat(WERKTIJD.daysBetween(due, due.minusSeconds(1))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8:30-17:00", "08:30 - 17:00", "08:30", "17:00-08:30", "09:00-09:00", "08:30-25:00"})
    void refusesWhatAreNoOfficeHours(String text) {
        assertThatThrownBy(() -> Werktijd.of(text))
                .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class);
    }

    /** What holds for any moment, any time to work and any days on which it is closed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void holdsForAnything(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            Set<LocalDate> days = new HashSet<>();
            for (int day = 0; day < random.nextInt(40); day++) {
                days.add(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800)));
            }
            Werktijd werktijd = WERKTIJD.closedOn(days);
            Instant from = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(500 * 24 * 3600));
            Duration some = Duration.ofSeconds(random.nextInt(200 * 3600));
            Duration more = some.plusSeconds(1 + random.nextInt(3600));

            Instant until = werktijd.after(from, some);
            assertThat(werktijd.after(from, Duration.ZERO)).isEqualTo(from);
            assertThat(werktijd.before(from, Duration.ZERO)).isEqualTo(from);
            assertThat(until).isAfterOrEqualTo(from).isBefore(werktijd.after(from, more));
            assertThat(werktijd.between(from, until)).isEqualTo(some);
            assertThat(werktijd.after(until, more.minus(some))).isEqualTo(werktijd.after(from, more));

            Instant since = werktijd.before(from, some);
            assertThat(since).isBeforeOrEqualTo(from).isAfter(werktijd.before(from, more));
            assertThat(werktijd.between(since, from)).isEqualTo(some);
            if (!some.isZero()) {
                assertThat(werktijd.worksOn(Werktijd.dayOf(until))).isTrue();
            }
        }
    }

    private static Instant moment(String local) {
        return moment(LocalDateTime.parse(local));
    }

    private static Instant moment(LocalDateTime local) {
        return local.atZone(Werktijd.NEDERLAND).toInstant();
    }
}
