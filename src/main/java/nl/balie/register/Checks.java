package nl.balie.register;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.balie.resource.Check;
import nl.balie.resource.Message;
import org.jspecify.annotations.Nullable;

/** Rules about the form of a text that more than one attribute shares. They accept and refuse what Open Klant 2.18 does. */
public final class Checks {
    /** Pattern of a telephone number, as the API document shows it. */
    public static final String PHONE_PATTERN = "^(0[1-9][0-9]{8}|\\+[0-9]{9,15}|00[0-9]{7,13})$";

    /** Pattern of a whole number, as the API documents show it. */
    public static final String WHOLE_NUMBER_PATTERN = "^-?[0-9]+$";
    /** Pattern of a BSN or RSIN that may be blank, as the API documents show it. */
    public static final String NINE_DIGITS_PATTERN = "^([0-9]{9})?$";

    private static final Pattern WHOLE_NUMBER = Pattern.compile(WHOLE_NUMBER_PATTERN);
    private static final Pattern PHONE = Pattern.compile(PHONE_PATTERN);
    /** Numbers of services and municipalities and short ones (112, 116 123, 1888) besides, and every international one, of at most twenty characters. */
    private static final Pattern ANY_PHONE = Pattern.compile(PHONE_PATTERN
            + "|^(?:0(?:800|90[069])[0-9]{4,7}|14[0-9]{2,4}|1[0-9]{2}|18[0-9]{2,3}|116[0-9]{3}|\\+[0-9]{9,19})$");

