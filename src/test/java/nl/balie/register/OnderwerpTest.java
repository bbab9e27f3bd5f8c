package nl.balie.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of question and specific question one onderwerp is made, of at most 200 characters, as KISS makes it. */
class OnderwerpTest {
    private static final int LONGEST = 200;

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            Paspoort, '', Paspoort
            '', spoed, spoed
            Paspoort, spoed, Paspoort (spoed)
            '', '', ''
            anders, spoed, spoed
            Anders, '', ''
            Iets anders, spoed, Iets anders (spoed)""")
    void theTwoAreJoined(String vraag, String specifiekeVraag, String onderwerp) {
        assertThat(Onderwerp.of(vraag, specifiekeVraag)).isEqualTo(onderwerp);
    }

    @Test
    void aQuestionOfTwoHundredCharactersStaysWhole() {
        assertThat(Onderwerp.of("v".repeat(200), "")).isEqualTo("v".repeat(200));
    }

    @Test
    void aLongerQuestionIsCut() {
        assertThat(Onderwerp.of("v".repeat(201), "")).isEqualTo("v".repeat(197) + "...");
    }

    @Test
    void aSpecificQuestionIsCutAtOneHundredAndEighty() {
        assertThat(Onderwerp.of("", "s".repeat(250))).isEqualTo("s".repeat(180));
    }

    @Test
    void theQuestionMakesRoomForTheSpecificQuestion() {
        String both = Onderwerp.of("v".repeat(210), "s".repeat(140));
        assertThat(both)
                .isEqualTo("v".repeat(54) + "... (" + "s".repeat(140) + ")")
                .hasSize(LONGEST);
    }

    @Test
    void fourteenCharactersOfTheQuestionAlwaysStay() {
        String both = Onderwerp.of("v".repeat(210), "s".repeat(250));
        assertThat(both)
                .isEqualTo("v".repeat(14) + "... (" + "s".repeat(180) + ")")
                .hasSize(LONGEST);
    }

    @Test
    void twoThatJustFitStayWhole() {
        String both = Onderwerp.of("v".repeat(17), "s".repeat(180));
        assertThat(both)
                .isEqualTo("v".repeat(17) + " (" + "s".repeat(180) + ")")
                .hasSize(LONGEST);
    }

    @Test
    void aCharacterIsNeverCutInTwo() {
        assertThat(Onderwerp.of("😀".repeat(201), "")).isEqualTo("😀".repeat(197) + "...");
    }
}
