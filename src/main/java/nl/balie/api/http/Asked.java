package nl.balie.api.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.balie.api.words.Values;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Violation;
import nl.balie.resource.Violations;

/** What a query asks of an operation that is no list of a resource; names in any case, because KISS reads them so. */
public final class Asked {
    private final Map<String, List<String>> query = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final Violations faults = new Violations();

    /** Reads a query that may hold these parameters and no others. */
    public Asked(Request request, String... known) {
        request.query().forEach((name, texts) -> {
            if (query.put(name, texts) != null || texts.size() > 1) {
                faults.add(name, Message.GIVEN_TWICE);
            }
        });
        faults.throwIfAny();
        Set<String> unknown = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        unknown.addAll(query.keySet());
        List.of(known).forEach(unknown::remove);
        refuse(unknown);
        query.forEach((name, values) -> values.forEach(value -> {
            Message fault = Values.unsearchable(value);
            if (fault != null) {
                throw new Invalid(name, fault);
            }
        }));
    }

    /** What is not known might have been meant to tell who is looked for: passed over, it would answer with others. */
    public static void refuse(Set<String> unknown) {
        if (!unknown.isEmpty()) {
            throw new Invalid(Violation.WHOLE, Message.unknownParameters(unknown));
        }
    }

    /** Refuses every parameter that is left blank. */
    public void refuseBlanks() {
        query.forEach((name, values) -> {
            if (values.stream().allMatch(String::isBlank)) {
                throw new Invalid(name, Message.BLANK_FILTER);
            }
        });
    }

    /** What is wrong with its values, to be told all at once. */
    public Violations faults() {
        return faults;
    }

    /** The value of a parameter; empty when there is none. */
    public String text(String name) {
        return query.getOrDefault(name, List.of("")).getLast();
    }

    /** The value of a parameter that must be there. */
    public String required(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            throw new Invalid(name, Message.REQUIRED);
        }
        return text;
    }
}
