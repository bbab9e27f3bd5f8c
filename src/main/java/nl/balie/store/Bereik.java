package nl.balie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.register.InterneTaak;
import nl.balie.register.Lidmaatschap;
import nl.balie.resource.Row;
import org.jspecify.annotations.Nullable;

/**
 * How far a medewerker reaches: the actoren that are she, those of the eenheden that she belongs to, and those of colleagues whose place she
 * takes while they are away, with the eenheden of which these divide the work. What is assigned to one of these she may see and do. Read in one statement, at every look-up.
 *
 * @param eigen the actoren that are she
 * @param eenheden those that she belongs to, and colleagues whose work she divides as if they were one, by their names
 */
public record Bereik(Set<UUID> eigen, List<Deel> eenheden) {
    private static final String SQL = """
            with ik as (select id, (?::timestamptz at time zone 'Europe/Amsterdam')::date as vandaag
                from medewerker where lower(identificatie) = lower(?) and indicatie_actief)
            select null::uuid as eenheid, '' as naam, '' as rol, actor_medewerker.actor
            from ik join actor_medewerker on actor_medewerker.medewerker = ik.id
            union all
            select eenheid.id, eenheid.naam, lidmaatschap.rol, actor_eenheid.actor
            from ik join lidmaatschap on lidmaatschap.medewerker = ik.id join eenheid on eenheid.id = lidmaatschap.eenheid
                left join actor_eenheid on actor_eenheid.eenheid = eenheid.id
            union all
            select zij.id, zij.naam || ' (afwezig)', 'coordinator', actor_medewerker.actor
            from ik join medewerker zij on zij.vervanger = ik.id and zij.indicatie_actief and zij.afwezig_tot >= vandaag
                left join actor_medewerker on actor_medewerker.medewerker = zij.id
            union all
            select eenheid.id, eenheid.naam, 'coordinator', actor_eenheid.actor
            from ik join medewerker zij on zij.vervanger = ik.id and zij.indicatie_actief and zij.afwezig_tot >= vandaag
                join coordinator on coordinator.medewerker = zij.id join eenheid on eenheid.id = coordinator.eenheid
                left join actor_eenheid on actor_eenheid.eenheid = eenheid.id
            order by 2, 1, 3""";

    /**
     * A taak {@code i}, one of few, that no coordinator of an eenheid looks after: it is assigned to nobody who works here, or it is late and
     * where they work nobody divides the work. The parameter is the moment.
     */
    private static final String VAN_NIEMAND = """
            not exists (select from toewijzing t join werkzame_actor hier using (actor) where t.internetaak = i.id
                and (hier.verdeeld or i.status <> 'te_verwerken' or coalesce(i.uiterlijk_op, 'infinity') >= ?))""";

    /** The same of an open one among very many: the actoren are gathered once. */
    static final String OPEN_VAN_NIEMAND = """
            not exists (select from toewijzing t where t.internetaak = i.id and t.status = 'te_verwerken'
                and t.actor not in (select id from actor where id not in (select actor from werkzame_actor))
                and (coalesce(i.uiterlijk_op, 'infinity') >= ?
                    or t.actor not in (select actor from werkzame_actor where not verdeeld)))""";

    /** The actoren that take no work: who is no medewerker, and who has gone. */
    static final String PAKKEN_NIETS_OP = """
            select id from actor where soort_actor <> 'medewerker'
            union all select m.actor from actor_medewerker m join medewerker on medewerker.id = m.medewerker where not indicatie_actief""";

    private static final String VAN_EENHEID =
            "select internetaak from taak_eenheid where internetaak = ? and eenheid = any (?::uuid[]) limit 1";

    private static final String ZIET = """
            select i.id from internetaak i where i.id = any (?::uuid[]) and (
                exists (select from toewijzing w where w.internetaak = i.id and w.actor = any (?::uuid[]))
                or exists (select from taak_eenheid v where v.internetaak = i.id and v.eenheid = any (?::uuid[]))
                or i.uitgezet_door = any (?::uuid[])
                or (? and\s""" + VAN_NIEMAND + "))";

