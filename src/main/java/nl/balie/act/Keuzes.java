package nl.balie.act;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.register.Referentiewaarde;
import nl.balie.register.Werktijd;
import nl.balie.resource.Filter;
import nl.balie.resource.Query;
import nl.balie.resource.Query.Condition;
import nl.balie.resource.Row;
import nl.balie.resource.View;
import nl.balie.store.Collegas;
import nl.balie.store.Collegas.Collega;
import nl.balie.store.Collegas.Gekozen;
import nl.balie.store.Reading;
import nl.balie.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen when a gesprek is registered: one statement for each list.
 *
 * @param kanalen values of the list of the municipality
 * @param resultaten what a contact can end with
 * @param collegas who can be asked; of more than {@link #FEW} medewerkers not all
 * @param gekozen who was chosen already, whatever became of her
 * @param gevonden colleagues by what was looked for in their names
 * @param vragensets what the eenheden of who was chosen want to know
 */
public record Keuzes(
        List<Row> kanalen,
        List<Row> resultaten,
        List<Collega> collegas,
        List<Gekozen> gekozen,
        Map<String, List<Collega>> gevonden,
        List<Row> vragensets) {
    /** What a contact ends with that leads to a contactverzoek, where the municipality has no word of its own for it. */
    public static final String CONTACTVERZOEK = "Contactverzoek gemaakt";

    /** How many employees one can choose from at a glance. */
    public static final int FEW = 40;

    private static final int MOST = 500;
    private static final int WORDS = 5;

    /** Reads them, with nothing that was chosen or is looked for. */
    public static Keuzes of(Session session) throws SQLException {
        return of(session, List.of(), List.of());
    }

    /**
     * Reads them.
     *
     * @param gekozen keys of who was chosen already
     * @param gezocht what is looked for in the names of colleagues
     */
    public static Keuzes of(Session session, List<UUID> gekozen, Collection<String> gezocht) throws SQLException {
        Map<String, List<Collega>> gevonden = new HashMap<>();
        for (String woorden : gezocht) {
            gevonden.put(woorden, Collegas.met(session, List.of(woorden.split("\\s+", WORDS)), FEW + 1));
        }
        List<Gekozen> wie = Collegas.gekozen(session, gekozen);
        return new Keuzes(
                kanalen(session),
                resultaten(session),
                Collegas.met(session, List.of(), FEW + 1),
                wie,
                gevonden,
                Vragensets.van(session, wie));
    }

    /** Who was chosen; null when there is none. */
    public @Nullable Gekozen gekozen(String key) {
        return gekozen.stream()
                .filter(each -> each.id().toString().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** What the eenheid of who was chosen wants to know. */
    public Vragensets.Voor vragensets(String key) {
        Gekozen wie = gekozen(key);
        return Vragensets.Voor.van(
                wie,
                vragensets.stream().filter(set -> Vragensets.isVoor(set, wie)).toList());
    }

    /** Is there a part of the organisation of this name that can be chosen? */
    public static boolean isAfdeling(Session session, String naam) throws SQLException {
        return Collegas.met(session, List.of(naam), 0).stream()
                .anyMatch(each -> each.naam().equals(naam));
    }

    /** The same part of the organisation as it can be chosen, whatever the capitals; empty when it can't be. */
    public static String afdeling(Session session, String naam) throws SQLException {
        return Collegas.met(session, List.of(naam), 0).stream()
                .map(Collega::naam)
                .filter(naam::equalsIgnoreCase)
                .findFirst()
                .orElse("");
    }

    /** What a contact can end with. */
    static List<Row> resultaten(Session session) throws SQLException {
        return list(session, Referentiewaarde.GESPREKSRESULTATEN);
    }

    /** The names of these; a contactverzoek can always be made. */
    static List<String> namen(List<Row> resultaten) {
        return Stream.concat(resultaten.stream().map(row -> row.text(Referentiewaarde.NAAM)), Stream.of(CONTACTVERZOEK))
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

    /** Values of the list of channels of the municipality. */
    public static List<Row> kanalen(Session session) throws SQLException {
        return list(session, Referentiewaarde.KANALEN);
    }

    /** Those that apply today, in the order that the municipality gave them. */
    private static List<Row> list(Session session, String lijst) throws SQLException {
        Query query = new Query(
                View.bare(Referentiewaarde.RESOURCE),
                List.of(
                        new Condition(Filter.is("lijst", "lijst"), lijst),
                        new Condition(Filter.is("indicatieActief", "indicatieActief"), true)),
                1,
                MOST,
                null);
        LocalDate today = session.now().atZoneSameInstant(Werktijd.NEDERLAND).toLocalDate();
        return new Reading(session)
                .first(query).reversed().stream()
                        .filter(row -> Referentiewaarde.geldt(row, today))
                        .sorted(Comparator.comparing(
                                row -> (Integer) row.get(Referentiewaarde.VOLGORDE),
                                Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList();
    }
}
