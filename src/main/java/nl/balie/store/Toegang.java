package nl.balie.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which contacten and klanten somebody has to do with who sees no others: those that she or an eenheid of hers took part in or was asked
 * something about, and the klanten of these with all their contacten. A contact that was passed on and still runs is of whoever is told its number.
 */
public final class Toegang {
    private static final String KLANTEN = """
            select p.id from unnest (?::uuid[]) p (id) where exists (
                select from betrokkene b where b.was_partij = p.id and %s)""".formatted(hasToDo("b.had_klantcontact"));

    private static final String CONTACTEN = """
            select k.id from unnest (?::uuid[]) k (id)
            where %s or exists (select from contactmomentdetails d where d.id = k.id and d.loopt) or exists (
                select from betrokkene zij join betrokkene b on b.was_partij = zij.was_partij where zij.had_klantcontact = k.id and %s)""".formatted(hasToDo("k.id"), hasToDo("b.had_klantcontact"));

    private static final String DOORGEGEVEN = """
            select d.id from contactmomentdetails d where d.loopt and exists (
                select from actorklantcontact a join actor_medewerker m on m.actor = a.actor join medewerker on medewerker.id = m.medewerker
                where a.klantcontact = d.id and lower(medewerker.identificatie) = lower(?))
            order by d.startdatum desc limit ?""";

    /** Who is its first actor, passed it on. */
    private static final String DOORVERBONDEN = """
            select d.id from contactmomentdetails d where d.loopt and exists (
                select from actorklantcontact a where a.klantcontact = d.id and a.actor = any (?::uuid[]) and exists (
                    select from actorklantcontact e where e.klantcontact = d.id and e.volgnummer < a.volgnummer))
                and (select e.actor from actorklantcontact e where e.klantcontact = d.id order by e.volgnummer limit 1) <> all (?::uuid[])
            order by d.startdatum desc limit ?""";

    private final Session session;
    private final List<UUID> actoren;
    private final List<UUID> verdeelt;

    /** That of who reaches this far. */
    public Toegang(Session session, Bereik bereik) {
        this.session = session;
        actoren = bereik.actoren().toList();
        verdeelt = bereik.verdeelt();
    }

    /** Those of these klanten whom she may see. */
    public Set<UUID> klanten(Collection<UUID> partijen) throws SQLException {
        return Set.copyOf(keys(KLANTEN, List.copyOf(partijen), actoren, actoren, verdeelt, actoren));
    }

    /** Those of these contacten that she may see. */
    public Set<UUID> contacten(Collection<UUID> contacten) throws SQLException {
        return Set.copyOf(keys(
                CONTACTEN,
                List.copyOf(contacten),
                actoren,
                actoren,
                verdeelt,
                actoren,
                actoren,
                actoren,
                verdeelt,
                actoren));
    }

    /** The contacten in which she took part that were passed on and that nobody has taken over yet, the latest first. */
    public static List<UUID> doorgegeven(Session session, String identificatie, int most) throws SQLException {
        return session.query(DOORGEGEVEN, List.of(identificatie, most), row -> row.getObject(1, UUID.class));
    }

    /** The contacten that were passed on to who reaches this far, or to an eenheid of hers, and that nobody has taken over yet, the latest first. */
    public static List<UUID> doorverbonden(Session session, Bereik bereik, int most) throws SQLException {
        return session.query(
                DOORVERBONDEN,
                List.of(bereik.actoren().toList(), List.copyOf(bereik.eigen()), most),
                row -> row.getObject(1, UUID.class));
    }

    private List<UUID> keys(String sql, Object... parameters) throws SQLException {
        return session.query(sql, List.of(parameters), row -> row.getObject(1, UUID.class));
    }

    /** Did she take part in this contact, is she asked for something about it, or was it made for what she is asked for? */
    private static String hasToDo(String contact) {
        return """
                (exists (select from actorklantcontact a where a.klantcontact = {contact} and a.actor = any (?::uuid[]))
                or exists (select from internetaak i join toewijzing t on t.internetaak = i.id
                    where i.aanleidinggevend_klantcontact = {contact} and t.actor = any (?::uuid[]))
                or exists (select from internetaak i where i.aanleidinggevend_klantcontact = {contact}
                    and (select count(*) from taak_eenheid v where v.internetaak = i.id and v.eenheid = any (?::uuid[])) > 0)
                or exists (select from activiteit r join toewijzing t on t.internetaak = r.internetaak
                    where r.klantcontact = {contact} and t.actor = any (?::uuid[])))""".replace("{contact}", contact);
    }
}
