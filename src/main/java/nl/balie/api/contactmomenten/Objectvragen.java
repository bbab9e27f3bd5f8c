package nl.balie.api.contactmomenten;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balie.api.contactmomenten.Objectsoort.Vindplaats;
import nl.balie.api.words.Values;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Violations;

/** What can be asked of a list of objects of a type that is declared ({@link Objectsoort}), as the Objects API asks it. */
final class Objectvragen {
    private final Map<String, Vindplaats> places;

    /** Of objects whose data are found at these places. */
    Objectvragen(Map<String, Vindplaats> places) {
        this.places = places;
    }

    /** The filters, by query parameter. */
    Map<String, QueryFilter> filters() {
        return ResourceKinds.ordered(
                entry("type", new Vraag(false, (name, text, faults) -> every(name))),
                entry("typeVersion", new Vraag(false, Objectvragen::version)),
                entry("data_attr", new Vraag(true, (name, text, faults) -> data(name, List.of(text), faults))),
                entry(
                        "data_attrs",
                        new Vraag(true, (name, text, faults) -> data(name, List.of(text.split(",", -1)), faults))),
                entry("data_icontains", new Vraag(true, (name, text, faults) -> anywhere(name, text))));
    }

    /** The type was looked at before. */
    private static List<Condition> every(String name) {
        return List.of(new Condition(Filter.by(Operator.PRESENT, name, "uuid"), true));
    }

    private static List<Condition> version(String name, String text, Violations faults) {
        if (Values.positive(text) != Typering.VERSION) {
            faults.add(name, Typering.NO_VERSION);
        }
        return every(name);
    }

    private List<Condition> data(String name, List<String> texts, Violations faults) {
        List<Condition> conditions = new ArrayList<>();
        for (String text : texts) {
            DataFilter asked = DataFilter.read(name, text, faults);
            if (asked != null) {
                conditions.add(places.getOrDefault(asked.place(), Objectvragen::nowhere)
                        .at(asked));
            }
        }
        return conditions;
    }

    /** What leads nowhere is met by none, as the Objects API does. */
    private static Condition nowhere(DataFilter asked) {
        return new Condition(Filter.by(Operator.ONE_OF, asked.name(), "uuid"), null);
    }

    private List<Condition> anywhere(String name, String text) {
        List<List<Condition>> ways = new ArrayList<>();
        places.forEach((path, place) ->
                ways.add(List.of(place.at(new DataFilter(name, List.of(path), Operator.CONTAINS, text)))));
        return List.of(Condition.either(ways));
    }

    /** What the text of a parameter asks. */
    @FunctionalInterface
    private interface Gelezen {
        List<Condition> conditions(String name, String text, Violations faults);
    }

    /** A parameter of the list. */
    private record Vraag(boolean isRepeatable, Gelezen gelezen) implements QueryFilter {
        @Override
        public Condition condition(String name, String text, Urls adressen, Violations faults) {
            return Condition.either(List.of(gelezen.conditions(name, text, faults)));
        }
    }
}
