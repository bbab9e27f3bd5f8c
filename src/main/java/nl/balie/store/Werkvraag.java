package nl.balie.store;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.balie.register.InterneTaak;
import org.jspecify.annotations.Nullable;

/**
 * Which contactverzoeken the work list is asked for, and that as SQL: assigned to some actoren, put out by one of them, or of nobody here;
 * narrowed, and sorted.
 *
 * @param nu the moment at which it is asked
 * @param actoren of whom; not used when it is of nobody
 * @param verdeelt the eenheden of which what is theirs to divide is in it too
 * @param zonderBehandelaar only what nobody took
 * @param ookVoor only what is assigned to one of each of these: keys of actoren, of medewerkers or of eenheden
 * @param voor before when they have to be done; null when that does not matter
 * @param van from when on they were asked; null when that does not matter
 * @param tot before when they were asked; null when that does not matter
 * @param woorden each is found in the onderwerp, in what was asked or answered, in the name of the klant, or in a number: its own, or of a
 *     contact of its chain
 * @param eigen the actoren that she is: what was said in confidence without one of these taking part or having to act on it, is found by its
 *     own number only, and by no kanaal; null when she may find all
 * @param na after which place; null for the first page
 */
public record Werkvraag(
        OffsetDateTime nu,
        Soort soort,
        Collection<UUID> actoren,
        Collection<UUID> verdeelt,
        boolean isOpen,
        boolean zonderBehandelaar,
        List<Collection<UUID>> ookVoor,
        String kanaal,
        @Nullable OffsetDateTime voor,
        @Nullable OffsetDateTime van,
        @Nullable OffsetDateTime tot,
        List<String> woorden,
        @Nullable Collection<UUID> eigen,
        Sortering sortering,
        boolean aflopend,
        @Nullable Plek na,
        int aantal) {
    /** The contact with a number, and what it followed, in as many steps as there are: a contactpoging follows what the klant asked. */
    private static final String KETEN = """
            k.id in (with recursive keten (id) as (select id from klantcontact where nummer = ?
                union select o.was_klantcontact from keten join onderwerpobject o on o.klantcontact = keten.id
                where o.was_klantcontact is not null) select id from keten)""";

    private static final String VOOR_HAAR = """
            (not k.vertrouwelijk
                or exists (select from actorklantcontact d where d.klantcontact = k.id and d.actor = any (?::uuid[]))
                or exists (select from internetaak b join toewijzing h on h.internetaak = b.id
                    where b.aanleidinggevend_klantcontact = k.id and h.actor = any (?::uuid[]))) and\s""";

    private static final String OOK_VOOR = """
            exists (select from toewijzing ook where ook.internetaak = i.id and ook.actor = any (array(
                select unnest(?::uuid[]) union all select actor from actor_medewerker where medewerker = any (?::uuid[])
                union all select actor from actor_eenheid where eenheid = any (?::uuid[]))))""";

    /** By what the list is sorted: a moment in each case, those that have none last. */
    public enum Sortering {
        TERMIJN("coalesce(i.uiterlijk_op, 'infinity')"),
        GEVRAAGD("i.toegewezen_op"),
        AFGEROND("coalesce(i.afgehandeld_op, 'infinity')");

        private final String sql;

        Sortering(String sql) {
            this.sql = sql;
        }
    }

    /** Which of them: assigned to one of some actoren, put out by one of them, or assigned to nobody who works here. */
    public enum Soort {
        VOOR,
        UITGEZET_DOOR,
        VAN_NIEMAND
    }

    /** Where a page ended: what the last row is sorted by, and its number. */
    public record Plek(OffsetDateTime waarde, long volgnummer) {}

    /** By what it is sorted. */
    String sorteer() {
        return sortering.sql;
    }

    /** The tables, and what their rows meet. */
    String from(List<Object> parameters) {
        StringBuilder sql = new StringBuilder(" from internetaak i");
        if (!woorden.isEmpty() || !kanaal.isEmpty()) {
            sql.append(" join klantcontact k on k.id = i.aanleidinggevend_klantcontact");
        }
        sql.append(" where i.status = ").append(status());
        of(sql, parameters);
        if (zonderBehandelaar) {
            sql.append(
                    " and not exists (select from toewijzing n where n.internetaak = i.id and n.status = %s and n.actor not in (%s))"
                            .formatted(status(), Bereik.PAKKEN_NIETS_OP));
        }
        ookVoor.forEach(wie -> {
            sql.append(" and ").append(OOK_VOOR);
            parameters.addAll(List.of(List.copyOf(wie), List.copyOf(wie), List.copyOf(wie)));
        });
        if (!kanaal.isEmpty()) {
            sql.append(" and ").append(voorHaar(parameters)).append("k.kanaal = ?");
            parameters.add(kanaal);
        }
        met(" and i.uiterlijk_op < ?", voor, sql, parameters);
        met(" and i.toegewezen_op >= ?", van, sql, parameters);
        met(" and i.toegewezen_op < ?", tot, sql, parameters);
        woorden.forEach(woord -> woord(woord, sql, parameters));
        if (na != null) {
            sql.append(" and (%s, i.volgnummer) %s (?, ?)".formatted(sortering.sql, aflopend ? "<" : ">"));
            parameters.addAll(List.of(na.waarde(), na.volgnummer()));
        }
        return sql.toString();
    }

    private static void met(String condition, @Nullable Object value, StringBuilder sql, List<Object> parameters) {
        if (value != null) {
            sql.append(condition);
            parameters.add(value);
        }
    }

    private String status() {
        return "'" + (isOpen ? InterneTaak.OPEN : InterneTaak.VERWERKT) + "'";
    }

    private void of(StringBuilder sql, List<Object> parameters) {
        switch (soort) {
            case VOOR -> {
                sql.append(
                        " and i.id in (select t.internetaak from toewijzing t where t.actor = any (?::uuid[]) and t.status = "
                                + status());
                parameters.add(List.copyOf(actoren));
                if (!verdeelt.isEmpty()) {
                    sql.append(
                            " union all select v.internetaak from taak_van_lid v where v.eenheid = any (?::uuid[]) and v.status = "
                                    + status());
                    parameters.add(List.copyOf(verdeelt));
                }
                sql.append(")");
            }
            case UITGEZET_DOOR -> {
                sql.append(" and i.uitgezet_door = any (?::uuid[])");
                parameters.add(List.copyOf(actoren));
            }
            case VAN_NIEMAND -> {
                // found first, and only then put in order: along the order each would be looked at by itself
                sql.append(" and i.id in (select i.id from internetaak i where i.status = 'te_verwerken' and ")
                        .append(Bereik.OPEN_VAN_NIEMAND)
                        .append(" offset 0)");
                parameters.add(nu);
            }
        }
    }

    /** What tells of what was said, finds only what that is not kept of from her. */
    private String voorHaar(List<Object> parameters) {
        if (eigen == null) {
            return "";
        }
        parameters.addAll(List.of(List.copyOf(eigen), List.copyOf(eigen)));
        return VOOR_HAAR;
    }

    private void woord(String woord, StringBuilder sql, List<Object> parameters) {
        String naam = String.join(" ", Normalising.words(woord));
        parameters.add(woord);
        sql.append(" and (i.nummer = ? or ")
                .append(voorHaar(parameters))
                .append("(k.onderwerp ilike ? or i.toelichting ilike ? or i.gevraagde_handeling ilike ? or ")
                .append("exists (select from vraagantwoord a where a.internetaak = i.id and a.antwoord ilike ?) or ")
                .append(KETEN);
        String hierin = "%" + woord.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        parameters.addAll(List.of(hierin, hierin, hierin, hierin, woord));
        if (!naam.isEmpty()) {
            sql.append(" or exists (select from betrokkene b left join partij m on m.id = b.was_partij"
                    + " where b.had_klantcontact = k.id and (b.zoeknamen like ? or m.zoeknamen like ?))");
            parameters.addAll(List.of("% " + naam + "%", "% " + naam + "%"));
        }
        sql.append("))");
    }
}
