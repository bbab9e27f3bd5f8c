package nl.balie.api.klantenregister;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balie.api.klantenregister.Word.Waarde;
import nl.balie.api.words.OwnNames;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Message;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** What a parameter asks of a text: the whole of it, a part, or a form. */
final class TextFilters {
    /** How a text can be compared, besides by its place in the alphabet. */
    static final Map<String, Operator> METHODS = Map.of(
            "", Operator.SAME,
            "ne", Operator.SAME,
            "case_insensitive", Operator.SAME,
            "int_compare", Operator.SAME,
            "bool_compare", Operator.SAME,
            "exact", Operator.ONE_OF,
            "case_sensitive", Operator.ONE_OF,
            "like", Operator.CONTAINS,
            "regex", Operator.MATCHES);

    private static final int LONGEST_PATTERN = 200;
    /** In a pattern, one sign or class that may be absent. */
    private static final Pattern OPTIONAL = Pattern.compile("(\\\\.|\\[[^\\]]*\\]|[^\\\\()|])([*?]|\\{0[0-9,]*\\})");
    /** In a pattern, what nearly every text has. */
    private static final Pattern EVERYWHERE = Pattern.compile("\\\\[SwDmMyAZ]");
    /** In a pattern, another class or escaped sign. */
    private static final Pattern CLASS = Pattern.compile("\\\\.|\\[[^\\]]*\\]");
    /** In a pattern, what any text meets, and what only holds it together. */
    private static final Pattern ANYTHING = Pattern.compile("\\(\\?[:=]|\\{[0-9,]*\\}|[.*+?^$()%\\s]");

    private final @Nullable Waarde waarde;
    private final String name;
    private final String method;
    private final Violations faults;
    private final OwnNames namen;

    /** Compares this value as {@code method} says, for the parameter {@code name}. */
    TextFilters(@Nullable Waarde waarde, String name, String method, Violations faults, OwnNames namen) {
        this.waarde = waarde;
        this.name = name;
        this.method = method;
        this.faults = faults;
        this.namen = namen;
    }

    /** Does this ask nothing but wildcards, so that nearly everybody meets it? */
    static boolean isEverybody(String method, String text) {
        if (!method.equals("regex") || text.length() > LONGEST_PATTERN) {
            return text.replace("%", "").isBlank();
        }
        String least = OPTIONAL.matcher(text).replaceAll("");
        least = CLASS.matcher(EVERYWHERE.matcher(least).replaceAll(".")).replaceAll("x");
        boolean isPattern =
                least.replace("(", "").length() == least.replace(")", "").length();
        return isPattern
                && Stream.of(least.split("\\|", -1))
                        .anyMatch(choice ->
                                ANYTHING.matcher(choice).replaceAll("").isEmpty());
    }

    /** The condition that the text at this path is one of these; null when that is a fault. */
    @Nullable
    Condition condition(String path, List<String> texts) {
        String one = texts.getFirst();
        if (method.equals("like") || (method.isEmpty() && texts.size() == 1 && one.contains("%"))) {
            List<Condition> parts = forms(
                            texts.stream().map(text -> text.replace("%", "")).toList())
                    .map(part -> new Condition(Filter.by(Operator.CONTAINS, name, path), part))
                    .toList();
            return parts.size() == 1
                    ? parts.getFirst()
                    : Condition.either(parts.stream().map(List::of).toList());
        }
        if (method.equals("regex") && one.length() > LONGEST_PATTERN) {
            faults.add(name, Message.tooLong(LONGEST_PATTERN));
            return null;
        }
        if (method.equals("regex")) {
            return new Condition(Filter.by(Operator.MATCHES, name, path), one);
        }
        List<String> meant = forms(texts).toList();
        return new Condition(Filter.by(Objects.requireNonNull(METHODS.get(method)), name, path), meant);
    }

    /** As it is asked, and as it is kept: a postcode with its space, what is in a list by its code, a telephone number without hyphens. */
    private Stream<String> forms(List<String> texts) {
        List<String> kept = waarde == null ? List.of() : namen.meant(waarde.gezocht(), texts);
        return Stream.concat(texts.stream(), kept.stream().filter(text -> !text.isBlank()))
                .distinct();
    }
}
