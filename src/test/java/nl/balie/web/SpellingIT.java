package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.balie.Client;
import nl.balie.RunningBalie;
import org.junit.jupiter.api.Test;

/** What was used is counted once for all spellings that read the same, in a list or in none. */
class SpellingIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Voorbeeld MAKE = new Voorbeeld(Client.of(BALIE));
    private static final Client LIJSTEN = new Client(BALIE.address() + "/vng/referentielijsten/api/v0", BALIE.token());

    private final String naam = Voorbeeld.word();
    private final Visitor fenna = Visitor.signedIn(BALIE, Rol.BEHEERDER);

    private Stream<String> told(String rows) {
        return fenna.get("/werkplek/beheer/kanalen").page().select(rows).stream()
                .map(row -> row.text())
                .filter(text -> text.contains(naam));
    }

    @Test
    void aKanaalIsToldOnceHoweverItIsSpelled() {
        for (String kanaal : List.of("sms %s", "SMS %s", "SMS\u200b %s", "SMS %s", "Sms  %s")) {
            MAKE.contact("Onderwerp", "Inhoud", false, kanaal.formatted(naam), "2026-01-02T10:00:00Z");
        }
        assertThat(told("[aria-labelledby=onbekend] dl div")).containsExactly("SMS " + naam + " 5");
        LIJSTEN.post("/kanalen", """
                {"code": "sms-%s", "naam": "Sms %s", "indicatieActief": false}""".formatted(naam, naam));
        assertThat(told("tbody tr")).singleElement().asString().contains(" 5 Nee");
        assertThat(told("[aria-labelledby=onbekend] dl div")).isEmpty();
    }
}
