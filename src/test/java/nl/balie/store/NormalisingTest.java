package nl.balie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write in different ways is the same text afterwards, and what is different stays different. */
class NormalisingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Café Zoë|cafe zoe",
                "CAFE\u0301|cafe",
                "geïnd één coördinatie|geind een coordinatie",
                "Müller-Lüdenscheidt|muller ludenscheidt",
                "Straße Æsir Œuvre Øre Łódź|strasse aesir oeuvre ore lodz",
                "ĳsvrij IJSVRIJ|ijsvrij ijsvrij",
                "foto's auto’s|foto auto",
                "'s-Gravenhage|gravenhage",
                "O'Brien d'Hondt|o brien d hondt",
                "z2024/00012, (spoed!)|z2024 00012 spoed",
                "a@b.nl|a b nl",
                "İstanbul|istanbul",
                "Привет мир|привет мир",
                "٣ ½|٣ 1 2",
                "100% _x_|100 x"
            })
    void wordsAreSmallAndBare(String text, String words) {
        assertThat(Normalising.words(text)).isEqualTo(List.of(words.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!?.,;", "%__%", "\u0301", "🙂"})
    void whatHoldsNoLetterHoldsNoWord(String text) {
        assertThat(Normalising.words(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0612345678",
                "06-12345678",
                "06 1234 5678",
                "06 - 12 34 56 78",
                "06–12345678",
                "(06) 12345678",
                "+31612345678",
                "+31 6 12345678",
                "+31 (0)6 1234 5678",
                "0031612345678",
                "0031 6-12345678",
                "31612345678",
                " 0612345678 "
            })
    void oneNumberHasOneForm(String text) {
        assertThat(Normalising.address(text)).isEqualTo("+31612345678");
    }

    @ParameterizedTest
    @CsvSource({
        "0201234567,+31201234567",
        "+32470123456,+32470123456",
        "0032 470 12 34 56,+32470123456",
        "Winkel@Voorbeeld.Example,winkel@voorbeeld.example",
        "@Wereldwinkel,@wereldwinkel",
        "06-12345678 (werk),06-12345678 (werk)",
        "1,1",
        "12/,12/"
    })
    void otherAddressesKeepTheirs(String text, String address) {
        assertThat(Normalising.address(text)).isEqualTo(address);
    }

    @RepeatedTest(20)
    void whatIsNormalisedStaysAsItIs() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String text = random.ints(30, 0x20, 0x2000)
                .filter(Character::isDefined)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        List<String> words = Normalising.words(text);
        assertThat(Normalising.words(String.join(" ", words)))
                .as("seed %d: %s", seed, text)
                .isEqualTo(words);
        assertThat(String.join("", words)).isEqualTo(String.join("", words).toLowerCase(Locale.ROOT));
        String address = Normalising.address(text);
        assertThat(Normalising.address(address)).as("seed %d: %s", seed, text).isEqualTo(address);
    }
}
