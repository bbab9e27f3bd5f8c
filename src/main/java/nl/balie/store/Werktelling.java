package nl.balie.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much there is to do, by who has to do it. One statement.
 *
 * @param mijn assigned to her
 * @param uitgezet put out by her and not done yet
 * @param vanNiemand of nobody here, see {@link #zoveel}; counted for who divides work only
 * @param teams by eenheid
 */
public record Werktelling(long mijn, long uitgezet, long vanNiemand, Map<UUID, Team> teams) {
    private static final int MOST = 1000;

    static final String VAN_NIEMAND =
            """
            select count(*) from (select from internetaak i where ? and i.status = 'te_verwerken' and {niemand} limit {most}) los""".replace("{niemand}", Bereik.OPEN_VAN_NIEMAND).replace("{most}", String.valueOf(MOST + 1));

    private static final String SQL =
            """
            select 'mijn' as soort, null::uuid as eenheid, count(distinct internetaak) as aantal, 0 as ongezien
            from toewijzing where actor = any (?::uuid[]) and status = 'te_verwerken'
            union all
            select 'uitgezet', null, count(*), 0 from internetaak where uitgezet_door = any (?::uuid[]) and status = 'te_verwerken'
            union all
            select 'niemand', null, ({vanNiemand}), 0
            union all
            select 'team', hare.eenheid, count(distinct hare.internetaak), count(distinct hare.internetaak) filter (where not exists (
                select from toewijzing m where m.internetaak = hare.internetaak and m.status = 'te_verwerken' and m.actor not in ({pakkenNietsOp})))
            from (select deel.eenheid, t.internetaak from unnest(?::uuid[], ?::uuid[]) deel (eenheid, actor)
                    join toewijzing t on t.actor = deel.actor and t.status = 'te_verwerken'
                union all
                select v.eenheid, v.internetaak from taak_van_lid v where v.eenheid = any (?::uuid[]) and v.status = 'te_verwerken') hare
            group by hare.eenheid""".replace("{vanNiemand}", VAN_NIEMAND).replace("{pakkenNietsOp}", Bereik.PAKKEN_NIETS_OP);

    private static final String PER_EENHEID = """
            select eenheid.naam, count(distinct i.id), count(distinct i.id) filter (where i.uiterlijk_op < ?),
                count(distinct i.id) filter (where not exists (select from toewijzing m
                    where m.internetaak = i.id and m.status = 'te_verwerken' and m.actor not in ({pakkenNietsOp})))
            from actor_eenheid join eenheid on eenheid.id = actor_eenheid.eenheid
            join toewijzing t on t.actor = actor_eenheid.actor and t.status = 'te_verwerken' join internetaak i on i.id = t.internetaak
            group by eenheid.id, eenheid.naam order by 2 desc, 1""".replace("{pakkenNietsOp}", Bereik.PAKKEN_NIETS_OP);

    /**
     * What an eenheid has to do now.
     *
     * @param ongezien how many of what is open nobody took
     */
    public record PerEenheid(String naam, long open, long teLaat, long ongezien) {}

    /** What each eenheid has to do now, who has the most first. */
    public static List<PerEenheid> perEenheid(Session session) throws SQLException {
        return session.query(
                PER_EENHEID,
                List.of(session.now()),
                row -> new PerEenheid(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
    }

    /**
     * What an eenheid has to do.
     *
     * @param ongezien how many of them nobody took
     */
    public record Team(long aantal, long ongezien) {
        /** Nothing. */
        public static final Team LEEG = new Team(0, 0);
    }

    /** So many are of nobody, in words: those past a thousand are not counted. */
    public static String zoveel(long vanNiemand) {
        return vanNiemand > MOST ? "meer dan " + MOST : String.valueOf(vanNiemand);
    }

    /** How much is of nobody here, see {@link #zoveel}; nothing for who does not divide work. */
    public static long vanNiemand(Session session, boolean isCoordinator) throws SQLException {
        return isCoordinator
                ? session.query(VAN_NIEMAND, List.of(true, session.now()), row -> row.getLong(1))
                        .getFirst()
                : 0;
    }

    private record Line(String soort, @Nullable UUID eenheid, Team team) {}

    /**
     * Counts what is within her reach.
     *
     * @param isCoordinator does her role let her divide work?
     */
    public static Werktelling van(Session session, Bereik bereik, boolean isCoordinator) throws SQLException {
        List<UUID> eigen = List.copyOf(bereik.eigen());
        List<UUID> eenheden = new ArrayList<>();
        List<UUID> actoren = new ArrayList<>();
        bereik.eenheden()
                .forEach(deel -> deel.actoren().forEach(actor -> {
                    eenheden.add(deel.eenheid());
                    actoren.add(actor);
                }));
        List<Line> lines = session.query(
                SQL,
                List.of(eigen, eigen, isCoordinator, session.now(), eenheden, actoren, bereik.verdeelt()),
                row -> new Line(
                        row.getString("soort"),
                        row.getObject("eenheid", UUID.class),
                        new Team(row.getLong("aantal"), row.getLong("ongezien"))));
        Map<UUID, Team> teams = new HashMap<>();
        lines.forEach(line -> {
            if (line.eenheid() != null) {
                teams.put(line.eenheid(), line.team());
            }
        });
        return new Werktelling(one(lines, "mijn"), one(lines, "uitgezet"), one(lines, "niemand"), teams);
    }

    private static long one(List<Line> lines, String soort) {
        return lines.stream()
                .filter(line -> line.soort().equals(soort))
                .mapToLong(line -> line.team().aantal())
                .sum();
    }
}
