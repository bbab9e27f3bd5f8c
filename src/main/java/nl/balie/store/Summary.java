package nl.balie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import nl.balie.platform.Naam;
import nl.balie.register.Werktijd;
import org.jspecify.annotations.Nullable;

/**
 * Figures about the klantcontacten of a period, with and without details, per part of the period and per group. Of days that are summed up
 * ({@link Dagcijfers}) the sums are read; the others, and what is asked of half a day, are counted: all in one statement, so at one moment.
 */
public final class Summary {
    /** What contacts can be grouped by. Who has several sources, or several employees, counts in each of these groups. */
    public enum Group {
        AFDELING("d.verantwoordelijke_afdeling"),
        KANAAL("k.kanaal"),
        GESPREKSRESULTAAT("d.gespreksresultaat"),
        VRAAG("d.vraag"),
        BRON(
                "lid.groep",
                "select distinct soort || ': ' || titel as groep from bron where contactmomentdetails = k.id"),
        MEDEWERKER(
                "lid.groep",
                "select distinct actor.naam as groep from actorklantcontact link"
                        + " join actor on actor.id = link.actor and actor.soort_actor = 'medewerker' where link.klantcontact = k.id"),
        /** The day of the week, from 1 (Monday) to 7, and the hour, from 00 to 23, in which it took place: {@code 1 09}. */
        UUR("to_char(k.plaatsgevonden_op at time zone 'Europe/Amsterdam', 'ID HH24')");

        private final String expression;
        private final String join;

        Group(String expression) {
            this.expression = expression;
            this.join = "";
        }

        /** Groups that a contact may be in several of: these rows. */
        Group(String expression, String members) {
            this.expression = expression;
            this.join = "left join lateral (%s) lid on true".formatted(members);
        }

        String expression() {
            return expression;
        }

        String join() {
            return join;
        }

        /** As it is asked for. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is asked.
     *
     * @param from the first moment
     * @param until the moment after the last
     * @param parts where each part of the period begins, in order, each with a day of the Netherlands; empty for the period as a whole
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
     * Room for sorting, no time lost on compiling or on starting helpers for what takes a moment; and what belongs to a contact is fetched by
     * its key, instead of going past what there is of ten years.
     */
    static final String ROOM = "select set_config('work_mem', '64MB', true), set_config('jit', 'off', true),"
            + " set_config('random_page_cost', '1.1', true), set_config('max_parallel_workers_per_gather', '0', true)";

    /**
     * {@code heel}: from which day, until which, days are asked for as a whole; {@code stuk}: what is counted, in pieces of at most a day. A day
     * belongs to the part in which its noon lies.
     */
    @SuppressWarnings("InlineFormatString") // as long as it is, it reads better on its own
    private static final String SQL = """
            with %1$s,
            vraag as materialized (
                select van, tot, delen, (van at time zone 'Europe/Amsterdam')::date as dag, (tot at time zone 'Europe/Amsterdam')::date as na
                from (select ?::timestamptz as van, ?::timestamptz as tot, ?::timestamptz[] as delen) v),
            heel as materialized (
                select case when dag::timestamp at time zone 'Europe/Amsterdam' = van then dag else dag + 1 end as eerste, vraag.* from vraag),
            geraakt as materialized (
                select t.dag, t.dag::timestamp at time zone 'Europe/Amsterdam' as begin,
                    (t.dag + 1)::timestamp at time zone 'Europe/Amsterdam' as eind
                from (%2$s) t, heel where t.dag >= eerste and t.dag < na),
            stuk as materialized (
                select begin, eind, width_bucket(midden, delen) - 1 as deel from heel cross join lateral (
                    select van as begin, least(eerste::timestamp at time zone 'Europe/Amsterdam', tot) as eind, van as midden
                    union all select greatest(na::timestamp at time zone 'Europe/Amsterdam', van), tot, tot - interval '1 microsecond'
                    where eerste <= na
                    union all select geraakt.begin, geraakt.eind, geraakt.begin + interval '12 hours' from geraakt) s
                where begin < eind),
            dagen as materialized (
                select d.dag, width_bucket((d.dag + time '12:00') at time zone 'Europe/Amsterdam', delen) - 1 as deel
                from dagcijfer d, heel where soort = 'alle' and d.dag >= eerste and d.dag < na
                and not exists (select from geraakt g where g.dag = d.dag)),
            %7$s as (
                select deel, c.* from stuk s cross join lateral %3$s c
                union all
                select dagen.deel, groep, contacten, meteen, los, gesprekken, seconden
                from dagen join dagcijfer d on d.soort = ? and d.dag = dagen.dag)%8$s,
            verzoeken as (
                select width_bucket(k.plaatsgevonden_op, delen) - 1 as deel, %4$s collate "C" as groep, count(*)::int as open,
                    count(*) filter (where t.uiterlijk_op < ?)::int as laat
                from vraag, internetaak t join klantcontact k on k.id = t.aanleidinggevend_klantcontact
                left join contactmomentdetails d on d.klantcontact = k.id %5$s
                where t.status = 'te_verwerken' and k.plaatsgevonden_op >= van and k.plaatsgevonden_op < tot
                group by 1, 2)
            select deel, groep, sum(contacten), sum(gesprekken), sum(meteen), max(duren[1]), max(duren[2]), sum(open), sum(laat)
            from (
                %6$s
                union all select deel, groep, 0, 0, 0, null, open, laat from verzoeken) alles
            group by 1, 2 having sum(contacten) >= ? order by 1, 2 limit ?""";

