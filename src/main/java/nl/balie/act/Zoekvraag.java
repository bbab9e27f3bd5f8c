package nl.balie.act;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balie.resource.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed in the one search field of the workplace, and all that it can mean: a text may be several things at once (ten
 * digits are a telephone number and the nummer of a contact).
 *
 * @param tekst as it was typed, without spaces around it
 * @param nummer the nummer of a klantcontact or interne taak, in ten digits; null when it cannot be one
 * @param identificatie digits by which a partij is known (BSN, RSIN, KVK, vestiging); null when it cannot be one
 * @param adres a telephone number or e-mail address; null when it cannot be one
 * @param postcode with a space in it; null when there is none
 * @param huisnummer behind the postcode; null when there is none
 * @param object by which another register knows something, such as a zaak; null when it cannot be one
 * @param woorden words of names and of what was asked; null when it has no letters
 */
public record Zoekvraag(
        String tekst,
        @Nullable String nummer,
        @Nullable String identificatie,
        @Nullable String adres,
        @Nullable String postcode,
        @Nullable Integer huisnummer,
        @Nullable String object,
        @Nullable String woorden) {
    private static final Pattern NUMMER = Pattern.compile("\\d{1,10}");
    private static final Pattern IDENTIFICATIE = Pattern.compile("\\d{8,9}|\\d{12}");
    private static final Pattern TELEFOON = Pattern.compile("\\+?[\\d\\s()./-]{3,25}");
    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+");
    private static final Pattern POSTCODE =
            Pattern.compile("([1-9]\\d{3})\\s*([A-Z]{2})(?:\\s*(\\d{1,5})(?!\\d).*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OBJECT = Pattern.compile("(?=.*\\d)[\\w./:-]{4,100}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** Reads what was typed; of what is longer than anything that can be found the rest is left out. */
    public static Zoekvraag of(String typed) {
        String stripped = typed.strip();
        String tekst = stripped.length() > Filter.LONGEST ? stripped.substring(0, Filter.LONGEST) : stripped;
        String digits = tekst.replaceAll("[\\s.-]", "");
        boolean email = EMAIL.matcher(tekst).matches();
        boolean phone = TELEFOON.matcher(tekst).matches()
                && tekst.chars().filter(Character::isDigit).count() >= 3;
        Matcher postcode = POSTCODE.matcher(tekst);
        boolean hasPostcode = postcode.matches();
        return new Zoekvraag(
                tekst,
                NUMMER.matcher(digits).matches() ? "0".repeat(10 - digits.length()) + digits : null,
                IDENTIFICATIE.matcher(digits).matches() ? digits : null,
                email || phone ? tekst : null,
                hasPostcode ? postcode.group(1) + " " + postcode.group(2).toUpperCase(Locale.ROOT) : null,
                hasPostcode && postcode.group(3) != null ? Integer.valueOf(postcode.group(3)) : null,
                !email && OBJECT.matcher(tekst).matches() ? tekst : null,
                !email && !hasPostcode && LETTER.matcher(tekst).find() ? tekst : null);
    }

    /** A telephone number and nothing else, as an exchange tells it; empty when it tells none, such as that of somebody who hides it. */
    public static Zoekvraag telefoon(String told) {
        String number = told.strip().replaceFirst("^tel:", "");
        boolean phone = TELEFOON.matcher(number).matches()
                && number.chars().filter(Character::isDigit).count() >= 3;
        return new Zoekvraag(phone ? number : "", null, null, phone ? number : null, null, null, null, null);
    }

    /** All that has meaning in it; empty when nothing can be found with it. */
    public boolean isLeeg() {
        return Stream.of(nummer, identificatie, adres, postcode, object, woorden)
                .allMatch(Objects::isNull);
    }

    /** Is it a number, by which one thing is known and nothing else? */
    public boolean isNummer() {
        return nummer != null || identificatie != null;
    }

    /** The spellings in which the nummer may be stored. */
    List<String> nummers() {
        return nummer == null ? List.of() : List.of(nummer, nummer.replaceFirst("^0+(?=.)", ""));
    }
}
