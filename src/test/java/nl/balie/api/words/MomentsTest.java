package nl.balie.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Objects;
import nl.balie.resource.Iso;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How days and moments are read and written. */
class MomentsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:00Z, 2026-11-22T12:00:00Z",
        "2026-11-22T12:00:00z, 2026-11-22T12:00:00Z",
        "2026-11-22T12:00:00+01:00, 2026-11-22T11:00:00Z",
        "2026-11-22T12:00:00+0130, 2026-11-22T10:30:00Z",
        "2026-11-22T00:30:00+01, 2026-11-21T23:30:00Z",
        "2026-11-22T12:00:00-05:00, 2026-11-22T17:00:00Z",
        "2026-11-22T12:00:00, 2026-11-22T12:00:00Z",
        "2026-11-22 12:00, 2026-11-22T12:00:00Z",
        "2026-11-22, 2026-11-22T00:00:00Z",
        "2026-1-2T3:4:5Z, 2026-01-02T03:04:05Z",
        "2026-11-22T12:00:00.5Z, 2026-11-22T12:00:00.500000Z",
        "2026-11-22T12:00:00.000001Z, 2026-11-22T12:00:00.000001Z",
        "2026-11-22T12:00:00.1234569Z, 2026-11-22T12:00:00.123456Z",
        "'2026-11-22T12:00:00,25Z', 2026-11-22T12:00:00.250000Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z",
    })
    void aMomentIsWrittenInUtc(String text, String written) {
        OffsetDateTime moment = Objects.requireNonNull(Moments.moment(text));
        assertThat(Moments.inRange(moment)).isTrue();
        assertThat(Iso.write(moment)).isEqualTo(written);
        assertThat(Moments.moment(written)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gisteren",
                "2026-02-30T12:00:00Z",
                "2026-13-01",
                "2026-11-22T24:00:00Z",
                "2026-11-22T12:60:00Z",
                "2026-11-22T12:00:60Z",
                "2026-11-22T12Z",
                "2026-11-22T12:00:00+25:00",
                "2026-11-22T12:00:00.Z",
                "0000-01-01T00:00:00Z",
                "20261122T120000Z",
                "22-11-2026"
            })
    void whatIsNoMoment(String text) {
        assertThat(Moments.moment(text)).isNull();
    }

    @Test
    void theYearsOneTo9999AreKept() {
        assertThat(Moments.inRange(Objects.requireNonNull(Moments.moment("0001-01-01T00:00:00+01:00"))))
                .isFalse();
        assertThat(Moments.inRange(Objects.requireNonNull(Moments.moment("9999-12-31T23:30:00-01:00"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, 2024-12-31",
        "2024/12/31, 2024-12-31",
        "31-12-2024, 2024-12-31",
        "31/12/2024, 2024-12-31",
        "1-2-24, 2024-02-01",
        "1-2-68, 2068-02-01",
        "1-2-69, 1969-02-01",
        "30-2-2024,",
        "12/31/2024,",
        "2024,",
    })
    void aFilterAlsoTakesADayInDutchNotation(String text, String day) {
        if (day == null) {
            assertThat(Moments.filterDate(text)).isNull();
        } else {
            assertThat(Moments.filterDate(text)).hasToString(day);
        }
    }

    @Test
    void aBodyTakesADayWithTheYearFirstOnly() {
        assertThat(Moments.date("2024-2-29")).hasToString("2024-02-29");
        assertThat(Moments.date("2023-02-29")).isNull();
        assertThat(Moments.date("31-12-2024")).isNull();
        assertThat(Moments.date("0000-01-01")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-01T10:00, 2023-03-01T10:00:00+01:00",
        "01-03-2023 10:00, 2023-03-01T10:00:00+01:00",
        "01-07-2023, 2023-07-01T00:00:00+02:00",
        "2023-07-01 10:00:00.5, 2023-07-01T10:00:00.500000+02:00",
        "2023-03-26T02:30:00, 2023-03-26T03:30:00+02:00",
        "2023-10-29T02:30:00, 2023-10-29T02:30:00+02:00",
        "2023-10-29T02:30:00+01:00, 2023-10-29T02:30:00+01:00",
        "2023-07-01T10:00:00Z, 2023-07-01T12:00:00+02:00",
        "1850-01-01T10:00:00, 1850-01-01T09:42:30Z",
        "0001-01-02T00:00:00, 0001-01-01T23:42:30Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
        "9999-12-31T23:59:59, 9999-12-31T23:59:59+01:00",
    })
    void aMomentInDutchTime(String text, String written) {
        OffsetDateTime moment = Objects.requireNonNull(Moments.moment(Moments.inAmsterdam(text)));
        assertThat(Moments.writeInAmsterdam(moment)).isEqualTo(written);
        assertThat(Moments.moment(written)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gisteren", "31-02-2023 10:00", "2023-03-01T24:00", "1-3-23"})
    void whatIsNoDutchMoment(String text) {
        assertThat(Moments.moment(Moments.inAmsterdam(text))).isNull();
    }
}
