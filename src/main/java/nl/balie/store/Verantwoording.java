package nl.balie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done to the register and who looked at whom, as it is asked by who has to account for it; the latest first, a page at a time. */
public final class Verantwoording {
    /** Of more rows than this the trail is not asked at once. */
    private static final int MOST_ROWS = 10_000;

    /** What hangs on these klanten and contacten today: their trail is in the trail of its rows. */
    private static final String PARTS = """
            with gevraagd as (select unnest (?::uuid[]) as id),
            contact as (
                select klantcontact.id from klantcontact join gevraagd using (id)
                union select had_klantcontact from betrokkene where was_partij in (select id from gevraagd)
                union select aanleidinggevend_klantcontact from internetaak join gevraagd using (id)),
            deelnemer as (select id from betrokkene where had_klantcontact in (select id from contact))
            select id from gevraagd
            union select id from contact
            union select id from deelnemer
            union select id from digitaal_adres where verstrekt_door_partij in (select id from gevraagd)
            union select id from digitaal_adres where verstrekt_door_betrokkene in (select id from deelnemer)
            union select id from partij_identificator where identificeerde_partij in (select id from gevraagd)
            union select id from internetaak where aanleidinggevend_klantcontact in (select id from contact)
            union select id from actorklantcontact where klantcontact in (select id from contact)
            union select id from onderwerpobject where klantcontact in (select id from contact)
            limit %d""".formatted(MOST_ROWS);

    private static final String NUMBERED = """
            select identificeerde_partij from partij_identificator
            where partij_identificator_object_id = ? and identificeerde_partij is not null
            union select id from klantcontact where nummer = any (?)
            union select id from internetaak where nummer = any (?)
            union select rij from audit where actie = 'verwijderd' and oud ->> 'nummer' = any (?)
                and soort in ('klantcontact', 'internetaak') limit 100""";

    /** Who signs in by this, whatever the capitals, and whoever has this name, or this in it. */
    private static final String KNOWN_AS = """
            select ? union select identificatie from medewerker
            where lower(identificatie) = lower(?) or position(lower(?) in lower(naam)) > 0 limit 1000""";

    /** The names in the trail are few: one jump through its index for each. */
    private static final String CALLED = """
            with recursive namen as (
                (select applicatie_naam as naam from audit order by 1 limit 1)
                union all select (select applicatie_naam from audit where applicatie_naam > naam order by 1 limit 1) from namen where naam is not null)
            select ? union select naam from namen where lower(naam) = lower(?)""";

    private static final String ASKED = """
            insert into audit (moment, applicatie_naam, eindgebruiker, soort, rij, actie, nieuw)
            values (?, ?, ?, 'verantwoording', ?, 'gezocht', ?)""";

    /** What employees are called who sign in by these; who is gone, as she was called last. */
    private static final String EMPLOYEES = """
            select lower(identificatie), naam from medewerker where lower(identificatie) = any (?)
            union all select distinct on (1) lower(oud ->> 'identificatie'), oud ->> 'naam' from audit
            where actie = 'verwijderd' and soort = 'medewerker' and lower(oud ->> 'identificatie') = any (?)
                and not exists (select from medewerker where lower(identificatie) = lower(oud ->> 'identificatie'))""";

    private static final String VALUES = """
            with gevraagd as (select oud, nieuw from audit where id = ?)
            select key, weg.value, nu.value
            from (select een.* from gevraagd, json_each_text (coalesce (oud, '{}')) een) weg
            full join (select een.* from gevraagd, json_each_text (coalesce (nieuw, '{}')) een) nu using (key)
            order by key""";

    private final Session session;

    /** Reads within this transaction. */
    public Verantwoording(Session session) {
        this.session = session;
    }

    /**
     * What is asked.
     *
     * @param isInzage who looked, instead of what was changed?
     * @param wie by what employees sign in, or the end users that an application told; empty for everybody
     * @param applicatie the names of applications; empty for all
     * @param waarom a part of what was told with a change, or of the page on which somebody looked; empty for all
     * @param rijen about these rows; null for all
     * @param begin the first moment; null for no first
     * @param eind the moment after the last; null for no last
     * @param voor before which number; {@link Long#MAX_VALUE} for the latest
     */
    public record Vraag(
            boolean isInzage,
            List<String> wie,
            List<String> applicatie,
            String waarom,
            @Nullable List<UUID> rijen,
            @Nullable OffsetDateTime begin,
            @Nullable OffsetDateTime eind,
            long voor) {}

