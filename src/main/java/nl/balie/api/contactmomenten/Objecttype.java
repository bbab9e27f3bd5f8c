package nl.balie.api.contactmomenten;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
 * The type of object that KISS writes: the interne taak. Its url is a setting of the client; when Balie is told it too
 * ({@code balie.objecttype}), objects of another type are not found.
 */
final class Objecttype {
    private static final Resource TAAK = InterneTaak.RESOURCE;
    private static final Map<String, Attribute> ORDERS = Map.of(
            "record__data__registratiedatum", InterneTaak.OBJECT_REGISTRATIE,
            "record__startAt", InterneTaak.OBJECT_BEGIN,
            "record__registrationAt", InterneTaak.OBJECT_REGISTERED);

    static final String DATA = "record__data__";
    private static final int MOST_TERMS = 10;

    private static final @Nullable String KNOWN = Settings.text("balie.objecttype");

    static final Typering TYPE = new Typering(
            UUID.fromString("5d3a1f0e-5a0c-4d57-9a43-6a2e6c1b7f06"),
            KNOWN,
            "Interne taak",
            "Interne taken",
            TAAK.meaning(),
            TAAK,
            () -> TaakObject.DATA.shape().schema());

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
            (row, adressen, expand) -> TaakObject.shown(row, adressen, TYPE.shown(adressen)));

    private Objecttype() {}

    /** The type, which must be the one that is known. */
    static String require(String type, Urls adressen) {
        if (TYPE.is(type, adressen)) {
            return TYPE.shown(adressen);
        }
        if (KNOWN != null) {
            throw Problem.notFound();
        }
        return type;
    }

    private static Condition ofType(String name, String text, Urls adressen, Violations faults) {
        boolean ours = TYPE.is(text, adressen);
        Condition own = new Condition(Filter.is(name, "objecttype"), ours ? TYPE.shown(adressen) : text);
        return !ours
                ? own
                : Condition.either(List.of(
                        List.of(own),
                        List.of(new Condition(Filter.is(name, "objecttype"), "")),
                        List.of(new Condition(Filter.by(Operator.PRESENT, name, "objecttype"), false))));
    }

    private static @Nullable Attribute by(String name, ResourceKind soort) {
        if (!soort.orders().isEmpty()) {
            Ordering order = soort.orders().get(name);
            return order == null ? null : order.by();
        }
        return name.startsWith(DATA) && !ORDERS.containsKey(name)
                ? DataFilter.sorts(name.substring(DATA.length()))
                : ORDERS.get(name);
    }

    /** By these names, each with a minus for the greatest first; what it is not known by is passed over, as the Objects API does. */
    static Ordering ordering(String asked, ResourceKind soort) {
        Map<Attribute, Boolean> descending = new LinkedHashMap<>();
        for (String term : asked.split(",", -1)) {
            String name = term.strip();
            boolean down = name.startsWith("-");
            Attribute by = by(down ? name.substring(1) : name, soort);
            if (by != null && descending.size() < MOST_TERMS) {
                descending.putIfAbsent(by, down);
            }
        }
        Ordering ordering = null;
        for (Map.Entry<Attribute, Boolean> by :
                List.copyOf(descending.entrySet()).reversed()) {
            ordering = new Ordering(by.getKey(), by.getValue()).before(ordering);
        }
        return ordering == null ? soort.resource().finding().ordering() : ordering;
    }
}
