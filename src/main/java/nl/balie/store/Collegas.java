package nl.balie.store;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Who can be asked to do something: eenheden, medewerkers, and organisational units that only stand among the actoren. One statement. */
public final class Collegas {
    /** More than this nobody looks through. */
    private static final int MOST = 1000;

    private static final String SQL = """
            (select id, naam, 'eenheid' as soort, '' as nadere from eenheid where indicatie_actief
            union all
            select id, naam, 'eenheid', '' from actor
            where soort_actor = 'organisatorische_eenheid' and indicatie_actief
                and not exists (select from actor_eenheid where actor_eenheid.actor = actor.id)
            union all
            select id, naam, 'medewerker', concat_ws(', ', nullif(functie, ''), 'afwezig tot en met ' || afwezig_tot)
            from medewerker where indicatie_actief
            union all
            select id, naam, 'medewerker', '' from actor
            where soort_actor = 'medewerker' and indicatie_actief
                and not exists (select from actor_medewerker where actor_medewerker.actor = actor.id))
            order by naam, id limit %d""".formatted(MOST);

    private Collegas() {}

    /**
     * Somebody who can be asked.
     *
     * @param id of the eenheid, of the medewerker, or of an actor that is neither
     * @param nadere what tells her from others of that name, or is good to know; may be empty
     */
    public record Collega(UUID id, String naam, boolean isEenheid, String nadere) {}

    /** All of them, by their names. */
    public static List<Collega> alle(Session session) throws SQLException {
        return session.query(
                SQL,
                List.of(),
                row -> new Collega(
                        row.getObject("id", UUID.class),
                        row.getString("naam"),
                        row.getString("soort").equals("eenheid"),
                        row.getString("nadere")));
    }
}
