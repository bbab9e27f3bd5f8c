package nl.balie.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a BSN, RSIN, KVK number or vestigingsnummer is one. All numbers are made up. */
class NummersTest {
    @ParameterizedTest
    @ValueSource(strings = {"111222333", "123456782", "999990019", "000000012"})
    void numbersWhoseWeightedSumIsAMultipleOfElevenPass(String number) {
        assertThat(Nummers.passesElevenTest(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "111222334", "999999999", "000000000"})
    void otherNumbersAndAllZerosFail(String number) {
        assertThat(Nummers.passesElevenTest(number)).isFalse();
    }

    @Test
    void everyMistypedDigitAndEverySwapOfNeighboursFails() {
        Random random = new Random(11);
        for (int i = 0; i < 1000; i++) {
            char[] digits = valid(random);
            int place = random.nextInt(8);
            char[] mistyped = digits.clone();
            mistyped[place] = (char) ('0' + (mistyped[place] - '0' + 1 + random.nextInt(9)) % 10);
            assertThat(Nummers.passesElevenTest(new String(mistyped))).isFalse();
            char[] swapped = digits.clone();
            swapped[place] = digits[(place + 1) % 8];
            swapped[(place + 1) % 8] = digits[place];
            assertThat(Nummers.passesElevenTest(new String(swapped)))
                    .as(new String(swapped))
                    .isEqualTo(swapped[place] == digits[place]);
        }
    }

    private static char[] valid(Random random) {
        while (true) {
            String number = String.valueOf(100_000_000 + random.nextInt(900_000_000));
            if (Nummers.passesElevenTest(number)) {
                return number.toCharArray();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bsn, 111222333,",
        "bsn, 11122233, Waarde moet 9 tekens lang zijn",
        "bsn, 11122233a, Voer een numerieke waarde in",
        "bsn, 111222334, Onjuist BSN nummer",
        "rsin, 111222333,",
        "rsin, 111222334, Onjuist RSIN nummer",
        "kvk_nummer, 12345678,",
        "kvk_nummer, 123456789, Waarde moet 8 tekens lang zijn",
        "kvk_nummer, 1234567٨, Voer een numerieke waarde in",
        "vestigingsnummer, 000012345678,",
        "vestigingsnummer, 12345678, Waarde moet 12 tekens lang zijn",
    })
    void theFirstReasonAgainstANumberIsTold(String soort, String number, String reason) {
        assertThat(Nummers.reasonAgainst(soort, number)).isEqualTo(reason);
    }
}
