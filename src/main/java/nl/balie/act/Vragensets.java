package nl.balie.act;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.register.Eenheid;
import nl.balie.register.Vraag;
import nl.balie.register.Vragenset;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Collegas;
import nl.balie.store.Collegas.Gekozen;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/** What the eenheden that are asked something want to know. */
public final class Vragensets {
    /** One with its questions and its eenheden. */
    static final View VIEW = View.bare(Vragenset.RESOURCE)
            .with(Vragenset.VRAGEN, View.bare(Vraag.RESOURCE))
            .with(Vragenset.EENHEDEN, View.only(Eenheid.RESOURCE, List.of()));

    private static final int MOST = 100;

    /**
     * What one eenheid wants to know.
     *
     * @param eenheid its key; empty when none is asked
     */
    public record Voor(String eenheid, List<Row> sets) {
        static Voor van(@Nullable Gekozen gekozen, List<Row> sets) {
            UUID eenheid = gekozen == null ? null : gekozen.eenheid();
            return new Voor(eenheid == null ? "" : eenheid.toString(), sets);
        }

        /** Its questions, as they are asked. */
        Stream<Gevraagd> vragen() {
            return sets.stream().flatMap(set -> Vragensets.vragen(set).map(vraag -> Gevraagd.van(this, set, vraag)));
        }
    }

    private Vragensets() {}

    /** Those that are asked still, of the eenheden of who was chosen. */
    static List<Row> van(Session session, List<Gekozen> gekozen) throws SQLException {
        List<UUID> eenheden = gekozen.stream()
                .map(Gekozen::eenheid)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        if (eenheden.isEmpty()) {
            return List.of();
        }
        List<Condition> conditions = List.of(
                new Condition(Filter.is("indicatieActief", "indicatieActief"), true),
                new Condition(Filter.by(Operator.ONE_OF, "eenheid", "eenheden.uuid"), eenheden));
        return new Reading(session)
                .first(new Query(VIEW, conditions, 1, MOST, null))
                .reversed();
    }

    /** Those of the eenheid of who was chosen; none as long as nobody was. */
    public static Voor voor(Session session, @Nullable UUID gekozen) throws SQLException {
        List<Gekozen> wie = gekozen == null ? List.of() : Collegas.gekozen(session, List.of(gekozen));
        return Voor.van(wie.isEmpty() ? null : wie.getFirst(), van(session, wie));
    }

    /** Is this one asked of who was chosen? */
    static boolean isVoor(Row vragenset, @Nullable Gekozen gekozen) {
        return gekozen != null
                && vragenset.list(Vragenset.EENHEDEN).stream()
                        .anyMatch(eenheid -> eenheid.id().equals(gekozen.eenheid()));
    }

    /** Its questions, in their order. */
    public static Stream<Row> vragen(Row vragenset) {
        return vragenset.list(Vragenset.VRAGEN).stream()
                .sorted(Comparator.comparingInt(vraag -> (Integer) Objects.requireNonNull(vraag.get(Vraag.VOLGORDE))));
    }
}
