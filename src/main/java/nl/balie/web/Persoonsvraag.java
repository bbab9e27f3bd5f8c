package nl.balie.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.act.Zoekvraag;
import nl.balie.register.Nummers;
import org.jspecify.annotations.Nullable;

/**
 * Who is looked for in the BRP, as it was typed.
 *
 * @param getypt by the names of the fields; {@code vorm} tells which of the forms it is
 */
record Persoonsvraag(Map<String, String> getypt) {
    static final String BSN = "bsn";
    static final String NAAM = "achternaam";
    static final String GEBOREN = "geboortedatum";
    static final String POSTCODE = "postcode";
    static final String HUISNUMMER = "huisnummer";
    static final String LETTER = "huisletter";
    static final String TOEVOEGING = "toevoeging";
    static final String RAADPLEEG = "RaadpleegMetBurgerservicenummer";
    private static final String VORM = "vorm";

    /** What the BRP takes for a name. */
    private static final Pattern LETTERS = Pattern.compile("[a-zA-Z0-9À-ž .'-]{1,199}");

    /** With fewer letters than this it finds no name that only begins with them. */
    private static final int LETTERS_OF_BEGIN = 3;

    /** A day however people write it, with one and the same sign between its parts. */
    private static final DateTimeFormatter DATUM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[d-M-uuuu][uuuu-M-d][ddMMuuuu][d-MMMM-uuuu]")
            .toFormatter(Locale.of("nl", "NL"))
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern NAAM_EN_DATUM = Pattern.compile(
            "(.*\\p{L}.*?)[\\s,]+(\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|\\d{4}-\\d{1,2}-\\d{1,2}|\\d{8}|\\d{1,2}\\s(?:januari|februari|maart|april|mei|juni|juli"
                    + "|augustus|september|oktober|november|december)\\s\\d{4})",
            Pattern.CASE_INSENSITIVE);

    /** What one types in the one field of the workplace; empty when it cannot be asked of the BRP. */
    static Map<String, String> uit(Zoekvraag vraag) {
        if (vraag.identificatie() != null) {
            return Map.of(VORM, BSN, BSN, vraag.identificatie());
        }
        if (vraag.postcode() != null && vraag.huisnummer() != null) {
            return Map.of(VORM, POSTCODE, POSTCODE, vraag.postcode(), HUISNUMMER, String.valueOf(vraag.huisnummer()));
        }
        Matcher naam = NAAM_EN_DATUM.matcher(vraag.tekst());
        return naam.matches() ? Map.of(VORM, NAAM, NAAM, naam.group(1).strip(), GEBOREN, naam.group(2)) : Map.of();
    }

    private String waarde(String veld) {
        return getypt.getOrDefault(veld, "");
    }

    /** The BSN, without what people put between its digits; empty when that is not what is asked by. */
    String bsn() {
        return waarde(BSN).replaceAll("[\\s.-]", "");
    }

    boolean isNaarAdres() {
        return waarde(VORM).equals(POSTCODE);
    }

    boolean isNaarNaam() {
        return waarde(VORM).equals(NAAM);
    }

    /** What is wrong with it, by the names of the fields. */
    Map<String, String> fouten() {
        Map<String, String> fouten = new LinkedHashMap<>();
        if (isNaarNaam()) {
            naam(fouten);
        } else if (isNaarAdres()) {
            eis(fouten, POSTCODE, "[1-9]\\d{3} ?[A-Za-z]{2}", "Vul een postcode in, zoals 1234 AB.");
            eis(fouten, HUISNUMMER, "[1-9]\\d{0,4}", "Vul het huisnummer in: alleen het getal.");
            eis(fouten, LETTER, "[a-zA-Z]?", "Een huisletter is één letter.");
            eis(fouten, TOEVOEGING, "[a-zA-Z0-9 -]{0,4}", "Een toevoeging is hoogstens vier letters of cijfers.");
        } else if (Nummers.reasonAgainst(BSN, bsn()) != null) {
            fouten.put(BSN, "Dit is geen BSN: dat heeft negen cijfers en voldoet aan de elfproef.");
        }
        return fouten;
    }

    private void naam(Map<String, String> fouten) {
        if (waarde(NAAM).chars().filter(Character::isLetter).count() < 2) {
            fouten.put(NAAM, "Vul ten minste twee letters van de achternaam in.");
        } else {
            eis(
                    fouten,
                    NAAM,
                    LETTERS.pattern(),
                    "De BRP zoekt alleen op letters, cijfers, spaties, punten, streepjes en apostrofs.");
        }
        LocalDate geboren = geboren();
        if (geboren == null) {
            fouten.put(GEBOREN, "Vul een bestaande dag in, zoals 31-12-1980.");
        } else if (geboren.isAfter(LocalDate.now(Contactregel.AMSTERDAM))) {
            fouten.put(GEBOREN, "Deze dag ligt in de toekomst.");
        }
    }

    private void eis(Map<String, String> fouten, String veld, String vorm, String fout) {
        if (!waarde(veld).matches(vorm)) {
            fouten.put(veld, fout);
        }
    }

    /** The day; null when there is no such day. */
    private @Nullable LocalDate geboren() {
        try {
            return LocalDate.parse(waarde(GEBOREN).replaceAll("[-/.\\s]+", "-"), DATUM);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** Which question of the BRP it is. */
    String type() {
        return isNaarNaam()
                ? "ZoekMetGeslachtsnaamEnGeboortedatum"
                : isNaarAdres() ? "ZoekMetPostcodeEnHuisnummer" : RAADPLEEG;
    }

    /** As that question wants it. */
    Map<String, Object> gevraagd() {
        if (isNaarNaam()) {
            String naam = waarde(NAAM);
            return Map.of(
                    "geslachtsnaam",
                    naam.length() < LETTERS_OF_BEGIN ? naam : naam + "*",
                    "geboortedatum",
                    String.valueOf(geboren()));
        }
        if (!isNaarAdres()) {
            return Map.of("burgerservicenummer", List.of(bsn()));
        }
        Map<String, Object> gevraagd = new LinkedHashMap<>();
        gevraagd.put("postcode", waarde(POSTCODE).replace(" ", ""));
        gevraagd.put("huisnummer", Integer.valueOf(waarde(HUISNUMMER)));
        if (!waarde(LETTER).isEmpty()) {
            gevraagd.put("huisletter", waarde(LETTER));
        }
        if (!waarde(TOEVOEGING).isEmpty()) {
            gevraagd.put("huisnummertoevoeging", waarde(TOEVOEGING));
        }
        return gevraagd;
    }
}
