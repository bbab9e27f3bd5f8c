package nl.balie.act;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balie.register.Codes;
import nl.balie.register.PartijIdentificator;
import nl.balie.register.Taak;
import nl.balie.register.TaakBetrokkene;
import nl.balie.resource.Attribute;
import nl.balie.resource.Filter;
import nl.balie.resource.Group;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Reading;
import nl.balie.store.Session;

/** The channel that was asked for in a zaak: {@code voorkeurskanaal} in the {@code extraData} of a taak of it for this partij, the latest first. */
final class GevraagdKanaal {
    private static final int MOST = 100;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Group NUMMER = (Group) PartijIdentificator.RESOURCE.member("partijIdentificator");
    private static final Attribute SOORT = NUMMER.attribute("codeSoortObjectId");
    private static final Attribute OBJECT_ID = NUMMER.attribute("objectId");

    private GevraagdKanaal() {}

    /** The channel; empty when none was asked for. */
    static String in(Session session, String zaak, Row partij) throws SQLException {
        View view = View.bare(Taak.RESOURCE).with(Taak.BETROKKENEN, View.bare(TaakBetrokkene.RESOURCE));
        List<Condition> conditions = List.of(new Condition(Filter.is("", Taak.ZAAK.name()), zaak));
        Reading.Page page =
                Objects.requireNonNull(new Reading(session).page(new Query(view, conditions, 1, MOST, null)));
        return page.rows().stream()
                .filter(taak -> isFor(taak, partij))
                .map(GevraagdKanaal::asked)
                .filter(kanaal -> !kanaal.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** By its own number, or as a betrokkene. */
    private static boolean isFor(Row taak, Row partij) {
        Set<String> numbers = partij.list(VoorkeurskanaalVan.IDENTIFICATOREN).stream()
                .map(each -> number(each.text(SOORT), each.text(OBJECT_ID)))
                .collect(Collectors.toSet());
        String own = Codes.SOORT_NUMMER.stored(taak.text(Taak.SOORT_NUMMER));
        return numbers.contains(number(own, taak.text(Taak.NUMMER)))
                || taak.list(Taak.BETROKKENEN).stream()
                        .anyMatch(betrokkene -> partij.id().equals(betrokkene.get(TaakBetrokkene.PARTIJ))
                                || numbers.contains(number("bsn", betrokkene.text(TaakBetrokkene.BSN))));
    }

    private static String number(String soort, String number) {
        return soort + " " + number;
    }

    private static String asked(Row taak) {
        try {
            return MAPPER.readTree(taak.text(Taak.EXTRA_DATA))
                    .findPath("voorkeurskanaal")
                    .asText()
                    .strip();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("extraData is no JSON", impossible);
        }
    }
}