    /**
     * An eenheid that she belongs to, or a colleague whose place she takes.
     *
     * @param isCoordinator does she divide its work?
     * @param actoren that are this eenheid; none as long as nothing was asked of it
     */
    public record Deel(UUID eenheid, String naam, boolean isCoordinator, Set<UUID> actoren) {}

    /** That of the medewerker who is known by this when she signs in; nothing for who is not there, or no more. */
    public static Bereik van(Session session, String identificatie) throws SQLException {
        Bereik bereik = new Bereik(new HashSet<>(), new ArrayList<>());
        session.query(SQL, List.of(session.now(), identificatie), row -> bereik.add(row));
        return bereik;
    }

    /** The actoren that each of these medewerkers is, by what she signs in with in small letters. */
    public static Map<String, Set<UUID>> eigen(Session session, List<String> identificaties) throws SQLException {
        Map<String, Set<UUID>> all = new HashMap<>();
        identificaties.forEach(each -> all.put(each, new HashSet<>()));
        session.query(
                """
                select lower(identificatie), actor from medewerker join actor_medewerker on actor_medewerker.medewerker = medewerker.id
                where lower(identificatie) = any (?::text[])""",
                List.of(identificaties),
                row -> all.computeIfAbsent(row.getString(1), _ -> new HashSet<>())
                        .add(row.getObject(2, UUID.class)));
        return all;
    }

    private boolean add(ResultSet row) throws SQLException {
        UUID eenheid = row.getObject("eenheid", UUID.class);
        UUID actor = row.getObject("actor", UUID.class);
        Set<UUID> actoren = eigen;
        if (eenheid != null) {
            if (eenheden.isEmpty() || !eenheden.getLast().eenheid().equals(eenheid)) {
                boolean coordinator = Lidmaatschap.COORDINATOR.equals(row.getString("rol"));
                eenheden.add(new Deel(eenheid, row.getString("naam"), coordinator, new HashSet<>()));
            }
            actoren = eenheden.getLast().actoren();
        }
        return actor != null && actoren.add(actor);
    }

    /** Does one of these actoren belong to what she reaches? */
    public boolean raakt(Collection<UUID> actoren) {
        return actoren().anyMatch(actoren::contains);
    }

    /** Does she divide the work of an eenheid that this taak is of, or takes she the place of one of these actoren, whom it is assigned to? */
    public boolean verdeelt(Session session, UUID taak, Collection<UUID> actoren) throws SQLException {
        List<UUID> hare = verdeelt();
        return eenheden.stream()
                        .filter(Deel::isCoordinator)
                        .flatMap(deel -> deel.actoren().stream())
                        .anyMatch(actoren::contains)
                || (!hare.isEmpty() && !keys(session, VAN_EENHEID, taak, hare).isEmpty());
    }

    /** All that she reaches. */
    public Stream<UUID> actoren() {
        return Stream.concat(eigen.stream(), eenheden.stream().flatMap(deel -> deel.actoren().stream()));
    }

    /** The eenheden of which she divides the work. */
    public List<UUID> verdeelt() {
        return eenheden.stream().filter(Deel::isCoordinator).map(Deel::eenheid).toList();
    }

    /** Does no coordinator of an eenheid look after this taak? Then every coordinator does. */
    public static boolean isVanNiemand(Session session, UUID taak) throws SQLException {
        return !keys(session, "select i.id from internetaak i where i.id = ? and " + VAN_NIEMAND, taak, session.now())
                .isEmpty();
    }

    /** Did she put this taak out? */
    public boolean isUitzetter(Row taak) {
        UUID uitzetter = taak.get(InterneTaak.UITGEZET_DOOR);
        return uitzetter != null && eigen.contains(uitzetter);
    }

    /**
     * Which of these taken she may see: what she reaches, what is of an eenheid of which she divides the work, what she put out and, who has
     * the role for it, what is of nobody here. One statement.
     *
     * @param isCoordinator does her role let her divide work?
     */
    public Set<UUID> ziet(Session session, Collection<UUID> taken, boolean isCoordinator) throws SQLException {
        return Set.copyOf(keys(
                session,
                ZIET,
                List.copyOf(taken),
                actoren().toList(),
                verdeelt(),
                List.copyOf(eigen),
                isCoordinator,
                session.now()));
    }