    /** The zero that is dialled within the country only. */
    private static final Pattern ZERO_INSIDE = Pattern.compile("^((?:\\+|00)[0-9]{1,3})\\(0\\)");

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\u00a0\\u2010-\\u2013./-]+");
    private static final Pattern BRACKETS = Pattern.compile("[()]");

    private static final Pattern PHONE_REFUSED = Pattern.compile("^(0800|0900|1400|140).*", Pattern.DOTALL);
    private static final Pattern SLUG = Pattern.compile("[-a-zA-Z0-9_]+");

    private static final String LABEL =
            "[a-z0-9\\u00a1-\\uffff](?:[a-z0-9\\u00a1-\\uffff-]{0,61}[a-z0-9\\u00a1-\\uffff])?";
    private static final String TOP = "(?!-)(?:[a-z\\u00a1-\\uffff-]{2,63}|xn--[a-z0-9]{1,59})(?<!-)";
    private static final String NUMERIC = "(?:[0-9]{1,3}\\.){3}[0-9]{1,3}|\\[[0-9a-f:.]+]";
    private static final String REST = "(?::[0-9]{1,5})?(?:[/?#][^\\s]*)?";
    private static final String BEGIN = "(?:https?|ftps?)://(?:[^\\s:@/]+(?::[^\\s:@/]*)?@)?";
    private static final Pattern URL = Pattern.compile(
            BEGIN + "(?:" + NUMERIC + "|(?:" + LABEL + "\\.)+" + TOP + "\\.?|localhost)" + REST,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SERVICE_URL = Pattern.compile(
            BEGIN + "(?:" + NUMERIC + "|" + LABEL + "(?:\\." + LABEL + ")*\\.?)" + REST, Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile(
            "(?:[-!#$%&'*+/=?^_`{}|~0-9A-Z]+(?:\\.[-!#$%&'*+/=?^_`{}|~0-9A-Z]+)*|\"[^\"\\\\\\s]*\")@" + "(?:(?:" + LABEL
                    + "\\.)+" + TOP + "|localhost|\\[[0-9A-F:.]+])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PAGE =
            Pattern.compile("https?://[^\\s:@/\\\\]+(?::[0-9]{1,5})?(?:[/?#][^\\s]*)?", Pattern.CASE_INSENSITIVE);
    private static final Message NO_PAGE = Message.invalid(
            "Vul een adres in dat met https:// of http:// begint, zoals https://www.turfstad.example/afval.");

    private static final Pattern VERWIJZING = Pattern.compile("omgeving:[A-Za-z_][A-Za-z0-9_]*|bestand:/.*");

    private static final Message NO_VERWIJZING =
            Message.invalid("Een geheim staat hier nooit zelf: schrijf omgeving:NAAM of bestand:/pad.");

    private static final Set<String> COUNTRIES = countries();

    private Checks() {}

    /** A Dutch or international telephone number without spaces; numbers that can't be called back are refused first. */
    static @Nullable Message phone(String text) {
        if (PHONE_REFUSED.matcher(text).matches()) {
            return Message.PHONE_REFUSED;
        }
        return PHONE.matcher(text).matches() ? null : Message.NO_PHONE;
    }

    /** A telephone number as it is kept where no pattern is set: without the spaces, hyphens and brackets that people write in it. */
    public static String plainPhone(String text) {
        String bare = BETWEEN_DIGITS.matcher(text).replaceAll("");
        return BRACKETS.matcher(ZERO_INSIDE.matcher(bare).replaceFirst("$1")).replaceAll("");
    }

    /** A telephone number as dialects take it that set no pattern themselves, in the form in which it is kept. */
    public static @Nullable Message anyPhone(String text) {
        return ANY_PHONE.matcher(text).matches() ? null : Message.NO_PHONE;
    }

    /** An e-mail address whose domain, in any script, has a dot and does not end in digits. */
    static @Nullable Message email(String text) {
        return EMAIL.matcher(text).matches() ? null : Message.NO_EMAIL;
    }

    /** An absolute URL whose host has a dot, is localhost or is an address. */
    static @Nullable Message url(String text) {
        return URL.matcher(text).matches() ? null : Message.NO_URL;
    }

    /** Where a secret stands that itself is kept nowhere: an environment variable, or a file. */
    public static @Nullable Message verwijzing(String text) {
        return VERWIJZING.matcher(text).matches() ? null : NO_VERWIJZING;
    }

    /** The address of a page, which a browser opens and nothing else does: of http or https, and without a login. */
    public static @Nullable Message page(String text) {
        return PAGE.matcher(text).matches() ? null : NO_PAGE;
    }

    /** At most so many lines of text; see {@link #lines(String)}. */
    static Check atMostLines(int most) {
        return text -> lines(text).size() <= most
                ? null
                : Message.invalid("Geef er hoogstens %d, elk op een eigen regel.".formatted(most));
    }

    /** What stands on the lines of a text, without those that are empty. */
    public static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** An absolute URL of any host: names of services inside a cluster have no dot. */
    public static boolean isServiceUrl(String text) {
        return SERVICE_URL.matcher(text).matches();
    }

    /** The number of an organisation that passes the eleven-test. */
    public static @Nullable Message rsin(String text) {
        return number("rsin", text);
    }

    /** The number of a citizen that passes the eleven-test. */
    public static @Nullable Message bsn(String text) {
        return number("bsn", text);
    }

    private static @Nullable Message number(String soort, String text) {
        String reason = Nummers.reasonAgainst(soort, text);
        return reason == null ? null : Message.noNumber(reason);
    }

    /** The number in the handelsregister: of eight digits. */
    public static @Nullable Message kvk(String text) {
        return number("kvk_nummer", text);
    }

    /** Nothing that ends a line, or cannot be seen. */
    static @Nullable Message oneLine(String text) {
        return text.chars().anyMatch(Character::isISOControl) ? Message.CONTROL_CHARACTERS : null;
    }

    /** Letters, digits, hyphens and underscores. */
    static @Nullable Message slug(String text) {
        return SLUG.matcher(text).matches() ? null : Message.NO_SLUG;
    }

    /** A whole number, written as text. */
    static @Nullable Message wholeNumber(String text) {
        return WHOLE_NUMBER.matcher(text).matches() ? null : Message.NO_DIGITS;
    }

    /** A country code of ISO 3166-1, two capitals; a code in small letters is told which one was meant. */
    public static @Nullable Message country(String text) {
        if (COUNTRIES.contains(text)) {
            return null;
        }
        String meant = text.toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(meant)
                ? Message.invalid(Message.NO_COUNTRY.text() + ". Bedoelde u " + meant + "?")
                : Message.NO_COUNTRY;
    }

    /** Two characters, checked and not promised: the standard's own dialect may have stored a longer code of a country. */
    static @Nullable Message twoCharacters(String text) {
        int length = text.codePointCount(0, text.length());
        return length > 2 ? Message.tooLong(2) : length < 2 ? Message.tooShort(2) : null;
    }

    /** A text that matches as a whole; a text that doesn't is shown behind the message. */
    static Check like(String pattern, String message) {
        Pattern compiled = Pattern.compile(pattern);
        return text -> compiled.matcher(text).matches() ? null : Message.invalid(message, text);
    }

    private static Set<String> countries() {
        Set<String> codes = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        codes.remove("AN");
        codes.add("XK");
        return codes;
    }
}
