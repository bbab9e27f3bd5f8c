package nl.balie.api.klantinteracties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.balie.api.http.Asked;
import nl.balie.api.http.PageLinks;
import nl.balie.api.http.Request;
import nl.balie.api.words.BlankFilters;
import nl.balie.api.words.Filters;
import nl.balie.resource.Filter;
import nl.balie.resource.Message;
import nl.balie.resource.Ordering;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Query.Place;
import nl.balie.resource.Resource;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/** Reads query parameters against a declaration: which are known, and what they ask. An empty value asks nothing, or is refused. */
public final class Parameters {
    static final String EXPAND = "expand";
    static final String ORDERING = "ordering";

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
        @Nullable Place from = last(PageLinks.FROM).isEmpty() ? null : PageLinks.place(request, last(PageLinks.FROM));
        return new Query(
                view,
                conditions,
                ordering,
                PageLinks.page(last(PageLinks.PAGE).strip()),
                PageLinks.size(last(PageLinks.PAGE_SIZE).strip()),
                from);
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
        unknown.removeAll(Set.of(PageLinks.PAGE, PageLinks.PAGE_SIZE));
        if (filters) {
            unknown.removeAll(resource.filters().keySet());
            unknown.remove(PageLinks.FROM);
        }
        if (resource.expandsAlways()
                || (!resource.expands().isEmpty() && resource.expands().containsAll(expanded()))) {
            unknown.remove(EXPAND); // where Open Klant has no expand, it knows it as little as any other
        }
        Asked.refuse(unknown);
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
                conditions.add(Filters.condition(resource, filter, value, violations));
            } else if (BlankFilters.REFUSED
                    && query.containsKey(filter.name())
                    && BlankFilters.identifies(resource, filter)) {
                violations.add(filter.name(), Message.BLANK_FILTER);
            }
        }
        return conditions;
    }

    private String last(String name) {
        List<String> values = query.get(name);
        return values == null ? "" : values.getLast();
    }
}