    /**
     * Two spellings of a channel are one group, as of every name ({@link Naam}): the name of the list where that has it, by its code or its
     * name, and else the spelling used most. Each spelling is folded once, however many contacts have it.
     */
    private static final String ONE_NAME =
            """
            , spellingen as materialized (
                select groep as spelling, %1$s as vorm, sum(contacten) as aantal from geteld group by 1),
            lijst as materialized (
                select distinct on (1) %2$s as vorm, naam from referentiewaarde, unnest(array[code, naam]) woord where lijst = 'kanalen'
                order by 1, indicatie_actief desc, volgnummer),
            namen as materialized (
                select spelling, coalesce(lijst.naam, first_value(%3$s) over (
                    partition by vorm order by aantal desc, spelling)) collate "C" as naam
                from spellingen left join lijst using (vorm)),
            cijfers as materialized (
                select deel, namen.naam as groep, contacten, meteen, los, gesprekken, seconden
                from geteld left join namen on spelling = geteld.groep)""".formatted(Naam.vouwInSql("groep"), Naam.vouwInSql("woord"), Naam.netInSql("spelling"));

    private static final String NAMED = " left join namen on spelling = k.kanaal";

    /** The figures of parts that are a day: those of a day as they are, or as they are counted, for seconds stand in order. */
    private static final String DAYS = """
            select deel, groep, contacten, los + coalesce(cardinality(gesprekken), 0) as gesprekken, meteen,
                array[seconden[(cardinality(seconden) + 1) / 2], seconden[(9 * cardinality(seconden) + 9) / 10]] as duren, 0 as open, 0 as laat
            from cijfers""";

    /** The figures of longer parts, from those of their days. */
    private static final String LONGER = """
            select deel, groep, contacten, los as gesprekken, meteen, null::bigint[] as duren, 0 as open, 0 as laat from cijfers
            union all select deel, groep, 0, count(distinct gesprek)::int, 0, null, 0, 0 from cijfers, unnest(gesprekken) gesprek group by 1, 2
            union all select deel, groep, 0, 0, 0, percentile_disc(array[0.5, 0.9]) within group (order by duur), 0, 0
            from cijfers, unnest(seconden) duur group by 1, 2""";

    private Summary() {}

    /** The figures, part by part, groups in the order of their names. */
    public static List<Line> of(Session session, Question question) throws SQLException {
        session.ask(ROOM, List.of(), row -> true);
        Group group = question.group();
        List<OffsetDateTime> parts = question.parts().isEmpty() ? List.of(question.from()) : question.parts();
        boolean isNamed = group == Group.KANAAL;
        String sql = SQL.formatted(
                Counting.KNOWN,
                Dagcijfers.touched("cijfernotitie"),
                Counting.of(group),
                isNamed ? "namen.naam" : Counting.expression(group),
                isNamed ? NAMED : Counting.join(group),
                !isNamed && isPerDay(parts, question.until()) ? DAYS : LONGER,
                isNamed ? "geteld" : "cijfers",
                isNamed ? ONE_NAME : "");
        return session.query(
                sql,
                List.of(
                        question.from(),
                        question.until(),
                        parts,
                        Counting.kind(group),
                        question.now(),
                        question.smallest(),
                        question.limit()),
                Summary::line);
    }

    /** Is each part a day, or a piece of one? Then it has one row of figures for each group. */
    private static boolean isPerDay(List<OffsetDateTime> parts, OffsetDateTime until) {
        for (int i = 0; i < parts.size(); i++) {
            OffsetDateTime end = i + 1 < parts.size() ? parts.get(i + 1) : until;
            LocalDate last = Werktijd.dayOf(end.minus(1, ChronoUnit.MICROS).toInstant());
            if (!Werktijd.dayOf(parts.get(i).toInstant()).equals(last)) {
                return false;
            }
        }
        return true;
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
