package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;
import nl.balie.store.Trail.Entry;
import nl.balie.web.Beheerspoor.Waarde;
import org.junit.jupiter.api.Test;

/** The history of a row tells what became different, in what people call it. */
class BeheerspoorTest {
    private static final String KEY = "019f9ac4-20b2-7c64-945e-41e82e42cc2b";

    @Test
    void onlyWhatBecameDifferentIsToldAndAMomentAndAKeyAsPeopleReadThem() {
        Entry entry = new Entry(
                1,
                "token",
                OffsetDateTime.parse("2026-03-01T09:00:00Z"),
                "inrichting",
                null,
                null,
                "gewijzigd",
                """
                {"naam": "KISS", "leeg": null, "verloopt": "2026-12-31T23:00Z", "eerder": "2026-12-31T23:00Z", "eenheid": null}""",
                """
                {"naam": "KISS", "leeg": null, "verloopt": "2026-06-01T12:30:00.123456+02:00", "eerder": "2027-01-01T00:00:00+01:00",
                 "eenheid": "%s"}""".formatted(KEY));
        assertThat(Beheerspoor.of((name, _) -> name, entry, Map.of(KEY, "KCC")).waarden())
                .containsExactly(
                        new Waarde("verloopt", "1 jan 2027, 00:00", "1 jun 2026, 12:30"),
                        new Waarde("eenheid", "", "KCC"));
    }
}