    /**
     * A line of what was done or seen.
     *
     * @param wie the employee; null when an application told none
     * @param wat what was done, or the page that showed it
     * @param soort the resource of the row, or the register of others that was asked
     * @param rij null when a register was asked about somebody who is not known here
     */
    public record Regel(
            long nummer,
            OffsetDateTime moment,
            String applicatie,
            @Nullable String wie,
            String wat,
            String soort,
            @Nullable UUID rij) {}

    /** A value of a row that was changed; null when there was none before, or is none after it. */
    public record Waarde(
            String naam, @Nullable String oud, @Nullable String nieuw) {}

    /**
     * A change with all values of the row.
     *
     * @param toelichting why, as who did it told; null when she told nothing
     */
    public record Wijziging(Regel regel, @Nullable String toelichting, List<Waarde> waarden) {}

    /** At most so many lines. */
    public List<Regel> regels(Vraag vraag, int most) throws SQLException {
        String who = vraag.isInzage() ? "medewerker" : "eindgebruiker";
        List<Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder("select ")
                .append(
                        vraag.isInzage()
                                ? "id, moment, 'Werkplek', medewerker, pagina, soort, rij from inzage"
                                : "id, moment, applicatie_naam, eindgebruiker, actie, soort, rij from audit")
                .append(" where id < ?");
        parameters.add(vraag.voor());
        add(sql, parameters, who + " = any (?)", vraag.wie().isEmpty() ? null : vraag.wie());
        add(sql, parameters, "applicatie_naam = any (?)", vraag.applicatie().isEmpty() ? null : vraag.applicatie());
        String told = vraag.isInzage() ? "pagina" : "toelichting";
        add(
                sql,
                parameters,
                "position(lower(?) in lower(%s)) > 0".formatted(told),
                vraag.waarom().isEmpty() ? null : vraag.waarom());
        add(sql, parameters, "rij = any (?::uuid[])", vraag.rijen());
        add(sql, parameters, "moment >= ?", vraag.begin());
        add(sql, parameters, "moment < ?", vraag.eind());
        parameters.add(most);
        return session.query(sql.append(" order by id desc limit ?").toString(), parameters, Verantwoording::regel);
    }

    private static void add(StringBuilder sql, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            parameters.add(value);
        }
    }

    /** A change; null when there is none of this number. */
    public @Nullable Wijziging wijziging(long nummer) throws SQLException {
        List<Waarde> waarden = session.query(
                VALUES, List.of(nummer), row -> new Waarde(row.getString(1), row.getString(2), row.getString(3)));
        List<Wijziging> found = session.query(
                "select id, moment, applicatie_naam, eindgebruiker, actie, soort, rij, toelichting from audit where id = ?",
                List.of(nummer),
                row -> new Wijziging(regel(row), row.getString(8), waarden));
        return found.isEmpty() ? null : found.getFirst();
    }

    /** What the employees are called who sign in by these, by that in small letters. */
    public Map<String, String> medewerkers(Collection<String> identificaties) throws SQLException {
        List<String> small = identificaties.stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        Map<String, String> namen = new HashMap<>();
        session.query(EMPLOYEES, List.of(small, small), row -> namen.put(row.getString(1), row.getString(2)));
        return namen;
    }

    /** These klanten, contacten and interne taken, with the rows that are about them. */
    public List<UUID> metDelen(List<UUID> rijen) throws SQLException {
        return session.query(PARTS, List.of(rijen), row -> row.getObject(1, UUID.class));
    }

    /** Notes that this was asked, whatever is found: who tries numbers leaves a trace of each. */
    public void noteer(Map<String, String> gevraagd) {
        session.update(
                ASKED,
                Arrays.asList(
                        session.now(),
                        session.call().naam(),
                        session.call().eindgebruiker(),
                        Writing.newKey(),
                        gevraagd));
    }

    /** The names of applications that are meant by this. */
    public List<String> applicaties(String naam) throws SQLException {
        return session.query(CALLED, List.of(naam, naam), row -> row.getString(1));
    }

    /** By what the employees sign in who are meant by this: by that itself, or by their name. */
    public List<String> bekendAls(String wie) throws SQLException {
        return session.query(KNOWN_AS, List.of(wie, wie, wie), row -> row.getString(1));
    }

    /** The klanten that have this number, and the contacten and interne taken that go or went by one of these. */
    public List<UUID> genummerd(String nummer, List<String> spellings) throws SQLException {
        return session.query(
                NUMBERED, List.of(nummer, spellings, spellings, spellings), row -> row.getObject(1, UUID.class));
    }

    private static Regel regel(ResultSet row) throws SQLException {
        return new Regel(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, UUID.class));
    }
}
