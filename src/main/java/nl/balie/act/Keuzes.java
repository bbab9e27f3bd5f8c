package nl.balie.act;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.balie.register.Actor;
import nl.balie.register.Referentiewaarde;
import nl.balie.resource.Filter;
import nl.balie.resource.Filter.Operator;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Resource;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Reading;
import nl.balie.store.Session;

/**
 * What can be chosen when a gesprek is registered: one statement for each list.
 *
 * @param kanalen values of the list of the municipality
 * @param resultaten what a contact can end with
 * @param eenheden actors that are a part of the organisation, and those that were chosen when they were
 */
public record Keuzes(List<Row> kanalen, List<Row> resultaten, List<Row> eenheden) {
    private static final int MOST = 500;

    /** Reads them; {@code gekozen} are keys of the eenheden that were chosen already. */
    public static Keuzes of(Session session, List<UUID> gekozen) throws SQLException {
        return new Keuzes(
                kanalen(session),
                list(session, Referentiewaarde.GESPREKSRESULTATEN),
                rows(
                        session,
                        Actor.RESOURCE,
                        Condition.either(List.of(
                                List.of(
                                        new Condition(
                                                Filter.is("soortActor", "soortActor"), "organisatorische_eenheid"),
                                        new Condition(Filter.is("indicatieActief", "indicatieActief"), true)),
                                List.of(new Condition(
                                        Filter.by(Operator.ONE_OF, "uuid", "uuid"),
                                        gekozen.isEmpty() ? null : gekozen))))));
    }

    /** Values of the list of channels of the municipality. */
    public static List<Row> kanalen(Session session) throws SQLException {
        return list(session, Referentiewaarde.KANALEN);
    }

    /** Who can be asked to do something, or have taken part: people and parts of the organisation. */
    public static List<Row> actoren(Session session) throws SQLException {
        return rows(
                session,
                Actor.RESOURCE,
                new Condition(
                        Filter.by(Operator.ONE_OF, "soortActor", "soortActor"),
                        List.of("medewerker", "organisatorische_eenheid")),
                new Condition(Filter.is("indicatieActief", "indicatieActief"), true));
    }

    private static List<Row> list(Session session, String lijst) throws SQLException {
        return rows(
                session,
                Referentiewaarde.RESOURCE,
                new Condition(Filter.is("lijst", "lijst"), lijst),
                new Condition(Filter.is("indicatieActief", "indicatieActief"), true));
    }

    private static List<Row> rows(Session session, Resource resource, Condition... conditions) throws SQLException {
        Query query = new Query(View.bare(resource), List.of(conditions), 1, MOST, null);
        Reading.Page page = new Reading(session).page(query);
        return page == null ? List.of() : page.rows().reversed();
    }
}
