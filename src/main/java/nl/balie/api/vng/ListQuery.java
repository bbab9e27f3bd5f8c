package nl.balie.api.vng;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.balie.api.http.PageLinks;
import nl.balie.api.http.Request;
import nl.balie.api.vng.Wording.Asked;
import nl.balie.api.words.BlankFilters;
import nl.balie.api.words.Code;
import nl.balie.api.words.Filters;
import nl.balie.api.words.OwnNames;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Message;
import nl.balie.resource.Path;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Query.Place;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is asked of a list. The parts of an object are written as {@code name.part}, {@code name[part]} or, as the standard's
 * own examples do, as {@code part} alone. The draft has no pages: {@code page} and {@code pageSize} are those of VNG's common parts.
 */
final class ListQuery {
    private static final int STANDARD_SIZE = 20;
    private static final int GREATEST_SIZE = 100;
    private static final Set<String> PAGES = Set.of(PageLinks.PAGE, PageLinks.PAGE_SIZE, PageLinks.FROM);

    private final Wording wording;
    private final Request request;
    private final OwnNames namen;
    private final Map<String, String> asked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Violations violations = new Violations();

    ListQuery(Wording wording, Request request, OwnNames namen) {
        this.wording = wording;
        this.request = request;
        this.namen = namen;
        request.query()
                .forEach((name, values) -> values.forEach(value -> {
                    if (asked.put(name.replace('[', '.').replace("]", ""), value.strip()) != null) {
                        violations.add(name, Message.GIVEN_TWICE);
                    }
                }));
    }

    Query query() {
        Set<String> unknown = new TreeSet<>(asked.keySet());
        unknown.removeIf(
                name -> wording.filters().containsKey(name) || PAGES.stream().anyMatch(name::equalsIgnoreCase));
        nl.balie.api.http.Asked.refuse(unknown);
        List<Condition> conditions = new ArrayList<>();
        asked.forEach((name, text) -> {
            Asked filter = wording.filters().get(name);
            if (filter != null && !text.isEmpty()) {
                Condition condition = condition(filter, text);
                if (condition != null) {
                    conditions.add(condition);
                }
            } else if (filter != null && BlankFilters.identifies(wording.resource(), filter.filter())) {
                violations.add(name, Message.BLANK_FILTER);
            }
        });
        violations.throwIfAny();
        String place = text(PageLinks.FROM);
        @Nullable Place from = place.isEmpty() ? null : PageLinks.place(request, place);
        return new Query(
                wording.view(),
                conditions,
                PageLinks.number(text(PageLinks.PAGE)),
                PageLinks.size(text(PageLinks.PAGE_SIZE), STANDARD_SIZE, GREATEST_SIZE),
                from);
    }

    private @Nullable Condition condition(Asked asked, String text) {
        List<String> meant = namen.meant(asked.code(), List.of(text));
        if (meant.size()
                > 1) { // a name that codes share finds each of them, and what another dialect keeps under that name
            return Condition.either(Stream.concat(meant.stream(), Stream.of(text))
                    .map(each -> List.of(Filters.condition(wording.resource(), filter(asked, each), each, violations)))
                    .toList());
        }
        String understood = meant.getFirst();
        Filter filter = filter(asked, understood);
        if (!asked.code().equals(Code.JA_NEE_ONBEKEND)) {
            return Filters.condition(wording.resource(), filter, understood, violations);
        }
        return switch (understood) {
            case "ja", "nee" -> new Condition(filter, understood.equals("ja"));
            case "onbekend" -> new Condition(Filter.by(Operator.PRESENT, filter.name(), filter.path()), false);
            default -> {
                violations.add(filter.name(), Message.noFilterChoice(text));
                yield null;
            }
        };
    }

    private Filter filter(Asked asked, String understood) {
        Attribute attribute =
                Path.follow(wording.resource(), asked.filter().path()).attribute();
        boolean known = attribute == null || attribute.codes().contains(understood);
        return asked.beyond() == null || known ? asked.filter() : asked.beyond();
    }

    private String text(String name) {
        return asked.getOrDefault(name, "");
    }
}
