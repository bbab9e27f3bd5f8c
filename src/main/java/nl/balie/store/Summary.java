package nl.balie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures about the klantcontacten of a period, with and without details, per part of the period and per group. One statement,
 * which goes past every contact once and then only past what it counted: so a median costs no sorting of contacts.
 */
public final class Summary {
    private static final String IN_PERIOD = "%1$s.plaatsgevonden_op >= ? and %1$s.plaatsgevonden_op < ?";

    /** What contacts can be grouped by. Who has several sources, or several employees, counts in each of these groups. */
    public enum Group {
        AFDELING("d.verantwoordelijke_afdeling"),
        KANAAL("k.kanaal"),
        GESPREKSRESULTAAT("d.gespreksresultaat"),
        VRAAG("d.vraag"),
        BRON(
                "select distinct contactmomentdetails as contact, soort || ': ' || titel as groep from bron",
                "contactmomentdetails"),
        MEDEWERKER(
                "select distinct link.klantcontact as contact, actor.naam as groep from actorklantcontact link"
                        + " join actor on actor.id = link.actor and actor.soort_actor = 'medewerker'",
                "link.klantcontact");

        private final String expression;
        private final String join;

        Group(String expression) {
            this.expression = expression;
            this.join = "";
        }

        /** Groups that a contact may be in several of: these rows, of which {@code contact} holds the key of the contact. */
        Group(String members, String contact) {
            this.expression = "lid.groep";
            this.join = "left join (%s where %s in (select id from klantcontact p where %s)) lid on lid.contact = k.id"
                    .formatted(members, contact, IN_PERIOD.formatted("p"));
        }
    }

    /**
     * What is asked.
     *
     * @param from the first moment
     * @param until the moment after the last
     * @param parts where each part of the period begins, in order; empty for the period as a whole
     * @param group null for all contacts together
     * @param smallest a group of fewer contacts is left out
     * @param now an open contactverzoek of which the term ended before this moment is overdue
     * @param limit how many lines are given at most
     */
    public record Question(
            OffsetDateTime from,
            OffsetDateTime until,
            List<OffsetDateTime> parts,
            @Nullable Group group,
            int smallest,
            OffsetDateTime now,
            int limit) {}

    /**
     * The figures of a part and a group.
     *
     * @param part which part of the period, counted from 0
     * @param group null for contacts that tell nothing of it
     * @param conversations contacts of one gespreksId are one conversation; a contact without one is a conversation
     * @param handledAtOnce contacts with which the customer was helped, as the list of gespreksresultaten says; of others, those without a taak
     * @param median of the seconds that contacts with details took; null when there are none
     * @param ninetiethPercentile of the same
     */
    public record Line(
            int part,
            @Nullable String group,
            long contacts,
            long conversations,
            long handledAtOnce,
            @Nullable Long median,
            @Nullable Long ninetiethPercentile,
            long open,
            long overdue) {}

    /**
     * Room for hash tables, no time lost on compiling, more than one processor also where the planner doubts that it pays; and the
     * details of a month are fetched by their keys, which lie together, instead of going past those of ten years.
     */
    private static final String ROOM = "select set_config('work_mem', '64MB', true), set_config('jit', 'off', true),"
            + " set_config('parallel_tuple_cost', '0', true), set_config('random_page_cost', '1.1', true)";

    /** Asked with a limit, the interne taken are looked up contact by contact: as {@code exists}, all of ten years would be gone past. */
    @SuppressWarnings("InlineFormatString") // as long as it is, it reads better on its own
    private static final String SQL = """
            with bekend as materialized (
                select lower(woord) as woord, bool_or(indicatie_afgehandeld) as afgehandeld
                from referentiewaarde, unnest(array[code, naam]) woord where lijst = 'gespreksresultaten' group by 1),
            geteld as (
                select %1$s as deel, %2$s collate "C" as groep,
                    coalesce(d.actieve_seconden, floor(date_part('epoch', d.einddatum - d.startdatum))::bigint) as seconden, d.gespreks_id collate "C" as gesprek,
                    count(*)::int as contacten,
                    count(*) filter (where coalesce(b.afgehandeld, (
                        select true from internetaak t where t.aanleidinggevend_klantcontact = k.id limit 1) is null))::int as meteen
                from klantcontact k left join contactmomentdetails d on d.klantcontact = k.id
                left join bekend b on b.woord = lower(d.gespreksresultaat) %3$s
                where %4$s
                group by 1, 2, 3, 4),
            duren as (
                select deel, groep, seconden, sum(contacten) as contacten, sum(meteen) as meteen,
                    sum(sum(contacten)) over (partition by deel, groep, seconden is null order by seconden) as tot,
                    sum(sum(contacten)) over (partition by deel, groep, seconden is null) as alle
                from geteld group by 1, 2, 3),
            gesprekken as (
                select deel, groep, sum(case when gesprek is null then contacten else 1 end) as gesprekken
                from (select deel, groep, gesprek, sum(contacten) as contacten from geteld group by 1, 2, 3) g group by 1, 2),
            verzoeken as (
                select %1$s as deel, %2$s collate "C" as groep, count(*) as open, count(*) filter (where t.uiterlijk_op < ?) as laat
                from internetaak t join klantcontact k on k.id = t.aanleidinggevend_klantcontact
                left join contactmomentdetails d on d.klantcontact = k.id %3$s
                where t.status = 'te_verwerken' and %4$s
                group by 1, 2)
            select deel, groep, sum(contacten), sum(gesprekken), sum(meteen), min(seconden) filter (where tot >= 0.5 * alle),
                min(seconden) filter (where tot >= 0.9 * alle), sum(open), sum(laat)
            from (
                select deel, groep, seconden, contacten, meteen, tot, alle, 0 as gesprekken, 0 as open, 0 as laat from duren
                union all select deel, groep, null, 0, 0, null, null, gesprekken, 0, 0 from gesprekken
                union all select deel, groep, null, 0, 0, null, null, 0, open, laat from verzoeken) alles
            group by 1, 2 having sum(contacten) >= ? order by 1, 2 limit ?""";

    private Summary() {}

    /** The figures, part by part, groups in the order of their names. */
    public static List<Line> of(Session session, Question question) throws SQLException {
        session.ask(ROOM, List.of(), row -> true);
        Group group = question.group();
        String part = question.parts().isEmpty() ? "0" : "width_bucket(k.plaatsgevonden_op, ?::timestamptz[]) - 1";
        String sql = SQL.formatted(
                part,
                group == null ? "null::text" : group.expression,
                group == null ? "" : group.join,
                IN_PERIOD.formatted("k"));
        List<Object> parameters = new ArrayList<>();
        addPart(question, parameters);
        addPeriods(question, parameters);
        addPart(question, parameters);
        parameters.add(question.now());
        addPeriods(question, parameters);
        parameters.add(question.smallest());
        parameters.add(question.limit());
        return session.query(sql, parameters, Summary::line);
    }

    private static void addPart(Question question, List<Object> parameters) {
        if (!question.parts().isEmpty()) {
            parameters.add(question.parts());
        }
    }

    /** The period stands in the condition on the contacts, and in that on what they are grouped by. */
    private static void addPeriods(Question question, List<Object> parameters) {
        boolean twice = question.group() != null && !question.group().join.isEmpty();
        for (int i = 0; i < (twice ? 2 : 1); i++) {
            parameters.add(question.from());
            parameters.add(question.until());
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getInt(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getObject(6, Long.class),
                row.getObject(7, Long.class),
                row.getLong(8),
                row.getLong(9));
    }
}
