package nl.balie.api.klantenregister;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.balie.api.klantenregister.Word.Waarde;
import nl.balie.api.words.Code;
import nl.balie.api.words.Filters;
import nl.balie.api.words.Moments;
import nl.balie.api.words.OwnNames;
import nl.balie.api.words.Values;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Kind;
import nl.balie.resource.Message;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter asks of the value that its path leads to. Without a method a text is the same in any letter case, and a {@code %} in
 * it means that the rest is a part of the value. {@code ne} and {@code IS NULL} are met when no member of a list has the value.
 */
final class Comparison {
    private static final Map<String, Operator> RANGES = Map.of(
            ">=", Operator.FROM,
            ">", Operator.ABOVE,
            "<=", Operator.UP_TO,
            "<", Operator.BELOW,
            "after", Operator.FROM,
            "strictly_after", Operator.ABOVE,
            "before", Operator.UP_TO,
            "strictly_before", Operator.BELOW);
    private static final Set<String> EQUAL = Set.of("", "ne", "exact", "case_sensitive", "case_insensitive");
    /** All methods. */
    static final Map<String, Operator> METHODS = methods();

    /** How many values can be asked for at once. */
    private static final int MOST_TEXTS = 500;

    private final WordPath pad;
    private final String name;
    private final String method;
    private final Violations faults;
    private final OwnNames namen;

    /** Reads what the parameter {@code name} asks; {@code method} is what stands in brackets, empty for nothing. */
    Comparison(WordPath pad, String name, String method, Violations faults, OwnNames namen) {
        this.pad = pad;
        this.name = name;
        this.method = method;
        this.faults = faults;
        this.namen = namen;
    }

    /** Must a value meet each of several texts? Else it is one of them. */
    static boolean holdTogether(String method) {
        return RANGES.containsKey(method) || method.equals("regex") || method.equals("int_compare");
    }

    private static Map<String, Operator> methods() {
        Map<String, Operator> all = new TreeMap<>(RANGES);
        all.putAll(TextFilters.METHODS);
        return all;
    }

    /** The condition that one of these texts is asked for; null when that is a fault. */
    @Nullable
    Condition condition(List<String> texts) {
        if (texts.size() > MOST_TEXTS) {
            faults.add(name, Message.tooMany(MOST_TEXTS));
            return null;
        }
        for (String text : texts) {
            Message fault = Values.unsearchable(text);
            if (fault != null) {
                faults.add(name, fault);
                return null;
            }
        }
        if (!METHODS.containsKey(method)) {
            faults.add(name, Message.choose(method, named(METHODS.keySet())));
            return null;
        }
        String one = texts.getFirst();
        if (texts.size() == 1 && (one.equals("IS NULL") || one.equals("null"))) {
            return method.equals("ne") ? present() : absent();
        }
        if (texts.size() == 1 && one.equals("IS NOT NULL")) {
            return present();
        }
        if (!pad.delen().isEmpty()) {
            faults.add(name, Message.choose(one, List.of("IS NULL", "IS NOT NULL")));
            return null;
        }
        Condition found = pad.waarde() == null ? keys(texts) : values(pad.waarde(), texts);
        return found == null || !method.equals("ne") ? found : isNot(found);
    }

    private static List<String> named(Set<String> methods) {
        return methods.stream().filter(each -> !each.isEmpty()).sorted().toList();
    }

    private static Condition isNot(Condition condition) {
        return Condition.not(List.of(condition));
    }

    private Condition absent() {
        return isNot(present());
    }

    /** A text that is there is greater than the empty text. */
    private Condition present() {
        if (!pad.delen().isEmpty()) {
            return Condition.either(pad.delen().stream()
                    .map(deel -> List.of(new Comparison(deel, name, method, faults, namen).present()))
                    .toList());
        }
        boolean text = isKept()
                || (pad.waarde() != null && pad.waarde().plaats().kept().kind() == Kind.TEXT);
        return text ? on(Operator.ABOVE, "") : on(Operator.PRESENT, true);
    }

    /** Does it stand in the group of what only this dialect knows, where all is text? */
    private boolean isKept() {
        return pad.waarde() != null && pad.waarde().plaats().kept().kind() == Kind.MAP;
    }

    private Condition on(Operator operator, @Nullable Object value) {
        return new Condition(Filter.by(operator, name, pad.register()), value);
    }

