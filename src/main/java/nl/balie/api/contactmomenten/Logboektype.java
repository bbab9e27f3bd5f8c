package nl.balie.api.contactmomenten;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.balie.api.contactmomenten.Form.Gevuld;
import nl.balie.api.openapi.Nodes;
import nl.balie.api.openapi.Shape;
import nl.balie.api.words.Values;
import nl.balie.platform.Settings;
import nl.balie.register.Activiteit;
import nl.balie.register.Actor;
import nl.balie.register.InterneTaak;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.resource.Violations;

/**
 * The logboek of an interne taak as an object: every taak has one, which may be empty. Its type is {@code balie.logboektype}, else one of
 * our own.
 */
final class Logboektype {
    /** A line with who did it. */
    static final View REGEL = View.bare(Activiteit.RESOURCE).with(Activiteit.ACTOR, View.bare(Actor.RESOURCE));

    static final View VIEW = View.bare(InterneTaak.RESOURCE).with(InterneTaak.ACTIVITEITEN, REGEL);

    private static final String DATA_ATTR = "data_attr";
    static final Typering TYPE = new Typering(
            UUID.fromString("5d3a1f0e-5a0c-4d57-9a43-6a2e6c1b7f07"),
            Settings.text("balie.logboektype"),
            "Logboek",
            "Logboeken",
            "Wat er met een interne taak is gedaan.",
            Activiteit.RESOURCE,
            Logboektype::schema);

    private static final String TYPED = "type";
    /** What the key of a taak is mixed with to be that of its logboek, and back: both stand in one list. */
    private static final long MIXED = 0x6c6f67626f656bL;

    static final ResourceKind SOORT = new ResourceKind(
            Urls.OBJECTS,
            "object",
            InterneTaak.RESOURCE,
            TaakObject.VORM,
            VIEW,
            List.of(),
            ResourceKinds.ordered(entry(TYPED, Logboektype::any), entry(DATA_ATTR, new VanTaak())),
            Map.of(),
            Map.of(),
            (row, adressen, expand) -> shown(row, adressen));

    private Logboektype() {}

    /** The key of the logboek of this taak, or of the taak of this logboek. */
    static UUID other(UUID key) {
        return new UUID(key.getMostSignificantBits(), key.getLeastSignificantBits() ^ MIXED);
    }

    /** Is this the type of a logboek? */
    static boolean is(String type, Urls adressen) {
        return TYPE.is(type.strip(), adressen);
    }

    /** Are logboeken asked for: by their type, or without a type by the taak that only they tell so? */
    static boolean isAsked(Map<String, List<String>> asked, Urls adressen) {
        String type = asked.getOrDefault(TYPED, List.of("")).getLast();
        return is(type, adressen)
                || (type.isBlank()
                        && asked.getOrDefault(DATA_ATTR, List.of()).stream()
                                .anyMatch(text -> text.strip().startsWith(Logboekregel.OBJECTEN + "__")));
    }

    private static ObjectNode schema() {
        ObjectNode any = Nodes.typed("object").put("additionalProperties", true);
        return new Shape()
                .must(Logboekregel.OBJECTEN, any)
                .must(InterneTaak.ACTIVITEITEN.name(), Nodes.listOf(any))
                .schema();
    }

    private static Gevuld shown(Row taak, Urls adressen) {
        ArrayNode activiteiten = Nodes.list();
        taak.list(InterneTaak.ACTIVITEITEN).stream()
                .sorted(Comparator.comparing(
                        regel -> (OffsetDateTime) Objects.requireNonNull(regel.get(Activiteit.MOMENT))))
                .forEach(regel -> activiteiten.add(Logboekregel.shown(regel)));
        ObjectNode data = Nodes.object();
        data.set(Logboekregel.OBJECTEN, Logboekregel.object(InterneTaak.RESOURCE.name(), taak.id()));
        data.set(InterneTaak.ACTIVITEITEN.name(), activiteiten);
        return new Gevuld(
                TaakObject.VORM,
                TaakObject.around(other(taak.id()), TYPE.shown(adressen), data, TaakObject.since(taak), adressen));
    }

    /** What every taak meets: the type was looked at before. */
    private static Condition any(String name, String text, Urls adressen, Violations faults) {
        return new Condition(Filter.by(Operator.PRESENT, name, "aanleidinggevendKlantcontact"), true);
    }

    /** By the taak that it is of; what else is asked of the data is met by none, as the Objects API does with what is not there. */
    private record VanTaak() implements QueryFilter {
        private static final String PLACE = Logboekregel.OBJECTEN + "__";

        @Override
        public boolean isRepeatable() {
            return true;
        }

        @Override
        public Condition condition(String name, String text, Urls adressen, Violations faults) {
            DataFilter asked = DataFilter.read(name, text, faults);
            List<String> values = asked == null || !asked.isExact() ? List.of() : asked.values();
            String place = asked == null ? "" : asked.place();
            if (place.equals(PLACE + Logboekregel.OBJECTTYPE) && values.contains(InterneTaak.RESOURCE.name())) {
                return any(name, text, adressen, faults);
            }
            List<UUID> keys = new ArrayList<>();
            for (String value : place.equals(PLACE + Logboekregel.OBJECT_ID) ? values : List.<String>of()) {
                UUID key = Values.uuid(value.strip());
                if (key != null) {
                    keys.add(key);
                }
            }
            return new Condition(Filter.by(Operator.ONE_OF, name, "uuid"), keys.isEmpty() ? null : keys);
        }
    }
}
