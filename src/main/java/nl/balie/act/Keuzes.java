package nl.balie.act;

import java.sql.SQLException;
import java.util.Comparator;
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
 * @param medewerkers actors that are employees
 */
public record Keuzes(List<Row> kanalen, List<Row> resultaten, List<Row> eenheden, List<Row> medewerkers) {
    /** What a contact ends with that leads to a contactverzoek, where the municipality has no word of its own for it. */
    public static final String CONTACTVERZOEK = "Contactverzoek gemaakt";

    private static final int MOST = 500;
    private static final String NUMBER = "\\d{1,9}";

    /** Reads them; {@code gekozen} are keys of the actors that were chosen already. */
    public static Keuzes of(Session session, List<UUID> gekozen) throws SQLException {
        return new Keuzes(
                kanalen(session),
                resultaten(session),
                rows(
                        session,
                        Actor.RESOURCE,
                        Condition.either(List.of(
                                active("organisatorische_eenheid"),
                                List.of(new Condition(
                                        Filter.by(Operator.ONE_OF, "uuid", "uuid"),
                                        gekozen.isEmpty() ? null : gekozen))))),
                rows(session, Actor.RESOURCE, active("medewerker").toArray(Condition[]::new)));
    }

    /** What a contact can end with, in the order of its codes. */
    static List<Row> resultaten(Session session) throws SQLException {
        return list(session, Referentiewaarde.GESPREKSRESULTATEN).stream()
                .sorted(Comparator.comparingInt(Keuzes::number).thenComparing(row -> row.text(Referentiewaarde.CODE)))
                .toList();
    }

    /** What one of these leads to, by the name of it; empty when to nothing in particular. */
    static String vervolg(List<Row> resultaten, String naam) {
        return resultaten.stream()
                .filter(row -> row.text(Referentiewaarde.NAAM).equals(naam))
                .map(row -> row.text(Referentiewaarde.VERVOLG))
                .findFirst()
                .orElse(naam.equals(CONTACTVERZOEK) ? Referentiewaarde.CONTACTVERZOEK : "");
    }

    private static int number(Row value) {
        String code = value.text(Referentiewaarde.CODE);
        return code.matches(NUMBER) ? Integer.parseInt(code) : Integer.MAX_VALUE;
    }

    private static List<Condition> active(String soort) {
        return List.of(
                new Condition(Filter.is("soortActor", "soortActor"), soort),
                new Condition(Filter.is("indicatieActief", "indicatieActief"), true));
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
