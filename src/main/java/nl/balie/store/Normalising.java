package nl.balie.store;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Normalised;
import nl.balie.resource.Row;

/**
 * Takes out of texts what people write in different ways: the same is done to what is kept and to what is asked. Who changes
 * anything here must empty the columns in a migration: {@link Filling} then works them out anew.
 */
public final class Normalising {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Of plurals and genitives (foto's, 's-Gravenhage): the Dutch stemmer knows them only without. */
    private static final Pattern APOSTROPHE_S = Pattern.compile("['’]s(?![\\p{L}\\p{N}])");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9()./\\s\\p{Pd}]*[0-9]");
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private Normalising() {}

    /** What is kept beside this row. */
    static String of(Normalised kept, Row row) {
        String text = kept.of().stream()
                .map(row::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        // Every word has a space before it, so that the beginning of a word can be asked for.
        return kept.operator() == Operator.ADDRESS ? address(text) : " " + String.join(" ", words(text));
    }

    /** The expression that makes what is kept of a normalised text, which is an expression too. */
    static String stored(Normalised kept, String text) {
        return kept.operator() == Operator.WORDS ? "to_tsvector('dutch', " + text + ")" : text;
    }

    /** The words of a text: in small letters, without accents; empty when it has none. */
    public static List<String> words(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String plain = MARKS.matcher(small)
                .replaceAll("")
                .codePoints()
                .mapToObj(Normalising::withoutLigature)
                .collect(Collectors.joining());
        String bare = APOSTROPHE_S.matcher(plain).replaceAll(" ");
        return Arrays.stream(BETWEEN_WORDS.split(bare, -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Letters that are no letter with an accent on it, and yet are written without by who lacks them. */
    private static String withoutLigature(int letter) {
        return switch (letter) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ł' -> "l";
            case 'ı' -> "i";
            case 'þ' -> "th";
            default -> Character.toString(letter);
        };
    }

    /** A telephone number as E.164, Dutch when it names no country; any other address in small letters. */
    public static String address(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (!NUMBER.matcher(plain).matches()) {
            return plain;
        }
        try {
            return PHONES.format(PHONES.parse(plain, "NL"), PhoneNumberFormat.E164);
        } catch (NumberParseException none) {
            return plain;
        }
    }
}
