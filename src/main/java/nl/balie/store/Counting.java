package nl.balie.store;

import nl.balie.store.Summary.Group;
import org.jspecify.annotations.Nullable;

/**
 * How the klantcontacten of a stretch of time are counted per group: the same words for the sums that are kept of a day ({@link Dagcijfers})
 * and for what is counted when it is asked ({@link Summary}), so that these can't differ.
 */
final class Counting {
    /** The day of the Netherlands on which this moment falls. */
    static final String DAY = "(%s at time zone 'Europe/Amsterdam')::date";

    /** When this day begins. */
    static final String BEGIN = "(%s::timestamp at time zone 'Europe/Amsterdam')";

    /** What the list says of a gespreksresultaat, by its code or name: was the customer helped? */
    static final String KNOWN = """
            bekend as materialized (
                select lower(woord) as woord, bool_or(indicatie_afgehandeld) as afgehandeld
                from referentiewaarde, unnest(array[code, naam]) woord where lijst = 'gespreksresultaten' group by 1)""";

    /** The klantcontacten between {@code s.begin} and {@code s.eind}; the interne taken are looked up contact by contact. */
    @SuppressWarnings("InlineFormatString") // as long as it is, it reads better on its own
    private static final String COUNT = """
            (select groep collate "C" as groep, count(*)::int as contacten, count(*) filter (where meteen)::int as meteen,
                count(*) filter (where gesprek is null)::int as los,
                array_agg(distinct md5(gesprek)::uuid) filter (where gesprek is not null) as gesprekken,
                array_agg(seconden order by seconden) filter (where seconden is not null) as seconden
            from (
                select %s as groep, d.gespreks_id as gesprek,
                    coalesce(d.actieve_seconden, floor(date_part('epoch', d.einddatum - d.startdatum))::bigint) as seconden,
                    coalesce(b.afgehandeld, (
                        select true from internetaak t where t.aanleidinggevend_klantcontact = k.id limit 1) is null) as meteen
                from klantcontact k left join contactmomentdetails d on d.klantcontact = k.id
                left join bekend b on b.woord = lower(d.gespreksresultaat) %s
                where k.plaatsgevonden_op >= s.begin and k.plaatsgevonden_op < s.eind) contact
            group by 1)""";

    private Counting() {}

    /** The figures between {@code s.begin} and {@code s.eind}, a row for each group; {@link #KNOWN} must stand before it. */
    static String of(@Nullable Group group) {
        return COUNT.formatted(expression(group), join(group));
    }

    /** What the contact {@code k} with details {@code d} is grouped by. */
    static String expression(@Nullable Group group) {
        return group == null ? "null::text" : group.expression();
    }

    /** The groups of which a contact may be in several. */
    static String join(@Nullable Group group) {
        return group == null ? "" : group.join();
    }

    /** What the sums of these groups are kept under. */
    static String kind(@Nullable Group group) {
        return group == null ? "alle" : group.word();
    }
}
