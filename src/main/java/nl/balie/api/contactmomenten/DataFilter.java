package nl.balie.api.contactmomenten;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.api.words.Values;
import nl.balie.register.InterneTaak;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Message;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * One condition on the data of objects, as a client writes it: {@code path__operator__value}.
 *
 * @param name the query parameter
 * @param path the names on the way to the value
 * @param value what it is compared with; of {@code in}, texts with {@code |} between them
 */
record DataFilter(String name, List<String> path, Operator operator, String value) {
    private static final int LONGEST = 1000;
    private static final int DEEPEST = 10;
    /** What the register keeps and an object can be sorted by all the same. */
    private static final Set<String> SORTED = Set.of("status", "toelichting");

    private static final String NAME = "[\\p{L}\\p{N}-]+(?:_[\\p{L}\\p{N}-]+)*";
    private static final Pattern ASKED =
            Pattern.compile("(" + NAME + "(?:__" + NAME + ")*?)__(exact|gte?|lte?|icontains|in)__(.*)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final Set<Operator> OF_TEXTS = Set.of(Operator.IS, Operator.CONTAINS, Operator.ONE_OF);
    private static final Map<String, Operator> OPERATORS = Map.of(
            "exact", Operator.IS,
            "icontains", Operator.CONTAINS,
            "in", Operator.ONE_OF,
            "gt", Operator.ABOVE,
            "gte", Operator.FROM,
            "lt", Operator.BELOW,
            "lte", Operator.UP_TO);

    /** What a text asks; null, with a fault, when it is no condition. */
    static @Nullable DataFilter read(String name, String text, Violations faults) {
        Matcher parts = ASKED.matcher(text);
        Message fault = Values.unstorable(text);
        if (fault != null || text.length() > LONGEST) {
            faults.add(name, fault == null ? Message.tooLong(LONGEST) : fault);
        } else if (!parts.matches()) {
            faults.add(name, Message.NO_DATA_FILTER);
        } else if (parts.group(3).isBlank()) {
            faults.add(name, Message.BLANK_FILTER);
        } else {
            Operator operator = Objects.requireNonNull(OPERATORS.get(parts.group(2)));
            return new DataFilter(name, List.of(parts.group(1).split("__", -1)), operator, parts.group(3));
        }
        return null;
    }

    /** What stands at a path of the data, to sort by; null when that is no path, or the object has only a part of what is shown there. */
    static @Nullable Attribute sorts(String path) {
        List<String> names = List.of(path.split("__", -1));
        return names.size() <= DEEPEST
                        && (!ObjectData.isOfRegister(path) || SORTED.contains(path))
                        && names.stream().allMatch(name -> name.matches(NAME))
                ? InterneTaak.ofObject(names)
                : null;
    }

    /** The names of the path, as they were written. */
    String place() {
        return String.join("__", path);
    }

    /** Must it be the same as one of these? */
    boolean isExact() {
        return operator == Operator.IS || operator == Operator.ONE_OF;
    }

    /** What it is compared with: one text, or each of several. */
    List<String> values() {
        return operator == Operator.ONE_OF ? List.of(value.split("\\|", -1)) : List.of(value);
    }

    /** Asked of what stands at a path of the register. */
    Condition at(String register) {
        return new Condition(Filter.by(operator, name, register), operator == Operator.ONE_OF ? values() : value);
    }

    /** The same, compared with something else. */
    DataFilter with(String other) {
        return new DataFilter(name, path, operator, other);
    }

    /** Asked of what the object keeps as it was sent, which may be a whole of which the value is a part; a number is compared as one. */
    List<List<Condition>> sent() {
        boolean measured = !OF_TEXTS.contains(operator) && NUMBER.matcher(value).matches();
        List<List<Condition>> ways = new ArrayList<>();
        for (int i = 1; i <= path.size(); i++) {
            List<String> inside = new ArrayList<>(List.of(AsSent.SENT));
            inside.addAll(path.subList(i, path.size()));
            String place = "object./" + String.join("/", path.subList(0, i)) + "#" + String.join(".", inside);
            Condition asText = at(place);
            ways.add(List.of(measured ? new Condition(asText.filter(), new BigDecimal(value)) : asText));
        }
        return ways;
    }
}
