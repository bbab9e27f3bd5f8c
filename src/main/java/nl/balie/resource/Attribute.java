package nl.balie.resource;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One value of a resource or of a value group, kept in one column. */
public final class Attribute implements Member {
    private final String name;
    private final Kind kind;
    private final List<Check> checks = new ArrayList<>();
    private Set<String> codes = Set.of();
    private boolean required;
    private boolean nullable;
    private boolean blank;
    private boolean readOnly;
    private boolean deprecated;
    private boolean coded;
    private boolean untold;
    private boolean maker;
    private boolean longerElsewhere;
    private boolean asSent;
    private int max = Integer.MAX_VALUE;
    private int min;
    private @Nullable String format;
    private @Nullable String pattern;
    private @Nullable Function<Clock, @Nullable Object> standard;
    private @Nullable Column column;

    private Attribute(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    /** Text; blank when absent. */
    public static Attribute text(String name) {
        Attribute text = new Attribute(name, Kind.TEXT);
        text.blank = true;
        return text;
    }

    /** Text out of a fixed list of codes. */
    public static Attribute code(String name, String... codes) {
        Attribute code = new Attribute(name, Kind.TEXT);
        code.codes = new LinkedHashSet<>(List.of(codes));
        code.coded = true;
        return code;
    }

    /** A whole number. */
    public static Attribute integer(String name) {
        return new Attribute(name, Kind.INTEGER);
    }

    /** Yes or no. */
    public static Attribute flag(String name) {
        return new Attribute(name, Kind.FLAG);
    }

    /** A calendar day. */
    public static Attribute date(String name) {
        return new Attribute(name, Kind.DATE);
    }

    /** A moment in time, to the microsecond. */
    public static Attribute moment(String name) {
        return new Attribute(name, Kind.MOMENT);
    }

    /** Texts by key; a key has no limit, a value holds at most {@code max} characters. */
    public static Attribute map(String name, int max) {
        Attribute map = new Attribute(name, Kind.MAP);
        map.max = max;
        return map;
    }

    /** Text that is worked out of a row to sort by; {@code sql} tells how, with {@code %1$s} for the row. */
    public static Attribute computed(String name, String sql) {
        Attribute computed = text(name);
        computed.keptIn(new Column(sql, Kind.TEXT, -1, name));
        return computed;
    }

    /** A uuid that a client may choose. */
    public static Attribute uuid(String name) {
        return new Attribute(name, Kind.UUID);
    }

    /** Which application made the row: only that one may change it, or who has a right to what others made. Set by the store. */
    public static Attribute maker() {
        Attribute maker = new Attribute("applicatie", Kind.UUID).nullable().readOnly();
        maker.maker = true;
        return maker;
    }

    /** Must be sent when the resource is made or replaced; required text can't be blank. */
    public Attribute required() {
        required = true;
        blank = false;
        return this;
    }

    /** May be null, and is null when absent. */
    public Attribute nullable() {
        nullable = true;
        return this;
    }

    /** May be the empty text, also where {@link #code} or {@link #required} says otherwise. */
    public Attribute mayBeBlank() {
        blank = true;
        return this;
    }

    /** What a client sends is ignored: the register itself sets it. */
    public Attribute readOnly() {
        readOnly = true;
        return this;
    }

    /** The audit trail does not tell it: it is too long for that, may not be found anywhere when the row is gone, or is mostly worked out. */
    public Attribute untold() {
        untold = true;
        return this;
    }

    /** Still there for who knows it, no longer advised. */
    public Attribute deprecated() {
        deprecated = true;
        return this;
    }

    /** At most so many characters, or a number of at most this. */
    public Attribute max(int max) {
        this.max = max;
        return this;
    }

    /** What clients of other dialects stored may be longer than {@link #max} and of another form: these count for what is sent, and not for what is answered. */
    public Attribute longerElsewhere() {
        longerElsewhere = true;
        return this;
    }

    /** Spaces at the ends of it belong to it. */
    public Attribute asSent() {
        asSent = true;
        return this;
    }

    /** At least so many characters, or a number of at least this. */
    public Attribute min(int min) {
        this.min = min;
        return this;
    }

    /** A rule about the form of the text. */
    public Attribute check(Check check) {
        checks.add(check);
        return this;
    }

    /** What the API document says of the form: an OpenAPI format. */
    public Attribute format(String format) {
        this.format = format;
        return this;
    }

    /** What the API document says of the form: a regular expression. */
    public Attribute pattern(String pattern) {
        this.pattern = pattern;
        return this;
    }

    /** What a new row holds when nothing was sent. */
    public Attribute standard(@Nullable Object value) {
        standard = clock -> value;
        return this;
    }

    /** What a new row holds when nothing was sent, told by the clock. */
    public Attribute standard(Function<Clock, @Nullable Object> value) {
        standard = value;
        return this;
    }

    /** What a row holds when nothing was sent, or when its group was emptied. */
    public @Nullable Object standardValue(Clock clock) {
        if (standard != null) {
            return standard.apply(clock);
        }
        return kind == Kind.TEXT && !nullable ? "" : null;
    }

    @Override
    public String name() {
        return name;
    }

    /** What kind of value. */
    public Kind kind() {
        return kind;
    }

    /** Rules about the form, all of which are tried. */
    public List<Check> checks() {
        return checks;
    }

    /** The codes it may hold; meaningful only when {@link #isCoded}. */
    public Set<String> codes() {
        return codes;
    }

    /** Is it out of a fixed list? */
    public boolean isCoded() {
        return coded;
    }

    /** See {@link #required()}. */
    public boolean isRequired() {
        return required;
    }

    /** See {@link #nullable()}. */
    public boolean isNullable() {
        return nullable;
    }

    /** See {@link #mayBeBlank()}. */
    public boolean isBlankAllowed() {
        return blank;
    }

    /** See {@link #readOnly()}. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /** See {@link #untold()}. */
    boolean isUntold() {
        return untold;
    }

    /** See {@link #maker()}. */
    public boolean isMaker() {
        return maker;
    }

    /** See {@link #deprecated()}. */
    public boolean isDeprecated() {
        return deprecated;
    }

    /** See {@link #asSent()}. */
    public boolean isAsSent() {
        return asSent;
    }

    /** The most characters that an answer holds; no limit when other dialects have none. */
    public int longestAnswer() {
        return longerElsewhere ? Integer.MAX_VALUE : max;
    }

    /** See {@link #max(int)}. */
    public int max() {
        return max;
    }

    /** See {@link #min(int)}. */
    public int min() {
        return min;
    }

    /** See {@link #format(String)}. */
    public @Nullable String format() {
        return format;
    }

    /** See {@link #pattern(String)}. */
    public @Nullable String pattern() {
        return pattern;
    }

    /** Where it is kept; known once its resource is declared. */
    public Column column() {
        if (column == null) {
            throw new IllegalStateException(name + " belongs to no resource");
        }
        return column;
    }

    void keptIn(Column place) {
        column = place;
    }
}