    /** The eenheid or medewerker that this actor is; null when it is neither. */
    public static @Nullable UUID achter(Session session, UUID actor) throws SQLException {
        return first(keys(
                session,
                "select eenheid from actor_eenheid where actor = ? union all select medewerker from actor_medewerker where actor = ?",
                actor,
                actor));
    }

    /** Which of these actoren are an eenheid that was closed, or a medewerker who was switched off. */
    public static Set<UUID> vertrokken(Session session, List<UUID> actoren) throws SQLException {
        return Set.copyOf(keys(session, """
                select actor from actor_eenheid join eenheid on eenheid.id = actor_eenheid.eenheid
                where actor = any (?::uuid[]) and not indicatie_actief
                union select actor from actor_medewerker join medewerker on medewerker.id = actor_medewerker.medewerker
                where actor = any (?::uuid[]) and not indicatie_actief""", actoren, actoren));
    }

    /** The eenheden that a medewerker belongs to and that still work, the one she belongs to longest first. */
    public static List<UUID> eenheden(Session session, UUID medewerker) throws SQLException {
        return keys(session, """
                select eenheid.id from lidmaatschap join eenheid on eenheid.id = lidmaatschap.eenheid
                where lidmaatschap.medewerker = ? and indicatie_actief order by lidmaatschap.volgnummer""", medewerker);
    }

    /** How many people who still work belong to an eenheid. */
    public static int leden(Session session, UUID eenheid) throws SQLException {
        return keys(session, """
                select medewerker.id from lidmaatschap join medewerker on medewerker.id = lidmaatschap.medewerker
                where lidmaatschap.eenheid = ? and indicatie_actief""", eenheid).size();
    }

    /** The people of an eenheid who are there today and see its work, as far as is known; those with the least to do first. */
    public static List<UUID> aanwezigen(Session session, UUID eenheid) throws SQLException {
        return keys(session, """
                select medewerker.id from lidmaatschap join medewerker on medewerker.id = lidmaatschap.medewerker
                where lidmaatschap.eenheid = ? and indicatie_actief and (afwezig_tot is null or afwezig_tot < ?)
                    and not exists (select from aanmelding where aanmelding.medewerker = lower(identificatie) and not ziet_contacten)
                order by (select count(*) from actor_medewerker join toewijzing on toewijzing.actor = actor_medewerker.actor
                    where actor_medewerker.medewerker = medewerker.id and status = 'te_verwerken'), medewerker.volgnummer""", eenheid, session.now().toLocalDate());
    }

    /** All actoren that are this medewerker or this eenheid. */
    public static List<UUID> actorenVan(Session session, UUID wie) throws SQLException {
        return keys(session, """
                select actor from actor_medewerker where medewerker = ? union select actor from actor_eenheid where eenheid = ?""", wie, wie);
    }

    /** The open interne taken that are assigned to these actoren, in the order in which they are locked. */
    public static List<UUID> openTaken(Session session, List<UUID> actoren) throws SQLException {
        return keys(
                session,
                "select distinct internetaak from toewijzing where actor = any (?::uuid[]) and status = 'te_verwerken' order by 1",
                actoren);
    }

    /** The oldest actor that is this eenheid and can be chosen; null when there is none. */
    public static @Nullable UUID actorVanEenheid(Session session, UUID eenheid) throws SQLException {
        return first(keys(session, """
                select actor.id from actor_eenheid join actor on actor.id = actor_eenheid.actor where eenheid = ? and indicatie_actief
                order by volgnummer limit 1""", eenheid));
    }

    /** The oldest actor that is this medewerker and can be chosen; null when there is none. */
    public static @Nullable UUID actorVanMedewerker(Session session, UUID medewerker) throws SQLException {
        return first(keys(session, """
                select actor.id from actor_medewerker join actor on actor.id = actor_medewerker.actor where medewerker = ? and indicatie_actief
                order by volgnummer limit 1""", medewerker));
    }

    private static @Nullable UUID first(List<UUID> keys) {
        return keys.isEmpty() ? null : keys.getFirst();
    }

    private static List<UUID> keys(Session session, String sql, Object... parameters) throws SQLException {
        return session.query(sql, List.of(parameters), row -> row.getObject(1, UUID.class));
    }
}
