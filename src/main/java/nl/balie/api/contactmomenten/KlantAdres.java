package nl.balie.api.contactmomenten;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.balie.register.Checks;
import nl.balie.register.Codes;
import nl.balie.register.Partij;
import nl.balie.resource.Attribute;
import nl.balie.resource.Group;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/** The adres of a klant is the bezoekadres of the partij, as far as that understands it. */
final class KlantAdres {
    private static final Group BEZOEKADRES = (Group) Partij.RESOURCE.member("bezoekadres");
    private static final Pattern POSTCODE = Pattern.compile("([1-9][0-9]{3}) ?([A-Z]{2})");
    /** The name of the object. */
    static final String ADRES = "adres";

    private KlantAdres() {}

    /** The bezoekadres that the adres, as it was sent, is in the register. */
    static Map<Attribute, @Nullable Object> of(Map<String, String> kept) {
        Map<Attribute, @Nullable Object> adres = new LinkedHashMap<>();
        texts(kept)
                .forEach((part, text) -> adres.put(
                        BEZOEKADRES.attribute(part),
                        switch (part) {
                            case "huisnummer" -> text.isEmpty() || text.equals("0") ? null : Integer.valueOf(text);
                            case "postcode" -> postcode(text);
                            case "land" -> land(text);
                            default -> text;
                        }));
        return adres;
    }

    /** The parts of the bezoekadres that differ between two adressen, as the second has them. */
    static Map<Attribute, @Nullable Object> changed(Map<String, String> before, Map<String, String> now) {
        Map<Attribute, @Nullable Object> adres = of(now);
        texts(before).forEach((part, text) -> {
            if (text.equals(texts(now).get(part))) {
                adres.remove(BEZOEKADRES.attribute(part));
            }
        });
        return adres;
    }

    /** What was sent, by the part of the bezoekadres that it is about. */
    private static Map<String, String> texts(Map<String, String> kept) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("straatnaam", sent(kept, "straatnaam"));
        texts.put("huisnummer", sent(kept, "huisnummer"));
        texts.put("huisnummertoevoeging", sent(kept, "huisletter") + sent(kept, "huisnummertoevoeging"));
        texts.put("postcode", sent(kept, "postcode"));
        texts.put("stad", sent(kept, "woonplaatsnaam"));
        texts.put("land", sent(kept, "landcode"));
        return texts;
    }

    private static String sent(Map<String, String> kept, String part) {
        return kept.getOrDefault(ADRES + "." + part, "");
    }

    /** As the register writes it; empty when it is none. */
    static String postcode(String text) {
        var postcode = POSTCODE.matcher(text);
        return postcode.matches() ? postcode.group(1) + " " + postcode.group(2) : "";
    }

    /** The country of a code of table 34; empty when the register does not know it. */
    static String land(String code) {
        String land = Codes.LAND.stored(code);
        return Checks.country(land) == null ? land : "";
    }

    /** Is the bezoekadres of the row still what was sent? */
    static boolean isOf(Row row, Map<String, String> kept) {
        return of(kept).entrySet().stream().allMatch(part -> Objects.equals(part.getValue(), row.get(part.getKey())));
    }

    /** The bezoekadres of a row as an adres. */
    static Map<String, @Nullable Object> shown(Row row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(ADRES, true);
        values.put(ADRES + ".straatnaam", Contactmoment.first(text(row, "straatnaam"), 100));
        values.put(ADRES + ".huisnummer", row.get(BEZOEKADRES.attribute("huisnummer")));
        values.put(ADRES + ".huisletter", "");
        values.put(ADRES + ".huisnummertoevoeging", Contactmoment.first(text(row, "huisnummertoevoeging"), 4));
        values.put(ADRES + ".postcode", text(row, "postcode"));
        values.put(ADRES + ".woonplaatsnaam", Contactmoment.first(text(row, "stad"), 80));
        values.put(ADRES + ".landcode", Codes.LAND.standard(text(row, "land")));
        return values;
    }

    private static String text(Row row, String part) {
        return row.text(BEZOEKADRES.attribute(part));
    }
}
