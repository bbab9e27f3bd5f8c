package nl.balie.api.contactmomenten;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balie.api.http.Problem;
import nl.balie.platform.Settings;
import nl.balie.register.InterneTaak;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Ordering;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The only type of object that this register has: the interne taak. Its url is a setting of the client; when Balie is told it too
 * ({@code balie.objecttype}), objects of another type are not found.
 */
final class Objecttype {
    private static final Resource TAAK = InterneTaak.RESOURCE;
    private static final Map<String, Attribute> ORDERS = Map.of(
            "record__data__registratiedatum", InterneTaak.OBJECT_REGISTRATIE,
            "record__startAt", InterneTaak.OBJECT_BEGIN,
            "record__registrationAt", InterneTaak.OBJECT_REGISTERED);

    private static final String DATA = "record__data__";
    private static final int MOST_TERMS = 10;

    /** How an object is shown when nobody knows its type. */
    private static final String NO_TYPE = "/objecttypen/api/v2/objecttypes/internetaak";

    private static final @Nullable String KNOWN = Settings.text("balie.objecttype");

    static final ResourceKind SOORT = new ResourceKind(
            Urls.OBJECTS,
            "object",
            TAAK,
            TaakObject.VORM,
            TaakObject.VIEW,
            List.of(),
            ResourceKinds.ordered(
                    entry("type", Objecttype::ofType),
                    entry("data_attr", ObjectData.EEN),
                    entry("data_attrs", ObjectData.MEER)),
            Map.of(),
            Map.of(),
            (row, adressen, expand) -> TaakObject.shown(row, adressen, ofOthers(adressen)));

    private Objecttype() {}

    /** The type, which must be the one that is known. */
    static String require(String type) {
        if (KNOWN != null && !KNOWN.equals(type)) {
            throw Problem.notFound();
        }
        return type;
    }

    /** The type under which taken are shown that came in other words, and have none of their own. */
    private static String ofOthers(Urls adressen) {
        return KNOWN == null ? adressen.base() + NO_TYPE : KNOWN;
    }

    private static Condition ofType(String name, String text, Urls adressen, Violations faults) {
        Condition own = new Condition(Filter.is(name, "objecttype"), text);
        return !text.equals(ofOthers(adressen))
                ? own
                : Condition.either(List.of(
                        List.of(own),
                        List.of(new Condition(Filter.is(name, "objecttype"), "")),
                        List.of(new Condition(Filter.by(Operator.PRESENT, name, "objecttype"), false))));
    }

    private static @Nullable Attribute by(String name) {
        return name.startsWith(DATA) && !ORDERS.containsKey(name)
                ? DataFilter.sorts(name.substring(DATA.length()))
                : ORDERS.get(name);
    }

    /** By these names, each with a minus for the greatest first; what it is not known by is passed over, as the Objects API does. */
    static Ordering ordering(String asked) {
        Map<Attribute, Boolean> descending = new LinkedHashMap<>();
        for (String term : asked.split(",", -1)) {
            String name = term.strip();
            boolean down = name.startsWith("-");
            Attribute by = by(down ? name.substring(1) : name);
            if (by != null && descending.size() < MOST_TERMS) {
                descending.putIfAbsent(by, down);
            }
        }
        Ordering ordering = null;
        for (Map.Entry<Attribute, Boolean> by :
                List.copyOf(descending.entrySet()).reversed()) {
            ordering = new Ordering(by.getKey(), by.getValue()).before(ordering);
        }
        return ordering == null ? TAAK.finding().ordering() : ordering;
    }
}
