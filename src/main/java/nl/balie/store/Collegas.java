package nl.balie.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who can be asked to do something: eenheden, medewerkers, and organisational units and people that only stand among the actoren. */
public final class Collegas {
    /** More than this nobody looks through. */
    private static final int MOST = 1000;

    private static final String SQL = """
            with gevraagd (woorden, vandaag) as (select ?::text[], (?::timestamptz at time zone 'Europe/Amsterdam')::date)
            (select id, naam, true as is_eenheid, '' as nadere, true as kan_doen, true as ziet from gevraagd cross join (
                select id, naam from eenheid where indicatie_actief
                union all
                select id, naam from actor where soort_actor = 'organisatorische_eenheid' and indicatie_actief
                    and not exists (select from actor_eenheid where actor_eenheid.actor = actor.id)) wie
            where naam ilike all (woorden) order by naam, id limit %d)
            union all
            (select id, naam, false, nadere, kan_doen and ziet, ziet from gevraagd cross join lateral (
                select hij.id, hij.naam, concat_ws(', ', nullif(hij.functie, ''), case when hij.afwezig_tot >= vandaag then
                    concat_ws(', ', 'afwezig tot en met ' || to_char(hij.afwezig_tot, 'FMDD-FMMM-YYYY'), 'vervanger ' || vervanger.naam) end) as nadere,
                    exists (select from lidmaatschap l join eenheid e on e.id = l.eenheid where l.medewerker = hij.id and e.indicatie_actief) as kan_doen,
                    not exists (select from aanmelding where aanmelding.medewerker = lower(hij.identificatie) and not ziet_contacten) as ziet
                from medewerker hij left join medewerker vervanger on vervanger.id = hij.vervanger and vervanger.indicatie_actief
                where hij.indicatie_actief
                union all
                select id, naam, '', true, true from actor where soort_actor = 'medewerker' and indicatie_actief
                    and not exists (select from actor_medewerker where actor_medewerker.actor = actor.id)) wie
            where naam ilike all (woorden) order by naam, id limit ?)""".formatted(MOST);

    private static final String GEKOZEN = """
            with gevraagd (keys, vandaag) as (select ?::uuid[], (?::timestamptz at time zone 'Europe/Amsterdam')::date)
            select id, naam, case when emailadres <> '' then naam end as mailbox, null as persoon, id as eenheid
            from eenheid, gevraagd where id = any (keys)
            union all
            select hij.id, hij.naam, case when not is_bereikbaar and vervanger.id is null then eigen.mailbox end,
                case when is_bereikbaar or (hij.emailadres <> '' and eigen.mailbox is null and vervanger.id is null) then hij.naam
                    else vervanger.naam end, eigen.id
            from gevraagd cross join lateral (
                select *, emailadres <> '' and coalesce(afwezig_tot < vandaag, true) as is_bereikbaar from medewerker) hij
            left join medewerker vervanger on vervanger.id = hij.vervanger and hij.indicatie_actief and hij.afwezig_tot >= vandaag
                and vervanger.indicatie_actief and vervanger.emailadres <> '' and coalesce(vervanger.afwezig_tot < vandaag, true)
            left join lateral (
                select eenheid.id, case when eenheid.emailadres <> '' then eenheid.naam end as mailbox
                from lidmaatschap join eenheid on eenheid.id = lidmaatschap.eenheid
                where lidmaatschap.medewerker = hij.id and eenheid.indicatie_actief
                order by lidmaatschap.volgnummer limit 1) eigen on true
            where hij.id = any (keys)
            union all
            select id, naam, case when organisatorische_eenheid_emailadres <> '' then naam end, case when medewerker_emailadres <> '' then naam end,
                (select eenheid from actor_eenheid where actor_eenheid.actor = actor.id limit 1)
            from actor, gevraagd where id = any (keys)""";

    private Collegas() {}

    /**
     * Somebody who can be asked.
     *
     * @param id of the eenheid, of the medewerker, or of an actor that is neither
     * @param nadere what tells her from others of that name, or is good to know; may be empty
     * @param kanDoen can she be asked to contact a klant? Not who belongs to no eenheid: no coordinator would see it
     * @param kanMeedoen can she take part in a contact? Not who has no role by which she sees one
     */
    public record Collega(UUID id, String naam, boolean isEenheid, String nadere, boolean kanDoen, boolean kanMeedoen) {
        /** Her name, with what is good to know. */
        public String voluit() {
            return nadere.isEmpty() ? naam : naam + " (" + nadere + ")";
        }
    }

    /**
     * Somebody who was chosen, whether she can be asked still or not.
     *
     * @param mailbox the eenheid whose mailbox is told; null when none is
     * @param persoon who is told herself; null when nobody is
     * @param eenheid that is asked, itself or in the person of a medewerker; null when none is
     */
    public record Gekozen(
            UUID id,
            String naam,
            @Nullable String mailbox,
            @Nullable String persoon,
            @Nullable UUID eenheid) {}

    /** All of them: the eenheden first, each by their names. One statement. */
    public static List<Collega> alle(Session session) throws SQLException {
        return met(session, List.of(), MOST);
    }

    /** All who can take part in a contact. */
    public static List<Collega> deelnemers(Session session) throws SQLException {
        return alle(session).stream().filter(Collega::kanMeedoen).toList();
    }

    /** All who can be asked to contact a klant. */
    public static List<Collega> doeners(Session session) throws SQLException {
        return alle(session).stream().filter(Collega::kanDoen).toList();
    }

    /**
     * Those that have each of these words in their names. One statement.
     *
     * @param most how many of the medewerkers
     */
    public static List<Collega> met(Session session, Collection<String> woorden, int most) throws SQLException {
        List<String> patterns = woorden.stream()
                .map(woord -> "%" + woord.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toList();
        return session.query(
                SQL,
                List.of(patterns, session.now(), most),
                row -> new Collega(
                        row.getObject("id", UUID.class),
                        row.getString("naam"),
                        row.getBoolean("is_eenheid"),
                        row.getString("nadere"),
                        row.getBoolean("kan_doen"),
                        row.getBoolean("ziet")));
    }

    /** Who divides the work of these eenheden, by name; of one where nobody does there is nothing. One statement. */
    public static Map<UUID, List<String>> coordinatoren(Session session, List<UUID> eenheden) throws SQLException {
        Map<UUID, List<String>> namen = new HashMap<>();
        session.query(
                """
                select coordinator.eenheid, naam from coordinator join medewerker on medewerker.id = coordinator.medewerker
                where coordinator.eenheid = any (?::uuid[]) order by naam""",
                List.of(eenheden),
                row -> namen.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                        .add(row.getString(2)));
        return namen;
    }

    /** What is known of these, with who is told when they are asked something. One statement. */
    public static List<Gekozen> gekozen(Session session, List<UUID> keys) throws SQLException {
        return session.query(
                GEKOZEN,
                List.of(keys, session.now()),
                row -> new Gekozen(
                        row.getObject("id", UUID.class),
                        row.getString("naam"),
                        row.getString("mailbox"),
                        row.getString("persoon"),
                        row.getObject("eenheid", UUID.class)));
    }
}
