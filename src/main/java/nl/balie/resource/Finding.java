package nl.balie.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the rows of a resource are found: by which filters, by what is kept of them for that, and in which orders. */
public final class Finding {
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private final List<Normalised> normalised = new ArrayList<>();
    private final Map<String, Ordering> orderings = new LinkedHashMap<>();
    private Ordering ordering = new Ordering(null, true);

    void like(Finding other) {
        filters.putAll(other.filters);
        normalised.addAll(other.normalised);
        orderings.putAll(other.orderings);
        ordering = other.ordering;
    }

    void by(Filter filter) {
        filters.put(filter.name(), filter);
    }

    void by(Normalised kept) {
        normalised.add(kept);
    }

    void order(Attribute attribute) {
        orderings.put(attribute.name(), new Ordering(attribute, false));
        orderings.put("-" + attribute.name(), new Ordering(attribute, true));
    }

    void newestFirst(Attribute moment) {
        ordering = new Ordering(moment, true);
    }

    /** The filters, by name. */
    public Map<String, Filter> filters() {
        return filters;
    }

    /** What is kept beside each row. */
    public List<Normalised> normalised() {
        return normalised;
    }

    /** The orders that a list can be asked in, by what is asked. */
    public Map<String, Ordering> orderings() {
        return orderings;
    }

    /** The order of a list when none is asked. */
    public Ordering ordering() {
        return ordering;
    }
}
