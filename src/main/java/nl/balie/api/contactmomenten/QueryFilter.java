package nl.balie.api.contactmomenten;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.balie.api.words.BlankFilters;
import nl.balie.api.words.Filters;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Violations;

/** What a query parameter asks of the rows. */
@FunctionalInterface
interface QueryFilter {
    /** The condition that the text of a parameter asks; a text that is no value of its kind is a fault. */
    Condition condition(String name, String text, Urls adressen, Violations faults);

    /** Does it tell who or what is looked for, so that nobody means everybody by leaving it blank? It does unless it says otherwise. */
    default boolean identifies() {
        return true;
    }

    /** May it be given more than once, and do all of them hold? */
    default boolean isRepeatable() {
        return false;
    }

    /** The conditions that the texts of a parameter ask together. */
    default List<Condition> all(String name, List<String> texts, Urls adressen, Violations faults) {
        return texts.stream()
                .map(text -> condition(name, text, adressen, faults))
                .toList();
    }

    /** The same filter, that asks nothing when nothing is chosen. */
    default QueryFilter describing() {
        return new Naar(this, false);
    }

    /** A filter of which is known whether it identifies. */
    record Naar(QueryFilter filter, boolean identifies) implements QueryFilter {
        @Override
        public Condition condition(String name, String text, Urls adressen, Violations faults) {
            return filter.condition(name, text, adressen, faults);
        }
    }

    /** The value at the end of this path compares so with the one that is asked for. */
    static QueryFilter by(Operator operator, Resource resource, String path) {
        QueryFilter filter = (name, text, adressen, faults) ->
                Filters.condition(resource, Filter.by(operator, name, path), text, faults);
        return new Naar(filter, BlankFilters.identifies(resource, Filter.by(operator, "", path)));
    }

    /** The value at the end of this path is the one that is asked for. */
    static QueryFilter is(Resource resource, String path) {
        return by(Operator.IS, resource, path);
    }

    /** One of the paths leads to the value that is asked for. */
    static QueryFilter either(Resource resource, String... paths) {
        QueryFilter filter = (name, text, adressen, faults) -> Condition.either(Arrays.stream(paths)
                .map(path -> List.of(is(resource, path).condition(name, text, adressen, faults)))
                .toList());
        return new Naar(
                filter, Arrays.stream(paths).anyMatch(path -> is(resource, path).identifies()));
    }

    /** The path leads to a row whose url in this list is one of those that are asked for, separated by commas. */
    static QueryFilter urls(String list, String path) {
        return (name, text, adressen, faults) -> {
            List<UUID> keys = Arrays.stream(text.split(",", -1))
                    .map(url -> adressen.key(list, url.strip()))
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
            return new Condition(Filter.by(Operator.ONE_OF, name, path), keys.isEmpty() ? null : keys);
        };
    }

    /** One row has this fixed value, and meets what is asked of it. */
    static QueryFilter together(String fixed, String value, QueryFilter asked) {
        QueryFilter filter = (name, text, adressen, faults) -> Condition.either(List.of(
                List.of(new Condition(Filter.is(name, fixed), value), asked.condition(name, text, adressen, faults))));
        return new Naar(filter, asked.identifies());
    }
}
