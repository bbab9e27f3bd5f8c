package nl.balie.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
 * @param medewerkers actors that are employees; of more than {@link #FEW} not all
 * @param gevonden actors by what was looked for in their names
 */
public record Keuzes(
        List<Row> kanalen,
        List<Row> resultaten,
        List<Row> eenheden,
        List<Row> medewerkers,
        Map<String, List<Row>> gevonden) {
    /** What a contact ends with that leads to a contactverzoek, where the municipality has no word of its own for it. */
    public static final String CONTACTVERZOEK = "Contactverzoek gemaakt";

    /** How many employees one can choose from at a glance. */
    public static final int FEW = 40;

    private static final int MOST = 500;
    private static final int WORDS = 5;
    private static final String NUMBER = "\\d{1,9}";

    /** Reads them, with nothing that is looked for. */
    public static Keuzes of(Session session, List<UUID> gekozen) throws SQLException {
        return of(session, gekozen, List.of());
    }

    /**
     * Reads them.
     *
     * @param gekozen keys of the actors that were chosen already
     * @param gezocht what is looked for in the names of actors
     */
    public static Keuzes of(Session session, List<UUID> gekozen, Collection<String> gezocht) throws SQLException {
        Map<String, List<Row>> gevonden = new HashMap<>();
        for (String woorden : gezocht) {
            gevonden.put(woorden, zoek(session, woorden));
        }
        return new Keuzes(
                kanalen(session),
                resultaten(session),
                rows(
                        session,
                        Actor.RESOURCE,
                        MOST,
                        Condition.either(List.of(
                                active("organisatorische_eenheid"),
                                List.of(new Condition(
                                        Filter.by(Operator.ONE_OF, "uuid", "uuid"),
                                        gekozen.isEmpty() ? null : gekozen))))),
                rows(session, Actor.RESOURCE, FEW, active("medewerker").toArray(Condition[]::new)),
                gevonden);
    }

    /** Actors that have each of these words in their names. */
    private static List<Row> zoek(Session session, String woorden) throws SQLException {
        Condition[] conditions = Stream.concat(
                        actief().stream(),
                        Arrays.stream(woorden.split("\\s+", WORDS))
                                .map(woord -> new Condition(Filter.contains("naam", "naam"), woord)))
                .toArray(Condition[]::new);
        return rows(session, Actor.RESOURCE, FEW, conditions);
    }

    /** Is there a part of the organisation of this name that can be chosen? */
    public static boolean isAfdeling(Session session, String naam) throws SQLException {
        List<Condition> conditions = new ArrayList<>(active("organisatorische_eenheid"));
        conditions.add(new Condition(Filter.is("naam", "naam"), naam));
        return !rows(session, Actor.RESOURCE, 1, conditions.toArray(Condition[]::new))
                .isEmpty();
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
        return rows(session, Actor.RESOURCE, MOST, actief().toArray(Condition[]::new));
    }

    private static List<Condition> actief() {
        return List.of(
                new Condition(
                        Filter.by(Operator.ONE_OF, "soortActor", "soortActor"),
                        List.of("medewerker", "organisatorische_eenheid")),
                new Condition(Filter.is("indicatieActief", "indicatieActief"), true));
    }

    private static List<Row> list(Session session, String lijst) throws SQLException {
        return rows(
                session,
                Referentiewaarde.RESOURCE,
                MOST,
                new Condition(Filter.is("lijst", "lijst"), lijst),
                new Condition(Filter.is("indicatieActief", "indicatieActief"), true));
    }

    private static List<Row> rows(Session session, Resource resource, int most, Condition... conditions)
            throws SQLException {
        Query query = new Query(View.bare(resource), List.of(conditions), 1, most, null);
        return new Reading(session).first(query).reversed();
    }
}
