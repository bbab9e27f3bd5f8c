package nl.balie.resource;

import java.util.List;

/**
 * Something a list can be narrowed by. Conditions whose paths begin with the same list or reference are met by one and the same
 * row of it.
 *
 * @param name query parameter in the Klantinteracties dialect
 * @param operator how the value is compared
 * @param path from the resource to the value: members joined by dots
 * @param deprecated still there, no longer advised
 * @param anyText a text that is none of the codes is no fault: it is simply not found
 */
public record Filter(String name, Operator operator, String path, boolean deprecated, boolean anyText) {

    /** The longest text that words, names or an address can be looked for with. */
    public static final int LONGEST = 200;

    /** The longest text that any value can be looked for with: longer ones are not stored. */
    public static final int LONGEST_VALUE = 1_000;

    /** How a stored value is compared with the one that is asked for. */
    public enum Operator {
        /** Equal, letter for letter. */
        IS,
        /** Equal to the text, or to one of the texts, upper and lower case alike. */
        SAME,
        /** Matches a regular expression, upper and lower case alike; see {@link Query#hasPattern}. */
        MATCHES,
        /** Contains the text, upper and lower case alike. */
        CONTAINS,
        /** Equal to one of the texts, separated by commas. */
        ONE_OF,
        /** The uuid that is the last segment of a url. */
        URL,
        /** True: there is a value, or a member of the list, at the end of each path (joined by commas); false: there is not. */
        PRESENT,
        /** It is the first member of the list that the path leads through. */
        FIRST,
        /** Later or greater. */
        ABOVE,
        /** Later, greater or equal. */
        FROM,
        /** Earlier or less. */
        BELOW,
        /** Earlier, less or equal. */
        UP_TO,
        /** Has all of these words, with whatever Dutch ending; accents, upper and lower case alike. */
        WORDS,
        /** Has names of which each of these words is a part; accents, upper and lower case alike. */
        NAMES,
        /** The same telephone number or e-mail address, however it is written. */
        ADDRESS;

        /** Is what it finds not known by looking at a few rows of an index? Then the count of its list ends somewhere. */
        public boolean searches() {
            return this == WORDS || this == NAMES;
        }

        /** Can it take long in a large register, because no index finds it for certain? */
        public boolean isSlow() {
            return searches() || this == CONTAINS || this == MATCHES;
        }
    }

    /** Equal. */
    public static Filter is(String name, String path) {
        return new Filter(name, Operator.IS, path, false, false);
    }

    /** Contains, upper and lower case alike. */
    public static Filter contains(String name, String path) {
        return new Filter(name, Operator.CONTAINS, path, false, false);
    }

    /** A comparison of another kind. */
    public static Filter by(Operator operator, String name, String path) {
        return new Filter(name, operator, path, false, false);
    }

    /** Above, from, below and up to: {@code name__gt}, {@code __gte}, {@code __lt} and {@code __lte}. */
    public static List<Filter> range(String name, String path) {
        return List.of(
                by(Operator.ABOVE, name + "__gt", path),
                by(Operator.FROM, name + "__gte", path),
                by(Operator.BELOW, name + "__lt", path),
                by(Operator.UP_TO, name + "__lte", path));
    }

    /** By uuid ({@code name__uuid}) and by url ({@code name__url}) of what the path leads to. */
    public static List<Filter> uuidAndUrl(String name, String path) {
        return List.of(is(name + "__uuid", path + ".uuid"), by(Operator.URL, name + "__url", path + ".uuid"));
    }

    /** The same filter, marked as no longer advised. */
    public Filter asDeprecated() {
        return new Filter(name, operator, path, true, anyText);
    }

    /** The same filter, to which any text may be given. */
    public Filter asAnyText() {
        return new Filter(name, operator, path, deprecated, true);
    }
}