    private @Nullable Condition keys(List<String> texts) {
        if (!isEqual()) {
            return null;
        }
        List<Object> keys = new ArrayList<>();
        for (String text : texts) {
            Object key = BodyReader.key(text);
            if (key == null) {
                faults.add(name, Message.NO_FILTER_UUID);
                return null;
            }
            keys.add(key);
        }
        return on(Operator.ONE_OF, keys);
    }

    private boolean isEqual() {
        boolean equal = EQUAL.contains(method);
        if (!equal) {
            faults.add(name, Message.choose(method, named(EQUAL)));
        }
        return equal;
    }

    private @Nullable Condition values(Waarde waarde, List<String> texts) {
        Attribute kept = waarde.plaats().kept();
        if (kept.isCoded()) {
            return codes(waarde, kept, texts);
        }
        if (!waarde.elders().isEmpty()) {
            return either(texts(pad.register(), texts), texts(pad.naar() + waarde.elders(), texts));
        }
        return switch (isKept() ? Kind.TEXT : kept.kind()) {
            case FLAG -> flags(waarde, texts);
            case UUID -> keys(texts);
            case TEXT ->
                waarde.code().equals(Code.NUMMER) || waarde.reads().kind() == Kind.INTEGER
                        ? numbers(texts)
                        : texts(pad.register(), texts);
            default -> typed(waarde, texts);
        };
    }

    private static @Nullable Condition either(@Nullable Condition one, @Nullable Condition other) {
        return one == null || other == null ? null : Condition.either(List.of(List.of(one), List.of(other)));
    }

    /** Codes are compared by what they are called, in this dialect and in the register. */
    private @Nullable Condition codes(Waarde waarde, Attribute kept, List<String> texts) {
        if (RANGES.containsKey(method) || method.equals("regex")) {
            faults.add(name, Message.choose(method, named(EQUAL)));
            return null;
        }
        List<String> codes = CodeNames.codes(waarde, kept, method, texts);
        if (codes.isEmpty() && !waarde.elders().isEmpty()) {
            return texts(pad.naar() + waarde.elders(), texts);
        }
        return on(Operator.ONE_OF, codes.isEmpty() ? null : codes);
    }

    private @Nullable Condition flags(Waarde waarde, List<String> texts) {
        List<Object> flags = new ArrayList<>();
        for (String text : texts) {
            String meant =
                    Code.JA_NEE.understood().apply(TextNode.valueOf(text)).asText();
            if (text.equalsIgnoreCase("onbekend") && waarde.code().equals(Code.JA_NEE_ONBEKEND)) {
                return absent();
            }
            Boolean flag = Values.flag(meant);
            if (flag == null) {
                faults.add(name, Message.NO_FLAG);
                return null;
            }
            flags.add(flag);
        }
        boolean known = method.equals("bool_compare") || isEqual();
        return known ? on(Operator.ONE_OF, flags) : null;
    }

    /** Digits: as text when they have to be equal, as numbers when they are compared. */
    private @Nullable Condition numbers(List<String> texts) {
        boolean range = RANGES.containsKey(method) || method.equals("int_compare");
        if (!range) {
            return texts(pad.register(), texts);
        }
        String text = texts.getFirst().strip();
        if (!text.matches("-?[0-9]{1,18}")) {
            faults.add(name, Message.NO_DIGITS);
            return null;
        }
        return on(RANGES.getOrDefault(method, Operator.IS), Long.valueOf(text));
    }

    private @Nullable Condition texts(String path, List<String> texts) {
        Operator range = RANGES.get(method);
        return range == null
                ? new TextFilters(pad.waarde(), name, method, faults, namen).condition(path, texts)
                : new Condition(Filter.by(range, name, path), texts.getFirst());
    }

    /** Moments, days and numbers: compared as what they are. */
    private @Nullable Condition typed(Waarde waarde, List<String> texts) {
        if (!RANGES.containsKey(method) && !method.equals("int_compare") && !isEqual()) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (String text : texts) {
            boolean moment = waarde.plaats().kept().kind() == Kind.MOMENT;
            String meant = moment ? Moments.inAmsterdam(text.strip()) : text.strip();
            Filter filter = Filter.is(name, waarde.plaats().pad());
            Object value = Filters.value(filter, waarde.plaats().kept(), meant, faults);
            if (value != null) {
                values.add(value);
            }
        }
        Operator range = RANGES.get(method);
        return range == null
                ? on(Operator.ONE_OF, values.isEmpty() ? null : values)
                : on(range, values.isEmpty() ? null : values.getFirst());
    }
}
