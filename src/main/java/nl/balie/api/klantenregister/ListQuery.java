package nl.balie.api.klantenregister;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balie.api.http.PageLinks;
import nl.balie.api.words.OwnNames;
import nl.balie.api.words.Values;
import nl.balie.resource.Kind;
import nl.balie.resource.Message;
import nl.balie.resource.Ordering;
import nl.balie.resource.Path;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Reference;
import nl.balie.resource.Resource;
import nl.balie.resource.Violations;
import nl.balie.store.Database;

/**
 * What is asked of a list, or of one: filters on dotted paths with a method in brackets, {@code _order}, {@code _search}, {@code
 * _fields}, {@code _extend} and pages. What a parameter means is told by its name alone, so that nothing is ignored.
 */
final class ListQuery {
    static final int STANDARD_SIZE = 30;
    static final int GREATEST_SIZE = 500;
    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*\\])*)");
    private static final Pattern SHOWING = Pattern.compile("(_fields|_extend)(\\[.*)?");
    /** How many parts of an answer can be named. */
    private static final int MOST_SHOWN = 100;

    private static final Set<String> PAGES = Set.of("limit", "page", "start", "offset");

    private final ResourceKind soort;
    private final Violations faults = new Violations();
    private final ListConditions voorwaarden;
    private final Set<String> fields = new LinkedHashSet<>();
    private final List<String> extend = new ArrayList<>();
    private final Map<String, String> pages = new LinkedHashMap<>();
    /** What it is sorted by, the last first. */
    private final List<Ordering> orders = new ArrayList<>();

    private List<Condition> always = List.of();

    private ListQuery(ResourceKind soort, Database database) {
        this.soort = soort;
        this.voorwaarden = new ListConditions(soort, faults, OwnNames.in(database));
    }

    /** What is asked of a list; {@code database} knows the names that the municipality gave codes. */
    static ListQuery lijst(ResourceKind soort, Map<String, List<String>> asked, Clock clock, Database database) {
        ListQuery vraag = new ListQuery(soort, database);
        vraag.always = soort.altijd(clock);
        asked.forEach((name, texts) -> vraag.read(name, texts, true));
        vraag.faults.throwIfAny();
        return vraag;
    }

    /** What is asked of one. */
    static ListQuery een(ResourceKind soort, Map<String, List<String>> asked, Database database) {
        ListQuery vraag = new ListQuery(soort, database);
        asked.forEach((name, texts) -> vraag.read(name, texts, false));
        vraag.faults.throwIfAny();
        return vraag;
    }

    /** Does this parameter say how a row is shown, and not which? */
    static boolean isShowing(String name) {
        return SHOWING.matcher(name).matches();
    }

    /** What a search asks: by its address and in its body, of which neither counts for less. */
    static Map<String, List<String>> gezocht(Map<String, List<String>> query, JsonNode body) {
        Map<String, List<String>> asked = new LinkedHashMap<>(query);
        Violations twice = new Violations();
        parameters(body).forEach((name, texts) -> {
            if (asked.put(name, texts) != null) {
                twice.add(name, Message.GIVEN_TWICE);
            }
        });
        twice.throwIfAny();
        return asked;
    }

    /** The same parameters as JSON: names as they are, or objects in objects; a list is one of its values. */
    private static Map<String, List<String>> parameters(JsonNode body) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        flatten("", body, asked);
        return asked;
    }

    private static void flatten(String path, JsonNode node, Map<String, List<String>> asked) {
        if (node.isContainerNode() && node.isEmpty() && !path.isEmpty()) {
            add(asked, path, ""); // nothing to compare with is a blank filter, not everybody
        } else if (node.isObject()) {
            node.properties()
                    .forEach(each -> flatten(
                            path.isEmpty() ? each.getKey() : path + "." + each.getKey(), each.getValue(), asked));
        } else if (node.isArray()) {
            node.forEach(each -> add(asked, path + "[]", each.asText()));
        } else {
            add(asked, path, node.isNull() ? "IS NULL" : node.asText());
        }
    }

    private static void add(Map<String, List<String>> asked, String path, String text) {
        asked.computeIfAbsent(path, key -> new ArrayList<>()).add(text);
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
        if (texts.size() > 1 && (!several || word.equals("_order"))) {
            faults.add(name, Message.GIVEN_TWICE);
        }
        if (isShowing(name) && (!isList || word.equals("_fields"))) {
            show(name, texts, word.equals("_fields"));
        } else if (!isList) {
            unknown(name);
        } else if (PAGES.contains(page) && brackets.isEmpty()) {
            if (pages.put(page, texts.getLast().strip()) != null) {
                faults.add(name, Message.GIVEN_TWICE);
            }
        } else if (word.equals("_order")) {
            order(name, inside, texts.getLast());
        } else if (word.equals("_search")) {
            voorwaarden.search(name, inside, several ? texts : List.of(texts.getLast()));
        } else if (!voorwaarden.filter(name, word, brackets, several ? texts : List.of(texts.getLast()))) {
            unknown(name);
        }
    }

    private void show(String name, List<String> texts, boolean isFields) {
        List<String> parts = texts.stream()
                .flatMap(text -> isFields ? Arrays.stream(text.split(",", -1)) : Stream.of(text))
                .limit(MOST_SHOWN + 1L)
                .toList();
        if (parts.size() + fields.size() + extend.size() > MOST_SHOWN) {
            faults.add(name, Message.tooMany(MOST_SHOWN));
        } else if (isFields) {
            parts.forEach(part -> field(name, part));
        } else {
            extend.addAll(parts);
        }
    }

    private void unknown(String name) {
        faults.add(name, Message.unknownParameters(List.of(name)));
    }

    private void field(String name, String field) {
        boolean shown = soort.woorden().stream().anyMatch(woord -> woord.name().equals(field));
        if (!shown && WordPath.van(soort, field) == null && !field.equals("embedded") && !field.equals("_self")) {
            faults.add(name, Message.noFilterChoice(field));
        }
        fields.add(field);
    }

    /** By a value of the row itself, or of one that it refers to. */
    private void order(String name, String path, String direction) {
        WordPath pad = WordPath.van(soort, path);
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

    /** As the store asks it. */
    Query query() {
        Resource resource = soort.resource();
        Ordering ordering = resource.finding().ordering();
        for (int i = 0; i < orders.size(); i++) {
            ordering = i == 0 ? orders.getFirst() : orders.get(i).before(ordering);
        }
        return new Query(soort.viewVanLijst(), conditions(), ordering, 1, limit(), null, offset());
    }

    private List<Condition> conditions() {
        return Stream.concat(always.stream(), voorwaarden.conditions().stream()).toList();
    }

    /** Rows on a page. */
    int limit() {
        return PageLinks.size(pages.getOrDefault("limit", ""), STANDARD_SIZE, GREATEST_SIZE);
    }

    /** Rows before the page. */
    long offset() {
        String start = pages.getOrDefault("start", pages.getOrDefault("offset", ""));
        if (!start.isEmpty()) {
            return Values.positive(start);
        }
        return (Math.max(1, Values.positive(pages.getOrDefault("page", ""))) - 1L) * limit();
    }

    /** The parameter that holds a regular expression; empty for none. */
    String pattern() {
        return voorwaarden.pattern();
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
