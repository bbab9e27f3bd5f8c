package nl.balie.platform;

import java.util.Locale;

/** A name by which something is known or chosen: how it is kept, and when two are the same to who reads them. */
public final class Naam {
    /** What is not seen: spaces of no width, joiners, marks of direction, a soft hyphen. */
    private static final String ONZICHTBAAR = "[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]";
    /** What is seen as a space, whatever its width. */
    private static final String WIT = "[\\s\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+";

    private Naam() {}

    /** As it is kept: nothing that is not seen, no space around it, and one space at most within. */
    public static String net(String naam) {
        return naam.replaceAll(ONZICHTBAAR, "").replaceAll(WIT, " ").strip();
    }

    /** The same for the same name: capitals tell none apart. */
    public static String vouw(String naam) {
        return net(naam).toLowerCase(Locale.ROOT);
    }
}
