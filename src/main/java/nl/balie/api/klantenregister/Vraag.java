package nl.balie.api.klantenregister;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.api.BlankFilters;
import nl.balie.api.Parameters;
import nl.balie.api.Values;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Kind;
import nl.balie.resource.Message;
import nl.balie.resource.Ordering;
import nl.balie.resource.Path;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a list, or of one: filters on dotted paths with a method in brackets, {@code _order}, {@code _search}, {@code
 * _fields}, {@code _extend} and pages. What a parameter means is told by its name alone, so that nothing is ignored.
 */
final class Vraag {
    static final int STANDARD_SIZE = 30;
    static final int GREATEST_SIZE = 500;
    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*\\])*)");
    private static final Pattern SHOWING = Pattern.compile("(_fields|_extend)(\\[.*)?");
    /** The key of a row, by either of its names. */
    static final List<String> KEYS = List.of("id", "_id");

    private static final Set<String> PAGES = Set.of("limit", "page", "start", "offset");

    private final Soort soort;
    private final Violations faults = new Violations();
    private final List<Condition> conditions = new ArrayList<>();
    /** Conditions on rows that must be of one kind: each kind is met by a row of its own. */
    private final Map<String, List<Condition>> groups = new LinkedHashMap<>();

    private final Set<String> fields = new LinkedHashSet<>();
    private final List<String> extend = new ArrayList<>();
    private final Map<String, String> pages = new LinkedHashMap<>();
    /** What it is sorted by, the last first. */
    private final List<Ordering> orders = new ArrayList<>();

    private String pattern = "";

    private Vraag(Soort soort) {
        this.soort = soort;
    }

    /** What is asked of a list. */
    static Vraag lijst(Soort soort, Map<String, List<String>> asked, Clock clock) {
        Vraag vraag = new Vraag(soort);
        vraag.conditions.addAll(soort.altijd(clock));
        asked.forEach((name, texts) -> vraag.read(name, texts, true));
        vraag.groups.values().forEach(group -> vraag.conditions.add(Condition.either(List.of(group))));
        vraag.faults.throwIfAny();
        return vraag;
    }

    /** What is asked of one. */
    static Vraag een(Soort soort, Map<String, List<String>> asked) {
        Vraag vraag = new Vraag(soort);
        asked.forEach((name, texts) -> vraag.read(name, texts, false));
        vraag.faults.throwIfAny();
        return vraag;
    }

    /** The key that the parameters ask for, when all else that they say is how it is shown: one row, and no list. Else null. */
    static @Nullable UUID sleutel(Map<String, List<String>> asked) {
        List<String> keys = KEYS.stream()
                .flatMap(name -> asked.getOrDefault(name, List.of()).stream())
                .toList();
        boolean more = asked.keySet().stream()
                .anyMatch(name -> !KEYS.contains(name) && !SHOWING.matcher(name).matches());
        return keys.size() == 1 && !more ? Lezer.key(keys.getFirst()) : null;
    }

    /** The same parameters as JSON: names as they are, or objects in objects; a list is one of its values. */
    static Map<String, List<String>> parameters(JsonNode body) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        flatten("", body, asked);
        return asked;
    }

    private static void flatten(String path, JsonNode node, Map<String, List<String>> asked) {
        if (node.isContainerNode() && node.isEmpty() && !path.isEmpty()) {
            asked.put(path, List.of("")); // nothing to compare with is a blank filter, not everybody
        } else if (node.isObject()) {
            node.properties()
                    .forEach(each -> flatten(
                            path.isEmpty() ? each.getKey() : path + "." + each.getKey(), each.getValue(), asked));
        } else if (node.isArray()) {
            node.forEach(each ->
                    asked.computeIfAbsent(path + "[]", key -> new ArrayList<>()).add(each.asText()));
        } else {
            asked.computeIfAbsent(path, key -> new ArrayList<>()).add(node.isNull() ? "IS NULL" : node.asText());
        }
    }

    private void read(String name, List<String> texts, boolean isList) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            unknown(name);
            return;
        }
        String word = parts.group(1);
        String brackets = parts.group(2);
        String inside = brackets.isEmpty() ? "" : brackets.substring(1, brackets.indexOf(']'));
        String page = word.startsWith("_") ? word.substring(1) : word;
        boolean several = brackets.endsWith("[]") || word.equals("_fields") || word.equals("_extend");
        if (texts.size() > 1 && !several) {
            faults.add(name, Message.GIVEN_TWICE);
        }
        if (word.equals("_fields")) {
            texts.forEach(text -> fields(name, text));
        } else if (word.equals("_extend") && !isList) {
            extend.addAll(texts);
        } else if (!isList) {
            unknown(name);
        } else if (PAGES.contains(page) && brackets.isEmpty()) {
            if (pages.put(page, texts.getLast().strip()) != null) {
                faults.add(name, Message.GIVEN_TWICE);
            }
        } else if (word.equals("_order")) {
            order(name, inside, texts.getLast());
        } else if (word.equals("_search")) {
            search(name, inside, texts.getLast().strip());
        } else {
            filter(name, word, brackets, texts);
        }
    }

    private void unknown(String name) {
        faults.add(name, Message.unknownParameters(List.of(name)));
    }

    private void fields(String name, String text) {
        for (String field : text.split(",", -1)) {
            boolean shown =
                    soort.woorden().stream().anyMatch(woord -> woord.name().equals(field));
            if (!shown && Pad.van(soort, field) == null && !field.equals("embedded") && !field.equals("_self")) {
                faults.add(name, Message.noFilterChoice(field));
            }
            fields.add(field);
        }
    }

    private void filter(String name, String path, String brackets, List<String> texts) {
        Pad pad = Pad.van(soort, path);
        if (pad == null) {
            unknown(name);
            return;
        }
        boolean identifies =
                pad.delen().isEmpty() && BlankFilters.identifies(soort.resource(), Filter.is(name, pad.register()));
        if (texts.stream().allMatch(String::isBlank) && (identifies || brackets.matches("\\[(like|regex)\\]"))) {
            faults.add(name, Message.BLANK_FILTER);
            return;
        }
        pattern = brackets.equals("[regex]") ? name : pattern;
        boolean several = brackets.endsWith("[]");
        String method = brackets.isEmpty() || brackets.equals("[]") ? "" : brackets.substring(1, brackets.indexOf(']'));
        Condition condition =
                new Vergelijking(pad, name, method, faults).condition(several ? texts : List.of(texts.getLast()));
        if (condition != null && pad.vast().isEmpty()) {
            conditions.add(condition);
        } else if (condition != null) {
            groups.computeIfAbsent(pad.groep() + pad.vast().values(), key -> vast(pad))
                    .add(condition);
        }
    }

    private static List<Condition> vast(Pad pad) {
        List<Condition> fixed = new ArrayList<>();
        pad.vast()
                .forEach((attribute, value) -> fixed.add(new Condition(
                        Filter.is("", pad.groep() + attribute.column().label()), value)));
        return fixed;
    }

    /** By a value of the row itself, or of one that it refers to. */
    private void order(String name, String path, String direction) {
        Pad pad = Pad.van(soort, path);
        boolean descending = direction.equalsIgnoreCase("desc");
        if (pad == null) {
            unknown(name);
            return;
        }
        if (!descending && !direction.equalsIgnoreCase("asc")) {
            faults.add(name, Message.choose(direction, List.of("asc", "desc")));
            return;
        }
        if (!pad.delen().isEmpty()) {
            faults.add(name, Message.NO_ORDER);
            return;
        }
        Path end = Path.follow(soort.resource(), pad.register());
        boolean one = end.hops().size() < 2 && end.hops().stream().allMatch(Reference.class::isInstance);
        if (!one || end.attribute() == null || end.attribute().kind() == Kind.MAP) {
            faults.add(name, Message.NO_ORDER);
            return;
        }
        orders.addFirst(new Ordering(
                end.attribute(),
                descending,
                end.hops().isEmpty() ? null : (Reference) end.hops().getFirst()));
    }

    /** In one of these values; without names, in every text that a row itself has. */
    private void search(String name, String paths, String text) {
        Message fault = Values.unsearchable(text);
        if (fault != null) {
            faults.add(name, fault);
            return;
        }
        List<List<Condition>> ways = new ArrayList<>();
        if (paths.isEmpty()) {
            Pad.texts(soort).forEach(pad -> ways.add(List.of(contains(name, pad, text))));
        }
        for (String path : paths.isEmpty() ? new String[0] : paths.split(",", -1)) {
            Pad pad = Pad.van(soort, path.strip());
            if (pad == null || !pad.isText()) {
                faults.add(name, Message.noFilterChoice(path));
            } else {
                ways.add(List.of(contains(name, pad, text)));
            }
        }
        if (text.isEmpty()) {
            faults.add(name, Message.BLANK_FILTER);
        } else if (!faults.any()) {
            conditions.add(Condition.either(ways));
        }
    }

    private Condition contains(String name, Pad pad, String text) {
        return Objects.requireNonNullElseGet(
                new Vergelijking(pad, name, "like", faults).condition(List.of(text)),
                () -> new Condition(Filter.by(Operator.CONTAINS, name, pad.register()), null));
    }

    /** As the store asks it. */
    Query query() {
        Resource resource = soort.resource();
        Ordering ordering = resource.finding().ordering();
        for (int i = 0; i < orders.size(); i++) {
            ordering = i == 0 ? orders.getFirst() : orders.get(i).before(ordering);
        }
        return new Query(soort.viewVanLijst(), conditions, ordering, 1, limit(), null, offset());
    }

    /** Rows on a page. */
    int limit() {
        int limit = Parameters.positive(pages.getOrDefault("limit", ""));
        return limit < 1 ? STANDARD_SIZE : Math.min(limit, GREATEST_SIZE);
    }

    /** Rows before the page. */
    long offset() {
        String start = pages.getOrDefault("start", pages.getOrDefault("offset", ""));
        if (!start.isEmpty()) {
            return Parameters.positive(start);
        }
        return (Math.max(1, Parameters.positive(pages.getOrDefault("page", ""))) - 1L) * limit();
    }

    /** The parameter that holds a regular expression; empty for none. */
    String pattern() {
        return pattern;
    }

    /** What is shown, by its paths; empty for everything. */
    Set<String> fields() {
        return fields;
    }

    /** What is looked up elsewhere. */
    List<String> extend() {
        return extend;
    }
}
