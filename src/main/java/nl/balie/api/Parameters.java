package nl.balie.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.balie.register.Checks;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Ordering;
import nl.balie.resource.Path;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Query.Place;
import nl.balie.resource.Resource;
import nl.balie.resource.View;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;
import nl.balie.store.Normalising;
import org.jspecify.annotations.Nullable;

/** Reads query parameters against a declaration: which are known, and what they ask. An empty value asks nothing, or is refused. */
public final class Parameters {
    static final String EXPAND = "expand";
    public static final String PAGE = "page";
    public static final String PAGE_SIZE = "pageSize";
    public static final String FROM = "vanaf";
    static final String ORDERING = "ordering";

    private static final int STANDARD_SIZE = 100;
    private static final int GREATEST_SIZE = 500;

    private final Resource resource;
    private final Request request;
    private final Map<String, List<String>> query;

    Parameters(Resource resource, Request request) {
        this.resource = resource;
        this.request = request;
        this.query = request.query();
    }

    /** The page that is asked for. */
    Query list() {
        refuseUnknown(true, resource.finding().orderings().isEmpty() ? Set.of() : Set.of(ORDERING));
        Violations violations = new Violations();
        List<Condition> conditions = conditions(violations);
        View view = View.whole(resource, expand(violations));
        Ordering ordering = ordering(violations);
        violations.throwIfAny();
        @Nullable Place from = last(FROM).isEmpty() ? null : PageLinks.place(request, last(FROM));
        return new Query(view, conditions, ordering, page(), size(), from);
    }

    /** How one is shown; resources without expand take their filters here too (Open Klant). */
    View detail() {
        refuseUnknown(!resource.expandsAlways(), Set.of());
        Violations violations = new Violations();
        Set<String> expand = expand(violations);
        violations.throwIfAny();
        return View.whole(resource, expand);
    }

    /** The conditions that one must meet to be found, also when it is changed or deleted. */
    List<Condition> detailConditions() {
        if (resource.expandsAlways()) {
            return List.of();
        }
        Violations violations = new Violations();
        List<Condition> conditions = conditions(violations);
        violations.throwIfAny();
        return conditions;
    }

    private void refuseUnknown(boolean filters, Set<String> others) {
        Set<String> unknown = new TreeSet<>(query.keySet());
        unknown.removeAll(others);
        unknown.removeAll(Set.of(PAGE, PAGE_SIZE));
        if (filters) {
            unknown.removeAll(resource.filters().keySet());
            unknown.remove(FROM);
        }
        if (resource.expandsAlways()
                || (!resource.expands().isEmpty() && resource.expands().containsAll(expanded()))) {
            unknown.remove(EXPAND); // where Open Klant has no expand, it knows it as little as any other
        }
        refuse(unknown);
    }

    /** What is not known might have been meant to tell who is looked for: passed over, it would answer with others. */
    public static void refuse(Set<String> unknown) {
        if (!unknown.isEmpty()) {
            throw new Invalid(Violation.WHOLE, Message.unknownParameters(unknown));
        }
    }

    private Set<String> expand(Violations violations) {
        Set<String> expand = new TreeSet<>();
        for (String value : expanded()) {
            if (resource.expands().contains(value)) {
                expand.add(value);
            } else if (!violations.any()) {
                violations.add(EXPAND, Message.noFilterChoice(value));
            }
        }
        return expand;
    }

