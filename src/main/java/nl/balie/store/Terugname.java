package nl.balie.store;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.balie.register.Partij;
import nl.balie.store.Gesprekken.Gesprek;

/** What the transaction that saved a gesprek made, and whether anybody did something with it since. The audit trail knows both. */
public final class Terugname {
    /** What was made then, also when it is gone by now; and what hangs on the contacts today; also what a colleague has typed and not done yet. */
    private static final String TOUCHED = """
            select exists (
                select from audit where moment <> ? and rij in (
                    select rij from audit where moment = ? and soort not in ('actor', 'partij', 'partij_identificator')
                    union all select unnest(?::uuid[])
                    union all select id from actorklantcontact where klantcontact = any(?)
                    union all select id from betrokkene where had_klantcontact = any(?)
                    union all select a.id from digitaal_adres a join betrokkene b on a.verstrekt_door_betrokkene = b.id
                        where b.had_klantcontact = any(?)
                    union all select id from internetaak where aanleidinggevend_klantcontact = any(?)
                    union all select r.id from activiteit r join internetaak i on i.id = r.internetaak
                        where i.aanleidinggevend_klantcontact = any(?)
                    union all select id from onderwerpobject where klantcontact = any(?)
                    union all select id from onderwerpobject where was_klantcontact = any(?)
                    union all select id from bijlage where was_bijlage_van_klantcontact = any(?)))
                or exists (select from concept c join internetaak i on i.id = c.internetaak
                    where i.aanleidinggevend_klantcontact = any(?))""";

    /** Who took part, and for whom she works, as far as they were made then. */
    private static final String MADE = """
            select id from partij where id in (
                select was_partij from betrokkene where had_klantcontact = any(?)
                union all select p.contactpersoon_werkte_voor_partij from partij p join betrokkene b on b.was_partij = p.id
                    where b.had_klantcontact = any(?))
                and exists (select from audit where rij = partij.id and soort = 'partij' and actie = 'aangemaakt' and moment = ?)
            order by id for update""";

    private static final String USED = """
            select exists (select from audit where rij = any(?) and moment <> ?)
                or exists (select from gesprek where inhoud ->> 'klant' in (select unnest(?::uuid[])::text) and id <> ?)""";

    private final Session session;
    private final Gesprek gesprek;

    /** Of this gesprek, which its caller has locked. */
    public Terugname(Session session, Gesprek gesprek) {
        this.session = session;
        this.gesprek = gesprek;
    }

    /** The keys of the contacts that it became, locked with the taken that they led to until the transaction ends. */
    public List<UUID> lockContacten() throws SQLException {
        List<UUID> contacten = keys(
                "select k.id from klantcontact k join contactmomentdetails d on d.klantcontact = k.id"
                        + " where d.gespreks_id = ? order by k.id for update of k",
                gesprek.id().toString());
        keys(
                "select id from internetaak where aanleidinggevend_klantcontact = any(?::uuid[]) order by id for update",
                contacten);
        return contacten;
    }

    /** Was anything done to these contacts, or with what hangs on them, after this gesprek became them? */
    public boolean isTouched(List<UUID> contacten) throws SQLException {
        Object moment = gesprek.gewijzigd();
        return is(
                TOUCHED,
                List.of(
                        moment, moment, contacten, contacten, contacten, contacten, contacten, contacten, contacten,
                        contacten, contacten, contacten));
    }

    /** The keys of the partijen that were made with these contacts, locked until the transaction ends. */
    public List<UUID> lockPartijen(List<UUID> contacten) throws SQLException {
        return keys(MADE, contacten, contacten, gesprek.gewijzigd());
    }

    /** Did one of these partijen change, is one chosen in another gesprek, or does anything refer to one that did not come with it? */
    public boolean isUsed(List<UUID> partijen) throws SQLException {
        return is(USED, List.of(partijen, gesprek.gewijzigd(), partijen, gesprek.id()))
                || new Deleting(session).isReferredTo(Partij.RESOURCE, partijen, gesprek.gewijzigd());
    }

    private List<UUID> keys(String sql, Object... parameters) throws SQLException {
        return session.query(sql, List.of(parameters), row -> row.getObject(1, UUID.class));
    }

    private boolean is(String sql, List<?> parameters) throws SQLException {
        return session.query(sql, parameters, row -> row.getBoolean(1)).getFirst();
    }
}
