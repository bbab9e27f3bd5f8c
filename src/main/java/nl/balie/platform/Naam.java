package nl.balie.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name by which something is known or chosen: how it is kept, and when two are the same to who reads them, here and in SQL. */
public final class Naam {
    /** What is not seen: all that Unicode calls formatting (Cf) or default ignorable, such as selectors of a variant and fillers of Hangul. */
    private static final String ONZICHTBAAR =
            "ad 34f 600-605 61c 6dd 70f 890-891 8e2 115f-1160 17b4-17b5 180b-180f 200b-200f 202a-202e"
                    + " 2060-206f 3164 fe00-fe0f feff ffa0 fff0-fffb 110bd 110cd 13430-1343f 1bca0-1bca3 1d173-1d17a e0000-e0fff";
    /** What is seen as a space, whatever its width. */
    private static final String WIT = "9-d 1c-20 85 a0 1680 2000-200a 2028-2029 202f 205f 3000";

    private static final Pattern WEG = Pattern.compile(tekens(ONZICHTBAAR, "x{$0}"));
    private static final Pattern SPATIE = Pattern.compile(tekens(WIT, "x{$0}") + "+");
    private static final String SQL =
            "btrim(regexp_replace(normalize(regexp_replace(%%s, '%s', '', 'g')), '%s+', ' ', 'g'))"
                    .formatted(tekens(ONZICHTBAAR, "x$0"), tekens(WIT, "x$0"));

    private Naam() {}

    /** One of these characters, as a regular expression; in Java and in PostgreSQL a number is written in another way. */
    private static String tekens(String nummers, String schrijfwijze) {
        return "[" + nummers.replaceAll("[0-9a-f]+", "\\\\" + schrijfwijze).replace(" ", "") + "]";
    }

    /** As it is kept: nothing that is not seen, letters composed (NFC), no space around it, and one space at most within. */
    public static String net(String naam) {
        String gezien = Normalizer.normalize(WEG.matcher(naam).replaceAll(""), Normalizer.Form.NFC);
        return SPATIE.matcher(gezien).replaceAll(" ").strip();
    }

    /** The same for the same name: capitals tell none apart. */
    public static String vouw(String naam) {
        return net(naam).toLowerCase(Locale.ROOT);
    }

    /** {@link #net} of this expression of SQL. */
    public static String netInSql(String uitdrukking) {
        return SQL.formatted(uitdrukking);
    }

    /** {@link #vouw} of this expression of SQL. */
    public static String vouwInSql(String uitdrukking) {
        return "lower(%s collate \"default\")".formatted(netInSql(uitdrukking));
    }
}
