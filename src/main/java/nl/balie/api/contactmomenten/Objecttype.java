package nl.balie.api.contactmomenten;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.balie.api.Problem;
import nl.balie.platform.Settings;
import nl.balie.register.InterneTaak;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Message;
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
    private static final String DATA_ATTR = "data_attr";
    private static final String CONTACT = "aanleidinggevendKlantcontact.";
    private static final Map<String, Zoekfilter> DATA = Map.of(
            "contactmoment__exact", Zoekfilter.urls(Adressen.CONTACTMOMENTEN, CONTACT + "uuid"),
            "betrokkene__klant__exact", Zoekfilter.urls(Adressen.KLANTEN, CONTACT + "hadBetrokkenen.wasPartij.uuid"),
            "betrokkene__digitaleAdressen__icontains",
                    Zoekfilter.by(Operator.CONTAINS, TAAK, CONTACT + "hadBetrokkenen.digitaleAdressen.adres"),
            "actor__identificatie__exact", Zoekfilter.is(TAAK, "toegewezenAanActoren.actoridentificator.objectId"),
            "status__exact",
                    (name, text, adressen, faults) -> new Condition(
                            Filter.is(name, "status"), Contactverzoek.status(TextNode.valueOf(text), name, faults)));

    /** How an object is shown when nobody knows its type. */
    private static final String NO_TYPE = "/objecttypen/api/v2/objecttypes/internetaak";

    private static final @Nullable String KNOWN = Settings.text("balie.objecttype");

    static final Soort SOORT = new Soort(
            Adressen.OBJECTS,
            "object",
            TAAK,
            TaakObject.VORM,
            TaakObject.VIEW,
            List.of(),
            Soorten.ordered(entry("type", Objecttype::ofType), entry(DATA_ATTR, Objecttype::withData)),
            Map.of(),
            false,
            Map.of(),
            (row, adressen, expand) ->
                    TaakObject.shown(row, adressen, KNOWN == null ? adressen.base() + NO_TYPE : KNOWN));

    private Objecttype() {}

    /** The type, which must be the one that is known. */
    static String require(String type) {
        if (KNOWN != null && !KNOWN.equals(type)) {
            throw Problem.notFound();
        }
        return type;
    }

    /** Taken that came in other words have no type of their own: they are of any. */
    private static Condition ofType(String name, String text, Adressen adressen, Violations faults) {
        return Condition.either(List.of(
                List.of(new Condition(Filter.is(name, "objecttype"), text)),
                List.of(new Condition(Filter.is(name, "objecttype"), "")),
                List.of(new Condition(Filter.by(Operator.PRESENT, name, "objecttype"), false))));
    }

    /** Each condition is written as {@code path__operator__value}; several are separated by commas. */
    private static Condition withData(String name, String text, Adressen adressen, Violations faults) {
        List<Condition> all = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Optional<String> asked = DATA.keySet().stream()
                    .filter(known -> part.startsWith(known + "__"))
                    .findFirst();
            if (asked.isPresent()) {
                String value = part.substring(asked.get().length() + 2);
                all.add(Objects.requireNonNull(DATA.get(asked.get())).condition(name, value, adressen, faults));
            } else {
                faults.add(name, Message.noFilterChoice(part));
            }
        }
        return Condition.either(List.of(all));
    }
}
