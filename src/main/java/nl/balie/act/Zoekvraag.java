package nl.balie.act;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balie.resource.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed in the one search field of the workplace, and all that it can mean: a text may be several things at once (ten
 * digits are a telephone number and the nummer of a contact).
 *
 * @param tekst as it was typed, in plain characters
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
    /** With what it is before it, and whose it is behind it. */
    private static final Pattern GETAL = Pattern.compile(
            "(?:(?:tel|telefoon|mobiel|mob|gsm|kvk|rsin|bsn|vestiging)(?:s?[.-]?(?:nummer|nr))?[.:\\s]*)?"
                    + "(\\+?[\\d\\s()./-]{1,25}?)(?:\\s?\\([\\p{L}\\s.]+\\))?",
            Pattern.CASE_INSENSITIVE);
    /** As mail programs copy it as well. */
    private static final Pattern EMAIL = Pattern.compile(
            "(?:[^<>]*<)?(?:(?:mailto|e-?mail)[:\\s]+)?([^\\s<>]+@[^\\s<>]+)>?", Pattern.CASE_INSENSITIVE);

    private static final Pattern POSTCODE =
            Pattern.compile("([1-9]\\d{3})\\s?([A-Z]{2})(?:[\\s,-]*(\\d{1,5})(?!\\d).*)?", Pattern.CASE_INSENSITIVE);
    /** As letters have it: the postcode behind the huisnummer. */
    private static final Pattern ADRESREGEL = Pattern.compile(
            "(.*\\p{L}\\.?\\s)?(\\d{1,5})(?:[\\s-]?[a-z0-9]{1,4})?[\\s,]+([1-9]\\d{3})\\s?([A-Z]{2})(?:[\\s,]+\\p{L}.*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OBJECT = Pattern.compile("(?=.*\\d)[\\w./:-]{4,100}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** Reads what was typed; of what is longer than anything that can be found the rest is left out. */
    public static Zoekvraag of(String typed) {
        String plain = PlainText.of(typed);
        String tekst = plain.length() > Filter.LONGEST ? plain.substring(0, Filter.LONGEST) : plain;
        String bare = bare(tekst);
        String digits = bare.replaceAll("[\\s.-]", "");
        boolean isEmail = bare.matches("\\S+@\\S+");
        Plaats plaats = Plaats.of(bare);
        return new Zoekvraag(
                tekst,
                NUMMER.matcher(digits).matches() ? "0".repeat(10 - digits.length()) + digits : null,
                IDENTIFICATIE.matcher(digits).matches() ? digits : null,
                isEmail || isPhone(bare) ? bare : null,
                plaats.postcode(),
                plaats.huisnummer(),
                !isEmail && OBJECT.matcher(bare).matches() ? bare : null,
                !isEmail && !plaats.isAll() && LETTER.matcher(bare).find() ? bare : null);
    }

    /** Where somebody lives; {@code isAll}: there are no words besides that can be looked for. */
    private record Plaats(
            @Nullable String postcode, @Nullable Integer huisnummer, boolean isAll) {
        static Plaats of(String bare) {
            Matcher first = POSTCODE.matcher(bare);
            if (first.matches()) {
                return new Plaats(
                        postcode(first, 1), first.group(3) == null ? null : Integer.valueOf(first.group(3)), true);
            }
            Matcher last = ADRESREGEL.matcher(bare);
            return last.matches()
                    ? new Plaats(postcode(last, 3), Integer.valueOf(last.group(2)), last.group(1) == null)
                    : new Plaats(null, null, false);
        }

        private static String postcode(Matcher found, int group) {
            return found.group(group) + " " + found.group(group + 1).toUpperCase(Locale.ROOT);
        }
    }

    /** A telephone number and nothing else, as an exchange tells it; empty when it tells none, such as that of somebody who hides it. */
    public static Zoekvraag telefoon(String told) {
        String number = bare(PlainText.of(told));
        String adres = isPhone(number) ? number : null;
        return new Zoekvraag(adres == null ? "" : adres, null, null, adres, null, null, null, null);
    }

    private static boolean isPhone(String bare) {
        return TELEFOON.matcher(bare).matches()
                && bare.chars().filter(Character::isDigit).count() >= 3;
    }

    /** Without what people say or copy along with a number or an e-mail address. */
    private static String bare(String plain) {
        String ended = plain.replaceFirst("[\\s.,;]+$", "");
        return Stream.of(GETAL, EMAIL)
                .map(pattern -> pattern.matcher(ended))
                .filter(Matcher::matches)
                .map(found -> found.group(1).strip())
                .findFirst()
                .orElse(ended);
    }

    /** All that has meaning in it; empty when nothing can be found with it. */
    public boolean isLeeg() {
        return Stream.of(nummer, identificatie, adres, postcode, object, woorden)
                .allMatch(Objects::isNull);
    }

    /** The numbers alone, by each of which one thing is known and nothing else; empty when it is none. */
    public Optional<Zoekvraag> exact() {
        boolean isNumber =
                nummer != null || identificatie != null || object != null || (adres != null && isPhone(adres));
        return isNumber
                ? Optional.of(new Zoekvraag(tekst, nummer, identificatie, adres, null, null, object, null))
                : Optional.empty();
    }

    /** The spellings in which the nummer may be stored. */
    List<String> nummers() {
        return nummer == null ? List.of() : List.of(nummer, nummer.replaceFirst("^0+(?=.)", ""));
    }
}
