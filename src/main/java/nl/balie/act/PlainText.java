package nl.balie.act;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What people type or paste, in plain characters: nobody sees which kind of space, dash or digit a text has. */
public final class PlainText {
    /** Marks of direction, and what breaks or joins words without being seen. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]");

    /** No character that anybody sees: spaces, marks, what only shapes its neighbours, and letters that are drawn as nothing. */
    private static final Pattern NOTHING = Pattern.compile(
            "[\\p{Z}\\p{Cc}\\p{Cf}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0]*");

    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\p{Cc}]+");

    private PlainText() {}

    /** Is there nothing to be seen in it? Then it was not filled in. */
    public static boolean isEmpty(String typed) {
        return NOTHING.matcher(typed).matches();
    }

    /** The same text, with single spaces and none around it. */
    static String of(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        return SPACE.matcher(DASH.matcher(visible).replaceAll("-"))
                .replaceAll(" ")
                .strip();
    }
}
