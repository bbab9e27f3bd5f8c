package nl.balie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.balie.RunningBalie;
import nl.balie.web.Visitor.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What who is signed in chooses for herself. */
class VoorkeurenIT {
    private static final RunningBalie BALIE = RunningBalie.shared();
    private static final Werkers WERKERS = new Werkers(BALIE);
    private static final String PAGE = "/werkplek/voorkeuren";

    private final String naam = "Anneke " + Voorbeeld.word();
    private String key = "";
    private Visitor ik = Visitor.stranger(BALIE);

    @BeforeEach
    void begin() {
        key = WERKERS.medewerker(naam);
        WERKERS.lid(key, WERKERS.eenheid("Eenheid " + naam), "lid");
        ik = WERKERS.visitor(naam, Rol.KCM);
    }

    private boolean wil() {
        return WERKERS.api()
                .get("/medewerkers/" + key)
                .body()
                .path("mailBijAfronding")
                .asBoolean();
    }

    private static String gekozen(Seen seen) {
        return seen.page().select("option[selected]").attr("value");
    }

    @Test
    void sheChoosesToBeMailedAndNotAnyMore() {
        Seen first = ik.get(PAGE);
        assertThat(gekozen(first)).isEqualTo("nee");
        assertThat(first.text()).contains("geen e-mailadres van je bekend", "Er gaat geen mail uit");
        Seen seen = ik.submit(PAGE, Map.of("mailBijAfronding", "ja"));
        assertThat(seen.text()).contains("Je voorkeur is opgeslagen.");
        assertThat(gekozen(seen)).isEqualTo("ja");
        assertThat(wil()).isTrue();
        assertThat(WERKERS.api()
                        .get("/lidmaatschappen?medewerker__uuid=" + key)
                        .body()
                        .path("count")
                        .asInt())
                .as("the rest stays")
                .isEqualTo(1);
        ik.submit(PAGE, Map.of("mailBijAfronding", "nee"));
        assertThat(wil()).isFalse();
    }

    @Test
    void whatIsNoChoiceIsToldAtTheField() {
        for (String typed : new String[] {"misschien", ""}) {
            Seen seen = ik.post(PAGE, Map.of("mailBijAfronding", typed));
            assertThat(seen.status()).isEqualTo(422);
            assertThat(seen.page().select("#mailBijAfronding-fout").text()).isNotEmpty();
        }
        assertThat(ik.post(PAGE, Map.of()).status()).isEqualTo(422);
        assertThat(wil()).isFalse();
    }

    @Test
    void whoNeverPutsOneOutHasNothingToChoose() {
        assertThat(WERKERS.visitor(naam, Rol.BEHEERDER).get(PAGE).status()).isEqualTo(403);
    }
}
