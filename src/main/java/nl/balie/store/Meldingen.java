package nl.balie.store;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.balie.platform.outbox.Destinations;
import org.jspecify.annotations.Nullable;

/** What time makes worth telling, each once however many servers there are; and the outbox that mail waits in. */
public final class Meldingen {
    /** How many taken are told of in one transaction. */
    public static final int PORTION = 200;

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String DUE = """
            insert into melding (soort, over, moment)
            select ?, taak.id, taak.uiterlijk_op from internetaak taak
            where taak.status = 'te_verwerken' and coalesce(taak.uiterlijk_op, 'infinity') > ?
                and coalesce(taak.uiterlijk_op, 'infinity') <= ? and not exists (
                select from melding where over = taak.id and soort = ? and moment = taak.uiterlijk_op)
            order by coalesce(taak.uiterlijk_op, 'infinity'), taak.volgnummer limit %d on conflict do nothing returning over""".formatted(PORTION);

    private static final String TOLD = """
            insert into melding (soort, over, moment) select ?, id, uiterlijk_op from internetaak
            where status = 'te_verwerken' and coalesce(uiterlijk_op, 'infinity') <= ? on conflict do nothing""";

    /** A moment that is never so long ago that it is thrown away. */
    private static final OffsetDateTime NEVER_PAST = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final String ONCE =
            "insert into melding (soort, over, moment) values (?, ?, ?) on conflict do nothing returning over";

    private static final String MAIL = """
            insert into bezorging (bestemming, hoofd, internetaak, sleutel, bericht, moment, volgende_poging)
            select ?, hoofd, taak, gen_random_uuid(), bericht::json, ?, ? from unnest(?::uuid[], ?::uuid[], ?::text[]) as brief (hoofd, taak, bericht)""";

    /** For each who is there: her own, that of colleagues whose place she takes and, when she divides work, how much is of nobody. */
    private static final String OVERZICHT = """
            with vandaag as (select (?::timestamptz at time zone 'Europe/Amsterdam')::date as dag),
            los as ({vanNiemand}),
            open as (
                select toewijzing.actor, taak.id, coalesce(taak.uiterlijk_op < ?::timestamptz, false) as laat
                from toewijzing join internetaak taak on taak.id = toewijzing.internetaak
                where toewijzing.status = 'te_verwerken'),
            doet as (
                select id as wie, id as van from medewerker
                union all select vervanger, id from medewerker, vandaag where indicatie_actief and afwezig_tot >= dag)
            select medewerker.id as wie, medewerker.emailadres as adres, true as persoon,
                count(distinct open.id) filter (where van = wie) as aantal, count(distinct open.id) filter (where van = wie and laat) as laat,
                count(distinct open.id) filter (where van <> wie) as vervangt,
                case when coalesce(aanmelding.verdeelt, false) then los.count else 0 end as niemand
            from vandaag cross join los cross join medewerker join doet on doet.wie = medewerker.id
                left join aanmelding on aanmelding.medewerker = lower(medewerker.identificatie)
                left join actor_medewerker on actor_medewerker.medewerker = doet.van
                left join open on open.actor = actor_medewerker.actor
            where medewerker.indicatie_actief and medewerker.emailadres <> '' and coalesce(medewerker.afwezig_tot < dag, true)
            group by medewerker.id, aanmelding.verdeelt, los.count
            having count(open.id) > 0 or (aanmelding.verdeelt and los.count > 0)
            union all
            select eenheid.id, eenheid.emailadres, false, count(distinct open.id), count(distinct open.id) filter (where open.laat), 0, 0
            from eenheid join actor_eenheid on actor_eenheid.eenheid = eenheid.id join open on open.actor = actor_eenheid.actor
            where eenheid.indicatie_actief and eenheid.emailadres <> '' group by eenheid.id""".replace("{vanNiemand}", Werktelling.VAN_NIEMAND);

    private Meldingen() {}

    /**
     * A mail that waits to be sent.
     *
     * @param wie the medewerker, eenheid or actor that it is for: what is for one goes in order
     * @param taak that it is about: once that is gone, it is not sent any more; null when it is about no single one
     * @param bericht as {@link nl.balie.platform.outbox} reads it
     */
    public record Brief(UUID wie, @Nullable UUID taak, String bericht) {}

    /**
     * What waits for a medewerker or an eenheid.
     *
     * @param laat how much of it is late
     * @param vervangt how much waits for colleagues whose place she takes
     * @param vanNiemand how much is of nobody here, when she divides work
     */
    public record Stand(
            UUID wie, String adres, boolean isPersoon, long aantal, long laat, long vervangt, long vanNiemand) {}

    /**
     * Open taken of which the term ends in this period, and that were not told of in this way yet: from now on they were.
     *
     * @param soort in which way
     */
    public static List<UUID> due(Session session, String soort, OffsetDateTime after, OffsetDateTime until)
            throws SQLException {
        return session.query(DUE, List.of(soort, after, until, soort), row -> row.getObject(1, UUID.class));
    }

    /** Is this the first time that anything is to be told? */
    public static boolean begins(Session session) throws SQLException {
        return first(session, "begin", NEVER_PAST);
    }

    /** Open taken of which the term ended by then count as told of in this way. */
    public static void told(Session session, String soort, OffsetDateTime until) {
        session.update(TOLD, List.of(soort, until));
    }

    /** Was this not told at this moment yet? From now on it was. */
    public static boolean first(Session session, String soort, OffsetDateTime moment) throws SQLException {
        return !session.query(ONCE, List.of(soort, NOBODY, moment), row -> true).isEmpty();
    }

    /** How much is open for each medewerker who is there, and each eenheid, that can be told so. */
    public static List<Stand> standen(Session session) throws SQLException {
        return session.query(
                OVERZICHT,
                List.of(session.now(), true, session.now(), session.now()),
                row -> new Stand(
                        row.getObject("wie", UUID.class),
                        row.getString("adres"),
                        row.getBoolean("persoon"),
                        row.getLong("aantal"),
                        row.getLong("laat"),
                        row.getLong("vervangt"),
                        row.getLong("niemand")));
    }

    /** Lets these be sent, once this transaction is committed. */
    public static void send(Session session, List<Brief> brieven) {
        if (!brieven.isEmpty()) {
            session.update(
                    MAIL,
                    List.of(
                            Destinations.MAIL,
                            session.now(),
                            session.now(),
                            brieven.stream().map(Brief::wie).toList(),
                            brieven.stream().map(Brief::taak).toList(),
                            brieven.stream().map(Brief::bericht).toList()));
        }
    }
}
