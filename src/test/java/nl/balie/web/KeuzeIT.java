package nl.balie.web;

import static nl.balie.web.GesprekIT.begin;
import static nl.balie.web.GesprekIT.contacten;
import static nl.balie.web.GesprekIT.filled;
import static nl.balie.web.GesprekIT.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be typed in a gesprek and what not: nothing that cannot be seen, and no choice that is not offered. */
class KeuzeIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Visitor KCM = Visitor.signedIn(BALIE, Rol.KCM, "keuze");

    private final String woord = word();

    private Seen registreer(Map<String, String> more) {
        String gesprek = begin(KCM);
        Map<String, String> typed = filled(KCM, gesprek, woord);
        typed.putAll(more);
        return KCM.post(gesprek + "/registratie", typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", " \u2060\ufeff\n\u00ad ", "\u202e\u3164"})
    void whatCannotBeSeenIsNotFilledIn(String niets) {
        Seen seen = registreer(Map.of("notitie-1", niets));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#notitie-1-fout").text()).isEqualTo("Vul dit in.");
        Seen saved = registreer(Map.of("notitie-1", niets + "\n" + woord, "onderwerp-1", niets, "achternaam", niets));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(contacten(woord).get(0).path("onderwerp").asText()).isEqualTo(woord);
        assertThat(KCM.get(saved.location().replaceFirst("\\?.*", "")).text()).contains("Anoniem");
    }

    @ParameterizedTest
    @CsvSource({
        "resultaat-1,bestaat niet",
        "afdeling-1,onbekend",
        "taal-1,xyz",
        "initiatief-1,niemand",
        "gelukt-1,misschien",
        "hergebruik,foo",
        "rol,buurvrouw",
    })
    void whatIsNotOfferedIsRefusedAtItsField(String veld, String keuze) {
        Seen seen = registreer(Map.of(veld, keuze));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select(".fouten a").eachAttr("href")).containsExactly("#" + veld);
        assertThat(seen.page().select(".fouten a").text()).contains("Deze keuze is er niet (meer). Kies opnieuw.");
        assertThat(contacten(woord)).isEmpty();
    }

    @Test
    void anHourThatWasNotIsNoMoment() {
        Seen seen = registreer(Map.of("moment-1", "2026-03-29T02:30"));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#moment-1-fout").text())
                .isEqualTo("Dit moment was er niet: de klok ging toen een uur vooruit.");
        assertThat(registreer(Map.of("moment-1", "2026-03-29T03:00")).status()).isEqualTo(303);
        assertThat(registreer(Map.of("moment-1", "2025-10-26T02:30")).status())
                .as("the hour that was twice")
                .isEqualTo(303);
    }
}