    private List<String> expanded() {
        return query.getOrDefault(EXPAND, List.of()).stream()
                .flatMap(values -> Stream.of(values.split(",", -1)))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private Ordering ordering(Violations violations) {
        String asked = last(ORDERING).strip();
        Ordering ordering = asked.isEmpty()
                ? resource.finding().ordering()
                : resource.finding().orderings().get(asked);
        if (ordering == null) {
            violations.add(ORDERING, Message.noFilterChoice(asked));
            return resource.finding().ordering();
        }
        return ordering;
    }

    private List<Condition> conditions(Violations violations) {
        List<Condition> conditions = new ArrayList<>();
        for (Filter filter : resource.filters().values()) {
            String value = last(filter.name()).strip();
            if (!value.isEmpty()) {
                conditions.add(condition(resource, filter, value, violations));
            } else if (BlankFilters.REFUSED
                    && query.containsKey(filter.name())
                    && BlankFilters.identifies(resource, filter)) {
                violations.add(filter.name(), Message.BLANK_FILTER);
            }
        }
        return conditions;
    }

    /** The condition that a text asks of the rows of a resource; a text that is no value of its kind is a fault. */
    public static Condition condition(Resource resource, Filter filter, String text, Violations violations) {
        Message fault = Values.unsearchable(text);
        if (fault != null) {
            violations.add(filter.name(), fault);
            return new Condition(filter, null);
        }
        return new Condition(filter, value(resource, filter, text, violations));
    }

    private String last(String name) {
        List<String> values = query.get(name);
        return values == null ? "" : values.getLast();
    }

    private static @Nullable Object value(Resource resource, Filter filter, String text, Violations violations) {
        return switch (filter.operator()) {
            case PRESENT -> flag(filter, text, violations);
            case URL -> {
                if (!Checks.isServiceUrl(text)) {
                    violations.add(filter.name(), Message.NO_URL);
                }
                yield Values.uuid(text.substring(text.lastIndexOf('/') + 1));
            }
            case ONE_OF -> oneOf(resource, filter, text, violations);
            case WORDS, NAMES, ADDRESS -> sought(filter, text, violations);
            default -> {
                Attribute attribute = Path.follow(resource, filter.path()).attribute();
                yield attribute == null ? uuid(filter, text, violations) : value(filter, attribute, text, violations);
            }
        };
    }

    /** Each of the texts between commas, read as its kind: the names of categories may be any text, keys and codes may not. */
    private static List<@Nullable Object> oneOf(Resource resource, Filter filter, String texts, Violations violations) {
        Attribute attribute = Path.follow(resource, filter.path()).attribute();
        Filter each = Filter.is(filter.name(), filter.path());
        Violations found = new Violations();
        List<@Nullable Object> values = new ArrayList<>();
        for (String text : texts.split(",", -1)) {
            values.add(
                    attribute == null
                            ? uuid(each, text.strip(), found)
                            : attribute.isCoded() ? value(each, attribute, text.strip(), found) : text);
        }
        violations.addFirst(found);
        return values;
    }

    private static String sought(Filter filter, String text, Violations violations) {
        if (text.codePointCount(0, text.length()) > Filter.LONGEST) {
            violations.add(filter.name(), Message.tooLong(Filter.LONGEST));
        } else if (filter.operator().searches() && Normalising.words(text).isEmpty()) {
            violations.add(filter.name(), Message.NO_WORDS);
        }
        return text;
    }

    private static @Nullable Object uuid(Filter filter, String text, Violations violations) {
        Object uuid = Values.uuid(text);
        if (uuid == null) {
            violations.add(filter.name(), Message.NO_FILTER_UUID);
        }
        return uuid;
    }

    /** The value that a text asks of an attribute; a text that is no value of its kind is a fault. */
    public static @Nullable Object value(Filter filter, Attribute attribute, String text, Violations violations) {
        return switch (attribute.kind()) {
            case FLAG -> flag(filter, text, violations);
            case INTEGER -> {
                int number = positive(text);
                if (number < 1) {
                    violations.add(filter.name(), Message.NO_DIGITS);
                }
                yield number;
            }
            case DATE -> {
                LocalDate date = Moments.filterDate(text);
                if (date == null) {
                    violations.add(filter.name(), Message.NO_FILTER_DATE);
                }
                yield date;
            }
            case MOMENT -> {
                OffsetDateTime moment = Moments.moment(text);
                if (moment == null || !Moments.inRange(moment)) {
                    violations.add(filter.name(), Message.NO_FILTER_MOMENT);
                }
                yield moment;
            }
            default -> {
                boolean known = !attribute.isCoded() || attribute.codes().contains(text);
                if (!known && !filter.anyText() && filter.operator() == Operator.IS) {
                    violations.add(filter.name(), Message.noFilterChoice(text));
                }
                yield text;
            }
        };
    }

    private static @Nullable Boolean flag(Filter filter, String text, Violations violations) {
        Boolean flag = Values.flag(text);
        if (flag == null) {
            violations.add(filter.name(), Message.NO_FLAG);
        }
        return flag;
    }

    private int page() {
        String page = last(PAGE).strip();
        if (page.isEmpty()) {
            return 1;
        }
        if (page.equals("last")) {
            return Query.LAST;
        }
        int number = positive(page);
        if (number < 1) {
            throw PageLinks.noPage();
        }
        return number;
    }

    /** The page that is asked for, of a list that knows no filters. */
    int pageOnly() {
        Set<String> unknown = new TreeSet<>(query.keySet());
        unknown.removeAll(Set.of(PAGE, PAGE_SIZE));
        refuse(unknown);
        return page();
    }

    int size() {
        int size = positive(last(PAGE_SIZE).strip());
        return size < 1 ? STANDARD_SIZE : Math.min(size, GREATEST_SIZE);
    }

    /** A whole number above 0; 0 when the text is none. */
    public static int positive(String text) {
        boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : 0;
    }
}
