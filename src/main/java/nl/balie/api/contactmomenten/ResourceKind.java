package nl.balie.api.contactmomenten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.balie.api.contactmomenten.Form.Gevuld;
import nl.balie.api.http.Asked;
import nl.balie.api.http.PageLinks;
import nl.balie.api.http.Request;
import nl.balie.api.openapi.Parameter;
import nl.balie.api.words.Values;
import nl.balie.register.Actor;
import nl.balie.register.ActorKlantcontact;
import nl.balie.register.DigitaalAdres;
import nl.balie.register.InterneTaak;
import nl.balie.register.Klantcontact;
import nl.balie.register.Onderwerpobject;
import nl.balie.register.Partij;
import nl.balie.register.PartijIdentificator;
import nl.balie.resource.Invalid;
import nl.balie.resource.Message;
import nl.balie.resource.Ordering;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A kind of resource of these APIs: which rows of the register it is, and how they are shown and found.
 *
 * @param list the path of the list
 * @param name what one is called in the audit trail
 * @param view what must be fetched to show one
 * @param always what a row must meet to be one
 * @param filters by query parameter
 * @param orders what the list can be sorted by, by what is asked
 * @param expands what can be shown whole instead of by its url, with the resource that one must be allowed to read
 * @param shows the values of a row, with the names of what is to be shown whole
 */
record ResourceKind(
        String list,
        String name,
        Resource resource,
        Form vorm,
        View view,
        List<Condition> always,
        Map<String, QueryFilter> filters,
        Map<String, Ordering> orders,
        Map<String, Resource> expands,
        Shows shows) {
    static final String ORDERING = "ordering";
    static final String EXPAND = "expand";
    private static final Set<String> UNTYPED = Set.of(PageLinks.PAGE, ORDERING, EXPAND);
    private static final Set<String> TYPED = Set.of(PageLinks.PAGE, PageLinks.PAGE_SIZE, ORDERING);
    /** How many conditions of one name may be asked together. */
    private static final int MOST_TEXTS = 100;

    /** Finds the values of a row. */
    @FunctionalInterface
    interface Shows {
        Gevuld of(Row row, Urls adressen, Set<String> expand);
    }

    /** What a POST writes whatever is sent; each needs a right of its own. */
    List<Resource> writes() {
        return switch (name) {
            case "contactmoment" -> List.of(resource, Actor.RESOURCE, ActorKlantcontact.RESOURCE);
            case "klant" -> List.of(resource, PartijIdentificator.RESOURCE, DigitaalAdres.RESOURCE);
            default -> List.of(resource);
        };
    }

    /** What a PUT or PATCH changes whatever is sent; each needs a right of its own. */
    List<Resource> changes() {
        return name.equals("klant") ? writes() : List.of(resource);
    }

    /** Does it have a type, and are others not found? */
    boolean isTyped() {
        return list.equals(Urls.OBJECTS);
    }

    /** Can it be replaced? A link to an object stays what it is, and of an object only parts change. */
    boolean isReplaced() {
        return resource != Onderwerpobject.RESOURCE && resource != InterneTaak.RESOURCE;
    }

    /** Can parts of it be changed? */
    boolean isPatched() {
        return resource != Onderwerpobject.RESOURCE;
    }

    /** Can it be deleted? */
    boolean isDeleted() {
        return resource != InterneTaak.RESOURCE;
    }

    /** Can be asked what was done to it? */
    boolean hasTrail() {
        return resource == Klantcontact.RESOURCE || resource == Partij.RESOURCE;
    }

    /** What is asked of the list. */
    Query query(Map<String, List<String>> asked, Urls adressen) {
        Set<String> unknown = new TreeSet<>(asked.keySet());
        unknown.removeIf(this::asks);
        Asked.refuse(unknown);
        Violations faults = new Violations();
        asked.forEach((name, texts) -> {
            QueryFilter filter = filters.get(name);
            boolean several = filter == null ? name.equals(EXPAND) : filter.isRepeatable();
            if (texts.size() > MOST_TEXTS) {
                faults.add(name, Message.tooMany(MOST_TEXTS));
            } else if (texts.size() > 1 && !several) {
                faults.add(name, Message.GIVEN_TWICE);
            }
        });
        List<Condition> conditions = new ArrayList<>(always);
        filters.forEach((name, filter) -> {
            List<String> texts = asked.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .toList();
            Message fault = texts.stream()
                    .map(Values::unsearchable)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (fault != null) {
                faults.add(name, fault);
            } else if (filter.identifies() && texts.contains("")) {
                faults.add(name, Message.BLANK_FILTER);
            } else if (!texts.isEmpty() && !texts.getLast().isEmpty()) {
                conditions.addAll(filter.all(name, texts, adressen, faults));
            }
        });
        Ordering order = order(last(asked, ORDERING), faults);
        faults.throwIfAny();
        return new Query(
                view,
                conditions,
                order,
                PageLinks.number(last(asked, PageLinks.PAGE)),
                PageLinks.size(isTyped() ? last(asked, PageLinks.PAGE_SIZE) : ""),
                null);
    }

    /** Can the list be asked this? */
    boolean asks(String name) {
        return filters.containsKey(name) || (isTyped() ? TYPED : UNTYPED).contains(name);
    }

    /** What is wrong with a value that is sent instead of written in a query; null when nothing is. */
    static @Nullable Message faultIn(String name, JsonNode sent) {
        if (List.of(PageLinks.PAGE, PageLinks.PAGE_SIZE).contains(name)) {
            return Values.positive(sent.asText()) < 1 ? Message.NO_DIGITS : null;
        }
        return sent.isTextual() || sent.isNull() ? null : Message.NO_TEXT;
    }

    private Ordering order(String asked, Violations faults) {
        if (isTyped()) {
            return Objecttype.ordering(asked, this);
        }
        Ordering order = asked.isEmpty() ? resource.finding().ordering() : orders.get(asked);
        if (order == null) {
            faults.add(ORDERING, Message.noFilterChoice(asked));
            return resource.finding().ordering();
        }
        return order;
    }

    /** Refuses what can't be asked of a single one. */
    void requireAlone(Request request) {
        Set<String> unknown = new TreeSet<>(request.query().keySet());
        unknown.removeAll(expands.isEmpty() ? Set.of() : Set.of(EXPAND));
        Asked.refuse(unknown);
    }

    /** What is to be shown whole; the caller must have the right to read that. */
    Set<String> expand(Request request) {
        Set<String> expand = new TreeSet<>();
        String asked = String.join(",", request.query().getOrDefault(EXPAND, List.of()));
        for (String name : asked.split(",", -1)) {
            Resource shown = expands.get(name.strip());
            if (shown != null) {
                request.require(ListOperations.read(shown));
                expand.add(name.strip());
            } else if (!name.isBlank()) {
                throw new Invalid(EXPAND, Message.noFilterChoice(name.strip()));
            }
        }
        return expand;
    }

    private static String last(Map<String, List<String>> asked, String name) {
        return asked.getOrDefault(name, List.of("")).getLast().strip();
    }

    /** The parameters of pages, for the document: how many on a page can be asked of objects only. */
    List<ObjectNode> pages() {
        List<ObjectNode> pages = Parameter.pages(PageLinks.STANDARD_SIZE, PageLinks.GREATEST_SIZE);
        return isTyped() ? pages : pages.subList(0, 1);
    }
}
